// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cli/invocation.hpp"
#include "quiet_world.hpp"

using namespace stipple;

namespace cli_tell_test {
using test::QuietWorld;

namespace {

constexpr std::string_view message = "one sentence has `tablets` and `stop`: a client may stop a medicine over it";
constexpr std::string_view help = "ask the client to ask the prescriber, and name no medicine beside the word";

/// A warning as it is told on a terminal of so many columns, or where there is none.
std::string told(int columns) {
    QuietWorld quiet;
    quiet.world.err_is_terminal = columns > 0;
    quiet.world.terminal_columns = columns;
    const Typed typed;
    const Invocation in{typed, quiet.world};
    const SourceFile file{"test", "a.toml", "text = \"Stop your tablets a week before, and let us know in good time on which day you did.\"\n"};
    tell(in, {{"W0402", {&file, 1, 1}, 4, std::string{message}, std::string{help}}});
    quiet.err.flush();
    return quiet.err.text;
}

}  // namespace

TEST_CASE("a message goes to a pipe or a file in one line") {
    CHECK(told(0).starts_with("warning[W0402]: " + std::string{message} + "\n"));
    CHECK(told(0).ends_with("  help: " + std::string{help} + "\n"));
}

TEST_CASE("a terminal has the message and its help within its width, and the line of the file as it is") {
    const std::string text = told(60);
    CHECK(text.starts_with("warning[W0402]: one sentence has `tablets` and `stop`: a\n  client may stop a medicine over it\n  --> a.toml:1:1\n"));
    CHECK(text.ends_with("  help: ask the client to ask the prescriber, and name no\n        medicine beside the word\n"));
    CHECK(text.find("let us know in good time on which day you did.\"\n") != std::string::npos);
    CHECK(told(200) == told(0));
}

}  // namespace cli_tell_test
