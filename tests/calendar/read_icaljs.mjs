// SPDX-License-Identifier: MIT
// read_icaljs.mjs FILE: what ical.js (Thunderbird's reader) reads of a calendar, in the fields of icslint.py --dump; it keeps all
// of them. The package is looked for in NODE_PATH.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const ICAL = createRequire(import.meta.url)('ical.js');

/// A date or a time with dashes and colons, without seconds that are 0.
function when(part, name) {
  const at = part.getFirstPropertyValue(name);
  return at === null ? null : at.toString().replace(/Z$/, '').replace(/(T\d\d:\d\d):00$/, '$1');
}

/// The zone that a start is told in.
function zone(part) {
  const start = part.getFirstProperty('dtstart');
  if (start.getParameter('tzid')) return start.getParameter('tzid');
  return start.getFirstValue().toString().endsWith('Z') ? 'UTC' : null;
}

/// One alarm; the trigger as ical.js writes it.
function alarm(part) {
  const trigger = part.getFirstPropertyValue('trigger');
  return {
    action: part.getFirstPropertyValue('action'),
    trigger: trigger === null ? null : trigger.toICALString(),
    description: part.getFirstPropertyValue('description'),
  };
}

/// One event.
function event(part) {
  return {
    uid: part.getFirstPropertyValue('uid'),
    sequence: part.getFirstPropertyValue('sequence') ?? 0,
    status: part.getFirstPropertyValue('status'),
    summary: part.getFirstPropertyValue('summary'),
    description: part.getFirstPropertyValue('description'),
    start: when(part, 'dtstart'),
    end: when(part, 'dtend'),
    tzid: zone(part),
    all_day: part.getFirstPropertyValue('dtstart').isDate,
    transp: part.getFirstPropertyValue('transp') ?? 'OPAQUE',
    categories: part.getAllProperties('categories').flatMap((line) => line.getValues()),
    alarms: part.getAllSubcomponents('valarm').map(alarm),
  };
}

// A decoder that refuses what is not UTF-8, where the usual one puts a replacement character.
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(process.argv[2]));
const calendar = new ICAL.Component(ICAL.parse(text));
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map(event)));
