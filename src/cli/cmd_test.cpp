// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/request.hpp"
#include "cli/zone_file.hpp"
#include "format/json.hpp"
#include "load/resolve.hpp"
#include "load/test_file.hpp"
#include "plan/audit_rules.hpp"
#include "plan/unmet.hpp"
#include "report/json_result.hpp"

namespace stipple {

namespace {

/// The files of tests that are meant: those named, those in the folders named, else those in the folders of protocols in use.
std::vector<std::string> files_meant(const Invocation& in, Diagnostics& diagnostics) {
    const bool named = !in.typed.operands.empty();
    const std::vector<std::string> places = named ? in.typed.operands : layer_folders(in);
    std::vector<std::string> files;
    for (const std::string& place : places) {
        const auto found = is_folder(place) ? test_files(place, diagnostics) : named ? std::vector{place} : std::vector<std::string>{};
        files.insert(files.end(), found.begin(), found.end());
    }
    if (files.empty() && diagnostics.empty())
        diagnostics.push_back({"E0004", {}, 1, places.empty() ? std::string{"there are no tests: no folder of protocols is in use"} : fmt::format("there is no file of tests in {}", enumerate(places, "or")),
                               "name a file of tests, or a folder that holds one: its name ends in .test.toml"});
    return files;
}

/// Looks up all that a test names: the case that is given, and what is expected of its plan.
Case look_up(const Invocation& in, ProtocolTest& test, const Catalogue& catalogue, Diagnostics& faults) {
    expand_files(test.given, "closed", std::filesystem::path{test.at.file->name}.parent_path().string(), faults);
    Case c = resolve_case(test.given, catalogue, false, faults);
    look_up_zone(in.world, c.booking, faults);
    resolve_expectation(test.expect, catalogue, faults);
    const auto needs_start = [&](const auto& expected) {
        if (!c.start && !expected.empty()) faults.push_back({"E0010", expected.front().at, expected.front().width, "days are expected, and no start is given", "add to `given`: start = 2026-12-08"});
    };
    needs_start(test.expect.dates);
    needs_start(test.expect.interval_days);
    return c;
}

/// Makes the plan that a test asks for, and compares it; whatever cannot be looked up is a fault too.
Diagnostics run_test(const Invocation& in, ProtocolTest& test, const Catalogue& catalogue) {
    Diagnostics faults;
    const Case c = look_up(in, test, catalogue, faults);
    if (faults.empty()) faults = unmet(test.expect, make_plan(catalogue, c));
    sort_by_place(faults);
    return faults;
}

/// Looks up the names in the tests of a file that cannot be run, as far as the tests could be read, so that all its faults are told at once.
void look_up_whole(const Invocation& in, TestFile& file, const Catalogue& catalogue, std::size_t since, Diagnostics& diagnostics) {
    const Diagnostics known{diagnostics.begin() + static_cast<std::ptrdiff_t>(since), diagnostics.end()};
    for (std::size_t i = 0; i < file.tests.size(); ++i) {
        const Place &at = file.tests[i].at, next = i + 1 < file.tests.size() ? file.tests[i + 1].at : Place{};
        if (!is_spoilt(at, next, known)) look_up(in, file.tests[i], catalogue, diagnostics);
    }
    sort_by_place(diagnostics);
}

/// Runs the tests of one file that is as it should be.
void run_file(const Invocation& in, const std::string& path, const Catalogue& catalogue, std::vector<TestResult>& results, Diagnostics& diagnostics) {
    auto text = read_file(path, diagnostics);
    if (!text) return;
    in.texts.push_back({"tests", path, std::move(*text)});
    const std::size_t before = diagnostics.size();
    TestFile file = read_test_file(in.texts.back(), diagnostics);
    if (diagnostics.size() > before) return look_up_whole(in, file, catalogue, before, diagnostics);
    for (ProtocolTest& test : file.tests) results.push_back({test.title, test.at, run_test(in, test, catalogue)});
}

/// What goes to standard output: an object for each test, or how many passed.
std::string summary(const Invocation& in, const std::vector<TestResult>& results) {
    std::string out;
    for (const TestResult& result : results)
        if (in.json()) out += result_json(result);
    const auto failed = std::count_if(results.begin(), results.end(), [](const TestResult& r) { return !r.faults.empty(); });
    return in.json() ? out : fmt::format("{} passed, {} failed\n", std::ssize(results) - failed, failed);
}

}  // namespace

Exit cmd_test(Invocation& in) {
    Diagnostics unreadable;
    const auto files = files_meant(in, unreadable);
    if (!unreadable.empty()) return tell(in, unreadable);
    const Loaded loaded = read_catalogue(in);
    if (!loaded.diagnostics.empty()) return tell(in, loaded.diagnostics);
    std::vector<TestResult> results;
    for (const std::string& file : files) run_file(in, file, loaded.catalogue, results, unreadable);
    Exit exit = tell(in, unreadable);
    for (TestResult& result : results) {
        for (Diagnostic& fault : result.faults) fault.message = fmt::format("{}: {}", result.title, fault.message);
        exit = graver(exit, in.json() ? exit_of(result.faults) : tell(in, result.faults));
    }
    return results.empty() ? exit : graver(exit, deliver(in, summary(in, results)));
}

}  // namespace stipple
