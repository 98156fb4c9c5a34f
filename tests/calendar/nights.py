#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""nights.py BINARY FOLDER: calendars of visits on the nights when clocks change, written to FOLDER/YEAR-ZONE-N.ics, and beside each
as YEAR-ZONE-N.json its events with the moments in UTC at which they begin and end, by Python's own zones.

The rule: a local time that does not exist moves later, one that occurs twice is the first; a visit lasts as long as on any other day;
what is allowed again in the second round of an hour is said to be so at the end of it. The zones have a name of their own in each file, so
that a reader must use the VTIMEZONE; as stipple names them the files are in FOLDER/named.
"""
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
import json
import os
from pathlib import Path
import re
import subprocess
import sys
from zoneinfo import ZoneInfo

import ics

ZONES = ('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'Africa/Cairo', 'America/Nuuk')
YEARS = (2027, 2028, 2040, 2060)
TREAT = ('stretch-marks:abdomen', '--skin', 'II', '--age', '30', '--history', 'rest=no', '--sessions', '1')
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def changes(zone, year):
    """The moments in UTC at which the clocks change in a year, with the offsets before and after."""
    at, end = datetime(year, 1, 1, tzinfo=timezone.utc), datetime(year + 1, 1, 1, tzinfo=timezone.utc)
    while at < end:
        before, after = ((at + step).astimezone(zone).utcoffset() for step in (timedelta(0), HOUR))
        if before != after:
            yield at + HOUR, before, after
        at += HOUR


def starts(zone, year):
    """Local times on and around the hours that a year leaves out or repeats; where there are none, two ordinary ones."""
    found = list(changes(zone, year))
    for moment, before, after in found:
        first, last = sorted((moment + offset).replace(tzinfo=None) for offset in (before, after))
        middle = (first + (last - first) / 2).replace(second=0)
        yield from (first - 5 * MINUTE, first, middle, last - MINUTE, last)
        if after < before:
            yield middle - 13 * HOUR  # twelve hours after this visit the clocks are in the second round
    if not found:
        yield from (datetime(year, 3, 28, 1, 30), datetime(year, 10, 31, 1, 30))


def utc(local, zone):
    """The moment that a local time means: fold 0 is the offset before a gap, and the first round of two."""
    return local.replace(tzinfo=zone, fold=0).astimezone(timezone.utc)


def plain(moment, zone):
    """The moment, or if clocks show its hour for the second time the end of that hour."""
    while moment.astimezone(zone).fold:
        moment += MINUTE
    return moment


def run(binary, command, start, minutes, zone, *more):
    """What stipple prints for a visit that was agreed long before."""
    day, opened = f'{start:%Y-%m-%d}', f'{start - timedelta(days=60):%Y-%m-%d}'
    environment = {'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'XDG_CONFIG_DIRS': '/nonexistent', 'TZ': 'UTC'}
    return subprocess.run([binary, command, *TREAT, '--start', day, '--opened', opened, '--today', opened, '--at', f'{start:%H:%M}', '--duration', f'{minutes}m',
                           '--zone', zone, *more], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True).stdout


def hours_of_care(binary):
    """The numbers of hours after needling at which something is allowed again or is to be done from; they are those of any day."""
    care = json.loads(run(binary, 'plan', datetime(2027, 6, 1, 10), 60, 'UTC', '--json'))['care']
    for line in care:
        name = {'avoid': 'until', 'do': 'from'}.get(line['kind'])
        if name and line[name + '_at']:
            yield line[name + '_hours']


def wanted(start, minutes, zone, hours_of_care):
    """The first and last moments of the visit, and of the hints that follow it."""
    begin = utc(start, zone)
    end = begin + minutes * MINUTE
    yield begin, end
    for hours in hours_of_care:
        hint = plain(end + hours * HOUR, zone)
        yield hint, hint + 15 * MINUTE


def one(binary, path, start, minutes, name, hours_of_care):
    """Writes one calendar and its events as they must be read; gives the number of those that are timed."""
    data = run(binary, 'calendar', start, minutes, name, '--quiet')
    Path(path.parent, 'named', path.name).write_bytes(data)
    path.write_bytes(re.sub(rb'^(TZID:|DT(?:START|END);TZID=)', rb'\g<1>' + path.stem.encode() + b'/', data, flags=re.MULTILINE))
    events = ics.events(data)
    timed = sorted((utc(datetime.fromisoformat(event['start']), ZoneInfo(event['tzid'])), event['uid']) for event in events if not event['all_day'])
    moments = sorted(wanted(start, minutes, ZoneInfo(name), hours_of_care))
    if len(timed) != len(moments):
        sys.exit(f'{path}: {len(timed)} timed events instead of {len(moments)}')
    told = {uid: {'start': f'{begin:%Y-%m-%dT%H:%M}', 'end': f'{end:%Y-%m-%dT%H:%M}'} for (_, uid), (begin, end) in zip(timed, moments)}
    path.with_suffix('.json').write_text(json.dumps([event | told.get(event['uid'], {}) for event in events]), encoding='utf-8')
    return len(timed)


def main(binary, folder):
    """Runs the command."""
    Path(folder, 'named').mkdir()
    nights = [(start, name) for name in ZONES for year in YEARS for start in starts(ZoneInfo(name), year)]
    hours = list(hours_of_care(binary))
    calls = [(binary, Path(folder, f'{start.year}-{name.replace("/", "-")}-{number}.ics'), start, 20 if number % 3 == 0 else 60, name, hours)
             for number, (start, name) in enumerate(nights)]
    with ThreadPoolExecutor(2) as pool:
        timed = sum(pool.map(lambda call: one(*call), calls))
    print(f'{len(calls)} nights in {len(ZONES)} zones, {timed} timed events')


main(*sys.argv[1:])
