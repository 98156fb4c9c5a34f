// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks.hpp"
#include "report/report.hpp"

namespace stipple {

/// The skin of a site in cross-section, to scale, one row a quarter of a millimetre: the band in which published skin ends,
/// the needles at their setting, and the ceiling.
Picture section_picture(const Report& report, const DepthAdvice& advice);

}  // namespace stipple
