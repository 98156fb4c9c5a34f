# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# The three streams: full, closed, left by their reader; and standard input that comes late.
: "${answers:?}" "${bare:?}" "${small:?}"

# full LINE: what cannot be printed is an error, and is told.
full() { gives 7 to_full "$1" && says "E0701" "standard output cannot be written"; }
to_full() { answer "$1" >/dev/full; }
to_closed() { answer "$1" >&-; }
without_input() { answer "$1" <&-; }
# without_errors LINE: with nothing to talk to, the answer is the same.
without_errors() { answer "$1" 2>&- >silent && answer "$1" >spoken && same_but_ids spoken silent; }
same_but_ids() { diff <(sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/ID/g' "$1") <(sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/ID/g' "$2"); }
# to_nobody LINE: the reader has gone before the first byte is written.
to_nobody() {
  local status
  { sleep 0.05 && answer "$1" && status=0 || status=$?; echo "$status" >status; } | true
  [ "$(cat status)" = 0 ] || complain "exit status $(cat status)"
}
closed() { gives 7 to_closed "$1" && says "E0701"; }

for line in "${answers[@]}"; do
  name=${line%% *}
  check "$name: a full disk behind standard output is told" full "$line"
  check "$name: closed standard output is told" closed "$line"
  check "$name: closed standard input changes nothing" gives 0 without_input "$line"
  check "$name: closed standard error changes nothing" without_errors "$line"
  check "$name: a reader that has gone is no fault" to_nobody "$line"
done

# The lock of a case, or a file to be written, must not become the stream that is closed.
record_into_nothing() {
  fresh
  gives 7 to_closed "record k.toml --set ref=K-2 $bare" && [ "$(grep -c '^\[\[entry\]\]' k.toml)" -eq 1 ] && gives 0 stipple status k.toml --bare --protocols "$small"
}
check "with closed standard output nothing is printed into the case" record_into_nothing
late() { { sleep 0.3 && cat first.toml; } | stipple plan - "$@" --bare --protocols "$small"; }
check "a case that comes late through standard input is waited for" gives 0 late
nowhere() { stipple plan - <&-; }
check "a case from closed standard input is told" gives 4 nowhere
check "and named" says "E0101" "standard input"
# late_name: so is one that comes through a pipe with a name.
late_name() { stipple handout h.toml --session 1 --contact blank --name-file <(sleep 0.3 && echo "Ada Example"); }
check "a name that comes late through a pipe is waited for" gives 0 late_name
check "and stands on the page" says "Ada Example"
