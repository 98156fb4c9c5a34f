#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_calcurse.py FOLDER: the appointments in a calcurse folder, in the fields of icslint.py --dump.

calcurse tells times in the local zone and keeps no uid, sequence, status, transparency or categories; of an alarm it keeps a
flag. It makes of an all-day event of several days one that is repeated daily, and puts a line of its own after a description.
"""
from datetime import date, timedelta
import json
from pathlib import Path
import re
import sys

TIMED = re.compile(r'(\d\d/\d\d/\d{4}) @ (\d\d:\d\d) -> (\d\d/\d\d/\d{4}) @ (\d\d:\d\d)(?:>([0-9a-f]+))? ?[|!](.*)')
ALL_DAY = re.compile(r'(\d\d/\d\d/\d{4}) \[1\](?: \{1D -> (\d\d/\d\d/\d{4})\})?(?: ?>([0-9a-f]+))? (.*)')


def day(text):
    """The date of MM/DD/YYYY."""
    return date(int(text[6:]), int(text[:2]), int(text[3:5]))


def note(folder, name):
    """The description that a note begins with, or None."""
    if not name:
        return None
    text = '\n' + (folder / 'notes' / name).read_text(encoding='utf-8')
    return text.partition('\n-- \n')[0].removeprefix('\n').removesuffix('\n') or None


def event(folder, line):
    """One event from its line; a line of another form raises ValueError."""
    if match := TIMED.fullmatch(line):
        start, end = (f'{day(match[n])}T{match[n + 1]}' for n in (1, 3))
        return {'start': start, 'end': end, 'all_day': False, 'summary': match[6], 'description': note(folder, match[5])}
    if match := ALL_DAY.fullmatch(line):
        end = day(match[2] or match[1]) + timedelta(days=1)
        return {'start': str(day(match[1])), 'end': str(end), 'all_day': True, 'summary': match[4],
                'description': note(folder, match[3])}
    raise ValueError(f'an appointment of another form: {line}')


home = Path(sys.argv[1])
lines = (home / 'apts').read_text(encoding='utf-8').split('\n')
print(json.dumps([event(home, line) for line in lines if line], ensure_ascii=False))
