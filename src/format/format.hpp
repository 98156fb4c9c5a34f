// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/sink.hpp"
#include "report/listing.hpp"
#include "report/report.hpp"

namespace stipple {

/// How a document may look: what the terminal or the file can show.
struct Style {
    int width = 80;
    bool colour = false;
    bool ascii = false;
    std::string_view page_template{};  ///< of a page in HTML, found sound; empty: the built-in one
};

/// One output format: pure functions from a report to bytes. A document is a head and bodies with `between`.
struct Format {
    std::string_view name, extension;
    bool many_in_one;   ///< whether several reports make one document
    void (*head)(Sink&, const Report& first);
    void (*body)(Sink&, const Report&, const Style&);
    void (*between)(Sink&);
    void (*listings)(Sink&, const std::vector<Listing>&, std::string_view hint, const Style&);  ///< the hint is for a person
    void (*definitions)(Sink&, const Catalogue&, const std::vector<const Concern*>&) = nullptr;  ///< concerns as what every course of them follows; nullptr: none
    bool only_whole = false;  ///< whether it tells a whole course or a concern, and never a part of one
};

/// Every format, in the order in which help lists them.
std::span<const Format> formats();

/// The format with this name, or nullptr.
const Format* find_format(std::string_view name);

/// The format whose files end like this path, or nullptr; of two the longer ending wins: x.fhir.json is fhir.
const Format* format_for(std::string_view path);

/// A document of one report.
void print(Sink& sink, const Format& format, const Report& report, const Style& style);

}  // namespace stipple
