// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "quiet_world.hpp"
#include "report/listing.hpp"
#include "report/schema.hpp"

using namespace stipple;

namespace cli_help_test {
using test::QuietWorld;

TEST_CASE("help opens a page of the manual, and prints what it has where there is none") {
    QuietWorld quiet;
    std::vector<std::string> opened;
    quiet.world.open_manual = [&](const std::string& section, const std::string& page) {
        opened.push_back(page + "." + section);
        return page != "stipple-show";
    };
    CHECK(quiet.run({"help", "plan"}) == Exit::done);
    CHECK(quiet.run({"help", "Case"}) == Exit::done);
    CHECK(quiet.out.text.empty());
    CHECK(quiet.run({"help", "show"}) == Exit::done);
    CHECK(opened == std::vector<std::string>{"stipple-plan.1", "stipple-case.5", "stipple-show.1"});
    CHECK(quiet.out.text.starts_with("stipple show:"));
}

TEST_CASE("no line of help is wider than the terminal, down to 60 columns") {
    const auto widest = [](const std::string& text) {
        int most = 0;
        for (const std::string_view line : split(text, '\n')) most = std::max(most, width_of(line));
        return most;
    };
    for (const int width : {60, 80}) {
        CHECK(widest(help_text(width)) <= width);
        for (const Command& command : commands()) {
            CAPTURE(command.name);
            CHECK(widest(help_text(command, width)) <= width);
        }
    }
}

TEST_CASE("help alone is --help, and of what there is none it says what is near") {
    QuietWorld alone, asked, wrong, nowhere;
    CHECK(alone.run({"help"}) == Exit::done);
    CHECK(asked.run({"--help"}) == Exit::done);
    CHECK(alone.out.text == asked.out.text);
    CHECK(wrong.run({"help", "plam"}) == Exit::unknown_name);
    CHECK(wrong.err.text.find("did you mean `plan`?") != std::string::npos);
    CHECK(nowhere.run({"help", "protocol"}) == Exit::bad_input);
}

TEST_CASE("what help says of lists and schemas names every kind, in their order") {
    std::vector<std::string> kinds;
    for (const std::string_view kind : listable_kinds()) kinds.emplace_back(kind);
    const std::string others = join(std::span{kinds}.subspan(1), ", ");
    CHECK(find_command("list")->summary == "concerns, or: " + others);
    for (const std::string_view kind : schema_kinds()) CHECK(find_command("schema")->summary.find(kind) != std::string_view::npos);
}

TEST_CASE("an option that says nothing to a command is neither listed nor taken") {
    for (const Command& command : commands()) {
        QuietWorld help, typed;
        CHECK(help.run({std::string{command.name}, "--help"}) == Exit::done);
        const bool listed = help.out.text.find("\n  --json") != std::string::npos;
        CHECK(listed == takes(command, "--json"));
        if (!listed) CHECK(typed.run({std::string{command.name}, "x", "--json"}) == Exit::usage);
        if (takes(command, "--format")) CHECK_FALSE(formats_of(command).empty());
    }
    CHECK_FALSE(takes(*find_command("record"), "--force"));
    CHECK_FALSE(takes(*find_command("depth"), "--for"));
}

TEST_CASE("a format that a command does not print is refused with those that it does") {
    QuietWorld quiet;
    CHECK(quiet.run({"check", "-f", "csv"}) == Exit::unknown_name);
    CHECK(quiet.err.text.find("text, json or gcc") != std::string::npos);
}

}  // namespace cli_help_test
