#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""short_lines.py OCTETS FOLDER FILE…: writes FOLDER/N.ics, the files without the events of which a content line is longer than that."""
from pathlib import Path
import re
import sys

limit = int(sys.argv[1])


def short(event):
    """The octets of an event, or none."""
    lines = event[0].replace(b'\r\n ', b'').split(b'\r\n')
    return event[0] if max(map(len, lines)) <= limit else b''


for number, path in enumerate(sys.argv[3:]):
    data = re.sub(rb'BEGIN:VEVENT\r\n.*?END:VEVENT\r\n', short, Path(path).read_bytes(), flags=re.DOTALL)
    Path(sys.argv[2], f'{number}.ics').write_bytes(data)
