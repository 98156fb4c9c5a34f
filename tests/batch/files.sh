# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Files of their own: left alone where nothing changed, and where they are not ours. Read by batch.sh.
: "${binary:?}"

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

# others: a page for a client and the calendar of another case are not what a batch wrote.
others() {
  rm -rf kept two && mkdir kept two && cp cases/K-1.toml two/a.toml && env -i HOME=/nonexistent "$binary" handout acne-scars:cheek --start 2026-12-08 --contact blank -q >kept/a.html && gives 0 calendar cases/K-2.toml -o kept/a.ics -q && cp -r kept before.d || return 1
  gives 1 batch two -f html --out kept && says E0702 "kept/a.html" && gives 1 batch two -f ics --out kept && says E0702 "kept/a.ics" && diff -r kept before.d && rm -r before.d || return 1
  gives 0 calendar two/a.toml -o kept/b.ics -q && cp kept/b.ics kept/a.ics && gives 0 batch two -f ics --out kept
}
check "what another command wrote for somebody else" others

stands() {
  sed '3s/.*/K-2,nonsense,,,,2026-12-09,,,,/; 4s/2026-12-10/2026-12-12/; 5s/rest=no/keloid=yes;rest=no/' roster.csv >worse.csv
  rm -rf kept && gives 0 batch roster.csv -f ics --out kept && cp -r kept before.d && gives 1 batch worse.csv -f ics --out kept || return 1
  says W0626 "kept/K-2.ics" "mend the row" && diff -r kept before.d && rm -r before.d
}
check "what an earlier run wrote for a row that fails now is told of" stands
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
