#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""office.py MODE FILE.csv FILE.fods: compares what a spreadsheet holds, cell by cell, with what Python reads from the CSV it opened.
MODE text: every cell must be that very text. MODE typed: a number, a date or a time may have become one, of the same value.
Nothing may have become a formula. Prints what the cells are, or the first fault and ends with 1.
"""
import collections
import csv
import sys
import xml.etree.ElementTree as xml

OASIS = '{urn:oasis:names:tc:opendocument:xmlns:'
TABLE, OFFICE, TEXT = (OASIS + name + ':1.0}' for name in ('table', 'office', 'text'))


class Fault(Exception):
    """What is wrong with a cell."""


def text_of(node):
    """The characters of a paragraph; runs of spaces, tabs and line ends are elements."""
    out = node.text or ''
    for child in node:
        if child.tag == TEXT + 's':
            out += ' ' * int(child.get(TEXT + 'c', '1'))
        else:
            out += {TEXT + 'tab': '\t', TEXT + 'line-break': '\n'}.get(child.tag, text_of(child))
        out += child.tail or ''
    return out


def rows_of(path):
    """The rows of the only sheet, each a list of (cell, count)."""
    for row in xml.parse(path).getroot().iter(TABLE + 'table-row'):
        cells = []
        for cell in row.iter(TABLE + 'table-cell'):
            cells += [cell] * min(int(cell.get(TABLE + 'number-columns-repeated', '1')), 100)
        yield from [cells] * min(int(row.get(TABLE + 'number-rows-repeated', '1')), 10)


def value_of(cell, mode):
    """The kind of a cell, and its value as the CSV writes it."""
    if cell.get(TABLE + 'formula') is not None:
        raise Fault(f'became a formula: {cell.get(TABLE + "formula")}')
    kind = cell.get(OFFICE + 'value-type', 'empty')
    if kind in ('empty', 'string'):
        return kind, '\n'.join(text_of(p) for p in cell.iter(TEXT + 'p'))
    if mode == 'text':
        raise Fault(f'became a {kind}')
    if kind == 'float':
        return kind, float(cell.get(OFFICE + 'value'))
    if kind == 'date':
        return kind, cell.get(OFFICE + 'date-value').removesuffix(':00')
    if kind == 'time':
        hours, minutes, _ = cell.get(OFFICE + 'time-value').removeprefix('PT').replace('H', 'M').split('M')
        return kind, f'{hours}:{minutes}'
    raise Fault(f'became a {kind}')


def compare(mode, table, sheet):
    """Compares every cell; gives how many are of each kind."""
    with open(table, encoding='utf-8', newline='') as file:
        wanted = list(csv.reader(file, strict=True))
    kinds = collections.Counter()
    got = list(rows_of(sheet))
    for number, texts in enumerate(wanted, 1):
        if number > len(got):
            raise Fault(f'row {number} is missing')
        cells = got[number - 1]
        for name, text, cell in zip(wanted[0], texts, cells + [xml.Element('none')] * (len(texts) - len(cells))):
            try:
                kind, value = value_of(cell, mode)
            except Fault as fault:
                raise Fault(f'row {number}, {name}, {text!r}: {fault}') from fault
            want = float(text) if kind == 'float' else text.replace('\r\n', '\n').replace('\r', '\n')
            if value != want:
                raise Fault(f'row {number}, {name}: {value!r} instead of {want!r}')
            kinds[kind] += 1
        if any(cell.get(OFFICE + 'value-type') for cell in cells[len(texts):]):
            raise Fault(f'row {number} has more cells than {len(texts)}')
    if any(cell.get(OFFICE + 'value-type') for row in got[len(wanted):] for cell in row):
        raise Fault('there are more rows')
    return ', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))


def main():
    """Runs the command; gives the exit status."""
    try:
        print(compare(*sys.argv[1:]))
    except (Fault, OSError, xml.ParseError) as fault:
        print(fault)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
