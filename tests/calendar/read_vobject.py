#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_vobject.py FILE…: what python3-vobject reads of calendars, in the fields of icslint.py --dump; it keeps all of them.

With --utc before the files the starts and ends are moments in UTC.
"""
from datetime import datetime, timezone
import json
import sys

import vobject

IN_UTC = sys.argv[1] == '--utc'


def when(part, name):
    """A date or a time with dashes and colons."""
    if not hasattr(part, name):
        return None
    at = getattr(part, name).value
    if not isinstance(at, datetime):
        return at.isoformat()
    if IN_UTC and at.tzinfo:
        at = at.astimezone(timezone.utc)
    return at.replace(tzinfo=None).isoformat(timespec='seconds' if at.second else 'minutes')


def zone(part):
    """The zone of the start, which vobject keeps as the parameter that it was read with."""
    start = part.dtstart
    given = start.params.get('X-VOBJ-ORIGINAL-TZID') or start.params.get('TZID')
    if given:
        return given[0]
    return 'UTC' if getattr(start.value, 'tzinfo', None) else None


def value(part, name, default=None):
    """The value of a property."""
    return part.getChildValue(name, default)


def alarm(part):
    """One alarm; the trigger as it was written, before vobject makes a time span of it."""
    part.trigger.transformFromNative()
    return {'action': value(part, 'action'), 'trigger': part.trigger.value, 'description': value(part, 'description')}


def event(part):
    """One event."""
    return {
        'uid': value(part, 'uid'),
        'sequence': int(value(part, 'sequence', 0)),
        'status': value(part, 'status'),
        'summary': value(part, 'summary'),
        'description': value(part, 'description'),
        'start': when(part, 'dtstart'),
        'end': when(part, 'dtend'),
        'tzid': zone(part),
        'all_day': not isinstance(part.dtstart.value, datetime),
        'transp': value(part, 'transp', 'OPAQUE'),
        'categories': [name for line in part.contents.get('categories', []) for name in line.value],
        'alarms': [alarm(one) for one in part.contents.get('valarm', [])],
    }


def calendars(paths):
    """The calendars in the files, found valid."""
    for path in paths:
        with open(path, 'rb') as file:
            for calendar in vobject.readComponents(file.read().decode('utf-8'), validate=True):
                calendar.validate(raiseException=True)
                yield calendar


print(json.dumps([event(part) for calendar in calendars(sys.argv[1 + IN_UTC:]) for part in calendar.contents.get('vevent', [])], ensure_ascii=False))
