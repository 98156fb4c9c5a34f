// SPDX-License-Identifier: MIT
#include "load/taken.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_taken_test {

namespace {

/// What is said of names in layers over the small catalogue, each of one file, a line each.
std::string said(const std::vector<std::string>& above) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    for (const std::string& text : above) layers.push_back(layer_of("clinic", {{"clinic.toml", "format = 1\n" + text}}));
    std::string out;
    for (const Diagnostic& d : load_catalogue(std::move(layers)).diagnostics)
        if (d.code == "E0221") out += d.message + '\n';
    return out;
}

std::string without(const std::string& list, const std::string& id) { return "[[" + list + "]]\nid = \"" + id + "\"\nremove = true\nreason = \"r\"\n"; }

std::string pen(const std::string& id, const std::string& also) {
    return "[[device]]\nid = \"" + id + "\"\ntitle = \"T\"\nalso = [" + also + "]\nkind = \"pen\"\nuse = \"professional\"\ndial = { max-mm = 2.5, step-mm = 0.25 }\n";
}

/// A concern of one depth.
std::string concern(const std::string& id, const std::string& also) {
    return "[[concern]]\nid = \"" + id + "\"\ntitle = \"T\"\nalso = [" + also +
           "]\nclass = \"atrophic-scar\"\nrevised = 2026-11-01\nreview-by = 2027-11-01\nevidence = 2\ncare = [\"standard\"]\n"
           "[concern.course]\nsessions = { min = 1, typical = 2, max = 3 }\ninterval-days = { min = 28, typical = 28, max = 28 }\nbasis = \"clinic\"\n"
           "[concern.technique]\nendpoint = \"redness\"\nbasis = \"clinic\"\n[[concern.depth]]\nsite = \"cheek\"\nmm = { min = 0.5, typical = 0.5, max = 0.5 }\nbasis = \"clinic\"\n";
}

}  // namespace

TEST_CASE("the id and the other words of what a layer takes out stay taken") {
    const std::string gone = without("concern", "scars");
    CHECK(said({gone + concern("ours", "")}).empty());
    CHECK(said({gone + concern("ours", "\"Scars\"")}) == "`Scars` is another word for this concern, and the id of the concern at concerns/scars.toml:1, which a layer takes out\n");
    CHECK(said({gone + concern("ours", "\"pitted skin\"")}) == "`pitted skin` is another word for this concern, and for the concern `scars` at concerns/scars.toml:1, which a layer takes out\n");
    CHECK(said({gone + concern("pitted-skin", "")}) == "`pitted-skin` is the id of this concern, and another word for the concern `scars` at concerns/scars.toml:1, which a layer takes out\n");
    CHECK(said({without("device", "pen") + pen("ours", "\"pen\"")}).starts_with("`pen` is another word for this device, and the id of the device"));
    CHECK(said({without("numbing", "cream") + "[[numbing]]\nid = \"ours\"\ntitle = \"T\"\nalso = [\"cream\"]\nuse = \"labelled\"\ncontains = [\"lidocaine\"]\nnotes = \"n\"\nbasis = \"clinic\"\n"}).starts_with("`cream` is another word for this numbing product, and the id of the numbing product at room.toml:46"));
}

TEST_CASE("the names of what is taken out stay taken in every layer, in whatever order the layers come") {
    const std::string gone = without("concern", "scars");
    CHECK(said({gone, concern("ours", "\"scars\"")}).starts_with("`scars` is another word for this concern"));
    CHECK(said({concern("ours", "\"scars\""), gone}).starts_with("`scars` is another word for this concern"));
    CHECK(said({concern("ours", "\"pitted skin\""), gone}).starts_with("`pitted skin` is another word for this concern"));
}

TEST_CASE("what extends an item that is taken out later, or replaces it, may be called by its names") {
    const std::string child = "[[concern]]\nid = \"ours\"\nextends = \"scars\"\ntitle = \"T\"\nalso = [\"our scars\"]\n", gone = without("concern", "scars");
    CHECK(said({child, gone + "[[concern]]\nid = \"ours\"\nextends = \"ours\"\nalso = [\"scars\", \"pitted skin\"]\n"}).empty());
    CHECK(said({gone, concern("scars", "\"pitted skin\"")}).empty());
}

TEST_CASE("a word that two items of one layer shared stays with the one when the other is taken out") {
    CHECK(said({concern("ours", "\"dents\"") + concern("theirs", "\"dents\""), without("concern", "ours")}).empty());
}

}  // namespace load_taken_test
