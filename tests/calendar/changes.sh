#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# changes.sh BINARY: a case is exported, lives on, and is exported again: the second calendar updates the first in the programs that go
# by the UID, and no event is there twice. One line a program and change, then the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: changes.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/lib.sh"
: "${here:?}" "${work:?}" "${python:?}" "${binary:?}"

cd -- "$work"
quietly new k.toml acne-scars/rolling/moderate:cheek,temple --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-12-08 --sessions 4 \
  --history rest=no --at 10:30 --duration 60m --zone Europe/London

# after WORDS FILE MOMENT OPTION…: records an entry, exports, and has the programs take in the export before and this one.
after() {
  local words=$1 file=$2
  export now=$3
  shift 3
  echo "$words:"
  quietly record k.toml "$@"
  stipple calendar k.toml -o "$file.ics"
  check "the calendar is another" differ "$before.ics" "$file.ics"
  counted "$here/updates.sh" "$before.ics" "$file.ics"
  before=$file
}
differ() { ! cmp -s "$1" "$2"; }

before=opened
stipple calendar k.toml -o opened.ics
now=2026-12-08T12:00
quietly record k.toml --session 1 --done
after 'a move' moved 2027-01-02T09:00 --session 2 --move-to 2027-01-14 --reason illness
after 'a cancelling' cancelled 2027-01-04T09:00 --session 4 --cancel --reason 'moved away'
after 'its undoing' undone 2027-01-05T09:00 --undo 3 --reason 'she stays'
after 'an answer after which more care is due' answered 2027-01-06T09:00 --answer cold-sores=yes
last_line
