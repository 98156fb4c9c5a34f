// SPDX-License-Identifier: MIT
#include "plan/unmet.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

using Texts = std::vector<std::string>;

/// Everything that a plan has by a code or an id.
struct Present {
    Texts refused, says, care;

    explicit Present(const Plan& plan) {
        for (const Refusal& r : plan.refusals) refused.emplace_back(r.code);
        for (const Warning& w : plan.warnings) says.emplace_back(w.code);
        for (const CareLine& line : plan.care) care.push_back(line.id());
        for (Texts* texts : {&refused, &says, &care}) {
            std::sort(texts->begin(), texts->end());
            texts->erase(std::unique(texts->begin(), texts->end()), texts->end());
        }
    }
};

bool has(const Texts& texts, const std::string& text) { return std::binary_search(texts.begin(), texts.end(), text); }

/// What is said of a plan that holds nothing of some kind: what was refused, if anything was.
std::string nothing(const Plan& plan) {
    return plan.refusals.empty() ? std::string{"nothing"} : fmt::format("nothing, since [{}] {}", plan.refusals.front().code, plan.refusals.front().message);
}

template <class T, class ToText>
Texts texts_of(const std::vector<Placed<T>>& values, ToText to_text) {
    Texts texts;
    for (const Placed<T>& value : values) texts.push_back(to_text(value.value));
    return texts;
}

class Verdict {
public:
    Verdict(const Expectation& expect, const Plan& plan) : expect_(expect), plan_(plan), present_(plan) {}

    Diagnostics run() {
        for (const Placed<ExpectedDepth>& depth : expect_.depths) compare_depth(depth);
        compare_numbers();
        compare_dates();
        demand(expect_.refused, present_.refused, enumerate(present_.refused));
        demand(expect_.says, present_.says, enumerate(present_.says));
        demand(expect_.care, present_.care, "none");
        for (const Placed<std::string>& one : expect_.absent)
            if (has(present_.refused, one.value) || has(present_.says, one.value) || has(present_.care, one.value)) complain(one, "no " + one.value, "it");
        return std::move(unmet_);
    }

private:
    template <class T>
    void complain(const Placed<T>& at, const std::string& expected, const std::string& planned, std::string help = {}) {
        unmet_.push_back({"E0405", at.at, at.width, fmt::format("expected {}; planned {}", expected, planned), std::move(help)});
    }

    /// Every text that is wanted must be among those found; `planned` is said in place of one that is not.
    void demand(const std::vector<Placed<std::string>>& wanted, const Texts& found, const std::string& planned) {
        for (const Placed<std::string>& one : wanted)
            if (!has(found, one.value)) complain(one, one.value, planned.empty() ? "none" : planned);
    }

    void compare_depth(const Placed<ExpectedDepth>& placed) {
        const ExpectedDepth& e = placed.value;
        const std::string_view what = e.of == ExpectedDepth::Of::setting ? "a setting" : e.of == ExpectedDepth::Of::ceiling ? "a ceiling" : "a least depth";
        const auto expected = [&](int session) { return fmt::format("{} of {} mm at {} in session {}", what, millimetres(e.depth), e.site->id, session); };
        int met = 0;
        for (const DepthAdvice& advice : plan_.depths) {
            if (advice.site != e.site || (advice.session > 1) != e.later) continue;
            const DepthRange& range = advice.depth.value;
            const Depth found = e.of == ExpectedDepth::Of::setting ? advice.setting : e.of == ExpectedDepth::Of::ceiling ? range.max : range.min;
            if (found != e.depth) return complain(placed, expected(advice.session), millimetres(found), "`stipple depth` with --why says which limits set it");
            ++met;
        }
        if (met == 0) complain(placed, expected(e.later ? 2 : 1), nothing(plan_));
    }

    void compare_numbers() {
        const auto& sessions = plan_.sessions;
        const auto count = std::ssize(sessions);
        if (expect_.sessions && expect_.sessions->value != count) complain(*expect_.sessions, counted(expect_.sessions->value, "session"), sessions.empty() ? nothing(plan_) : std::to_string(count));
        if (const auto& outcome = expect_.outcome; !outcome.value.empty() && outcome.value != plan_.screening.outcome)
            complain(outcome, fmt::format("the outcome {}", outcome.value), std::string{plan_.screening.outcome}, "`stipple screen` with --why says what it comes from");
    }

    /// Compares one list with what is planned, as a whole.
    template <class T>
    void compare_lists(const std::vector<Placed<T>>& wanted, const Texts& expected, const Texts& found, std::string_view what) {
        if (!wanted.empty() && expected != found)
            complain(wanted.front(), fmt::format("{} {}", what, enumerate(expected)), found.empty() ? nothing(plan_) : enumerate(found), "`stipple timeline` with --why says what each comes from");
    }

    void compare_dates() {
        Texts dates, intervals;
        for (const Session& s : plan_.sessions) {
            if (s.date) dates.push_back(iso(*s.date));
            if (s.number > 1) intervals.push_back(s.interval_days ? std::to_string(*s.interval_days) : "none");
        }
        compare_lists(expect_.dates, texts_of(expect_.dates, [](Day day) { return iso(day); }), dates, "the dates");
        Texts wanted = texts_of(expect_.interval_days, [](int days) { return std::to_string(days); });
        if (wanted.size() == 1) wanted.resize(std::max<std::size_t>(1, intervals.size()), wanted.front());
        compare_lists(expect_.interval_days, wanted, intervals, "days between sessions of");
    }

    const Expectation& expect_;
    const Plan& plan_;
    const Present present_;
    Diagnostics unmet_;
};

}  // namespace

Diagnostics unmet(const Expectation& expect, const Plan& plan) { return Verdict{expect, plan}.run(); }

}  // namespace stipple
