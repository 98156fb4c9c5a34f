# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Writes that are cut short: an error, a kill or an interruption at each system call of a write. What stood there is there, or the whole of what
# was to be; nothing between, and no temporary file but of a kill. What `record` does, journal.sh tries at every system call there is.
: "${bare:?}" "${small:?}" "${case_of_small:?}" "${seconds:?}" "${world:?}" "${binary:?}" "${sanitized:?}"

# Each: a name, the files that it writes as it makes them the first time, and the words of the command, whose place is `room`.
cut_short=(
  "plan|plan.html|plan first.toml $bare --force -o room/plan.html"
  "handout|page.html|handout h.toml --session 1 --contact blank -o room/page.html"
  "calendar|c.ics|calendar first.toml $bare -o room/c.ics"
  "calendar --dir|*.ics|calendar first.toml $bare --detail sessions --dir room"
  "new|n.toml|new room/n.toml $case_of_small $bare --force"
  "init|my-scars.toml|init my-scars --protocols room --force"
  "record|k.toml|record room/k.toml --set ref=K-2 $bare"
  "batch|plans.csv|batch r.csv $bare --jobs 2 --force -o room/plans.csv"
  "batch --out|*.csv|batch r.csv $bare --jobs 2 --force -f csv --out room"
)

# prepare NAME: the room as it was before.
prepare() {
  rm -rf room && mkdir room
  case $1 in
    plan) echo old >room/plan.html ;;
    new) echo 'old = 1' >room/n.toml ;;
    init) echo 'old = 1' >room/my-scars.toml ;;
    record) cp first.toml room/k.toml ;;
    batch) echo old >room/plans.csv ;;
    "batch --out") echo old >room/K-2.csv ;;
    "calendar --dir") stipple calendar first.toml --bare --protocols "$small" --detail phases --titles full --dir room >/dev/null 2>&1 ;; # whose care is then taken away
  esac
  chmod -R u+rwX,go= room
}

# traced EXPRESSION LINE: runs a line under strace; no `timeout` comes between strace and the program.
traced() {
  # shellcheck disable=SC2086
  timeout -k 1 "$seconds" env -i "${world[@]}" strace -f -o trace -e "trace=openat,chmod,fchmod,fchown,write,fsync,syncfs,mkdir,rename,unlink,close" ${1:+-e "$1"} "$binary" $2
}

# calls_of_writing: of the last trace, CALL:N of each call from the first folder or file that is made on: the first sixteen and the last eight.
calls_of_writing() {
  awk 'match($0, /[a-z]+\(/) { name = substr($0, RSTART, RLENGTH - 1); count[name]++; if (/O_CREAT|mkdir\(/) on = 1; if (on) print name ":" count[name] }' trace >every
  head -n 16 every && tail -n +17 every | tail -n 8
}

# like_new FILE: whether it is what the command writes when nothing is at fault; ids are random.
anonymous() { sed -E 's/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}/ID/g' "$1"; }
whole() { [ -e "$2/$1" ] && diff -q <(anonymous "room/$1") <(anonymous "$2/$1") >/dev/null; }

# nothing_between: each file in the room is one that was there before, or one of those that are wanted, and the owner's alone; what is not
# wanted may be there still.
nothing_between() {
  local file
  for file in room/*; do
    if [ ! -e "$file" ]; then continue; fi
    whole "${file#room/}" was || whole "${file#room/}" wanted || complain "a part: $file" || return 1
  done
  for file in was/*; do
    if [ -e "$file" ] && [ -e "wanted/${file#was/}" ]; then [ -e "room/${file#was/}" ] || complain "lost: ${file#was/}" || return 1; fi
  done
  [ -z "$(find room -type f -perm /077)" ] || complain "others may read: $(ls -lA room)"
}
no_temporary() { [ -z "$(find room -name '.*' -type f)" ] || complain "left behind: $(ls -A room)"; }
all_written() {
  local file
  for file in wanted/*; do whole "${file#wanted/}" room || return 1; done
}

# errs NAME LINE CALL:N ERROR: ends with 7 and says why, unless everything was written all the same.
errs() {
  local status=0
  prepare "$1"
  (traced "inject=${3%:*}:error=$4:when=${3#*:}" "$2" || exit $?) >said 2>&1 || status=$?
  nothing_between && no_temporary || return 1
  if [ "$status" -eq 0 ]; then all_written || complain "$3 $4: ended well, and not all was written"; return; fi
  [ "$status" -eq 7 ] || complain "$3 $4: exit status $status: $(cat said)" || return 1
  says E0701
}

# ends NAME LINE CALL:N SIGNAL: a kill may leave the temporary file; an interruption leaves none.
ends() {
  local status=0
  prepare "$1"
  (traced "inject=${3%:*}:signal=$4:when=${3#*:}" "$2" || exit $?) >said 2>&1 || status=$?
  [ "$status" -gt 128 ] || complain "$3 $4: exit status $status" || return 1
  nothing_between || return 1
  if [ "$4" != KILL ]; then no_temporary; fi
}

# every_call HOW NAME LINE WORD: at each call of the write.
every_call() {
  local call
  while read -r call; do "$1" "$2" "$3" "$call" "$4" || return 1; done <calls
}

try_all() {
  local row name files line
  for row in "${cut_short[@]}"; do
    IFS='|' read -r name files line <<<"$row"
    prepare "$name" && rm -rf was && cp -a room was
    traced "" "$line" >/dev/null 2>&1 || true
    calls_of_writing >calls
    rm -rf wanted && cp -a room wanted
    # shellcheck disable=SC2086
    check "$name: is traced" eval "[ -s calls ] && ls wanted/$files && grep -q rename calls"
    check "$name: a full disk at any call" every_call errs "$name" "$line" ENOSPC
    check "$name: an error of the disk at any call" every_call errs "$name" "$line" EIO
    check "$name: killed at any call" every_call ends "$name" "$line" KILL
    case $name in plan | record | batch*) check "$name: interrupted at any call" every_call ends "$name" "$line" INT ;; esac
    check "$name: terminated at any call" every_call ends "$name" "$line" TERM
  done
}

# ---- in the midst of many ---------------------------------------------------------------------------------------------
ulimit -c 0 # of SIGQUIT and the limits no dump is wanted
rows=$([ "$sanitized" = yes ] && echo 1000 || echo 20000)
{ head -n 1 r.csv && for ((n = 1; n <= rows; n++)); do echo "K-$n,test-lines:cheek,II,2026-12-08,rest=no"; done; } >many.csv

# in_midst SIGNAL FILES ARGUMENT…: a batch that has written so many files into the room gets a signal; what it ended with is in `ended`.
in_midst() {
  local signal=$1 files=$2 pid began=$SECONDS status=0
  shift 2
  rm -rf room && mkdir room
  env -i --default-signal=INT --default-signal=QUIT "${world[@]}" "$binary" batch many.csv --bare --protocols "$small" --jobs 2 -q "$@" >/dev/null 2>said &
  pid=$!
  while [ "$(find room -type f -size +0 | wc -l)" -lt "$files" ] && [ $((SECONDS - began)) -lt "$seconds" ]; do kill -0 "$pid" 2>/dev/null || break; done
  kill -s "$signal" "$pid" || complain "it had ended before" || return 1
  wait "$pid" || status=$?
  [ "$status" -eq $((128 + $(kill -l "$signal"))) ] || complain "exit status $status: $(cat said)"
}
# of_one_file SIGNAL: there is no file; of_many SIGNAL: each that there is is whole.
of_one_file() {
  in_midst "$1" 1 -f ndjson -o room/plans.ndjson && { [ "$1" = KILL ] || no_temporary; } && [ ! -e room/plans.ndjson ]
}
of_many() {
  local file count=0
  in_midst "$1" 20 -f csv --out room && { [ "$1" = KILL ] || no_temporary; } || return 1
  for file in room/*; do
    sed "s/,K-1,/,$(basename -- "$file" .csv),/" model.csv | cmp -s - "$file" || complain "a part: $file" || return 1
    count=$((count + 1))
  done
  if [ "$count" -lt 19 ] || [ "$count" -ge "$rows" ]; then complain "$count files"; fi
}
head -n 2 many.csv >one.csv && stipple batch one.csv --bare --protocols "$small" -f csv -q >model.csv
for signal in INT TERM HUP QUIT USR1 XCPU KILL; do
  check "a batch into one file, and SIG$signal in its midst" of_one_file "$signal"
  check "a batch into a folder, and SIG$signal in its midst" of_many "$signal"
done

# stalled SIGNAL: somebody holds the other end and reads nothing: it ends soon all the same.
stalled() {
  local pid began=$SECONDS status=0
  rm -rf room stall && mkdir room && mkfifo stall && exec 7<>stall
  env -i --default-signal=INT "${world[@]}" "$binary" batch many.csv --bare --protocols "$small" --jobs 2 -q -f json >stall 2>said &
  pid=$! && sleep 2 && kill -s "$1" "$pid" || return 1
  wait "$pid" || status=$?
  exec 7>&-
  [ "$status" -eq $((128 + $(kill -l "$1"))) ] || complain "exit status $status" || return 1
  [ $((SECONDS - began)) -le 5 ] || complain "it went on for $((SECONDS - began)) s"
}
for signal in INT TERM; do check "a batch whose reader has stopped reading, and SIG$signal" stalled "$signal"; done

# ---- at each system call ----------------------------------------------------------------------------------------------
if [ "$sanitized" = yes ]; then
  skip "kills and errors at each call of a write" "a sanitizer makes system calls of its own" allowed
elif ! strace -f -o trace true 2>/dev/null; then
  skip "kills and errors at each call of a write" "there is no strace here, or it may not trace"
else
  try_all
fi
