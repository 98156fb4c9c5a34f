// SPDX-License-Identifier: MIT
#include "load/roster.hpp"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include <utility>

#include "base/text.hpp"

using namespace stipple;

namespace load_roster_test {

namespace {

/// What a roster comes to that arrives in pieces of a few bytes.
struct Read {
    Diagnostics diagnostics;
    std::vector<std::string> rows;

    explicit Read(std::string text, std::size_t piece = 3, Request defaults = {}) {
        std::size_t at = 0;
        Roster roster{"r.csv", [&]() -> std::string_view {
                          const auto part = std::string_view{text}.substr(at, piece);
                          at += part.size();
                          return part;
                      },
                      std::move(defaults)};
        roster.open(diagnostics);
        if (!diagnostics.empty()) return;
        while (const auto row = roster.next()) rows.push_back(in_words(*row));
        CHECK(roster.bytes_read() == text.size());
    }

    /// "2 ref=K-1 treat=a|b", or "2 E0107 2:5" where the row has a fault.
    static std::string in_words(const RosterRow& row) {
        std::string out = std::to_string(row.source->first_line);
        for (const Diagnostic& fault : row.faults) out += fmt::format(" {} {}:{}", fault.code, fault.place.line, fault.place.column);
        if (!row.faults.empty()) return out;
        for (const auto& [key, given] : row.request.keys) {
            std::vector<std::string> texts;
            for (const Given& one : given) texts.push_back(one.text);
            out += fmt::format(" {}={}", key, join(texts, "|"));
        }
        return out;
    }

    std::string fault() const { return diagnostics.empty() ? "" : fmt::format("{} {}:{}", diagnostics.front().code, diagnostics.front().place.line, diagnostics.front().place.column); }
};

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a row gives what stands under the columns, whatever the pieces in which it comes") {
    for (const std::size_t piece : {1u, 2u, 7u, 1000u}) {
        const Read read{"\xEF\xBB\xBFref, treat ,history\r\nK-1,a;b,\"x=no; y=yes\"\r\n\r\n,,\r\nK-2,a,", piece};
        CHECK(read.rows == Rows{"2 history=x=no|y=yes ref=K-1 treat=a|b", "5 ref=K-2 treat=a"});
    }
}

TEST_CASE("a column of the clinic's own is passed over, and an empty cell is what the row has by default") {
    Request defaults;
    defaults.keys["skin"].push_back({"II", "--skin", {}, 1, {}, 0, 1});
    CHECK(Read{"treat,x-room,skin\na,3,IV\na,3,\n", 3, defaults}.rows == Rows{"2 skin=IV treat=a", "3 skin=II treat=a"});
}

TEST_CASE("separators are found in the header") {
    CHECK(Read{"ref;treat\nK-1;a\n"}.rows == Rows{"2 ref=K-1 treat=a"});
    CHECK(Read{"ref\ttreat\nK-1\ta;b\n"}.rows == Rows{"2 ref=K-1 treat=a|b"});
    CHECK(Read{"ref;treat\nK-1;\"a;b\"\n"}.rows == Rows{"2 ref=K-1 treat=a|b"});
}

TEST_CASE("a record may span lines, and the next knows its own") {
    CHECK(Read{"treat,x-note,start\na,\"1\n\"\"2\"\"\n3\",b\nc,,d\n"}.rows == Rows{"2 start=b treat=a", "5 start=d treat=c"});
}

TEST_CASE("a header that is wrong is told of where it is") {
    CHECK(Read{"treat,traet\n"}.fault() == "E0203 1:7");
    CHECK(Read{"\n\ntreat,treat\n"}.fault() == "E0107 3:7");
    CHECK(Read{"treat,,start\n"}.fault() == "E0107 1:7");
    CHECK(Read{"ref\n"}.fault() == "E0201 1:1");
    CHECK(Read{""}.fault() == "E0107 0:0");
    CHECK(Read{"[{}]"}.fault() == "E0107 1:1");
    CHECK(Read{"protocols,treat\n"}.fault() == "E0203 1:1");
    CHECK(Read{"treat,\"ref\nK-1,a\n"}.fault() == "E0107 1:7");
    CHECK(Read{"  treat,\"x-a\r\nb\"\r\na,b\r\n"}.rows == Rows{"3 treat=a"});
    CHECK(Read{std::string(100000, ',')}.diagnostics.size() <= most_faults);
}

TEST_CASE("a row that is wrong is one fault, and the others are read") {
    CHECK(Read{"ref,treat\nK-1\nK-2,a\nK-3,a,b\n\"K\"4,a\nK-\xE9,a\nK-6,b\n"}.rows ==
          Rows{"2 E0107 2:1", "3 ref=K-2 treat=a", "4 E0107 4:7", "5 E0107 5:4", "6 E0104 6:1", "7 ref=K-6 treat=b"});
}

TEST_CASE("behind a quote that is never closed nothing is read") {
    CHECK(Read{"ref,treat\nK-1,a\nK-2,\"a\nK-3,a\n"}.rows == Rows{"2 ref=K-1 treat=a", "3 E0107 3:5"});
}

TEST_CASE("one JSON object a line") {
    CHECK(Read{"{\"treat\": [\"a\", \"b\"], \"age\": 34, \"ref\": null, \"x-a\": {}}\n\n{\"treat\":\"a\",\"history\":[]}"}.rows == Rows{"1 age=34 treat=a|b", "3 treat=a"});
    CHECK(Read{"  {\"treat\": \"a,\\\"b\"}\n{\"treat\":\"a,\"}\n{\"treat\":\"c\"}\n"}.rows == Rows{"1 treat=a,\"b", "2 treat=a,", "3 treat=c"});
}

TEST_CASE("a row of JSON that is wrong is one fault") {
    CHECK(Read{"{\"treat\": \n{\"treat\": true}\n{\"treat\":\"a\",\"traet\":\"b\"}\n[]\n{\"start\":[\"a\"]}\n{\"start\":1.5}\n{\"treat\":\"\xE9\"}\n{\"treat\":\"a\"}"}.rows ==
          Rows{"1 E0107 1:12", "2 E0204 2:2", "3 E0203 3:14", "4 E0107 4:1", "5 E0204 5:2", "6 E0204 6:2", "7 E0104 7:1", "8 treat=a"});
    CHECK(Read{"{\"treat\":\"a\"}\n\"\"\n,\n \n{\"treat\":\"b\"}\n"}.rows == Rows{"1 treat=a", "2 E0107 2:1", "3 E0107 3:1", "5 treat=b"});
}

TEST_CASE("a key that stands twice in a row of JSON is a fault, and no value wins") {
    CHECK(Read{"{\"treat\":\"a\",\"skin\":\"II\",\"skin\":\"VI\"}\n{\"treat\":\"a\",\"x-a\":1,\"x-a\":{\"treat\":1}}\n"}.rows == Rows{"1 E0107 1:26", "2 treat=a"});
}

TEST_CASE("a row with more values than any course needs is one fault") {
    const auto times = [](int count, std::string_view text) {
        std::string out;
        for (int i = 0; i < count; ++i) out += fmt::format(fmt::runtime(text), i);
        return out;
    };
    const std::string cell = times(10001, "a;"), sites = times(10001, "a,");
    CHECK(Read{"treat\n" + cell + "\nb\n", 1000}.rows == Rows{"2 E0107 2:1", "3 treat=b"});
    CHECK(Read{"treat\n\"" + sites + "\"\nb\n", 1000}.rows == Rows{"2 E0107 2:1", "3 treat=b"});
    CHECK(Read{"treat,x-note\nb,\"" + sites + "\"\n", 1000}.rows == Rows{"2 treat=b"});
    CHECK(Read{"{\"treat\":\"b\"" + times(10001, ",\"x-{}\":1") + "}\n{\"treat\":\"b\"}\n", 1000}.rows == Rows{"1 E0107 1:1", "2 treat=b"});
    CHECK(Read{"{\"treat\":[\"a\"" + times(10001, ",{{}}") + "]}\n{\"treat\":[\"" + sites + "\"]}\n", 1000}.rows == Rows{"1 E0107 1:1", "2 E0107 2:1"});
}

TEST_CASE("a row that is wrong all over has few faults") {
    std::string text = "{\"treat\":[true";
    for (int i = 0; i < 1000; ++i) text += ",{}";
    Roster roster{"r.csv", [rest = std::string_view{text += "]}"}]() mutable { return std::exchange(rest, {}); }, Request{}};
    Diagnostics diagnostics;
    roster.open(diagnostics);
    CHECK(roster.next()->faults.size() == most_faults);
}

TEST_CASE("a row that never ends is cut off") {
    const std::string endless(RosterLines::longest_row + 5, 'a');
    for (const std::string& text : {"treat\na\n" + endless, "{\"treat\":\"a\"}\n" + endless}) {
        std::string_view rest = text;
        Roster roster{"r.csv", [&] { return std::exchange(rest, {}); }, Request{}};
        Diagnostics diagnostics;
        roster.open(diagnostics);
        CHECK(diagnostics.empty());
        CHECK(roster.next()->faults.empty());
        CHECK(roster.next()->faults.front().code == "E0107");
        CHECK_FALSE(roster.next());
    }
}

}  // namespace load_roster_test
