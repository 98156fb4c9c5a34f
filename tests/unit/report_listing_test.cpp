// SPDX-License-Identifier: MIT
#include "report/listing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_listing_test {

namespace {

/// The value that a listing of one item shows for a key.
std::string value_of(const Listing& listing, std::string_view key) {
    for (const auto& row : listing.rows)
        if (row.at(0) == key) return row.at(1);
    return "absent";
}

}  // namespace

TEST_CASE("every kind lists its items, a row each, as wide as its columns") {
    const Small small;
    CHECK_FALSE(list_kind(small.catalogue(), "spells"));
    for (const std::string_view kind : listable_kinds()) {
        CAPTURE(std::string{kind});
        const auto listing = list_kind(small.catalogue(), kind);
        REQUIRE(listing);
        CHECK_FALSE(listing->rows.empty());
        for (const auto& row : listing->rows) CHECK(row.size() == listing->columns.size());
    }
    CHECK(list_kind(small.catalogue(), "sites")->rows.size() == 5);
    CHECK(list_kind(small.catalogue(), "concerns")->rows.size() == 2);
}

TEST_CASE("an item shows what its file says, by id or another name") {
    const Small small;
    const auto found = show_items(small.catalogue(), "smile lines");
    REQUIRE(found.size() == 1);
    CHECK(value_of(found.front(), "id") == "cheek");
    CHECK(value_of(found.front(), "ceiling.max-mm") == "1.5");
    CHECK(value_of(found.front(), "ceiling.override.max-mm") == "2.5");
    CHECK(value_of(found.front(), "over-bone") == "absent");
    CHECK(show_items(small.catalogue(), "nothing").empty());
    CHECK(show_items(small.catalogue(), "upper limb").size() == 2);
}

TEST_CASE("an item knows its file") {
    const Small small;
    REQUIRE(file_of(small.catalogue(), "lines") != nullptr);
    CHECK(file_of(small.catalogue(), "lines")->name == "concerns/lines.toml");
    CHECK(file_of(small.catalogue(), "nothing") == nullptr);
}

TEST_CASE("names for suggestions are all answered") {
    const Small small;
    const auto names = showable_names(small.catalogue());
    CHECK(names.size() > 30);
    for (const std::string_view name : names) {
        CAPTURE(std::string{name});
        CHECK_FALSE(show_items(small.catalogue(), name).empty());
        CHECK(file_of(small.catalogue(), name) != nullptr);
    }
}

}  // namespace report_listing_test
