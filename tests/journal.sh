#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# journal.sh BINARY: what `stipple record` does to a case file: the bytes it appends, the file it leaves alone when it must not
# write, two writers at once, a kill at every system call, errors of the disk, hostile texts. Prints a line for each check.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: journal.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
small=$(realpath -- "$(dirname -- "$(realpath -- "$0")")/fixtures/small")
work=$(mktemp -d)
trap 'chmod -R u+rwX -- "$work"; rm -rf -- "$work"' EXIT
cd -- "$work"
# The sanitizer that looks for leaks cannot run under strace.
export TZ=UTC LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1795255200 ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
invented=(--bare --protocols "$small" --today 2026-11-21)
passed=0 failed=0 skipped=0

# check NAME COMMAND…: the command must succeed; what it says is shown where it does not.
check() {
  local name=$1
  shift
  if (set +e && "$@") >"$work/said" 2>&1; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name"
    tail -n 12 -- "$work/said" | cut -c 1-200 | sed 's/^/      /'
  fi
}

# skip NAME WHY [allowed]: a check that cannot be made here.
skip() {
  skipped=$((skipped + 1))
  if [ -n "${STIPPLE_ALL:-}" ] && [ "${3:-}" != allowed ]; then failed=$((failed + 1)); fi  # where everything can be installed nothing is missing
  echo "SKIPPED  $1: $2"
}

# stipple ARGUMENT…: the binary on the invented catalogue; one that hangs is ended.
stipple() { timeout 10 "$binary" "$@" "${invented[@]}"; }

# complain TEXT…: a fault, for use in checks.
complain() {
  echo "$*"
  return 1
}

# gives STATUS COMMAND…: runs it, its output in the file `out`; complains where it ends with another status.
gives() {
  local wanted=$1 status=0
  shift
  "$@" >"$work/out" 2>&1 || status=$?
  [ "$status" -eq "$wanted" ] && return 0
  cat -- "$work/out"
  complain "exit status $status, expected $wanted: $*"
}

# says TEXT: the output of the last `gives` has the text.
says() { grep -qF -- "$1" "$work/out" || { cat -- "$work/out" && complain "this does not say \"$1\""; }; }

same() { cmp -- "$1" "$2" || complain "$1 and $2 differ"; }
entries_of() { grep -c '^\[\[entry\]\]' -- "$1" || true; }
# value_of KEY FILE: the value of a top key of the case, as `plan --json` says it.
value_of() { stipple plan "$2" --json | sed -n "s/^    \"$1\": \(.*[^,]\),\{0,1\}\$/\1/p" | head -n 1; }

# reads_back FILE COUNT: every command reads the file, and finds that many entries in its journal.
reads_back() {
  local revision
  stipple status "$1" >/dev/null || complain "status does not read $1" || return 1
  revision=$(value_of revision "$1")
  [ "$revision" = "$2" ] || complain "$1 has revision $revision, expected $2"
}

# no_litter FOLDER NAME…: the folder holds these and nothing else.
no_litter() {
  local folder=$1
  shift
  [ "$(ls -A -- "$folder")" = "$(printf '%s\n' "$@")" ] || complain "left behind: $(ls -A -- "$folder")"
}

# fresh FILE: a case of two sessions without a journal.
fresh() {
  mkdir -p -- "$(dirname -- "$1")"
  cp -- "$work/head.toml" "$1"
}

stipple new head.toml test-lines:cheek --ref K-1 --skin II --age 34 --device test-pen --start 2026-12-08 --history rest=no --no-input -q >/dev/null
chmod 644 head.toml

# ---- the bytes -------------------------------------------------------------------------------------------------------

# appends FILE [--crlf]: one record leaves the old bytes as the beginning of the new, and adds lines of the file's own kind.
appends() {
  local file=$1 kind=${2:-} size before
  cp -- "$file" old
  before=$(entries_of "$file")
  size=$(stat -c %s -- old)
  gives 0 stipple record "$file" --set ref=K-2 --note "a note" || return 1
  cmp -n "$size" -- old "$file" || complain "the old bytes are not the beginning of the new" || return 1
  tail -c "+$((size + 1))" -- "$file" >added
  [ -z "$(tail -c 1 -- added)" ] || complain "the new file does not end in a newline" || return 1
  # Where the old file had no last newline, the first thing that is added is one.
  if [ -n "$(tail -c 1 -- old)" ]; then
    [ -z "$(head -n 1 -- added | tr -d '\r\n')" ] || complain "the last line was written on" || return 1
  fi
  if [ "$kind" = --crlf ]; then
    [ "$(grep -c $'\r$' added)" -eq "$(wc -l <added)" ] || complain "a line that was added ends in LF alone" || return 1
  else
    ! grep -q $'\r' added || complain "a line that was added ends in CRLF" || return 1
  fi
  [ "$(entries_of "$file")" -eq $((before + 1)) ] || complain "there is not one entry more" || return 1
  [ "$(value_of ref "$file")" = '"K-2"' ] || complain "the entry is not read" || return 1
  reads_back "$file" "$((before + 1))"
}

# twice FILE [--crlf]: two records, one after the other, so that the second appends to what the first wrote.
twice() { appends "$@" && appends "$@"; }

bytes() {
  fresh plain.toml
  check "appends to a file that ends in a newline" twice plain.toml
  fresh comment.toml && printf '# the last words' >>comment.toml
  check "appends after a comment without a newline" twice comment.toml
  fresh bare.toml && truncate -s -1 bare.toml
  check "appends after a key without a newline" twice bare.toml
  fresh table.toml && printf '\n[x-clinic]\nroom = "2"\n' >>table.toml
  check "appends after a table of the clinic's own" twice table.toml
  fresh table-comment.toml && printf '\n[x-clinic]\nroom = "2" # upstairs' >>table-comment.toml
  check "appends after a table that ends in a comment without a newline" twice table-comment.toml
  fresh tables.toml && printf '\n[[x-visit]]\nroom = "2"\n[x-visit.of]\nref = "other"\n' >>tables.toml
  check "appends after a list of tables of the clinic's own" twice tables.toml
  fresh text.toml && printf 'x-note = """\n[[entry]] is no entry here\n"""' >>text.toml
  sed -i 's/^\[\[entry\]\]/ &/' text.toml
  check "appends after a text of several lines" twice text.toml
  sed 's/$/\r/' head.toml >crlf.toml
  check "appends to CRLF in CRLF" twice crlf.toml --crlf
  sed 's/$/\r/' head.toml >crlf-comment.toml && printf '# the last words' >>crlf-comment.toml
  check "appends to CRLF after a comment without a newline" twice crlf-comment.toml --crlf
  { printf '\xef\xbb\xbf' && cat head.toml; } >bom.toml
  check "appends to a file with a BOM" twice bom.toml
  { printf '\xef\xbb\xbf' && sed 's/$/\r/' head.toml && printf '[x-clinic]\r\nroom = 2 # upstairs'; } >worst.toml
  check "appends to a file with a BOM, CRLF and a table that ends in a comment" twice worst.toml --crlf
  fresh blank.toml && printf '\n\n   \n\n' >>blank.toml
  check "appends after blank lines" twice blank.toml
  fresh blank-end.toml && printf '\n\n   ' >>blank-end.toml
  check "appends after blanks without a newline" twice blank-end.toml
  fresh long.toml && { printf '# ' && head -c 1000000 /dev/zero | tr '\0' x; } >>long.toml
  check "appends after a line of a million characters" twice long.toml
}

# points_into FILE: a message that names a line of the file names one that it has.
points_into() {
  local line
  line=$(sed -nE 's/^ *--> [^:]*:([0-9]+):.*/\1/p' out | sort -n | tail -n 1)
  local lines; lines=$(awk "END { print NR }" "$1")
  [ "${line:-1}" -le "$lines" ] || { cat out && complain "it points to line $line of a file that has $lines"; }
}

# refuses_inline: a journal that is written as one array cannot be added to, and the user is told so of lines that are there.
refuses_inline() {
  fresh inline.toml
  printf 'entry = [%s]\n' "$1" >>inline.toml
  cp -- inline.toml old
  gives 0 stipple status inline.toml || return 1
  gives 4 stipple record inline.toml --set ref=K-2 || gives 7 stipple record inline.toml --set ref=K-2 || return 1
  same old inline.toml || return 1
  says inline.toml && points_into inline.toml && says '[[entry]] tables'
}

# refuses_broken TEXT: a file that cannot be read is not added to, and is told of as one.
refuses_broken() {
  cp -- head.toml broken.toml && printf '%s' "$1" >>broken.toml && cp -- broken.toml old
  gives 4 stipple record broken.toml --set ref=K-2 && says E0102 && says broken.toml && same old broken.toml && points_into broken.toml
}

# refuses_set KEY=VALUE: what no case can have is refused; the message speaks of what was typed, not of lines that were never written.
refuses_set() {
  fresh k.toml
  if stipple record k.toml --set "$1" >out 2>&1; then complain "--set $1 was recorded" || return 1; fi
  same head.toml k.toml && says "error[E0" && points_into k.toml
}

# tells_the_truth: where the answer cannot be written, it is not said that nothing was written while the entry was.
tells_the_truth() {
  fresh k.toml && echo "something else" >there.txt
  if stipple record k.toml --set ref=K-2 -o "$1" >out 2>&1; then complain "$1 was written" || return 1; fi
  cmp -s head.toml k.toml || ! grep -qF "nothing was written" out || { cat out && complain "the entry was written"; }
}

# ---- the file --------------------------------------------------------------------------------------------------------

keeps_mode() {
  rm -rf -- room && fresh room/k.toml && chmod "$1" room/k.toml
  gives 0 stipple record room/k.toml --set ref=K-2 || return 1
  [ "$(stat -c %a room/k.toml)" = "$1" ] || complain "mode $1 became $(stat -c %a room/k.toml)" || return 1
  no_litter room k.toml
}

follows_symlink() {
  rm -rf -- room && fresh room/there/k.toml && mkdir room/here
  ln -s ../there/k.toml room/here/link.toml && ln -s link.toml room/here/second.toml
  gives 0 stipple record room/here/second.toml --set ref=K-2 || return 1
  [ "$(readlink room/here/second.toml) $(readlink room/here/link.toml)" = "link.toml ../there/k.toml" ] || complain "a link is no longer what it was" || return 1
  reads_back room/there/k.toml 1 && no_litter room/here link.toml second.toml && no_litter room/there k.toml
}

# state_of FOLDER: kind, mode, length and time of all that is in it.
state_of() { find "$1" -printf '%P %y %m %s %T@ %l\n' | sort; }

# fails_clean STATUS CODE PATH COMMAND…: the command ends with the status and the code, names the path, and changes nothing in `room`.
fails_clean() {
  local status=$1 code=$2 path=$3
  shift 3
  rm -rf -- was && cp -a -- room was
  gives "$status" "$@" || return 1
  says "$code" && says "$path" && says "help:" || return 1
  diff -r --no-dereference -- was room || complain "something was changed in the folder" || return 1
  [ "$(state_of was)" = "$(state_of room)" ] || complain "a mode or a time was changed in the folder"
}

# without_root COMMAND…: the superuser's right to go past file modes is dropped.
without_root() { if [ "$(id -u)" -eq 0 ]; then setpriv --bounding-set=-dac_override,-dac_read_search -- "$@"; else "$@"; fi; }
record_without_root() { without_root timeout 10 "$binary" record "$1" --set ref=K-2 "${invented[@]}"; }

# The shell that leaves for a folder that vanishes is one of its own.
in_vanished_folder() (
  mkdir "$work/gone" && cd "$work/gone" && rmdir "$work/gone" || return 99
  stipple record k.toml --set ref=K-2
)

files() {
  local mode
  check "a journal in an inline array is refused" refuses_inline '{ recorded = 2026-11-21T10:00:00Z, what = "set", set = ["ref=K-9"] }'
  check "an empty journal in an inline array is refused" refuses_inline ''
  check "a file that ends in a bare CR is refused" refuses_broken $'# the last words\r'
  check "a file that is not TOML is refused" refuses_broken 'room = = 2'
  check "an open table is refused" refuses_broken '[x-clinic'
  check "a value that its key cannot have is refused" refuses_set sessions=x
  check "a key that a case cannot do without stays" refuses_set treat=
  check "an answer that would replace a file says what was written" tells_the_truth there.txt
  check "an answer into no folder says what was written" tells_the_truth nowhere/there.txt
  for mode in 600 640 644; do check "keeps the mode $mode" keeps_mode "$mode"; done
  check "follows symbolic links, which stay links" follows_symlink
  rm -rf -- room && mkdir -p room/folder.toml && ln -s nowhere.toml room/dangling.toml && ln -s round.toml room/round.toml
  check "a folder in place of the file is refused" fails_clean 7 E0701 folder.toml stipple record room/folder.toml --set ref=K-2
  check "a link to nothing is refused" fails_clean 4 E0101 dangling.toml stipple record room/dangling.toml --set ref=K-2
  check "a link in a circle is refused" fails_clean 7 E0701 round.toml stipple record room/round.toml --set ref=K-2
  check "a file that is not there is refused" fails_clean 4 E0101 none.toml stipple record room/none.toml --set ref=K-2
  check "a folder that is not there is refused" fails_clean 4 E0101 none/k.toml stipple record room/none/k.toml --set ref=K-2
  check "a folder that has vanished is refused" fails_clean 4 E0101 k.toml in_vanished_folder
  rm -rf -- room && mkdir room
  check "a device in place of the file is refused" fails_clean 7 E0701 /dev/null stipple record /dev/null --set ref=K-2
  check "a pipe in place of the file is refused" refuses_pipe
  if ! without_root true 2>/dev/null; then
    skip "a file and a folder that may not be written" "this is the superuser, and setpriv cannot drop the right" allowed
    return
  fi
  rm -rf -- room && fresh room/k.toml && chmod 444 room/k.toml
  check "a file that may not be written is refused" fails_clean 7 E0701 k.toml record_without_root room/k.toml
  chmod 000 room/k.toml
  check "a file that may not be read is refused" fails_file_clean 7 E0701 k.toml record_without_root room/k.toml
  rm -rf -- room && fresh room/k.toml && chmod 555 room
  check "a folder that may not be written is refused" fails_clean 7 E0701 k.toml record_without_root room/k.toml
  chmod 755 room
}

# refuses_pipe: nothing is compared in the folder, since reading a pipe would wait.
refuses_pipe() {
  rm -rf -- room && mkdir room && mkfifo room/pipe.toml
  gives 7 stipple record room/pipe.toml --set ref=K-2 && says E0701 && says pipe.toml || return 1
  [ -p room/pipe.toml ] || complain "the pipe is no pipe any more" || return 1
  no_litter room pipe.toml
}

# fails_file_clean …: as fails_clean, of a file that is first made readable for the comparison.
fails_file_clean() {
  local status=$1 code=$2 path=$3
  shift 3
  gives "$status" "$@" && says "$code" && says "$path" || return 1
  chmod 644 room/k.toml
  same head.toml room/k.toml && no_litter room k.toml
}

# ---- two at once -----------------------------------------------------------------------------------------------------

# refused_while_locked KIND: while another holds the lock, a record fails at once; when it is free again, one goes through.
refused_while_locked() {
  rm -rf -- room && fresh room/k.toml
  exec 9<room/k.toml
  flock "$1" 9
  gives 7 timeout 5 "$binary" record room/k.toml --set ref=K-2 "${invented[@]}" 9<&- || return 1
  says E0703 && says k.toml && says "nothing was written" || return 1
  same head.toml room/k.toml && no_litter room k.toml || return 1
  flock -u 9
  gives 0 stipple record room/k.toml --set ref=K-2 || return 1
  exec 9<&-
  reads_back room/k.toml 1
}

# write_once NUMBER: one record; its exit status is left in the file of its number.
write_once() {
  local status=0
  stipple record room/k.toml --set "ref=K-$1" --note "writer $1" >"room/$1.said" 2>&1 || status=$?
  echo "$status" >"room/$1.status"
}

# write_until_done NUMBER: as often as it takes while others are in the way.
write_until_done() {
  local tries=0
  while [ "$tries" -lt 500 ]; do
    tries=$((tries + 1))
    write_once "$1"
    if [ "$(cat "room/$1.status")" != 7 ]; then break; fi
  done
}

# writers HOW COUNT: that many at once. Every one that ended well has its entry, every other was told to wait, and no entry is lost.
writers() {
  local number won=0 status
  rm -rf -- room && fresh room/k.toml
  for ((number = 1; number <= $2; number++)); do "$1" "$number" & done
  wait
  for ((number = 1; number <= $2; number++)); do
    status=$(cat "room/$number.status")
    case $status in
      0)
        won=$((won + 1))
        [ "$(grep -cx "note = \"writer $number\"" room/k.toml)" -eq 1 ] || complain "writer $number ended well, and its entry is not there" || return 1
        ;;
      7) grep -q E0703 "room/$number.said" || complain "writer $number: $(cat "room/$number.said")" || return 1 ;;
      *) complain "writer $number ended with $status: $(cat "room/$number.said")" || return 1 ;;
    esac
  done
  [ "$won" -ge 1 ] || complain "nobody could write" || return 1
  if [ "$1" = write_until_done ]; then [ "$won" -eq "$2" ] || complain "only $won of $2 ever got through" || return 1; fi
  [ "$(entries_of room/k.toml)" -eq "$won" ] || complain "$won writers ended well, and there are $(entries_of room/k.toml) entries" || return 1
  cmp -n "$(stat -c %s head.toml)" head.toml room/k.toml || return 1
  [ -z "$(find room -name '.*' -type f)" ] || complain "left behind: $(ls -A room)" || return 1
  reads_back room/k.toml "$won"
}

together() {
  if command -v flock >/dev/null; then
    check "a record fails at once while another holds the file" refused_while_locked -x
    check "a record fails at once while another reads under a lock" refused_while_locked -s
  else
    skip "a record while another holds the file" "there is no flock here"
  fi
  check "of twenty writers at once each wins or is told" writers write_once 20
  check "eight writers that try again leave eight entries" writers write_until_done 8
}

# ---- killed ----------------------------------------------------------------------------------------------------------

# A kill must hit stipple itself, so there is no `timeout` in between: strace runs under it.
record_traced() {
  local calls=${1%%:*}
  timeout -k 1 20 strace -f -o /dev/null -e "trace=$calls" -e "inject=$1" "$binary" record "$2" --set ref=K-2 --note "a note" "${invented[@]}"
}

# killed_at CALL N: 0 and the file whole where the N-th such call was reached, 1 where something is wrong, 2 where there was no such call.
killed_at() {
  local status=0 state
  rm -rf -- room && fresh room/k.toml && chmod 600 room/k.toml
  (record_traced "$1:signal=KILL:when=$2" room/k.toml || exit $?) >out 2>&1 || status=$?
  if [ "$status" -eq 0 ]; then same new room/k.toml && return 2 || return 1; fi
  [ "$status" -eq 137 ] || complain "$1 $2: exit status $status: $(cat out)" || return 1
  if cmp -s old room/k.toml; then
    state=old
  elif cmp -s new room/k.toml; then
    state=new
  else
    complain "killed at $1 $2: neither the old file nor the new" || return 1
  fi
  echo "$state" >>states
  [ -z "$(find room -type f -perm /077)" ] || complain "killed at $1 $2: others may read $(ls -lA room)" || return 1
  # Where the folder is just as it was, another record is the one that other checks make.
  if [ "$state" = old ] && [ "$(ls -A room)" = k.toml ]; then return 0; fi
  gives 0 stipple record room/k.toml --set ref=K-2 --note "a note" || complain "after a kill at $1 $2" || return 1
  if [ "$state" = old ]; then same new room/k.toml; else same newer room/k.toml; fi || complain "recorded again after a kill at $1 $2"
}

# killed_everywhere: at each call of each kind that a record makes; `calls` holds their names, each once.
killed_everywhere() {
  local call n status kills=0
  : >states
  while read -r call; do
    n=1
    while :; do
      status=0
      killed_at "$call" "$n" || status=$?
      if [ "$status" -eq 1 ]; then return 1; fi
      if [ "$status" -eq 2 ]; then break; fi
      kills=$((kills + 1)) n=$((n + 1))
      [ "$n" -le 400 ] || complain "$call is called without end" || return 1
    done
  done <calls
  # Both sides of the rename must have been seen, or the kills were in the wrong place.
  if ! grep -q old states || ! grep -q new states || [ "$kills" -lt 30 ]; then complain "only $kills kills: $(sort states | uniq -c)"; fi
}

# fails_on CALL:ERROR:WHEN: an error of the system leaves the old file, ends with 7, and is told with its reason.
fails_on() {
  rm -rf -- room && fresh room/k.toml && chmod 600 room/k.toml
  gives 7 record_traced "$1" room/k.toml && says E07 && says k.toml || return 1
  same old room/k.toml && no_litter room k.toml || return 1
  gives 0 stipple record room/k.toml --set ref=K-2 --note "a note" && same new room/k.toml
}

# no_read: a case that cannot be read to its end is not written over.
no_read() {
  rm -rf -- room && fresh room/k.toml && chmod 600 room/k.toml
  gives 4 record_traced "read:error=EIO:when=$1" room/k.toml && says E0101 && says k.toml && same old room/k.toml && no_litter room k.toml
}

# interrupted CALL: a call that a signal interrupts once is made again.
interrupted() {
  rm -rf -- room && fresh room/k.toml && chmod 600 room/k.toml
  gives 0 record_traced "$1" room/k.toml && same new room/k.toml && no_litter room k.toml
}

# told_though_written: where only the answer could not be printed, the entry stands, and a user must not be led to record it again.
told_though_written() {
  rm -rf -- room && fresh room/k.toml && chmod 600 room/k.toml
  gives 7 record_traced "write:error=ENOSPC:when=$1" room/k.toml && same new room/k.toml && no_litter room k.toml
}

# nth CALL PATTERN: which of the calls of that name in `trace` is the first to match.
nth() { grep -E "^[0-9]+ +$1\(" trace | grep -nE -- "$2" | head -n 1 | cut -d : -f 1; }

killed() {
  local call expression
  cp -- head.toml old
  fresh new && stipple record new --set ref=K-2 --note "a note" >/dev/null
  cp -- new newer && stipple record newer --set ref=K-2 --note "a note" >/dev/null
  if grep -q __asan_init "$binary"; then
    skip "killed at every system call, and errors of the disk" "a sanitizer makes system calls of its own" allowed
    return
  fi
  if ! command -v strace >/dev/null || ! strace -f -o trace true 2>/dev/null; then
    skip "killed at every system call, and errors of the disk" "there is no strace here, or it may not trace"
    return
  fi
  fresh room/k.toml
  strace -f -o trace "$binary" record room/k.toml --set ref=K-2 --note "a note" "${invented[@]}" >/dev/null
  # execve: before it there is no stipple to be killed.
  sed -nE 's/^[0-9]+ +([a-z_0-9]+)\(.*/\1/p' trace | sort -u | grep -vx execve >calls
  check "the trace shows a temporary file, fsync, rename and fsync" right_order
  check "killed at any system call it leaves the old file or the new" killed_everywhere
  for expression in "write:error=ENOSPC:when=1" "write:error=EIO:when=1" "fsync:error=EIO:when=1" "fsync:error=ENOSPC:when=1" \
    "$(grep -oE 'rename(at2?)?\(' trace | head -n 1 | tr -d '('):error=ENOSPC:when=1" "fchmod:error=EPERM:when=1" "flock:error=EAGAIN:when=1" \
    "openat:error=ENOSPC:when=$(nth openat 'O_CREAT')" "openat:error=EMFILE:when=$(nth openat 'k\.toml", O_RDWR')"; do
    check "$expression leaves the old file" fails_on "$expression"
  done
  call=$(grep -E '^[0-9]+ +read\(' trace | grep -nF 'id           =' | head -n 1 | cut -d : -f 1)
  check "an error of reading leaves the old file" no_read "$call"
  check "an error of reading on leaves the old file" no_read "$((call + 1))"
  check "an interrupted read is made again" interrupted "read:error=EINTR:when=$call"
  check "an interrupted write is made again" interrupted "write:error=EINTR:when=1"
  check "an answer that cannot be printed does not undo the record" told_though_written 2
}

# right_order: what is renamed over the file was synced before, and the folder is synced after.
right_order() {
  sed -nE 's/^[0-9]+ +(openat\(.*O_CREAT|fchmod|write\(|fsync|rename)[^ ]*.*/\1/p' trace | sed 's/(.*//' | tr '\n' ' ' >order
  grep -qE '^openat write fchmod fsync rename fsync write $' order || complain "$(cat order)"
}

# ---- texts -----------------------------------------------------------------------------------------------------------

# toml_equals FILE TEXT KEY…: the last entry has this text under each key; of `ref`: the case itself has it.
toml_equals() {
  "$python" - "$@" <<'PYTHON'
import sys, tomllib
file, text = sys.argv[1], open(sys.argv[2], encoding="utf-8", newline="").read()
with open(file, "rb") as opened:
    case = tomllib.load(opened)
for key in sys.argv[3:]:
    last = case["entry"][-1] if key != "ref" else case
    found = last["set"][0].removeprefix("ref=") if key == "set" else last[key]
    if found != text:
        sys.exit(f"{key} is {found!r:.300}, expected {text!r:.300}")
PYTHON
}

# json_ref FILE TEXT: the ref as `plan --json` says it.
json_ref() {
  stipple plan "$1" --json >plan.json || return 1
  "$python" - "$2" <<'PYTHON'
import json, sys
text = open(sys.argv[1], encoding="utf-8", newline="").read()
found = json.load(open("plan.json", encoding="utf-8"))["case"]["ref"]
if found != text:
    sys.exit(f"the ref is {found!r:.300}, expected {text!r:.300}")
PYTHON
}

# survives TEXT: written as reason, note, lot and ref, and read back equal.
survives() {
  local text=$1
  printf '%s' "$text" >text
  rm -f -- k.toml made.toml && fresh k.toml
  gives 0 stipple record k.toml --session 2 --cancel --reason "$text" --note "$text" --by "$text" || return 1
  toml_equals k.toml text reason note by || return 1
  gives 0 stipple record k.toml --session 1 --done --on 2026-11-21 --lot "$text" || return 1
  toml_equals k.toml text lot || return 1
  gives 0 stipple record k.toml --set "ref=$text" || return 1
  toml_equals k.toml text set && json_ref k.toml text || return 1
  gives 0 stipple record k.toml --undo 1 --reason "$text" && toml_equals k.toml text reason || return 1
  reads_back k.toml 4 || return 1
  gives 0 stipple new made.toml test-lines:cheek --skin II --start 2026-12-08 --history rest=no --no-input --ref "$text" || return 1
  toml_equals made.toml text ref && json_ref made.toml text
}

# refuses_bytes TEXT: what is not UTF-8 is refused wherever it is typed, and nothing is written.
refuses_bytes() {
  fresh k.toml
  local option
  for option in --note --by --reason; do
    gives 2 stipple record k.toml --session 2 --cancel --reason ill "$option" "$1" && says UTF-8 && same head.toml k.toml || return 1
  done
  gives 2 stipple record k.toml --set "ref=$1" && says UTF-8 && same head.toml k.toml
}

# new_refuses_bytes TEXT: neither does `new` write a file that nothing could read.
new_refuses_bytes() {
  rm -f -- made.toml
  gives 2 stipple new made.toml test-lines:cheek --skin II --start 2026-12-08 --history rest=no --no-input --ref "$1" || return 1
  [ ! -e made.toml ] || complain "a file was written that is not UTF-8"
}

texts() {
  local bytes
  # Its own name, since what stands in the path may be a slow script that looks for it.
  if python=$(python3 -c 'import sys, tomllib; print(sys.executable)' 2>/dev/null); then
    check "quotes are read back" survives $'"""\'\'\'"\'"'
    check "backslashes are read back" survives $'\\n\\u0041\\\\\\'
    check "newlines are read back" survives $'first\nsecond\r\nthird\n'
    check "tabs are read back" survives $'\ta\tb\t'
    check "control characters are read back" survives $'\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x1b[31m\x1c\x1d\x1e\x1f\x7f'
    check "a text that looks like TOML is read back" survives $']]\n[[entry]]\nwhat = "done"\n# no comment'
    check "brackets, a hash and an equals sign are read back" survives ']] # = [ " { } ,;'
    check "emoji and marks on letters are read back" survives $'\U1f489 \U1f469\u200d\u2695\ufe0f e\u0301'
    check "a text turned right to left is read back" survives $'\u202egnp.exe\u202c \u200f\u05d0'
    check "odd line ends and a BOM are read back" survives $'\ufeffa\u0085b\u2028c\u2029d'
    check "the ends of Unicode are read back" survives $'\u0080\ud7ff\ue000\uffff\U10ffff'
    check "blanks are read back" survives $'  \u00a0  '
    check "a text of ten thousand characters is read back" survives "$(head -c 10000 /dev/zero | tr '\0' z)"
  else
    skip "hostile texts read back" "there is no python3 with tomllib"
  fi
  for bytes in $'\xff' $'a\xc3' $'\xc0\x80' $'\xed\xa0\x80' $'\xf4\x90\x80\x80' $'\x80b'; do
    check "$(printf %q "$bytes") is refused by record" refuses_bytes "$bytes"
    check "$(printf %q "$bytes") is refused by new" new_refuses_bytes "$bytes"
  done
}

# ---- what is undone and adopted --------------------------------------------------------------------------------------

undoes() {
  fresh k.toml
  gives 0 stipple record k.toml --set ref=K-2 && [ "$(value_of ref k.toml)" = '"K-2"' ] || return 1
  gives 0 stipple record k.toml --undo 1 --reason "wrong client" && [ "$(value_of ref k.toml)" = '"K-1"' ] || complain "undone, and it still stands" || return 1
  gives 0 stipple record k.toml --undo 2 --reason "it was right" && [ "$(value_of ref k.toml)" = '"K-2"' ] || complain "the undoing was undone, and it does not stand" || return 1
  gives 0 stipple record k.toml --undo 3 --reason "it was not" && [ "$(value_of ref k.toml)" = '"K-1"' ] || complain "undone a third time, and it stands" || return 1
  reads_back k.toml 4
}

# refuses_undo NUMBER: there is no such entry to undo.
refuses_undo() {
  fresh k.toml && stipple record k.toml --set ref=K-2 >/dev/null && cp -- k.toml old
  gives 2 stipple record k.toml --undo "$1" --reason "wrong client" || gives 4 stipple record k.toml --undo "$1" --reason "wrong client" || return 1
  same old k.toml
}

# warns_of CODE FILE: whether the plan has that warning.
warns_of() { stipple plan "$2" --json | grep -F "\"$1\"" >/dev/null; }

adopts() {
  fresh k.toml
  rm -rf -- other && cp -rL -- "$small/." other
  sed -i '0,/^max-mm  = 1.5$/s//max-mm  = 0.4/' other/sites.toml
  local invented=(--bare --protocols "$work/other" --today 2026-11-21)
  warns_of W0616 k.toml || complain "the catalogue has changed, and nobody says so" || return 1
  gives 0 stipple record k.toml --adopt || return 1
  ! warns_of W0616 k.toml || complain "adopted, and still warned of" || return 1
  reads_back k.toml 1 || return 1
  gives 0 stipple record k.toml --undo 1 --reason "not yet" || return 1
  warns_of W0616 k.toml || complain "the adoption was undone, and nobody says so"
}

# of_a_refused_course: what has happened is recorded though nothing may be planned; a wish is refused, and so is a session beyond the course.
of_a_refused_course() {
  rm -f k.toml && gives 0 stipple new k.toml test-scars/rolling/mild:cheek --skin II --age 34 --device test-pen --opened 2026-11-20 --start 2026-11-20 --history rest=no --no-input --ref K-1 || return 1
  gives 0 stipple record k.toml --session 1 --done --on 2026-11-20 && gives 0 stipple record k.toml --answer keloid=yes || return 1
  cp k.toml kept && gives 7 stipple new k.toml test-lines:cheek --opened 2026-11-20 --start 2026-11-20 --no-input --force && says E0702 && says "has a journal" || return 1
  gives 7 stipple plan k.toml -o ./k.toml --force && says E0702 && gives 7 stipple calendar k.toml -o k.toml --force && cmp k.toml kept || return 1
  gives 5 stipple record k.toml --session 2 --move-to 2027-02-01 --reason ill && says E0507 && says "Nothing was written" || return 1
  gives 3 stipple record k.toml --session 4 --done && says E0309 && says "stipple record k.toml --set sessions=4" || return 1
  gives 0 stipple record k.toml --session 3 --cancel --reason ill && gives 0 stipple record k.toml --session 2 --missed && gives 0 stipple record k.toml --session 2 --done || return 1
  gives 0 stipple status k.toml && says "2 of 3" && says "1 cancelled" || return 1
  reads_back k.toml 5
}

# tells_of_the_hour: a new hour is a change of every visit, and an agreement with the protocols in use is told as one.
tells_of_the_hour() {
  fresh k.toml
  gives 0 stipple record k.toml --set at=14:00 && says "not known" && says 14:00 || return 1
  gives 0 stipple plan k.toml --diff 0 && says 14:00 || return 1
  gives 0 stipple record k.toml --adopt && says "agreed" && ! grep -q "stays as it was" out
}

bytes
files
together
killed
texts
check "an entry is undone, and the undoing is undone" undoes
check "entry 0 cannot be undone" refuses_undo 0
check "an entry that is not there cannot be undone" refuses_undo 2
check "an entry below 0 cannot be undone" refuses_undo -1
check "the protocols in use are adopted" adopts
check "what happened is recorded of a refused course" of_a_refused_course
check "a new hour and an adoption are told" tells_of_the_hour

echo "$passed passed, $failed failed$([ "$skipped" -eq 0 ] || echo ", $skipped skipped")"
[ "$failed" -eq 0 ]
