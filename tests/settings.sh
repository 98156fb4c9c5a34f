#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# settings.sh BINARY: the settings of a clinic where they meet files: which of several holds, what `new` keeps of them, that a case is the
# same without them, what pages for clients take, and that nothing is planned beside a file that is wrong.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: settings.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"

# at VARIABLES… -- ARGUMENTS…: stipple where the environment holds these variables and nothing else of this machine.
at() {
  local -a variables=()
  while [ "$1" != -- ]; do variables+=("$1") && shift; done
  shift
  env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" "${variables[@]}" "$binary" "$@" </dev/null
}
user=(HOME="$work/user" XDG_CONFIG_DIRS=/nonexistent)
nobody=(HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent)

# set_for HOME: the settings of a user, from standard input.
set_for() { mkdir -p "$1/stipple" && cat >"$1/stipple/config.toml"; }

# says WANTED COMMAND…: what it prints has the text.
says() { "${@:2}" >said 2>&1 || true; grep -qF -- "$1" said || { head -n 20 said && return 1; }; }
# silent UNWANTED COMMAND…: what it prints has not.
silent() { "${@:2}" >said 2>&1 && ! grep -F -- "$1" said; }
# silent_of UNWANTED COMMAND…: the same of one that fails.
silent_of() { "${@:2}" >said 2>&1 || ! grep -F -- "$1" said; }
# exits STATUS COMMAND…
exits() {
  local status=0
  "${@:2}" >said 2>&1 || status=$?
  [ "$status" -eq "$1" ] || { echo "exit $status" && head -n 5 said && return 1; }
}
# same_anywhere ARGUMENTS…: whether the settings make no difference.
same_anywhere() { diff <(at "${user[@]}" -- "$@" 2>&1) <(at "${nobody[@]}" -- "$@" 2>&1); }

# ---- which of several files holds -----------------------------------------------------------------------------------
set_for one <<<'clinic = "One"'
set_for two <<<$'clinic = "Two"\nzone = "Europe/Paris"'
set_for user/.config <<<'clinic = "Mine"'
row() { at "${@:2}" -- config show --origin | grep -E "^  $1 "; }
check "the first of XDG_CONFIG_DIRS is the strongest" says "One" row clinic HOME=/nonexistent XDG_CONFIG_DIRS="$work/one:$work/two"
check "what it does not say, the next does" says "$work/two/stipple/config.toml:2" row zone HOME=/nonexistent XDG_CONFIG_DIRS="$work/one:$work/two"
check "the user's goes before all" says "Mine" row clinic HOME="$work/user" XDG_CONFIG_DIRS="$work/one:$work/two"
check "or that below XDG_CONFIG_HOME" says "Two" row clinic HOME="$work/user" XDG_CONFIG_HOME="$work/two" XDG_CONFIG_DIRS="$work/one"
check "a relative XDG_CONFIG_HOME is ignored" says "Mine" row clinic HOME="$work/user" XDG_CONFIG_HOME=two XDG_CONFIG_DIRS="$work/one"
check "so is a relative folder of XDG_CONFIG_DIRS" says "not set" row clinic HOME=/nonexistent XDG_CONFIG_DIRS=one
check "nothing is read from the working directory" says "not set" row clinic "${nobody[@]}"
check "--bare leaves all out" silent "Mine" at "${user[@]}" -- config show --bare

# ---- a case keeps what it took, and is the same without -------------------------------------------------------------
set_for user/.config <<'END'
clinic  = "The Harbour Clinic"
contact = "020 7946 0000"
device  = "dermapen-4"
closed  = ["tue", "@closed.txt"]
zone    = "Europe/London"
END
echo '2026-12-23..2027-01-02 # the holidays' >user/.config/stipple/closed.txt
opening=(acne-scars/rolling/mild:cheek --skin II --age 34 --start 2026-12-07 --history rest=no)
check "a case is opened" at "${user[@]}" -- new k1.toml "${opening[@]}"
check "with the device of the settings" grep -q '^device *= "dermapen-4"$' k1.toml
check "with its closed days" grep -q '^closed *= \["tue", "2026-12-23..2027-01-02"\]$' k1.toml
check "with its zone" grep -q '^zone *= "Europe/London"$' k1.toml
check "and is the same on a machine without them" same_anywhere plan k1.toml
check "another is opened with more typed" at "${user[@]}" -- new k2.toml "${opening[@]}" --device exceed --closed sun
check "which is not taken from the settings" eval "grep -q exceed k2.toml && ! grep -q tue k2.toml"
check "one is opened without settings" at "${nobody[@]}" -- new k3.toml "${opening[@]}"
check "and without a device it stays" same_anywhere plan k3.toml
check "a plan says what it took" says "closed tue, 2026-12-23..2027-01-02: taken from" at "${user[@]}" -- timeline "${opening[@]}" -f csv

# ---- pages for clients ----------------------------------------------------------------------------------------------
check "a handout has name and number" says "020 7946 0000" at "${user[@]}" -- handout k1.toml --session 1 --sheet before
check "and the name" says "The Harbour Clinic" at "${user[@]}" -- handout k1.toml --session 1 --sheet before
check "what is typed goes first" says "020 7946 1111" at "${user[@]}" -- handout k1.toml --session 1 --sheet before --contact "020 7946 1111"
check "a client's calendar has the number" says "020 7946 0000" at "${user[@]}" -- calendar k1.toml --for client
check "without settings there is none" says "E0027" at "${nobody[@]}" -- handout k1.toml --session 1 --sheet before

# ---- limits ---------------------------------------------------------------------------------------------------------
printf '[[limit]]\nwhen = { site = ["cheek"] }\nmax-mm = 0.8\nbecause = "ours"\n' >>user/.config/stipple/config.toml
check "a case that was agreed without a limit says so" says "W0616" at "${user[@]}" -- plan k1.toml --json
check "with the depths" says "session 1 cheek: 1.0 mm (ceiling 1.5) then, 0.8 mm (ceiling 0.8) now" at "${user[@]}" -- plan k1.toml -f ndjson
layers_of() { at "${user[@]}" -- plan "$1" --json | grep -A 3 '"layers"'; }
check "the limit is among its layers" says "$work/user/.config/stipple/config.toml" layers_of k1.toml
check "no override moves it" exits 2 at "${user[@]}" -- depth k2.toml --override clinic:limit=because
check "a wish beyond it is refused" exits 5 at "${user[@]}" -- depth "${opening[@]:0:1}" --device dermapen-4 --set 1.0

mkdir -p unread && printf 'format = 1\n[[bound]]\nwhen = { site = ["cheek"] }\nmax-mm = 1.0\nbecause = "ours"\nbasis = "clinic"\n' >unread/limits.toml.txt
unread=(plan acne-scars:cheek --start 2026-12-07 --skin II --protocols unread)
check "a file of limits with the wrong name is named by the plan" says "unread/limits.toml.txt is not read: its name does not end in .toml" at "${nobody[@]}" -- "${unread[@]}" -q
check "by the page" says "limits.toml.txt is not read" at "${nobody[@]}" -- handout "${unread[@]:1}" --session 1 --sheet after --contact 1
check "by the calendar" says "limits.toml.txt is not read" at "${nobody[@]}" -- calendar "${unread[@]:1}"
printf 'ref,treat\nA,acne-scars:cheek\nB,acne-scars:cheek\n' >roster.csv
batched() { at "${nobody[@]}" -- batch roster.csv -f json --protocols unread -o batched.json --force 2>&1 | grep -c 'is not read'; }
check "and once by a batch" test "$(batched)" = 1
mv unread/limits.toml.txt unread/limits.toml
check "one that is read is not" says "unread are in use" at "${nobody[@]}" -- "${unread[@]}"
check "and nothing is said of it" silent "is not read" at "${nobody[@]}" -- "${unread[@]}"

# ---- what was done, and what was called off ---------------------------------------------------------------------------
here() { at "${nobody[@]}" -- "$@"; }
unasked() {
  here new u.toml acne-scars:cheek --start 2026-12-01 --opened 2026-10-01 --skin II --no-input -q || return 1
  says "12 questions had not been asked before it" here record u.toml --done --on 2026-12-01 --depth cheek=0.5 --today 2026-12-01 || return 1
  exits 0 here handout u.toml --session 1 --sheet after --contact 1 -o u.html && exits 5 here handout u.toml --session 2 --sheet before --contact 1 -o u2.html || return 1
  says "is never needled" here record u.toml --session 2 --done --depth eyelid=0.5 --today 2027-02-01 && exits 2 here record u.toml --session 2 --done --depth 0.5 --today 2027-02-01
}
check "a session done before the questions were asked is recorded and told, and its client has the care" unasked
called_off() {
  here new c.toml acne-scars:cheek --start 2026-12-08 --opened 2026-10-01 --skin II --age 34 --history rest=no --sessions 1 --no-input -q || return 1
  here record c.toml --session 1 --cancel --reason ill && here calendar c.toml --feed --detail sessions -o feed.ics -q && grep -q "STATUS:CANCELLED" feed.ics
}
check "a calendar that is fetched tells of a course that was called off" called_off
check "a case and its plan are two files" exits 2 here new d.toml acne-scars:cheek --start 2026-12-08 --no-input -q -o d.toml
check "and neither is there" test ! -e d.toml
check "the shipped languages can be shown" says "format = 1" here show es --source
one_line() { here explain E0501 -o e.ndjson && [ "$(wc -l <e.ndjson)" = 1 ]; }
check "an explanation is of the format that the file says" one_line
readable() { (umask 022 && here init my-scars --extends acne-scars --protocols begun) && [ "$(stat -c %a begun/my-scars.toml)" = 644 ]; }
check "a protocol that was begun is for others to read" readable

# ---- a file that is wrong -------------------------------------------------------------------------------------------
echo 'clinik = "x"' >>user/.config/stipple/config.toml
check "stops planning" exits 4 at "${user[@]}" -- plan k1.toml
check "and the check of the files" says "unknown key" at "${user[@]}" -- check
check "and is shown by config show" exits 4 at "${user[@]}" -- config show
check "but an emergency is answered" says "EMERGENCY" at "${user[@]}" -- triage acne-scars:cheek --treated 2026-12-07 --sign breathing
check "and the fault told" exits 4 at "${user[@]}" -- triage acne-scars:cheek --treated 2026-12-07 --sign breathing
check "what can wait is not" silent_of EMERGENCY at "${user[@]}" -- triage acne-scars:cheek --treated 2026-12-07 --sign redness-spreading
check "--bare goes on without" exits 3 at "${user[@]}" -- plan acne-scars:cheek --bare --start today
rm user/.config/stipple/config.toml && mkdir user/.config/stipple/config.toml
check "so does one that cannot be read" exits 4 at "${user[@]}" -- depth acne-scars:cheek

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
