// SPDX-License-Identifier: MIT
#include "format/bodies.hpp"
#include "format/format.hpp"

namespace stipple {

namespace {

void nothing(Sink&) {}
void nothing(Sink&, const Report&) {}
void blank_line(Sink& sink) { sink.put("\n"); }

constexpr Format all_formats[]{
    {"text", ".txt", false, true, nothing, text_body, blank_line, nothing, text_listings},
    {"markdown", ".md", false, true, nothing, markdown_body, blank_line, nothing, markdown_listings},
    {"html", ".html", false, false, nothing, html_body, nothing, nothing, html_listings},
    {"json", ".json", false, true, nothing, json_body, nothing, nothing, json_listings},
    {"ndjson", ".ndjson", false, true, nothing, ndjson_body, nothing, nothing, ndjson_listings},
    {"csv", ".csv", false, true, csv_head, csv_body, nothing, nothing, csv_listings},
    {"fhir", ".fhir.json", false, false, nothing, fhir_body, nothing, nothing, json_listings, fhir_definitions, true},
};

}  // namespace

std::span<const Format> formats() { return all_formats; }

const Format* find_format(std::string_view name) {
    for (const Format& format : all_formats)
        if (format.name == name) return &format;
    return nullptr;
}

const Format* format_for(std::string_view path) {
    const Format* longest = nullptr;
    for (const Format& format : all_formats)
        if (path.ends_with(format.extension) && (!longest || longest->extension.size() < format.extension.size())) longest = &format;
    return longest;
}

void print(Sink& sink, const Format& format, const Report& report, const Style& style) {
    format.head(sink, report);
    format.body(sink, report, style);
    format.foot(sink);
}

}  // namespace stipple
