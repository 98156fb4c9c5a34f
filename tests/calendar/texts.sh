#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# texts.sh BINARY: protocols and a contact whose texts are hard to carry reach every calendar program unchanged. One line a reader, then
# the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: texts.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/lib.sh"
: "${here:?}" "${work:?}" "${python:?}" "${binary:?}"

mkdir -- "$work/layer"
"$python" "$here/texts.py" "$work/layer"
contact=$'Dr. Ü, "Haut"; C:\\new \\o/ 020 7946 0000\n👩🏽‍⚕️ שלום: 24h'
plan=(acne-scars:cheek --skin II --start 2026-12-20 --sessions 2 --at 10:30 --duration 60m --zone Europe/London --protocols "$work/layer" --quiet)
stipple calendar "${plan[@]}" --titles full --alarm 24h --contact "$contact" >"$work/texts.ics"
stipple calendar "${plan[@]}" --for client --contact "$contact" >"$work/client.ics"

# holds WORDS: whether an event of the clinic's calendar holds the text, as a reader has it.
holds() {
  dump "$work/texts.ics" | "$python" -c '
import json, sys
sys.exit(not any(sys.argv[1] in (event["description"] or "") + event["summary"] for event in json.load(sys.stdin)))' "$1"
}

check 'the protocols are without fault' stipple check --protocols "$work/layer"
check 'the lint' "$python" "$here/icslint.py" "$work/texts.ics" "$work/client.ics"
check 'the contact is in it' holds "$contact"
for name in MARKS SCRIPTS RIGHT_TO_LEFT FOLDS LONG; do
  check "$name is in it" holds "$("$python" -c "import sys; sys.path.insert(0, '$here'); import make_fixtures; print(make_fixtures.$name)")"
done
for file in texts client; do
  echo "the ${file/texts/clinic}'s calendar:"
  counted "$here/readers.sh" "$work/$file.ics"
done
last_line
