#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# exports.sh BINARY: one long course in every form that `stipple calendar` writes, read by every calendar program; as a folder it goes
# through vdirsyncer and is a calendar of khal as it stands. One line a check, then the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: exports.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
for part in lib programs; do
  # shellcheck source=/dev/null
  . "$(dirname -- "$(realpath -- "$0")")/$part.sh"
done
: "${here:?}" "${work:?}" "${python:?}" "${binary:?}"

cd -- "$work"
quietly new k.toml acne-scars/rolling/moderate:cheek,temple --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-12-08 --sessions 6 \
  --history cold-sores=yes --history rest=no --at 10:30 --duration 60m --zone Europe/London
quietly record k.toml --session 6 --cancel --reason 'moved away'

# same DUMP…: whether what two dumps hold is equal in every field.
same() {
  "$python" "$here/compare.py" "$@" uid sequence status summary description start end tzid all_day transp alarms
}

# in_khal FOLDER: khal lists each event of the folder, which is a calendar of its own without an import.
in_khal() {
  khal_config "$work/khal" "$work/$1" Europe/London && list_khal "$work/khal" "$work"/phases.ics >"$work/listed" 2>"$work/complaints" &&
    [ ! -s "$work/complaints" ] && dump_folder "$work/$1" >"$work/wanted" &&
    "$python" "$here/compare.py" --backslashes --ends --zone Europe/London "$work/wanted" "$work/listed" uid status summary description start end all_day
}

# synced FOLDER: vdirsyncer carries the folder over.
synced() {
  mkdir -- "$work/synced" && sync_folders "$work/$1" "$work/synced" && dump_folder "$work/$1" >"$work/wanted" && dump_folder "$work/synced" >"$work/got" &&
    same "$work/wanted" "$work/got"
}

for detail in sessions phases days; do
  stipple calendar k.toml --detail "$detail" --alarm 24h -o "$detail.ics"
done
stipple calendar k.toml --detail days --feed -o feed.ics
stipple calendar k.toml --detail phases --titles full -o full.ics
stipple calendar k.toml --for client --contact '020 7946 0000' -o client.ics
for file in sessions phases days feed full client; do
  echo "$file:"
  check 'the lint' "$python" "$here/icslint.py" "$file.ics"
  counted "$here/readers.sh" "$file.ics"
done
echo 'a folder of one file an event:'
stipple calendar k.toml --alarm 24h --dir folder
check 'the lint' "$python" "$here/icslint.py" folder/*.ics
dump phases.ics >whole
dump_folder folder >parts
check 'holds what the file holds' same whole parts
if has vdirsyncer; then check vdirsyncer synced folder; else report vdirsyncer 'skipped: not installed'; fi
if has khal; then check khal in_khal folder; else report khal 'skipped: not installed'; fi
last_line
