// SPDX-License-Identifier: MIT
#include "format/fhir_json.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "format/json_text.hpp"

namespace stipple {

FhirJson new_resource(std::string_view type, const std::vector<Block>& blocks) {
    return {{"resourceType", type}, {"text", {{"status", "generated"}, {"div", narrative(blocks)}}}};
}

void put_text(FhirJson& out, const char* key, std::string_view text) {
    if (const std::string said = plain(text); !said.empty()) out[key] = said;
}

FhirJson concept_of(std::string_view text) { return {{"text", plain(text)}}; }

FhirJson period_of(Day from, Day to) { return {{"start", iso(std::min(from, to))}, {"end", iso(std::max(from, to))}}; }

void print_bundle(Sink& sink, const std::vector<FhirEntry>& entries) {
    FhirJson bundle{{"resourceType", "Bundle"}, {"type", "collection"}, {"entry", FhirJson::array()}};
    for (const FhirEntry& entry : entries) bundle["entry"].push_back({{"fullUrl", entry.full_url}, {"resource", entry.resource}});
    sink.put(text_of(bundle, 2));
}

}  // namespace stipple
