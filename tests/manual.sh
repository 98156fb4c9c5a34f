#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# manual.sh BINARY: the manual in man/ says what the program does. A page for each command and a command for each page; the options of a
# page, with their words, are those of --help; the exit statuses are those of --help; the keys and words in section 5 are those of the
# schemas, the kinds of entry those that `check` knows; and every example runs, in an empty folder and in the order of its page; `help` opens a page. Then each
# of these checks is shown a page that it must complain of. Without mandoc its lint is skipped; under STIPPLE_ALL=1 that is a failure.
#
# What a page may tell this suite: `.\" now 2026-12-08T12:00` is the moment of the examples below it; "exits 5" in the prose above an
# example is the status of its last command, where it is not 0; an example that begins with `# FILE.toml` is that file, and ~ the home
# of its page; and
# `.\" keys of TABLE…` says whose keys the next list has: a table of the schema, `.` for the file itself, `*.NAME` for any table of that
# name, `any` for keys that any table may have.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: manual.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
man=$(cd -- "$(dirname -- "$0")/../man" && pwd)
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
export binary now home=/nonexistent
export -f stipple
cp -r -- "$man" whole
page_names=()
for page in whole/*; do page_names+=("${page##*/}"); done

# same WHAT WANTED FOUND: two lists, one item a line; what only one of them has is a complaint.
same() {
  diff <(sort <<<"$2") <(sort <<<"$3") >differ && return 0
  sed -n "s/^</$1: only in the program:/p; s/^>/$1: only in the manual:/p" differ
  return 1
}

# section NAME FOLDER PAGE…: "PAGE LINE" for the lines of one section of each page.
section() { (cd -- "$2" && awk -v head=".Sh $1" '/^\.Sh / { on = $0 == head; next } on { print FILENAME, $0 }' "${@:3}"); }

# ---- what the program says ------------------------------------------------------------------------------------------
stipple --help >help
mapfile -t commands < <(sed -n '/^TREAT is/q; s/^  \([a-z][a-z]*\) .*/\1/p' help)
# The options of each command as help spells them: "stipple-plan.1 -f, --format FORMAT".
for command in "${commands[@]}"; do
  stipple "$command" --help | sed -n -E "s/^  ((-[A-Za-z], )?--[a-z].*)/stipple-$command.1 \\1/p" | sed 's/   *.*//'
done >options_of_commands
cut -d' ' -f2- options_of_commands | sort | uniq -c | awk -v all="${#commands[@]}" '$1 == all' | sed -E 's/^ *[0-9]+ //; s/^/stipple.1 /' |
  cat options_of_commands - >options_of_help
# What --help without a command names goes without one.
grep -o -E -- ' --[a-z-]+' help | sed 's/^/stipple.1/' | sort -u | cat options_of_help - >options_known
statuses=$(tr '\n' ' ' <help | sed -n -E 's/.*Exit status: (.*)\. *$/\1/p' | sed 's/, \([0-9]\)/\n\1/g')

# flatten ROOT: "TABLE KEY" for each key of the schema on standard input, with a star where it is required.
flatten() {
  awk -v root="$1" '
    function path(level,  i, p) { p = root == "." ? "" : root; for (i = 2; i <= level; ++i) if (name[i - 1] == "properties") p = p (p == "" ? "" : ".") name[i]; return p == "" ? "." : p }
    { level = (match($0, /[^ ]/) - 1) / 2 }
    listing && /^ *\]/ { listing = 0 }
    listing { key = $1; gsub(/[",]/, "", key); must[table, key] = 1 }
    /^ *"[^"]*": [{[]/ {
      key = $1; gsub(/[":]/, "", key); name[level] = key
      if (key == "required" && /\[$/) { listing = 1; table = path(level - 1) }
      if (level > 1 && name[level - 1] == "properties") { ++n; tables[n] = path(level - 1); keys[n] = key }
    }
    END { for (i = 1; i <= n; ++i) print tables[i], keys[i], (must[tables[i], keys[i]] ? "*" : "") }'
}
stipple schema case | flatten . >keys_of_case
stipple show acne-scars --source >shipped
{ stipple schema concern | flatten concern; stipple schema lists | flatten .; } >keys_of_protocol
stipple schema config | flatten . >keys_of_config
# The words that keys take: "PAGE WORD".
for schema in case concern lists; do
  page=stipple-$([ "$schema" = case ] && echo case || echo protocol).5
  stipple schema "$schema" | sed -n '/"enum": \[/,/\]/s/^ *"\([^"]*\)",\{0,1\}$/'"$page"' \1/p'
done | sort -u >words_of_schemas
# What each kind of entry must have, and what it may have: `check` says it of a journal of entries that are all wrong.
mapfile -t kinds < <(stipple schema case | sed -n '/"what": {/,/\]/s/^ *"\([a-z]*\)",\{0,1\}$/\1/p')
{
  printf 'id = "x"\nopened = 2026-11-21\ntreat = ["acne-scars:cheek"]\nstart = 2026-12-08\n'
  for kind in "${kinds[@]}"; do
    printf '[[entry]]\nrecorded = 2026-11-21T09:00:00Z\nwhat = "%s"\n%s\n' "$kind" "$([ "$kind" != 'done' ] && echo 'lot = "1"' || echo 'decision = "stop"')"
  done
} >wrong.toml
{ stipple check wrong.toml --json 2>&1 || true; } |
  sed -n -E 's/.*an entry .([a-z]+). (needs|takes no) .*"help":"it (must|may) have: ([a-z ]*)"\}$/\1 \3 \4/p' | sort -u >kinds_of_entry

# ---- the checks: each takes a folder of pages, and prints what is wrong ---------------------------------------------
# lint FOLDER: from within it, where the pages find each other.
lint() { (cd -- "$1" && [ -z "$(mandoc -T lint -- * 2>&1 | tee /dev/stderr)" ]); }

pages() {
  local wrong=0
  same "pages" "$(printf 'stipple-%s.1\n' "${commands[@]}")" "$(cd -- "$1" && ls -- stipple-*.1)" || wrong=1
  same "stipple.1" "$(printf '%s\n' "${commands[@]}")" "$(section COMMANDS "$1" stipple.1 | sed -n 's/^stipple.1 \.It Xr stipple-\([a-z]*\) 1$/\1/p')" || wrong=1
  return $wrong
}

# spelled: the options that the lists on standard input describe, as help spells them.
spelled() { sed -n -E 's/ \.It Fl / Fl /p' | sed -E 's/ Fl ([A-Za-z]) , / -\1, /; s/Fl -/--/; s/ Ar / /; s/\\\(dq/"/g'; }

# named_in PATTERN FOLDER: the last word of what sed -E finds by the pattern, in any page.
named_in() { sed -n -E "s/$1/\\1/p" "$2"/* | sort -u; }

options() {
  local wrong=0
  same options "$(cat options_of_help)" "$(section OPTIONS "$1" "${page_names[@]}" | spelled)" || wrong=1
  comm -13 <(cut -d' ' -f2- options_of_help | sort -u) <(section "OPTIONS OF A TREATMENT" "$1" stipple.1 | spelled | cut -d' ' -f2- | sort) | sed 's/^/of a treatment: only in the manual: /' | grep . && wrong=1
  # What is only mentioned must be there too.
  comm -13 <(grep -o -E -- '--[a-z-]+' options_known | sort -u) <(named_in '^\..*Fl (-[a-z][a-z-]*).*' "$1" | sed 's/^/-/' | sort) | sed 's/^/no such option: /' | grep . && wrong=1
  comm -13 <(grep -o -E -- '--[a-z-]+' options_known | sort -u) <(named_in '^[^.].* (--[a-z][a-z-]*).*' "$1") | sed 's/^/no such option: /' | grep . && wrong=1
  comm -13 <(printf '%s\n' "${commands[@]}" | sort) <(named_in '^\.Ic stipple ([a-z]+).*' "$1") | sed 's/^/no such command: /' | grep . && wrong=1
  return $wrong
}

# statuses_of FOLDER: "PAGE STATUS WORDS" of each page, the words being those that begin the line.
statuses_of() { section "EXIT STATUS" "$1" "${page_names[@]}" | awk '$2 == ".It" && $3 ~ /^[0-9]+$/ { n = $3; next } n != "" { page = $1; sub(/^[^ ]+ /, ""); sub(/[:;,.].*/, ""); print page, n, $0; n = "" }'; }

exits() {
  local wrong=0
  statuses_of "$1" | sort >stated
  same stipple.1 "${statuses/%a fault in stipple/a fault in}" "$(sed -n 's/^stipple\.1 //p' stated)" || wrong=1
  awk 'NR == FNR { of_program[$0]; next } { page = $1; sub(/^[^ ]+ /, ""); if (page != "stipple.1" && !($0 in of_program)) { print page ": no such status: " $0; wrong = 1 } } END { exit wrong }' \
    <(printf '%s\n' "$statuses") stated || wrong=1
  comm -13 <(cut -d' ' -f1,2 stated | sort -u) <(for page in "$1"/*.1; do blocks "$page" | sed -n "s/^exits /${page##*/} /p"; done | sort -u) |
    sed 's/^/an example has this status, and EXIT STATUS has not: /' | grep . && wrong=1
  return $wrong
}

# keys_in FILE: "TABLE KEY" for each key that a page describes, with a star where it says so.
keys_in() {
  awk '/^\.\\" keys of / { n = split(substr($0, 12), tables, " "); on = 1; next }
       on && /^\.It Cm / { for (i = 1; i <= n; ++i) print tables[i], $3, $4 }
       on && /^\.El/ { on = 0 }' "$1"
}

# keys FILE KEYS: the keys of a page against those of the schema.
keys() {
  keys_in "$1" | awk -v page="${1##*/}" '
    function covers(pattern, table) { return pattern == table || pattern == "any" || (pattern ~ /^\*\./ && substr(table, length(table) - length(pattern) + 2) == substr(pattern, 2)) }
    FILENAME == "-" { ++n; pattern[n] = $1; key[n] = $2; star[n] = $3; next }
    { ++m; table[m] = $1; there[$1, $2] = 1; is_table[$1] = 1; found = 0
      for (i = 1; i <= n; ++i) if (key[i] == $2 && covers(pattern[i], $1)) { ++found; used[i] = 1; if (star[i] != $3) complain($1, $2, "is required, or is not, otherwise than the page says") }
      if (!found) complain($1, $2, "is not in the page")
      if (found > 1) complain($1, $2, "is in the page more than once") }
    function complain(t, k, what) { print page ": " k " of " t " " what; wrong = 1 }
    END {
      for (i = 1; i <= n; ++i) {
        if (!used[i]) complain(pattern[i], key[i], "is not in the schema")
        if (pattern[i] ~ /^\*\./) for (t in is_table) if (covers(pattern[i], t) && !((t, key[i]) in there)) complain(t, key[i], "is not in the schema")
      }
      exit wrong
    }' - "$2"
}
keys_of_files() {
  local wrong=0
  keys "$1/stipple-case.5" keys_of_case || wrong=1
  keys "$1/stipple-protocol.5" keys_of_protocol || wrong=1
  keys "$1/stipple-config.1" keys_of_config || wrong=1
  return $wrong
}

# words FOLDER: each word that a key takes stands in the page.
words() {
  local wrong=0 page word
  while read -r page word; do
    grep -q -w -e "$word" "$1/$page" || { echo "$page: no word $word" && wrong=1; }
  done <words_of_schemas
  return $wrong
}

# entries FOLDER: what each kind of entry must have, and may have besides.
entries() {
  same "stipple-case.5" "$(cat kinds_of_entry)" "$(section "THE JOURNAL" "$1" stipple-case.5 | sed 's/^[^ ]* //' |
    awk '/^\.It Li / { kind = $3; must = "" } /^(Must|May):/ { now = $1; next } now == "" { next }
         { gsub(/^\.Cm | [.,]/, "") } now == "Must:" { must = $0; print kind, "must", must } now == "May:" { print kind, "may", must, $0 } { now = "" }')"
}

# blocks FILE: the examples of a page: "now TIME"; "exits N", and the lines of each with a bar before them, between "begin" and "end".
blocks() {
  awk '/^\.\\" now / { print "now " $3; next }
       /^\.Bd -literal/ { on = 1; print "exits " status + 0; print "begin"; next }
       on && /^\.Ed/ { on = 0; status = 0; print "end"; next }
       on { gsub(/\\e/, "\\"); gsub(/\\&/, ""); gsub(/\\-/, "-"); print "|" $0; next }
       match($0, /exits [0-9]+/) { status = substr($0, RSTART + 6, RLENGTH - 6) }' "$1"
}

# run_block STATUS LINES: the commands of one example, each as bash reads it; all but the last must succeed.
run_block() {
  local wanted=$1 lines=$2 line said count=0 total status
  if [[ $lines == '# '*.toml$'\n'* ]]; then
    line=${lines%%$'\n'*}
    mkdir -p -- "$(dirname -- "${line#\# }")" && printf '%s' "$lines" >"${line#\# }"
    return
  fi
  lines=${lines//\\$'\n'/}
  total=$(grep -c . <<<"$lines")
  [[ $'\n'$lines == *$'\nstipple '* ]] || { echo "an example without a command of stipple: $lines" && return 1; }
  while IFS= read -r line; do
    count=$((count + 1)) status=0
    said=$(bash -c "$line" 2>&1) || status=$?
    [ "$status" -eq "$([ "$count" -eq "$total" ] && echo "$wanted" || echo 0)" ] && continue
    printf '%s\nexits %s\n' "$line" "$status" && head -n 5 <<<"$said"
    return 1
  done < <(grep . <<<"$lines")
}

# examples FILE: runs those of one page in an empty folder.
examples() {
  local page=$1 line folder wanted=0 lines='' wrong=0 count=0
  page=$(realpath -- "$page")
  folder=$(mktemp -d -p "$work")
  home=$folder/'~' # so that an example may be a file of ~/.config
  mkdir -- "$home"
  while IFS= read -r line; do
    case $line in
      now\ *) now=${line#now } ;;
      exits\ *) wanted=${line#exits } ;;
      begin) lines='' ;;
      \|*) lines+=${line#|}$'\n' ;;
      end) count=$((count + 1)) && { (cd -- "$folder" && run_block "$wanted" "$lines") || wrong=1; } ;;
    esac
  done < <(blocks "$page")
  [ "$count" -gt 0 ] || { echo "no examples in ${page##*/}" && wrong=1; }
  return $wrong
}

# figures FOLDER: each figure of the example concern, with its basis and its sources, is that of a built-in protocol.
figures() {
  blocks "$1/stipple-protocol.5" | sed -n '/^|# .*toml$/,/^end/s/^|//p' | grep -E '^(mm|sessions|interval-days|passes|basis|sources) ' >chosen
  grep -q '^mm ' chosen && ! grep -vxF -f shipped chosen
}

# careful FOLDER: no sentence of the manual has a medicine and a word for leaving it.
careful() {
  ! (cd -- "$1" && sed -s -E '/^\.\\"/d; /^\.(Sh|Ss|Pp|It|Bl|El|Bd|Ed)/s/.*/./; s/^\.[A-Z][a-z] //; $s/$/. /' -- * | tr '\n' ' ' | sed 's/[.;:?!] /\n/g') |
    grep -i -E 'medic(ine|ation)|drug|prescri|tablet' | grep -i -E '\b(stop|paus|quit|discontinu|leave off|skip)'
}

# ---- the manual -----------------------------------------------------------------------------------------------------
has_mandoc=$(command -v mandoc || true)
if [ -n "$has_mandoc" ]; then
  check "mandoc has nothing to say of the pages" lint whole
else
  echo "skipped: no mandoc to read the pages with"
  failed=$((failed + ${STIPPLE_ALL:-0}))
fi
check "each command has a page, and each page a command" pages whole
check "the options of each page are those of its --help" options whole
check "the exit statuses are those of --help" exits whole
check "the keys of files are those of the schemas" keys_of_files whole
check "the words of keys are those of the schemas" words whole
check "the kinds of entry are those that check knows" entries whole
check "no sentence has a medicine and a word for leaving it" careful whole
check "the example concern has the figures of a built-in one" figures whole
# helps SCRIPT WANTED: what `stipple help plan` prints first where this script is `man`.
helps() {
  mkdir -p reader && printf '#!/bin/sh\n%s\n' "$1" >reader/man && chmod +x reader/man
  local said
  said=$(env -i PATH="$work/reader:/usr/bin:/bin" "$binary" help plan) && [ "${said%%$'\n'*}" = "$2" ]
}
# shellcheck disable=SC2016 # the script's own arguments
check "help opens the page of a command" helps 'echo "$*"' "1 stipple-plan"
check "help prints --help where there is no page" helps 'exit 16' "$(stipple plan --help | head -n 1)"
mkdir ran
for page in whole/*; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
  { if examples "$page"; then echo ran; fi; } >"ran/${page##*/}" 2>&1 &
done
wait
ran() { [ "$(cat "ran/$1")" = ran ] || { cat "ran/$1" && return 1; }; }
for page in whole/*; do check "the examples of ${page##*/} run" ran "${page##*/}"; done

# ---- and what each check complains of -------------------------------------------------------------------------------
# notices COMPLAINT PAGE SCRIPT COMMAND…: once the page is changed by sed, the command fails with these words; {} in it is the folder.
notices() {
  local words=$1 page=$2 script=$3
  shift 3
  rm -rf broken && cp -r whole broken
  sed -i -E "$script" "broken/$page"
  cmp -s "whole/$page" "broken/$page" && echo "the page was not changed" && return 1
  "${@//\{\}/broken}" >complaint 2>&1 && echo "nothing was noticed" && return 1
  grep -qF -- "$words" complaint || { cat complaint && return 1; }
}
proof() { check "noticed: $1" notices "${@:2}"; }
gone() { rm "$1/stipple-show.1" && pages "$1"; }

[ -z "$has_mandoc" ] || proof "a macro that is none" "unknown" stipple.1 's/^\.Sh FILES/.Xx\n.Sh FILES/' lint '{}'
[ -z "$has_mandoc" ] || proof "a reference to no page" "stipple-none" stipple.1 's/^\.Xr stipple-triage 1 ,/.Xr stipple-none 1 ,/' lint '{}'
proof "a page that is not there" "pages: only in the program: stipple-show.1" stipple.1 's/^\.Sh FILES/&/; s/^\.Nm$/.Nm stipple/' gone '{}'
proof "a command that stipple(1) leaves out" "stipple.1: only in the program: triage" stipple.1 '/^\.It Xr stipple-triage 1/d' pages '{}'
proof "an option that is left out" "only in the program: stipple-plan.1 --why" stipple-plan.1 '/^\.It Fl -why/d' options '{}'
proof "an option that is given twice" "only in the manual: stipple-plan.1 --why" stipple-plan.1 's/^(\.It Fl -why)/\1\n\1/' options '{}'
proof "an option that is not there" "only in the manual: stipple-list.1 --due WHEN" stipple-list.1 's/^\.It Fl -json/.It Fl -due Ar WHEN\n&/' options '{}'
proof "another word for its value" "only in the manual: stipple-plan.1 --diff N" stipple-plan.1 's/^(\.It Fl -diff Ar) ENTRY/\1 N/' options '{}'
proof "an option that not every command takes" "only in the manual: stipple.1 --why" stipple.1 's/^\.It Fl -bare/.It Fl -why\n&/' options '{}'
proof "an option of a treatment that is none" "of a treatment: only in the manual: --age N" stipple.1 's/^\.It Fl -age Ar YEARS/.It Fl -age Ar N/' options '{}'
proof "an option that is only mentioned" "no such option: --dry-run" stipple-plan.1 's/^\.Sh OPTIONS/.Fl -dry-run\n&/' options '{}'
proof "an option of an example that is none" "no such option: --dry-run" stipple-plan.1 's/--why$/--dry-run/' options '{}'
proof "a command that is only mentioned" "no such command: revise" stipple-plan.1 's/^\.Sh OPTIONS/.Ic stipple revise\n&/' options '{}'
proof "a status in other words" "stipple.1: only in the manual: 5 declined" stipple.1 's/^refused for safety/declined/' exits '{}'
proof "a status that a page calls otherwise" "stipple-depth.1: no such status: 6 no room" stipple-depth.1 's/^no schedule fits/no room/' exits '{}'
proof "a status that an example has and the page has not" "EXIT STATUS has not: stipple-triage.1 3" stipple-triage.1 '/^\.It 3$/d' exits '{}'
proof "a key that is left out" "lot of entry is not in the page" stipple-case.5 '/^\.It Cm lot$/d' keys_of_files '{}'
proof "a key of several tables that is left out" "because of device.label is not in the page" stipple-protocol.5 '/keys of concern.bound bound /,/^\.El/s/^\.It Cm because \*$/.It Li because/' keys_of_files '{}'
proof "a key of the settings that is left out" "contact of . is not in the page" stipple-config.1 '/^\.It Cm contact$/d' keys_of_files '{}'
proof "a key that is not there" "deepest of site.thickness is not in the schema" stipple-protocol.5 's/^\.It Cm high-mm/.It Cm deepest\n&/' keys_of_files '{}'
proof "a key that no table of that name has" "brand of concern.depth.when is not in the schema" stipple-protocol.5 's/^\.It Cm device-kind/.It Cm brand\n&/' keys_of_files '{}'
proof "a key that need not be given" "title of care is required, or is not" stipple-protocol.5 '/keys of care$/,/^\.El/s/^\.It Cm title$/& */' keys_of_files '{}'
proof "a word that is left out" "stipple-protocol.5: no word hypertrophic-scar" stipple-protocol.5 's/hypertrophic-scar/raised-scar/' words '{}'
proof "a key that an entry must have" "only in the program: moved must session to reason" stipple-case.5 's/session , to , reason/session , to/' entries '{}'
proof "a key that an entry may have" "only in the manual: missed may session on reason by lot note" stipple-case.5 's/^\.Cm reason , by , note \./.Cm reason , by , lot , note ./' entries '{}'
proof "an example that fails" "exits 3" stipple-schema.1 's/^stipple schema report$/stipple schema plan/' examples '{}/stipple-schema.1'
proof "an example that does not fail" "exits 0" stipple-schema.1 's/^stipple schema reports/stipple schema report/' examples '{}/stipple-schema.1'
proof "an example with another status" "exits 7" stipple-schema.1 's/exits 7/exits 5/' examples '{}/stipple-schema.1'
proof "an example that needs what is not made" "exits 0" stipple-schema.1 's/^(stipple schema concern) -o .*/\1/' examples '{}/stipple-schema.1'
proof "an example of nothing" "without a command of stipple" stipple-schema.1 's/^stipple schema reports/true/' examples '{}/stipple-schema.1'
proof "a page without examples" "no examples" stipple-schema.1 's/^\.Bd -literal/.Bd -filled/' examples '{}/stipple-schema.1'
proof "a figure that is not built in" "typical = 1.25" stipple-protocol.5 's/typical = 1\.0,/typical = 1.25,/' figures '{}'
proof "a medicine beside such a word" "stop every medicine" stipple-screen.1 's/^\.Sh OPTIONS/We ask to stop every medicine.\n&/' careful '{}'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
