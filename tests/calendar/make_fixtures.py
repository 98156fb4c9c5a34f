#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_fixtures.py FOLDER: writes good.ics, moved.ics and broken/CODE.ics, one for each fault that icslint.py names;
make_fixtures.py --many writes a file of more events than are safe to standard output.
"""
from pathlib import Path
import sys
import uuid

PLAN = uuid.UUID('6f1d3c52-8a0e-4d0b-9b6e-2f9a4c7d1e35')

ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19701025T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""

MARKS = 'Commas, semicolons; colons: "quotes", \'single\' and back\\slashes \\n \\, \\; C:\\new'
SCRIPTS = ('Two octets: é ß ñ Ж ω א; three: ’ – € 漢字 ไทย हिन्दी; four: 𝒜 𐍈 😀\n'
           'Joined: 👩🏽\u200d⚕️ 👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈; marks that combine: e\u0301 n\u0303')
RIGHT_TO_LEFT = 'שלום, יש לשטוף במים פושרים; מרחו קרם\nمرحبا، اغسل بالماء الفاتر: ثم ضع الكريم\nmixed עברית and English 123'
# Marks at every column near the fold.
FOLDS = '\n'.join('x' * n + ',;\\é€😀' * 6 for n in range(50, 70))
LONG = ('Rinse with lukewarm water, pat dry; no rubbing. Rincer à l’eau tiède, sécher; 轻轻冲洗。 🧴\n' * 200)[:9_999] + '.'


def fold(line):
    """A content line in pieces of at most 75 octets, none of which cuts a character."""
    pieces, room = [b''], 75
    for character in line:
        octets = character.encode()
        if len(octets) > room:
            pieces.append(b' ')
            room = 74
        pieces[-1] += octets
        room -= len(octets)
    return b'\r\n'.join(pieces) + b'\r\n'


def text(value):
    """A TEXT value with its escapes."""
    for mark in '\\;,':
        value = value.replace(mark, '\\' + mark)
    return value.replace('\n', '\\n')


def zoned(at):
    """The parameters and value of a time in London."""
    return f';TZID=Europe/London:{at}'


def day(at):
    """The parameters and value of a date."""
    return f';VALUE=DATE:{at}'


def event(step, start, end, summary, description, more=(), alarm=None, sequence=0):
    """The content lines of an event; `step` gives the UID."""
    lines = ['BEGIN:VEVENT', f'UID:{uuid.uuid5(PLAN, step)}', 'DTSTAMP:20261121T090000Z', 'LAST-MODIFIED:20261121T090000Z',
             f'SEQUENCE:{sequence}', 'DTSTART' + start, 'DTEND' + end, 'SUMMARY:' + text(summary),
             'DESCRIPTION:' + text(description), *more]
    if alarm:
        lines += ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:' + alarm, 'DESCRIPTION:' + text(summary), 'END:VALARM']
    return lines + ['END:VEVENT']


def calendar(*parts):
    """The octets of a calendar of these parts."""
    lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//stipple//tests//EN', 'CALSCALE:GREGORIAN',
             *(line for part in parts for line in part), 'END:VCALENDAR']
    return b''.join(fold(line) for line in lines)


CARE = ('TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'CLASS:PRIVATE', 'CATEGORIES:Care,Face\\, neck')
SESSION = ('STATUS:CONFIRMED', 'CLASS:PRIVATE', 'CATEGORIES:Session')


def good(first=('20261208T103000', '20261208T113000'), moved=0):
    """A plan with everything that is hard to read. `first` is when its first session is; `moved` how often it was moved."""
    status = 'STATUS:CANCELLED' if moved else 'STATUS:CONFIRMED'
    title = 'Cancelled: Appointment 3' if moved else 'Appointment 3'
    return calendar(
        ['X-WR-CALNAME:Plan'], ZONE.splitlines(),
        event('session 1', zoned(first[0]), zoned(first[1]), 'Appointment 1', MARKS, SESSION, '-P1D', moved),
        event('session 2', zoned('20270715T160000'), zoned('20270715T164500'), 'Appointment, 2; the "second"', SCRIPTS, SESSION, '-PT2H'),
        event('session 3', zoned('20280229T090000'), zoned('20280229T100000'), title, 'Leap day', (status, *SESSION[1:]), None, moved),
        event('session 4', zoned('20270328T003000'), zoned('20270328T033000'), 'Night of the clock change', 'Two hours long', SESSION),
        event('session 5', zoned('20261120T090000'), zoned('20261120T093000'), 'Cancelled: Appointment 0', 'Never again',
              ('STATUS:CANCELLED', *SESSION[1:]), None, 2),
        event('care 1', day('20261209'), day('20261210'), 'Care reminder, day 1', LONG, CARE, '-PT15H'),
        event('care 2', day('20261231'), day('20270103'), 'תזכורת – טיפול, יום 2', RIGHT_TO_LEFT, CARE),
        event('care 3', zoned('20261212T080000'), zoned('20261212T081000'), 'Morning 👩🏽\u200d⚕️ cream', FOLDS, CARE, 'PT0S'))


def small():
    """A plan of one session and one day of care, with lines that the faults below are put into."""
    return calendar(
        ZONE.splitlines(),
        event('session 1', zoned('20261208T103000'), zoned('20261208T113000'), 'Appointment', 'Rincer à l’eau tiède, sécher; crème',
              SESSION, '-P1D'),
        event('care 1', day('20261209'), day('20261210'), 'Care reminder', 'Morning: rinse', CARE))


def without(data, start):
    """The data less the first line that starts so."""
    lines = data.splitlines(keepends=True)
    lines.remove(next(line for line in lines if line.startswith(start.encode())))
    return b''.join(lines)


def swap(data, old, new):
    """The data with the first of `old` replaced, which must be there."""
    old, new = (part if isinstance(part, bytes) else part.replace('\n', '\r\n').encode() for part in (old, new))
    assert old in data, old
    return data.replace(old, new, 1)


ALARM = 'BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P1D\nDESCRIPTION:Appointment\nEND:VALARM\n'
CARE_UID, SESSION_UID = (str(uuid.uuid5(PLAN, step)) for step in ('care 1', 'session 1'))
DESCRIPTION = 'Rincer à l’eau tiède\\, sécher\\; crème'
LONDON_START, LONDON_END = 'DTSTART;TZID=Europe/London:20261208T103000', 'DTEND;TZID=Europe/London:20261208T113000'
DAYLIGHT = ZONE[ZONE.index('BEGIN:DAYLIGHT'):ZONE.index('END:VTIMEZONE')]
OTHER_ZONE = 'BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\n' \
    'END:STANDARD\nEND:VTIMEZONE\n'

# code: a list of (old, new); the first `old` of the small plan becomes `new`.
SWAPS = {
    'f2': [('à l', b'\xc3\r\n \xa0 l')],
    'f3': [('Morning: rinse', 'Morning: rinse' + ' again' * 27)],
    'f4': [(DESCRIPTION, DESCRIPTION.replace('\\', ''))],
    'f7': [('DTEND;VALUE=DATE:20261210', 'DTEND;VALUE=DATE:20261209')],
    'f8': [(ZONE, '')],
    'g1': [(CARE_UID, SESSION_UID)],
    'g2': [('DTSTART;VALUE=DATE:20261209', 'DTSTART;VALUE=DATE:20261209T000000')],
    'g3': [('TRIGGER:-P1D\n', '')],
    'g4': [('PRODID:-//stipple//tests//EN\n', '')],
    'g5': [('à', b'\xe0'), ('’', "'"), ('è', b'\xe8'), ('é', b'\xe9'), ('è', b'\xe8')],
    'g6': [('STATUS:CONFIRMED', 'STATUS:CANCELED')],
    'g7': [('DTSTART;VALUE=DATE:20261209', 'DTSTART;VALUE=DATE:20260230')],
    'g8': [('DTEND;VALUE=DATE:20261210', 'DTEND:20261210T000000Z')],
    'h1': [('Morning: rinse', 'Rinse\ntwice a day')],
    'h2': [('Morning: rinse', 'Wait \\10 minutes')],
    'h3': [('BEGIN:VCALENDAR', b'\xef\xbb\xbfBEGIN:VCALENDAR')],
    'h4': [('VERSION:2.0\n', 'VERSION:2.0\nMETHOD:INFO\n')],
    'h5': [(LONDON_START + '\n', LONDON_START + '\n' + LONDON_START + '\n')],
    'h6': [('ACTION:DISPLAY\n', '')],
    'h7': [(LONDON_END, 'DTEND;TZID=Europe/London:20261208T093000')],
    'h8': [('rinse', 'ri\x07nse')],
    'h9': [('VERSION:2.0\n', 'VERSION:2.0\nMETHOD:PUBLISH\n')],
    'alarm-action': [('ACTION:DISPLAY', 'ACTION:EMAIL')],
    'alarm-last': [(ALARM, ''), ('STATUS:CONFIRMED\n', ALARM + 'STATUS:CONFIRMED\n')],
    'alarm-late': [('TRIGGER:-P1D', 'TRIGGER:PT9H')],
    'alarm-text': [('TRIGGER:-P1D\nDESCRIPTION:Appointment\n', 'TRIGGER:-P1D\n')],
    'alarms': [(ALARM, ALARM + ALARM)],
    'attendee': [('VERSION:2.0\n', 'VERSION:2.0\nMETHOD:PUBLISH\n'),
                 ('STATUS:CONFIRMED\n', 'STATUS:CONFIRMED\nORGANIZER:mailto:a@example.org\nATTENDEE:mailto:b@example.org\n'),
                 ('TRANSP:TRANSPARENT\n', 'TRANSP:TRANSPARENT\nORGANIZER:mailto:a@example.org\n')],
    'calendars': [('BEGIN:VCALENDAR\n', 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\nBEGIN:VCALENDAR\n')],
    'class': [('CLASS:PRIVATE', 'CLASS: PRIVATE')],
    'date-form': [('DTSTART;VALUE=DATE:20261209', 'DTSTART:20261209')],
    'date-zone': [('DTSTART;VALUE=DATE:20261209', 'DTSTART;TZID=Europe/London;VALUE=DATE:20261209')],
    'duration': [('TRIGGER:-P1D', 'TRIGGER:P')],
    'empty-line': [('TRANSP:TRANSPARENT\n', 'TRANSP:TRANSPARENT\n\n')],
    'end-zone': [(LONDON_END, 'DTEND;TZID=Asia/Tokyo:20261208T203000'), ('END:VTIMEZONE\n', 'END:VTIMEZONE\n' + OTHER_ZONE)],
    'floating': [(LONDON_START, 'DTSTART:20261208T103000'), (LONDON_END, 'DTEND:20261208T113000'), (ZONE, '')],
    'no-end': [(LONDON_END + '\n', '')],
    'no-last-end': [('END:VCALENDAR\n', 'END:VCALENDAR')],
    'no-start': [('DTSTART;VALUE=DATE:20261209\n', '')],
    'no-summary': [('SUMMARY:Care reminder\n', '')],
    'not-utc': [('DTSTAMP:20261121T090000Z', 'DTSTAMP:20261121T090000')],
    'outside': [(ALARM, ''), ('BEGIN:VEVENT\n', ALARM + 'BEGIN:VEVENT\n')],
    'param': [('ACTION:DISPLAY', 'X-CN;CN=a"b:c\nACTION:DISPLAY')],
    'refresh': [('VERSION:2.0\n', 'VERSION:2.0\nREFRESH-INTERVAL:PT12H\n')],
    'sequence': [('SEQUENCE:0', 'SEQUENCE:-1')],
    'summary-newline': [('SUMMARY:Care reminder', 'SUMMARY:Care\\nreminder')],
    'transp': [('TRANSP:TRANSPARENT', 'TRANSP:FREE')],
    'uid-form': [(CARE_UID, CARE_UID + '@clinic.example')],
    'version': [('VERSION:2.0', 'VERSION:1.0')],
    'zone-form': [(DAYLIGHT, '')],
    'zone-rule': [('BYMONTH=10;BYDAY=-1SU', 'BYMONTH=12;BYDAY=2SU')],
    'zone-twice': [(ZONE, ZONE + ZONE)],
    'zone-unused': [('BEGIN:VEVENT\n', OTHER_ZONE + 'BEGIN:VEVENT\n')],
}


def many_events():
    """More events than subscribers take."""
    return calendar(*(event(f'care {n}', day('20261209'), day('20261210'), 'Care', 'Rinse', CARE) for n in range(1001)))


def one_named_event():
    """A single event in a calendar that has a name."""
    return calendar(['X-WR-CALNAME:Plan'], event('care 1', day('20261209'), day('20261210'), 'Care', 'Rinse', CARE))


def broken():
    """The octets of each broken file, by its code."""
    data = small()
    files = {
        'f1': data.replace(b'\r\n', b'\n'),
        'f5': without(data, 'DTSTAMP'),
        'f6': without(data, 'UID'),
        'g9': data[:data.rindex(b'DESCRIPTION')],
        'calname': one_named_event(),
    }
    for code, swaps in SWAPS.items():
        files[code] = data
        for old, new in swaps:
            files[code] = swap(files[code], old, new)
    return files


def main(folder):
    """Writes everything."""
    folder = Path(folder)
    (folder / 'broken').mkdir(parents=True, exist_ok=True)
    (folder / 'good.ics').write_bytes(good())
    (folder / 'moved.ics').write_bytes(good(('20261210T140000', '20261210T150000'), 1))
    for code, data in broken().items():
        (folder / 'broken' / f'{code}.ics').write_bytes(data)


if __name__ == '__main__':
    if sys.argv[1] == '--many':
        sys.stdout.buffer.write(many_events())
    else:
        main(sys.argv[1])
