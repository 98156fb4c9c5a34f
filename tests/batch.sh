#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# batch.sh BINARY: many clients at once. Each document against what the command for one client prints, the same bytes for any number of
# jobs, every way in which a roster or a row can be wrong, files that are left alone, streams, signals, full disks, closed streams. Each
# part is a file of batch/ and is described there.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: batch.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
tests=$(dirname -- "$(realpath -- "$0")")
small=$tests/fixtures/small
# shellcheck source=/dev/null
. "$tests/checks.sh"
: "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
now=2026-11-21T10:00
invented=(--bare --protocols "$small")
jobs=(1 2 7)

# on STDIN ARGUMENT…: stipple on the invented catalogue with this file as standard input; what it says is in `said`, what it prints in `printed`.
on() {
  local from=$1
  shift
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" \
    timeout 60 "$binary" "$@" "${invented[@]}" <"$from" >"$work/printed" 2>"$work/said"
}

# gives STATUS ARGUMENT…: the same without standard input; complains where it ends with another status.
gives() { gives_on /dev/null "$@"; }
gives_on() {
  local from=$1 wanted=$2 status=0
  shift 2
  on "$from" "$@" || status=$?
  [ "$status" -eq "$wanted" ] && return 0
  cat -- "$work/said"
  complain "exit status $status, expected $wanted: $*"
}

# says TEXT…: standard error of the last run has each; silent TEXT: and this it has not.
says() {
  local text
  for text in "$@"; do grep -qF -- "$text" "$work/said" || { complain "this does not say: $text" || tail -n 15 -- "$work/said"; false; } || return 1; done
}
silent() { ! grep -F -- "$1" "$work/said"; }
same() { cmp -- "$1" "$2" || complain "$1 and $2 differ"; }
lines() { [ "$(wc -l <"$work/printed")" -eq "$1" ] || { cat -- "$work/printed" && complain "that is not $1 lines"; }; }
no_litter() { [ -z "$(find "$1" -name '.*' -type f)" ] || complain "left behind: $(find "$1" -name '.*' -type f)"; }

# any_jobs NAME ARGUMENT…: the same bytes, the same words and the same status for any number of jobs.
any_jobs() {
  local name=$1 n status first=''
  shift
  for n in "${jobs[@]}"; do
    status=0
    on /dev/null "$@" --jobs "$n" || status=$?
    mv -- printed "$name.$n" && { cat said && echo "$status"; } >"$name.said.$n"
    if [ -n "$first" ]; then same "$name.$first" "$name.$n" && same "$name.said.$first" "$name.said.$n" || return 1; fi
    first=${first:-$n}
  done
}

header=ref,treat,skin,age,device,start,history,at,duration,zone
cat >roster.csv <<END
$header
K-1,test-scars/rolling/mild:cheek,II,34,test-pen,2026-12-08,rest=no,10:30,60m,Europe/London
K-2,"test-scars/rolling/mild:cheek,temple",IV,,,2026-12-09,keloid=no;cold-sores=no,,,
K-3,test-lines:cheek;test-scars:temple,I,40,test-pen,+2w,,,,
K-4,test-lines:cheek,VI,51,,2026-12-10,rest=no,,,America/New_York
END
# arguments_of REF: what is typed for the same client.
arguments_of() {
  case $1 in
    K-1) echo test-scars/rolling/mild:cheek --skin II --age 34 --device test-pen --start 2026-12-08 --history rest=no --at 10:30 --duration 60m --zone Europe/London ;;
    K-2) echo test-scars/rolling/mild:cheek,temple --skin IV --start 2026-12-09 --history keloid=no --history cold-sores=no ;;
    K-3) echo test-lines:cheek test-scars:temple --skin I --age 40 --device test-pen --start +2w ;;
    K-4) echo test-lines:cheek --skin VI --age 51 --start 2026-12-10 --history rest=no --zone America/New_York ;;
  esac
}
mkdir cases
for ref in K-1 K-2 K-3 K-4; do
  read -r -a words <<<"$(arguments_of "$ref")"
  check "a case of $ref" gives 0 new "cases/$ref.toml" "${words[@]}" --ref "$ref" --no-input -q
done

for part in documents rosters wrong files worst many; do
  # shellcheck source=/dev/null
  . "$tests/batch/$part.sh"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
