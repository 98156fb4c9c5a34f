#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""icslint.py FILE…: prints "FILE:line: CODE why" for each fault of an iCalendar file and exits 1; silent and 0 when clean.
icslint.py --dump FILE…: prints the events read from all the files as JSON, sorted by uid.

The codes f1–f8, g1–g9 and h1–h9 are faults that calendar programs were tried with; the others are words.
"""
from collections import Counter
from datetime import timedelta
import json
import re
import sys

import ics
import vtimezone

LINE_OCTETS = 75
FILE_OCTETS = 1_000_000
FILE_EVENTS = 1_000
METHODS = {'PUBLISH', 'REQUEST', 'REPLY', 'ADD', 'CANCEL', 'REFRESH', 'COUNTER', 'DECLINECOUNTER'}
TEXTS = {'SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'NAME', 'PRODID', 'TZNAME', 'UID', 'RELATED-TO'}
LISTS = {'CATEGORIES', 'RESOURCES'}
TIMES = {'DTSTART', 'DTEND', 'DUE', 'DTSTAMP', 'LAST-MODIFIED', 'CREATED', 'COMPLETED', 'RECURRENCE-ID'}
UTC_TIMES = {'DTSTAMP', 'LAST-MODIFIED', 'CREATED', 'COMPLETED'}
REPEATABLE = LISTS | {'COMMENT', 'CONTACT', 'RELATED-TO', 'TZNAME', 'NAME', 'ATTACH', 'ATTENDEE', 'CONFERENCE', 'IMAGE',
                      'EXDATE', 'RDATE', 'REQUEST-STATUS', 'X-WR-CALDESC'}
KNOWN = TEXTS | LISTS | TIMES | REPEATABLE | {
    'BEGIN', 'END', 'VERSION', 'CALSCALE', 'METHOD', 'REFRESH-INTERVAL', 'SOURCE', 'COLOR', 'URL', 'CLASS', 'GEO', 'PRIORITY',
    'STATUS', 'TRANSP', 'SEQUENCE', 'DURATION', 'PERCENT-COMPLETE', 'RRULE', 'ORGANIZER', 'TZID', 'TZURL', 'TZOFFSETFROM',
    'TZOFFSETTO', 'ACTION', 'TRIGGER', 'REPEAT', 'ACKNOWLEDGED'}
VALUES = {
    'VEVENT': {'STATUS': {'TENTATIVE', 'CONFIRMED', 'CANCELLED'}, 'TRANSP': {'OPAQUE', 'TRANSPARENT'},
               'CLASS': {'PUBLIC', 'PRIVATE', 'CONFIDENTIAL'}},
}
VALUE_CODES = {'STATUS': 'g6', 'TRANSP': 'transp', 'CLASS': 'class'}
CONTROL = re.compile(rb'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]')


def is_utf8(octets):
    """Whether the octets are UTF-8 by themselves."""
    try:
        octets.decode('utf-8')
    except UnicodeDecodeError:
        return False
    return True


def walk(component):
    """A component and everything in it."""
    yield component
    for child in component.children:
        yield from walk(child)


class Lint:
    """The faults of one file."""

    def __init__(self, data):
        self.data = data
        self.faults = []
        self.check_octets()
        self.check_encoding()
        self.root = ics.build_tree(list(self.check_lines()), lambda number, why: self.add(number, 'g9', why))
        self.check_file()
        for component in walk(self.root):
            self.check_component(component)
        for calendar in self.root.below('VCALENDAR'):
            self.check_calendar(calendar)

    def add(self, number, code, why):
        """Notes a fault."""
        self.faults.append((number, code, why))

    # The octets of the file.

    def check_octets(self):
        """BOM, line endings, line length, control characters, empty lines, size."""
        if self.data.startswith(b'\xef\xbb\xbf'):
            self.add(1, 'h3', 'a byte order mark')
        self.check_endings()
        for number, octets in ics.physical_lines(self.data):
            if len(octets) > LINE_OCTETS:
                self.add(number, 'f3', f'{len(octets)} octets; the most is {LINE_OCTETS}')
            if not octets.strip():
                self.add(number, 'empty-line', 'a line with nothing on it')
            for control in CONTROL.findall(octets):
                self.add(number, 'h8', f'the control character 0x{control[0]:02x}')
        if len(self.data) > FILE_OCTETS:
            self.add(1, 'size', f'{len(self.data)} octets; calendars that subscribe take {FILE_OCTETS}')

    def check_endings(self):
        """Each LF has its CR, each CR its LF; each kind of fault is told once, with its count."""
        for pattern, why in ((rb'(?<!\r)\n', 'LF without CR'), (rb'\r(?!\n)', 'CR without LF')):
            found = list(re.finditer(pattern, self.data))
            if found:
                line = self.data.count(b'\n', 0, found[0].start()) + 1
                self.add(line, 'f1', f'{why}, {len(found)} in this file')

    def check_encoding(self):
        """UTF-8, of which no character is cut by a fold."""
        for pieces in ics.unfold(self.data):
            code, why = 'f2', 'a fold inside a character'
            if not is_utf8(b''.join(octets for _, octets in pieces)):
                code, why = 'g5', 'not UTF-8'
            for number, octets in pieces:
                if not is_utf8(octets):
                    self.add(number, code, why)
                    break

    def check_lines(self):
        """Gives the content lines, with a fault for each that is none."""
        for number, text, line in ics.content_lines(self.data):
            if line is None and re.match(r'[A-Za-z0-9-]+;[A-Za-z0-9-]+=', text):
                self.add(number, 'param', 'the parameters cannot be read; a value that holds : ; or , needs quotes')
            elif line is None:
                self.add(number, 'h1', 'not a property: a raw newline in a text, or a fold without its blank')
            elif line.name not in KNOWN and not line.name.startswith('X-'):
                self.add(number, 'h1', f'{line.name} is not a property: a raw newline in a text?')
            else:
                yield line

    def check_file(self):
        """One calendar, nothing before or after it, and a last line that is ended."""
        calendars = self.root.below('VCALENDAR')
        if not calendars:
            self.add(1, 'g9', 'no calendar')
        if not self.data.endswith(b'\n'):
            self.add(self.data.count(b'\n') + 1, 'no-last-end', 'the last line has no ending')
        for calendar in calendars[1:]:
            self.add(calendar.number, 'calendars', 'a second calendar in one file')
        for line in self.root.lines:
            self.add(line.number, 'outside', f'{line.name} outside the calendar')
        for stray in self.root.children:
            if stray.name != 'VCALENDAR':
                self.add(stray.number, 'outside', f'{stray.name} outside the calendar')

    # What holds in every component.

    def check_component(self, component):
        """Counts, texts, times and words of one component."""
        for name, count in Counter(line.name for line in component.lines).items():
            if count > 1 and name not in REPEATABLE and not (name.startswith('X-') and not name.startswith('X-WR-')):
                self.add(component.all(name)[1].number, 'h5', f'{name} {count} times in one {component.name}')
        for line in component.lines:
            self.check_text(line)
            if line.name in TIMES:
                self.check_time(component, line)
            allowed = VALUES.get(component.name, {}).get(line.name)
            if allowed and line.value not in allowed:
                self.add(line.number, VALUE_CODES[line.name], f'{line.name}:{line.value} is none of {", ".join(sorted(allowed))}')

    def check_text(self, line):
        """The escapes of a TEXT value."""
        if line.params.get('VALUE', 'TEXT') != 'TEXT':
            return
        if line.name not in TEXTS | LISTS and not line.name.startswith('X-'):
            return
        if '\\' in re.sub(r'\\[\\;,nN]', '', line.value):
            self.add(line.number, 'h2', f'{line.name}: a backslash that escapes nothing')
        bare = re.sub(r'\\.', '', line.value)
        for mark in ';' if line.name in LISTS else ',;':
            if mark in bare:
                self.add(line.number, 'f4', f'{line.name}: "{mark}" without a backslash')
        if line.name == 'SUMMARY' and '\n' in ics.unescape(line.value):
            self.add(line.number, 'summary-newline', 'a title of several lines')

    def check_time(self, component, line):
        """The form of a date or a date and time; properties that must be UTC are."""
        kind, value = line.params.get('VALUE', 'DATE-TIME'), line.value
        try:
            when = ics.parse_when(line)
        except ValueError:
            self.add(line.number, 'g7', f'{value} is on no calendar')
            return
        if kind == 'DATE' and 'TZID' in line.params:
            self.add(line.number, 'date-zone', f'{line.name}: a date has no time zone')
        if kind == 'DATE' and re.match(r'[0-9]{8}[TZ]', value):
            self.add(line.number, 'g2', f'{line.name}: VALUE=DATE, but {value} is more than a date')
        elif when is None or (kind == 'DATE') != (when.kind == 'date'):
            self.add(line.number, 'date-form', f'{line.name}: {value} is no {kind}')
        elif when.kind == 'utc' and 'TZID' in line.params:
            self.add(line.number, 'date-zone', f'{line.name}: both TZID and Z')
        elif line.name in UTC_TIMES and when.kind != 'utc':
            self.add(line.number, 'not-utc', f'{line.name} must end with Z')
        elif when.kind == 'floating' and component.name == 'VEVENT' and component.value('TRANSP', 'OPAQUE') == 'OPAQUE':
            self.add(line.number, 'floating', f'{line.name}: a time that blocks the calendar needs a time zone')

    # The calendar and its parts.

    def need(self, component, *required):
        """A fault for each (name, code) that the component lacks."""
        for name, code in required:
            if not component.value(name):
                self.add(component.number, code, f'{component.name} without {name}')

    def check_calendar(self, calendar):
        """The head of the calendar, then its parts."""
        self.need(calendar, ('PRODID', 'g4'), ('VERSION', 'version'))
        if calendar.value('VERSION', '2.0') != '2.0':
            self.add(calendar.get('VERSION').number, 'version', 'VERSION is not 2.0')
        entries = calendar.below('VEVENT')
        self.check_head(calendar, entries)
        for entry in entries:
            self.check_entry(entry)
        self.check_uids(entries)
        self.check_zones(calendar, entries)
        for stray in calendar.children:
            if stray.name not in ('VEVENT', 'VTIMEZONE') and not stray.name.startswith('X-'):
                self.add(stray.number, 'outside', f'{stray.name} directly in the calendar')

    def check_head(self, calendar, entries):
        """METHOD and who it needs, the refresh interval, the name, and the number of events."""
        method = calendar.get('METHOD')
        if method and method.value not in METHODS:
            self.add(method.number, 'h4', f'METHOD:{method.value} is no method')
        elif method:
            for entry in entries:
                self.need(entry, ('ORGANIZER', 'h9'))
                if method.value == 'PUBLISH' and entry.get('ATTENDEE'):
                    self.add(entry.get('ATTENDEE').number, 'attendee', 'a published event has no ATTENDEE')
        refresh = calendar.get('REFRESH-INTERVAL')
        if refresh and (refresh.params.get('VALUE') != 'DURATION' or ics.parse_duration(refresh.value) is None):
            self.add(refresh.number, 'refresh', 'REFRESH-INTERVAL needs VALUE=DURATION and a duration')
        name = calendar.get('X-WR-CALNAME') or calendar.get('NAME')
        if name and not refresh and len(entries) == 1:
            self.add(name.number, 'calname', f'{name.name} in a file of one event makes a calendar of it')
        if len(entries) > FILE_EVENTS:
            self.add(1, 'size', f'{len(entries)} events; the most that is safe is {FILE_EVENTS}')

    def check_entry(self, entry):
        """One event or task."""
        self.need(entry, ('UID', 'f6'), ('DTSTAMP', 'f5'))
        uid, sequence = entry.get('UID'), entry.get('SEQUENCE')
        if uid and uid.value and not re.fullmatch(r'[0-9A-Fa-f-]{1,300}', uid.value):
            self.add(uid.number, 'uid-form', f'{uid.value} is more than hex digits and hyphens')
        if sequence and not re.fullmatch(r'[0-9]+', sequence.value):
            self.add(sequence.number, 'sequence', f'SEQUENCE:{sequence.value} is no count')
        if entry.name == 'VEVENT':
            self.need(entry, ('DTSTART', 'no-start'), ('DTEND', 'no-end'), ('SUMMARY', 'no-summary'))
            self.check_span(entry)
        for alarm in entry.below('VALARM'):
            self.check_alarm(entry, alarm)
        for alarm in entry.below('VALARM')[1:]:
            self.add(alarm.number, 'alarms', 'a second alarm; some calendars keep one')
        for stray in entry.children:
            if stray.name != 'VALARM':
                self.add(stray.number, 'outside', f'{stray.name} inside a {entry.name}')

    def check_span(self, event):
        """The end is of the type of the start, and later."""
        start, end = (ics.when_or_none(event.get(name)) for name in ('DTSTART', 'DTEND'))
        if not start or not end:
            return
        number = event.get('DTEND').number
        if start.kind != end.kind:
            self.add(number, 'g8', f'the start is {start.kind}, the end {end.kind}')
        elif start.tzid != end.tzid:
            self.add(number, 'end-zone', f'starts in {start.tzid}, ends in {end.tzid}')
        elif start.kind == 'date' and start.at == end.at:
            self.add(number, 'f7', 'ends on the day it starts; the end of an all-day event is the day after it')
        elif end.at <= start.at:
            self.add(number, 'h7', 'does not end later than it starts')

    def check_alarm(self, entry, alarm):
        """An alarm is complete, sounds no later than the start, and nothing of its event follows it."""
        self.need(alarm, ('ACTION', 'h6'), ('TRIGGER', 'g3'))
        if alarm.value('ACTION', 'DISPLAY') != 'DISPLAY':
            self.add(alarm.number, 'alarm-action', f'ACTION:{alarm.value("ACTION")}; only DISPLAY is shown everywhere')
        else:
            self.need(alarm, ('DESCRIPTION', 'alarm-text'))
        trigger = alarm.get('TRIGGER')
        if trigger and trigger.params.get('VALUE', 'DURATION') == 'DURATION':
            before = ics.parse_duration(trigger.value)
            if before is None:
                self.add(trigger.number, 'duration', f'{trigger.value} is no duration')
            elif before > timedelta(0):
                self.add(trigger.number, 'alarm-late', 'an alarm after the start is dropped by some calendars')
        late = [line for line in entry.lines if line.number > alarm.number]
        if late:
            self.add(late[0].number, 'alarm-last', f'{late[0].name} after the alarm')

    def check_uids(self, entries):
        """No two entries share a UID."""
        seen = set()
        for entry in entries:
            key = (entry.value('UID'), entry.value('RECURRENCE-ID'))
            if key[0] and key in seen:
                self.add(entry.get('UID').number, 'g1', f'{key[0]} a second time')
            seen.add(key)

    # Time zones.

    def check_zones(self, calendar, entries):
        """Each TZID that is used is told once, each that is told is used and is right."""
        used = {}
        for entry in entries:
            for line in (line for part in walk(entry) for line in part.lines if line.params.get('TZID')):
                used.setdefault(line.params['TZID'], []).append(line)
        told = set()
        for zone in calendar.below('VTIMEZONE'):
            self.need(zone, ('TZID', 'zone-form'))
            tzid = zone.value('TZID', '')
            if tzid in told:
                self.add(zone.number, 'zone-twice', f'{tzid} a second time')
            elif tzid not in used:
                self.add(zone.number, 'zone-unused', f'no time is told in {tzid}')
            told.add(tzid)
            self.check_zone(zone, used.get(tzid, []))
        for tzid in used.keys() - told:
            self.add(used[tzid][0].number, 'f8', f'no VTIMEZONE for {tzid}')

    def check_zone(self, zone, lines):
        """The form of a zone, and its offsets over the time that it is used in."""
        if not zone.below('STANDARD'):
            self.add(zone.number, 'zone-form', 'no STANDARD')
        observances = [vtimezone.observance(part) for part in zone.below('STANDARD', 'DAYLIGHT')]
        for part, found in zip(zone.below('STANDARD', 'DAYLIGHT'), observances):
            if isinstance(found, str):
                self.add(part.number, 'zone-form', f'{part.name}: {found}')
        if any(isinstance(found, str) for found in observances) or not observances:
            return
        yearly = all(found.rule or found.before == found.after for found in observances)
        if yearly and {found.before for found in observances} != {found.after for found in observances}:
            self.add(zone.number, 'zone-form', 'an offset that it changes from is never changed to: DAYLIGHT is missing')
            return
        times = [when.at for when in map(ics.when_or_none, lines) if when and when.kind == 'zoned']
        wrong = times and vtimezone.first_difference(observances, zone.value('TZID', ''), min(times), max(times))
        if wrong:
            self.add(zone.number, 'zone-rule', wrong)


def dump(paths):
    """The events of all the files, as JSON."""
    found = []
    for path in paths:
        with open(path, 'rb') as file:
            found += ics.events(file.read())
    found.sort(key=lambda event: event['uid'] or '')
    print(json.dumps(found, ensure_ascii=False, indent=2))


def lint(path):
    """Prints the faults of a file; whether there are none."""
    with open(path, 'rb') as file:
        faults = sorted(Lint(file.read()).faults)
    for number, code, why in faults:
        print(f'{path}:{number}: {code} {why}')
    return not faults


def main(arguments):
    """Runs the command; gives the exit status."""
    if not arguments or arguments == ['--dump']:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if arguments[0] == '--dump':
            dump(arguments[1:])
            return 0
        return 0 if all([lint(path) for path in arguments]) else 1
    except OSError as fault:
        print(f'icslint.py: {fault}', file=sys.stderr)
        return 2


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
