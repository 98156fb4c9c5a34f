// SPDX-License-Identifier: MIT
#include "load/sources.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_sources_test {

namespace {

const std::string heard_of = "\n[[source]]\nid = \"heard-of\"\ntitle = \"t\"\nclass = \"trial\"\nseen = \"recalled\"\n";

std::string bound(std::string_view basis, std::string_view sources) {
    return "\n[[bound]]\nwhen = { skin = [\"VI\"] }\nmax-mm = 1.0\nbecause = \"b\"\nbasis = \"" + std::string{basis} + "\"\nsources = [" + std::string{sources} + "]\n";
}

std::string found(const std::string& more, bool strict) {
    const Small small{with_more(small_files(), "skin.toml", more)};
    std::string said;
    for (const Diagnostic& d : check_sources(small.catalogue(), strict)) said += std::string{d.code} + ' ' + d.message + '\n';
    return said;
}

}  // namespace

TEST_CASE("a source that nothing cites is found, wherever it would be cited") {
    CHECK(found("", false).find("heard-of") == std::string::npos);
    CHECK(found(heard_of, false).find("W0408 nothing cites `heard-of`\n") != std::string::npos);
    CHECK(found(heard_of + bound("expert", "\"heard-of\""), false).find("heard-of") == std::string::npos);
}

TEST_CASE("strictly, a trial or a label that was only recalled is found, and not where another source was read") {
    const auto recalled = [](std::string_view basis, std::string_view sources) { return found(heard_of + bound(basis, sources), true).find("W0410") != std::string::npos; };
    CHECK(recalled("trial", "\"heard-of\""));
    CHECK(recalled("label", "\"heard-of\""));
    CHECK_FALSE(recalled("expert", "\"heard-of\""));
    CHECK_FALSE(recalled("trial", "\"heard-of\", \"paper\""));
    CHECK(found(heard_of + bound("trial", "\"heard-of\""), false).find("W0410") == std::string::npos);
}

}  // namespace load_sources_test
