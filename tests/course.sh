#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# course.sh BINARY: one whole course, from the opening to an undone entry. After each step the plan, the timeline, the status and
# the JSON must name the same sessions, and everything printed must equal course/expected. UPDATE_GOLDEN=1 writes that file anew.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: course.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd -- "$work"
now=

# stipple ARGUMENTS…: the program in an environment that holds nothing of this machine, at the moment `now`.
stipple() {
  local seconds
  seconds=$(date -u -d "$now" +%s)
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH="$seconds" "$binary" "$@" </dev/null
}

# sessions_in_json: "number date status" of every session, from the JSON on standard input.
sessions_in_json() {
  awk '/^  "sessions": \[/ { on = 1 } /^  \]/ { on = 0 }
       on && /^      "number":/ { gsub(/[ ,]/, ""); split($0, f, ":"); number = f[2] }
       on && /^      "date":/ { gsub(/[ ,"]/, ""); split($0, f, ":"); date = f[2] }
       on && /^      "status":/ { gsub(/[ ,"]/, ""); split($0, f, ":"); print number, date, f[2] }'
}

# sessions_in_text: the same, from the table of a plan or a timeline; a table without states is all planned.
sessions_in_text() {
  awk '/^SESSIONS/ { on = 1; next } on && NF == 0 { exit }
       on && $1 == "No" { states = ($3 == "State"); next }
       on && $1 ~ /^[0-9]+$/ && $3 ~ /^2[0-9][0-9][0-9]-/ { print $1, $3, states ? $4 : "planned" }'
}

# agree: the plan, the timeline, the status and the JSON say the same of every session.
agree() {
  stipple plan k.toml --json >plan.json 2>/dev/null || true
  stipple plan k.toml >plan.txt 2>/dev/null || true
  stipple timeline k.toml >timeline.txt 2>/dev/null || true
  stipple status k.toml >status.txt 2>/dev/null || true
  sessions_in_json <plan.json >json
  sessions_in_text <plan.txt >plan
  sessions_in_text <timeline.txt >timeline
  if ! diff json plan || ! diff json timeline; then echo "the plan, the timeline and the JSON disagree" && return 1; fi
  local next_date
  next_date=$(awk '$3 != "done" && $3 != "cancelled" { print $2; exit }' json)
  grep -q -- "${next_date:-all done}" status.txt || { echo "the status does not say $next_date" && return 1; }
  [ "$(wc -l <json)" -eq 4 ] || { echo "the course is not four sessions long" && return 1; }
}

# show COMMAND…: runs it and prints what it says, and its exit status where it is not 0.
show() {
  local status=0
  echo "\$ stipple $*"
  stipple "$@" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then echo "exit $status"; fi
}

# step TITLE MOMENT COMMAND…: one step of the course, and how the course stands after it.
step() {
  echo
  echo "== $1 ($2)"
  now=$2
  shift 2
  show "$@"
  agree
  echo
  sed -n '/^SESSIONS/,/^ALSO ON/p' timeline.txt | sed '$d'
  cat status.txt
}

whole_course() {
  now=2026-11-21T09:00
  echo '$ stipple new k.toml …'
  stipple new k.toml acne-scars/rolling/moderate:cheek,temple --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-11-28 \
    --sessions 4 --closed sun,mon --event "2027-05-06 wedding" --history rest=no >/dev/null 2>&1
  agree
  step "session 1 done" 2026-11-28T11:02 record k.toml --session 1 --done --depth cheek=1.2 --depth temple=0.5 --lot A123
  step "a closed week over Christmas" 2026-12-01T09:00 record k.toml --set "closed=sun;mon;2026-12-24..2027-01-02"
  step "nothing new, asked by telephone" 2027-01-02T09:00 record k.toml --answer rest=no
  step "session 2 moved by illness" 2027-01-04T09:00 record k.toml --session 2 --move-to 2027-01-14 --reason illness
  step "the answer about cold sores changed" 2027-01-07T09:00 record k.toml --answer cold-sores=yes
  step "session 2 done" 2027-01-14T12:00 record k.toml --session 2 --done --depth cheek=1.5 --depth temple=0.7
  step "dark patches reported" 2027-02-03T15:00 record k.toml --reaction dark-patches --day 20
  show depth k.toml --session 3
  step "and reviewed" 2027-02-10T15:00 record k.toml --reviewed --decision continue --by "Dr E."
  step "nothing else new" 2027-02-24T09:00 record k.toml --answer rest=no
  step "session 3 missed: the wedding no longer fits" 2027-02-26T09:00 record k.toml --session 3 --missed
  show timeline k.toml --try 3=2027-02-16
  step "session 4 cancelled" 2027-03-01T09:00 record k.toml --session 4 --cancel --reason "after the wedding"
  step "the cancelling undone" 2027-03-02T09:00 record k.toml --undo 11 --reason "she will come"
  echo
  show plan k.toml --diff 0
  show depth k.toml --session 1 --as-recorded --why
  echo
  sed -E 's/^id .*/id           = "…"/' k.toml
}

trap 'tail -n 20 -- "$work/raw" >&2' ERR
whole_course >"$work/raw"
trap - ERR
sed -E 's/sha256:[0-9a-f]{12,64}/sha256:…/g; s/^( *stipple [0-9.]+, catalogue).*/\1 …/' "$work/raw" >"$work/printed"
if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  cp -- "$work/printed" "$here/course/expected"
else
  diff -u --label expected --label printed -- "$here/course/expected" "$work/printed"
fi
