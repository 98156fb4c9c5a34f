#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""privacy.py FOLDER CARE: what the clients' calendars of random_cases.py give away. Prints each word of FOLDER/secrets/N that
FOLDER/client/N.ics holds anywhere, and exits 1 then.

Unfolded and unescaped, a calendar is searched whole: UIDs, PRODID, names of zones and of the file included. Taken out before are the
sentences of CARE (what `list care --json` prints), which depend on the plan alone, and the list of red flags, which names the nose and
scars for everybody and must be the same in every calendar.
"""
import json
from pathlib import Path
import re
import sys

import ics

RED_FLAGS = re.compile(r'When to call \(.*?\):\n(?:[^\n]+:\n(?:- [^\n]+\n?)+)+')


def words(text):
    """The text in lower case, with all but letters and digits as one space."""
    return ' ' + re.sub(r'[\W_]+', ' ', text.casefold()).strip() + ' '


def taken_out(text, sentences):
    """The text without the sentences."""
    for sentence in sentences:
        text = text.replace(sentence, ' … ')
    return text


def main(folder, care):
    """Runs the command; gives the exit status."""
    sentences = sorted((item['text'] for item in json.loads(Path(care).read_text(encoding='utf-8'))), key=len, reverse=True)
    faults, blocks = 0, set()
    for path in sorted(Path(folder, 'client').iterdir()):
        held = path.name + '\n' + '\n'.join(ics.unescape(text) for _, text, _ in ics.content_lines(path.read_bytes()))
        found = RED_FLAGS.findall(held)
        blocks |= {block.strip() for block in found}
        held = words(taken_out(taken_out(held, found), sentences))
        for secret in Path(folder, 'secrets', path.stem).read_text(encoding='utf-8').splitlines():
            if words(secret) in held:
                at = held.index(words(secret))
                print(f'{path.name} holds {secret}: {held[max(0, at - 40):at + 40]}')
                faults += 1
        if not found:
            print(f'{path.name} has no red flags')
            faults += 1
    if len(blocks) != 1:
        print(f'{len(blocks)} lists of red flags')
    return 0 if not faults and len(blocks) == 1 else 1


sys.exit(main(*sys.argv[1:]))
