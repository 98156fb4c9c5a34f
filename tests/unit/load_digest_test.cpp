// SPDX-License-Identifier: MIT
#include "load/digest.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

std::string digest(const TestFiles& files) {
    const Loaded loaded = load_files(files);
    REQUIRE(loaded.diagnostics.empty());
    return loaded.catalogue.digest;
}

std::string changed(std::string_view file, std::string_view passage, std::string_view instead) { return digest(with(small_files(), file, passage, instead)); }

}  // namespace

TEST_CASE("the digest is of what files mean: spacing, comments, key order and line endings are nothing") {
    const std::string whole = digest(small_files());
    CHECK(whole.size() == 7 + 64);
    CHECK(changed("sites.toml", "title   = \"Temple\"", "title=\"Temple\"   # a comment") == whole);
    CHECK(changed("sites.toml", "id      = \"temple\"\ntitle   = \"Temple\"", "title = \"Temple\"\nid = \"temple\"") == whole);
    CHECK(changed("sites.toml", "max-mm = 1.0, because = \"temple ceiling\"", "because = \"temple ceiling\", max-mm = 1") == whole);
    CHECK(changed("care.toml", "lead  = \"28d\"", "lead  = '28d'") == whole);
    TestFiles dos = small_files();
    for (auto& [name, text] : dos)
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
    CHECK(digest(dos) == whole);
}

TEST_CASE("what files are called and which of them holds an item is nothing") {
    TestFiles files = small_files();
    files.front().first = "places.toml";
    CHECK(digest(files) == digest(small_files()));
}

TEST_CASE("a changed number, word, list or condition changes the digest") {
    const std::string whole = digest(small_files());
    CHECK(changed("sites.toml", "max-mm = 1.0, because = \"temple ceiling\"", "max-mm = 1.01, because = \"temple ceiling\"") != whole);
    CHECK(changed("sites.toml", "title   = \"Temple\"", "title   = \"Temples\"") != whole);
    for (const char* range : {"min = 1.1, typical = 2.0, max = 2.5", "min = 1.0, typical = 2.1, max = 2.5", "min = 1.0, typical = 2.0, max = 2.4"})
        CHECK(changed("concerns/scars.toml", "min = 1.0, typical = 2.0, max = 2.5", range) != whole);
    CHECK(changed("care.toml", "days    = 42", "days    = 43") != whole);
    CHECK(changed("care.toml", "lead  = \"28d\"", "lead  = \"4w\"") != whole);
    CHECK(changed("concerns/scars.toml", "min = 2, typical = 3, max = 4", "min = 2, typical = 3, max = 5") != whole);
    CHECK(changed("concerns/scars.toml", "types      = [\"rolling\", \"boxcar\"]", "types      = [\"boxcar\", \"rolling\"]") != whole);
    CHECK(changed("skin.toml", "skin = [\"IV\"], session = [\"first\"]", "skin = [\"IV\"], session = [\"later\"]") != whole);
    CHECK(changed("concerns/lines.toml", "revised   = 2026-11-21", "revised   = 2026-11-22") != whole);
    CHECK(changed("screening.toml", "seen  = \"abstract\"", "seen  = \"excerpt\"") != whole);
}

TEST_CASE("a word that moves from one key to the next changes the digest") {
    const std::string whole = digest(small_files());
    CHECK(changed("sites.toml", "also    = [\"cheeks\", \"smile lines\"]", "also    = [\"cheekssmile lines\"]") != whole);
    CHECK(changed("sites.toml", "means   = \"The temple.\"", "means   = \"The temple.\"\nnot = \"x\"") !=
          changed("sites.toml", "means   = \"The temple.\"", "means   = \"The temple.\"\nalso = [\"x\"]"));
}
