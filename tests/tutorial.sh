#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# tutorial.sh BINARY: follows the tutorial of protocols/README.md as its reader would: every command in it is run, in order, with the edits
# that the text asks for between them.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: tutorial.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
readme=$(cd -- "$(dirname -- "$0")/../protocols" && pwd)/README.md
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${passed:?}" "${failed:?}"
own=$work/home/.config/stipple/protocols
mkdir -p "$work/home"

# tutorial: the lines of that section.
tutorial() { awk '/^## / { on = /^## Tutorial/ } on' "$readme"; }

# run COMMAND: a command of the text, in an environment that holds nothing of this machine; its status.
run() {
  local status=0
  env -i PATH=/usr/bin:/bin HOME="$work/home" XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1796644800 \
    bash -c "stipple() { \"$binary\" \"\$@\"; }; $1" >said 2>&1 </dev/null || status=$?
  return "$status"
}

# gives STATUS COMMAND: the command ends with the status.
gives() {
  local status=0
  run "$2" || status=$?
  [ "$status" -eq "$1" ] || { cat said && return 1; }
}

# says WORDS: the last command printed them, however the lines were broken.
says() { tr -s '[:space:]' ' ' <said | grep -qF -- "$1" || { cat said && return 1; }; }

# left_out: the commands of the text that no check below has run.
mapfile -t commands < <(tutorial | sed -n 's/^       *\(stipple .*\)/\1/p')
tried=()
try() { tried+=("$2") && gives "$@"; }
left_out() {
  diff <(printf '%s\n' "${commands[@]}" | sort -u) <(printf '%s\n' "${tried[@]}" | sort -u)
}

cd -- "$work"
check "the parent's figures begin the file" try 0 "stipple init my-scars --extends acne-scars"
check "it says where the file is" says "$own/my-scars.toml"
check "the file has at most twenty-five lines" test "$(wc -l <"$own/my-scars.toml")" -le 25
check "as it begins it has no fault" try 0 "stipple check"
sed -i -E '/^# \[\[course.rule/,$ s/^# //' "$own/my-scars.toml"
check "with every # taken off it has none either" gives 0 "stipple check"
sed -i -E 's/typical = 1\.5, max = 1\.5/typical = 1.25, max = 1.25/; s/typical = 3, max = 4/typical = 3, max = 3/' "$own/my-scars.toml"
check "three figures made more careful have no fault" gives 0 "stipple check"
check "the difference is those figures" try 0 "stipple show my-scars --diff"
check "the difference names the old and the new" says "1.25"
check "each value has a place" try 0 "stipple show my-scars --origin"
check "the place is in the file, or in the parent's" says "acne-scars.toml"
check "it plans" try 0 "stipple plan my-scars/rolling/severe:cheek --skin II --start 2026-12-08"
check "a moderate scar has the new depth" gives 0 "stipple depth my-scars/rolling/moderate:cheek --skin II --age 40"
check "the depth is 1.25" says "1.25"
sed -i 's/typical = 1.25, max = 1.25/typical = 1.5, max = 1.5/; s/interval-days = { min = 28/interval-days = { min = 21/' "$own/my-scars.toml"
check "what is bolder is refused" gives 1 "stipple check"
check "with its code and the remedy" says "override-reason"
sed -i '/^extends/a override-reason = "seen in our own clients"' "$own/my-scars.toml"
check "with its reason it stands" gives 0 "stipple check"
check "every plan prints the reason" gives 0 "stipple plan my-scars/rolling/mild:cheek --start 2026-12-08 --skin II"
check "the reason is in the plan" says "seen in our own clients"
tutorial | sed -n '/^       \[\[depth\]\]/,/^       reason/ s/^       //p' >>"$own/my-scars.toml"
check "a part is taken out as the text has it" gives 0 "stipple check"
check "the site is gone" gives 5 "stipple depth my-scars:hand"
for what in "freckles" "eyebrow --kind site" "our-pen --kind device"; do
  check "init $what begins something new" try 0 "stipple init $what"
done
check "what is not filled in is refused" gives 1 "stipple check"
check "every command of the tutorial was run" left_out
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
