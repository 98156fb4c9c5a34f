#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""split_by_uid.py FOLDER FILE…: writes each event of the calendars to FOLDER/UID.ics, with the time zones that it uses, octet for octet.

METHOD is left out, since a calendar that is kept on a server has none.
"""
from pathlib import Path
import re
import sys


def blocks(data):
    """(kind, octets) of each part of the calendar; the lines of its head have the kind ""."""
    depth, kind, part = 0, '', b''
    for line in re.findall(rb'[^\n]*\n(?:[ \t][^\n]*\n)*', data):
        name, _, value = line.strip().partition(b':')
        if name == b'BEGIN':
            depth += 1
            kind = value.decode() if depth == 2 else kind
        part += line
        if name == b'END':
            depth -= 1
        if depth < 2:
            yield (kind if name == b'END' else ''), part
            kind, part = '', b''


def zone_names(octets):
    """The TZIDs that a part mentions."""
    return set(re.findall(rb'TZID[=:]"?([^":;\r\n]+)', re.sub(rb'\r?\n[ \t]', b'', octets)))


def main(path, folder):
    """Splits a file."""
    parts = list(blocks(Path(path).read_bytes()))
    head = [octets for kind, octets in parts if kind == '' and not octets.startswith((b'METHOD', b'END:'))]
    zones = [octets for kind, octets in parts if kind == 'VTIMEZONE']
    for kind, octets in parts:
        if kind != 'VEVENT':
            continue
        uid = re.search(rb'^UID:([0-9A-Fa-f-]+)\r?$', octets, re.MULTILINE)
        if not uid:
            sys.exit('error: an event whose UID is no file name')
        used = [zone for zone in zones if zone_names(zone) & zone_names(octets)]
        Path(folder, uid[1].decode() + '.ics').write_bytes(b''.join([*head, *used, octets, b'END:VCALENDAR\r\n']))


for argument in sys.argv[2:]:
    main(argument, sys.argv[1])
