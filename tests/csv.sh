#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# csv.sh BINARY: every table and listing as CSV, on the shipped catalogue. Python reads each strictly and compares it with the JSON of
# the same command; then hostile texts, a file by its ending, several exit statuses, and what a client's copy must not hold.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: csv.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(cd -- "$(dirname -- "$0")" && pwd)/csv
tables=$here/tables.py
hostile=$here/hostile
if ! command -v python3 >/dev/null; then
  echo "skipped: no python3 to read CSV with"
  exit 0
fi
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
now=2026-12-20T10:00
turn=0

# in_both STATUS ARGUMENTS…: writes the CSV and the JSON of one command, which both end with the status.
in_both() {
  local wanted=$1 of_csv=0 of_json=0
  shift
  stipple "$@" -f csv >"$turn.csv" 2>said || of_csv=$?
  stipple "$@" --json >"$turn.json" 2>>said || of_json=$?
  [ "$of_csv" -eq "$wanted" ] && [ "$of_json" -eq "$wanted" ] && return 0
  echo "exit status $of_csv and $of_json, expected $wanted" && cat said && return 1
}

# table KIND STATUS ARGUMENTS…: notes the two for the comparison at the end; the CSV stays in $turn.csv.
table() {
  local kind=$1
  shift
  turn=$((turn + 1))
  check "$*" in_both "$@"
  printf '%s\t%s\t%s\t%s\n' "$kind" "$turn.csv" "$turn.json" "$kind: $*" >>list
}

holds() { grep -qF -- "$1" "${2:-$turn.csv}" || { echo "there is no $1" && return 1; }; }
lacks() { ! grep -n -i -E -- "$1" "${2:-$turn.csv}"; }

fit=(--age 34 --skin II --device skinpen-precision --opened 2026-11-01 --start 2026-12-08)
clear=("${fit[@]}" --history rest=no)
# shellcheck disable=SC2054  # the commas are between sites
two=(acne-scars/rolling/moderate:cheek,temple periorbital:periorbital)

# ---- tables ----------------------------------------------------------------------------------------------------------
table plan 0 plan "${two[@]}" "${clear[@]}" --at 10:30 --zone Europe/London --event "2027-09-12 wedding"
table plan 0 plan acne-scars:cheek --start 2026-12-08
check "an unscreened plan says so in its first row" holds "NOT SCREENED" <(sed -n 2p "$turn.csv")
table plan 5 plan acne-scars:cheek "${fit[@]}" --history keloid --history rest=no
table plan 5 plan acne-scars:eyelid --start 2026-12-08
table plan 0 plan acne-scars:cheek "${fit[@]}" --history isotretinoin=2026-08-20 --history rest=no
table plan 5 plan acne-scars:cheek "${fit[@]}" --history anticoagulant --history rest=no
table plan 0 plan acne-scars:cheek "${fit[@]}" --history anticoagulant --history rest=no --cleared anticoagulant="cardiologist, \"letter\""
table plan 5 plan acne-scars:cheek "${clear[@]}" --set 2.9
table plan 6 plan acne-scars:cheek "${clear[@]}" --event "2026-12-20 wedding"
table plan 0 plan "${two[@]}" "${clear[@]}" --session 2
table timeline 0 timeline "${two[@]}" "${clear[@]}" --closed sun,mon --duration 45m --at 09:00 --zone Europe/London
table timeline 0 timeline stretch-marks:abdomen --start 2026-12-08
table timeline 0 timeline hair-loss "${clear[@]}"
table depth 0 depth wrinkles
table depth 0 depth "${two[@]}" "${clear[@]}"
table depth 5 depth acne-scars:cheek stretch-marks:scalp "${clear[@]}"
table depth 0 depth acne-scars/severe:cheek --skin II --device dermapen-4 --override site:cheek="scar thickness, measured"
table aftercare 0 aftercare "${two[@]}" "${clear[@]}" --at 10:30 --duration 60m --zone Europe/London
table aftercare 0 aftercare acne-scars:cheek --start 2026-12-08 --session 2 --day 3
table aftercare 5 aftercare acne-scars:cheek "${fit[@]}" --history pregnancy --history rest=no
table screen 0 screen acne-scars:cheek --on 2026-12-08
table screen 0 screen acne-scars:cheek --age 34 --skin II --on 2026-12-08 --history rest=no
table screen 5 screen acne-scars:cheek --age 34 --skin II --on 2026-12-08 --history isotretinoin=2026-08-20 --history cold-sores
table screen 5 screen melasma:cheek --age 34 --skin V --device exceed --on 2026-12-08 --history low-dose-aspirin --history rest=no
table procedure 0 procedure "${two[@]}" "${clear[@]}" --session 1 --at 10:30 --numbing lmx4
table procedure 0 procedure acne-scars:cheek "${clear[@]}" --session 2
table procedure 5 procedure acne-scars:cheek --start 2026-12-08 --session 1
table triage 0 triage acne-scars:cheek --treated 2026-12-08 --day 1 --sign redness-spreading --skin V
table triage 0 triage acne-scars:cheek --treated 2026-12-08 --day 2 --sign redness "${fit[@]:0:6}" --history rest=no

# ---- the client's copy -----------------------------------------------------------------------------------------------
hidden='[0-9]\.[0-9]+|_mm|wedding|keloid|anticoagulant|isotretinoin|measured'
table timeline 0 plan acne-scars/severe:cheek --skin II --age 34 --device dermapen-4 --start 2026-12-08 --override site:cheek="measured" --event "2027-09-12 wedding" --for client
check "a client's plan has no depth, event or override" lacks "$hidden"
check "and says that the questions are open" holds not_screened
table timeline 5 plan acne-scars:cheek "${fit[@]}" --history keloid --history rest=no --for client
check "a client's refusal does not say why" lacks "$hidden"
table aftercare 0 aftercare acne-scars:cheek "${fit[@]}" --history isotretinoin=2026-08-20 --history rest=no --for client
check "a client's care sheet names no answer" lacks '^(caution|warning)|isotretinoin'

# ---- listings --------------------------------------------------------------------------------------------------------
for kind in concerns sites never devices care signs questions cautions steps numbing endpoints sources; do table listing 0 list "$kind"; done
table listing 0 show acne-scars
table listing 0 show harris-2015
table listing 0 triage

# ---- a case ----------------------------------------------------------------------------------------------------------
# shellcheck disable=SC2016  # no shell is to read this text
hostile_ref='=cmd|" /C calc"!A0,$x'
stipple new k.toml acne-scars/rolling/moderate:cheek,temple "${clear[@]}" --sessions 3 --ref "$hostile_ref" -q >/dev/null
stipple record k.toml --session 1 --done --on 2026-12-08 --depth cheek=1.25 -q >/dev/null
for command in plan timeline aftercare depth; do table "$command" 0 "$command" k.toml; done
check "a hostile ref is no formula" holds "\"'=cmd|\"\" /C calc\"\"!A0,\$x\""
table depth 0 depth k.toml --session 1 --as-recorded
table procedure 5 procedure k.toml --session 2
stipple record k.toml --answer rest=no -q >/dev/null
table procedure 0 procedure k.toml --session 2
table triage 0 triage k.toml --sign pus --day 3
table timeline 0 timeline k.toml --try 2=2027-01-21
table listing 0 plan k.toml --diff 0
table listing 0 plan k.toml --diff 1
table listing 0 status k.toml --today 2026-12-20
table listing 0 status k.toml --today 2026-12-20 --due today
check "nothing due is a header and no more" [ "$(tr -d '\r' <"$turn.csv")" = "ref,done,next,day,date,window,state" ]
next=$(stipple timeline k.toml -f csv | sed -n 's/^session,.*,2,[a-z]*,planned,\([0-9-]*\),.*/\1/p')
table listing 0 procedure --due "$next" k.toml --today 2026-12-20
check "the day's list has its row" [ "$(wc -l <"$turn.csv")" -eq 2 ]

# ---- hostile protocols -----------------------------------------------------------------------------------------------
table aftercare 0 aftercare acne-scars:cheek "${clear[@]}" --session 1 --protocols "$hostile"
sed -i 's/\\u001b/\\\\u{1B}/g; s/\\u0000/\\\\u{0}/g' "$turn.json"  # in CSV they are visible
check "an escape is visible" holds '\u{1B}[31m \u{0}'
table plan 0 plan acne-scars:cheek "${clear[@]}" --protocols "$hostile"
check "a layer is said" holds W0609
table listing 0 list signs --protocols "$hostile"

# ---- files -----------------------------------------------------------------------------------------------------------
stipple plan "${two[@]}" "${clear[@]}" -o plan.csv
stipple plan "${two[@]}" "${clear[@]}" -f csv >printed.csv
check "the ending of a file chooses the format" cmp plan.csv printed.csv
stipple list sites -o sites.csv
check "and that of a listing" holds 'id,region,ceiling_mm,means' sites.csv

python3 "$tables" list >compared
grep -v '^ok' compared || true
passed=$((passed + $(grep -c '^ok' compared || true)))
failed=$((failed + $(grep -c '^FAIL' compared || true)))
check "every table was compared" [ "$(grep -cE '^(ok|FAIL)' compared)" -eq "$turn" ]
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
