// SPDX-License-Identifier: MIT
#pragma once

#include "base/zone.hpp"
#include "format/ics_line.hpp"

namespace stipple {

/// Puts the VTIMEZONE of a zone for a span of moments: two yearly rules where the zone's footer gives just the changes of that span and its
/// hours lie in the day, else a block for each change.
void put_vtimezone(IcsLines& lines, const Zone& zone, std::chrono::sys_seconds from, std::chrono::sys_seconds to);

}  // namespace stipple
