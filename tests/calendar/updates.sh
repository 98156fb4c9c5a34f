#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# updates.sh FIRST.ics SECOND.ics: the programs that go by the UID take the first file, the second and the second again. Then each
# event is there once, as the second file tells it: one that moved at its new time, one that is called off marked so. An event that
# the second file does not tell stays where files are imported, and goes where they replace each other (Radicale).
# One line for each program, then the count; exit 1 when one fails.
set -euo pipefail
if [ $# -ne 2 ] || [ ! -r "$1" ] || [ ! -r "$2" ]; then
  echo "usage: updates.sh FIRST.ics SECOND.ics" >&2
  exit 2
fi
first=$(realpath -- "$1")
second=$(realpath -- "$2")
for part in lib programs; do
  # shellcheck source=/dev/null
  . "$(dirname -- "$(realpath -- "$0")")/$part.sh"
done
: "${here:?}" "${work:?}" "${python:?}"

zone=$(zone_of "$first")
dump "$first" >"$work/first"
dump "$second" >"$work/second"

# updates NAME "NEED…" KIND [LOSS…] FIELD…: imports the files and compares what is held then. KIND is added or replaced.
updates() {
  local name=$1 kind=$3 needs said
  read -r -a needs <<<"$2"
  shift 3
  if ! has "${needs[@]}"; then
    report "${name%_over}" 'skipped: not installed'
    return
  fi
  "$python" "$here/after_update.py" "$work/first" "$work/second" "$kind" >"$work/wanted" 2>"$work/changes"
  if ! "read_$name" "$first" >"$work/got" 2>"$work/said" || ! "$python" "$here/compare.py" "$@" "$work/first" "$work/got" "${fields[@]}" >"$work/said"; then
    report "${name%_over}" "the first file: $(complaint "$work/said")"
  elif ! "read_$name" "$first" "$second" "$second" >"$work/got" 2>"$work/said"; then
    report "${name%_over}" "differs: it complains: $(complaint "$work/said")"
  else
    said=$("$python" "$here/compare.py" "$@" "$work/wanted" "$work/got" "${fields[@]}" || true)
    [[ $said != ok* ]] || said+=": $(cat "$work/changes")"
    report "${name%_over}" "$said"
  fi
}

# What each of them loses, readers.sh says.
fields=(uid status summary description start end all_day)
updates khal 'khal' added --backslashes --ends --zone "$zone"
fields=(uid sequence status summary description start end tzid all_day transp categories alarms)
updates radicale_over 'radicale curl' replaced
updates eds 'dbus-run-session py:gi gi:ECal-2.0 gi:ICalGLib-3.0' added --categories
last_line
