#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# golden.sh BINARY FOLDER: runs one case and compares what it printed, byte by byte.
# FOLDER holds `cmd` (one line: the arguments as a shell reads them; the folder is the working directory) and what is
# expected: `stdout`, `stderr` (absent: empty) and `status` (absent: 0). UPDATE_GOLDEN=1 writes them anew. A folder `xdg` in it is the
# user's folder for configuration, under a name that is the same on every machine.
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "usage: golden.sh BINARY FOLDER" >&2
  exit 2
fi
binary=$(realpath -- "$1")
folder=$(realpath -- "$2")
arguments=$(cat -- "$folder/cmd")
actual=$(mktemp -d)
trap 'rm -rf -- "$actual"' EXIT

# run: the case in an environment that holds nothing of this machine.
run() {
  cd -- "$folder" || exit 99
  local -a settings=()
  if [ -d xdg ]; then settings=(XDG_CONFIG_HOME=/proc/self/cwd/xdg); fi
  # The words of `cmd` are split by the inner shell; "$0" is the binary.
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC "${settings[@]}" \
    bash -c "exec \"\$0\" $arguments" "$binary" </dev/null
}

status=0
(run) >"$actual/stdout" 2>"$actual/stderr" || status=$?
if [ "$status" -ne 0 ]; then echo "$status" >"$actual/status"; fi

# update NAME: makes the expected file equal to the actual one; an empty one is removed.
update() {
  if [ -s "$actual/$1" ]; then
    cp -- "$actual/$1" "$folder/$1"
  else
    rm -f -- "$folder/$1"
  fi
}

# The digest of the shipped catalogue moves with every file of protocols/, and would hide the numbers that really changed:
# in the cases on shipped data it is masked, in all others it is compared.
if [[ $folder == */golden/catalogue/* ]]; then
  sed -i -E 's/sha256:[0-9a-f]{12,64}/sha256:…/' "$actual/stdout"
fi

# compare NAME: shows how the expected and the actual file differ.
compare() {
  local expected=/dev/null found=/dev/null
  if [ -e "$folder/$1" ]; then expected=$folder/$1; fi
  if [ -e "$actual/$1" ]; then found=$actual/$1; fi
  cmp -s -- "$expected" "$found" && return 0
  echo "$1 differs (- expected, + printed):"
  diff -u --label "$1" --label "$1" -- "$expected" "$found" || true
  return 1
}

failed=0
for name in stdout stderr status; do
  if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
    update "$name"
  else
    compare "$name" || failed=1
  fi
done
if [ "$failed" -ne 0 ]; then echo "arguments: $arguments"; fi
exit "$failed"
