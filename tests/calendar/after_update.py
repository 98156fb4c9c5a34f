#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""after_update.py FIRST SECOND KIND: what a calendar must hold once both files came in, as JSON; what changed goes to standard error.

FIRST and SECOND are what icslint.py --dump printed. KIND is added, where an import never takes an event away, or replaced, where
the second file takes the place of the first.
"""
import json
import sys


def load(path):
    """The events of a file by their uid."""
    with open(path, encoding='utf-8') as file:
        return {event['uid']: event for event in json.load(file)}


def changes(first, second):
    """What the second file does to the first, in words."""
    both = first.keys() & second.keys()
    moved = [uid for uid in both if any(first[uid][name] != second[uid][name] for name in ('start', 'end', 'tzid'))]
    cancelled = [uid for uid in both if first[uid]['status'] != 'CANCELLED' == second[uid]['status']]
    return (f'{len(moved)} moved, {len(cancelled)} cancelled, {len(second.keys() - first.keys())} new, '
            f'{len(first.keys() - second.keys())} no longer told, none twice')


def main(first, second, kind):
    """Runs the command."""
    first, second = load(first), load(second)
    held = first | second if kind == 'added' else second
    print(json.dumps([held[uid] for uid in sorted(held)], ensure_ascii=False))
    print(changes(first, second), file=sys.stderr)


main(*sys.argv[1:])
