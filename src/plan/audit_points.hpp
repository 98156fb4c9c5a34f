// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/catalogue.hpp"

namespace stipple {

/// What a point of the product has, as a message names it: "type rolling, session later"; empty where it has nothing.
std::string point_of(const Facts& facts);

/// What is known of everybody who is treated for the concern at the site.
Facts facts_at(const Concern& concern, const Site& site);

}  // namespace stipple
