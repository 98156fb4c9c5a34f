#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# batch.sh BINARY: many clients at once. Each document against what the command for one client prints, the same bytes for any number of
# jobs, every way in which a roster or a row can be wrong, files that are left alone, streams, signals, full disks, closed streams.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: batch.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
tests=$(dirname -- "$(realpath -- "$0")")
small=$tests/fixtures/small
# shellcheck source=/dev/null
. "$tests/checks.sh"
: "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
now=2026-11-21T10:00
invented=(--bare --protocols "$small")
jobs=(1 2 7)

# shellcheck disable=SC2329 # several functions here are called by check
complain() {
  echo "$*"
  return 1
}

# on STDIN ARGUMENT…: stipple on the invented catalogue with this file as standard input; what it says is in `said`, what it prints in `printed`.
on() {
  local from=$1
  shift
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" \
    timeout 60 "$binary" "$@" "${invented[@]}" <"$from" >"$work/printed" 2>"$work/said"
}

# gives STATUS ARGUMENT…: the same without standard input; complains where it ends with another status.
gives() { gives_on /dev/null "$@"; }
gives_on() {
  local from=$1 wanted=$2 status=0
  shift 2
  on "$from" "$@" || status=$?
  [ "$status" -eq "$wanted" ] && return 0
  cat -- "$work/said"
  complain "exit status $status, expected $wanted: $*"
}

# says TEXT…: standard error of the last run has each; silent TEXT: and this it has not.
says() {
  local text
  for text in "$@"; do grep -qF -- "$text" "$work/said" || { complain "this does not say: $text" || tail -n 15 -- "$work/said"; false; } || return 1; done
}
silent() { ! grep -F -- "$1" "$work/said"; }
same() { cmp -- "$1" "$2" || complain "$1 and $2 differ"; }
lines() { [ "$(wc -l <"$work/printed")" -eq "$1" ] || { cat -- "$work/printed" && complain "that is not $1 lines"; }; }
no_litter() { [ -z "$(find "$1" -name '.*' -type f)" ] || complain "left behind: $(find "$1" -name '.*' -type f)"; }

# any_jobs NAME ARGUMENT…: the same bytes, the same words and the same status for any number of jobs.
any_jobs() {
  local name=$1 n status first=''
  shift
  for n in "${jobs[@]}"; do
    status=0
    on /dev/null "$@" --jobs "$n" || status=$?
    mv -- printed "$name.$n" && { cat said && echo "$status"; } >"$name.said.$n"
    if [ -n "$first" ]; then same "$name.$first" "$name.$n" && same "$name.said.$first" "$name.said.$n" || return 1; fi
    first=${first:-$n}
  done
}

header=ref,treat,skin,age,device,start,history,at,duration,zone
cat >roster.csv <<END
$header
K-1,test-scars/rolling/mild:cheek,II,34,test-pen,2026-12-08,rest=no,10:30,60m,Europe/London
K-2,"test-scars/rolling/mild:cheek,temple",IV,,,2026-12-09,keloid=no;cold-sores=no,,,
K-3,test-lines:cheek;test-scars:temple,I,40,test-pen,+2w,,,,
K-4,test-lines:cheek,VI,51,,2026-12-10,rest=no,,,America/New_York
END
# arguments_of REF: what is typed for the same client.
arguments_of() {
  case $1 in
    K-1) echo test-scars/rolling/mild:cheek --skin II --age 34 --device test-pen --start 2026-12-08 --history rest=no --at 10:30 --duration 60m --zone Europe/London ;;
    K-2) echo test-scars/rolling/mild:cheek,temple --skin IV --start 2026-12-09 --history keloid=no --history cold-sores=no ;;
    K-3) echo test-lines:cheek test-scars:temple --skin I --age 40 --device test-pen --start +2w ;;
    K-4) echo test-lines:cheek --skin VI --age 51 --start 2026-12-10 --history rest=no --zone America/New_York ;;
  esac
}
mkdir cases
for ref in K-1 K-2 K-3 K-4; do
  read -r -a words <<<"$(arguments_of "$ref")"
  check "a case of $ref" gives 0 new "cases/$ref.toml" "${words[@]}" --ref "$ref" --no-input -q
done

# ---- each document is that of one client ------------------------------------------------------------------------------

# sums_up FORMAT TEXT: the last line says this; where errors are JSON there is none.
sums_up() { case $1 in *json) [ ! -s said ] ;; *) [ "$(tail -n 1 said)" = "$2" ] ;; esac || { cat said && complain "this is not: $2"; }; }
# a_folder FORMAT ENDING: the files of --out, for any number of jobs.
a_folder() {
  local n
  for n in "${jobs[@]}"; do gives 0 batch roster.csv -f "$1" --out "$1.$n" --jobs "$n" && sums_up "$1" "4 rows: 4 written, 0 unchanged" && no_litter "$1.$n" || return 1; done
  diff -r "$1.1" "$1.2" && diff -r "$1.1" "$1.7" || return 1
  [ "$(cd "$1.1" && echo *)" = "K-1.$2 K-2.$2 K-3.$2 K-4.$2" ] || complain "the files are $(ls "$1.1")" || return 1
  [ "$(stat -c %a "$1.1/K-1.$2")" = 600 ] || complain "others can read it"
}
# as_typed FORMAT COMMAND…: a row without a ref is what the command prints for the same words, to the byte.
as_typed() {
  local format=$1 line=1 ref words
  shift
  for ref in K-1 K-2 K-3 K-4; do
    line=$((line + 1))
    sed -n "1p;${line}p" roster.csv | cut -d, -f2- >one.csv
    read -r -a words <<<"$(arguments_of "$ref")"
    gives 0 "$@" "${words[@]}" && mv printed typed && gives 0 batch one.csv -f "$format" && same printed typed || return 1
  done
}
# as_case FORMAT ENDING COMMAND…: of a folder of cases each is what the command prints for the case, to the byte.
as_case() {
  local format=$1 ending=$2 ref n
  shift 2
  for n in "${jobs[@]}"; do gives 0 batch cases -f "$format" --out "of-$format.$n" --jobs "$n" && sums_up "$format" "4 cases: 4 written, 0 unchanged" || return 1; done
  diff -r "of-$format.1" "of-$format.2" && diff -r "of-$format.1" "of-$format.7" || return 1
  for ref in K-1 K-2 K-3 K-4; do gives 0 "$@" "cases/$ref.toml" && same printed "of-$format.1/$ref.$ending" || return 1; done
}
for format in json ndjson csv html markdown text fhir ics; do
  case $format in markdown) ending=md ;; text) ending=txt ;; fhir) ending=fhir.json ;; *) ending=$format ;; esac
  command=(plan -f "$format")
  [ $format != ics ] || command=(calendar)
  check "a folder of $format" a_folder $format $ending
  check "$format of a case is that of one case" as_case $format $ending "${command[@]}"
  case $format in ndjson | csv | text | markdown | ics) check "$format of a row is that of one client" as_typed $format "${command[@]}" ;; esac
done

# What stands one behind the other is what stands in the files.
one_stream() {
  any_jobs stream batch roster.csv -f "$1" && same stream.1 <("${@:2}")
}
body() { cat "$1".1/K-{1,2,3,4}."$2"; }
body_csv() { head -n 1 csv.1/K-1.csv && tail -q -n +2 csv.1/K-{1,2,3,4}.csv; }
body_text() {
  local ref
  for ref in K-1 K-2 K-3 K-4; do { [ $ref = K-1 ] || echo; } && cat "$1.1/$ref.$2"; done
}
check "ndjson one behind the other" one_stream ndjson body ndjson ndjson
check "json one behind the other is read line by line" one_stream json body ndjson ndjson
check "calendars one behind the other" one_stream ics body ics ics
check "csv under one header" one_stream csv body_csv
check "text with a blank line between" one_stream text body_text text txt
check "markdown with a blank line between" one_stream markdown body_text markdown md
for format in html fhir; do check "$format makes no single document" gives 3 batch roster.csv -f $format; done

to_file() {
  gives 0 batch roster.csv -o "$1" && says "4 rows: 4 planned" && [ ! -s printed ] && same "$1" stream.1 && [ "$(stat -c %a "$1")" = 600 ] || return 1
  touch -d 2001-01-01 "$1" && gives 0 batch roster.csv -o "$1" && [ "$(stat -c %Y "$1")" -lt 1000000000 ] || complain "an equal file was written again" || return 1
  echo more >>"$1" && cp "$1" before && gives 7 batch roster.csv -o "$1" && says E0702 && same before "$1" || return 1
  gives 0 batch roster.csv -o "$1" --force && same "$1" stream.1 && no_litter .
}
on /dev/null batch roster.csv -f ndjson && mv printed stream.1
check "one file of all" to_file plans.ndjson

# ---- rosters as they come ---------------------------------------------------------------------------------------------

# reads FILE…: a roster that says the same gives the same.
reads() { gives 0 batch "$1" -f ndjson && same printed stream.1; }
{ printf '\xef\xbb\xbf' && sed 's/$/\r/' roster.csv; } >windows.csv
check "a BOM and CRLF" reads windows.csv
sed -E 's/keloid=no;cold-sores=no/"keloid=no;cold-sores=no"/; s/test-lines:cheek;test-scars:temple/"&"/; s/("[^"]*"),/\1;/g; :a; s/^(([^"]|"[^"]*")*),/\1;/; ta' roster.csv >semicolons.csv
check "semicolons" reads semicolons.csv
python3 - <<'END'
import csv
rows = list(csv.reader(open("roster.csv")))
csv.writer(open("tabs.csv", "w"), delimiter="\t").writerows(rows)
csv.writer(open("quoted.csv", "w"), quoting=csv.QUOTE_ALL).writerows([rows[0] + ["x-note"]] + [row + ["a \"b\"\r\nc, d"] for row in rows[1:]])
import json
with open("roster.ndjson", "w") as out:
    for row in rows[1:]:
        out.write(json.dumps({k: int(v) if k == "age" else v.split(";") if k in ("treat", "history") else v for k, v in zip(rows[0], row) if v} | {"x-note": "a,\"b", "skin": row[2]}) + "\n")
END
check "tabs" reads tabs.csv
check "quotes everywhere, and a line end in some" reads quoted.csv
check "one JSON object a line" reads roster.ndjson
{ echo && echo && sed 's/$/\n,,,,,,,,,/' roster.csv && echo ' ,'; } >gaps.csv
check "rows that are blank are none" reads gaps.csv
truncate -s -1 roster.ndjson && check "no last line end" reads roster.ndjson
from_stream() { gives_on roster.csv 0 batch - -f ndjson && same printed stream.1; }
check "standard input" from_stream
later() {
  rm -f pipe && mkfifo pipe
  { sleep 0.3 && head -n 3 roster.csv && sleep 0.3 && tail -n +4 roster.csv; } >pipe &
  gives 0 batch pipe -f ndjson && same printed stream.1
}
check "a pipe whose writer comes late" later
defaults() {
  cut -d, -f1,2,6 roster.csv | sed 's/,+2w/,2026-12-05/; s/.*"test-scars.*/K-2,test-lines:cheek,2026-12-09/' >few.csv
  gives 0 batch few.csv -f ndjson --skin II --age 40 && [ "$(grep -c '"skin":"II"' printed)" -eq 4 ] || return 1
  printf 'ref,skin,treat\nK-1,III,test-lines:cheek\nK-2,,test-lines:cheek\n' >few.csv
  gives 0 batch few.csv -f ndjson --skin II --start 2026-12-08 && [ "$(grep -o '"skin":"I*"' printed | tr '\n' ' ')" = '"skin":"III" "skin":"II" ' ]
}
check "options are what a row has that does not say otherwise" defaults
printf '2026-12-08\n' >closed.txt && printf 'treat,start,closed\ntest-lines:cheek,2026-12-08,@closed.txt\n' >closed.csv
closed() { gives 0 batch closed.csv -f ndjson && grep -q '"closed":\["2026-12-08"\]' printed; }
check "closed days from a file" closed

# ---- what is wrong ----------------------------------------------------------------------------------------------------

# refuses STATUS TEXT…: the roster `bad.csv` is refused as a whole, with these words, and nothing is printed.
refuses() {
  gives "$1" batch bad.csv -f csv && [ ! -s printed ] && says "${@:2}"
}
# whole NAME STATUS ROSTER TEXT…: the same of a roster that printf writes.
whole() {
  printf '%b' "$3" >bad.csv
  check "$1" refuses "$2" "${@:4}"
}
whole "no roster" 4 '' E0107 "is empty"
whole "blank lines alone" 4 '\n\n' E0107 "is empty"
whole "a column that is none" 4 'ref,traet,start\n' E0203 "bad.csv:1:5" "did you mean \`treat\`"
whole "a column that is there twice" 4 'ref,treat,ref\n' E0107 "bad.csv:1:11"
whole "a column without a name" 4 'treat,start,\n' E0107 "bad.csv:1:13"
whole "no column says what is treated" 4 'ref,start\n' E0201 "bad.csv:1:1" treat
whole "a JSON array" 4 '[{"ref": "K-1"}]\n' E0107 "bad.csv:1:1" "jq -c"
whole "a header that is not UTF-8" 4 'ref,tr\xe4at\n' E0104
whole "a header whose quote is never closed" 4 'ref,"treat\nK-1,test-lines:cheek\n' E0107 "bad.csv:1:5"
head -c 2000000 /dev/zero | tr '\0' , >bad.csv
check "a header of a million columns" refuses 4 E0107
head -c 3000000 /dev/zero >bad.csv
check "zeros" refuses 4 E0107
check "no file" gives 4 batch none.csv
mkdir empty && check "a folder without cases" gives 4 batch empty
check "a format that is none" gives 3 batch roster.csv -f yaml
check "no threads" gives 2 batch roster.csv --jobs 0
check "two places" gives 2 batch roster.csv --out a -o b.json
check "the client's calendar without a number" gives 2 batch roster.csv -f ics --for client
# default STATUS TEXT OPTION…: what is wrong with an option is told once, and not with each row.
default() { gives "$1" batch roster.csv -f csv "${@:3}" && [ ! -s printed ] && says "$2" && [ "$(grep -c '^error' said)" -eq 1 ]; }
check "a skin type that is none" default 2 E0015 --skin VII
check "a caution that is none" default 3 E0305 --history nonsense=yes
check "a device that is none" default 3 E0303 --device nonsense
check "a zone that is none" default 3 E0310 --zone Nowhere/Land
check "what a case says itself" gives 2 batch cases --skin II

cat >faults.csv <<'END'
ref,treat,start,skin
K-1,test-lines:cheek,2026-12-08,II
K-2,test-lnes:cheek,2026-12-08,II
K-3,test-lines:cheek,08.12.2026,IX
K-4,test-lines:cheek,2026-12-08
K-5,test-lines:cheek,2026-12-08,II,II
K-6,"test-lines:cheek"x,2026-12-08,II
"K
7",test-lines:cheek,,II
K-1,test-lines:cheek,2026-12-08,II
K-8,test-lines:nose,2026-12-08,II
k-1,test-lines:cheek,2026-12-08,II
K-9,test-lines:cheek,2026-12-08,II
END
every_row() {
  any_jobs faults batch faults.csv -f ndjson && [ "$(tail -n 1 faults.said.1)" = 1 ] && any_jobs told batch faults.csv -f text || return 1
  cp told.said.1 said
  says "faults.csv:3:5" "faults.csv:4:22" "faults.csv:4:33" "faults.csv:5:22" "faults.csv:6:36" "faults.csv:7:23" "faults.csv:8:1" "faults.csv:10:1" "faults.csv:12:1"  "faults.csv:11:5" "11 rows: 3 planned, 8 failed" || return 1
  says E0301 E0302 E0012 E0015 E0107 E0010 E0229 W0624 || return 1
  python3 - <<'END'
import json
rows = [json.loads(line) for line in open("faults.1")]
kinds = ["F" if row["schema"] == "stipple.row/1" else "P" for row in rows]
assert "".join(kinds) == "PFFFFFFFFPP", kinds
failed = [row for row in rows if row["schema"] == "stipple.row/1"]
assert [row["line"] for row in failed] == [3, 4, 5, 6, 7, 8, 10, 11], failed
assert [row["ref"] for row in failed] == ["K-2", "K-3", "K-4", "K-5", "K-6", "K\n7", "K-1", "K-8"], failed
assert all(row["file"] == "faults.csv" and row["faults"] for row in failed)
END
}
check "every row is tried, and each fault has its place" every_row

# row NAME ROSTER TEXT…: of a roster that printf writes one row fails with these words, and the others are planned.
row() {
  printf '%b' "$2" >bad.csv
  check "$1" fails_alone "${@:3}"
}
fails_alone() { gives 1 batch bad.csv -f csv && says "$@" "1 failed" && grep -q '^failed,' printed; }
row "a row that is not UTF-8" 'ref,treat,start\nK-1,test-lines:ch\xe9ek,2026-12-08\nK-2,test-lines:cheek,2026-12-08\n' E0104 "bad.csv:2" "1 planned"
row "a quote that is never closed" 'treat,start,ref\ntest-lines:cheek,2026-12-08,K-1\ntest-lines:cheek,2026-12-09,"K-2\ntest-lines:cheek,2026-12-08,K-3\n' E0107 "bad.csv:3:29" "1 planned"
row "a text behind a quote" 'treat,start\n"test-lines:cheek" ,2026-12-08\n"test-lines:cheek"";,2026-12-08\n' E0107 "bad.csv:3:1"
row "wide letters count as one column" 'ref,treat,start\nÄÖÜ-1,test-lines:cheek,2026-13-08\nK-2,test-lines:cheek,2026-12-08\n' "bad.csv:2:24" "1 planned"
row "a row of JSON that is none" '{"treat":"test-lines:cheek","start":"2026-12-08"}\n{"treat":"test-lines:cheek",}\n' E0107 "bad.csv:2:29" "1 planned"
row "a first row of JSON that is none" '{"treat":"test-lines:cheek,"}"\n{"treat":"test-lines:cheek","start":"2026-12-08"}\n' E0107 "bad.csv:1:" "1 planned"
row "a first row of JSON that is not UTF-8" '{"ref":"\xe9","treat":"test-lines:cheek"}\n{"treat":"test-lines:cheek","start":"2026-12-08"}\n' E0104 "bad.csv:1:1" "1 planned"
row "an array between the rows of JSON" '{"treat":"test-lines:cheek","start":"2026-12-08"}\n["a"]\n' E0107 "bad.csv:2:1" "no JSON object" "1 planned"
row "an unknown key of JSON" '{"treat":"test-lines:cheek","start":"2026-12-08"}\n{"treat":"test-lines:cheek", "strat":"2026-12-08"}\n' E0203 "bad.csv:2:30" "did you mean \`start\`" "1 planned"
row "a key of JSON of the wrong kind" '{"treat":"test-lines:cheek","start":"2026-12-08"}\n{"treat":["test-lines:cheek", true],"start":{"a":1}}\n' E0204 "bad.csv:2:2" "1 planned"
row "a number where a list cannot be" '{"treat":"test-lines:cheek","start":"2026-12-08"}\n{"treat":"test-lines:cheek","start":["2026-12-08"]}\n' E0204 "cannot be a list" "1 planned"
row "a zone that is none" 'ref,treat,start,zone\nK-1,test-lines:cheek,2026-12-08,Europe/Lodnon\n' E0310 "bad.csv:2:33"
row "a zone that leads elsewhere" 'ref,treat,start,zone\nK-1,test-lines:cheek,2026-12-08,../../etc/passwd\n' E0310 "bad.csv:2:33"
row "a list of closed days in another folder" 'ref,treat,start,closed\nK-1,test-lines:cheek,2026-12-08,@../closed.txt\n' E0101 "bad.csv:2:33" "leads out of the folder"
row "a list of closed days anywhere" 'ref,treat,start,closed\nK-1,test-lines:cheek,2026-12-08,@/etc/hostname\n' E0101 "bad.csv:2:33" "leads out of the folder"
row "an id that is there twice" 'id,treat,start\n0b6f2a4e-0000-4000-8000-000000000001,test-lines:cheek,2026-12-08\n0b6f2a4e-0000-4000-8000-000000000001,test-lines:cheek,2026-12-08\n' E0229 "bad.csv:3:1" "1 planned"
{ printf 'ref,treat,start\nK-1,test-lines:cheek,2026-12-08\n' && head -c 3000000 /dev/zero | tr '\0' a; } >bad.csv
check "a row of three million letters" fails_alone E0107 "bad.csv:3:1" "1 MiB" "1 planned"
# deep COUNT: a row of so many brackets.
deep() { printf '{"treat":"test-lines:cheek","start":"2026-12-08"}\n' && head -c "$1" /dev/zero | tr '\0' '[' && echo; }
deep 9000 >bad.csv
check "brackets nine thousand deep" fails_alone E0107 "bad.csv:2:9002" "1 planned"
deep 500000 >bad.csv
check "brackets half a million deep" fails_alone E0107 "bad.csv:2:1" "more than 10000 values" "1 planned"

near() {
  printf 'ref,treat,start\n' >near.csv
  printf '%s,test-lines:cheek,2026-12-08\n' K-1042 K-1043 K-104 k-1042 K1042 K-l042 >>near.csv
  gives 0 batch near.csv -f ndjson && lines 6 && [ "$(grep -o '"line":[0-9]*' said | tr '\n' ' ')" = '"line":5 "line":6 "line":7 ' ] || return 1
  gives 0 batch near.csv -f ndjson -q && [ ! -s said ]
}
check "refs that are one letter apart are remarked on, and numbered ones not" near

cat >refused.csv <<'END'
ref,treat,start,history
K-1,test-lines:cheek,2026-12-08,rest=no
K-2,test-lines:cheek,2026-12-09,keloid
K-3,test-lnes:cheek,2026-12-08,
K-4,test-lines:cheek,2026-12-08,
END
refused() {
  any_jobs refused batch refused.csv -f csv || return 1
  cp refused.said.1 said && says E0507 "refused.csv:3:1" "4 rows: 2 planned, 1 refused, 1 failed" && [ "$(tail -n 1 said)" = 1 ] && grep -q '^refusal,K-2,' refused.1
}
check "a row that is refused is told of, and has its document" refused

# fails_fast ROSTER ROWS: stops before the first row that fails, and prints what stands before it.
fails_fast() {
  any_jobs fast batch "$1" -f ndjson --fail-fast && [ "$(tail -n 1 fast.said.1)" = 1 ] && gives 1 batch "$1" -f ndjson --jobs 1 || return 1
  same <(head -n "$2" printed) fast.1 || return 1
  rm -rf fast && gives 1 batch "$1" -f ndjson --fail-fast --out fast --jobs 7 && [ "$(find fast -type f | wc -l)" -eq "$2" ]
}
check "the rows before the first that fails" fails_fast faults.csv 1
check "the rows before the first that is refused" fails_fast refused.csv 1
{ cat roster.csv && for n in $(seq 5 60); do echo "K-$n,test-lines:cheek,II,34,,2026-12-08,,,,"; done && echo "K-61,,,,,,,,," && cat roster.csv; } >late.csv
check "the rows before a late one that fails" fails_fast late.csv 60
fast_stream() {
  rm -f pipe && mkfifo pipe
  { cat faults.csv && sleep 30; } >pipe &
  local writer=$!
  gives 1 batch pipe -f ndjson --fail-fast --jobs 2 && lines 1
  local status=$?
  kill "$writer" 2>/dev/null || true
  return $status
}
check "the first fault ends a stream that goes on" fast_stream

broken_case() {
  rm -rf cases.2 && cp -r cases cases.2 && echo 'treat = ' >cases.2/K-0.toml && cp cases/K-1.toml cases.2/K-5.toml && mkfifo cases.2/K-6.toml && ln -s nowhere cases.2/K-7.toml && mkdir cases.2/K-8.toml && echo note >cases.2/notes.txt || return 1
  any_jobs broken batch cases.2 -f ndjson && any_jobs broken-text batch cases.2 -f text || return 1
  cp broken-text.said.1 said && says "cases.2/K-0.toml:1:" E0102 "cases.2/K-5.toml:" E0229 "cases.2/K-7.toml" "9 cases: 4 planned, 5 failed" && [ "$(tail -n 1 said)" = 1 ]
}
check "cases that cannot be read, or are there twice" broken_case
zone_of_journal() {
  mkdir -p moved && gives 0 new moved/a.toml test-lines:cheek --skin II --start 2026-12-08 --ref A-1 --at 10:30 --duration 60m --no-input -q && gives 0 record moved/a.toml --set zone=Europe/London -q || return 1
  gives 0 calendar moved/a.toml && mv printed a.ics && gives 0 batch moved -f ics && same a.ics printed
}
check "a zone that the journal set" zone_of_journal

# ---- files of their own -----------------------------------------------------------------------------------------------

state_of() { find "$1" -printf '%P %y %m %s %T@ %i\n' | sort; }
nothing_changed() {
  rm -rf kept && gives 0 batch roster.csv -f html --out kept && state_of kept >before && sleep 0.02 || return 1
  gives 0 batch roster.csv -f html --out kept --jobs 2 && says "4 rows: 0 written, 4 unchanged" && state_of kept | diff before - || return 1
  sed 's/^K-2,/K-2,/; s/2026-12-10/2026-12-11/' roster.csv >changed.csv
  gives 0 batch changed.csv -f html --out kept && says "4 rows: 1 written, 3 unchanged" && [ "$(state_of kept | diff before - | grep -c '^> K')" -eq 1 ] && no_litter kept
}
check "a second run writes what has changed, and nothing else" nothing_changed
# keeps FORMAT ENDING: a file that is not ours stays, without --force.
keeps() {
  rm -rf kept && mkdir kept && echo mine >"kept/K-1.$2" && ln -s /etc/hostname "kept/K-2.$2" && mkdir "kept/K-3.$2"
  gives 1 batch roster.csv -f "$1" --out kept && [ "$(cat "kept/K-1.$2")" = mine ] && [ -L "kept/K-2.$2" ] && [ -s "kept/K-4.$2" ] && no_litter kept || return 1
  case $1 in *json) ;; *) says E0702 "roster.csv:2:1" "roster.csv:3:1" "roster.csv:4:1" "4 rows: 1 written, 0 unchanged, 3 failed" || return 1 ;; esac
  gives 1 batch roster.csv -f "$1" --out kept --force && [ ! -L "kept/K-2.$2" ] && same "kept/K-1.$2" "$1.1/K-1.$2" && same "kept/K-2.$2" "$1.1/K-2.$2" && [ -d "kept/K-3.$2" ] && no_litter kept
}
for format in json ics html csv; do check "a file of another in a folder of $format" keeps $format $format; done
# replaces FORMAT ENDING: an earlier document of ours is replaced.
replaces() {
  rm -rf kept && gives 0 batch roster.csv -f "$1" --out kept && gives 0 batch changed.csv -f "$1" --out kept && rm -rf other && gives 0 batch changed.csv -f "$1" --out other && diff -r kept other
}
for format in json ndjson ics html csv; do check "an earlier document in a folder of $format" replaces $format $format; done

names() {
  printf 'ref,treat,start\n' >names.csv
  printf '%s,test-lines:cheek,2026-12-08\n' '' ../K-1 /tmp/K-2 .K-3 -K-4 'K 5' . .. "$(printf '%0101d' 7)" K-8 Ä K-9.b_c >>names.csv
  rm -rf room && mkdir room && gives 1 batch names.csv -f csv --out room/kept && says E0230 "12 rows: 2 written, 0 unchanged, 10 failed" && [ "$(find room -type f | sort | tr '\n' ' ')" = 'room/kept/K-8.csv room/kept/K-9.b_c.csv ' ]
}
check "a ref that cannot name a file" names
check "a file in place of the folder" gives 7 batch roster.csv -f csv --out roster.csv
check "a folder that cannot be made" gives 7 batch roster.csv -f csv --out /proc/none/out
check "a file in a folder that is not there" gives 7 batch roster.csv -o none/plans.csv
check "a device in place of the file" gives 7 batch roster.csv -f csv -o /dev/full

# ---- the worst ----------------------------------------------------------------------------------------------------------

full() {
  local status=0
  env -i PATH=/usr/bin:/bin HOME=/nonexistent TZ=UTC SOURCE_DATE_EPOCH="$(date -u -d "$now" +%s)" timeout 60 "$binary" batch "$1" -f ndjson "${invented[@]}" "${@:2}" >/dev/full 2>said || status=$?
  [ "$status" -eq 7 ] && says E0701
}
check "a full disk" full roster.csv
check "a full disk while others work" full late.csv --jobs 7
reader_left() {
  local -a ended
  set +o pipefail
  timeout 60 "$binary" batch late.csv -f ndjson "${invented[@]}" --today 2026-11-21 --jobs "$1" 2>said | head -c 10 >/dev/null
  ended=("${PIPESTATUS[@]}")
  [ "${ended[0]}" -le 1 ] && silent E0701
}
for n in "${jobs[@]}"; do check "a reader that leaves, $n jobs" reader_left "$n"; done
closed_stream() {
  local status=0
  timeout 60 "$binary" batch roster.csv -f ndjson "${invented[@]}" --today 2026-11-21 >&- 2>said || status=$?
  [ "$status" -eq 7 ] && says E0701
}
check "a closed standard output" closed_stream
no_input() { gives_on /dev/null 4 batch - -f csv && says E0107; }
check "an empty standard input" no_input

patience=2 # seconds in which four rows are planned
[ "${STIPPLE_ROWS:-3000}" -ge 3000 ] || patience=8 # under a sanitizer
# signalled SIGNAL STATUS ARGUMENT…: a signal while a stream is waited for ends it soon, with what was whole, and no file half written.
signalled() {
  local status=0 signal=$1 wanted=$2
  shift 2
  rm -rf room && mkdir room && rm -f pipe && mkfifo pipe
  { cat roster.csv && sleep 20; } >pipe &
  local writer=$!
  (cd room && exec timeout -s "$signal" "$patience" "$binary" batch ../pipe "${invented[@]}" --today 2026-11-21 "$@" >../printed 2>../said) || status=$?
  kill "$writer" 2>/dev/null || true
  [ "$status" -eq 124 ] || [ "$status" -eq "$wanted" ] || complain "exit status $status" || return 1
  no_litter room
}
to_stream() { signalled INT 130 -f ndjson --jobs "$1" && [ "$(grep -c '^{.*}$' printed)" -eq 4 ] && lines 4; }
to_one() { signalled "$1" "$2" -o plans.csv && [ ! -e room/plans.csv ]; }
to_folder() { signalled INT 130 -f csv --out plans && diff -r room/plans csv.1; }
for n in "${jobs[@]}"; do check "interrupted while it waits, $n jobs" to_stream "$n"; done
check "interrupted before the file is whole" to_one INT 130
check "ended before the file is whole" to_one TERM 143
check "hung up before the file is whole" to_one HUP 129
check "interrupted among the files of a folder" to_folder
soon() {
  local began=$SECONDS
  signalled INT 130 -f ndjson && [ $((SECONDS - began)) -le $((patience + 3)) ]
}
check "and soon" soon

# at_terminal ARGUMENT…: what a terminal shows of standard error alone, or of both.
progress() {
  rm -f pipe && mkfifo pipe
  { cat roster.csv && sleep 0.8 && tail -n 1 roster.csv | sed 's/^K-4/K-5/' && sleep 0.1; } >pipe &
  python3 - "$binary" "$1" "${invented[@]}" <<'END'
import os, pty, subprocess, sys
binary, where, *invented = sys.argv[1:]
main, terminal = pty.openpty()
out = terminal if where == "both" else open("progress.out", "w")
run = subprocess.Popen([binary, "batch", "pipe", "-f", "csv", "--today", "2026-11-21", *invented], stdout=out, stderr=terminal, stdin=subprocess.DEVNULL)
os.close(terminal)
said = b""
try:
    while part := os.read(main, 65536):
        said += part
except OSError:
    pass
assert run.wait() == 0, said
shown = said.count(b" a second")
assert (shown > 0) == (where == "alone"), said
assert where == "both" or b"\r\x1b[K5 rows: 5 planned" in said, said
END
}
check "progress on a terminal" progress alone
check "no progress among what is printed" progress both
check "no progress elsewhere" silent $'\033'

# ---- many ---------------------------------------------------------------------------------------------------------------

rows=${STIPPLE_ROWS:-3000}
python3 - "$rows" <<'END'
import sys
with open("many.csv", "w") as out:
    out.write("ref,treat,skin,age,start,history\n")
    for n in range(int(sys.argv[1])):
        treat = ("test-lines:cheek", "test-scars/rolling/mild:temple", "nothing:cheek" if n % 300 == 8 else "test-lines:cheek")[n % 3]
        out.write(f"K-{n},{treat},{('I', 'II', 'III', 'IV', 'V', 'VI')[n % 6]},{20 + n % 50},2026-12-{1 + n % 28:02},rest=no\n")
END
many() {
  any_jobs many batch many.csv -f ics --detail sessions && [ "$(grep -c BEGIN:VCALENDAR many.1)" -gt $((rows * 95 / 100)) ] && [ "$(tail -n 1 many.said.1)" = 1 ]
}
check "$rows rows, for any number of jobs" many
head -n 301 many.csv >few.csv
flat() {
  python3 - "$binary" "${invented[@]}" <<'END'
import os, subprocess, sys
def peak(roster):
    run = subprocess.Popen([sys.argv[1], "batch", roster, "-f", "ics", "--detail", "sessions", "--jobs", "2", "--today", "2026-11-21", *sys.argv[2:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.wait4(run.pid, 0)[2].ru_maxrss
few, many = peak("few.csv"), peak("many.csv")
assert many < few * 1.5 + 2048, (few, many)
END
}
if [ "$rows" -lt 3000 ] || grep -qE '__[at]san_init' "$binary"; then
  echo "skip  memory stays flat: too few rows show nothing, and a sanitizer keeps what was freed"
else
  check "memory stays flat" flat
fi
sharded() {
  parallel --will-cite --pipe --keep-order --header : --block 20k "$binary" batch - -f ndjson --jobs 1 --today 2026-11-21 "${invented[@]}" <few.csv >sharded 2>/dev/null || true
  on /dev/null batch few.csv -f ndjson || true
  grep -v stipple.row/1 printed >whole && grep -v stipple.row/1 sharded | cmp - whole
}
if command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q 'GNU parallel'; then check "shards of GNU parallel come to the same" sharded; else echo "skipped: no GNU parallel"; fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
