// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "format/bodies.hpp"
#include "format/csv_record.hpp"

using namespace stipple;

namespace format_csv_test {

namespace {

using Record = std::vector<std::string>;

/// The records of a CSV text as RFC 4180 reads them; throws where it is not one.
std::vector<Record> read(std::string_view text) {
    std::vector<Record> records;
    while (!text.empty()) {
        Record& record = records.emplace_back();
        for (bool more = true; more;) {
            std::string& cell = record.emplace_back();
            if (text.starts_with('"')) {
                for (text.remove_prefix(1); !text.starts_with('"') || text.starts_with("\"\""); text.remove_prefix(1)) {
                    REQUIRE_FALSE(text.empty());
                    if (text.starts_with('"')) text.remove_prefix(1);
                    cell += text.front();
                }
                text.remove_prefix(1);
            } else {
                cell = text.substr(0, text.find_first_of(",\r\n\""));
                text.remove_prefix(cell.size());
            }
            more = text.starts_with(',');
            REQUIRE((more || text.starts_with("\r\n")));
            text.remove_prefix(more ? 1 : 2);
        }
    }
    return records;
}

std::string printed(const Record& cells) {
    StringSink sink;
    put_csv_record(sink, cells);
    sink.flush();
    return sink.text;
}

std::string listed(const std::vector<Listing>& listings) {
    StringSink sink;
    csv_listings(sink, listings, "for a person", {});
    sink.flush();
    return sink.text;
}

}  // namespace

TEST_CASE("a cell is in quotes only where a comma, a quote or a line end makes it") {
    CHECK(csv_cell("") == "");
    CHECK(csv_cell("cheek") == "cheek");
    CHECK(csv_cell("'single'") == "'single'");
    CHECK(csv_cell("a; b") == "a; b");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"ah\"") == "\"say \"\"ah\"\"\"");
    CHECK(csv_cell("\"") == "\"\"\"\"");
    CHECK(csv_cell("a\nb") == "\"a\nb\"");
    CHECK(csv_cell("a\rb") == "\"a\rb\"");
    CHECK(csv_cell("a\r\nb") == "\"a\r\nb\"");
    CHECK(csv_cell(" a ") == " a ");
    CHECK(csv_cell("38 °C, 漢字 😀") == "\"38 °C, 漢字 😀\"");
    CHECK(csv_cell("ünquoted é 漢字 😀") == "ünquoted é 漢字 😀");
}

TEST_CASE("no cell is a formula") {
    for (const char* text : {"=1+1", "+49 30", "-x", "@SUM(A1)", "=", "+", "-", "@", "-1-1", "-1e5", "--1", "-.5", "-1.", "- 1", " -1",
                             "\u00A0=1", "\u3000@x", "\u200B+x", "  =1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", " \uFF1D1", "\tx", " \tx"}) {
        CAPTURE(text);
        CHECK(csv_cell(text) == std::string{"'"} + text);
    }
    CHECK(csv_cell("\r=1") == "\"'\r=1\"");
    CHECK(csv_cell("\n=1") == "\"'\n=1\"");
    CHECK(csv_cell(" \n=1") == "\"' \n=1\"");
    CHECK(csv_cell("=cmd|' /C calc'!A0,\"x\"") == "\"'=cmd|' /C calc'!A0,\"\"x\"\"\"");
}

TEST_CASE("what no spreadsheet takes for a formula stays as it is") {
    for (const char* text : {"-168", "-0.5", "1.5", "cheek=1.5", "2026-12-08", "a-b", "'=1", "x@y", "1+1", ".", "'", "\u2212" "1"}) {
        CAPTURE(text);
        CHECK(csv_cell(text) == text);
    }
}

TEST_CASE("what could steer a terminal is made visible, and what is not UTF-8 is replaced") {
    CHECK(csv_cell(std::string_view{"a\0b", 3}) == "a\\u{0}b");
    CHECK(csv_cell("\x1b[31mred") == "\\u{1B}[31mred");
    CHECK(csv_cell("\uFEFF=1") == "\\u{FEFF}=1");
    CHECK(csv_cell("\u202Eabc") == "\\u{202E}abc");
    CHECK(csv_cell("a\xff\x62") == "a\uFFFD" "b");
    CHECK(csv_cell("tab\tin it") == "tab\tin it");
}

TEST_CASE("a record has commas between its cells and ends in CRLF") {
    CHECK(printed(Record{"a", "", "c"}) == "a,,c\r\n");
    CHECK(printed(Record{"", ""}) == ",\r\n");
    CHECK(printed(Record{"a,b", "\"\"", "x\r\ny"}) == "\"a,b\",\"\"\"\"\"\",\"x\r\ny\"\r\n");
}

TEST_CASE("random cells come back as they were") {
    std::mt19937 random{20261121};
    const std::vector<std::string> pieces{"a", " ", ",", "\"", "\n", "\r", "\r\n", ";", "'", "\t", "é", "漢", "=", "-", "1", "."};
    for (int round = 0; round < 2000; ++round) {
        Record cells(1 + random() % 6);
        for (std::string& cell : cells) {
            cell = "x";  // no formula
            for (auto count = random() % 8; count > 0; --count) cell += pieces[random() % pieces.size()];
        }
        const std::string text = printed(cells);
        CAPTURE(text);
        CHECK(read(text) == std::vector<Record>{cells});
    }
}

TEST_CASE("a listing has its header even where it has no rows, and its columns are keys") {
    CHECK(listed({{"Cases", {"ref", "days apart"}, {}, true}}) == "ref,days_apart\r\n");
    CHECK(listed({{"Cases", {"ref", "days apart"}, {{"K-1", "28-42"}}, true}}) == "ref,days_apart\r\nK-1,28-42\r\n");
    CHECK(listed({{"Cases", {"ref"}, {{"=1+1"}}}}) == "ref\r\n'=1+1\r\n");
}

TEST_CASE("several listings share one header, and each row names its own") {
    const Listing site{"arm (site)", {"key", "value"}, {{"id", "arm"}}}, rests{"What rests on it (1)", {"item", "value"}, {{"site arm", "1"}}};
    CHECK(listed({site, rests}) == "listing,key,value,item\r\narm (site),id,arm,\r\nWhat rests on it (1),,1,site arm\r\n");
}

}  // namespace format_csv_test
