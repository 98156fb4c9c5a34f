#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tables.py LIST: reads CSV documents strictly and compares each, cell by cell, with the JSON of the same command.
A line of LIST is KIND, the two files and what to call them, with tabs between; KIND is plan, timeline, aftercare, depth, screen,
procedure, triage or listing. Prints "ok" or "FAIL", the name and the first fault of each.
"""
import csv
import json
import re
import sys

BLANKS = ' \u00a0\u200b\u3000'
FORMULA = '=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'
NUMBER = re.compile(r'-[0-9]+(\.[0-9]+)?\Z')
FRONT, BACK = ['record', 'ref', 'session', 'screening'], ['code', 'message', 'help']


class Fault(Exception):
    """What is wrong with a document."""


def demand(holds, what):
    """Raises a Fault unless it holds."""
    if not holds:
        raise Fault(what)


def guarded(text):
    """A text as a cell holds it: never a formula."""
    begins = text.lstrip(BLANKS)[:1]
    return "'" + text if begins and begins in FORMULA and not NUMBER.match(text) else text


def cell(value):
    """A JSON value as a cell holds it."""
    if value is None:
        return ''
    if isinstance(value, list):
        return guarded('; '.join(value))
    return guarded(value) if isinstance(value, str) else f'{value:g}'


def records(path):
    """The header of a document and its records, after the checks that hold for every table."""
    with open(path, 'rb') as file:
        octets = file.read()
    demand(octets.endswith(b'\r\n'), 'the last record does not end in CRLF')
    demand(not octets.startswith(b'\xef\xbb\xbf'), 'there is a byte order mark')
    outside = re.sub(rb'"(?:[^"]|"")*"', b'', octets)
    demand(outside.count(b'\n') == outside.count(b'\r') == outside.count(b'\r\n'), 'a record ends in something else than CRLF')
    demand(b'"' not in outside, 'a quote is not closed')
    for quoted in re.findall(rb'"(?:[^"]|"")*"', octets):
        demand(re.search(rb'[",\r\n]', quoted[1:-1]), f'quotes that nothing needs: {quoted!r}')
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    header, body = rows[0], rows[1:]
    demand(len(set(header)) == len(header), 'two columns have one name')
    demand(all(re.fullmatch(r'[a-z][a-z0-9_]*', name) for name in header), f'a name is not snake_case: {header}')
    demand(header not in body, 'there are two headers')
    for row in body:
        demand(len(row) == len(header), f'{len(row)} cells under {len(header)} columns: {row}')
        for text in row:
            demand(guarded(text) == text, f'a formula: {text!r}')
    return header, [dict(zip(header, row)) for row in body]


def same(got, want, what):
    """Compares a row with the cells it must have; a number is compared as one, and what is not named must be empty."""
    for name, have in got.items():
        expected = want.get(name, '')
        if isinstance(expected, (int, float)) and not isinstance(expected, bool) and have:
            demand(float(have) == expected, f'{what}: {name} is {have}, not {expected}')
        else:
            demand(have == cell(expected), f'{what}: {name} is {have!r}, not {cell(expected)!r}')
    for name in want:
        demand(name in got, f'{what}: there is no column {name}')


def basis(item):
    """The evidence of an item."""
    return {'basis': item['basis'], 'sources': item['sources']}


def session_rows(document, with_settings):
    """The cells of every session, with the settings by site where the plan has them."""
    for s in document['sessions']:
        row = {name: s[name] for name in ('status', 'date', 'time', 'zone', 'earliest', 'latest', 'interval_days', 'was', 'because', 'treat')}
        if with_settings:
            of_session = [d for d in document['depths'] if d['session'] == s['number']]
            for name in ('setting_mm', 'max_mm'):
                row[name] = [f'{d["site"]}={d[name]}' for d in of_session]
        yield 'session', s['number'], row


def depth_cells(depth):
    """What a depth table and a room sheet say of a depth."""
    bound = list(dict.fromkeys(f'{b["kind"]}:{b["id"]}' if b['id'] else b['kind'] for b in depth['bounds'] if b['binding']))
    passes = depth['passes'] or {}
    return {**{name: depth[name] for name in ('site', 'min_mm', 'setting_mm', 'max_mm', 'endpoint')}, 'binding': bound,
            **{f'passes_{name}': passes.get(name) for name in ('min', 'typical', 'max')}, 'flags': [f['message'] for f in depth['flags']], **basis(depth)}


def depth_rows(document):
    """The cells of every depth."""
    for d in document['depths']:
        yield 'depth', d['session'], {**depth_cells(d), **{name: d[name] for name in ('concerns', 'typical_mm', 'used_mm')}}


def care_rows(document):
    """The cells of every line of care."""
    names = ('phase', 'kind', 'id', 'title', 'text', 'why', 'from_hours', 'until_hours', 'from', 'until', 'from_at', 'until_at', 'sites')
    for line in document['care']:
        yield 'care', line['session'], {**{name: line[name] for name in names}, 'answer': line.get('answer'), **basis(line)}


def screening_rows(document, session):
    """The cells of the screening; the texts of questions are not in JSON, and only their ids are compared."""
    screening = document['screening']
    yield 'screening', session, {'outcome': screening['outcome'], 'earliest_start': screening['earliest_start']}
    for f in screening['cautions']:
        names = ('id', 'title', 'outcome', 'until', 'because', 'action', 'cleared_by', 'override')
        yield 'caution', session, {**{name: f[name] for name in names}, 'implied': 'yes' if f['implied'] else 'no', **basis(f)}
    for question in screening['unasked']:
        yield 'question', session, {'id': question}
    for caution in screening['further']:
        yield 'further', session, {'id': caution}


def step_rows(document):
    """The cells of every step of the room, then of what stands below some of them."""
    for s in document['procedure']:
        yield 'step', s['session'], {**{name: s[name] for name in ('step', 'phase', 'id', 'text', 'at')}, **basis(s)}
    if n := document['numbing']:
        minutes = n['minutes'] or {}
        yield 'numbing', s['session'], {'id': n['product'], 'site': n['sites'], 'area_cm2': n['area_cm2'], 'max_area_cm2': n['max_area_cm2'], 'at': n['on_at'],
                                        'off_at': n['off_at'], 'minutes_min': minutes.get('min'), 'minutes_max': minutes.get('max'), **basis(n)}
    for d in document['depths']:
        yield 'depth', d['session'], depth_cells(d)


def call_rows(document):
    """The cells of the answer on the phone."""
    call = document['triage']
    names = ('answer', 'sign', 'treated', 'day', 'expected_until', 'why', 'stops')
    yield 'call', None, {**{name: call[name] for name in names}, 'because': [b['because'] for b in call['because']], **basis(call)}
    for ask in call['ask']:
        yield 'ask', None, ask
    for stage in call['if_not_asked']:
        yield 'if_not_asked', None, stage


def notices(document, kind):
    """What every table says beside its own: refusals, cautions and warnings."""
    for r in document['refusals']:
        yield 'refusal', {'code': r['code'], 'message': r['message'], 'help': r['help']}
    for f in document['screening']['cautions'] if kind != 'screen' else ():
        yield 'caution', {'code': f['id']}
    for w in document['warnings']:
        yield 'warning', {'code': w['code'], 'message': w['message']}


ROWS = {'plan': lambda d: session_rows(d, True), 'timeline': lambda d: session_rows(d, False), 'aftercare': care_rows, 'depth': depth_rows,
        'procedure': step_rows, 'triage': call_rows}
# What JSON does not hold, in rows that are compared with it.
BESIDE = {'caution': {'message', 'help'}, 'question': {'text', 'covers'}, 'further': {'title', 'text'}, 'call': {'text'}, 'step': {'date'}, 'numbing': {'date', 'text'}}


def compare_report(kind, header, rows, document):
    """Compares every row that has its like in JSON, in order, and what must never be missing."""
    demand(header[:4] == FRONT and header[-3:] == BACK, f'the columns are {header}')
    ref, outcome = document['case']['ref'], document['screening']['outcome']
    own = list(screening_rows(document, int(rows[-1]['session']))) if kind == 'screen' else list(ROWS[kind](document))
    want = [(record, cells) for record, cells in notices(document, kind)]
    want += [(record, {**cells, 'session': session}) for record, session, cells in own]
    if kind == 'triage':
        demand(rows[0]['record'] == 'call', 'the first row is not the answer')
        want.sort(key=lambda pair: pair[0] not in ('call', 'ask', 'if_not_asked'))
    known = {record for record, _ in want}
    got = [row for row in rows if row['record'] in known]
    if kind == 'procedure':  # what stands below a step, below them all
        got.sort(key=lambda row: [record for record, _ in want].index(row['record']))
    demand([row['record'] for row in got] == [record for record, _ in want], f'rows are {[row["record"] for row in got]}')
    for row, (record, cells) in zip(got, want):
        beside = BESIDE.get(record, {'date'} if kind == 'procedure' else ())
        left = {name: text for name, text in row.items() if name not in beside}
        same(left, {'record': record, 'ref': ref, 'screening': outcome, **cells}, record)
    allowed = known | {'not_screened', 'red_flag'} | ({'question'} if kind == 'procedure' else set())
    demand(all(row['record'] in allowed for row in rows), 'a row of a kind that is not known')
    demand(all(row['ref'] == cell(ref) and row['screening'] == outcome for row in rows), 'a row without the ref or the screening')
    flags = [line for line in document['care'] if line['answer'] and line['session'] == document['care'][0]['session']]
    told = [(row['code'], row['message'], row['help']) for row in rows if row['record'] == 'red_flag']
    demand(kind == 'aftercare' or told == [(f['id'], guarded(f['text']), f['answer']) for f in flags], f'red flags are {told}')
    unasked = document['screening']['unasked']
    said = [row['help'] for row in rows if row['record'] == 'not_screened']
    demand(said == ['; '.join(unasked)] if unasked else said in ([], ['']), f'not screened says {said}')
    demand(bool(said) or outcome != 'incomplete', 'NOT SCREENED is not said')


def compare_listing(header, rows, items):
    """Compares the rows of listings with the objects of JSON."""
    demand(len(rows) == len(items), f'{len(rows)} rows for {len(items)} items')
    for row, item in zip(rows, items):
        got = {name: text for name, text in row.items() if text}
        demand(got == {name: guarded(text) for name, text in item.items() if text}, f'{got} is not {item}')
        demand(all(name in header for name in item), f'{item} has a key without a column')


def fault_of(kind, table, source):
    """The first fault of a document, or None."""
    try:
        with open(source, encoding='utf-8') as file:
            document = json.load(file)
        header, rows = records(table)
        if kind == 'listing':
            compare_listing(header, rows, document)
        else:
            compare_report(kind, header, rows, document)
    except (Fault, csv.Error, ValueError) as fault:
        return str(fault)
    return None


def main():
    """Runs the command."""
    with open(sys.argv[1], encoding='utf-8') as file:
        for line in file:
            kind, table, source, name = line.rstrip('\n').split('\t')
            fault = fault_of(kind, table, source)
            print(f'FAIL  {name}\n      {fault}' if fault else f'ok    {name}')


if __name__ == '__main__':
    main()
