// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "plan/tighten.hpp"
#include "plan/tighten_words.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

int grave(std::string_view answer) { return rank(answer, answer_words); }

/// The first stage that makes the sign milder than the parent already allows, or nullptr.
const Stage* milder_stage(const Sign& now, const Sign& before) {
    const auto found = std::find_if(now.stages.begin(), now.stages.end(), [&](const Stage& stage) {
        const auto allowed = [&](const Stage& s) { return same(s.when, stage.when) && s.with == stage.with && grave(stage.answer) >= grave(s.answer) && clock(s.from, 0) == clock(stage.from, 0) && clock(s.until, never) == clock(stage.until, never); };
        return grave(stage.answer) < grave(before.answer) && std::none_of(before.stages.begin(), before.stages.end(), allowed);
    });
    return found == now.stages.end() ? nullptr : &*found;
}

bool keeps_stage(const Sign& now, const Stage& wanted) {
    return grave(now.answer) >= grave(wanted.answer) ||
           std::any_of(now.stages.begin(), now.stages.end(), [&](const Stage& s) { return covers(s.when, wanted.when) && covers(s.with, wanted.with) && grave(s.answer) >= grave(wanted.answer) && !earlier(clock(wanted.from, 0), clock(s.from, 0)) && !earlier(clock(s.until, never), clock(wanted.until, never)); });
}

/// How grave a call is after an answer; one that says nothing leaves the sign as it is.
int after(const std::string& answer, const Sign& sign) { return grave(answer.empty() ? sign.answer : answer); }

bool can_lower(const Ask& ask, const Sign& sign) { return std::min(after(ask.yes, sign), after(ask.no, sign)) < grave(sign.answer); }
bool can_raise(const Ask& ask, const Sign& sign) { return std::max(after(ask.yes, sign), after(ask.no, sign)) > grave(sign.answer); }

/// Compares what the questions can make of a call. One that can only raise it may be put in other words; one that can lower it is only
/// known by its words.
class Questions {
public:
    Questions(const Sign& now, const Sign& before) : now_(now), before_(before) {}

    void operator()(Comparison& c) const {
        for (std::size_t i = 0; i < before_.asks.size(); ++i) {
            const Ask& ask = before_.asks[i];
            const bool needed = can_raise(ask, before_) || !can_lower(ask, before_);
            c.bolder_if(needed && !keeps(ask, i), "a question less, or a milder answer to it", ask.text);
        }
        for (const Ask& ask : now_.asks) {
            const auto known = [&](const Ask& b) { return b.text == ask.text && no_milder(ask, b); };
            const std::string& mildest = after(ask.yes, now_) < after(ask.no, now_) ? ask.yes : ask.no;
            c.bolder_if(can_lower(ask, before_) && std::none_of(before_.asks.begin(), before_.asks.end(), known), fmt::format("a question that can make it {} (`{}`)", mildest, ask.text), "none such", ask.at);
        }
    }

private:
    bool no_milder(const Ask& now, const Ask& before) const { return after(now.yes, now_) >= after(before.yes, before_) && after(now.no, now_) >= after(before.no, before_); }

    bool keeps(const Ask& ask, std::size_t place) const {
        const auto as_it_was = [&](const Ask& a) { return a.text == ask.text && no_milder(a, ask); };
        if (std::any_of(now_.asks.begin(), now_.asks.end(), as_it_was)) return true;
        return place < now_.asks.size() && no_milder(now_.asks[place], ask) && std::none_of(before_.asks.begin(), before_.asks.end(), [&](const Ask& b) { return b.text == now_.asks[place].text; });
    }

    const Sign &now_, &before_;
};

/// Whether a reported sign leaves less behind for the sessions after it.
bool leaves_less(const std::optional<Later>& now, const std::optional<Later>& before) {
    const auto days = [](const Later& l) { return l.interval_days.value_or(0); };
    const auto less = [](const Later& l) { return l.typical_less ? l.typical_less->micrometres : 0; };
    return before && (!now || days(*now) < days(*before) || less(*now) < less(*before) || (!before->again.empty() && now->again.empty()) || shorter(before->from, now->from));
}

}  // namespace

void compare_signs(const Sign& now, const Sign& before, Comparison& c) {
    c.bolder_if(grave(now.answer) < grave(before.answer), fmt::format("answer {}", now.answer), before.answer);
    if (const Stage* milder = milder_stage(now, before)) c.bolder_if(true, fmt::format("a stage that answers {}{} ({})", milder->answer, for_whom(milder->when), milder->because), "none such, and answers " + before.answer);
    c.bolder_if(shorter(before.from, now.from) || shorter(stretch_of(now.until, never), stretch_of(before.until, never)), fmt::format("from {} until {}", said(now.from, "0h"), said(now.until, "any time")), fmt::format("from {} until {}", said(before.from, "0h"), said(before.until, "any time")));
    c.bolder_if(!before.stops.empty() && now.stops.empty(), "nothing that it stops", before.stops);
    for (const Stage& stage : before.stages) c.bolder_if(!keeps_stage(now, stage), "no stage as grave", fmt::format("{} ({})", stage.answer, stage.because));
    Questions{now, before}(c);
    c.bolder_if(leaves_less(now.later, before.later), "less that it leaves behind", before.later ? before.later->because : std::string{});
}

}  // namespace stipple
