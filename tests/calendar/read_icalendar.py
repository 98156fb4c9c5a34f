#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_icalendar.py FILE…: what python3-icalendar reads of calendars, in the fields of icslint.py --dump; it keeps all of them.

With --utc before the files the starts and ends are moments in UTC.
"""
from datetime import datetime, timezone
import json
import sys

from icalendar import Calendar

IN_UTC = sys.argv[1] == '--utc'


def when(part, name):
    """A date or a time with dashes and colons."""
    if name not in part:
        return None
    at = part[name].dt
    if not isinstance(at, datetime):
        return at.isoformat()
    if IN_UTC and at.tzinfo:
        at = at.astimezone(timezone.utc)
    return at.replace(tzinfo=None).isoformat(timespec='seconds' if at.second else 'minutes')


def zone(part):
    """The zone of the start."""
    if 'TZID' in part['DTSTART'].params:
        return part['DTSTART'].params['TZID']
    return 'UTC' if getattr(part['DTSTART'].dt, 'tzinfo', None) else None


def text(part, name, default=None):
    """The text of a property."""
    return str(part[name]) if name in part else default


def names(part):
    """The categories of one or more properties."""
    lines = part.get('CATEGORIES', [])
    return [str(name) for line in (lines if isinstance(lines, list) else [lines]) for name in line.cats]


def alarm(part):
    """One alarm."""
    return {'action': text(part, 'ACTION'), 'trigger': part['TRIGGER'].to_ical().decode(), 'description': text(part, 'DESCRIPTION')}


def event(part):
    """One event."""
    return {
        'uid': text(part, 'UID'),
        'sequence': int(part.get('SEQUENCE', 0)),
        'status': text(part, 'STATUS'),
        'summary': text(part, 'SUMMARY'),
        'description': text(part, 'DESCRIPTION'),
        'start': when(part, 'DTSTART'),
        'end': when(part, 'DTEND'),
        'tzid': zone(part),
        'all_day': not isinstance(part['DTSTART'].dt, datetime),
        'transp': text(part, 'TRANSP', 'OPAQUE'),
        'categories': names(part),
        'alarms': [alarm(one) for one in part.subcomponents if one.name == 'VALARM'],
    }


calendars = []
for path in sys.argv[1 + IN_UTC:]:
    with open(path, 'rb') as file:
        calendars += Calendar.from_ical(file.read(), multiple=True)
faults = [f'{part.name}: {error}' for calendar in calendars for part in calendar.walk() for error in part.errors]
print(json.dumps([event(part) for calendar in calendars for part in calendar.walk('VEVENT')], ensure_ascii=False))
sys.exit('; '.join(faults) or None)
