#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# nights.sh BINARY: visits on the nights when clocks change, in seven zones and to 2060. What the libraries make of the times and of
# the VTIMEZONE in the file are the moments that Python's own zones give. One line for each library, then the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: nights.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
for part in lib libraries; do
  # shellcheck source=/dev/null
  . "$(dirname -- "$(realpath -- "$0")")/$part.sh"
done
: "${here:?}" "${work:?}" "${python:?}"

# moments NAME "NEED…" WORDS FILE…: what a library makes of the files; the words say which files it is not given, and why.
moments() {
  local name=$1 needs words=$3 said
  read -r -a needs <<<"$2"
  shift 3
  if ! has "${needs[@]}"; then
    report "$name" 'skipped: not installed'
  elif ! "read_$name" --utc "$@" >"$work/got" 2>"$work/said"; then
    report "$name" "differs: it complains: $(complaint "$work/said")"
  else
    "$python" -c 'import json, sys; json.dump([event for path in sys.argv[1:] for event in json.load(open(path))], sys.stdout)' \
      "${@/%.ics/.json}" >"$work/wanted"
    said=$("$python" "$here/compare.py" "$work/wanted" "$work/got" uid start end || true)
    report "$name" "$said${words:+, $words}"
  fi
}

nights=$work/nights
mkdir -- "$nights"
"$python" "$here/nights.py" "$binary" "$nights"
check 'the lint, which knows the zones of this machine' "$python" "$here/icslint.py" "$nights"/named/*.ics
moments libical 'cc pkg-config c:libical' '' "$nights"/*.ics
moments icaljs 'node npm:ical.js' '' "$nights"/*.ics
shopt -s extglob
moments vobject 'py:vobject' 'London and Casablanca left out: a zone that was at UTC from 2000 to 2020 is UTC to it' "$nights"/!(*London*|*Casablanca*).ics
moments icalendar 'py:icalendar' 'to 2037: it follows no rule beyond' "$nights"/202*.ics
last_line
