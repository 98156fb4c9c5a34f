// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include <algorithm>
#include <array>

namespace stipple {

namespace {

constexpr std::array all_options{
    OptionRow{"--skin", "", "TYPE", "Client", "Fitzpatrick skin type, I to VI (or 1 to 6)", false, "@skin"},
    OptionRow{"--age", "", "YEARS", "Client", "age in whole years"},
    OptionRow{"--type", "", "WORD", "Client", "type of the concern, where TREAT does not name it", false, "@type"},
    OptionRow{"--severity", "", "WORD", "Client", "severity of the concern, where TREAT does not name it", false, "@severity"},
    OptionRow{"--history", "", "ID[=ANSWER]", "Client", "the answer about one caution: yes, no or the date it asks for; rest=no denies all others", true, "@caution=yes|no @question=no rest=no same-day=no"},
    OptionRow{"--cleared", "", "ID=WHO", "Client", "who agreed that a caution to ASK FIRST does not stand in the way", true, "@caution="},
    OptionRow{"--sign", "", "SIGN", "Client", "what the client rings about; without it the signs are listed", false, "@sign"},

    OptionRow{"--ref", "", "TEXT", "Client", "what the clinic calls the client; never a name"},

    OptionRow{"--start", "", "DATE", "Schedule", "day of session 1: 2026-12-08, today or +2w", false, "today"},
    OptionRow{"--sessions", "", "N", "Schedule", "number of sessions; without it what the protocol says"},
    OptionRow{"--interval", "", "DAYS", "Schedule", "days between sessions that are wished for; refused below the least"},
    OptionRow{"--closed", "", "DAYS", "Schedule", "week days, dates and FROM..TO on which nothing is booked, with commas between, or @FILE with one a line", true, "sun mon tue wed thu fri sat"},
    OptionRow{"--avoid", "", "FROM..TO", "Schedule", "days on which the client cannot come", true},
    OptionRow{"--event", "", "\"DATE NAME\"", "Schedule", "what the course is to be over for"},
    OptionRow{"--event-margin", "", "SPAN", "Schedule", "from the last session to the event: 28d, 6w; without it 28d"},
    OptionRow{"--session", "", "N", "Schedule", "this session alone; of a record: the session it is about"},
    OptionRow{"--day", "", "D", "Schedule", "this day after needling alone; day 0 is the day itself"},
    OptionRow{"--on", "", "DATE", "Schedule", "the day that is meant: of a screening, of what was done, of an answer", false, "today"},
    OptionRow{"--at", "", "HH:MM", "Schedule", "time of day at which needling begins"},
    OptionRow{"--duration", "", "TIME", "Schedule", "how long a visit takes: 45m, 2h"},
    OptionRow{"--zone", "", "ZONE", "Schedule", "time zone of the clinic: Europe/London", false, "@zone"},
    OptionRow{"--try", "", "N=DATE", "Schedule", "what if session N were on DATE? Judged, and nothing is written"},
    OptionRow{"--due", "", "WHEN", "Schedule", "only what is due: today, a date, or within 7d", false, "today 7d"},
    OptionRow{"--treated", "", "DATE", "Schedule", "the day of the needling that the client rings about", false, "today"},
    OptionRow{"--opened", "", "DATE", "Schedule", "day the course was agreed, from which preparation counts", false, "today"},

    OptionRow{"--device", "", "ID", "Limits", "device in use: its label, reach and settings bind; of a record: the one used", false, "@device"},
    OptionRow{"--set", "", "[SITE=]MM", "Limits", "the practitioner's own wish for a depth; judged, never rounded", true, "@wish="},
    OptionRow{"--override", "", "KIND:ID=REASON", "Limits", "go past one limit that allows it, for the reason given", true, "site:@site= skin:@skin= label:@device= reach:@device= rule:@concern= caution:@caution="},

    OptionRow{"--numbing", "", "PRODUCT", "Limits", "numbing product on the room sheet, or none", false, "@numbing none"},

    OptionRow{"--done", "", "", "Record", "the session took place"},
    OptionRow{"--depth", "", "SITE=MM", "Record", "the depth really used at a site", true, "@site="},
    OptionRow{"--lot", "", "TEXT", "Record", "lot of the cartridge"},
    OptionRow{"--endpoint", "", "ID", "Record", "the sign at which needling stopped", false, "@endpoint"},
    OptionRow{"--move-to", "", "DATE", "Record", "the session is on another day", false, "today"},
    OptionRow{"--missed", "", "", "Record", "the client did not come; the session is to be booked anew"},
    OptionRow{"--cancel", "", "", "Record", "the session does not take place, now or later"},
    OptionRow{"--reaction", "", "SIGN", "Record", "what was reported after the session, on --day", false, "@sign @expected"},
    OptionRow{"--reviewed", "", "", "Record", "what was reported has been looked at, with --decision"},
    OptionRow{"--decision", "", "WORD", "Record", "continue or stop", false, "continue stop"},
    OptionRow{"--answer", "", "ID=ANSWER", "Record", "a new answer: yes, no, a date; rest=no: nothing else has changed", true, "@caution=yes|no @question=no rest=no same-day=no"},
    OptionRow{"--asked-same-day", "", "", "Record", "the questions of the day were all asked, and denied"},
    OptionRow{"--undo", "", "ENTRY", "Record", "an entry counts as absent"},
    OptionRow{"--adopt", "", "", "Record", "the course goes on by the protocols now in use"},
    OptionRow{"--reason", "", "TEXT", "Record", "why"},
    OptionRow{"--by", "", "WHO", "Record", "who"},
    OptionRow{"--note", "", "TEXT", "Record", "anything else"},

    OptionRow{"--why", "", "", "Output", "show every bound: value, reason, basis and source"},
    OptionRow{"--diff", "", "ENTRY", "Output", "what has changed since this entry of the journal; 0: since the case was opened"},
    OptionRow{"--as-recorded", "", "", "Output", "as it stood when the session was recorded"},
    OptionRow{"--source", "", "", "Output", "print the protocol file itself"},
    OptionRow{"--diff", "", "", "Output", "how it differs from what it extends or replaces", false, {}, "show"},
    OptionRow{"--origin", "", "", "Output", "where each value was written"},
    OptionRow{"--changed", "", "DIR", "Output", "the depths that the protocol files of DIR would give otherwise", false, "@folders"},
    OptionRow{"--extends", "", "ID", "Output", "the item that the new one changes", false, "@concern @device @site"},
    OptionRow{"--kind", "", "KIND", "Output", "concern, site or device; without it a concern", false, "concern site device"},
    OptionRow{"--for", "", "READER", "Output", "clinic or client; the client's copy has no needle depths", false, "clinic client"},
    OptionRow{"--detail", "", "WORD", "Output", "sessions; phases: with one event for each phase of care; or days: one for each day", false, "sessions phases days"},
    OptionRow{"--titles", "", "WORD", "Output", "neutral: no title says what is treated; or full", false, "neutral full"},
    OptionRow{"--feed", "", "", "Output", "for a calendar that is fetched again: cancelled events are left out"},
    OptionRow{"--alarm", "", "SPAN", "Output", "remind this long before each visit: 24h, 2d"},
    OptionRow{"--contact", "", "TEXT", "Output", "the clinic's number, which a client's copy must have; blank: a line to fill in"},
    OptionRow{"--sheet", "", "WORD", "Output", "before the visit, or after it; without it the day of the session decides", false, "before after"},
    OptionRow{"--clinic", "", "TEXT", "Output", "the clinic's name"},
    OptionRow{"--logo", "", "FILE", "Output", "a picture beside it: PNG, JPEG or SVG, built into the page", false, "@files"},
    OptionRow{"--name-file", "", "FILE", "Output", "the client's name on its first line, the date of birth on the second; - reads standard input; never stored", false, "@files"},
    OptionRow{"--large", "", "", "Output", "large print, 18 point"},
    OptionRow{"--depths", "", "", "Output", "the client has asked for the needle depths"},
    OptionRow{"--calendar-url", "", "URL", "Output", "where the client can fetch the visits, as a QR code"},
    OptionRow{"--unscreened", "", "REASON", "Output", "print it though questions are open; the reason stands on each page"},
    OptionRow{"--lang", "", "LANGUAGE", "Output", "the language of the page; without it English", false, "@language"},
    OptionRow{"--draft", "", "", "Output", "allow a language that nobody has reviewed, marked on each page"},
    OptionRow{"--template", "", "FILE", "Output", "a Mustache template in place of the page's own", false, "@files"},
    OptionRow{"--out", "", "DIR", "Output", "one file for each row, named by its ref", false, "@folders"},
    OptionRow{"--dir", "", "DIR", "Output", "one file for each event, named by its UID", false, "@folders"},
    OptionRow{"--format", "-f", "FORMAT", "Output", "text, markdown, html, json, ndjson, csv; fhir of a whole plan or a concern", false, "@format"},
    OptionRow{"--json", "", "", "Output", "short for --format json; errors become JSON too"},
    OptionRow{"--output", "-o", "FILE", "Output", "write to FILE; its ending chooses the format", false, "@files"},
    OptionRow{"--force", "", "", "Output", "replace FILE though it differs"},
    OptionRow{"--color", "", "WHEN", "Output", "auto, always or never", false, "auto always never"},

    OptionRow{"--protocols", "", "DIR", "Files", "lay the protocol files of DIR over the others", true, "@folders"},
    OptionRow{"--bare", "", "", "Files", "leave the built-in and installed protocol files out"},
    OptionRow{"--strict", "", "", "Files", "find also what may be meant: gaps, recalled sources, overdue reviews as errors"},
    OptionRow{"--today", "", "DATE", "Files", "the day that `today` and `+2w` count from"},
    OptionRow{"--no-input", "", "", "Files", "never ask"},
    OptionRow{"--jobs", "", "N", "Files", "how many rows are worked on at once; without it as many as there are cores"},
    OptionRow{"--fail-fast", "", "", "Files", "stop at the first row that fails or is refused, with what stands before it"},
    OptionRow{"--quiet", "-q", "", "Files", "no warnings on standard error"},
    OptionRow{"--help", "-h", "", "Files", "show help"},
    OptionRow{"--version", "-V", "", "Files", "show version and catalogue"},
    OptionRow{"--verbose", "", "", "Files", "with --version alone: what the program was made of, and what it reads and writes"},
};

}  // namespace

std::span<const OptionRow> option_table() { return all_options; }

bool is_row_of(const OptionRow& row, std::string_view command) {
    const auto in_its_place = [&](const OptionRow& other) { return other.name == row.name && other.of == command; };
    return row.of.empty() ? command.empty() || std::none_of(all_options.begin(), all_options.end(), in_its_place) : row.of == command;
}

const OptionRow* find_option(std::string_view word, std::string_view command) {
    for (const OptionRow& row : all_options)
        if ((word == row.name || (!row.brief.empty() && word == row.brief)) && is_row_of(row, command)) return &row;
    return nullptr;
}

}  // namespace stipple
