// SPDX-License-Identifier: MIT
// ics_npm.cjs EVENTS FILE ROUNDS: reads events, as ics_python.py prints them, and writes them into FILE as often as said as npm's
// ical-generator does, built anew in every round. It writes no VTIMEZONE: moments stand there in UTC.
"use strict";

const fs = require("fs");
const { default: ical, ICalEventBusyStatus } = require("ical-generator");

const [, , path, out, rounds] = process.argv;
const { producer, name, events } = JSON.parse(fs.readFileSync(path, "utf8"));
const plain = events.map((e) => ({
  id: e.UID,
  sequence: Number(e.SEQUENCE),
  stamp: new Date(e.DTSTAMP),
  lastModified: new Date(e["LAST-MODIFIED"]),
  start: new Date(e.DTSTART),
  end: new Date(e.DTEND),
  allDay: !e.DTSTART.includes("T"),
  summary: e.SUMMARY,
  description: e.DESCRIPTION,
  status: e.STATUS,
  class: e.CLASS,
  transparency: e.TRANSP,
  busystatus: e["X-MICROSOFT-CDO-BUSYSTATUS"] ? ICalEventBusyStatus.FREE : null,
}));

const file = fs.openSync(out, "w");
for (let round = 0; round < Number(rounds); ++round) fs.writeSync(file, ical({ prodId: producer.replace(/^-/, ""), name, events: plain }).toString());
fs.closeSync(file);
