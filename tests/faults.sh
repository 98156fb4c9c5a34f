#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# faults.sh BINARY: what every command does when something is at fault that is not the user's typing: full disks, folders that may not be
# written, streams that are closed, kills and errors at each system call of a write, odd things in place of files, huge and deep files, hostile
# texts. Each part is a file of faults/ and is described there. A new command needs a line in `answers` and, where it writes files, in `writers`.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: faults.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(dirname -- "$(realpath -- "$0")")
# shellcheck source=/dev/null
. "$here/checks.sh"
: "${work:?}" "${passed:?}" "${failed:?}"
mkdir disk
trap 'umount "$work/disk" 2>/dev/null || true; chmod -R u+rwX -- "$work"; rm -rf -- "$work"' EXIT
exec </dev/null
skipped=0
small=$here/fixtures/small
published=$here/published
# shellcheck disable=SC2034 # the parts use it
python=$(python3 -c 'import sys, tomllib; print(sys.executable)' 2>/dev/null || true)
# shellcheck disable=SC2034 # the parts use it
sanitized=$(grep -q __asan_init "$binary" && echo yes || echo no)
world=(PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1795255200)
seconds=$([ "$sanitized" = yes ] && echo 90 || echo 20)

# stipple ARGUMENT…: the program where nothing of this machine is; one that hangs is ended, and fails what was checked.
stipple() { timeout -k 1 "$seconds" env -i "${world[@]}" "$binary" "$@"; }

# skip NAME WHY [allowed]: a check that cannot be made here.
skip() {
  if [ -n "${STIPPLE_ALL:-}" ] && [ "${3:-}" != allowed ]; then failed=$((failed + 1)); fi  # where everything can be installed nothing is missing
  skipped=$((skipped + 1))
  echo "SKIPPED  $1: $2"
}

# gives STATUS COMMAND…: runs it, what it says in the file `said`; complains where it ends with another status.
gives() {
  local wanted=$1 status=0
  shift
  "$@" >"$work/said" 2>&1 || status=$?
  [ "$status" -eq "$wanted" ] && return 0
  head -c 2000 -- "$work/said"
  complain "exit status $status, expected $wanted: $*"
}

# says TEXT…: what the last `gives` said has each of the texts.
says() {
  local text
  for text in "$@"; do
    grep -qF -- "$text" "$work/said" || { head -c 2000 -- "$work/said" && complain "this does not say \"$text\"" || return 1; }
  done
}

# holds FOLDER [NAME…]: the folder holds these and nothing else.
holds() {
  local folder=$1
  shift
  [ "$(ls -A -- "$folder")" = "$(printf '%s\n' "$@")" ] || complain "in $folder: $(ls -A -- "$folder")"
}

same() { cmp -- "$1" "$2" || complain "$1 and $2 differ"; }

# What each command answers with: a line each, whose words have no blanks. `k.toml` is a case of the invented protocols, `h.toml` of the built-in,
# `r.csv` a roster for the invented ones.
bare="--bare --protocols $small"
case_of_small="test-lines:cheek --ref K-1 --skin II --age 34 --device test-pen --start 2026-12-08 --history rest=no --no-input -q"
answers=(
  "plan k.toml $bare" "screen k.toml $bare" "depth k.toml $bare" "timeline k.toml $bare" "aftercare k.toml $bare" "calendar k.toml $bare"
  "procedure k.toml --session 1 $bare" "triage --sign redness-spreading --treated 2026-11-20 acne-scars:cheek" "status k.toml $bare"
  "handout h.toml --session 1 --contact blank" "list $bare" "show cheek $bare" "check $bare" "test $published --protocols $published" "explain E0501" "schema case" "config show"
  "completion bash" "init my-scars --protocols layers" "help plan" "new n.toml $case_of_small $bare" "record k.toml --set ref=K-1 $bare"
  "batch r.csv $bare --jobs 2"
)
# These have no -o.
without_output=(help record)

# unanswered: the commands of the program that no line of `answers` begins with.
unanswered() {
  local name lines
  lines=$(printf '|%s' "${answers[@]}")
  stipple --help | sed -nE 's/^  ([a-z]+) ([A-Z[]|show ).*/\1/p' | sort -u | while read -r name; do
    case "$lines" in *"|$name "*) ;; *) echo "$name" ;; esac
  done
}

# has_output LINE: whether the command of a line takes -o.
has_output() { case " ${without_output[*]} " in *" ${1%% *} "*) return 1 ;; esac; }

# fresh: the cases as they were before any check.
fresh() {
  cp -- "$work/first.toml" "$work/k.toml"
  rm -rf -- "$work/n.toml" "$work/layers"
}

# answer LINE ARGUMENT…: runs a line of `answers`, with more behind it.
answer() {
  local line=$1
  shift
  fresh
  # shellcheck disable=SC2086
  stipple $line "$@"
}

# shellcheck disable=SC2086
stipple new k.toml $case_of_small $bare >/dev/null
stipple new h.toml acne-scars/rolling/mild:cheek --ref K-1 --skin II --age 34 --device dermapen-4 --start 2026-12-08 --history rest=no --no-input -q >/dev/null
cp k.toml first.toml
printf 'ref,treat,skin,start,history\nK-1,test-lines:cheek,II,2026-12-08,rest=no\nK-2,test-scars/rolling/mild:cheek;test-lines:temple,IV,2026-12-09,rest=no\nK-3,test-lines:cheek,I,+2w,rest=no\n' >r.csv
check "every command has a line here" [ -z "$(unanswered)" ]

for part in "$here"/faults/*.sh; do
  # shellcheck source=/dev/null
  . "$part"
done

echo "$passed passed, $failed failed$([ "$skipped" -eq 0 ] || echo ", $skipped skipped")"
[ "$failed" -eq 0 ]
