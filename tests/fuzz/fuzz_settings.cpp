// SPDX-License-Identifier: MIT
// Any bytes as the settings of a clinic, and as a file of tests, which is run where it can be read.
#include "given.hpp"
#include "load/resolve.hpp"
#include "load/settings.hpp"
#include "load/test_file.hpp"
#include "plan/plan.hpp"
#include "plan/unmet.hpp"

namespace {

using namespace stipple;

void run(ProtocolTest& test) {
    Diagnostics faults;
    const Case c = resolve_case(test.given, fuzz::built_in(), false, faults);
    resolve_expectation(test.expect, fuzz::built_in(), faults);
    if (fuzz::is_sound(faults)) fuzz::is_sound(unmet(test.expect, make_plan(fuzz::built_in(), c)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SourceFile source = fuzz::file_of("fuzz.toml", data, size);
    Settings settings;
    add_settings(source, settings);
    fuzz::is_sound(settings.diagnostics);
    Diagnostics diagnostics;
    TestFile file = read_test_file(source, diagnostics);
    if (fuzz::is_sound(diagnostics))
        for (ProtocolTest& test : file.tests) run(test);
    return 0;
}
