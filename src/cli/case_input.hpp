// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/invocation.hpp"
#include "load/case_file.hpp"

namespace stipple {

/// Whether an operand names a case file rather than a treatment: it ends in .toml, or is `-`.
bool is_case_file(std::string_view operand);

/// A command on the case that was named, as a remedy prints it: "stipple record k1042.toml --adopt". CASE stands for a name that a
/// shell would take apart, and for `-`.
std::string case_command(const Invocation& in, std::string_view command, std::string_view options = {});

/// Reads a case file; `@FILE` among its closed days counts from its own folder.
std::optional<CaseFile> open_case(const Invocation& in, const std::string& path, Diagnostics& diagnostics);

/// The same from bytes that were read before.
std::optional<CaseFile> read_case(const Invocation& in, const std::string& path, std::string text, Diagnostics& diagnostics);

/// The same for whoever looks for every fault: what could be read of a faulty file.
std::optional<CaseFile> open_faulty_case(const Invocation& in, const std::string& path, Diagnostics& diagnostics);

/// Says which options cannot stand beside a case file: those that are keys of it.
void refuse_case_keys(const Invocation& in, Diagnostics& diagnostics);

/// Complains of whatever was typed beside the one case file of a command: keys of a case, and a second operand.
void refuse_beside_case(const Invocation& in, Diagnostics& diagnostics);

}  // namespace stipple
