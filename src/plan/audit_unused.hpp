// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds what a concern states over the one that it extends and that never decides anything: some rule with more keys is there for everyone.
void audit_unused(const Catalogue& catalogue, std::span<const Diagnostic> known, Diagnostics& diagnostics);

}  // namespace stipple
