// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// A catalogue as one text that is read back many times as fast as the protocol files that it was made from: the build makes one of the
/// built-in files, so that a plan need not read them. The text says nothing of its own form; only the program it was built for reads it.
std::string freeze(Catalogue catalogue);

/// The catalogue that was frozen, and its files, which have names and no text.
Catalogue thaw(std::string_view frozen, std::vector<std::unique_ptr<SourceFile>>& files);

}  // namespace stipple
