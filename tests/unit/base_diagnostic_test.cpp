// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace stipple;

namespace base_diagnostic_test {

namespace {

const SourceFile scars{"built in", "concerns/scars.toml", "format = 1\n\nsesions = 3\r\nlast = 1"};

Diagnostic at(int line, int column, int width = 1) { return {"E0203", {&scars, line, column}, width, "unknown key `sesions`", "did you mean `sessions`?"}; }

}  // namespace

TEST_CASE("a diagnostic shows code, place, the line with a caret, and help") {
    CHECK(to_text(at(3, 1, 7)) ==
          "error[E0203]: unknown key `sesions`\n"
          "  --> concerns/scars.toml:3:1\n"
          "  |\n"
          "3 | sesions = 3\n"
          "  | ^^^^^^^\n"
          "  help: did you mean `sessions`?\n");
}

TEST_CASE("the caret stands under its column and never runs past the line") {
    CHECK(to_text(at(3, 11)).find("  |           ^\n") != std::string::npos);
    CHECK(to_text(at(4, 8, 50)).find("  |        ^\n") != std::string::npos);
    CHECK(to_text(at(3, 99)).find("^") != std::string::npos);
}

TEST_CASE("the caret counts characters, as the TOML reader does, not bytes") {
    const SourceFile file{"", "a.toml", "x = { a = \"\u00b5\u00b5\u00b5\", b = 0 }"};
    const std::string text = to_text({"E0204", {&file, 1, 18}, 1, "here", ""});
    CHECK(text.find("  |                  ^\n") != std::string::npos);
}

TEST_CASE("wide characters before the caret take two cells") {
    const SourceFile file{"", "a.toml", "\u6f22\u5b57 x"};
    CHECK(to_text({"E0204", {&file, 1, 4}, 1, "here", ""}).find("  |      ^\n") != std::string::npos);
}

TEST_CASE("line numbers widen the margin") {
    SourceFile file{"", "a.toml", std::string(11, '\n') + "x"};
    CHECK(to_text({"E0102", {&file, 12, 1}, 1, "m", ""}) == "error[E0102]: m\n  --> a.toml:12:1\n   |\n12 | x\n   | ^\n");
}

TEST_CASE("a diagnostic of a whole file shows no line, one without a file no place, one without help no help") {
    CHECK(to_text({"E0104", {&scars, 0, 0}, 1, "not UTF-8", "save it as UTF-8"}) ==
          "error[E0104]: not UTF-8\n  --> concerns/scars.toml\n  help: save it as UTF-8\n");
    CHECK(to_text({"E0010", {}, 1, "no date", ""}) == "error[E0010]: no date\n");
    CHECK(to_text({"W0401", {}, 1, "review is due", ""}) == "warning[W0401]: review is due\n");
}

TEST_CASE("a line beyond the end of the file does no harm") { CHECK(to_text(at(99, 5)).find("concerns/scars.toml:99:5") != std::string::npos); }

TEST_CASE("nothing in a diagnostic can steer a terminal") {
    const SourceFile file{"", "a\x1b[2J.toml", "key = \"\x1b[31m\u202e\""};
    const std::string text = to_text({"E0205", {&file, 1, 1}, 1, "`\x1b[0m` is wrong", "not \x07"});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
}

TEST_CASE("the exit status is the gravest of all; warnings count where their code says so") {
    CHECK(exit_of({}) == Exit::done);
    CHECK(exit_of({{"W0602", {}, 1, "", ""}}) == Exit::done);
    CHECK(exit_of({{"W0401", {}, 1, "", ""}}) == Exit::findings);
    CHECK(exit_of({{"W0401", {}, 1, "", ""}, {"E0301", {}, 1, "", ""}, {"E0203", {}, 1, "", ""}}) == Exit::bad_input);
}

TEST_CASE("diagnostics are ordered by file, line and column") {
    const SourceFile a{"", "a.toml", ""}, b{"", "b.toml", ""};
    Diagnostics all{{"E0201", {&b, 1, 1}, 1, "3", ""}, {"E0201", {&a, 2, 9}, 1, "2", ""}, {"E0201", {&a, 2, 3}, 1, "1", ""}, {"E0201", {}, 1, "0", ""}};
    sort_by_place(all);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].message == std::to_string(i));
}

}  // namespace base_diagnostic_test
