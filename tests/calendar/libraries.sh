# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Sourced after lib.sh: one function for each library that reads calendars. read_NAME [--utc] FILE… prints the events of the files as
# JSON, with --utc their times as moments, by the VTIMEZONE in the file; its complaints make it fail. All of them keep all fields.
: "${here:?}" "${work:?}" "${python:?}"

# with_method FILE: the calendar as published by an organizer, since libical checks nearly nothing without a METHOD.
with_method() {
  local edits=()
  grep -q '^METHOD:' "$1" || edits+=(-e 's/^BEGIN:VCALENDAR\r$/&\nMETHOD:PUBLISH\r/')
  grep -q '^ORGANIZER[;:]' "$1" || edits+=(-e 's/^BEGIN:VEVENT\r$/&\nORGANIZER:mailto:plan@example.org\r/')
  sed "${edits[@]}" -e '' "$1"
}

# read_libical [--utc] FILE…: with a METHOD the files go through the restriction check too.
read_libical() {
  local flags file number=0 published=()
  read -r -a flags <<<"$(pkg-config --cflags --libs libical)"
  cc -std=c11 -Wall -Wextra -Werror -o "$work/icsprobe" "$here/icsprobe.c" "${flags[@]}" || return 1
  for file in "$@"; do
    [ "$file" != --utc ] || continue
    published+=("$work/published-$((++number)).ics")
    with_method "$file" >"${published[-1]}"
  done
  "$work/icsprobe" "${published[@]}" >"$work/published" || return 1
  "$work/icsprobe" "$@"
}

read_vobject() {
  "$python" "$here/read_vobject.py" "$@"
}

read_icalendar() {
  "$python" "$here/read_icalendar.py" "$@"
}

read_icaljs() {
  node "$here/read_icaljs.mjs" "$@"
}
