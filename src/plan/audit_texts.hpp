// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds what a client must not read: a medicine beside a stop word, a percentage, a needle depth, a promise, what reads above school grade 8; and translations whose English has changed.
void audit_client_texts(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace stipple
