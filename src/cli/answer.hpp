// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "cli/invocation.hpp"
#include "format/format.hpp"
#include "load/case_file.hpp"

namespace stipple {

struct Asked;

/// What an answering command needs besides its view.
struct Needs {
    bool start = true;       ///< whether it is nothing without a date
    bool every_site = false; ///< whether a treatment without sites means all of them
    bool a_day = true;       ///< whether --day asks for one day of a care sheet
    bool day_asked = false;  ///< whether --on, else --start, else today is the day it is judged on
    void (*prepare)(const Invocation&, Asked&, Diagnostics&) = nullptr;  ///< what the command does to the case before it is planned
    Reading reading = Reading::protocols;  ///< how much of the protocol files it needs
    bool in_format = true;   ///< whether it is printed in the format that is chosen, rather than in its own
};

/// A treatment as it was asked and planned, before it is printed.
struct Asked {
    Loaded loaded;
    std::optional<CaseFile> file;  ///< where the case came from, unless it was typed
    Case c;
    std::vector<std::string> taken;  ///< what came from the settings of the clinic, in words
    std::optional<Entry> recorded;  ///< the entry that an answer as recorded goes back to
    Plan plan;
    View view;
    const Format* format = nullptr;
};

/// Reads what was typed about the reader and the part of the answer.
void read_view(const Invocation& in, View& view, Diagnostics& diagnostics);

/// Reads the catalogue, looks the words up and plans; nothing after a diagnostic, with the exit status it leads to.
std::optional<Asked> ask(const Invocation& in, View view, Needs needs, Exit& told);

/// Warns in a plan of what is in use beyond the built-in catalogue and what was typed; `taken` came from the settings of the clinic.
void warn_of_layers(Plan& plan, const Catalogue& catalogue, const std::vector<std::string>& taken);

/// Files that look meant as protocols of the layers in use and are not read, as warnings of an answer: a limit in them holds nowhere.
Diagnostics unread_protocols(const Invocation& in);

/// Says on standard error what comes of it that no case was named: the new names of what is printed.
void note_new_names(const Invocation& in, const Asked& asked, std::string_view names);

/// Prints a report where the command line says.
Exit deliver_report(const Invocation& in, const Format& format, const Report& report);

/// Answers a treatment: asks, and prints what the view shows.
Exit answer(Invocation& in, View view, Needs needs);

}  // namespace stipple
