# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Many rows: in order, in little memory, in shards. Read by batch.sh.
: "${binary:?}" "${invented:?}"

rows=${STIPPLE_ROWS:-3000}
python3 - "$rows" <<'END'
import sys
with open("many.csv", "w") as out:
    out.write("ref,treat,skin,age,start,history\n")
    for n in range(int(sys.argv[1])):
        treat = ("test-lines:cheek", "test-scars/rolling/mild:temple", "nothing:cheek" if n % 300 == 8 else "test-lines:cheek")[n % 3]
        out.write(f"K-{n},{treat},{('I', 'II', 'III', 'IV', 'V', 'VI')[n % 6]},{20 + n % 50},2026-12-{1 + n % 28:02},rest=no\n")
END
many() {
  any_jobs many batch many.csv -f ics --detail sessions && [ "$(grep -c BEGIN:VCALENDAR many.1)" -gt $((rows * 95 / 100)) ] && [ "$(tail -n 1 many.said.1)" = 1 ]
}
check "$rows rows, for any number of jobs" many
head -n 301 many.csv >few.csv
flat() {
  python3 - "$binary" "${invented[@]}" <<'END'
import os, subprocess, sys
def peak(roster):
    run = subprocess.Popen([sys.argv[1], "batch", roster, "-f", "ics", "--detail", "sessions", "--jobs", "2", "--today", "2026-11-21", *sys.argv[2:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.wait4(run.pid, 0)[2].ru_maxrss
few, many = peak("few.csv"), peak("many.csv")
assert many < few * 1.5 + 2048, (few, many)
END
}
if [ "$rows" -lt 3000 ] || grep -qE '__[at]san_init' "$binary"; then
  echo "skip  memory stays flat: too few rows show nothing, and a sanitizer keeps what was freed"
else
  check "memory stays flat" flat
fi
sharded() {
  parallel --will-cite --pipe --keep-order --header : --block 20k "$binary" batch - -f ndjson --jobs 1 --today 2026-11-21 "${invented[@]}" <few.csv >sharded 2>/dev/null || true
  on /dev/null batch few.csv -f ndjson || true
  grep -v stipple.row/1 printed >whole && grep -v stipple.row/1 sharded | cmp - whole
}
if command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q 'GNU parallel'; then check "shards of GNU parallel come to the same" sharded; else echo "skipped: no GNU parallel"; fi
