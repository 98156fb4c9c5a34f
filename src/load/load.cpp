// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include "load/digest.hpp"
#include "load/embedded.hpp"
#include "load/extends.hpp"
#include "load/layers.hpp"
#include "load/reader.hpp"
#include "load/references.hpp"
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

}  // namespace

Layer embedded_layer(Reading reading) {
    Layer layer{"built in", {}};
    for (const EmbeddedFile& file : embedded_protocols())
        if (reading == Reading::everything || !file.name.starts_with("protocols/lang/"))
            layer.files.push_back(std::make_unique<SourceFile>(SourceFile{layer.name, std::string{file.name}, std::string{file.text}}));
    return layer;
}

Catalogue catalogue_of(const Value& tree) {
    Catalogue catalogue;
    Diagnostics told_already;  // by the layer that brought it
    read_struct(tree, catalogue, told_already);
    return catalogue;
}

Loaded load_catalogue(std::vector<Layer> layers) {
    Loaded loaded;
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
        if (&layer != &loaded.layers.front() || layer.name != "built in") loaded.catalogue.layers.push_back(layer.name);
    }
    read_struct(loaded.tree, loaded.catalogue, loaded.diagnostics);
    if (loaded.diagnostics.empty()) check_references(loaded.catalogue, loaded.diagnostics);
    if (loaded.diagnostics.empty()) check_translations(loaded.catalogue, loaded.diagnostics);
    sort_by_place(loaded.diagnostics);
    loaded.catalogue.digest = digest_of(loaded.catalogue);
    return loaded;
}

}  // namespace stipple
