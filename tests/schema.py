#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""schema.py BINARY TESTS: everything that is printed, shipped or kept validates against the JSON Schema that the binary prints for it.

Reports and diagnostics are taken from the golden runs and the broken cases of TESTS, protocol files from protocols/, case files from TESTS.
The schema of what is printed lets a later version say more; here it is closed first, so that a key that it does not know is a fault.
Exit 77 where python3-jsonschema is not installed.
"""
import datetime
import json
import os
import re
from pathlib import Path
import subprocess
import sys
import tomllib

try:
    import jsonschema
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)

binary, tests = sys.argv[1], Path(sys.argv[2])
environment = {'PATH': '/usr/bin:/bin', 'HOME': '/nonexistent', 'XDG_CONFIG_DIRS': '/nonexistent', 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}
passed = failed = 0


def check(what, fault):
    """Counts; a fault is a text, or nothing."""
    global passed, failed
    if fault:
        failed += 1
        print(f'FAIL  {what}: {fault}')
    else:
        passed += 1


def closed(node):
    """The schema with every object closed."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {key: closed(value) for key, value in node.items()}
    if 'properties' in out and isinstance(out.get('type'), (str, list)):
        out.setdefault('additionalProperties', False)
    return out


def keywords_of(node):
    """Every keyword of a schema and of the schemas in it."""
    yield from node
    for part in [node.get('items'), node.get('additionalProperties'), *node.get('properties', {}).values()]:
        if isinstance(part, dict):
            yield from keywords_of(part)


def undescribed(node, path=''):
    """Every key, at any depth, of which an editor would have nothing to show."""
    for key, value in node.get('properties', {}).items():
        if not value.get('description', '').strip():
            yield f'{path}{key}'
        yield from undescribed(value, f'{path}{key}.')
    for part in (node.get('items'), node.get('additionalProperties')):
        if isinstance(part, dict):
            yield from undescribed(part, path)


def kinds_of_schema():
    """The kinds that stipple has a schema of, as it says itself of one that it has not."""
    said = subprocess.run([binary, 'schema', '?'], env=environment, capture_output=True).stderr.decode()
    return re.split(', | and ', re.search('schemas are (.*)', said).group(1))


def read_json(text):
    """A document of which no object has a key twice; readers would take either."""
    def whole(pairs):
        keys = [key for key, _ in pairs]
        assert len(set(keys)) == len(keys), f'a key stands twice among {keys}'
        return dict(pairs)
    return json.loads(text, object_pairs_hook=whole)


def schema(kind):
    text = subprocess.run([binary, 'schema', kind], env=environment, capture_output=True, check=True).stdout
    return closed(read_json(text))


def fault_of(kind, value):
    error = jsonschema.exceptions.best_match(validators[kind].iter_errors(value))
    return error and f'{"/".join(str(part) for part in error.absolute_path)}: {error.message[:200]}'


def read_toml(path):
    def plain(value):
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, datetime.datetime):
            return value.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        return value.isoformat() if isinstance(value, datetime.date) else value
    return plain(tomllib.loads(path.read_text()))


schemas = {kind: schema(kind) for kind in kinds_of_schema()}
validators = {kind: jsonschema.Draft7Validator(one) for kind, one in schemas.items()}
for kind, one in schemas.items():
    jsonschema.Draft7Validator.check_schema(one)
    check(f'the schema of {kind} has no alternatives', {'oneOf', 'anyOf', 'allOf', 'not'} & set(keywords_of(one)))

    check(f'every key in the schema of {kind} has a text to show', ', '.join(undescribed(one)) or (None if one.get('description') else 'it has none itself'))
check('a key without a text is found', None if list(undescribed({'properties': {'a': {'description': 'x', 'items': {'properties': {'b': {}}}}}})) == ['a.b'] else 'it passed')

reports = errors = cases = results = rows = testing = 0
for path in sorted(tests.glob('golden/*/*/stdout')):
    text = path.read_text()
    if text.startswith('{\n  "schema": "stipple.report/1"'):
        reports += 1
        check(path.parent, fault_of('report', read_json(text)))
    for line in text.splitlines():
        if line.startswith('{"schema":"stipple.result/1"'):
            results += 1
            check(path.parent, fault_of('result', read_json(line)))
for path in sorted(tests.glob('broken/*/stdout')):
    for line in path.read_text().splitlines():
        if line.startswith('{"schema":"stipple.row/1"'):
            rows += 1
            check(path.parent, fault_of('row', read_json(line)))
for path in sorted([*tests.glob('golden/**/*.test.toml'), *tests.glob('broken/E0405/*.test.toml'), *tests.glob('published/*.test.toml')]):
    testing += 1
    check(path, fault_of('test', read_toml(path)))
for path in sorted([*tests.glob('golden/*/*/stderr'), *tests.glob('broken/*/stderr')]):
    for line in path.read_text().splitlines():
        if line.startswith('{"schema":"stipple.error/1"'):
            errors += 1
            check(path.parent, fault_of('error', read_json(line)))
for path in sorted((tests.parent / 'protocols').glob('**/*.toml')):
    check(path, fault_of('concern' if path.parent.name == 'concerns' else 'lists', read_toml(path)))
for path in sorted(tests.glob('broken/[EW]0[!2]*/*.toml')):  # E02..: what is wrong is the form
    if b'\nopened' in path.read_bytes():
        cases += 1
        check(path, fault_of('case', read_toml(path)))
for path in [*sorted(tests.glob('published/concerns/*.toml')), *sorted(tests.glob('fixtures/clinic/*.toml'))]:
    check(path, fault_of('variant', read_toml(path)))
check('a caution of which only the wait is changed', fault_of('layer', {'format': 1, 'caution': [{'id': 'filler', 'extends': 'filler', 'wait': '6w', 'basis': 'clinic'}]}))
check('a variant of nothing is found', None if fault_of('variant', {'format': 1, 'id': 'x'}) else 'it passed')
seen = (reports, errors, cases, results, rows, testing)
check('there are reports, diagnostics, cases, results, rows and tests to look at', None if min(seen) else str(seen))

# What must not pass.
good = read_json(subprocess.run([binary, 'plan', 'acne-scars:cheek', '--start', '2026-12-08', '--json'], env=environment, capture_output=True).stdout)
check('a plan of today', fault_of('report', good))
for what, spoil in {
        'a depth as text': lambda r: r['depths'][0].update(max_mm='1.5'),
        'an unknown outcome': lambda r: r['screening'].update(outcome='fine'),
        'a day that is none': lambda r: r['sessions'][0].update(date='8 December'),
        'a missing key': lambda r: r['care'][0].pop('until'),
        'a key that nobody knows': lambda r: r['case'].update(name='Jane Doe'),
        'an unknown kind of care': lambda r: r['care'][0].update(kind='flag')}.items():
    bad = json.loads(json.dumps(good))
    spoil(bad)
    check(f'{what} is found', None if fault_of('report', bad) else 'it passed')
check('a case with a name is found', None if fault_of('case', {'id': 'x', 'opened': '2026-11-21', 'treat': [], 'name': 'Jane Doe'}) else 'it passed')
check('a test of a course of one client is found', None if fault_of('test', {'format': 1, 'test': [{'title': 'x', 'given': {'treat': ['x'], 'id': 'y'}, 'expect': {'sessions': 3}}]}) else 'it passed')
check('a case with a table of its own is not', fault_of('case', {'id': 'x', 'opened': '2026-11-21', 'treat': [], 'x-clinic': {'a': 1}}))
print(f'{passed} passed, {failed} failed')
sys.exit(failed > 0)
