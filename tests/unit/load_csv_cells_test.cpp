// SPDX-License-Identifier: MIT
#include "load/csv_cells.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace load_csv_cells_test {

namespace {

struct Cut {
    SourceFile source;
    Diagnostics diagnostics;
    std::vector<CsvCell> cells;

    explicit Cut(std::string text, char separator = ',', int first_line = 1) : source{"roster", "r.csv", std::move(text), first_line}, cells{csv_cells(source, separator, diagnostics)} {}

    std::vector<std::string> texts() const {
        std::vector<std::string> out;
        for (const CsvCell& cell : cells) out.push_back(cell.text);
        return out;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("cells are cut at the separator, and a line end ends the record") {
    CHECK(Cut{"a,b,c\r\n"}.texts() == Texts{"a", "b", "c"});
    CHECK(Cut{"a,b,c\n"}.texts() == Texts{"a", "b", "c"});
    CHECK(Cut{"a,b,c"}.texts() == Texts{"a", "b", "c"});
    CHECK(Cut{"a,,\n"}.texts() == Texts{"a", "", ""});
    CHECK(Cut{""}.texts() == Texts{""});
    CHECK(Cut{"a;b,c", ';'}.texts() == Texts{"a", "b,c"});
    CHECK(Cut{"a\tb c", '\t'}.texts() == Texts{"a", "b c"});
    CHECK(Cut{"a\rb,c"}.texts() == Texts{"a\rb", "c"});
}

TEST_CASE("what stands in quotes keeps separators, quotes and line ends") {
    CHECK(Cut{"\"a,b\",\"say \"\"so\"\"\",\"1\r\n2\"\r\n"}.texts() == Texts{"a,b", "say \"so\"", "1\r\n2"});
    CHECK(Cut{"\"\",\"\"\"\""}.texts() == Texts{"", "\""});
    CHECK(Cut{"5\" thick,b"}.texts() == Texts{"5\" thick", "b"});
    CHECK(Cut{"\"a\" ,b"}.diagnostics.empty());
}

TEST_CASE("a text behind the closing quote is a fault where it stands") {
    const Cut cut{"a,\"b\"c,d", ',', 7};
    REQUIRE(cut.diagnostics.size() == 1);
    CHECK(cut.diagnostics.front().code == "E0107");
    CHECK(cut.diagnostics.front().place.line == 7);
    CHECK(cut.diagnostics.front().place.column == 6);
    CHECK(cut.texts() == Texts{"a", "b", "d"});
}

TEST_CASE("cells know their line and their column, counted in characters") {
    const Cut cut{"\u00e4\u00f6,\"b\nc\",d\n", ',', 3};
    REQUIRE(cut.cells.size() == 3);
    CHECK(cut.cells[1].at.line == 3);
    CHECK(cut.cells[1].at.column == 4);
    CHECK(cut.cells[2].at.line == 4);
    CHECK(cut.cells[2].at.column == 4);
    CHECK(cut.cells[0].width == 2);
}

TEST_CASE("quotes are followed from line to line") {
    CsvQuotes quotes{','};
    CHECK_FALSE(quotes.is_open_after("a,\"b\",c\"d\n"));
    CHECK(quotes.is_open_after("a,\"b\n"));
    CHECK(quotes.is_open_after("c\"\"d\n"));
    CHECK(quotes.is_open_after("\"\"\n"));
    CHECK_FALSE(quotes.is_open_after("e\",f\n"));
    CHECK(CsvQuotes{';'}.is_open_after("a;\"b"));
    CHECK_FALSE(CsvQuotes{';'}.is_open_after("a,\"b"));
}

TEST_CASE("the separator of a header is the mark that stands there most often") {
    CHECK(separator_of("ref,treat,start") == ',');
    CHECK(separator_of("ref;treat;start") == ';');
    CHECK(separator_of("ref\ttreat") == '\t');
    CHECK(separator_of("treat") == ',');
    CHECK(separator_of("a;b,c") == ',');
}

}  // namespace load_csv_cells_test
