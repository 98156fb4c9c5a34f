// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/svg.hpp"

namespace stipple::test {

/// The elements of one kind in a drawing, each as its tag is written, in order.
std::vector<std::string> elements(const Svg& drawing, std::string_view tag);

/// What stands between the tags of the elements of one kind, in order.
std::vector<std::string> contents(const Svg& drawing, std::string_view tag);

/// An attribute of an element, unescaped not at all; empty if it has none of that name.
std::string attribute(std::string_view element, std::string_view name);

/// The same as a whole number; throws where there is none.
int number(std::string_view element, std::string_view name);

/// The elements of one kind that have some attribute.
std::vector<std::string> elements(const Svg& drawing, std::string_view tag, std::string_view name, std::string_view value);

}  // namespace stipple::test
