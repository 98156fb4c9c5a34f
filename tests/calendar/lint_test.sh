#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# lint_test.sh: icslint.py finds in each file of broken/ the fault that it is named after and no other, and none in the good ones.
set -euo pipefail
here=$(cd -- "$(dirname -- "$(realpath -- "$0")")" && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1
python=/usr/bin/python3
passed=0
failed=0

# expect NAME WANTED FILE: the codes that the lint gives for the file are those wanted, in one line.
expect() {
  local said status=0
  said=$("$python" "$here/icslint.py" "$3" | awk '{ print $2 }' | sort -u | paste -sd' ') || status=$?
  if [ "$said" = "$2" ] && [ "$status" -eq "$([ -z "$2" ] && echo 0 || echo 1)" ]; then
    passed=$((passed + 1))
  else
    echo "$1: wanted \"$2\", the lint says \"$said\" and exits $status"
    failed=$((failed + 1))
  fi
}

# check NAME COMMAND…: the command succeeds.
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    echo "$name: failed"
    failed=$((failed + 1))
  fi
}

# named_everywhere: each code in the lint has a broken file (size is made below).
named_everywhere() {
  local code missing=0
  for code in f{1..8} g{1..9} h{1..9} $(sed -n "s/.*self\.add([^']*'\([a-z-]*[a-z]\)',.*/\1/p" "$here/icslint.py" | sort -u); do
    [ "$code" = size ] || [ -e "$here/broken/$code.ics" ] || { echo "no broken file for $code"; missing=1; }
  done
  return "$missing"
}

for file in good moved; do expect "$file" '' "$here/$file.ics"; done
for file in "$here"/broken/*.ics; do
  code=$(basename -- "$file" .ics)
  expect "$code" "$code" "$file"
done
"$python" "$here/make_fixtures.py" --many >"$work/many.ics"
expect size size "$work/many.ics"
check 'every code has a file' named_everywhere
mkdir -- "$work/made"
"$python" "$here/make_fixtures.py" "$work/made"
for part in good.ics moved.ics broken; do check "$part is what make_fixtures.py writes" diff -r "$here/$part" "$work/made/$part"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
