#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# completion.sh BINARY: what bash, zsh and fish complete. The same situations are put to each shell as it is, with the script that the
# program prints: bash by its function and by readline itself, zsh in a terminal with a real TAB, fish by `complete -C`. Then the options of
# every command against its --help, and every candidate against the program. A shell that is missing is skipped; under STIPPLE_ALL=1 that is
# a failure.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: completion.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
root=$(dirname -- "$(dirname -- "$(realpath -- "$0")")")
# shellcheck source=/dev/null
. "$root/tests/checks.sh"
: "${work:?}" "${passed:?}" "${failed:?}"

# ---- the folder in which words are completed ------------------------------------------------------------------------
mkdir -p bin here/cases here/folder here/own
ln -s "$binary" bin/stipple
cd here
stipple new k1042.toml acne-scars:cheek --start 2026-12-08 --no-input >/dev/null 2>&1
cp k1042.toml cases/k7.toml
echo 'format = 1' >protocol.toml
touch file.json
stipple show stretch-marks --source | sed 's/^id .*/id = "my-marks"/; s/^title .*/title = "Marks of our own"/' >own/my-marks.toml
for shell in bash zsh fish; do stipple completion "$shell" >"../script.$shell"; done
mkdir ../zsh && cp ../script.zsh ../zsh/_stipple
find . | sort >../before

# sealed COMMAND…: in an environment that holds nothing of this machine but our binary.
sealed() { env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work" XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TERM=dumb "$@"; }

# ---- how each shell is asked: LINE behind `stipple `, and its candidates, whole words, one a line -------------------
cat >../ask.bash <<'END'
. "$1"
compopt() { asked+=("$2"); }
while IFS= read -r typed; do
  COMP_LINE="stipple $typed" COMP_POINT=$((${#typed} + 8)) COMP_WORDS=() asked=() rest=$COMP_LINE
  # As readline parts a line: at blanks, and at runs of : and =, which are words themselves.
  while [[ $rest =~ ^\ *([:=]+|[^\ :=]+) ]]; do
    COMP_WORDS+=("${BASH_REMATCH[1]}")
    rest=${rest:${#BASH_REMATCH[0]}}
  done
  if [[ $COMP_LINE == *' ' ]]; then COMP_WORDS+=(''); fi
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) last=${COMP_WORDS[-1]} word=${typed##* }
  if [[ $last == [:=]* ]]; then last=; fi
  _stipple stipple "$last" "${COMP_WORDS[-2]}"
  case " ${asked[*]} " in
    *' default '*) mapfile -t COMPREPLY < <(compgen -f -- "$last") ;;
    *' dirnames '*) mapfile -t COMPREPLY < <(compgen -d -S / -- "$last") ;;
  esac
  echo "? $typed"
  for reply in "${COMPREPLY[@]}"; do echo "${word%"$last"}$reply"; done
done
END
cat >../ask.fish <<'END'
source $argv[1]
while read -l typed
    echo "? $typed"
    complete -C "stipple $typed" | string replace -r '\t.*' ''
end
END
# A terminal of zsh's own; ^X says what stands on the line once the completion before it has been shown.
cat >../ask.zsh <<'END'
zmodload zsh/zpty
setopt extended_glob
zpty shell "zsh -f -i"
until_marked() {
  local part
  heard=
  repeat 400; do
    if zpty -r -t shell part 2>/dev/null; then heard+=$part; else sleep 0.02; fi
    [[ $heard == *"<$1>"* ]] && return
  done
  print -r -- "no answer to: $1" >&2
  exit 1
}
zpty -w shell "stty cols 1000 rows 1000; PS1= PS2= zle_bracketed_paste=() fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D
unsetopt list_ambiguous always_last_prompt beep prompt_cr; LISTMAX=100000; said() { print -r; print -r -- \"[\$BUFFER]<end>\"; BUFFER= }
zle -N said; bindkey '^X' said; print '<rea''dy>'"
until_marked ready
while IFS= read -r typed; do
  zpty -w -n shell "stipple $typed"$'\t\x18'
  until_marked end
  print -r -- "? $typed"
  listed=(${(f)${${heard//$'\r'/}%\[*}})
  listed=(${listed:#[[:space:]]#stipple *})  # the line itself, before the list and behind it
  if (( $#listed > 0 )); then
    print -l -- ${=listed%% -- *}
  else
    line=${${heard%\]*}##*\[stipple }
    word=${${line% }##* }
    [[ $line == $typed ]] || print -r -- $word
  fi
done
END
ask() {
  case $1 in
    bash) sealed bash --norc ../ask.bash ../script.bash ;;
    fish) sealed fish --no-config ../ask.fish ../script.fish ;;
    zsh) sealed zsh -f ../ask.zsh "$work/zsh" ;;
  esac
}

# answer_of SHELL LINE: what the shell offered.
answer_of() { awk -v line="? $2" '$0 == line { on = 1; next } /^\? / { on = 0 } on' "../answers.$1" | sed -e '/^$/d' | sort -u; }

# ---- the situations: LINE => every candidate ------------------------------------------------------------------------
cat >../situations <<'END'
pl => plan
he => help
bogus  =>
plan acne => acne-scars acne-scars/ acne-scars:
plan zzz =>
plan acne-scars/ro => acne-scars/rolling acne-scars/rolling/ acne-scars/rolling:
plan acne-scars/rolling/m => acne-scars/rolling/mild acne-scars/rolling/moderate
plan acne-scars/mild/b => acne-scars/mild/boxcar acne-scars/mild/boxcar:
plan acne-scars:ch => acne-scars:cheek acne-scars:chin
plan acne-scars/rolling:cheek,te => acne-scars/rolling:cheek,temple
plan --sk => --skin
plan -s =>
plan --skin I => I II III IV
plan --skin=V => --skin=V --skin=VI
plan --start  => today
plan --closed t => tue thu
record --outp =>
plan --history isotret => isotretinoin=
plan --history isotretinoin= => isotretinoin=yes isotretinoin=no
plan --history=isotretinoin=n => --history=isotretinoin=no
plan --cleared isotret => isotretinoin=
plan --override si => site:
plan --override site:chee => site:cheek=
plan --device derma => dermapen-4 dermaroller-medical
plan acne-scars --type b => boxcar
plan --format  => text markdown html json ndjson csv fhir
depth --format f =>
calendar --format= => --format=ics
calendar --detail  => sessions phases days
handout --sheet  => before after
handout --lang  => en es
triage --sign redness-s => redness-spreading
record k1042.toml --set ski => skin=
record k1042.toml --decision  => continue stop
status k => k1042.toml
plan cases/ => cases/k7.toml
list si => sites signs
list x =>
schema c => case concern config
config  => show
show chee => cheek
help pro => procedure protocol
completion  => bash fish zsh
plan --output fi => file.json
plan --output=fi => --output=file.json
plan --protocols fo => folder/
plan --protocols own my => my-marks my-marks/ my-marks:
END
# What the catalogue has at this moment is not for this suite to know.
device=$(stipple list devices --format csv | sed -n 's/^[^,]*,\{0,1\}\(derma[a-z0-9-]*\),.*/\1/p' | tr '\n' ' ')
sed -i "s/^plan --device derma => .*/plan --device derma => $device/" ../situations

right() {
  local wanted found
  wanted=$(tr ' ' '\n' <<<"$3" | sed '/^$/d' | sort -u)
  found=$(answer_of "$1" "$2")
  [ "$wanted" = "$found" ] || { diff <(cat <<<"$wanted") <(cat <<<"$found") | sed -n 's/^</wanted:/p; s/^>/offered:/p' && return 1; }
}

# options_of COMMAND: as its --help lists them.
options_of() { stipple "$1" --help | sed -n -E 's/^  (-[A-Za-z], )?(--[a-z-]+).*/\2/p' | sort; }

mapfile -t commands < <(stipple --help | sed -n '/^TREAT is/q; s/^  \([a-z][a-z]*\) .*/\1/p')
{ sed 's/ =>.*//; s/^\(.*[^ ]\)$/\1/' ../situations; printf '%s --\n' "${commands[@]}"; } >../lines

for shell in bash zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    echo "skipped: no $shell to complete words in"
    failed=$((failed + ${STIPPLE_ALL:-0}))
    continue
  fi
  check "$shell answers" eval "ask $shell <../lines >../answers.$shell"
  while IFS= read -r situation; do
    check "$shell: stipple ${situation% =>*}" right "$shell" "${situation%% =>*}" "${situation#* =>}"
  done <../situations
  for command in "${commands[@]}"; do
    check "$shell: the options of $command are those of its --help" right "$shell" "$command --" "$(options_of "$command" | tr '\n' ' ')"
  done
done

# ---- readline itself: a TAB, and the line that stands there after it ------------------------------------------------
cat >../readline.rc <<'END'
. ../script.bash
PS1=
bind -x '"\C-t": echo "<$READLINE_LINE>" >&3'
END
# becomes TYPED WANTED
becomes() {
  local said
  said=$(printf 'stipple %s\t\x14\x15exit\n' "$1" | sealed bash --rcfile ../readline.rc -i 3>&1 >/dev/null 2>&1)
  [ "$said" = "<stipple $2>" ] || { echo "wanted <stipple $2>, and it is $said" && return 1; }
}
check "readline: a command" becomes "timel" "timeline "
check "readline: a concern, which may go on" becomes "plan stretch" "plan stretch-marks"
check "readline: a site behind a colon" becomes "plan acne-scars:che" "plan acne-scars:cheek "
check "readline: a site behind a comma" becomes "plan acne-scars:cheek,tem" "plan acne-scars:cheek,temple "
check "readline: a caution, which goes on behind its =" becomes "plan --history isotret" "plan --history isotretinoin="
check "readline: an answer behind an =" becomes "plan --history isotretinoin=y" "plan --history isotretinoin=yes "
check "readline: an answer behind two" becomes "plan --history=isotretinoin=y" "plan --history=isotretinoin=yes "
check "readline: a site behind a colon, which goes on" becomes "plan --override site:chee" "plan --override site:cheek="
check "readline: in quotes" becomes 'plan "acne-scars:chee' 'plan "acne-scars:cheek" '
check "readline: a file" becomes "plan --output fil" "plan --output file.json "
check "readline: a file behind an =" becomes "plan --output=fil" "plan --output=file.json "
check "readline: a folder" becomes "plan --protocols fol" "plan --protocols folder/"

# ---- the program ----------------------------------------------------------------------------------------------------
offered() { stipple __complete -- "$@" | cut -f1; }

# known STATUSES… -- ARGS…: the program does not say that it does not know a word.
known() {
  local said
  said=$(stipple "$@" 2>&1 >/dev/null || true)
  ! grep -E 'there is no |no command|no option|does not take|has no `|it has no|will not do|is not a (sheet|reader|skin|treatment)|cannot be both|is not an override' <<<"$said"
}
# each_known WORDS… @: every candidate for the last word is known, one at a time.
each_known() {
  local value wrong=0
  while IFS= read -r value; do known "$@" "$value" || { echo "$* $value" && wrong=1; }; done
  return $wrong
}
# all_known OPTION TAIL ARGS…: every candidate of an option that repeats, in one line, with TAIL behind its =.
all_known() {
  local option=$1 tail=$2 words=() value
  shift 2
  while IFS= read -r value; do words+=("$option" "${value/%=/=$tail}"); done
  [ "${#words[@]}" -gt 2 ] && known "$@" "${words[@]}"
}
treats() { local c; offered screen '' | grep -v -e '[/:]$' -e toml | while read -r c; do offered screen "$c$1"; done | grep -v -e '[/:]$'; }

with=(plan acne-scars:cheek --start 2026-12-08)
mapfile -t every_concern < <(treats '')
mapfile -t every_word < <(treats /)
mapfile -t every_site < <(treats :)
check "every concern is known" known screen "${every_concern[@]}"
check "every type and severity is known" known screen "${every_word[@]}"
check "every site is known" known screen "${every_site[@]}"
for option in --skin --device --type --severity; do
  check "every value of $option is known" each_known "${with[@]}" "$option" < <(offered "${with[@]}" "$option" '')
done
check "every format is known" each_known "${with[@]}" --format < <(offered plan --format '')
check "every colour is known" each_known list --color < <(offered list --color '')
check "every reader is known" each_known "${with[@]}" --for < <(offered timeline --for '')
check "every answer is known" all_known --history yes "${with[@]}" < <(offered plan --history '' | grep -v no$)
check "every clearance is known" all_known --cleared GP "${with[@]}" < <(offered plan --cleared '')
for kind in $(offered plan --override ''); do
  check "every override of $kind is known" all_known --override because "${with[@]}" < <(offered plan --override "$kind")
done
check "every sign is known" each_known triage acne-scars:cheek --treated today --day 0 --sign < <(offered triage --sign '')
check "every numbing product is known" each_known procedure acne-scars:cheek --session 1 --age 34 --history rest=no --start 2026-12-08 --numbing < <(offered procedure --numbing '')
check "every language is known" each_known handout acne-scars:cheek --start today --contact blank --draft -o /dev/null --lang < <(offered handout --lang '')
check "every sheet is known" each_known handout acne-scars:cheek --start today --contact blank -o /dev/null --sheet < <(offered handout --sheet '')
check "every detail is known" each_known calendar acne-scars:cheek --start today --detail < <(offered calendar --detail '')
check "every way of titles is known" each_known calendar acne-scars:cheek --start today --titles < <(offered calendar --titles '')
check "every endpoint is known" each_known show < <(offered record k1042.toml --endpoint '')
check "every kind is known" each_known list < <(offered list '')
check "every schema is known" each_known schema < <(offered schema '')
check "every topic is known" each_known help --output /dev/null < <(offered help '' | grep -v -x -e case -e protocol)
check "every shell is known" each_known completion < <(offered completion '')
check "every thirtieth item is known" each_known show < <(offered show '' | sed -n '1~30p')

silent() { local said; said=$(stipple __complete "$@" 2>&1) && [ -z "$said" ]; }
check "nonsense is met with silence" silent -- bogus --what= ''
check "so is a folder of protocols that is not there" silent -- plan --bare --protocols nowhere acne
check "so is a line without words" silent --
check "one is faulty: the others are there" eval "offered plan --protocols . acne | grep -qx acne-scars"

check "nothing was written" diff ../before <(find . ! -name out | sort)

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
