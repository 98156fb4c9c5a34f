# SPDX-License-Identifier: MIT
"""Reads iCalendar bytes: content lines, components, dates and texts. The rules are in icslint.py."""
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
import re

CONTENT_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)'
    r'(?P<params>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*)'
    r':(?P<value>.*)', re.DOTALL)
PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
DURATION = re.compile(r'([+-]?)P(?:(\d+)W|(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)')
ESCAPED = re.compile(r'\\(.)', re.DOTALL)


@dataclass
class Line:
    """One unfolded content line; `number` is the line of the file that it begins on."""
    number: int
    name: str
    params: dict
    value: str


@dataclass
class Component:
    """What stands between a BEGIN and its END."""
    name: str
    number: int
    lines: list = field(default_factory=list)
    children: list = field(default_factory=list)
    closed: bool = False

    def all(self, name):
        """Every property of that name."""
        return [line for line in self.lines if line.name == name]

    def get(self, name):
        """The first property of that name, or None."""
        return next(iter(self.all(name)), None)

    def value(self, name, default=None):
        """The value of the first property of that name."""
        line = self.get(name)
        return line.value if line else default

    def below(self, *names):
        """The children of those names."""
        return [child for child in self.children if child.name in names]


@dataclass(frozen=True)
class When:
    """A date or a date and time. `kind` is date, utc, zoned or floating."""
    kind: str
    at: object
    tzid: str | None = None

    def written(self):
        """As it stands in the file, with dashes and colons put in."""
        if self.kind == 'date':
            return self.at.isoformat()
        return self.at.isoformat(timespec='seconds' if self.at.second else 'minutes')

    def zone(self):
        """The zone that it is told in: a TZID, UTC, or None."""
        return 'UTC' if self.kind == 'utc' else self.tzid


def physical_lines(data):
    """(number, octets) of each line of the file, without its line ending."""
    lines = data.split(b'\n')
    if lines and not lines[-1]:
        lines.pop()
    return [(n, line.removesuffix(b'\r')) for n, line in enumerate(lines, 1)]


def unfold(data):
    """The folded lines put together again: one list of (number, octets) for each content line."""
    logical = []
    for number, octets in physical_lines(data.removeprefix(b'\xef\xbb\xbf')):
        if logical and octets[:1] in (b' ', b'\t'):
            logical[-1].append((number, octets[1:]))
        else:
            logical.append([(number, octets)])
    return logical


def parse_line(number, text):
    """A Line, or None where the text is not a content line."""
    match = CONTENT_LINE.fullmatch(text)
    if not match:
        return None
    params = {name.upper(): value.strip('"') for name, value in PARAM.findall(match['params'])}
    return Line(number, match['name'].upper(), params, match['value'])


def content_lines(data):
    """(number, text, Line or None) of each content line of the file."""
    for pieces in unfold(data):
        text = b''.join(octets for _, octets in pieces).decode('utf-8', 'replace')
        if text:
            yield pieces[0][0], text, parse_line(pieces[0][0], text)


def build_tree(lines, wrong=lambda number, why: None):
    """The top-level components of a list of Lines; `wrong` is told of each that is not nested well."""
    root = Component('', 0)
    stack = [root]
    for line in lines:
        if line.name == 'BEGIN':
            stack.append(Component(line.value.upper(), line.number))
            stack[-2].children.append(stack[-1])
        elif line.name != 'END':
            stack[-1].lines.append(line)
        elif stack[-1].name != line.value.upper() or len(stack) == 1:
            wrong(line.number, f'END:{line.value} closes nothing that is open')
        else:
            stack.pop().closed = True
    for component in stack[1:]:
        wrong(component.number, f'BEGIN:{component.name} is never closed')
    return root


def read(data):
    """The tree of a file, whatever its faults."""
    return build_tree([line for _, _, line in content_lines(data) if line])


def unescape(text):
    """A TEXT value as a person reads it."""
    return ESCAPED.sub(lambda m: '\n' if m[1] in 'nN' else m[1], text)


def split_list(text):
    """The names of a comma list, in which an escaped comma belongs to a name."""
    return [unescape(part) for part in re.findall(r'(?:\\.|[^\\,])+', text, re.DOTALL)]


def parse_when(line):
    """A When, or None where the value has not the form of one. An impossible date raises ValueError."""
    value, tzid = line.value, line.params.get('TZID')
    if re.fullmatch(r'[0-9]{8}', value):
        return When('date', date(int(value[:4]), int(value[4:6]), int(value[6:])))
    if line.params.get('VALUE') == 'DATE' or not re.fullmatch(r'[0-9]{8}T[0-9]{6}Z?', value):
        return None
    at = datetime.strptime(value.rstrip('Z'), '%Y%m%dT%H%M%S')
    kind = 'utc' if value.endswith('Z') else 'zoned' if tzid else 'floating'
    return When(kind, at, tzid if kind == 'zoned' else None)


def when_or_none(line):
    """parse_when that never fails."""
    try:
        return parse_when(line) if line else None
    except ValueError:
        return None


def parse_duration(text):
    """A timedelta, or None where the text is no duration."""
    match = DURATION.fullmatch(text)
    if not match:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == '-' else length


def event_as_json(event):
    """What an event says, in the fields that every reader is compared on."""
    def text(component, name):
        value = component.value(name)
        return None if value is None else unescape(value)

    start, end = (when_or_none(event.get(name)) for name in ('DTSTART', 'DTEND'))
    sequence = event.value('SEQUENCE', '0')
    return {
        'uid': event.value('UID'),
        'sequence': int(sequence) if sequence.isdecimal() else sequence,
        'status': event.value('STATUS'),
        'summary': text(event, 'SUMMARY'),
        'description': text(event, 'DESCRIPTION'),
        'start': start and start.written(),
        'end': end and end.written(),
        'tzid': start and start.zone(),
        'all_day': bool(start and start.kind == 'date'),
        'transp': event.value('TRANSP', 'OPAQUE'),
        'categories': [name for line in event.all('CATEGORIES') for name in split_list(line.value)],
        'alarms': [{'action': alarm.value('ACTION'), 'trigger': alarm.value('TRIGGER'),
                    'description': text(alarm, 'DESCRIPTION')} for alarm in event.below('VALARM')],
    }


def events(data):
    """Every event of a file as event_as_json gives it, sorted by uid."""
    found = [event_as_json(event) for calendar in read(data).below('VCALENDAR') for event in calendar.below('VEVENT')]
    return sorted(found, key=lambda event: event['uid'] or '')
