// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "quiet_world.hpp"

using namespace stipple;
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

TEST_CASE("help alone is --help, and of what there is none it says what is near") {
    QuietWorld alone, asked, wrong, nowhere;
    CHECK(alone.run({"help"}) == Exit::done);
    CHECK(asked.run({"--help"}) == Exit::done);
    CHECK(alone.out.text == asked.out.text);
    CHECK(wrong.run({"help", "plam"}) == Exit::unknown_name);
    CHECK(wrong.err.text.find("did you mean `plan`?") != std::string::npos);
    CHECK(nowhere.run({"help", "protocol"}) == Exit::bad_input);
}
