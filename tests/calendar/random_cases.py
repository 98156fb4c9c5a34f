#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""random_cases.py BINARY FOLDER COUNT: opens so many cases at random, lives each for some entries, and exports FOLDER/clinic/N.ics and
FOLDER/client/N.ics, the client's copy with neutral titles; FOLDER/secrets/N has one a line what the latter may not hold. The same
COUNT gives the same files. What the cases hold is printed; each kind of thing that none of them holds makes it fail.
"""
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
import json
import os
from pathlib import Path
import random
import re
import subprocess
import sys
import uuid

SEED = 'stipple'
SKINS = ('I', 'II', 'III', 'IV', 'V', 'VI')
ZONES = ('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'Africa/Cairo', 'America/Nuuk',
         'America/St_Johns', 'Pacific/Chatham', 'Europe/Dublin', 'Asia/Kathmandu', 'UTC')
HISTORY = ('cold-sores=yes', 'diabetes=yes', 'filler=2026-08-01', 'isotretinoin=2025-09-15', 'latex-allergy=yes')
REASONS = ('illness', 'holiday; two weeks, abroad', 'work: "late shift"', 'Grippe – fiévreuse 🤒', 'back\\slash')
EVENTS = ('wedding', 'graduation', 'reunion')
WANTED = ('timed', 'several concerns', 'closed', 'event', 'done', 'moved', 'missed', 'cancelled', 'undone', 'answered', 'cancelled events',
          'days', 'phases', 'sessions', 'full titles', 'alarm', 'feed')


class Stipple:
    """The program in an environment that holds nothing of this machine, at a moment of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.now = datetime(2026, 11, 21, 9)

    def run(self, *arguments):
        """The exit status and what it printed."""
        seconds = str(int((self.now - datetime(1970, 1, 1)).total_seconds()))
        environment = {'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'XDG_CONFIG_DIRS': '/nonexistent', 'TZ': 'UTC', 'SOURCE_DATE_EPOCH': seconds}
        ran = subprocess.run([self.binary, *arguments], env=environment, cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True)
        return ran.returncode, ran.stdout

    def json(self, *arguments):
        """The document that it printed."""
        return json.loads(self.run(*arguments, '--json')[1])


def treatments(stipple):
    """The concerns with the sites that each has a depth at, and the devices, from the catalogue."""
    concerns = {item['id']: sorted({depth['site'] for depth in stipple.json('depth', item['id'])['depths']}) for item in stipple.json('list', 'concerns')}
    return concerns, [item['id'] for item in stipple.json('list', 'devices')]


class Life:
    """One case, from its opening to its exports."""

    def __init__(self, number, binary, folder, catalogue):
        self.random = random.Random(f'{SEED} {number}')
        self.concerns, self.devices = catalogue
        self.number, self.folder = number, folder
        self.stipple = Stipple(binary, folder / 'cases')
        self.file = f'{number}.toml'
        self.secrets = {f'K-{7000 + number}'}
        self.held = Counter()

    def chance(self, of):
        """Whether something happens that does so with a probability."""
        return self.random.random() < of

    def request(self):
        """What `new` is given."""
        pick = self.random
        concerns = pick.sample(sorted(self.concerns), 2 if self.chance(0.25) else 1)
        treat = [f'{concern}:{",".join(pick.sample(self.concerns[concern], min(len(self.concerns[concern]), pick.randint(1, 3))))}' for concern in concerns]
        start = date(2026, 12, 1) + timedelta(days=pick.randint(0, 500))
        options = ['--ref', f'K-{7000 + self.number}', '--start', str(start), '--sessions', str(pick.randint(1, 5)), '--history', 'rest=no']
        wishes = ((0.8, ['--skin', pick.choice(SKINS)]), (0.8, ['--age', str(pick.randint(22, 69))]), (0.5, ['--device', pick.choice(self.devices)]),
                  (0.4, ['--history', pick.choice(HISTORY)]), (0.3, ['--closed', pick.choice(('sun', 'sat,sun', 'mon,2026-12-24..2027-01-02'))]),
                  (0.2, ['--event', f'{start + timedelta(days=330)} {pick.choice(EVENTS)}']), (0.15, ['--interval', str(pick.choice((35, 42, 49)))]),
                  (0.15, ['--avoid', f'{start + timedelta(days=25)}..{start + timedelta(days=40)}']))
        for likely, option in wishes:
            if self.chance(likely):
                options += option
        if self.chance(0.6):
            at = f'{pick.choice((0, 7, 9, 13, 16, 22)):02}:{pick.choice((0, 5, 30)):02}'
            options += ['--at', at, '--duration', f'{pick.choice((20, 45, 60, 150))}m', '--zone', pick.choice(ZONES)]
        return treat, options

    def open(self):
        """Opens the case; what stipple refuses is thrown again."""
        for _ in range(40):
            treat, options = self.request()
            if self.stipple.run('new', self.file, *treat, *options)[0] == 0 and self.sessions():
                break
            Path(self.folder, 'cases', self.file).unlink(missing_ok=True)
        else:
            sys.exit(f'case {self.number}: nothing that stipple would plan')
        path = Path(self.folder, 'cases', self.file)
        path.write_text(re.sub(r'^id .*', f'id = "{uuid.UUID(int=self.random.getrandbits(128), version=4)}"', path.read_text(), count=1))
        self.remember(treat, options)

    def remember(self, treat, options):
        """Counts what the case holds, and notes what its client's calendar may not."""
        given = dict(zip(options[::2], options[1::2]))
        self.held.update(word for word, holds in (('timed', '--zone' in given), ('several concerns', len(treat) > 1), ('closed', '--closed' in given),
                                                  ('event', '--event' in given)) if holds)
        self.secrets |= {word for one in treat for word in re.split('[:,]', one)}
        self.secrets |= {given[name] for name in ('--device', '--closed', '--avoid') if name in given}
        self.secrets |= {answer.partition('=')[0] for answer in options if re.match(r'[a-z-]+=(yes|no|\d)', answer)}
        if '--event' in given:
            self.secrets.add(given['--event'].split()[1])

    def sessions(self):
        """The sessions as they stand."""
        return [session for session in self.stipple.json('timeline', self.file)['sessions'] if session['date']]

    def entry(self, entries):
        """Something that happens to the next session, or to an answer or an entry: the kind and the options of `record`."""
        ahead = [session for session in self.sessions() if session['status'] not in ('done', 'cancelled')]
        kind = self.random.choice(('done', 'done', 'moved', 'moved', 'missed', 'cancelled', 'undone', 'answered'))
        reason = ['--reason', self.random.choice(REASONS)]
        if kind == 'undone' and entries:
            return kind, ['--undo', str(self.random.randint(1, entries)), *reason]
        if kind == 'answered' or not ahead:
            return 'answered', ['--answer', self.random.choice((*HISTORY, 'rest=no'))]
        session = self.random.choice(ahead) if kind in ('moved', 'cancelled') else ahead[0]
        day = date.fromisoformat(session['date'])
        number = ['--session', str(session['number'])]
        if kind in ('done', 'missed'):
            self.stipple.now = max(self.stipple.now, datetime(day.year, day.month, day.day, 12))
            return kind, [*number, '--done' if kind == 'done' else '--missed']
        if kind == 'moved':
            return kind, [*number, '--move-to', str(day + timedelta(days=self.random.randint(1, 21))), *reason]
        return 'cancelled', [*number, '--cancel', *reason]

    def live(self):
        """Up to eight entries; what stipple refuses does not happen."""
        entries = 0
        for _ in range(self.random.randint(0, 8)):
            self.stipple.now += timedelta(hours=self.random.randint(1, 60))
            kind, options = self.entry(entries)
            if self.stipple.run('record', self.file, *options)[0] == 0:
                entries += 1
                self.held[kind] += 1
                self.secrets |= {option for option in options if option in REASONS}

    def export(self):
        """Writes the calendars."""
        detail, options = self.random.choice(('sessions', 'phases', 'phases', 'days')), []
        for likely, word, option in ((0.4, 'full titles', ['--titles', 'full']), (0.4, 'alarm', ['--alarm', '24h']), (0.2, 'feed', ['--feed'])):
            if self.chance(likely):
                options += option
                self.held[word] += 1
        self.held[detail] += 1
        data = self.write('clinic', '--detail', detail, *options)
        self.held['events'] += data.count(b'BEGIN:VEVENT')
        self.held['cancelled events'] += data.count(b'STATUS:CANCELLED')
        self.write('client', '--detail', detail, '--for', 'client', '--contact', '020 7946 0000')
        Path(self.folder, 'secrets', str(self.number)).write_text('\n'.join(sorted(self.secrets)) + '\n', encoding='utf-8')

    def write(self, folder, *options):
        """Writes one calendar; a course that is refused after an entry still has one, of what stands."""
        status, data = self.stipple.run('calendar', self.file, *options)
        if status not in (0, 5, 6) or not data.endswith(b'END:VCALENDAR\r\n'):
            sys.exit(f'case {self.number}: calendar ends with {status}')
        Path(self.folder, folder, f'{self.number}.ics').write_bytes(data)
        return data


def one(number, binary, folder, catalogue):
    """Lives one case; gives what it holds."""
    life = Life(number, binary, folder, catalogue)
    life.open()
    life.live()
    life.export()
    return life.held


def main(binary, folder, count):
    """Runs the command; gives the exit status."""
    folder = Path(folder)
    for name in ('cases', 'clinic', 'client', 'secrets'):
        (folder / name).mkdir()
    catalogue = treatments(Stipple(binary, folder))
    with ThreadPoolExecutor(2) as pool:
        held = sum(pool.map(lambda number: one(number, binary, folder, catalogue), range(int(count))), Counter())
    print(', '.join(f'{held[word]} {word}' for word in (*WANTED, 'events')))
    return 1 if any(not held[word] for word in WANTED) else 0


sys.exit(main(*sys.argv[1:]))
