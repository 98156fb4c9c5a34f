#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""compare.py [LOSS…] WANTED GOT FIELD…: compares the events of two JSON files, as icslint.py --dump prints them, in those fields.

Prints "ok" with the number of events and exits 0, or "differs: …" with the first difference and exits 1. Without the field uid the events are compared as a
set. Triggers are compared as lengths of time. A LOSS names what a reader is known to lose; both sides lose it first:
  --zone ZONE         it tells times in that zone
  --backslashes       it undoes escapes twice: a backslash before n, a comma, a semicolon or a backslash goes
  --categories        it splits a category at an escaped comma
  --ends              it drops blank space at both ends of a description
"""
import argparse
from datetime import datetime
import json
import re
import sys
from zoneinfo import ZoneInfo

import ics


def in_zone(event, zone):
    """The event with its times told in a zone; dates and floating times stay."""
    if event['all_day'] or not event['tzid']:
        return event
    told = {'tzid': zone}
    for name in ('start', 'end'):
        at = event[name] and datetime.fromisoformat(event[name]).replace(tzinfo=ZoneInfo(event['tzid']))
        told[name] = at and at.astimezone(ZoneInfo(zone)).strftime('%Y-%m-%dT%H:%M')
    return event | told


def unescaped_twice(value):
    """The text as it is after one more round of undoing escapes; of a list or an object, each text in it."""
    if isinstance(value, list):
        return [unescaped_twice(item) for item in value]
    if isinstance(value, dict):
        return {name: unescaped_twice(item) for name, item in value.items()}
    if not isinstance(value, str):
        return value
    return re.sub(r'\\+([,;])', r'\1', re.sub(r'\\+[nN]', '\n', value)).replace('\\\\', '\\')


def with_losses(event, options):
    """The event as a reader with these losses has it; done to what it read too, since some losses cannot be told from the text."""
    if options.backslashes:
        event = unescaped_twice(event)
    if options.ends and event.get('description'):
        event = event | {'description': event['description'].strip() or None}
    if options.categories:
        event = event | {'categories': [part.strip() for name in event['categories'] for part in name.split(',')]}
    alarms = [alarm | {'trigger': str(ics.parse_duration(alarm['trigger'] or ''))} for alarm in event.get('alarms', [])]
    return event | {'alarms': alarms}


def short(value, other):
    """A value in few words, from a little before where it first differs from the other."""
    if not isinstance(value, str) or not isinstance(other, str):
        return json.dumps(value, ensure_ascii=False)[:60]
    same = next((n for n, pair in enumerate(zip(value, other)) if pair[0] != pair[1]), min(len(value), len(other)))
    begin = max(0, same - 20)
    return json.dumps(value[begin:same + 20], ensure_ascii=False) + (f' at {begin}' if begin else '')


def first_difference(wanted, got, fields):
    """The words for the first difference of two lists of events, or None."""
    def key(event):
        return json.dumps([event.get(name) for name in fields], ensure_ascii=False)

    if len(wanted) != len(got):
        return f'{len(got)} events instead of {len(wanted)}'
    for want, have in zip(sorted(wanted, key=key), sorted(got, key=key)):
        for name in fields:
            if want.get(name) != have.get(name):
                what, instead = short(have.get(name), want.get(name)), short(want.get(name), have.get(name))
                return f'{name} of {want["uid"]}: {what} instead of {instead}'
    return None


def arguments():
    """The arguments of the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--zone')
    for loss in ('--backslashes', '--categories', '--ends'):
        parser.add_argument(loss, action='store_true')
    for name in ('wanted', 'got'):
        parser.add_argument(name)
    parser.add_argument('fields', nargs='+')
    return parser.parse_args()


def main():
    """Runs the command; gives the exit status."""
    options = arguments()
    with open(options.wanted, encoding='utf-8') as file:
        wanted = json.load(file)
    try:
        with open(options.got, encoding='utf-8') as file:
            got = json.load(file)
    except ValueError as fault:
        print(f'differs: what it says it read is not JSON: {fault}')
        return 1
    if options.zone:
        wanted = [in_zone(event, options.zone) for event in wanted]
    wanted, got = ([with_losses(event, options) for event in events] for events in (wanted, got))
    difference = first_difference(wanted, got, options.fields)
    print(f'differs: {difference}' if difference else f'ok, {len(wanted)} events')
    return 1 if difference else 0


if __name__ == '__main__':
    sys.exit(main())
