#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# random.sh BINARY: a hundred random cases, always the same. The lint finds nothing in their calendars, every calendar program reads
# them back equal, and the clients' copies give nothing of the case away. One line a check, then the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: random.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/lib.sh"
: "${here:?}" "${work:?}" "${python:?}" "${binary:?}"

# made: opens, lives and exports the cases.
made() {
  "$python" "$here/random_cases.py" "$binary" "$cases" 100 >"$work/held" || { cat "$work/held"; return 1; }
}

# finds_in_clinic: the search for what gives a client away is no empty one.
finds_in_clinic() {
  mkdir -- "$work/control" && cp -r -- "$cases/clinic" "$work/control/client" && cp -r -- "$cases/secrets" "$work/control" || return 1
  ! "$python" "$here/privacy.py" "$work/control" "$work/care"
}

cases=$work/cases
mkdir -- "$cases"
check 'a hundred random cases, with something of every kind' made
cat "$work/held"
check "the lint finds nothing in the clinic's calendars" "$python" "$here/icslint.py" "$cases"/clinic/*.ics
check "nor in the clients'" "$python" "$here/icslint.py" "$cases"/client/*.ics
stipple list care --json >"$work/care"
check "a client's neutral calendar holds nothing of the case" "$python" "$here/privacy.py" "$cases" "$work/care"
check 'in the full titles of the clinic the same search finds it' finds_in_clinic
counted "$here/readers.sh" "$cases"/clinic/*.ics
last_line
