#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# readers.sh FILE.ics: each calendar program that is installed reads the file, and what it read is compared, event by event and
# field by field, with what icslint.py --dump reads. One line for each reader, then the count; exit 1 when one fails.
set -euo pipefail
if [ $# -ne 1 ] || [ ! -r "$1" ]; then
  echo "usage: readers.sh FILE.ics" >&2
  exit 2
fi
file=$(realpath -- "$1")
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/lib.sh"
: "${here:?}" "${work:?}" "${python:?}"
node_path

everything=(uid sequence status summary description start end tzid all_day transp categories alarms)
zone=$(zone_of "$file")
dump "$file" >"$work/wanted"

# reads NAME "NEED…" [OPTION…] FIELD…: runs read_NAME and compares the fields that this reader keeps.
reads() {
  local name=$1 needs
  read -r -a needs <<<"$2"
  shift 2
  if ! has "${needs[@]}"; then
    report "$name" 'skipped: not installed'
  elif ! "read_$name" "$file" >"$work/got" 2>"$work/said"; then
    report "$name" "differs: it complains: $(complaint "$work/said")"
  else
    report "$name" "$("$python" "$here/compare.py" "$@" "$work/wanted" "$work/got" "${fields[@]}" || true)"
  fi
}

# with_method FILE: the calendar as published by an organizer, since libical checks nearly nothing without a METHOD.
with_method() {
  local edits=()
  grep -q '^METHOD:' "$1" || edits+=(-e 's/^BEGIN:VCALENDAR\r$/&\nMETHOD:PUBLISH\r/')
  grep -q '^ORGANIZER[;:]' "$1" || edits+=(-e 's/^BEGIN:V\(EVENT\|TODO\)\r$/&\nORGANIZER:mailto:plan@example.org\r/')
  sed "${edits[@]}" -e '' "$1"
}

# read_libical FILE: the file as it is, and the same with a METHOD through the restriction check. All fields are kept.
read_libical() {
  local flags
  read -r -a flags <<<"$(pkg-config --cflags --libs libical)"
  cc -std=c11 -Wall -Wextra -Werror -o "$work/icsprobe" "$here/icsprobe.c" "${flags[@]}" || return 1
  with_method "$1" >"$work/published.ics"
  "$work/icsprobe" "$work/published.ics" >"$work/published" || return 1
  "$work/icsprobe" "$1"
}

# read_vobject FILE: all fields are kept.
read_vobject() {
  "$python" "$here/read_vobject.py" "$1"
}

# read_icalendar FILE: all fields are kept.
read_icalendar() {
  "$python" "$here/read_icalendar.py" "$1"
}

# read_icaljs FILE: all fields are kept.
read_icaljs() {
  node "$here/read_icaljs.mjs" "$1"
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
# What calcurse does not keep, read_calcurse.py says.
fields=(summary description start end all_day)
reads calcurse 'calcurse' --ends --line-octets 8191 --zone "$zone"
last_line
