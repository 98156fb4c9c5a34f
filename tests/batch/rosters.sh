# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Rosters as they come: other tables, JSON, streams, defaults. Read by batch.sh.
: "${binary:?}" "${tests:?}"

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
sed -E 's/\["([^]]*)"\]/"\1"/g; s/", "([a-z-]+[:=])/;\1/g' roster.ndjson >texts.ndjson && check "lists as texts with semicolons" reads texts.ndjson
{ echo && echo && sed 's/$/\n,,,,,,,,,/' roster.csv && echo ' ,'; } >gaps.csv
check "rows that are blank are none" reads gaps.csv
sed 's/$/\n"","","","","","","","","",""/' roster.csv >gaps.csv && check "nor are rows of empty quotes" reads gaps.csv
{ printf 'sep=;\r\n' && cat semicolons.csv; } >sep.csv && check "a line that names the separator" reads sep.csv
sed '1s/ref,/"x-a;b;c;d;e;f;g;h;i;j;k;l",ref,/; 2,$s/^/,/' roster.csv >quotes.csv && check "separators in the quotes of the header do not count" reads quotes.csv
# The roster that README shows, with the catalogue that it is for.
shown() {
  sed -n '/^    ref,treat,/,/^$/s/^    //p' "$tests/../README.md" >shown.csv && [ "$(wc -l <shown.csv)" -eq 3 ] || return 1
  env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 "$binary" batch shown.csv -f csv --today 2026-11-21 >printed 2>said || [ $? -eq 1 ] || return 1
  says "2 rows: " && silent " failed" && silent "error[E0[0-4]"
}
check "the roster of README" shown
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
