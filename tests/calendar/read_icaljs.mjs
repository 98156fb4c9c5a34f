// SPDX-License-Identifier: MIT
// read_icaljs.mjs FILE…: what ical.js (Thunderbird's reader) reads of calendars, in the fields of icslint.py --dump; it keeps all
// of them. With --utc before the files the starts and ends are moments in UTC, worked out from the VTIMEZONE in the file. The package is looked for in NODE_PATH.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const ICAL = createRequire(import.meta.url)('ical.js');

const inUtc = process.argv[2] === '--utc';

/// A time in UTC, by the zone that its calendar holds.
function utc(property) {
  const at = property.getFirstValue();
  const zone = property.parent.parent.getAllSubcomponents('vtimezone').find((one) => one.getFirstPropertyValue('tzid') === property.getParameter('tzid'));
  if (!zone) return at;
  at.zone = new ICAL.Timezone(zone);
  return at.convertToZone(ICAL.Timezone.utcTimezone);
}

/// A date or a time with dashes and colons, without seconds that are 0.
function when(part, name) {
  const property = part.getFirstProperty(name);
  if (!property) return null;
  const at = inUtc ? utc(property) : property.getFirstValue();
  return at.toString().replace(/Z$/, '').replace(/(T\d\d:\d\d):00$/, '$1');
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
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const calendars = process.argv.slice(inUtc ? 3 : 2).map((path) => new ICAL.Component(ICAL.parse(decoder.decode(readFileSync(path)))));
console.log(JSON.stringify(calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent').map(event))));
