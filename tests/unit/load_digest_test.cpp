// SPDX-License-Identifier: MIT
#include "load/digest.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_digest_test {

namespace {

std::string digest(const TestFiles& files) {
    const Loaded loaded = load_files(files);
    REQUIRE(loaded.diagnostics.empty());
    return loaded.catalogue.digest;
}

/// The places of the last digits of all figures in a protocol file, but for those of its format and of remarks.
std::vector<std::size_t> ends_of_figures(std::string_view text) {
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::vector<std::size_t> places;
    bool remark = false;
    for (std::size_t at = text.find('\n', text.find("format = 1")); at < text.size(); ++at) {
        remark = text[at] != '\n' && (remark || text[at] == '#');
        if (!remark && is_digit(at) && !is_digit(at + 1)) places.push_back(at);
    }
    return places;
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

TEST_CASE("no looks and no words of pages are in the digest: drawings, shapes, phrases, languages, and what is brief") {
    const std::string whole = digest(small_files());
    CHECK(digest(files_with_maps()) == whole);
    CHECK(changed("lang/lang.toml", "\"Your visits\"", "\"All visits\"") == whole);
    CHECK(changed("lang/lang.toml", "\"w6\", \"w7\"]", "\"w6\", \"Sunday\"]") == whole);
    CHECK(changed("lang/lang.toml", "text   = \"⟨{date} ←⟩\"", "text   = \"{date}\"") == whole);
    CHECK(changed("care.toml", "id    = \"sun\"", "brief = true\nid    = \"sun\"") == whole);
    TestFiles files = small_files();
    std::erase_if(files, [](const TestFile& file) { return file.first == "lang/lang.toml"; });
    CHECK(digest(files) == whole);
}

TEST_CASE("the other marks of an item are in the digest, and so is a list of what pages must carry") {
    const std::string whole = digest(small_files());
    CHECK(changed("care.toml", "id    = \"sun\"", "on-skin = true\nid    = \"sun\"") != whole);
    CHECK(changed("sites.toml", "means   = \"The temple.\"", "means   = \"The temple.\"\nover-bone = true") != whole);
    const auto page = [](const char* signs) { return digest(with_more(small_files(), "signs.toml", std::string{"\n[[page]]\nid = \"client-page\"\nred-flags = ["} + signs + "]\n")); };
    CHECK(page("\"pus\"") != whole);
    CHECK(page("\"pus\"") != page("\"pus\", \"swelling\""));
}

TEST_CASE("every figure of every protocol file is in the digest") {
    const auto of_one = [](const TestFile& file) { return load_files({file}).catalogue.digest; };  // what it names elsewhere is not there, and no figure
    int figures = 0;
    for (const TestFile& file : small_files()) {
        if (file.first == "lang/lang.toml") continue;
        const std::string whole = of_one(file);
        for (const std::size_t at : ends_of_figures(file.second)) {
            TestFile other = file;
            char& last = other.second[at];
            last = last == '9' ? '8' : static_cast<char>(last + 1);
            CAPTURE(file.second.substr(file.second.rfind('\n', at), 60));
            CHECK(of_one(other) != whole);
            ++figures;
        }
    }
    CHECK(figures > 200);
}

}  // namespace load_digest_test
