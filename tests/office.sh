#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# office.sh BINARY: opens tables of sessions, care and depths in LibreOffice and compares what it holds, cell by cell, with what Python
# reads: with an import that keeps every cell as text, and with its defaults, which make dates, times and numbers of ours into its own.
# Nothing may become a formula, in a hostile table neither. It takes seconds, needs libreoffice-calc, and ctest does not run it.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: office.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(cd -- "$(dirname -- "$0")" && pwd)/csv
for program in soffice python3; do
  command -v "$program" >/dev/null || { echo "skipped: no $program to open CSV with" && exit "${STIPPLE_ALL:-0}"; }  # under STIPPLE_ALL=1 a failure
done
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
now=2026-12-20T10:00

# open_with FOLDER FILTER FILE…: writes what LibreOffice makes of the files into the folder, as flat XML.
open_with() {
  local folder=$1 filter=$2
  shift 2
  timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --infilter="$filter" --convert-to fods --outdir "$folder" "$@" >said 2>&1 || { cat said && return 1; }
}

# compare MODE FOLDER TABLE: counts whether LibreOffice holds what Python reads.
compare() {
  if python3 "$here/office.py" "$1" "$3.csv" "$2/$3.fods" >out 2>&1; then
    passed=$((passed + 1))
    echo "ok    $3, $2: $(cat out)"
  else
    failed=$((failed + 1))
    echo "FAIL  $3, $2"
    head -n 5 out
  fi
}

# CSV filter: comma, double quote, UTF-8, from line 1, the kind of each column, language, "quoted is text", "detect special numbers".
comma=44,34,76,1
all_text=$(printf '%d/2/' {1..40})
english_gb=2057
german=1031

fit=(--age 34 --skin II --device skinpen-precision --history rest=no)
# shellcheck disable=SC2016  # no shell is to read this text
stipple new k.toml acne-scars/rolling/moderate:cheek,temple "${fit[@]}" --opened 2026-11-01 --start 2026-12-08 --at 10:30 --duration 60m \
  --zone Europe/London --ref '=cmd|" /C calc"!A0,$x' -q >/dev/null
stipple record k.toml --session 1 --done --on 2026-12-08 --depth cheek=1.25 -q >/dev/null
stipple record k.toml --session 2 --move-to 2027-01-21 --reason illness -q >/dev/null
stipple plan k.toml -o sessions.csv
stipple plan acne-scars:cheek --start 2026-12-08 -o unscreened.csv
stipple aftercare k.toml -o care.csv
stipple depth k.toml -o depths.csv
stipple aftercare acne-scars:cheek "${fit[@]}" --start 2026-12-08 --session 1 --protocols "$here/hostile" -o hostile.csv
tables=(sessions unscreened care depths hostile)

open_with as-text "CSV:$comma,${all_text%/}" "${tables[@]/%/.csv}"
open_with by-default "CSV:$comma" "${tables[@]/%/.csv}"
open_with numbers-detected "CSV:$comma,,$english_gb,false,true" "${tables[@]/%/.csv}"
open_with in-german "CSV:$comma,,$german" "${tables[@]/%/.csv}"
for table in "${tables[@]}"; do
  compare text as-text "$table"
  for folder in by-default numbers-detected in-german; do compare typed "$folder" "$table"; done
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
