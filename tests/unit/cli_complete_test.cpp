// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cli/commands.hpp"
#include "cli/complete.hpp"
#include "cli/options.hpp"
#include "quiet_world.hpp"

using namespace stipple;

namespace cli_complete_test {
using test::QuietWorld;

namespace {

/// The candidates for the last word, with their descriptions.
std::string lines_for(const std::vector<std::string>& words) {
    QuietWorld quiet;
    complete(words, quiet.world);
    quiet.out.flush();
    return quiet.out.text;
}

/// The candidates alone, with spaces between.
std::string offered(const std::vector<std::string>& words) {
    std::string values, text = lines_for(words);
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        values += (values.empty() ? "" : " ") + text.substr(at, text.find_first_of("\t\n", at) - at);
    return values;
}

}  // namespace

TEST_CASE("commands and options are offered from their tables, with what help says of them") {
    CHECK(lines_for({"timel"}) == "timeline\tsessions on dates, with their windows\n");
    CHECK(lines_for({"plan", "--why"}) == "--why\tshow every bound: value, reason, basis and source\n");
    CHECK(offered({"--vers"}) == "--version");
    CHECK(offered({"list", "--why"}).empty());
    for (const Command& command : commands()) {
        const std::string all = " " + offered({std::string{command.name}, "--"}) + " ";
        for (const OptionRow& row : option_table()) {
            const bool is_offered = all.find(" " + std::string{row.name} + " ") != std::string::npos;
            CHECK(is_offered == takes(command, row.name));
        }
    }
}

TEST_CASE("an option that was given is offered again only where it repeats") {
    CHECK(offered({"plan", "--skin", "IV", "--ski"}).empty());
    CHECK(offered({"plan", "--history", "rest=no", "--hist"}) == "--history");
}

TEST_CASE("the value of an option is asked for in each way of writing it") {
    CHECK(offered({"handout", "--sheet", ""}) == "before after");
    CHECK(offered({"handout", "--sheet=a"}) == "--sheet=after");
    CHECK(offered({"list", "-f", "js"}) == "json");
    CHECK(offered({"--color", "n"}) == "never");
    CHECK(offered({"plan", "--output", ""}) == ":files");
    CHECK(offered({"plan", "--protocols", ""}) == ":folders");
    CHECK(offered({"plan", "--start", ""}) == "today");
    CHECK(offered({"plan", "--closed", "t"}) == "tue thu");
    CHECK(offered({"status", "--due", ""}) == "today 7d");
    CHECK(offered({"plan", "--start", "today", "--", "--wh"}).empty());
    for (const char* of_each_kind : {"acne-sc", "dermapen", "fore"}) CHECK(!offered({"init", "x", "--extends", of_each_kind}).empty());
}

TEST_CASE("a format is offered only where it is printed") {
    CHECK(offered({"plan", "-f", "f"}) == "fhir");
    CHECK(offered({"depth", "-f", "f"}).empty());
    CHECK(offered({"calendar", "-f", ""}) == "ics");
    CHECK(offered({"schema", "-f", ""}).empty());
    CHECK(offered({"check", "-f", ""}) == "text json gcc");
    CHECK(offered({"calendar", "--js"}).empty());
    CHECK(offered({"record", "--outp"}).empty());
    CHECK(lines_for({"record", "--set"}) == "--set\ta key of the case from here on\n");
}

TEST_CASE("a treatment grows by its grammar") {
    CHECK(offered({"plan", "acne"}) == "acne-scars acne-scars/ acne-scars:");
    CHECK(offered({"plan", "acne-scars/rolling/"}) == "acne-scars/rolling/mild acne-scars/rolling/moderate acne-scars/rolling/severe");
    CHECK(offered({"plan", "acne-scars/mild/rol"}) == "acne-scars/mild/rolling acne-scars/mild/rolling:");
    CHECK(offered({"plan", "acne-scars/mild/rolling/"}).empty());
    CHECK(offered({"plan", "acne-scars/rolling:cheek,che"}).empty());
    CHECK(offered({"plan", "acne-scars/rolling:cheek,chi"}) == "acne-scars/rolling:cheek,chin");
    CHECK(offered({"plan", "no-such-thing:"}).empty());
    CHECK(offered({"plan", "k1042.toml", "acne"}).empty());
    CHECK(offered({"new", "k1042.toml", "acne"}) == "acne-scars acne-scars/ acne-scars:");
}

TEST_CASE("what stands before and behind a name in a value is kept") {
    CHECK(offered({"plan", "--history", "isotretinoin"}) == "isotretinoin=");
    CHECK(offered({"plan", "--history", "isotretinoin="}) == "isotretinoin=yes isotretinoin=no");
    CHECK(offered({"plan", "--history", "res"}) == "rest=no");
    CHECK(offered({"plan", "--history", "skin-to"}) == "skin-today=");
    CHECK(offered({"plan", "--history", "cold-sores"}) == "cold-sores=");
    CHECK(offered({"plan", "--history", "age"}).empty());
    CHECK(offered({"plan", "--cleared", "isotretinoin="}).empty());
    CHECK(offered({"plan", "--override", "s"}) == "site: skin:");
    CHECK(offered({"plan", "--override=site:chee"}) == "--override=site:cheek=");
    CHECK(offered({"plan", "--set", "chee"}) == "cheek=");
    CHECK(offered({"record", "k1042.toml", "--set", "ski"}) == "skin=");
}

TEST_CASE("operands are the words of the command, and no more than it takes") {
    CHECK(offered({"list", "si"}) == "sites signs");
    CHECK(offered({"list", "sites", "si"}).empty());
    CHECK(offered({"completion", ""}) == "bash zsh fish");
    CHECK(offered({"help", "pro"}) == "procedure protocol");
    CHECK(offered({"show", "dermapen"}) == "dermapen-4");
    CHECK(offered({"new", ""}) == ":files");
}

TEST_CASE("nonsense has no candidates and no complaint") {
    CHECK(lines_for({}).empty());
    CHECK(lines_for({"bogus", ""}).empty());
    CHECK(lines_for({"plan", "--bogus", "--bogus="}).empty());
    QuietWorld quiet;
    CHECK(quiet.run({"__complete", "--"}) == Exit::done);
    CHECK(quiet.out.text.empty());
    CHECK(quiet.err.text.empty());
}

TEST_CASE("a word that only reads like a command is offered without what help says of the command") {
    CHECK(lines_for({"config", "sh"}) == "show\t\n");
    CHECK(lines_for({"help", "timel"}) == "timeline\tsessions on dates, with their windows\n");
}

}  // namespace cli_complete_test
