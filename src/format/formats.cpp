// SPDX-License-Identifier: MIT
#include "format/bodies.hpp"
#include "format/format.hpp"

namespace stipple {

namespace {

void nothing(Sink&) {}
void nothing(Sink&, const Report&) {}
void blank_line(Sink& sink) { sink.put("\n"); }

constexpr Format all_formats[]{
    {"text", ".txt", true, nothing, text_body, blank_line, text_listings},
    {"markdown", ".md", true, nothing, markdown_body, blank_line, markdown_listings},
    {"html", ".html", false, nothing, html_body, nothing, html_listings},
    {"json", ".json", true, nothing, json_body, nothing, json_listings},
    {"ndjson", ".ndjson", true, nothing, ndjson_body, nothing, ndjson_listings},
    {"csv", ".csv", true, csv_head, csv_body, nothing, csv_listings},
    {"fhir", ".fhir.json", false, nothing, fhir_body, nothing, json_listings, fhir_definitions, true},
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
}

}  // namespace stipple
