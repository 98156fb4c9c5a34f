// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/invocation.hpp"
#include "format/html.hpp"
#include "report/handout.hpp"

namespace stipple {

/// What was typed about the looks of a client's page: the clinic, its number and logo, the client's name, and where the calendar is.
HandoutOptions read_handout_options(const Invocation& in, Diagnostics& diagnostics);

/// The template that --template names, found sound for its page; empty where none is named or after a diagnostic.
std::string_view read_template(const Invocation& in, const SchemaNode& schema, Carries carries, Diagnostics& diagnostics);

/// The language of a name, reviewed or not; nullptr after a diagnostic.
const Language* find_language(const Catalogue& catalogue, std::string_view name, Diagnostics& diagnostics);

/// The language that --lang names, else English; nullptr after a diagnostic. One that nobody has reviewed needs --draft.
const Language* read_language(const Invocation& in, const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
