# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Sourced by readers.sh and updates.sh: a scratch folder, and one function for each reader. read_NAME FILE… reads or imports the
# files one after the other and prints the events as JSON; its complaints go to standard error and make it fail. They are called
# where bash does not stop at an error, so each step that can fail says what then.
here=$(cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")" && pwd)
work=$(mktemp -d)
server=
passed=0
failed=0
skipped=0
# Debian's modules belong to Debian's Python, which need not be the first on PATH.
python=/usr/bin/python3
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 HOME=$work/home TMPDIR=$work
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state
export XDG_RUNTIME_DIR=$work/run
mkdir -m 700 -- "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR"

# stop_server: ends the server that this script started.
stop_server() {
  [ -n "$server" ] || return 0
  kill -- "$server" 2>/dev/null || true
  wait -- "$server" 2>/dev/null || true
  server=
}
trap 'stop_server; rm -rf -- "$work"' EXIT

# dump FILE…: the reference, in JSON.
dump() {
  "$python" "$here/icslint.py" --dump "$@"
}

# zone_of FILE: the first time zone that a calendar is told in, for the readers that tell times in one zone only.
zone_of() {
  local zone
  zone=$(sed -n '/^TZID:/{s///;s/\r$//;p;q}' "$1")
  echo "${zone:-UTC}"
}

# has NEED…: whether every command, Python module (py:NAME), typelib (gi:NAME-VERSION) and C library (c:NAME) is installed.
has() {
  local need
  for need in "$@"; do
    case $need in
    py:*) "$python" -c "import ${need#py:}" 2>/dev/null || return 1 ;;
    gi:*) [ -n "$(find /usr/lib -path "*/girepository-1.0/${need#gi:}.typelib" -print -quit)" ] || return 1 ;;
    c:*) pkg-config --exists "${need#c:}" || return 1 ;;
    npm:*) node -e "require.resolve('${need#npm:}')" 2>/dev/null || return 1 ;;
    *) command -v -- "$need" >/dev/null || return 1 ;;
    esac
  done
}

# node_path: lets node find globally installed packages too.
node_path() {
  local global
  global=$(npm root --global 2>/dev/null) || global=
  export NODE_PATH="${NODE_PATH:+$NODE_PATH:}$global"
}

# report NAME WORDS: the line of one reader, counted.
report() {
  echo "$1: $2"
  case $2 in
  ok*) passed=$((passed + 1)) ;;
  skipped*) skipped=$((skipped + 1)) ;;
  *) failed=$((failed + 1)) ;;
  esac
}

# complaint FILE: what a program said, in one line: its last line that speaks of an error, or its last.
complaint() {
  awk 'NF { last = $0 } /[Ee]rror/ && !/^ / { error = $0 } END { print substr(error != "" ? error : last, 1, 160) }' "$1"
}

# last_line: the count, and the exit status.
last_line() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

# free_port: a port of this machine that nobody listens on.
free_port() {
  "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# khal_config FOLDER ZONE: a khal that knows one empty calendar.
khal_config() {
  mkdir -p -- "$1/calendar"
  cat >"$1/config" <<END
[calendars]
[[plan]]
path = $1/calendar
[locale]
local_timezone = $2
default_timezone = $2
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

# read_khal FILE…: khal is silent when it has no complaint.
read_khal() {
  local folder file first days
  folder=$(mktemp -d -p "$work")
  khal_config "$folder" "$(zone_of "$1")"
  for file in "$@"; do
    khal -c "$folder/config" import --batch -a plan "$file" >"$folder/said" 2>&1 || echo "exit $?" >>"$folder/said"
    if [ -s "$folder/said" ]; then
      cat "$folder/said" >&2
      return 1
    fi
  done
  read -r first days < <(span "$@") || return 1
  khal -c "$folder/config" list --once --day-format '' --format $'\x1e{uid}\x1f{start-long-full}\x1f{end-long-full}\x1f{all-day}\x1f{title}\x1f{status}\x1f{description}' \
    "$first" "$days" >"$folder/list" || return 1
  "$python" "$here/read_khal.py" "$folder/list"
}

# read_calcurse FILE…: calcurse exits 0 when it skips an event, and says so.
read_calcurse() {
  local folder file
  folder=$(mktemp -d -p "$work")
  for file in "$@"; do
    TZ=$(zone_of "$file") calcurse -D "$folder" -i "$file" >"$folder/said" 2>&1 </dev/null || true
    if ! grep -q '/ 0 skipped' "$folder/said"; then
      cat "$folder/said" >&2
      return 1
    fi
  done
  "$python" "$here/read_calcurse.py" "$folder"
}

# start_radicale FOLDER: a server of its own on a free port; sets `address`.
start_radicale() {
  local try port
  mkdir -p -- "$1/collections"
  for try in 1 2 3; do
    port=$(free_port)
    printf '%s\n' '[server]' "hosts = 127.0.0.1:$port" '[auth]' 'type = none' '[rights]' 'type = owner_only' \
      '[storage]' "filesystem_folder = $1/collections" >"$1/config"
    radicale --config "$1/config" </dev/null >"$1/log" 2>&1 &
    server=$!
    address=http://127.0.0.1:$port/reader/plan/
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

# read_radicale FILE…: each is PUT at the same place, and so replaces the one before. All fields are kept.
read_radicale() {
  local folder file status=0
  folder=$(mktemp -d -p "$work")
  start_radicale "$folder" || return 1
  for file in "$@"; do put "$file" "$address" "$folder" || { status=1; break; }; done
  [ "$status" -ne 0 ] || curl -s --noproxy '*' -u reader:x -o "$folder/back.ics" "$address" || status=1
  stop_server
  [ "$status" -eq 0 ] || return 1
  dump "$folder/back.ics"
}

# read_vdirsyncer FILE: from a folder of one file an event into an empty one. All fields are kept; it passes octets through.
read_vdirsyncer() {
  local folder
  folder=$(mktemp -d -p "$work")
  mkdir -- "$folder/from" "$folder/to" "$folder/status"
  "$python" "$here/split_by_uid.py" "$1" "$folder/from" || return 1
  printf '%s\n' '[general]' "status_path = \"$folder/status\"" \
    '[pair plan]' 'a = "from"' 'b = "to"' 'collections = null' \
    '[storage from]' 'type = "filesystem"' 'fileext = ".ics"' "path = \"$folder/from\"" \
    '[storage to]' 'type = "filesystem"' 'fileext = ".ics"' "path = \"$folder/to\"" >"$folder/config"
  if ! vdirsyncer -c "$folder/config" discover >"$folder/said" 2>&1 </dev/null ||
    ! vdirsyncer -c "$folder/config" sync >>"$folder/said" 2>&1 </dev/null; then
    cat "$folder/said" >&2
    return 1
  fi
  find "$folder/to" -name '*.ics' -exec "$python" "$here/icslint.py" --dump {} +
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
