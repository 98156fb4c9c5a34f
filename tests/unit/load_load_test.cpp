// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_load_test {

namespace {

bool told(const TestFiles& files, std::string_view code) {
    const Diagnostics found = load_files(files).diagnostics;
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == code; });
}

}  // namespace

TEST_CASE("nothing at all is an empty catalogue") {
    const Loaded loaded = load_catalogue({});
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.catalogue.concerns.empty());
    CHECK(loaded.catalogue.layers.empty());
    CHECK(loaded.catalogue.digest.starts_with("sha256:"));
}

TEST_CASE("what is said points into texts that the catalogue keeps") {
    TestFiles files = with(small_files(), "sites.toml", "title   = \"Temple\"", "titel = \"Temple\"");
    Loaded loaded = load_files(files);
    const Loaded kept = std::move(loaded);
    REQUIRE(kept.diagnostics.size() == 2);
    CHECK(kept.diagnostics.front().place.file == kept.layers.front().files.front().get());
    CHECK(to_text(kept.diagnostics.back()).find("titel = \"Temple\"") != std::string::npos);
}

TEST_CASE("diagnostics come file by file, line by line") {
    TestFiles files = with(small_files(), "skin.toml", "title = \"rarely burns\"", "titel = \"rarely burns\"");
    files = with(files, "devices.toml", "title      = \"Pen\"", "titel = \"Pen\"");
    const Loaded loaded = load_files(files);
    const Diagnostics& found = loaded.diagnostics;
    REQUIRE(found.size() == 4);
    CHECK(std::is_sorted(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair{a.place.file->name, a.place.line} < std::pair{b.place.file->name, b.place.line};
    }));
}

TEST_CASE("the limits of the format hold for the general course") {
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 3, typical = 4, max = 6", "min = 3, typical = 4, max = 25"), "E0206"));
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 28, typical = 30, max = 42", "min = 2, typical = 30, max = 42"), "E0206"));
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 28, typical = 30, max = 42", "min = 28, typical = 30, max = 401"), "E0206"));
}

TEST_CASE("the limits of the format hold for the other rules of a course") {
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 2, typical = 3, max = 4", "min = 2, typical = 3, max = 25"), "E0206"));
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 28, typical = 35, max = 56", "min = 2, typical = 35, max = 56"), "E0206"));
    CHECK(told(with(small_files(), "concerns/scars.toml", "min = 28, typical = 35, max = 56", "min = 28, typical = 35, max = 401"), "E0206"));
}

TEST_CASE("a course has at least one session") {
    CHECK_FALSE(load_files(with(small_files(), "concerns/lines.toml", "min = 1, typical = 2, max = 3", "min = 0, typical = 0, max = 0")).diagnostics.empty());
}

TEST_CASE("the general course is for everyone: it has no condition") {
    CHECK_FALSE(load_files(with(small_files(), "concerns/scars.toml", "[course]\n", "[course]\nwhen = { severity = [\"mild\"] }\n")).diagnostics.empty());
}

TEST_CASE("every site has a ceiling: a depth, for everyone") {
    const std::string_view ceiling = "ceiling = { max-mm = 1.0, because = \"temple ceiling\"";
    CHECK_FALSE(load_files(with(small_files(), "sites.toml", ceiling, "ceiling = { typical-mm = 1.0, because = \"temple ceiling\"")).diagnostics.empty());
    CHECK_FALSE(load_files(with(small_files(), "sites.toml", ceiling, "ceiling = { max-mm = 1.0, when = { skin = [\"I\"] }, because = \"temple ceiling\""))
                    .diagnostics.empty());
}

TEST_CASE("a fault of reading does not hide a name of nothing elsewhere, but for what may follow from it") {
    const auto both = [](std::string_view passage, std::string_view instead) {
        const TestFiles files = with(with(small_files(), "devices.toml", "sites    = [\"scalp\"]", "sites    = [\"skalp\"]"), "sites.toml", passage, instead);
        return told(files, "E0222");
    };
    CHECK(both("title   = \"Temple\"", "titel = \"Temple\""));
    CHECK_FALSE(both("title   = \"Temple\"", "title   = \"Temple"));  // the whole file was not read
    CHECK_FALSE(both("id      = \"temple\"", "name    = \"temple\""));  // the name may be this one's
    const std::string limit = "\n[[bound]]\nwhen = { skin = [\"VI\"] }\nmax-mm = 1.0\nbecause = \"b\"\nbasis = \"expert\"\nsources = [\"book\"]\n";
    CHECK(told(with_more(small_files(), "skin.toml", limit), "E0222"));
    CHECK_FALSE(told(with_more(small_files(), "skin.toml", limit + "\n[[sourse]]\nid = \"book\"\n"), "E0222"));  // the list was not read
}

}  // namespace load_load_test
