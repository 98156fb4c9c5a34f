// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/settings.hpp"
#include "load/value.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// The protocol files of one layer, as read.
struct Layer {
    std::string name;
    std::vector<std::unique_ptr<SourceFile>> files;
};

/// The name of the layer that was built into the program.
inline constexpr std::string_view built_in_layer = "built in";

/// How much of a layer is read: the languages in lang/ serve only who makes a page for clients, lists them or checks them.
enum class Reading { protocols, everything };

/// The layer that was built into the program.
Layer embedded_layer(Reading reading);

/// A catalogue, what is wrong with it, and the texts that both point into.
struct Loaded {
    Catalogue catalogue;
    Diagnostics diagnostics;
    std::vector<Layer> layers;
    Value tree;                ///< what the catalogue was made from: lists of items, each value with the place where it stands; empty for a thawed one
    bool torn = false;         ///< a whole file, or a whole list of one, was not read: what seems to be missing may stand there
    std::vector<Value> below;  ///< the tree before each layer but the first was laid over it, weakest first
};

/// The catalogue that a tree comes to, as far as it can be read.
Catalogue catalogue_of(const Value& tree);

/// Builds the catalogue from layers, weakest first, and the limits of the clinic's settings. A file that cannot be read leaves the others in place.
Loaded load_catalogue(std::vector<Layer> layers, const Settings& settings = {});

/// The catalogue of the built-in layer alone without its languages, from its frozen text, and the limits of the clinic's settings.
Loaded thawed(std::string_view frozen, const Settings& settings);

}  // namespace stipple
