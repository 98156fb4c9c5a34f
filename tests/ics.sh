#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# ics.sh BINARY [PART…]: what real calendar programs read of the calendars that stipple writes: a hundred random cases, all exports of
# one course, texts that are hard to carry, changes, a server, and nights when clocks change. Takes minutes; needs what
# `scripts/install readers` installs. A program that is missing is skipped, or with STIPPLE_ALL=1 failed.
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: ics.sh BINARY [PART…]" >&2; exit 2; }
binary=$(realpath -- "$1")
shift
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/calendar/lib.sh"
: "${here:?}" "${work:?}"
[ $# -gt 0 ] || set -- random exports texts changes served nights
# Two parts at a time, the longest first.
printf '%s\n' "$@" | xargs -P 2 -I PART bash -c "'$here/PART.sh' '$binary' >'$work/PART.log' 2>&1 || true"
for part in "$@"; do
  echo "== $part"
  counted cat -- "$work/$part.log"
done
last_line
