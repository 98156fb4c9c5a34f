# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What is read: pipes, folders, sockets and endless devices in the place of files, files without end or sense, zone data that is missing or broken.
: "${small:?}" "${sanitized:?}" "${world:?}"

reads=(test-lines:cheek --skin II --start 2026-12-08 --history rest=no --bare --protocols "$small")
small_case=(--bare --protocols "$small")

# bounded STATUS… -- COMMAND…: ends in time with one of the statuses, in a gigabyte of memory, and says why.
bounded() {
  local statuses="" status=0
  while [ "$1" != -- ]; do statuses+=" $1" && shift; done
  shift
  (
    if [ "$sanitized" = no ]; then ulimit -v 1048576; fi
    "$@"
  ) >said 2>&1 || status=$?
  case "$statuses " in
    *" $status "*) grep -qE '(error|warning)\[[EW][0-9]{4}\]|0 errors' said || complain "nothing was said" ;;
    *) head -c 1000 said && complain "exit status $status, expected$statuses" ;;
  esac
}

# ---- odd things in place of files ------------------------------------------------------------------------------------
mkdir odd && mkfifo odd/pipe && mkdir odd/folder && ln -s /dev/zero odd/zeros && ln -s round odd/round && ln -s nowhere odd/dangling && truncate -s 1G odd/gigabyte
if [ -n "$python" ] && "$python" -c "import socket; socket.socket(socket.AF_UNIX).bind('odd/socket')" 2>/dev/null; then :; else skip "a socket in place of a file" "none can be made here"; fi
as_layer() { stipple plan "${reads[@]}" --protocols "$1"; }
as_settings() {
  local world=("${world[@]/HOME=*/HOME=$PWD/$1}")
  stipple config show
}
as_own() {
  local world=("${world[@]/HOME=*/HOME=$PWD/$1}")
  stipple depth acne-scars:cheek
}
as_zone() {
  local world=("${world[@]}" "TZDIR=$PWD/$1")
  stipple timeline "${reads[@]}" --zone Europe/London --at 10:30
}
for thing in odd/*; do
  kind=${thing#odd/}
  mkdir -p "as-$kind/home/.config/stipple" "as-$kind/layer" "as-$kind/zones/Europe"
  for place in case.toml x.test.toml home/.config/stipple/config.toml layer/x.toml zones/Europe/London; do ln -s "$PWD/$thing" "as-$kind/$place"; done
  for command in plan screen status calendar check; do
    check "$kind as a case of $command" bounded 1 4 -- stipple "$command" "as-$kind/case.toml" "${small_case[@]}"
  done
  check "$kind as a roster" bounded 4 -- stipple batch "$thing" "${small_case[@]}" --jobs 2
  check "$kind as a case of a batch" bounded 1 -- stipple batch "as-$kind" "${small_case[@]}" --jobs 2
  check "$kind as a case of record" bounded 4 7 -- stipple record "as-$kind/case.toml" --set ref=K-2 "${small_case[@]}"
  check "$kind as a file of tests" bounded 2 4 -- stipple test "as-$kind/x.test.toml" "${small_case[@]}"
  check "$kind as closed days" bounded 4 -- stipple timeline "${reads[@]}" --closed "@$thing"
  for option in template logo name-file; do
    check "$kind as --$option" bounded 2 4 -- stipple handout h.toml --session 1 --contact blank "--$option" "$thing"
  done
  check "$kind as a zone" bounded 3 -- as_zone "as-$kind/zones"
  check "$kind as settings" bounded 4 -- as_settings "as-$kind/home"
  mkdir -p "as-$kind/own/.config/stipple" && ln -s "$PWD/$thing" "as-$kind/own/.config/stipple/protocols"
  if [ "$kind" != folder ]; then check "$kind as the folder of protocols" bounded 4 -- as_own "as-$kind/own"; fi
  mkdir -p "as-$kind/part" && ln -s "$PWD/$thing" "as-$kind/part/concerns"
  if [ "$kind" != folder ]; then check "$kind as the concerns of a folder" bounded 4 -- as_layer "as-$kind/part"; fi
  check "$kind among protocols" bounded 4 -- as_layer "as-$kind/layer"
done
mkdir -p far/.config && ln -s nowhere far/.config/stipple
check "a link to nothing on the way to settings and protocols" bounded 4 -- as_own far
check "an endless standard input is read to the limit" bounded 4 -- eval 'stipple plan - </dev/zero'

# ---- files without end -----------------------------------------------------------------------------------------------
mkdir long
keys() { seq -f 'k%.0f = 1' "$1"; }
{ cat first.toml && keys 1000000; } >long/million.case.toml
{ echo 'format = 1' && keys 1000000; } >long/million.toml
{ cat first.toml && keys 9000; } >long/many.case.toml
{ echo 'format = 1' && keys 9000; } >long/many.toml
{ cat first.toml && keys 60000 && echo 'k59999 = 2'; } >long/twice.case.toml
{ cat first.toml && seq -f $'[[entry]]\nrecorded = 2026-11-21T10:00:00Z\nk = %.0f' 3000; } >long/entries.case.toml
{ grep -v ^history first.toml && echo "history = [$(seq -f '"a%.0f=no",' -s ' ' 5000)]"; } >long/answers.case.toml
{ echo 'format = 1' && seq -f $'[[site]]\nid = "a%.0f"' 3000; } >long/sites.toml
repeated() { { yes "$1" 2>/dev/null || true; } | head -n "$2" | tr -d '\n'; }
{ cat first.toml && echo "x-a = $(repeated '[' 10000)$(repeated ']' 10000)"; } >long/lists.case.toml
{ cat first.toml && echo "x-a = $(repeated '{a = ' 10000)1$(repeated '}' 10000)"; } >long/tables.case.toml
{ cat first.toml && echo "x-$(repeated 'a.' 10000)a = 1"; } >long/points.case.toml
{ cat first.toml && echo "x-$(repeated '"=".' 10000)a = 1"; } >long/quoted.case.toml
{ cat first.toml && printf 'x-a = { b = """\n""", %sa = 1 }\n' "$(repeated '"=".' 10000)"; } >long/hidden.case.toml
{ cat first.toml && echo "[x-$(repeated 'a.' 400000)a]"; } >long/heading.case.toml
head -c 900000 /dev/urandom >long/noise.case.toml
for file in long/*.toml; do
  case $file in
    *.case.toml)
      check "${file#long/}: plan" bounded 3 4 -- stipple plan "$file" "${small_case[@]}"
      check "${file#long/}: record" bounded 3 4 -- stipple record "$file" --set ref=K-2 "${small_case[@]}"
      ;;
    *)
      mkdir "${file%.toml}" && cp "$file" "${file%.toml}/"
      check "${file#long/}: as a layer" bounded 4 -- as_layer "${file%.toml}"
      ;;
  esac
  check "${file#long/}: check" bounded 1 4 -- stipple check "$file" "${small_case[@]}"
done
# Journals and texts of what length there may be: every answer comes in time.
entries() { cat first.toml && seq -f $'[[entry]]\nrecorded = 2026-11-21T10:00:00Z\nwhat = "moved"\nsession = 1\nto = 2026-12-10\nreason = "r%.0f"' "$1"; }
entries 500 >full.toml && entries 501 >over.toml
for command in "plan full.toml" "calendar full.toml" "calendar full.toml --dir events" "status full.toml" "timeline full.toml --try 2=2027-03-01"; do
  # shellcheck disable=SC2086
  check "500 entries: ${command/ full.toml/}" gives 0 stipple $command "${small_case[@]}"
done
check "and 501 are too many" bounded 4 -- stipple plan over.toml "${small_case[@]}"
cp full.toml before.toml
a_last() { gives 4 stipple record full.toml --set ref=K-9 "${small_case[@]}" && says E0220 "500" && same full.toml before.toml; }
check "and no more is recorded" a_last
for text in a a/ $'\u202e' $'a\u0301' "a "; do
  { printf 'ref = "' && repeated "$text" $((900000 / $(printf %s "$text" | wc -c))) && echo '"' && grep -v ^ref first.toml; } >wide.toml
  for command in plan status timeline screen; do
    check "a ref of a million bytes: $command" gives 0 stipple "$command" wide.toml "${small_case[@]}"
  done
done
points_within() { { cat first.toml && echo 'x-a = "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5" # .................................' && echo "x-b = [$(repeated '1.5, ' 50)]"; } >points.toml && gives 0 stipple plan points.toml "${small_case[@]}"; }
check "points in a text, a comment and numbers are no key" points_within
repeated '{{#say.days}}' 10000 >long/open.html
repeated '{{#say.days}}' 32 >long/lists.html && repeated '{{/say.days}}' 32 >>long/lists.html
{ repeated '{{#say.is_after}}' 10000 && repeated '{{/say.is_after}}' 10000; } >long/nested.html
repeated '{{' 10000 >long/braces.html
parts=0
for part in '<p ' '<!--' '<style>' '<style>url(' '<title><' '<svg>' '<p a="' '&' '<p onclick=x>'; do
  parts=$((parts + 1))
  repeated "$part" 10000 >"long/markup-$parts.html"
done
for file in long/*.html; do check "the template ${file#long/}" bounded 4 -- stipple handout h.toml --session 1 --contact blank --template "$file"; done

# ---- rosters without end or sense --------------------------------------------------------------------------------------
mkdir rosters
columns=treat,start,ref
fine=test-lines:cheek,2026-12-08
# Each has one row that can be planned before what is wrong; a gigabyte is a file with a hole.
{ echo "$columns" && echo "$fine,K-1" && printf '%s,"' "$fine"; } >rosters/quote.csv && truncate -s 1G rosters/quote.csv
{ echo "$columns" && echo "$fine,K-1" && printf '%s,' "$fine"; } >rosters/line.csv && truncate -s 1G rosters/line.csv
{ echo "{\"treat\":\"test-lines:cheek\",\"start\":\"2026-12-08\"}" && printf '{"treat":"'; } >rosters/line.ndjson && truncate -s 1G rosters/line.ndjson
# row OPENING TEXT COUNT CLOSING: a row of JSON in which a text stands so often.
row() {
  echo '{"treat":"test-lines:cheek","start":"2026-12-08"}'
  printf '{"treat":"test-lines:cheek","start":"2026-12-08",%s' "$1"
  repeated "$2" "$3"
  echo "$4}"
}
row '"x-a":' '{"a":' 9000 "1$(repeated '}' 9000)" >deep.ndjson
row '"x-a":' '{"a":' 100000 "1$(repeated '}' 100000)" >rosters/deeper.ndjson
row '"history":' '[' 9000 "$(repeated ']' 9000)" >rosters/deep-list.ndjson
row '"x-a":' '[' 200000 '' >rosters/open.ndjson
row '"closed":["sun"' ',"x"' 200000 ']' >rosters/values.ndjson
row '"closed":["sun"' ',{}' 9000 ']' >rosters/objects.ndjson
row '"strat":1' "$(seq -f ',"x-%.0f":1' -s '' 60000)" 1 '' >rosters/keys.ndjson
# cell COLUMN TEXT: a row whose cell of this column has the text.
cell() {
  if [ "$1" = treat ]; then
    printf 'start,treat\n2026-12-08,test-lines:cheek\n2026-12-08,"%s"\n' "$2"
  else
    printf 'treat,start,%s\ntest-lines:cheek,2026-12-08,\ntest-lines:cheek,2026-12-08,"%s"\n' "$1" "$2"
  fi
}
for column in history cleared override set closed avoid; do cell "$column" "$(repeated 'x=1;' 100000)" >"rosters/$column.csv"; done
cell treat "$(repeated 'no:cheek;' 100000)" >rosters/treats.csv
cell treat "$(repeated 'no:cheek;' 9000)" >rosters/unknown.csv
cell treat "test-lines:$(repeated 'x,' 200000)" >rosters/sites.csv
cell treat "test-lines:$(repeated 'x,' 9000)" >rosters/unknown-sites.csv
for file in rosters/*; do
  check "the roster ${file#rosters/}" bounded 1 -- stipple batch "$file" "${small_case[@]}" --jobs 2
  check "the roster ${file#rosters/}: the row before it is planned" says "2 rows: 1 planned, 1 failed"
  check "the roster ${file#rosters/}: and little is said" [ "$(stat -c %s said)" -lt 50000 ]
done
check "a key of the clinic's own that is 9000 deep" gives 0 stipple batch deep.ndjson "${small_case[@]}" --jobs 2
# Each ref is compared with whatever is one character from it, and here that is much.
awk -v columns="$columns" -v fine="$fine" 'BEGIN {
  letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+-./:<=>?@[]^_{|}~"
  print columns
  for (n = 0; n < 1000; n++) {
    ref = n
    while (length(ref) < 64) ref = ref substr(letters, (n * 7 + length(ref) * (n % 13 + 1)) % length(letters) + 1, 1)
    print fine "," ref
  }
}' >refs.csv
check "a thousand refs of 64 letters" gives 0 stipple batch refs.csv "${small_case[@]}" --jobs 2
endless() { bounded 1 -- stipple batch - "${small_case[@]}" --jobs 2 < <({ echo "$columns" && printf '%s,"' "$fine" && yes; } 2>/dev/null); }
check "a cell without end through a pipe is read to the limit" endless

# ---- zones -----------------------------------------------------------------------------------------------------------
london() {
  local world=("${world[@]}" "TZDIR=$1")
  stipple calendar "${reads[@]}" --zone "${2:-Europe/London}" --at 10:30 -q
}
check "no zone data is told" bounded 3 -- london "$PWD/nowhere"
check "with where it is looked for" says "E0310" "$PWD/nowhere"
for name in ../../../etc/passwd /etc/passwd Europe/../Europe/London $'Europe/London\n' right/Europe/London; do check "the zone $(printf %q "$name") is none" bounded 3 -- london /usr/share/zoneinfo "$name"; done
mkdir -p zones/Europe
if [ -r /usr/share/zoneinfo/Europe/London ]; then
  size=$(stat -L -c %s /usr/share/zoneinfo/Europe/London)
  # broken COUNT: the zone cut off after so many bytes.
  broken() { head -c "$1" /usr/share/zoneinfo/Europe/London >zones/Europe/London && bounded 3 -- london "$PWD/zones"; }
  for length in 0 1 4 19 20 43 44 45 100 $((size / 3)) $((size / 2)) $((size - 1)); do check "a zone cut off after $length bytes" broken "$length"; done
  # claiming OFFSET: the count at this place says more than there is.
  claiming() {
    cp -L /usr/share/zoneinfo/Europe/London zones/Europe/London && printf '\xff\xff\xff\xff' | dd of=zones/Europe/London bs=1 seek="$1" conv=notrunc status=none && bounded 3 -- london "$PWD/zones"
  }
  for offset in 20 24 28 32 36 40; do check "a zone that claims four thousand million things at $offset" claiming "$offset"; done
  footer() { head -c "$((size - 1 - $(tail -n 1 /usr/share/zoneinfo/Europe/London | wc -c) + 1))" /usr/share/zoneinfo/Europe/London >zones/Europe/London && printf '%s\n' "$1" >>zones/Europe/London && bounded 3 -- london "$PWD/zones"; }
  # shellcheck disable=SC2016
  for rule in 'GMT0BST,M99.9.9,M10.5.0' '$(id)' "$(repeated A 100000)" $'\e[2J'; do check "a zone whose rule is $(printf %.20q "$rule")" footer "$rule"; done
else
  skip "broken zones" "this machine has no zone data"
fi
