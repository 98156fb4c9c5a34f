# SPDX-License-Identifier: MIT
"""What a VTIMEZONE of yearly rules and single changes says, compared with the zone of that name on this machine."""
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
import re
from zoneinfo import ZoneInfo

import ics

DAYS = ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
STEP = timedelta(minutes=30)


@dataclass
class Observance:
    """One STANDARD or DAYLIGHT part: from its onsets on, the offset is `after`."""
    first: datetime
    before: timedelta
    after: timedelta
    rule: dict

    def onsets(self, last_year):
        """The moments in UTC at which it begins, until the end of a year."""
        days = {self.first.date()}
        if self.rule:
            days |= {rule_day(self.rule, year) for year in range(self.first.year, last_year + 1)}
        return [datetime.combine(day, self.first.time()) - self.before for day in days if day and day >= self.first.date()]


def rule_day(rule, year):
    """The day of the year that a rule of BYMONTH, BYDAY and BYMONTHDAY falls on, or None."""
    month = int(rule['BYMONTH'])
    numbers = [int(n) for n in rule['BYMONTHDAY'].split(',')] if 'BYMONTHDAY' in rule else range(1, 32)
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    nth = 0
    if 'BYDAY' in rule:
        nth = int(rule['BYDAY'][:-2] or 0)
        days = [day for day in days if DAYS[day.weekday()] == rule['BYDAY'][-2:]]
    if nth:
        days = days[nth - 1 if nth > 0 else nth:][:1]
    days = [day for day in days if day.day in numbers]
    return days[0] if days else None


def offset(text):
    """The timedelta of +HHMM or -HHMM, or None."""
    match = re.fullmatch(r'([+-])(\d{2})(\d{2})(\d{2})?', text or '')
    if not match:
        return None
    length = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return -length if match[1] == '-' else length


def observance(part):
    """The Observance of a component, or the words for what is wrong with it."""
    start = ics.when_or_none(part.get('DTSTART'))
    before, after = offset(part.value('TZOFFSETFROM')), offset(part.value('TZOFFSETTO'))
    if not start or start.kind != 'floating':
        return 'DTSTART is not a local time'
    if before is None or after is None:
        return 'TZOFFSETFROM or TZOFFSETTO is missing or no offset'
    if part.get('RDATE'):
        return 'RDATE, which some calendars misread; a yearly RRULE is understood'
    rule = dict(item.partition('=')[::2] for item in part.value('RRULE', '').split(';') if item)
    if rule and (rule.get('FREQ') != 'YEARLY' or not re.fullmatch(r'[0-9]{1,2}', rule.get('BYMONTH', ''))
                 or not re.fullmatch(r'(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)', rule.get('BYDAY', 'MO'))
                 or not re.fullmatch(r'[0-9,]+', rule.get('BYMONTHDAY', '1'))
                 or rule.keys() - {'FREQ', 'BYMONTH', 'BYDAY', 'BYMONTHDAY'}
                 or not rule.keys() & {'BYDAY', 'BYMONTHDAY'}):
        return f'RRULE:{part.value("RRULE")} is not a plain yearly rule'
    return Observance(start.at, before, after, rule)


def first_difference(observances, tzid, first, last):
    """The words for the first moment from the day before `first` to the day after `last` (local times) that the zone of this
    machine tells otherwise, or None."""
    try:
        zone = ZoneInfo(tzid)
    except (OSError, ValueError):
        return None
    onsets = sorted((at, one.after) for one in observances for at in one.onsets(last.year + 1))
    moments = [at for at, _ in onsets]
    earliest = min(observances, key=lambda one: one.first).before
    at, end = first - timedelta(days=1), last + timedelta(days=1)
    while at < end:
        index = bisect_right(moments, at) - 1
        said = onsets[index][1] if index >= 0 else earliest
        if said != at.replace(tzinfo=timezone.utc).astimezone(zone).utcoffset():
            return f'{tzid} is not at {said} from {at:%Y-%m-%dT%H:%M}Z on'
        at += STEP
    return None
