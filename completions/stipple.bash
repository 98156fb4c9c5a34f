# SPDX-License-Identifier: MIT
# Completion of stipple for bash 4.4 and later; the program itself knows what may follow.
# shellcheck shell=bash

# The words up to the cursor as they were typed: bash parts them at : and = too, and what touches belongs together.
_stipple_words() {
  local rest=${COMP_LINE:0:COMP_POINT} part blank i
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    blank=${rest%%[![:blank:]]*}
    rest=${rest#"$blank"}
    part=${rest:0:${#COMP_WORDS[i]}}
    rest=${rest:${#part}}
    if ((i > 0)) && [ -z "$blank" ]; then
      words[${#words[@]} - 1]+=$part
    else
      words+=("$part")
    fi
  done
}

_stipple() {
  local words word line mark before='' quoted='' program=${COMP_WORDS[0]/#\~\//$HOME/}
  _stipple_words
  word=${words[${#words[@]} - 1]}
  if [[ $word == [\"\']* ]]; then quoted=yes; fi
  words=("${words[@]//[\"\'\\]/}")
  # bash replaces only what stands behind the last of its marks, unless the word is quoted.
  if [ -z "$quoted" ]; then
    for mark in : =; do
      line=${word%"$mark"*}$mark
      if [[ $COMP_WORDBREAKS == *"$mark"* && $word == *"$mark"* ]] && ((${#line} > ${#before})); then before=$line; fi
    done
  fi
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default ;;
      :folders) compopt -o dirnames ;;
      *)
        line=${line%%$'\t'*}
        line=${line#"$before"}
        if [[ -z $quoted && $line == *[!A-Za-z0-9_./:=,@+-]* ]]; then printf -v line %q "$line"; fi
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("$program" __complete -- "${words[@]:1}" 2>/dev/null)
  # What ends in a mark goes on behind it.
  if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[:=/] ]]; then compopt -o nospace; fi
}

complete -o nosort -F _stipple stipple
