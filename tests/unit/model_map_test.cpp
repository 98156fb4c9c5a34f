// SPDX-License-Identifier: MIT
#include "model/map.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace model_map_test {

namespace {

/// What is said of a drawing with this outline.
std::string said(std::string_view outline) {
    TestFiles files = small_files();
    files.emplace_back("maps.toml", "format = 1\n[[map]]\nid = \"head\"\ntitle = \"Head\"\nwidth = 10\nheight = 10\noutline = [\"M 0 0 L 1 1\", \"" + std::string{outline} + "\"]\n");
    std::string codes;
    for (const Diagnostic& d : load_files(files).diagnostics) codes += d.code;
    return codes;
}

}  // namespace

TEST_CASE("a path begins with M, and has absolute commands and plain numbers") {
    for (const char* path : {"M 1 2", "M1,2L3-4Z", "M 10.5 20 C 1 2 3 4 5 6 S 1 2 3 4 Q 1 2 3 4 T 1 2 A 1 1 0 0 1 2 2 H 3 V 4 Z"}) CHECK(is_path(path));
    for (const char* path : {"", "L 1 2", " M 1 2", "m 1 2", "M 1 2 l 3 4", "M 1e3 2", "M 1 2 z", "M 1 2\n", "M 1 2;"}) {
        CAPTURE(std::string{path});
        CHECK_FALSE(is_path(path));
    }
}

TEST_CASE("nothing that could end an attribute is a path") {
    for (const char* path : {"M 1 2\"", "M 1 2'", "M 1 2>", "M 1 2<", "M 1 2&", "M 1 2/"}) CHECK_FALSE(is_path(path));
}

TEST_CASE("a drawing whose outline is no path is reported, as is one without a size") {
    CHECK(said("M 2 2 L 3 3").empty());
    CHECK(said("M 2 2 l 3 3") == "E0213");
    TestFiles files = small_files();
    files.emplace_back("maps.toml", "format = 1\n[[map]]\nid = \"head\"\ntitle = \"Head\"\nwidth = 10\nheight = 0\noutline = [\"M 0 0 L 1 1\"]\n");
    CHECK(places_of(load_files(files).diagnostics) == "E0206 2:1");
}

TEST_CASE("a shape lies on a drawing that is there, and is a path") {
    const auto shaped = [](std::string_view map, std::string_view path) {
        const std::string title = "title   = \"Temple\"\n";
        TestFiles files = with(small_files(), "sites.toml", title, title + "shape = [{ map = \"" + std::string{map} + "\", path = \"" + std::string{path} + "\" }]\n");
        files.emplace_back("maps.toml", "format = 1\n[[map]]\nid = \"head\"\ntitle = \"Head\"\nwidth = 10\nheight = 10\noutline = [\"M 0 0 L 1 1\"]\n");
        std::string all;
        for (const Diagnostic& d : load_files(files).diagnostics) all += std::string{d.code} + ' ' + d.message;
        return all;
    };
    CHECK(shaped("head", "M 1 1 L 2 2 Z").empty());
    CHECK(shaped("heat", "M 1 1 L 2 2 Z") == "E0222 there is no map `heat`");
    CHECK(shaped("head", "1 1 L 2 2 Z").starts_with("E0213"));
}

}  // namespace model_map_test
