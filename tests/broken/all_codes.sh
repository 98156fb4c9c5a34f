#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# all_codes.sh [CODES_CPP]: every diagnostic code has a folder of its own here, or a line in README that says why it has none.
set -euo pipefail

here=$(dirname -- "$(realpath -- "$0")")
source=${1:-$here/../../src/base/codes.cpp}
mapfile -t codes < <(grep -oE 'Code\{"[EW][0-9]{4}"' -- "$source" | grep -oE '[EW][0-9]{4}')
failed=0

# complain TEXT…: notes a fault and goes on.
complain() {
  echo "$*"
  failed=1
}

# is_known CODE: whether the table of codes has it.
is_known() {
  local code
  for code in "${codes[@]}"; do
    if [ "$code" = "$1" ]; then return 0; fi
  done
  return 1
}

# says_it FOLDER CODE: whether the expected output names the code.
says_it() {
  local file
  for file in "$1/stdout" "$1/stderr"; do
    if [ -e "$file" ] && grep -q -- "$2" "$file"; then return 0; fi
  done
  return 1
}

if [ "${#codes[@]}" -lt 10 ]; then complain "no table of codes in $source"; fi
shopt -s nullglob
for code in "${codes[@]}"; do
  folders=("$here/$code"/ "$here/$code"-*/)
  excused=$(grep -c "^$code  " -- "$here/README" || true)
  count=0
  for folder in "${folders[@]}"; do
    if [ -e "$folder/cmd" ]; then count=$((count + 1)); fi
  done
  if [ "$count" -eq 0 ] && [ "$excused" -eq 0 ]; then complain "$code has neither a folder nor a line in README"; fi
  if [ "$count" -gt 0 ] && [ "$excused" -gt 0 ]; then complain "$code has a folder, and README says that it has none"; fi
done
for folder in "$here"/*/; do
  name=$(basename -- "$folder")
  code=${name%%-*}
  if ! is_known "$code"; then
    complain "$name: no such code"
  elif ! says_it "$folder" "$code"; then
    complain "$name: the expected output does not name $code"
  fi
done
exit "$failed"
