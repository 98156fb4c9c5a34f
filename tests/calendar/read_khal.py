#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_khal.py LIST: a list that khal printed in the format of lib.sh, in the fields of icslint.py --dump.

khal tells times in the zone it is set to and the last day of an all-day event, of which this makes the day after it. Its list has
no sequence, transparency or alarms, and joins the categories with commas.
"""
from datetime import date, timedelta
import json
import sys


def event(record):
    """One event from its fields."""
    uid, start, end, all_day, summary, status, description = record.rstrip('\n').split('\x1f')
    if all_day == 'True':
        start, end = start[:10], (date.fromisoformat(end[:10]) + timedelta(days=1)).isoformat()
    return {'uid': uid, 'start': start, 'end': end, 'all_day': all_day == 'True', 'summary': summary,
            'status': status.strip() or None, 'description': description.strip() or None}


with open(sys.argv[1], encoding='utf-8', newline='') as file:
    print(json.dumps([event(record) for record in file.read().split('\x1e')[1:]], ensure_ascii=False))
