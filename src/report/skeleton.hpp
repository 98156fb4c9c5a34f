// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/catalogue.hpp"

namespace stipple {

/// The beginning of a protocol file that changes a concern: its figures stand in it as comments, to be uncovered and changed.
std::string skeleton_of(const std::string& id, const Concern& parent, Day today);
std::string skeleton_of(const std::string& id, const Site& parent);
std::string skeleton_of(const std::string& id, const Device& parent);

/// The beginning of a file for an item that changes none: every figure is left at a zero that `check` refuses.
std::string new_concern(const std::string& id, Day today);
std::string new_site(const std::string& id);
std::string new_device(const std::string& id);

}  // namespace stipple
