# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# The worst: streams that end, signals, full disks, rows without end. Read by batch.sh.
: "${binary:?}" "${invented:?}" "${jobs:?}" "${now:?}"

full() {
  local status=0
  env -i PATH=/usr/bin:/bin HOME=/nonexistent TZ=UTC SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" timeout 60 "$binary" batch "$1" -f ndjson "${invented[@]}" "${@:2}" >/dev/full 2>said || status=$?
  [ "$status" -eq 7 ] && says E0701
}
check "a full disk" full roster.csv
check "a full disk while others work" full late.csv --jobs 7
reader_left() {
  local -a ended
  set +o pipefail
  timeout 60 "$binary" batch late.csv -f ndjson "${invented[@]}" --today 2026-11-21 --jobs "$1" 2>said | head -c 10 >/dev/null
  ended=("${PIPESTATUS[@]}")
  [ "${ended[0]}" -le 1 ] && silent E0701
}
for n in "${jobs[@]}"; do check "a reader that leaves, $n jobs" reader_left "$n"; done
closed_stream() {
  local status=0
  timeout 60 "$binary" batch roster.csv -f ndjson "${invented[@]}" --today 2026-11-21 >&- 2>said || status=$?
  [ "$status" -eq 7 ] && says E0701
}
check "a closed standard output" closed_stream
no_input() { gives_on /dev/null 4 batch - -f csv && says E0107; }
check "an empty standard input" no_input

patience=2 # seconds in which four rows are planned
[ "${STIPPLE_ROWS:-3000}" -ge 3000 ] || patience=8 # under a sanitizer
# signalled SIGNAL STATUS ARGUMENT…: a signal while a stream is waited for ends it soon, with what was whole, and no file half written.
signalled() {
  local status=0 signal=$1 wanted=$2
  shift 2
  rm -rf room && mkdir room && rm -f pipe && mkfifo pipe
  { cat roster.csv && sleep 20; } >pipe &
  local writer=$!
  (cd room && exec timeout -s "$signal" "$patience" "$binary" batch ../pipe "${invented[@]}" --today 2026-11-21 "$@" >../printed 2>../said) || status=$?
  kill "$writer" 2>/dev/null || true
  [ "$status" -eq 124 ] || [ "$status" -eq "$wanted" ] || complain "exit status $status" || return 1
  no_litter room
}
to_stream() { signalled INT 130 -f ndjson --jobs "$1" && [ "$(grep -c '^{.*}$' printed)" -eq 4 ] && lines 4; }
to_one() { signalled "$1" "$2" -o plans.csv && [ ! -e room/plans.csv ]; }
to_folder() { signalled INT 130 -f csv --out plans && diff -r room/plans csv.1; }
for n in "${jobs[@]}"; do check "interrupted while it waits, $n jobs" to_stream "$n"; done
check "interrupted before the file is whole" to_one INT 130
check "ended before the file is whole" to_one TERM 143
check "hung up before the file is whole" to_one HUP 129
check "interrupted among the files of a folder" to_folder
soon() {
  local began=$SECONDS
  signalled INT 130 -f ndjson && [ $((SECONDS - began)) -le $((patience + 3)) ]
}
check "and soon" soon
in_a_row() {
  rm -rf room pipe && mkdir room && mkfifo pipe
  { printf 'ref,treat,start,sessions\nK-1,test-lines:cheek,2026-12-08,2\nK-2,test-lines:cheek,2026-12-08,1' && sleep 3 && printf '2\n'; } >pipe &
  local writer=$! run status=0
  env -i LC_ALL=C.UTF-8 TZ=UTC "$binary" batch pipe -f csv --out room/plans --jobs "$1" --today 2026-11-21 "${invented[@]}" >/dev/null 2>said &
  run=$!
  sleep 1 && kill -TERM "$run" && { wait "$run" || status=$?; }
  kill "$writer" 2>/dev/null || true
  [ "$status" -eq 143 ] && [ "$(ls room/plans)" = K-1.csv ]
}
for n in "${jobs[@]}"; do check "interrupted in the midst of a row, $n jobs" in_a_row "$n"; done

# at_terminal ARGUMENT…: what a terminal shows of standard error alone, or of both.
progress() {
  rm -f pipe && mkfifo pipe
  { cat roster.csv && sleep 0.8 && tail -n 1 roster.csv | sed 's/^K-4/K-5/' && sleep 0.1; } >pipe &
  python3 - "$binary" "$1" "${invented[@]}" <<'END'
import os, pty, subprocess, sys
binary, where, *invented = sys.argv[1:]
main, terminal = pty.openpty()
out = terminal if where == "both" else open("progress.out", "w")
run = subprocess.Popen([binary, "batch", "pipe", "-f", "csv", "--today", "2026-11-21", *invented], stdout=out, stderr=terminal, stdin=subprocess.DEVNULL)
os.close(terminal)
said = b""
try:
    while part := os.read(main, 65536):
        said += part
except OSError:
    pass
assert run.wait() == 0, said
shown = said.count(b" a second")
assert (shown > 0) == (where == "alone"), said
assert where == "both" or b"\r\x1b[K5 rows: 5 planned" in said, said
END
}
check "progress on a terminal" progress alone
check "no progress among what is printed" progress both
check "no progress elsewhere" silent $'\033'
