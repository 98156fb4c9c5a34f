# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Sourced after lib.sh: one function for each calendar program. read_NAME FILE… reads or imports the files one after the other and
# prints the events of all as JSON; its complaints go to standard error and make it fail. They are called where bash does not stop
# at an error, so each step that can fail says what then.
: "${here:?}" "${work:?}" "${python:?}"
server=

# stop_server: ends the server that this script started.
stop_server() {
  [ -n "$server" ] || return 0
  kill -- "$server" 2>/dev/null || true
  wait -- "$server" 2>/dev/null || true
  server=
}
trap 'stop_server; rm -rf -- "$work"' EXIT

# free_port: a port of this machine that nobody listens on.
free_port() {
  "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# khal_config FOLDER CALENDAR ZONE: a khal in the folder that knows the calendar.
khal_config() {
  mkdir -p -- "$1" "$2"
  cat >"$1/config" <<END
[calendars]
[[plan]]
path = $2
[locale]
local_timezone = $3
default_timezone = $3
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[default]
default_calendar = plan
[sqlite]
path = $1/khal.db
END
}

# span FILE…: the first day of the calendars and the number of days to beyond their last.
span() {
  dump "$@" | "$python" -c '
import datetime, json, sys
days = [datetime.date.fromisoformat(event[end][:10]) for event in json.load(sys.stdin) for end in ("start", "end") if event[end]]
first = min(days) - datetime.timedelta(days=2)
print(first, str((max(days) - first).days + 3) + "d")'
}

# list_khal FOLDER FILE…: what the khal of the folder holds, in the days of the files.
list_khal() {
  local folder=$1 first days
  shift
  read -r first days < <(span "$@") || return 1
  khal -c "$folder/config" list --once --day-format '' --format $'\x1e{uid}\x1f{start-long-full}\x1f{end-long-full}\x1f{all-day}\x1f{title}\x1f{status}\x1f{description}' \
    "$first" "$days" >"$folder/list" || return 1
  "$python" "$here/read_khal.py" "$folder/list"
}

# read_khal FILE…: khal is silent when it has no complaint.
read_khal() {
  local folder file
  folder=$(mktemp -d -p "$work")
  khal_config "$folder" "$folder/calendar" "$(zone_of "$@")"
  for file in "$@"; do
    khal -c "$folder/config" import --batch -a plan "$file" >"$folder/said" 2>&1 || echo "exit $?" >>"$folder/said"
    if [ -s "$folder/said" ]; then
      cat "$folder/said" >&2
      return 1
    fi
  done
  list_khal "$folder" "$@"
}

# read_calcurse FILE…: calcurse exits 0 when it skips an event, and says so.
read_calcurse() {
  local folder file
  folder=$(mktemp -d -p "$work")
  for file in "$@"; do
    TZ=$(zone_of "$@") calcurse -D "$folder" -i "$file" >"$folder/said" 2>&1 </dev/null || true
    if ! grep -q '/ 0 skipped' "$folder/said"; then
      cat "$folder/said" >&2
      return 1
    fi
  done
  "$python" "$here/read_calcurse.py" "$folder"
}

# start_radicale FOLDER: a server of its own on a free port; sets `address`, the place of a user's calendars.
start_radicale() {
  local try port
  mkdir -p -- "$1/collections"
  for try in 1 2 3; do
    port=$(free_port)
    printf '%s\n' '[server]' "hosts = 127.0.0.1:$port" '[auth]' 'type = none' '[rights]' 'type = owner_only' \
      '[storage]' "filesystem_folder = $1/collections" >"$1/config"
    radicale --config "$1/config" </dev/null >"$1/log" 2>&1 &
    server=$!
    address=http://127.0.0.1:$port/reader
    for _ in {1..100}; do
      if curl -s --noproxy '*' -o "$1/answer" "http://127.0.0.1:$port/" && kill -0 -- "$server" 2>/dev/null; then return 0; fi
      kill -0 -- "$server" 2>/dev/null || break
      sleep 0.1
    done
    stop_server
  done
  echo "Radicale did not start in $try tries: $(complaint "$1/log")" >&2
  return 1
}

# get URL: a calendar of the server.
get() {
  curl -s --fail --noproxy '*' -u reader:x "$1"
}

# put FILE URL FOLDER: stores a calendar; 201 is the answer to a good one.
put() {
  local answer
  answer=$(curl -s --noproxy '*' -u reader:x -X PUT -H 'Content-Type: text/calendar; charset=utf-8' --data-binary "@$1" \
    -o "$3/answer" -w '%{http_code}' "$2") || return 1
  if [ "$answer" != 201 ]; then
    echo "PUT is answered $answer" >&2
    return 1
  fi
}

# read_radicale FILE…: each is PUT as a calendar of its own. All fields are kept.
read_radicale() {
  local folder file status=0 number=0
  folder=$(mktemp -d -p "$work")
  start_radicale "$folder" || return 1
  for file in "$@"; do
    number=$((number + 1))
    if ! put "$file" "$address/$number/" "$folder" || ! get "$address/$number/" >"$folder/$number.ics"; then status=1 && break; fi
  done
  stop_server
  [ "$status" -eq 0 ] || return 1
  dump "$folder"/*.ics
}

# read_radicale_over FILE…: each is PUT at the same place, and so replaces the one before.
read_radicale_over() {
  local folder file status=0
  folder=$(mktemp -d -p "$work")
  start_radicale "$folder" || return 1
  for file in "$@"; do put "$file" "$address/plan/" "$folder" || { status=1; break; }; done
  [ "$status" -ne 0 ] || get "$address/plan/" >"$folder/back.ics" || status=1
  stop_server
  [ "$status" -eq 0 ] || return 1
  dump "$folder/back.ics"
}

# sync_folders FROM TO: makes an empty folder hold what a folder of one file an event holds.
sync_folders() {
  local folder
  folder=$(mktemp -d -p "$work")
  mkdir -- "$folder/status"
  printf '%s\n' '[general]' "status_path = \"$folder/status\"" \
    '[pair plan]' 'a = "from"' 'b = "to"' 'collections = null' \
    '[storage from]' 'type = "filesystem"' 'fileext = ".ics"' "path = \"$1\"" \
    '[storage to]' 'type = "filesystem"' 'fileext = ".ics"' "path = \"$2\"" >"$folder/config"
  if ! vdirsyncer -c "$folder/config" discover >"$folder/said" 2>&1 </dev/null ||
    ! vdirsyncer -c "$folder/config" sync >>"$folder/said" 2>&1 </dev/null; then
    cat "$folder/said" >&2
    return 1
  fi
}

# dump_folder FOLDER: the events of a folder of one file an event.
dump_folder() {
  find "$1" -name '*.ics' -exec cat {} + | "$python" "$here/icslint.py" --dump /dev/stdin
}

# read_vdirsyncer FILE…: from a folder of one file an event into an empty one. All fields are kept; it passes octets through.
read_vdirsyncer() {
  local folder
  folder=$(mktemp -d -p "$work")
  mkdir -- "$folder/from" "$folder/to"
  "$python" "$here/split_by_uid.py" "$folder/from" "$@" || return 1
  sync_folders "$folder/from" "$folder/to" || return 1
  dump_folder "$folder/to"
}

# read_eds FILE…: in a session bus of its own, which ends its services with it.
read_eds() {
  local folder status=0
  folder=$(mktemp -d -p "$work")
  mkdir -m 700 -- "$folder"/{home,config,data,cache,run}
  HOME=$folder/home XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_CACHE_HOME=$folder/cache \
    XDG_RUNTIME_DIR=$folder/run timeout 120 dbus-run-session -- "$python" "$here/read_eds.py" "$@" 2>"$folder/said" || status=$?
  if [ "$status" -ne 0 ]; then grep -v '^dbus-daemon' "$folder/said" >&2 || echo "exit $status" >&2; fi
  return "$status"
}
