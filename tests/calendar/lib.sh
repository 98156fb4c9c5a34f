# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Sourced by the scripts beside it: a scratch folder, what is installed, and the lines that are counted. With STIPPLE_ALL=1 what is
# skipped has failed, as where every program must be installed.
here=$(cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")" && pwd)
passed=0
failed=0
skipped=0
# Debian's modules belong to Debian's Python, which need not be the first on PATH.
python=/usr/bin/python3
now=2026-11-21T09:00

# scratch: a new folder, in memory where there is plenty, since calendar programs wait for the disk at each event.
scratch() {
  if [ "$(df --output=avail -k /dev/shm 2>/dev/null | sed 1d)" -gt 2000000 ] 2>/dev/null && mktemp -d -p /dev/shm 2>/dev/null; then return; fi
  mktemp -d
}
work=$(scratch)
trap 'rm -rf -- "$work"' EXIT
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 HOME=$work/home TMPDIR=$work
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state
export XDG_RUNTIME_DIR=$work/run
mkdir -m 700 -- "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR"

# stipple ARGUMENTS…: the program at the moment `now`, in an environment that holds nothing of this machine. Needs `binary`.
stipple() {
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC \
    SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" "${binary:?}" "$@" </dev/null
}

# quietly ARGUMENTS…: the same; what it says is shown only where it fails.
quietly() {
  stipple "$@" >"$work/said" 2>&1 || { cat -- "$work/said"; return 1; }
}

# dump FILE…: the reference, in JSON.
dump() {
  "$python" "$here/icslint.py" --dump "$@"
}

# zone_of FILE…: the first time zone that the calendars are told in, for the readers that tell times in one zone only.
zone_of() {
  local zone
  zone=$(cat -- "$@" | sed -n '/^TZID:/{s///;s/\r$//;p;q}')
  echo "${zone:-UTC}"
}

# has NEED…: whether every command, Python module (py:NAME), typelib (gi:NAME-VERSION), C library (c:NAME) and package of npm
# (npm:NAME) is installed.
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
# Node finds what scripts/install put into the tree, and what NODE_PATH names besides.
NODE_PATH=$(realpath -- "$here/../..")/build/npm/node_modules${NODE_PATH:+:$NODE_PATH}
export NODE_PATH

# report NAME WORDS: the line of one reader, counted.
report() {
  echo "$1: $2"
  case $2 in
  ok*) passed=$((passed + 1)) ;;
  skipped*) if [ "${STIPPLE_ALL:-}" = 1 ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi ;;
  *) failed=$((failed + 1)) ;;
  esac
}

# check NAME COMMAND…: the line of a command that is to succeed; what it says first is shown where it does not.
check() {
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then report "$name" ok; else report "$name" "FAILED: $(head -n 3 "$work/said" | cut -c 1-300)"; fi
}

# counted COMMAND…: shows the lines of a script that ends in a count, and adds that to the count here.
counted() {
  local count
  "$@" 2>&1 | tee "$work/lines" | sed '/^[0-9]* passed, /d' || true
  count=$(tail -n 1 "$work/lines")
  if [[ $count =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
  else
    report "$(cut -c 1-100 <<<"$*")" 'FAILED: it ended without a count'
  fi
}

# complaint FILE: what a program said, in one line: its last line that speaks of an error, or its last.
complaint() {
  awk 'NF { last = $0 } /[Ee]rror/ && !/^ / { error = $0 } END { print substr(error != "" ? error : last, 1, 160) }' "$1"
}

# last_line: the count, and the exit status.
last_line() {
  echo "$passed passed, $failed failed$([ "$skipped" -eq 0 ] || echo ", $skipped skipped")"
  [ "$failed" -eq 0 ]
}
