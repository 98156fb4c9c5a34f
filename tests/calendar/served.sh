#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# served.sh BINARY: the recipe of the README for a CalDAV server. A folder of one file an event goes to Radicale by vdirsyncer, and again
# after the case has changed; then the server holds what the folder holds. One line a check, then the count.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: served.sh BINARY" >&2; exit 2; }
binary=$(realpath -- "$1")
for part in lib programs; do
  # shellcheck source=/dev/null
  . "$(dirname -- "$(realpath -- "$0")")/$part.sh"
done
: "${here:?}" "${work:?}" "${python:?}" "${binary:?}"
cd -- "$work"
address=
if ! has vdirsyncer radicale curl; then
  report 'vdirsyncer to Radicale' 'skipped: not installed'
  last_line
  exit
fi

# export_and_sync: the calendar as it is now, on the server.
export_and_sync() {
  stipple calendar k.toml --dir folder && vdirsyncer -c settings sync >said 2>&1 </dev/null
}

# holds_the_same: whether the server holds the events of the folder.
holds_the_same() {
  dump_folder folder >wanted && get "$address/visits/" >back.ics && dump back.ics >got &&
    "$python" "$here/compare.py" wanted got uid sequence status summary description start end tzid all_day transp alarms
}

quietly new k.toml melasma:cheek --ref K-1042 --skin IV --age 34 --start 2026-12-08 --sessions 2 --history rest=no \
  --at 10:30 --duration 60m --zone Europe/London
mkdir server
start_radicale "$work/server"
curl -s --noproxy '*' -u reader:x -X MKCALENDAR "$address/visits/"
cat >settings <<END
[general]
status_path = "$work/status"
[pair clinic]
a = "files"
b = "server"
collections = null
[storage files]
type = "filesystem"
path = "$work/folder"
fileext = ".ics"
[storage server]
type = "caldav"
url = "$address/visits/"
username = "reader"
password = "x"
END
mkdir folder
check 'vdirsyncer finds both' vdirsyncer -c settings discover
check 'the folder goes to the server' export_and_sync
check 'which holds it' holds_the_same
quietly record k.toml --session 1 --move-to 2026-12-22 --reason illness
quietly record k.toml --session 2 --cancel --reason 'moved away'
check 'so it does after a move and a cancelling' export_and_sync
check 'and holds each event once, as it is now' holds_the_same
stop_server
last_line
