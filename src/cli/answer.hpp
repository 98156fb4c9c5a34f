// SPDX-License-Identifier: MIT
#pragma once

#include "cli/invocation.hpp"

namespace stipple {

/// What an answering command needs besides its view.
struct Needs {
    bool start = true;       ///< whether it is nothing without a date
    bool every_site = false; ///< whether a treatment without sites means all of them
};

/// Answers a treatment: reads the catalogue, looks the words up, plans, and prints what the view shows.
Exit answer(Invocation& in, View view, Needs needs);

}  // namespace stipple
