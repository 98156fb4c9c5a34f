// SPDX-License-Identifier: MIT
#include "model/catalogue.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace model_catalogue_test {

TEST_CASE("a word means an item by its id or by another name, however it is spelt") {
    const Small small;
    const auto& sites = small.catalogue().sites;
    for (const char* word : {"cheek", "Cheek", "CHEEKS", "smile-lines", "Smile Lines", "smile_lines"}) {
        CAPTURE(std::string{word});
        const auto found = named(sites, word);
        REQUIRE(found.size() == 1);
        CHECK(found.front()->id == "cheek");
    }
    CHECK(named(sites, "knee").empty());
    CHECK(named(sites, "").empty());
}

TEST_CASE("a name of two items is answered with both") {
    const Small small;
    const auto found = named(small.catalogue().sites, "upper limb");
    REQUIRE(found.size() == 2);
    CHECK(found[0]->id == "arm");
    CHECK(found[1]->id == "hand");
}

TEST_CASE("an id goes before another item's other name") {
    const Loaded loaded = load_files(with(small_files(), "sites.toml", R"(["cheeks", "smile lines"])", R"(["temple"])"));  // a fault, but what there is still answers
    const auto found = named(loaded.catalogue.sites, "temple");
    REQUIRE(found.size() == 1);
    CHECK(found.front()->id == "temple");
}

TEST_CASE("areas that are never needled and devices have other names too") {
    const Small small;
    CHECK(named(small.catalogue().never_sites, "Eye").front()->id == "eyelid");
    CHECK(named(small.catalogue().devices, "pen one").front()->id == "pen");
}

TEST_CASE("find knows ids only") {
    const Small small;
    CHECK(find(small.catalogue().sites, "cheek")->title == "Cheek");
    CHECK(find(small.catalogue().sites, "cheeks") == nullptr);
}

TEST_CASE("a depth lies in the first band that reaches it, and what is deeper in the last") {
    const Small small;
    const auto band = [&](int micrometres) { return band_of(small.catalogue(), Depth{micrometres}); };
    CHECK(band(100) == "A");
    CHECK(band(500) == "A");
    CHECK(band(510) == "B");
    CHECK(band(1000) == "B");
    CHECK(band(1500) == "C");
    CHECK(band(1510) == "D");
    CHECK(band(3000) == "D");
    CHECK(band(5000) == "D");
    CHECK(band_of({}, Depth{100}).empty());
}

TEST_CASE("cautions and numbing products have other names too, and signs are found by id") {
    const Small small;
    CHECK(named(small.catalogue().cautions, "Herpes").front()->id == "cold-sores");
    CHECK(named(small.catalogue().numbing, "numbing cream").front()->id == "cream");
    CHECK(named(small.catalogue().signs, "Pus").front()->id == "pus");
}

}  // namespace model_catalogue_test
