// SPDX-License-Identifier: MIT
#include "load/clashes.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_clashes_test {

namespace {

/// What is said of a layer over the small catalogue, a line each.
std::string said(const std::string& text) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    layers.push_back(layer_of("clinic", {{"clinic.toml", "format = 1\n" + text}}));
    std::string out;
    for (const Diagnostic& d : load_catalogue(std::move(layers)).diagnostics) out += std::string{d.code} + ' ' + d.message + '\n';
    return out;
}

std::string site(const std::string& id, const std::string& also = "cheekbone") {
    return "[[site]]\nid = \"" + id + "\"\ntitle = \"T\"\nalso = [\"" + also + "\"]\nmeans = \"m\"\nregion = \"face\"\nceiling = { max-mm = 1.0, because = \"b\", basis = \"clinic\" }\n";
}

std::string milestone(const std::string& id) { return "[[milestone]]\nid = \"" + id + "\"\nkind = \"photo\"\nafter = \"start\"\nat = \"0d\"\ntext = \"x\"\nbasis = \"clinic\"\n"; }

}  // namespace

TEST_CASE("an id that is another word for an item takes its requests over, and is a fault at whoever brought it") {
    CHECK(said(site("upper-cheek")).empty());
    CHECK(said(site("smile-lines")) == "E0221 `smile-lines` is the id of this site, and another word for the site `cheek` at sites.toml:4\n");
    CHECK(said(site("eye")) == "E0221 `eye` is the id of this site, and another word for the area never needled `eyelid` at sites.toml:45\n");
    CHECK(said(site("upper-cheek", "Temple")) == "E0221 `temple` is another word for this site, and the id of the site at sites.toml:14\n");
    CHECK(said("[[concern]]\nid = \"pitted-skin\"\nextends = \"scars\"\ntitle = \"T\"\n") == "E0221 `pitted-skin` is the id of this concern, and another word for the concern `scars` at concerns/scars.toml:1\n");
}

TEST_CASE("an id is of one kind, but for kinds that are named beside each other") {
    CHECK(said(site("eyelid")) == "E0221 `eyelid` is the id of this site, and of the area never needled at sites.toml:45\n");
    CHECK(said(site("filler")) != "");
    CHECK(said("[[concern]]\nid = \"cheek\"\nextends = \"scars\"\ntitle = \"T\"\n").empty());
    CHECK(said("[[sign]]\nid = \"redness\"\ntitle = \"R\"\ntext = \"t\"\nanswer = \"ring-back\"\nwhy = \"w\"\nbasis = \"clinic\"\n").empty());
}

TEST_CASE("a milestone of every course may not be called as one of a concern") {
    CHECK(said(milestone("another-photo")).empty());
    CHECK(said(milestone("scar-photo")) == "E0221 `scar-photo` is the id of this milestone of every course, and of the milestone of scars at concerns/scars.toml:68\n");
}

}  // namespace load_clashes_test
