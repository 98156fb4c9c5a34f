// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/load.hpp"
#include "model/case.hpp"
#include "plan/plan.hpp"

namespace stipple::test {

/// A protocol file of a test: its name and its text.
using TestFile = std::pair<std::string, std::string>;

using TestFiles = std::vector<TestFile>;

/// The files of the small catalogue, as they stand in the folder small.
TestFiles small_files();

/// The text with one passage replaced; throws unless the passage is there exactly once, so that no test changes nothing.
std::string with(std::string text, std::string_view passage, std::string_view instead);

/// The files with one passage of one file replaced.
TestFiles with(TestFiles files, std::string_view file, std::string_view passage, std::string_view instead);

/// The files with something written at the end of one file.
TestFiles with_more(TestFiles files, std::string_view file, std::string_view more);

/// A layer of protocol files.
Layer layer_of(std::string name, const TestFiles& files);

/// Loads files as the only layer.
Loaded load_files(const TestFiles& files);

/// Every diagnostic as "code line:column", in order: "E0201 1:1, E0203 2:1".
std::string places_of(const Diagnostics& diagnostics);

/// A loaded small catalogue, and what tests ask of it. It throws if the files have a fault.
class Small {
public:
    Small() : Small(small_files()) {}
    explicit Small(const TestFiles& files);

    const Catalogue& catalogue() const { return loaded_.catalogue; }
    const Site* site(std::string_view id) const;
    const Device* device(std::string_view id) const;
    const CareItem& care(std::string_view id) const;
    const Caution& caution(std::string_view id) const;

    /// An answer as --history writes it: "yes", "no" or a date.
    Answer answer(std::string_view id, std::string_view text) const;

    /// A case of one concern at some sites; everything else is not given.
    Case treating(std::string_view concern, const std::vector<std::string_view>& sites, std::string type = {}, std::string severity = {}) const;

    /// The plan of a case put in order, as the command line makes it.
    Plan plan(Case& c) const;

private:
    Loaded loaded_;
};

/// The small catalogue as it stands, for tests that change a copy of it.
const Catalogue& small();

/// A date that the test knows to be one.
Day on(std::string_view text);

/// The dates of the sessions of a plan, "?" for a session without one: "2026-12-08, 2027-01-05".
std::string dates_of(const Plan& plan);

/// "min/typical/max" of the first depth of a plan, in millimetres; "refused" if there is none.
std::string depth_of(const Plan& plan);

/// The codes of the refusals of a plan, or of its warnings: "E0503, E0506".
std::string refusals_of(const Plan& plan);
std::string warnings_of(const Plan& plan);

/// The bounds that bind a value, each named once: "site:cheek, label:pen".
std::string binding(const std::vector<Bound>& bounds);

/// The line of care with this id for a session; throws if there is none.
const CareLine& line_of(const Plan& plan, std::string_view id, int session = 1);

/// "from until" of a line of care, "-" where it has no end.
std::string span_of(const CareLine& line);

}  // namespace stipple::test
