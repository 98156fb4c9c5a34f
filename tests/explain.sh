#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# explain.sh BINARY [CODE…]: what `stipple explain` says is true. Every code of src/base/codes.cpp has an entry in src/cli/explanations.txt,
# in the same order, and an example unless tests/broken/README excuses it; each example is run in an empty folder: the wrong one must
# print its code and the right one must not, and exits 0 or as `- right exits N` says. A plan in text has no codes, so an example whose
# words do not name the code is run once more with --json. A line for each code says how it went.
set -Eeuo pipefail

if [ $# -lt 1 ]; then
  echo "usage: explain.sh BINARY [CODE…]" >&2
  exit 2
fi
binary=$(realpath -- "$1")
shift
here=$(dirname -- "$(realpath -- "$0")")
texts=$here/../src/cli/explanations.txt
table=$here/../src/base/codes.cpp
# shellcheck source=/dev/null
. "$here/checks.sh"
: "${work:?}" "${passed:?}" "${failed:?}"
now=2026-12-20T09:00

# The examples call stipple as a program, which other programs can start.
mkdir bin
cat >bin/stipple <<END
#!/bin/sh
exec env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_HOME="\$XDG_CONFIG_HOME" XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=$(date -u -d "$now" +%s) '$binary' "\$@" </dev/null
END
chmod +x bin/stipple

# scripts_of FILE: each example as a script, CODE.wrong and CODE.right; the status that a right one states is in CODE.exits.
scripts_of() {
  awk '
    function close_file() { if (in_file) print "__END__" >out; in_file = 0 }
    /^#/ && !in_file { next }
    /^= / { close_file(); code = $2; out = ""; print code >"entries"; next }
    /^- / { close_file(); out = code "." $2; print "set -u" >out; if ($3 == "exits") print $4 >(code ".exits"); next }
    out == "" { next }
    /^\$ / { close_file(); print substr($0, 3) >out; next }
    /^>>? / { close_file(); in_file = 1; print "mkdir -p -- \"$(dirname -- " $2 ")\"; cat " $1 " " $2 " <<\"__END__\"" >out; next }
    { print >out }
    END { close_file() }' "$1"
}

# run SCRIPT: all that it prints, in an empty folder; the exit status is that of its last command.
run() {
  local folder
  folder=$(mktemp -d -p "$work")
  (cd -- "$folder" && PATH=$work/bin:/usr/bin:/bin bash "$work/$1") 2>&1
}

# as_json SCRIPT: the same with --json on its last command.
as_json() {
  sed '$s/$/ --json/' "$1" >"$1.json"
  run "$1.json"
}

# wrong CODE: the wrong example meets the code.
wrong() {
  local said status=0
  said=$(run "$1.wrong") || status=$?
  if [[ $1 == E* && $status -eq 0 ]]; then echo "the wrong example exits 0" && return 1; fi
  said+=$'\n'$(as_json "$1.wrong") || true
  grep -q -F -- "$1" <<<"$said" || { echo "the wrong example does not meet it:" && echo "$said" && return 1; }
}

# right CODE: the right example does not, and exits as it says.
right() {
  local said status=0 wanted=0
  if [ -e "$1.exits" ]; then wanted=$(cat "$1.exits"); fi
  said=$(run "$1.right") || status=$?
  [ "$status" -eq "$wanted" ] || { echo "the right example exits $status:" && echo "$said" && return 1; }
  said+=$'\n'$(as_json "$1.right") || true
  if grep -F -- "$1" <<<"$said"; then echo "the right example meets it too" && return 1; fi
}

# example CODE: both, or the line of tests/broken/README that excuses it.
example() {
  if grep -q "^$1  " "$here/broken/README"; then
    [ ! -e "$1.wrong" ] || { echo "has an example, and tests/broken/README says that it can have none" && return 1; }
    return 0
  fi
  if [ ! -e "$1.wrong" ] || [ ! -e "$1.right" ]; then echo "has no example" && return 1; fi
  wrong "$1" && right "$1"
}

scripts_of "$texts"
grep -oE 'Code\{"[EW][0-9]{4}"' "$table" | grep -oE '[EW][0-9]{4}' | sort >codes
if [ $# -gt 0 ]; then printf '%s\n' "$@" >codes; else check "each code has one entry, in the order of the codes" diff codes entries; fi
# shellcheck disable=SC2329 # called by check
says() { stipple explain "$1" >/dev/null; }
mkdir went
while read -r code; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
  { if example "$code" && says "$code"; then echo good; fi; } >"went/$code" 2>&1 &
done <codes
wait
# shellcheck disable=SC2329 # called by check
good() { [ "$(cat "went/$1")" = good ] || { cat "went/$1" && return 1; }; }
while read -r code; do check "$code" good "$code"; done <codes

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
