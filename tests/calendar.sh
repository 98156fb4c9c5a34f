#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# calendar.sh BINARY: what a calendar of a case must be over its life. A move, a cancelling and an undoing keep the UIDs and count the
# changed events up; nothing else moves; the same case gives the same bytes; neutral titles give nothing of the client away.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: calendar.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
lint=$(cd -- "$(dirname -- "$0")" && pwd)/calendar/icslint.py
# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"

# events FILE: "uid sequence start status" of every event, sorted.
events() {
  tr -d '\r' <"$1" | awk -F: '/^BEGIN:VEVENT/ { on = 1 } !on { next } /^UID:/ { uid = $2 } /^SEQUENCE:/ { n = $2 } /^DTSTART/ { s = $2 } /^STATUS:/ { print uid, n, s, $2 } /^END:VEVENT/ { on = 0 }' | sort
}

uids() { events "$1" | cut -d' ' -f1; }
visits() { tr -d '\r' <"$1" | grep -c '^SUMMARY:\(Cancelled: \)\{0,1\}Appointment$'; }

keeps_uids() { [ -z "$(comm -23 <(uids "$1") <(uids "$2"))" ]; }
differ() { ! cmp -s "$1" "$2"; }
has() { grep -q -- "$1" "$2"; }
lacks() { ! grep -n -i -E -- "$1" "$2"; }
all_crlf() { [ "$(grep -c '' "$1")" -eq "$(grep -c $'\r$' "$1")" ]; }
# changed_once BEFORE AFTER: what is otherwise was counted up once; phases of care that are new begin at 0.
changed_once() { [ "$(comm -13 <(events "$1") <(events "$2") | awk '{ print $2 }' | sort -u | tr '\n' ' ')" = "0 1 " ]; }
brought_back() { [ "$(events "$1" | grep -c ' 3 .* CONFIRMED')" -ge 1 ]; }
without_number() { ! stipple calendar k.toml --for client; }
names_sites() { stipple calendar k.toml --titles full | grep -q "SUMMARY:Microneedling.*cheek"; }
untouched_since() { [ -z "$(find cal -newer "$1" -name '*.ics')" ]; }

stipple new k.toml acne-scars/rolling/moderate:cheek,temple --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-12-08 \
  --sessions 4 --history cold-sores=yes --history rest=no --event "2027-09-12 wedding" --at 10:30 --duration 60m --zone Europe/London >/dev/null 2>&1
stipple calendar k.toml -o first.ics
stipple calendar k.toml -o again.ics
check "the same case gives the same bytes" cmp first.ics again.ics
now=2030-01-01T00:00
stipple calendar k.toml -o later.ics
check "and does on any day" cmp first.ics later.ics
check "every line ends in CRLF" all_crlf first.ics
check "four visits" [ "$(visits first.ics)" -eq 4 ]
check "no UID twice" [ -z "$(uids first.ics | uniq -d)" ]
check "no method is invented" lacks '^METHOD' first.ics

# What the client told the clinic, and what is treated, with what.
secrets='K-1042|acne|scar|rolling|cheek|temple|dermapen|wedding|cold.sores=|skin IV|[^0-9]34[^0-9]'
tr -d '\r' <first.ics | sed -e ':a;N;$!ba;s/\n //g' | grep -v -E '^(UID|DTSTAMP|LAST-MODIFIED|DTSTART|DTEND|RRULE|TZ)' | sed 's/A scar gets thick[^\\]*//' >unfolded
check "the clinic's neutral calendar gives nothing away" lacks "$secrets" unfolded
stipple calendar k.toml --for client --contact "020 7946 0000" -o client.ics
tr -d '\r' <client.ics | sed -e ':a;N;$!ba;s/\n //g' | grep -v -E '^(UID|DTSTAMP|LAST-MODIFIED|DTSTART|DTEND|RRULE|TZ)' | sed 's/A scar gets thick[^\\]*//' >unfolded-client
check "the client's neutral calendar gives nothing away" lacks "$secrets" unfolded-client
check "the client's calendar has the number to ring" has '020 7946 0000' unfolded-client
check "the client's calendar says when to call" has 'When to call' unfolded-client
check "without a number there is none" without_number
check "full titles name the sites" names_sites

now=2026-12-08T12:00
stipple record k.toml --session 1 --done >/dev/null 2>&1
stipple calendar k.toml -o done.ics
check "a session done as planned moves nothing" diff <(events first.ics) <(events done.ics)

mkdir cal
stipple calendar k.toml --dir cal
check "a folder has one file an event" [ "$(find cal -name '*.ics' | wc -l)" -eq "$(uids done.ics | wc -l)" ]
check "named by its UID" diff <(uids done.ics) <(find cal -name '*.ics' -printf '%f\n' | sed 's/\.ics$//' | sort)
echo "not ours" >cal/mine.ics
touch -d '+1 second' mark
stipple calendar k.toml --dir cal
check "an unchanged event leaves its file untouched" untouched_since mark
rm mark

now=2027-01-04T09:00
stipple record k.toml --session 4 --move-to 2027-03-09 --reason holiday >/dev/null 2>&1
stipple calendar k.toml -o moved.ics
check "a move makes other bytes" differ done.ics moved.ics
check "a move keeps every UID" keeps_uids done.ics moved.ics
check "what moved is counted up once" changed_once done.ics moved.ics

now=2027-01-05T09:00
stipple record k.toml --session 4 --cancel --reason "moved away" >/dev/null 2>&1
stipple calendar k.toml -o cancelled.ics
stipple calendar k.toml --feed -o feed.ics
check "a cancelled session stays in a file, as cancelled" has '^STATUS:CANCELLED' cancelled.ics
check "and says so in its title" has '^SUMMARY:Cancelled: Appointment' cancelled.ics
check "a feed leaves it out" lacks 'CANCELLED' feed.ics
check "a feed asks to be fetched again" has '^REFRESH-INTERVAL;VALUE=DURATION:PT12H' feed.ics
check "no UID is lost by a cancelling" keeps_uids moved.ics cancelled.ics

now=2027-01-06T09:00
stipple record k.toml --undo 3 --reason "she stays" >/dev/null 2>&1
stipple calendar k.toml -o undone.ics
check "an undone cancelling brings it back under its UID" keeps_uids cancelled.ics undone.ics
check "with a number above the cancelled one" brought_back undone.ics
stipple calendar k.toml --dir cal
stipple calendar k.toml -o first.ics
check "an earlier calendar of the same case is replaced" cmp undone.ics first.ics
# A course of one visit that is cancelled has nothing ahead, and the file must say so all the same.
now=2026-11-21T09:00
stipple new one.toml texture-tone:temple --ref K-1 --skin II --age 33 --start 2026-12-01 --sessions 1 --history rest=no >/dev/null 2>&1
stipple record one.toml --session 1 --cancel --reason "she moved" >/dev/null 2>&1
stipple calendar one.toml -o one.ics
check "a course all of which is cancelled is written as cancelled" has '^STATUS:CANCELLED' one.ics
check "with nothing that stands" lacks '^STATUS:CONFIRMED' one.ics
sed 's/^id .*/id = "11111111-0000-4000-8000-000000000000"/' k.toml >other.toml
another_case() { ! stipple calendar other.toml --force -o first.ics; }
check "one of another case never is" another_case
check "and stands as it was" cmp undone.ics first.ics
check "a file that is not ours is left alone" has 'not ours' cal/mine.ics
stipple calendar other.toml --dir cal
both=$(find cal -name '*.ics' | wc -l)
stipple calendar k.toml --detail days --dir cal
stipple calendar k.toml --for client --contact 1 --detail sessions --dir cal
check "a folder holds what was asked for last, and the files of other cases" [ "$(find cal -name '*.ics' | wc -l)" -lt "$both" ]
check "of this case the visits alone" [ "$(comm -12 <(uids undone.ics) <(find cal -name '*.ics' -printf '%f\n' | sed 's/\.ics$//' | sort) | wc -l)" -eq 4 ]
stipple record k.toml --answer pregnancy=yes >/dev/null 2>&1 || true
refused() { stipple calendar k.toml -o first.ics || [ $? -eq 5 ]; }
check "a course that is refused exits 5" refused
check "and its calendar holds no visit that is still to come" lacks '^STATUS:CONFIRMED' <(tr -d '\r' <first.ics | awk '/^BEGIN:VEVENT/{t=""} {t=t"\n"$0} /^END:VEVENT/{ if (t ~ /SUMMARY:(Cancelled: )?Appointment/ && t !~ /20261208/) print t }')

if [ -e "$lint" ] && command -v python3 >/dev/null; then
  for file in first moved cancelled feed undone client; do check "the lint finds nothing in $file.ics" python3 "$lint" "$file.ics"; done
else
  echo "skipped: no python3 for the lint"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
