// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include <array>

namespace stipple {

namespace {

constexpr std::array table{
    OptionRow{"--skin", "", "TYPE", "Client", "Fitzpatrick skin type, I to VI (or 1 to 6)"},
    OptionRow{"--age", "", "YEARS", "Client", "age in whole years"},
    OptionRow{"--type", "", "WORD", "Client", "type of the concern, where TREAT does not name it"},
    OptionRow{"--severity", "", "WORD", "Client", "severity of the concern, where TREAT does not name it"},
    OptionRow{"--history", "", "ID[=ANSWER]", "Client", "the answer about one caution: yes, no or the date it asks for; rest=no denies all others", true},
    OptionRow{"--cleared", "", "ID=WHO", "Client", "who agreed that a caution to ASK FIRST does not stand in the way", true},
    OptionRow{"--sign", "", "SIGN", "Client", "what the client rings about; without it the signs are listed"},

    OptionRow{"--start", "", "DATE", "Schedule", "day of session 1: 2026-12-08, today or +2w"},
    OptionRow{"--sessions", "", "N", "Schedule", "number of sessions; without it what the protocol says"},
    OptionRow{"--session", "", "N", "Schedule", "show this session alone"},
    OptionRow{"--day", "", "D", "Schedule", "this day after needling alone; day 0 is the day itself"},
    OptionRow{"--on", "", "DATE", "Schedule", "the day the screening is for; without it --start, else today"},
    OptionRow{"--at", "", "HH:MM", "Schedule", "time of day at which needling begins"},
    OptionRow{"--treated", "", "DATE", "Schedule", "the day of the needling that the client rings about"},
    OptionRow{"--opened", "", "DATE", "Schedule", "day the course was agreed, from which preparation counts"},

    OptionRow{"--device", "", "ID", "Limits", "device in use: its label, reach and settings bind"},
    OptionRow{"--set", "", "[SITE=]MM", "Limits", "the practitioner's own wish for a depth; judged, never rounded", true},
    OptionRow{"--override", "", "KIND:ID=REASON", "Limits", "go past one limit that allows it, for the reason given", true},

    OptionRow{"--numbing", "", "PRODUCT", "Limits", "numbing product on the room sheet, or none"},

    OptionRow{"--why", "", "", "Output", "show every bound: value, reason, basis and source"},
    OptionRow{"--source", "", "", "Output", "print the protocol file itself"},
    OptionRow{"--for", "", "READER", "Output", "clinic or client; the client's copy has no needle depths"},
    OptionRow{"--format", "-f", "FORMAT", "Output", "text or json"},
    OptionRow{"--json", "", "", "Output", "short for --format json; errors become JSON too"},
    OptionRow{"--output", "-o", "FILE", "Output", "write to FILE; its ending chooses the format"},
    OptionRow{"--force", "", "", "Output", "replace FILE though it differs"},
    OptionRow{"--color", "", "WHEN", "Output", "auto, always or never"},

    OptionRow{"--protocols", "", "DIR", "Files", "lay the protocol files of DIR over the others", true},
    OptionRow{"--bare", "", "", "Files", "leave the built-in and installed protocol files out"},
    OptionRow{"--today", "", "DATE", "Files", "the day that `today` and `+2w` count from"},
    OptionRow{"--quiet", "-q", "", "Files", "no warnings on standard error"},
    OptionRow{"--help", "-h", "", "Files", "show help"},
    OptionRow{"--version", "-V", "", "Files", "show version and catalogue"},
};

}  // namespace

std::span<const OptionRow> option_table() { return table; }

}  // namespace stipple
