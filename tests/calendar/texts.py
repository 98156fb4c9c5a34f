#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""texts.py FOLDER: a layer of protocol files whose texts are hard to carry: marks that calendars escape, characters of two to four
octets, joined emoji, right-to-left writing, lines of their own, marks at every column near a fold, and 10,000 characters."""
import json
from pathlib import Path
import sys

from make_fixtures import FOLDS, LONG, MARKS, RIGHT_TO_LEFT, SCRIPTS

TEXTS = {'marks': MARKS, 'scripts': SCRIPTS, 'right-to-left': RIGHT_TO_LEFT, 'folds': FOLDS, 'long': LONG}


def quoted(text):
    """A text as TOML writes it; one of several lines between three quotes. JSON's escapes are TOML's too."""
    lines = [json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split('\n')]
    return f'"{lines[0]}"' if len(lines) == 1 else '"""\n' + '\n'.join(lines) + '"""'


def table(heading, **keys):
    """One table of a protocol file."""
    return '\n'.join([f'[[{heading}]]', *(f'{key.replace("_", "-")} = {value}' for key, value in keys.items()), '', ''])


def title(name, text):
    """The beginning of a text, over two lines where it has them."""
    return quoted(f'{name}: {text[:60]}')


def main(folder):
    """Writes the layer."""
    care = [table('care', id=f'"test-{name}"', title=title(name, text), sets='["standard"]', phase='"after"', kind='"avoid"',
                  until='{ all = "48h" }', text=quoted(text), why='"A test."', basis='"convention"') for name, text in TEXTS.items()]
    calls = [table('milestone', id=f'"call-{name}"', kind='"call"', after='"each-session"', at='"3d"', text=quoted(text), basis='"convention"')
             for name, text in TEXTS.items()]
    signs = [table('sign', id=f'"sign-{name}"', title=title(name, text), text=quoted(text), answer='"ring-back"', why='"A test."', basis='"convention"')
             for name, text in TEXTS.items()]
    Path(folder, 'care.toml').write_text('format = 1\n\n' + ''.join(care + calls), encoding='utf-8')
    Path(folder, 'signs.toml').write_text('format = 1\n\n' + ''.join(signs), encoding='utf-8')


main(sys.argv[1])
