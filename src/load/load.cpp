// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include <algorithm>

#include "load/clashes.hpp"
#include "load/digest.hpp"
#include "load/embedded.hpp"
#include "load/extends.hpp"
#include "load/frozen.hpp"
#include "load/kin.hpp"
#include "load/layers.hpp"
#include "load/reader.hpp"
#include "load/references.hpp"
#include "load/taken.hpp"
#include "load/toml_reader.hpp"
#include "load/translations.hpp"

namespace stipple {

namespace {

Value empty_table() {
    Value table;
    table.kind = Value::Kind::table;
    return table;
}

Value read_layer(const Layer& layer, Diagnostics& diagnostics) {
    Value joined = empty_table();
    for (const auto& file : layer.files)
        if (auto tree = read_toml(*file, diagnostics)) join_layer(joined, shelve(std::move(*tree), diagnostics), diagnostics);
    return joined;
}

/// Whether a whole file, or a whole list of one, was not read: then what seems to name nothing may only not have been read.
bool is_torn(const Value& tree, const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) {
        const auto at_top = [&](const Member& member) { return member.at.file == d.place.file && member.at.line == d.place.line; };
        return d.code == "E0102" || d.code == "E0104" || ((d.code == "E0203" || d.code == "E0204") && std::any_of(tree.members.begin(), tree.members.end(), at_top));
    });
}

/// The limits of the clinic, and the files that they stand in as layers.
void add_limits(const Settings& settings, Catalogue& catalogue) {
    catalogue.clinic_bounds = settings.limits;
    for (const DepthBound& bound : settings.limits)
        if (std::find(catalogue.layers.begin(), catalogue.layers.end(), bound.at.file->name) == catalogue.layers.end()) catalogue.layers.push_back(bound.at.file->name);
}

}  // namespace

Layer embedded_layer(Reading reading) {
    Layer layer{std::string{built_in_layer}, {}};
    for (EmbeddedFile& file : embedded_protocols())
        if (reading == Reading::everything || !file.name.starts_with("protocols/lang/"))
            layer.files.push_back(std::make_unique<SourceFile>(SourceFile{layer.name, std::string{file.name}, std::move(file.text)}));
    return layer;
}

Catalogue catalogue_of(const Value& tree) {
    Catalogue catalogue;
    Diagnostics told_already;  // by the layer that brought it
    read_struct(tree, catalogue, told_already);
    find_kin({}, tree, catalogue);
    return catalogue;
}

Loaded load_catalogue(std::vector<Layer> layers, const Settings& settings) {
    Loaded loaded;
    loaded.diagnostics = settings.diagnostics;
    loaded.layers = std::move(layers);
    loaded.tree = empty_table();
    for (const Layer& layer : loaded.layers) {
        Value above = read_layer(layer, loaded.diagnostics);
        if (&layer != &loaded.layers.front()) {
            loaded.below.push_back(loaded.tree);
            take_out(loaded.tree, above, loaded.diagnostics);
        }
        above = extended(loaded.tree, std::move(above), loaded.diagnostics);
        loaded.tree = laid_over(std::move(loaded.tree), std::move(above));
        if (&layer != &loaded.layers.front() || layer.name != built_in_layer) loaded.catalogue.layers.push_back(layer.name);
    }
    read_struct(loaded.tree, loaded.catalogue, loaded.diagnostics);
    find_kin(loaded.below, loaded.tree, loaded.catalogue);
    add_limits(settings, loaded.catalogue);
    loaded.torn = is_torn(loaded.tree, loaded.diagnostics);
    if (!loaded.torn) {
        check_references(loaded.catalogue, loaded.diagnostics);
        check_clashes(loaded.catalogue, loaded.diagnostics);
        check_taken(loaded.below, loaded.tree, loaded.diagnostics);
        check_translations(loaded.catalogue, loaded.diagnostics);
    }
    sort_by_place(loaded.diagnostics);
    loaded.catalogue.digest = digest_of(loaded.catalogue);
    return loaded;
}

Loaded thawed(std::string_view frozen, const Settings& settings) {
    Loaded loaded;
    Layer& built_in = loaded.layers.emplace_back(Layer{std::string{built_in_layer}, {}});
    loaded.catalogue = thaw(frozen, built_in.files);
    loaded.diagnostics = settings.diagnostics;
    if (!settings.limits.empty()) {
        add_limits(settings, loaded.catalogue);
        check_references(loaded.catalogue, loaded.diagnostics);
        loaded.catalogue.digest = digest_of(loaded.catalogue);
    }
    sort_by_place(loaded.diagnostics);
    return loaded;
}

}  // namespace stipple
