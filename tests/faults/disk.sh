# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Where files are written: a disk that is full, a limit on their size, folders that may not be written or have vanished, links, pipes, devices.
: "${answers:?}" "${small:?}" "${bare:?}" "${case_of_small:?}" "${seconds:?}" "${world:?}" "${binary:?}" "${work:?}"

fresh
# The commands that write files, as a line of words that ends where the name of the place comes: FOLDER is replaced by the folder.
writers=(
  "calendar h.toml --dir FOLDER/events" "new FOLDER/n.toml $case_of_small $bare" "init my-scars --protocols FOLDER" "init my-scars --protocols FOLDER/within"
  "batch r.csv $bare -f csv --out FOLDER" "batch r.csv $bare -f html --out FOLDER/pages"
)
for line in "${answers[@]}"; do
  if has_output "$line"; then writers+=("$line -o FOLDER/out"); fi
done

# write LINE FOLDER: runs a line of `writers`.
write() {
  fresh
  # shellcheck disable=SC2086
  stipple ${1//FOLDER/$2}
}

# refused LINE FOLDER REASON: nothing can be written there: that is told, and no file comes to stand in the folder.
refused() {
  local before
  before=$(find "$2" ! -type d | sort)
  gives 7 write "$1" "$2" && says "E0701" "$3" || return 1
  [ "$(find "$2" ! -type d | sort)" = "$before" ] || complain "left behind: $(find "$2")"
}

record_refused() {
  cp first.toml "$1/k.toml" 2>/dev/null || true
  gives 7 stipple record "$1/k.toml" --set ref=K-2 --bare --protocols "$small" && says "E0701" && same first.toml "$1/k.toml" && [ -z "$(find "$1" -name '.*' -type f)" ]
}

# ---- a full disk -----------------------------------------------------------------------------------------------------
if mount -t tmpfs -o size=64k none disk 2>/dev/null; then
  cp first.toml disk/k.toml
  cat /dev/zero >disk/filling 2>/dev/null || true
  for line in "${writers[@]}"; do check "a full disk: ${line%% --*} …" refused "$line" disk "No space left"; done
  check "a full disk: a record leaves the case as it was" record_refused disk
  umount disk
else
  skip "a full disk" "no small file system can be mounted here" allowed
fi
for line in "${writers[@]}"; do
  case $line in *"-o FOLDER/out") check "a full device: ${line%% --*} …" gives 7 write "${line%FOLDER/out}/dev/full" . ;; esac
done
limited() (
  ulimit -f 1
  write "plan k.toml $bare -f html -o FOLDER/out" "$1"
)
mkdir limit
check "a limit on the size of files is an error like any other" gives 7 limited limit
check "which is told" says "E0701" "File too large"
check "and leaves nothing" [ -z "$(ls -A limit)" ]

# ---- folders that may not be written, or are gone --------------------------------------------------------------------
if mount -t tmpfs -o size=64k none disk 2>/dev/null; then
  cp first.toml disk/k.toml
  mount -o remount,ro disk
  for line in "${writers[@]}"; do check "a disk that may only be read: ${line%% --*} …" refused "$line" disk "Read-only file system"; done
  check "a disk that may only be read: a record leaves the case as it was" record_refused disk
  umount disk
else
  skip "a disk that may only be read" "no file system can be mounted here" allowed
fi
# without_root COMMAND…: the superuser's right to go past file modes is dropped.
without_root() { if [ "$(id -u)" -eq 0 ]; then setpriv --bounding-set=-dac_override,-dac_read_search -- "$@"; else "$@"; fi; }
if without_root true 2>/dev/null; then
  stipple() { without_root timeout -k 1 "$seconds" env -i "${world[@]}" "$binary" "$@"; }
  mkdir locked && cp first.toml locked/k.toml && chmod 555 locked
  for line in "${writers[@]}"; do check "a folder without the right to write: ${line%% --*} …" refused "$line" locked "Permission denied"; done
  check "a folder without the right to write: a record leaves the case as it was" record_refused locked
  chmod 000 locked
  for line in "plan k.toml $bare -o FOLDER/out" "batch r.csv $bare -o FOLDER/out" "batch r.csv $bare -f csv --out FOLDER" "calendar k.toml $bare -o FOLDER/out" "handout h.toml --session 1 --contact blank -o FOLDER/out"; do
    check "a folder without any right: ${line%% --*} …" gives 7 write "$line" locked
  done
  mkdir -p layer/concerns && chmod 000 layer/concerns
  check "a folder of protocols that may not be read is no empty one" gives 4 stipple plan acne-scars:cheek --start 2026-12-08 --protocols layer
  chmod 755 locked layer/concerns
  mkdir events && stipple calendar h.toml --detail days --dir events && chmod 555 events
  check "an event that cannot be taken away is told" gives 7 stipple calendar h.toml --detail sessions --dir events
  stipple() { timeout -k 1 "$seconds" env -i "${world[@]}" "$binary" "$@"; }
else
  skip "folders without rights" "this is the superuser, and setpriv cannot drop the right" allowed
fi
# from_nowhere COMMAND…: runs it in a folder that has vanished; the shell that leaves for it is one of its own.
from_nowhere() (
  mkdir "$work/gone" && cd "$work/gone" && rmdir "$work/gone" || return 99
  "$@"
)
for line in "${answers[@]}"; do
  if has_output "$line"; then
    absolute=${line// k.toml/ $work/first.toml}
    absolute=${absolute// h.toml/ $work/h.toml}
    absolute=${absolute// r.csv/ $work/r.csv}
    # shellcheck disable=SC2086
    check "a folder that has vanished: ${line%% --*} …" gives 7 from_nowhere stipple $absolute -o out
  fi
done

# ---- what stands there already ---------------------------------------------------------------------------------------
plan=(plan first.toml --bare --protocols "$small")
mkdir place && stipple "${plan[@]}" >expected
link_to_file() {
  echo old >place/file && ln -sf file place/link
  gives 0 stipple "$@" -o place/link --force && [ -L place/link ] && same expected place/file
}
check "a link stays a link, and its file is written" link_to_file "${plan[@]}"
link_to_nothing() {
  rm -f place/new && ln -sf new place/dangling
  gives 0 stipple "$@" -o place/dangling && [ -L place/dangling ] && same expected place/new && [ "$(stat -c %a place/new)" = 600 ]
}
check "a link to nothing yet stays a link" link_to_nothing "${plan[@]}"
ln -s round place/round
for command in "plan k.toml $bare" "calendar k.toml $bare" "batch r.csv $bare" "handout h.toml --session 1 --contact blank" "schema case"; do
  check "a link in a circle: ${command%% *}" gives 7 answer "$command" -o place/round
  check "a name that is too long: ${command%% *}" gives 7 answer "$command" -o "place/$(printf '%300s' '' | tr ' ' n)"
  mkdir -p place/folder
  check "a folder in place of the file: ${command%% *}" gives 7 answer "$command" -o place/folder
done
mkfifo place/pipe
check "a pipe that nobody reads is not waited for" gives 7 stipple "${plan[@]}" -o place/pipe
check "and told" says "E0701" "nobody reads"
# read_pipe COMMAND…: what it prints goes through.
read_pipe() {
  timeout 10 cat place/pipe >through &
  local reader=$!
  until gives 0 stipple "$@" -o place/pipe; do kill -0 "$reader" || return 1; done
  wait "$reader" && same expected through
}
check "a pipe that is read is written straight" read_pipe "${plan[@]}"
check "so is a device" gives 0 stipple "${plan[@]}" -o /dev/null
check "and it stays one" [ -c /dev/null ]
batch=(batch r.csv --bare --protocols "$small")
stipple "${batch[@]}" >expected 2>/dev/null
check "a batch: a link stays a link, and its file is written" link_to_file "${batch[@]}"
check "a batch: a link to nothing yet stays a link" link_to_nothing "${batch[@]}"
check "a batch: a pipe that nobody reads is not waited for" gives 7 stipple "${batch[@]}" -o place/pipe
check "a batch: and told" says "E0701" "nobody reads"
check "a batch: a pipe that is read is written straight" read_pipe "${batch[@]}"
check "a batch: so is a device" gives 0 stipple "${batch[@]}" -o /dev/null
# in_the_way FORCE…: what is no file of ours stands where the files of a batch belong: none is waited for, read or written through.
in_the_way() {
  rm -rf ways && mkdir ways ways/K-3.json && mkfifo ways/K-1.json && ln -s /dev/zero ways/K-2.json || return 1
  gives 1 stipple "${batch[@]}" -f json --out ways "$@" && [ -z "$(find ways -name '.*' -type f)" ] && [ -d ways/K-3.json ] || return 1
  if [ $# -eq 0 ]; then [ -p ways/K-1.json ] && [ -L ways/K-2.json ]; else [ -f ways/K-1.json ] && [ ! -L ways/K-2.json ] && [ -f ways/K-2.json ]; fi
}
check "a batch: a pipe, a link and a folder in place of its files stay" in_the_way
check "a batch: --force replaces all but the folder" in_the_way --force
# place_of_folder PATH: what is no folder does not become one.
place_of_folder() { gives 7 stipple "${batch[@]}" -f json --out "$1" && says E0701; }
for thing in pipe file round dangling /dev/null; do
  case $thing in /*) ;; *) thing=place/$thing ;; esac
  if [ "$thing" = place/dangling ]; then rm -f place/new; fi
  check "a batch: no folder at $thing" place_of_folder "$thing"
done
stipple "${plan[@]}" -o place/dangling
if [ -n "$python" ] && "$python" -c "import socket; socket.socket(socket.AF_UNIX).bind('place/socket')" 2>/dev/null; then
  check "a socket in place of the file is refused" gives 7 stipple "${plan[@]}" -o place/socket
  check "and stays one" [ -S place/socket ]
fi
rm -f place/socket
check "nothing else was left" holds place dangling file folder link new pipe round

# ---- who may read what was written -----------------------------------------------------------------------------------
# written: every way in which files about a case are written, whatever stands there.
written() (
  umask 000
  # shellcheck disable=SC2086
  stipple "${plan[@]}" -o room/plan.html && stipple calendar h.toml -o room/c.ics && stipple calendar h.toml --dir room/events && stipple batch r.csv $bare -o room/b.csv -q &&
    stipple batch r.csv $bare -f csv --out room/plans -q && stipple handout h.toml --session 1 --contact blank -o room/h.html
)
owners_alone() { [ -z "$(find room -mindepth 1 -perm /077)" ] || complain "others may read: $(find room -mindepth 1 -perm /077 -printf '%p %m ')"; }
modes() {
  rm -rf room && mkdir room
  # shellcheck disable=SC2086
  (umask 000 && stipple new room/n.toml $case_of_small $bare && stipple record room/n.toml --set ref=K-2 $bare) && written && owners_alone || return 1
  find room -type f -exec chmod 666 {} + && chmod 600 room/n.toml && written && owners_alone
}
check "files about a case are their owner's alone" modes
