// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include "base/sink.hpp"
#include "format/fhir.hpp"

namespace stipple {

using FhirJson = nlohmann::ordered_json;

/// One resource of a bundle, and the name it has there.
struct FhirEntry {
    std::string full_url;
    FhirJson resource;
};

/// A resource of a type with its narrative, to be filled.
FhirJson new_resource(std::string_view type, const std::vector<Block>& blocks);

/// Sets a key unless the text is empty: FHIR has no empty texts.
void put_text(FhirJson& out, const char* key, std::string_view text);

/// A concept in words: the catalogue has no codes.
FhirJson concept_of(std::string_view text);

/// A run of days as a Period, both ends included.
FhirJson period_of(Day from, Day to);

/// Prints resources as one Bundle of type collection, which asks no server to write anything.
void print_bundle(Sink& sink, const std::vector<FhirEntry>& entries);

}  // namespace stipple
