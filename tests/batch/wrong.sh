# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Every way in which a roster or a row can be wrong, and what is told of it. Read by batch.sh.

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
whole "a workbook" 4 'PK\3\4\xff\xfe' E0107 "bad.csv:1:1" "save it as CSV"
whole "lines that end with a carriage return alone" 4 'ref,treat\rK-1,test-lines:cheek\rK-2,test-lines:cheek\r' E0107 "bad.csv:1:1" "carriage return"
whole "more unknown columns than are told" 4 "$(seq -s , -f 'c%g' 30)\n" E0203 E0107 "not looked at"
check "no file" gives 4 batch none.csv
a_case() { gives 4 batch cases/K-1.toml && says E0107 "stipple plan"; }
check "a case file in the place of a roster" a_case
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
check "a zone that is another on each machine" default 3 E0310 --zone localtime
of_case() { gives 2 batch cases --skin II && says "stipple record CASE --set skin=II"; }
check "what a case says itself" of_case
in_capitals() { gives 3 batch roster.csv -f JSON && says "did you mean \`json\`?"; }
check "a format in capitals" in_capitals

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
fails_alone() { fails "$@" "1 failed"; }
fails() { gives 1 batch bad.csv -f csv && says "$@" && grep -q '^failed,' printed; }
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
row "an id that is there twice, in capitals" 'id,treat,start\n0b6f2a4e-0000-4000-8000-00000000000a,test-lines:cheek,2026-12-08\n0B6F2A4E-0000-4000-8000-00000000000A,test-lines:cheek,2026-12-08\n' E0229 "bad.csv:3:1" "1 planned"
printf 'ref,treat,start\nK-1,,2026-12-08\nK-2,;;,2026-12-08\nK-3,test-lines:cheek,2026-12-08\n' >bad.csv
check "a row that treats nothing" fails E0201 "bad.csv:2:1" "bad.csv:3:1" "1 planned, 2 failed"
printf '{"treat":[""],"start":"2026-12-08"}\n{"treat":"test-lines:cheek","start":"2026-12-08"}\n{"start":"2026-12-08"}\n' >bad.csv
check "a row of JSON that treats nothing" fails E0201 "bad.csv:1:1" "bad.csv:3:1" "1 planned, 2 failed"
row "a key of JSON that is named before, in a text and within" '{"x-a":"treat","x-b":{"treat":1}, "tr\\u0065at":"nowhere"}\n{"treat":"test-lines:cheek","start":"2026-12-08"}\n' E0301 "bad.csv:1:35" "1 planned"
row "a key of JSON twice, the first with its own name" '{"ref":"ref","é":"\\"","ref":"K-1","treat":"test-lines:cheek"}\n{"treat":"test-lines:cheek","start":"2026-12-08"}\n' E0107 E0203 "bad.csv:1:14" "bad.csv:1:23" "1 planned"
row "a blank before a quote" 'ref,treat,start\nK-1,test-lines:cheek,2026-12-08\n "K-1",test-lines:cheek,2026-12-08\n' E0107 "bad.csv:3:1" "a blank before the quote" "1 planned"
row "treatments with a comma between" 'ref,treat,start\nK-1,"test-lines:cheek,test-scars:temple",2026-12-08\nK-2,test-lines:cheek,2026-12-08\n' E0302 "bad.csv:2:5" "in a roster with \`;\` between" "1 planned"
row "answers with a comma between" 'ref,treat,start,history\nK-1,test-lines:cheek,2026-12-08,"rest=no,keloid=no"\nK-2,test-lines:cheek,2026-12-08,\n' E0019 "bad.csv:2:33" "in a roster with \`;\` between" "1 planned"
twins() {
  printf 'treat,start\ntest-lines:cheek,2026-12-08\ntest-lines:cheek,2026-12-08\n' >bad.csv
  gives 1 batch bad.csv -f ics && says E0229 "bad.csv:3:1" "1 planned, 1 failed" && gives 0 batch bad.csv -f csv && says "2 planned"
}
check "two rows that say the same are one course in a calendar" twins
{ printf 'ref,treat,start\nK-1,test-lines:cheek,2026-12-08\n' && head -c 3000000 /dev/zero | tr '\0' a && printf '\nK-2,test-lines:cheek,2026-12-08\n'; } >bad.csv
check "a row of three million letters" fails_alone E0107 "bad.csv:3:1" "1 MiB" "2 planned"
{ printf 'ref,treat,start\nK-1,test-lines:cheek,2026-12-08\n"' && head -c 1200000 /dev/zero | tr '\0' a && printf '",test-lines:cheek,2026-12-08\nK-2,test-lines:cheek,2026-12-08\n'; } >bad.csv
check "a row of a million letters in quotes" fails_alone E0107 "bad.csv:3:1" "1 MiB" "2 planned"
{ printf 'ref,treat,start\nK-1,test-lines:cheek,2026-12-08\n"a\n' && head -c 3000000 /dev/zero | tr '\0' a && printf '",test-lines:cheek,2026-12-08\nK-2,test-lines:cheek,2026-12-08\n'; } >bad.csv
check "a quote that is not closed soon" fails_alone E0107 "bad.csv:3:1" "not closed within 1 MiB" "1 planned"
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
