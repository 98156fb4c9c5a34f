// SPDX-License-Identifier: MIT
// ics_libical (each|once) CALENDAR FILE ROUNDS: reads the events of CALENDAR into plain data, and writes them into FILE as often as said
// as libical does: `each` builds the components anew in every round, `once` builds them before the first and only writes them again.
// Prints the peak of its memory in KiB before the first round and after the last.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// One event as plain data.
struct event {
  char *uid, *summary, *description, *zone; // zone: NULL for whole days
  struct icaltimetype stamp, modified, start, end;
  int sequence;
  enum icalproperty_status status;
  enum icalproperty_class privacy;
  enum icalproperty_transp transp;
};

struct calendar {
  struct event *events;
  size_t count;
  icalcomponent *zone; // kept as read: libical makes no VTIMEZONE of other data
  char *prodid, *name;
};

/// The property of a component that has it.
static icalproperty *of(icalcomponent *component, icalproperty_kind kind) { return icalcomponent_get_first_property(component, kind); }

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) { return NULL; }
  (void)fseek(file, 0, SEEK_END);
  const long size = ftell(file);
  rewind(file);
  char *text = calloc((size_t)size + 1, 1);
  if (text != NULL && fread(text, 1, (size_t)size, file) != (size_t)size) { text[0] = '\0'; }
  (void)fclose(file);
  return text;
}

static struct event read_event(icalcomponent *from) {
  icalproperty *start = of(from, ICAL_DTSTART_PROPERTY);
  icalparameter *zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
  return (struct event){
      .uid = strdup(icalcomponent_get_uid(from)),
      .summary = strdup(icalcomponent_get_summary(from)),
      .description = strdup(icalcomponent_get_description(from)),
      .zone = zone == NULL ? NULL : strdup(icalparameter_get_tzid(zone)),
      .stamp = icalproperty_get_dtstamp(of(from, ICAL_DTSTAMP_PROPERTY)),
      .modified = icalproperty_get_lastmodified(of(from, ICAL_LASTMODIFIED_PROPERTY)),
      .start = icalproperty_get_dtstart(start),
      .end = icalproperty_get_dtend(of(from, ICAL_DTEND_PROPERTY)),
      .sequence = icalcomponent_get_sequence(from),
      .status = icalcomponent_get_status(from),
      .privacy = icalproperty_get_class(of(from, ICAL_CLASS_PROPERTY)),
      .transp = icalproperty_get_transp(of(from, ICAL_TRANSP_PROPERTY)),
  };
}

static struct calendar read_calendar(const char *path) {
  char *text = read_file(path);
  icalcomponent *from = text == NULL ? NULL : icalparser_parse_string(text);
  free(text);
  if (from == NULL) { return (struct calendar){0}; }
  struct calendar calendar = {
      .events = calloc((size_t)icalcomponent_count_components(from, ICAL_VEVENT_COMPONENT), sizeof *calendar.events),
      .zone = icalcomponent_new_clone(icalcomponent_get_first_component(from, ICAL_VTIMEZONE_COMPONENT)),
      .prodid = strdup(icalproperty_get_prodid(of(from, ICAL_PRODID_PROPERTY))),
      .name = strdup(icalproperty_get_x(of(from, ICAL_X_PROPERTY))),
  };
  icalcomponent *event = icalcomponent_get_first_component(from, ICAL_VEVENT_COMPONENT);
  for (; event != NULL; event = icalcomponent_get_next_component(from, ICAL_VEVENT_COMPONENT)) {
    calendar.events[calendar.count++] = read_event(event);
  }
  icalcomponent_free(from);
  return calendar;
}

static icalproperty *named_x(const char *name, const char *value) {
  icalproperty *property = icalproperty_new_x(value);
  icalproperty_set_x_name(property, name);
  return property;
}

static icalproperty *in_zone(icalproperty *time, const char *zone) {
  if (zone != NULL) { icalproperty_add_parameter(time, icalparameter_new_tzid(zone)); }
  return time;
}

static icalcomponent *build_event(const struct event *event) {
  icalcomponent *component = icalcomponent_vanew(
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid(event->uid), icalproperty_new_dtstamp(event->stamp),
      icalproperty_new_lastmodified(event->modified), icalproperty_new_sequence(event->sequence),
      in_zone(icalproperty_new_dtstart(event->start), event->zone), in_zone(icalproperty_new_dtend(event->end), event->zone),
      icalproperty_new_summary(event->summary), icalproperty_new_description(event->description),
      icalproperty_new_status(event->status), icalproperty_new_class(event->privacy), icalproperty_new_transp(event->transp), NULL);
  if (event->transp == ICAL_TRANSP_TRANSPARENT) {
    icalcomponent_add_property(component, named_x("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"));
  }
  return component;
}

static icalcomponent *build(const struct calendar *calendar) {
  icalcomponent *whole = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                             icalproperty_new_prodid(calendar->prodid), NULL);
  icalcomponent_add_property(whole, named_x("X-WR-CALNAME", calendar->name));
  icalcomponent_add_component(whole, icalcomponent_new_clone(calendar->zone));
  for (size_t i = 0; i < calendar->count; ++i) { icalcomponent_add_component(whole, build_event(&calendar->events[i])); }
  return whole;
}

static void write_out(icalcomponent *whole, FILE *out) {
  char *text = icalcomponent_as_ical_string_r(whole);
  (void)fwrite(text, 1, strlen(text), out);
  free(text);
}

/// The highest resident memory in KiB since the start, or since it was last forgotten.
static long peak(void) {
  char line[256];
  long kib = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status != NULL && fgets(line, sizeof line, status) != NULL && sscanf(line, "VmHWM: %ld", &kib) != 1) {}
  if (status != NULL) { (void)fclose(status); }
  return kib;
}

int main(int argc, char **argv) {
  const struct calendar calendar = argc == 5 ? read_calendar(argv[2]) : (struct calendar){0};
  FILE *out = calendar.count > 0 ? fopen(argv[3], "wb") : NULL;
  if (out == NULL) {
    (void)fputs("usage: ics_libical (each|once) CALENDAR FILE ROUNDS\n", stderr);
    return 2;
  }
  const int once = strcmp(argv[1], "once") == 0;
  const long before = peak();
  icalcomponent *whole = once ? build(&calendar) : NULL;
  for (long round = strtol(argv[4], NULL, 10); round > 0; --round) {
    if (!once) { whole = build(&calendar); }
    write_out(whole, out);
    if (!once) { icalcomponent_free(whole); }
  }
  const int failed = fclose(out);
  (void)printf("%ld %ld\n", before, peak());
  return failed == 0 ? 0 : 7;
}
