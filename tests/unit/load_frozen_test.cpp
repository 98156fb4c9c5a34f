// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cli/embedded.hpp"
#include "load/frozen.hpp"
#include "load/load.hpp"

using namespace stipple;

namespace load_frozen_test {

namespace {

std::string built_in() { return unpacked(embedded::frozen_catalogue); }

Loaded read_built_in() {
    std::vector<Layer> layers;
    layers.push_back(embedded_layer(Reading::protocols));
    return load_catalogue(std::move(layers));
}

}  // namespace

TEST_CASE("what is frozen in the program is what its protocol files say, to the last place and word") {
    const Loaded loaded = read_built_in();
    CHECK(loaded.diagnostics.empty());
    CHECK(freeze(loaded.catalogue) == built_in());
}

TEST_CASE("a thawed catalogue freezes to the same text, and has its digest and its places") {
    const Loaded thawed_one = thawed(built_in(), {}), read = read_built_in();
    CHECK(freeze(thawed_one.catalogue) == built_in());
    CHECK(thawed_one.catalogue.digest == read.catalogue.digest);
    REQUIRE(thawed_one.catalogue.concerns.size() == read.catalogue.concerns.size());
    const Place &now = thawed_one.catalogue.concerns.back().at, &before = read.catalogue.concerns.back().at;
    CHECK(now.file->name == before.file->name);
    CHECK(now.file->layer == built_in_layer);
    CHECK(now.line == before.line);
    CHECK(now.column == before.column);
}

TEST_CASE("numbers of any size and sign, and a place in no file, survive freezing") {
    Catalogue catalogue;
    Site& site = catalogue.sites.emplace_back();
    for (const int number : {0, 1, 15, 16, 31, 32, -1, -16, -17, 100'000, -100'000}) {
        site.at.line = number, site.at.column = -number;
        site.id = "é\n\"" + std::to_string(number);
        std::vector<std::unique_ptr<SourceFile>> files;
        const Catalogue back = thaw(freeze(catalogue), files);
        CHECK(back.sites.front().at.line == number);
        CHECK(back.sites.front().at.column == -number);
        CHECK(back.sites.front().at.file == nullptr);
        CHECK(back.sites.front().id == site.id);
    }
}

TEST_CASE("a limit of the clinic changes the digest of a thawed catalogue as it does that of one that was read") {
    static const SourceFile config{"", "config.toml", ""};
    Settings settings;
    DepthBound& limit = settings.limits.emplace_back();
    limit.at = {&config, 3, 1};
    limit.max = Depth{800};
    std::vector<Layer> layers;
    layers.push_back(embedded_layer(Reading::protocols));
    const Loaded read = load_catalogue(std::move(layers), settings), now = thawed(built_in(), settings);
    CHECK(now.catalogue.digest == read.catalogue.digest);
    CHECK(now.catalogue.layers == read.catalogue.layers);
    CHECK(now.catalogue.clinic_bounds.size() == 1);
}

}  // namespace load_frozen_test
