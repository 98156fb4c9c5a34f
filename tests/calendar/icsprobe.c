// SPDX-License-Identifier: MIT
// icsprobe FILE…: what libical reads of the calendars, as JSON in the fields of icslint.py --dump. With --utc
// before the files the starts and ends are moments in UTC, worked out from the VTIMEZONE in the file. What its parser and its
// restriction check complain of goes to standard error, and the exit status is then 1. Build: cc icsprobe.c $(pkg-config --cflags --libs libical)
#include <libical/ical.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool in_utc = false;

/// The whole file as a string, or NULL.
static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) { return NULL; }
  size_t size = 0;
  size_t room = 1 << 16;
  char *text = malloc(room);
  while (text != NULL) {
    size += fread(text + size, 1, room - size - 1, file);
    if (size < room - 1) { break; }
    room *= 2;
    char *larger = realloc(text, room);
    if (larger == NULL) { free(text); }
    text = larger;
  }
  (void)fclose(file);
  if (text != NULL) { text[size] = '\0'; }
  return text;
}

/// A JSON string, or null.
static void print_string(const char *text) {
  if (text == NULL) {
    (void)fputs("null", stdout);
    return;
  }
  (void)putchar('"');
  for (const char *at = text; *at != '\0'; ++at) {
    const unsigned char octet = (unsigned char)*at;
    if (octet == '"' || octet == '\\') {
      (void)printf("\\%c", octet);
    } else if (octet < 0x20) {
      (void)printf("\\u%04x", octet);
    } else {
      (void)putchar(octet);
    }
  }
  (void)putchar('"');
}

/// "name": "text" and a comma.
static void print_field(const char *name, const char *text) {
  (void)printf("\"%s\": ", name);
  print_string(text);
  (void)fputs(", ", stdout);
}

/// The value of the first property of a kind as it is written in a file, or NULL. What it points to is libical's.
static const char *raw(icalcomponent *part, icalproperty_kind kind) {
  icalproperty *property = icalcomponent_get_first_property(part, kind);
  return property == NULL ? NULL : icalproperty_get_value_as_string(property);
}

/// The text of a description, or NULL.
static const char *description(icalcomponent *part) {
  icalproperty *property = icalcomponent_get_first_property(part, ICAL_DESCRIPTION_PROPERTY);
  return property == NULL ? NULL : icalproperty_get_description(property);
}

/// A date or a time of a calendar, with dashes and colons.
static void print_time(const char *name, icalproperty *property, icalcomponent *calendar) {
  if (property == NULL) {
    print_field(name, NULL);
    return;
  }
  icaltimetype at = icalvalue_get_datetimedate(icalproperty_get_value(property));
  icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  if (in_utc && tzid != NULL) {
    icaltime_set_timezone(&at, icalcomponent_get_timezone(calendar, icalparameter_get_tzid(tzid)));
    at = icaltime_convert_to_zone(at, icaltimezone_get_utc_timezone());
  }
  char text[80];
  int used = snprintf(text, sizeof text, "%04d-%02d-%02d", at.year, at.month, at.day);
  if (!at.is_date) { used += snprintf(text + used, sizeof text - (size_t)used, "T%02d:%02d", at.hour, at.minute); }
  if (!at.is_date && at.second != 0) { (void)snprintf(text + used, sizeof text - (size_t)used, ":%02d", at.second); }
  print_field(name, text);
}

/// The zone that a start is told in.
static const char *zone_of(icalproperty *start) {
  if (start == NULL) { return NULL; }
  if (icaltime_is_utc(icalvalue_get_datetimedate(icalproperty_get_value(start)))) { return "UTC"; }
  icalparameter *tzid = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
  return tzid == NULL ? NULL : icalparameter_get_tzid(tzid);
}

/// The names of all the categories.
static void print_categories(icalcomponent *event) {
  const char *between = "";
  (void)fputs("\"categories\": [", stdout);
  for (icalproperty *one = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY); one != NULL;
       one = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY)) {
    (void)fputs(between, stdout);
    print_string(icalproperty_get_categories(one));
    between = ", ";
  }
  (void)fputs("], ", stdout);
}

/// All the alarms.
static void print_alarms(icalcomponent *event) {
  const char *between = "";
  (void)fputs("\"alarms\": [", stdout);
  for (icalcomponent *alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm != NULL;
       alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
    (void)printf("%s{", between);
    print_field("action", raw(alarm, ICAL_ACTION_PROPERTY));
    print_field("trigger", raw(alarm, ICAL_TRIGGER_PROPERTY));
    (void)fputs("\"description\": ", stdout);
    print_string(description(alarm));
    (void)putchar('}');
    between = ", ";
  }
  (void)putchar(']');
}

/// One event of a calendar.
static void print_event(icalcomponent *event, icalcomponent *calendar) {
  icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  const char *transp = raw(event, ICAL_TRANSP_PROPERTY);
  (void)putchar('{');
  print_field("uid", icalcomponent_get_uid(event));
  (void)printf("\"sequence\": %d, ", icalcomponent_get_sequence(event));
  print_field("status", raw(event, ICAL_STATUS_PROPERTY));
  print_field("summary", icalcomponent_get_summary(event));
  print_field("description", description(event));
  print_time("start", start, calendar);
  print_time("end", icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY), calendar);
  print_field("tzid", zone_of(start));
  const bool all_day = start != NULL && icaltime_is_date(icalproperty_get_dtstart(start));
  (void)printf("\"all_day\": %s, ", all_day ? "true" : "false");
  print_field("transp", transp == NULL ? "OPAQUE" : transp);
  print_categories(event);
  print_alarms(event);
  (void)putchar('}');
}

/// Writes each complaint of libical to standard error; how many there are.
static int complaints(icalcomponent *part) {
  int count = 0;
  for (icalproperty *one = icalcomponent_get_first_property(part, ICAL_XLICERROR_PROPERTY); one != NULL;
       one = icalcomponent_get_next_property(part, ICAL_XLICERROR_PROPERTY)) {
    (void)fprintf(stderr, "%s: %s\n", icalcomponent_kind_to_string(icalcomponent_isa(part)), icalproperty_get_xlicerror(one));
    ++count;
  }
  for (icalcomponent *child = icalcomponent_get_first_component(part, ICAL_ANY_COMPONENT); child != NULL;
       child = icalcomponent_get_next_component(part, ICAL_ANY_COMPONENT)) {
    count += complaints(child);
  }
  return count;
}

/// Prints the events of a calendar; whether libical has no complaint of it.
static bool read_calendar(const char *path, const char **between) {
  char *text = read_file(path);
  icalcomponent *calendar = text == NULL ? NULL : icalparser_parse_string(text);
  free(text);
  if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    (void)fprintf(stderr, "%s: libical reads no calendar in it\n", path);
    return false;
  }
  const bool valid = icalrestriction_check(calendar) != 0;
  const int faults = complaints(calendar);
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    (void)fputs(*between, stdout);
    print_event(event, calendar);
    *between = ",\n";
  }
  icalcomponent_free(calendar);
  return valid && faults == 0;
}

int main(int argc, char **argv) {
  const char *between = "";
  in_utc = argc > 1 && strcmp(argv[1], "--utc") == 0;
  const int first = in_utc ? 2 : 1;
  bool sound = argc > first;
  (void)putchar('[');
  for (int i = first; i < argc; ++i) { sound = read_calendar(argv[i], &between) && sound; }
  (void)puts("]");
  return sound ? 0 : 1;
}
