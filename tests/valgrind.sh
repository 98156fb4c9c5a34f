#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# valgrind.sh BINARY: what the program as it is shipped does with memory: no sanitizer is built into it, and its optimizer has seen it whole.
# One command of each kind under memcheck: nothing is read that was never written, nothing written where nothing is, nothing lost. It takes
# a minute or two, and ctest does not run it.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: valgrind.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
command -v valgrind >/dev/null || { echo "skipped: no valgrind to run the program under" && exit "${STIPPLE_ALL:-0}"; }  # under STIPPLE_ALL=1 a failure
! grep -qE '__[at]san_init' "$binary" || { echo "skipped: the program has a sanitizer, which valgrind cannot run" && exit 0; }
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${passed:?}" "${failed:?}"

# sound STATUS ARGUMENT…: the command ends with the status, and memcheck has nothing to say of it.
# shellcheck disable=SC2329 # it is called by check
sound() {
  local wanted=$1 status=0 program=$binary
  shift
  printf '#!/bin/sh\nexec valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --log-file=%q %q "$@"\n' "$work/memory" "$program" >under
  chmod +x under
  local binary=$work/under
  stipple "$@" >printed 2>said || status=$?
  if [ -s memory ] || [ "$status" -ne "$wanted" ]; then
    echo "exit status $status, expected $wanted"
    tail -n 5 said
    head -n 40 memory
    return 1
  fi
}

course=(acne-scars/rolling/mild:cheek wrinkles:forehead --skin IV --age 34 --device dermapen-4 --start 2026-12-08 --history rest=no)
stipple new k.toml "${course[@]}" --ref K-1 --at 10:30 --duration 60m --zone Europe/London --no-input -q >made
printf 'ref,treat,start,history\nK-1,acne-scars:cheek;wrinkles:forehead,2026-12-08,rest=no\nK-2,acne-scars:chek,2026-12-08,\n"K\n3",acne-scars:cheek,+2w,keloid\nK-1,acne-scars:cheek\n' >roster.csv
printf '{"ref":"K-1","treat":["acne-scars:cheek"],"start":"2026-12-08"}\n{"ref":"K-2","traet":1}\n{\n' >roster.ndjson
mkdir cases && cp k.toml cases
printf 'treat = [\n' >broken.toml
head -c 3000 /dev/urandom >noise.toml

check "plan" sound 0 plan "${course[@]}" --why
check "plan of a case, as a page" sound 0 plan k.toml -f html -o plan.html
check "plan of a case, as FHIR" sound 0 plan k.toml -f fhir
check "calendar" sound 0 calendar k.toml --detail sessions --alarm 1d
check "handout" sound 0 handout k.toml --session 1 --contact "020 7946 0000" --lang es --draft
check "screen, refused" sound 5 plan acne-scars:cheek --start 2026-12-08 --history keloid
check "depth" sound 0 depth "${course[@]}" --why
check "triage" sound 0 triage --sign redness-spreading --treated 2026-11-20 acne-scars:cheek
check "check" sound 0 check -q
check "record" sound 0 record k.toml --set ref=K-2
check "status" sound 0 status k.toml
check "show" sound 0 show acne-scars -f json
check "list" sound 0 list concerns -f csv
check "explain" sound 0 explain E0501
check "batch, two at a time" sound 1 batch roster.csv -f csv --jobs 2
check "batch of JSON" sound 1 batch roster.ndjson -f ndjson --jobs 2
check "batch into files" sound 1 batch roster.csv -f ics --out calendars --jobs 2
check "batch of cases" sound 0 batch cases -f html --out pages --jobs 2
check "a concern that is none" sound 3 plan acne-scras:cheek --start 2026-12-08
check "a case that is broken" sound 4 plan broken.toml
check "noise in place of a case" sound 1 check noise.toml
check "noise in place of a roster" sound 4 batch noise.toml
check "an option that is none" sound 2 plan --strat 2026-12-08

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
