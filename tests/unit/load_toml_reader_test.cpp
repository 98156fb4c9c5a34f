// SPDX-License-Identifier: MIT
#include "load/toml_reader.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_toml_reader_test {

namespace {

/// A text that was read, with the file that its places point into.
struct ReadText {
    std::unique_ptr<SourceFile> file;
    Diagnostics diagnostics;
    std::optional<Value> tree;

    /// "code line:column message", or "read" where there was nothing to say.
    std::string said() const { return diagnostics.empty() ? "read" : places_of(diagnostics) + ' ' + diagnostics.front().message; }
};

ReadText read(std::string text) {
    ReadText out{std::make_unique<SourceFile>(SourceFile{"test", "a.toml", std::move(text)}), {}, {}};
    out.tree = read_toml(*out.file, out.diagnostics);
    return out;
}

}  // namespace

TEST_CASE("a value of each kind is read with its place") {
    const auto got = read("text = \"a\"\nwhole = 3\nnumber = 0.5\ntruth = true\nday = 2026-12-08\nlist = [1, 2]\ntable = { a = 1 }\n");
    REQUIRE(got.tree);
    const Value::Kind kinds[]{Value::Kind::string, Value::Kind::integer, Value::Kind::real, Value::Kind::boolean,
                              Value::Kind::date,   Value::Kind::array,   Value::Kind::table};
    REQUIRE(got.tree->members.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        const Member& member = got.tree->members[i];
        CAPTURE(member.key);
        CHECK(member.value.kind == kinds[i]);
        CHECK(member.at.line == static_cast<int>(i) + 1);
        CHECK(member.at.column == 1);
        CHECK(member.value.at.column == static_cast<int>(member.key.size()) + 4);
        CHECK(member.value.at.file == got.file.get());
    }
    CHECK(got.tree->find("text")->value.text == "a");
    CHECK(got.tree->find("text")->value.width == 3);
    CHECK(got.tree->find("whole")->value.integer == 3);
    CHECK(got.tree->find("number")->value.real == 0.5);
    CHECK(got.tree->find("truth")->value.boolean);
    CHECK(iso(got.tree->find("day")->value.date) == "2026-12-08");
    CHECK(got.tree->find("list")->value.items.size() == 2);
    CHECK(got.tree->find("nothing") == nullptr);
}

TEST_CASE("members keep the order of the file") {
    const auto got = read("z = 1\na = 2\n[m]\nx = 1\nb = 2\n");
    REQUIRE(got.tree);
    CHECK(got.tree->members[0].key == "z");
    CHECK(got.tree->members[1].key == "a");
    CHECK(got.tree->members[2].value.members[0].key == "x");
}

TEST_CASE("columns count characters") {
    const auto got = read("x = { a = \"\u00b5\u00b5\u00b5\", b = 0 }");
    REQUIRE(got.tree);
    CHECK(got.tree->find("x")->value.find("b")->at.column == 18);
}

TEST_CASE("a byte order mark and DOS line endings are accepted") {
    const auto got = read("\xEF\xBB\xBFx = 1\r\ny = \"a\"\r\n");
    REQUIRE(got.tree);
    CHECK(got.tree->find("y")->value.text == "a");
    CHECK(got.tree->find("y")->at.line == 2);
    CHECK(read("").tree);
    CHECK(read("\xEF\xBB\xBF").tree);
}

TEST_CASE("the slips that authors make are said in plain words, at their place") {
    CHECK(read("x = 1\nmm = { min = 0,5 }").said().ends_with("a comma inside a number"));
    CHECK(read("max-mm = 0,5").said() == "E0102 1:11 a comma inside a number");
    CHECK(read("mm = { min = 1.0, typical = 1.5, max = 1,5 }").said().ends_with("a comma inside a number"));
    CHECK(read("max-mm = 2.5 mm").said() == "E0102 1:14 a unit behind a number");
    CHECK(read("days = 28days").said().ends_with("a unit behind a number"));
    CHECK(read("revised = 12.06.2027").said().ends_with("not a date that TOML knows"));
    CHECK(read("revised = 2027.06.12").said().ends_with("not a date that TOML knows"));
    CHECK(read("id = \u201cscars\u201d").said().ends_with("curly quotes; a word processor may have put them there"));
    CHECK(read("id = \u2018scars\u2019").said().ends_with("curly quotes; a word processor may have put them there"));
    CHECK(read("id = \"a\"\ntitle = \"b\"\nid = \"c\"").said() == "E0102 3:6 this is set twice; the first time at line 1");
    CHECK(read("[course]\na = 1\n[course]\nb = 1").said().ends_with("this is set twice; the first time at line 1"));
}

TEST_CASE("each of them comes with what to type") {
    CHECK(read("max-mm = 0,5").diagnostics.front().help == "decimals use a point: write 0.5");
    CHECK(read("revised = 12.06.2027").diagnostics.front().help == "dates are year-month-day: 2027-06-12");
    CHECK(read("id = \u201cscars\u201d").diagnostics.front().help == "use straight quotes: \"");
    CHECK(read("a = 1\na = 2").diagnostics.front().help == "keep one of them");
}

TEST_CASE("what is not TOML is one diagnostic, never an abort") {
    for (const char* text : {"[\n",
                             "[=]",
                             "[[[",
                             "[",
                             "[[",
                             "]",
                             "=",
                             "a",
                             "a =",
                             "a = [",
                             "a = {",
                             "a = \"",
                             "a = '''",
                             "[a",
                             "[a]]",
                             "a.b.",
                             "\"",
                             "a = 1 b = 2",
                             "a = 99999999999999999999",
                             "a = 1e",
                             "a = 2026-13-01",
                             "a = \"\\q\"",
                             "a = {\n}",
                             "key value",
                             "id: scars",
                             "a = 1__0",
                             "\x01 = 1",
                             "a = 'x\ny'",
                             "= 1"}) {
        CAPTURE(text);
        const auto got = read(text);
        CHECK_FALSE(got.tree);
        REQUIRE(got.diagnostics.size() == 1);
        CHECK(got.diagnostics.front().code == "E0102");
        CHECK(got.diagnostics.front().place.line >= 1);
        CHECK_FALSE(got.diagnostics.front().help.empty());
        CHECK_FALSE(to_text(got.diagnostics.front()).empty());
    }
}

TEST_CASE("nesting without end is a diagnostic") {
    for (const std::string& text : {"a = " + std::string(100'000, '['), std::string(100'000, '['), "a" + std::string(1, '=') + std::string(5'000, '{')}) {
        const auto got = read(text);
        CHECK_FALSE(got.tree);
        CHECK(got.diagnostics.size() == 1);
    }
}

TEST_CASE("bytes that are not UTF-8 are refused as a whole") {
    for (const char* text : {"id = \"caf\xe9\"", "\xff\xfe", "# \xc3"}) {
        const auto got = read(text);
        CHECK_FALSE(got.tree);
        REQUIRE(got.diagnostics.size() == 1);
        CHECK(got.diagnostics.front().code == "E0104");
        CHECK(got.diagnostics.front().place.line == 0);
    }
}

TEST_CASE("a time is neither date nor text, and neither is a year beyond the limits or a moment without its offset") {
    const auto got = read("a = 10:30:00\nb = 2026-12-08T10:30:00\nc = 1500-01-01");
    REQUIRE(got.tree);
    for (const Member& member : got.tree->members) CHECK(member.value.kind == Value::Kind::other);
    CHECK(in_words(Value::Kind::other) == "a time");
}

TEST_CASE("a moment is told in universal time, whatever its offset") {
    const auto got = read("a = 2026-12-08T10:30:00Z\nb = 2026-12-08T00:30:05+01:00\nc = 2026-12-31T22:15:00-03:30");
    REQUIRE(got.tree);
    std::vector<std::string> moments;
    for (const Member& member : got.tree->members) {
        CHECK(member.value.kind == Value::Kind::moment);
        moments.push_back(iso(member.value.moment));
    }
    CHECK(moments == std::vector<std::string>{"2026-12-08T10:30:00Z", "2026-12-07T23:30:05Z", "2027-01-01T01:45:00Z"});
}

TEST_CASE("letters beyond ASCII stay as they are") {
    const auto got = read("# \u00a7 \u00b5\ntext = \"Beh\u00e7et \u2264 1.5\"");
    REQUIRE(got.tree);
    CHECK(got.tree->find("text")->value.text == "Beh\u00e7et \u2264 1.5");
}

TEST_CASE("a line that ends in a backslash is refused, since the library misreads what may follow; a comment may") {
    CHECK(read("a = 1\ntext = \"\"\"one \\\n two\"\"\"").said() == "E0102 2:1 a line that ends in a backslash");
    CHECK(read("text = \"\"\"one \\\r\n \u00b5\"\"\"").said().starts_with("E0102 1:1"));
    CHECK(read("# a path \\\ntext = \"x\"").said() == "read");
    CHECK(read("text = 'x'\r\n\r\n").said() == "read");
}

TEST_CASE("what no file of stipple needs is refused before it is walked") {
    const auto repeated = [](std::string_view text, int times) {
        std::string out;
        while (times-- > 0) out += text;
        return out;
    };
    CHECK(read("a = " + repeated("[", 33) + repeated("]", 33)).said() == "E0102 1:37 lists and tables more than 32 deep within each other");
    CHECK(read("b = 1\n" + repeated("a.", 32) + "a = 1").said() == "E0102 2:1 a key of more than 32 parts");
    CHECK(read(repeated("a.", 31) + "a = 1").said() == "read");
    CHECK(read(repeated("'='.", 32) + "a = 1").said() == "E0102 1:1 a key of more than 32 parts");
    CHECK(read("[" + repeated("\"\\\".\" . ", 32) + "a]").said() == "E0102 1:1 a key of more than 32 parts");
    CHECK(read("a = { b = \"\"\"\n\"\"\", " + repeated("\"=\".", 32) + "c = 1 }").said() == "E0102 2:1 a key of more than 32 parts");
    CHECK(read("a = \"" + repeated("a.", 99) + "\" # " + repeated("b.", 99) + "\nb = [" + repeated("1.5, ", 99) + "]\nc = '''\n" + repeated("c.", 99) + "'''''\n").said() == "read");
    CHECK(read("a = [" + repeated("1, ", 9'999) + "]").said() == "E0101 0:0 this file has more than 10000 values");
    CHECK(read("a = [" + repeated("1, ", 9'990) + "]").said() == "read");
    CHECK(read("# " + repeated("x", 1 << 20)).said() == "E0101 0:0 this file has more than 1 MiB");
}

}  // namespace load_toml_reader_test
