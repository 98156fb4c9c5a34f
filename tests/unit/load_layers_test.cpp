// SPDX-License-Identifier: MIT
#include "load/layers.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_layers_test {

namespace {

const std::string endpoint = "format = 1\n[[endpoint]]\nid = \"redness\"\ntitle = \"clinic redness\"\n";

Loaded load_layers(const TestFiles& below, const TestFiles& above) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", below));
    layers.push_back(layer_of("clinic", above));
    return load_catalogue(std::move(layers));
}

/// What is said of the files, in order of place.
std::string faults(const TestFiles& files) { return places_of(load_files(files).diagnostics); }

}  // namespace

TEST_CASE("an item of a stronger layer replaces the item with its id, in its place") {
    const Loaded loaded = load_layers(small_files(), {{"mine.toml", endpoint}});
    CHECK(loaded.diagnostics.empty());
    const auto& endpoints = loaded.catalogue.endpoints;
    REQUIRE(endpoints.size() == 2);
    CHECK(endpoints[0].title == "clinic redness");
    CHECK(endpoints[1].id == "bleeding");
    CHECK(endpoints[0].at.file->layer == "clinic");
    CHECK(loaded.catalogue.layers == std::vector<std::string>{"clinic"});
}

TEST_CASE("an item is replaced whole: nothing of the old one is left") {
    const std::string mine =
        "format = 1\n[[site]]\nid = \"cheek\"\ntitle = \"C\"\nmeans = \"m\"\nregion = \"face\"\nceiling = { max-mm = 0.5, because = \"b\", basis = \"clinic\" "
        "}\n";
    const Loaded loaded = load_layers(small_files(), {{"mine.toml", mine}});
    CHECK(loaded.diagnostics.empty());
    const Site* cheek = find(loaded.catalogue.sites, "cheek");
    CHECK(cheek->ceiling.max == Depth{500});
    CHECK_FALSE(cheek->ceiling.lift);
    CHECK_FALSE(cheek->thickness);
    CHECK(cheek->also.empty());
}

TEST_CASE("a new item and an item without an id are added") {
    const Loaded loaded = load_layers(small_files(), {{"mine.toml",
                                                       "format = 1\n[[endpoint]]\nid = \"nothing\"\ntitle = \"t\"\n"
                                                       "[[bound]]\nwhen = { skin = [\"IV\"] }\nmax-mm = 0.5\nbecause = \"b\"\nbasis = \"clinic\"\n"}});
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.catalogue.endpoints.size() == 3);
    CHECK(loaded.catalogue.skin_bounds.size() == 6);
}

TEST_CASE("a concern of a stronger layer replaces the concern") {
    const Loaded loaded =
        load_layers(small_files(), {{"concerns/lines.toml", with(small_files().back().second, "title     = \"Lines\"", "title = \"Clinic lines\"")}});
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.catalogue.concerns.size() == 2);
    CHECK(find(loaded.catalogue.concerns, "lines")->title == "Clinic lines");
}

TEST_CASE("layers may come in three, the last the strongest") {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    layers.push_back(layer_of("one", {{"mine.toml", endpoint}}));
    layers.push_back(layer_of("two", {{"mine.toml", with(endpoint, "clinic redness", "strongest")}}));
    const Loaded loaded = load_catalogue(std::move(layers));
    CHECK(find(loaded.catalogue.endpoints, "redness")->title == "strongest");
    CHECK(loaded.catalogue.layers == std::vector<std::string>{"one", "two"});
}

TEST_CASE("an id twice in one layer is an error at the second, naming the first") {
    const Loaded loaded = load_files({{"a.toml", endpoint}, {"b.toml", endpoint}});  // its files must outlive the places in them
    const Diagnostics& found = loaded.diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(places_of(found) == "E0221 3:6");
    CHECK(found.front().place.file->name == "b.toml");
    CHECK(found.front().message == "`redness` is given twice; the first time at a.toml:3");
    CHECK(faults({{"a.toml", endpoint + endpoint.substr(11)}}) == "E0221 6:6");
}

TEST_CASE("a file begins with format = 1") {
    CHECK(faults({{"a.toml", with(endpoint, "format = 1\n", "")}}) == "E0103 1:1");
    CHECK(faults({{"a.toml", with(endpoint, "= 1", "= 2")}}) == "E0103 1:10");
    CHECK(faults({{"a.toml", with(endpoint, "= 1", "= \"1\"")}}) == "E0103 1:10");
    CHECK(faults({{"a.toml", with(endpoint, "= 1", "= 1.0")}}) == "E0103 1:10");
}

TEST_CASE("a file without anything stipple knows says so") {
    CHECK(faults({{"a.toml", "format = 1\n"}}) == "E0105 0:0");
    CHECK(faults({{"a.toml", ""}}) == "E0105 0:0, E0103 1:1");
}

TEST_CASE("a list that stipple does not know gets a suggestion") {
    const Diagnostics found = load_files({{"a.toml", with(endpoint, "[[endpoint]]", "[[endpoints]]")}}).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "E0203");
    CHECK(found.front().help == "did you mean `endpoint`?");
}

TEST_CASE("a concern is named like its file") {
    TestFiles files = small_files();
    files.back().first = "concerns/wrinkles.toml";
    const Diagnostics found = load_files(files).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(places_of(found) == "E0224 3:13");
    CHECK(found.front().help == "name the file lines.toml, or change the id");
}

TEST_CASE("no file need be named after what is no id, and a valid id is advised") {
    const Diagnostics found = load_files(with(small_files(), "concerns/lines.toml", "\"lines\"", "\"My Lines\"")).diagnostics;
    REQUIRE(places_of(found).starts_with("E0209 3:13"));
    CHECK(found.front().help == "write `my-lines`: ids are lower-case letters and digits in words joined by single hyphens");
    CHECK(places_of(found).find("E0224") == std::string::npos);
}

TEST_CASE("a bad file never hides the good ones") {
    TestFiles files = small_files();
    files.push_back({"broken.toml", "[["});
    files.push_back({"worse.toml", "\xff"});
    const Loaded loaded = load_files(files);
    CHECK(loaded.diagnostics.size() == 2);
    CHECK(loaded.catalogue.concerns.size() == 2);
    CHECK(loaded.catalogue.sites.size() == 5);
}

}  // namespace load_layers_test
