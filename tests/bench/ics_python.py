#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""ics_python.py CALENDAR FILE ROUNDS: reads the events of CALENDAR into plain data, and writes them into FILE as often as said as
python3-icalendar does, its components built anew in every round. ics_python.py CALENDAR prints the plain data as JSON."""
import json
import sys

from icalendar import Calendar, Event

times = ("DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND")
texts = ("UID", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS", "CLASS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")


def plain(path):
    with open(path, "rb") as file:
        whole = Calendar.from_ical(file.read())
    events = [{**{key: event[key].dt for key in times}, **{key: event[key] for key in texts if key in event}} for event in whole.walk("VEVENT")]
    return whole["PRODID"], whole["X-WR-CALNAME"], whole.walk("VTIMEZONE"), events


def write(file, producer, name, zones, events):
    whole = Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", producer)
    whole.add("X-WR-CALNAME", name)
    for zone in zones:
        whole.add_component(zone)
    for data in events:
        event = Event()
        for key, value in data.items():
            event.add(key, value)
        whole.add_component(event)
    file.write(whole.to_ical())


def main(path, out=None, rounds=0):
    data = plain(path)
    if out is None:
        keep = [{**{key: event[key].isoformat() for key in times}, **{key: str(event[key]) for key in texts if key in event}} for event in data[3]]
        json.dump({"producer": str(data[0]), "name": str(data[1]), "events": keep}, sys.stdout)
        return
    with open(out, "wb") as file:
        for _ in range(int(rounds)):
            write(file, *data)


main(*sys.argv[1:])
