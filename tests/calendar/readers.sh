#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# readers.sh FILE.ics…: each calendar program that is installed reads the files, in which no UID stands twice, and what it read is
# compared, event by event and field by field, with what icslint.py --dump reads. One line for each reader, then the count; exit 1
# when one fails.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: readers.sh FILE.ics…" >&2; exit 2; }
mapfile -t files < <(realpath -- "$@")
for part in lib programs libraries; do
  # shellcheck source=/dev/null
  . "$(dirname -- "$(realpath -- "$0")")/$part.sh"
done
: "${here:?}" "${work:?}" "${python:?}"

everything=(uid sequence status summary description start end tzid all_day transp categories alarms)
zone=$(zone_of "${files[@]}")
dump "${files[@]}" >"$work/wanted"

note=

# count FILE…: how many events the files hold.
count() {
  cat -- "$@" | grep -c '^BEGIN:VEVENT' || true
}

# reads NAME "NEED…" [OPTION…] FIELD…: runs read_NAME and compares the fields that this reader keeps.
reads() {
  local name=$1 needs
  read -r -a needs <<<"$2"
  shift 2
  if ! has "${needs[@]}"; then
    report "$name" 'skipped: not installed'
  elif ! "read_$name" "${files[@]}" >"$work/got" 2>"$work/said"; then
    report "$name" "differs: it complains: $(complaint "$work/said")"
  else
    report "$name" "$("$python" "$here/compare.py" "$@" "$work/wanted" "$work/got" "${fields[@]}" || true)$note"
  fi
}

fields=("${everything[@]}")
reads libical 'cc pkg-config c:libical'
reads vobject 'py:vobject'
reads icaljs 'node npm:ical.js'
reads radicale 'radicale curl'
reads vdirsyncer 'vdirsyncer'
# evolution-data-server gives its events out with the escaped comma of a category bare.
reads eds 'dbus-run-session py:gi gi:ECal-2.0 gi:ICalGLib-3.0' --categories
# python3-icalendar 4.0 undoes escapes twice, so that a text of a backslash and an n becomes a newline.
reads icalendar 'py:icalendar' --backslashes --categories
# khal reads with python3-icalendar. What its list has not, read_khal.py says.
fields=(uid status summary description start end all_day)
reads khal 'khal' --backslashes --ends --zone "$zone"
# Of a content line calcurse reads 8,191 octets, and it refuses the event where that cuts an escape. What else it does not keep,
# read_calcurse.py says.
fields=(summary description start end all_day)
mkdir -- "$work/short"
"$python" "$here/short_lines.py" 8191 "$work/short" "${files[@]}"
short=("$work"/short/*.ics)
left=$(($(count "${files[@]}") - $(count "${short[@]}")))
[ "$left" -eq 0 ] || note=", $left left out: it reads 8,191 octets of a line"
files=("${short[@]}")
dump "${files[@]}" >"$work/wanted"
reads calcurse 'calcurse' --ends --zone "$zone"
last_line
