#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_eds.py FILE…: imports the files one after the other into a new calendar of evolution-data-server, then prints what it
holds, in the fields of icslint.py --dump; it keeps all of them, but gives zones a name of its own, which is taken off here.

Run it by dbus-run-session, with HOME and the XDG folders in an empty folder.
"""
import json
import re
import sys
import time

import gi
for library, version in (('ECal', '2.0'), ('EDataServer', '1.2'), ('ICalGLib', '3.0')):
    gi.require_version(library, version)
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

import ics  # noqa: E402

NAME = 'calendar-test'
DO_NOT_WAIT = 0xFFFFFFFF


def new_calendar():
    """A client of a new local calendar."""
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new_with_uid(NAME, None)
    source.set_display_name(NAME)
    source.set_parent('local-stub')
    source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name('local')
    registry.commit_source_sync(source, None)
    for _ in range(100):
        if registry.ref_source(NAME):
            break
        time.sleep(0.05)
    return ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, DO_NOT_WAIT, None)


def receive(client, path):
    """Imports a file as Evolution does."""
    with open(path, encoding='utf-8', newline='') as file:
        component = ICalGLib.Component.new_from_string(file.read())
    client.receive_objects_sync(component, ECal.OperationFlags.NONE, None)


def events(client):
    """Everything that the calendar holds."""
    _, components = client.get_object_list_sync('#t', None)
    text = ''.join(component.as_ical_string() for component in components)
    found = ics.events(f'BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n'.encode())
    for event in found:
        if event['tzid']:
            event['tzid'] = re.sub(r'^/freeassociation\.sourceforge\.net/(Tzfile/)?', '', event['tzid'])
    return found


calendar = new_calendar()
for argument in sys.argv[1:]:
    receive(calendar, argument)
print(json.dumps(events(calendar), ensure_ascii=False))
