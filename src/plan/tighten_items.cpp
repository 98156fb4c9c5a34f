// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/lineage.hpp"
#include "plan/rules.hpp"
#include "plan/tighten.hpp"
#include "plan/tighten_words.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

constexpr std::string_view outcomes = "note adjust refer defer refuse", spans = "once each-session same-day";

void compare(const Site& now, const Site& before, const Catalogue& catalogue, Comparison& c) {
    c.bolder_if(!keeps({now.ceiling}, before.ceiling), fmt::format("a ceiling of {}", said(now.ceiling)), said(before.ceiling), now.ceiling.at);
    c.bolder_if(now.region != before.region, fmt::format("region {}", now.region), before.region);
    const auto roughest = [&](const Site& s) {
        const Endpoint* endpoint = find(catalogue.endpoints, s.endpoint);
        return endpoint ? static_cast<std::size_t>(endpoint - catalogue.endpoints.data()) : std::string::npos;
    };
    c.bolder_if(roughest(now) > roughest(before), fmt::format("endpoint {}", now.endpoint.empty() ? "of the concern" : now.endpoint), before.endpoint);
    c.bolder_if(before.keloid_prone && !now.keloid_prone, "keloid-prone = false", "true");
    c.bolder_if(before.over_bone && !now.over_bone, "over-bone = false", "true");
    const auto thickness = [](const Site& s) { return s.thickness ? fmt::format("skin of {} to {} mm", millimetres(s.thickness->low), millimetres(s.thickness->mean)) : std::string{"no thickness of its skin"}; };
    c.bolder_if(before.thickness && (!now.thickness || now.thickness->low > before.thickness->low || now.thickness->mean > before.thickness->mean), thickness(now), thickness(before));
    c.bolder_if(before.area_cm2 && now.area_cm2.value_or(0) < *before.area_cm2, fmt::format("area-cm2 {}", now.area_cm2.value_or(0)), std::to_string(before.area_cm2.value_or(0)));
}

void compare(const NeverSite&, const NeverSite&, const Catalogue&, Comparison&) {}

void compare(const Device& now, const Device& before, const Catalogue& catalogue, Comparison& c) { compare_devices(now, before, catalogue, c); }

void compare(const CareItem& now, const CareItem& before, const Catalogue&, Comparison& c) { compare_care(now, before, c); }

/// Whether some of the consequences is as strict as the one that must stay.
bool keeps(const std::vector<Consequence>& consequences, const Consequence& wanted) {
    return std::any_of(consequences.begin(), consequences.end(), [&](const Consequence& x) {
        return covers(x.when, wanted.when) && rank(x.outcome, outcomes) >= rank(wanted.outcome, outcomes) && !shorter(x.wait, wanted.wait) && rank(x.then, outcomes) >= rank(wanted.then, outcomes);
    });
}

void compare_lifts(const Caution& now, const Caution& before, Comparison& c) {
    if (!now.lift) return;
    const bool wider = !before.lift || !covers(before.lift->when, now.lift->when) || shorter(stretch_of(now.lift->wait, never), stretch_of(before.lift->wait, never)) ||
                       (!now.lift->outcome.empty() && (before.lift->outcome.empty() || rank(now.lift->outcome, outcomes) < rank(before.lift->outcome, outcomes)));
    c.bolder_if(wider, "an override that reaches further", before.lift ? "a narrower one" : "none");
}

void compare(const Caution& now, const Caution& before, const Catalogue& catalogue, Comparison& c) {
    const auto strictness = [](const Consequence& x) { return fmt::format("{}{}{}{}", x.outcome, x.wait ? ", " + to_text(*x.wait) : std::string{}, x.then.empty() ? "" : ", then " + x.then, for_whom(x.when)); };
    c.bolder_if(!keeps({now.general}, before.general), strictness(now.general), strictness(before.general));
    for (const Consequence& variant : before.variants) {
        c.bolder_if(!keeps(now.variants, variant) && !keeps({now.general}, variant), "no variant as strict", fmt::format("{} ({})", strictness(variant), variant.because));
    }
    c.bolder_if(now.answer != before.answer || now.asks.empty() != before.asks.empty(), fmt::format("answer {}", now.answer), before.answer);
    c.bolder_if(rank(now.ask, spans) < rank(before.ask, spans), fmt::format("ask {}", now.ask), before.ask);
    c.bolder_if(!has_all(now.follows, before.follows) || !has_all(now.care, before.care) || (keys_of(before.asked_when) > 0 && (keys_of(now.asked_when) == 0 || !covers(now.asked_when, before.asked_when))), "less that calls for it, or that it adds", "more");
    c.bolder_if(now.interval_days.value_or(0) < before.interval_days.value_or(0), fmt::format("interval-days {}", now.interval_days.value_or(0)), std::to_string(before.interval_days.value_or(0)));
    c.bolder_if(!before.prescribed.empty() && before.prescribed != now.prescribed, "prescribed left out", before.prescribed);
    compare_lifts(now, before, c);
    for (const CautionBound& wanted : before.bounds) {
        const auto kept = [&](const CautionBound& b) { return keeps({b.bound}, wanted.bound) && (!b.cleared_max || (wanted.cleared_max && *b.cleared_max <= *wanted.cleared_max)); };
        c.bolder_if(std::none_of(now.bounds.begin(), now.bounds.end(), kept), "no limit as strict", fmt::format("{}{} ({})", said(wanted.bound), wanted.cleared_max ? fmt::format(", once cleared {} mm", millimetres(*wanted.cleared_max)) : "", wanted.bound.because));
    }
    compare_prolonged(now, before, catalogue, c);
}

void compare(const Sign& now, const Sign& before, const Catalogue&, Comparison& c) {
    compare_signs(now, before, c);
}

void compare(const Step& now, const Step& before, const Catalogue&, Comparison& c) {
    c.bolder_if(!covers(now.when, before.when) || !covers(now.with, before.with) || !has_all(before.unless, now.unless) || (now.numbing && !before.numbing), "it for fewer sessions", "it for more");
    c.bolder_if(now.phase != before.phase, fmt::format("phase {}", now.phase), before.phase);  // too late, or undone before it is wanted
    c.bolder_if(now.shows != before.shows, fmt::format("shows {}", now.shows), before.shows);
}

void compare(const NumbingProduct& now, const NumbingProduct& before, const Catalogue&, Comparison& c) {
    c.bolder_if(before.use == "refused" && now.use != "refused", fmt::format("use {}", now.use), before.use);
    c.bolder_if(before.max_area_cm2 && (!now.max_area_cm2 || *now.max_area_cm2 > *before.max_area_cm2), "a larger area", fmt::format("{} cm2", before.max_area_cm2.value_or(0)));
    const auto minutes = [](const NumbingProduct& p) { return p.minutes ? fmt::format("{} to {} minutes, usually {}", p.minutes->min, p.minutes->max, p.minutes->typical) : std::string{"minutes left open"}; };
    c.bolder_if(before.minutes && (!now.minutes || now.minutes->max > before.minutes->max || now.minutes->typical > before.minutes->typical || now.minutes->min < before.minutes->min), minutes(now), minutes(before));
    c.bolder_if(now.rest_minutes.value_or(0) < before.rest_minutes.value_or(0), "fewer minutes of rest", std::to_string(before.rest_minutes.value_or(0)));
    c.bolder_if(!has_all(now.contains, before.contains), "less in it", enumerate(before.contains));
    for (const Bar& bar : before.bars) c.bolder_if(std::none_of(now.bars.begin(), now.bars.end(), [&](const Bar& b) { return has_all(b.cautions, bar.cautions); }), "a bar less", bar.because);
}

void compare(const Milestone& now, const Milestone& before, const Catalogue&, Comparison& c) { compare_milestones(now, before, c); }

void compare(const Question& now, const Question& before, const Catalogue&, Comparison& c) { c.bolder_if(!has_all(now.covers, before.covers), "covers less", enumerate(before.covers)); }

void compare(const ClientPage& now, const ClientPage& before, const Catalogue&, Comparison& c) { c.bolder_if(!has_all(now.red_flags, before.red_flags), "red flags less", enumerate(before.red_flags)); }

/// A band that reaches deeper rests deep work less, and one that ends sooner takes what is normal after deep work for normal after shallow.
void compare(const Band& now, const Band& before, const Catalogue&, Comparison& c) { c.bolder_if(now.up_to != before.up_to, fmt::format("up-to-mm {}", millimetres(now.up_to)), millimetres(before.up_to)); }

template <class T>
bool is_excused(const T& now, const T& before) {
    if constexpr (requires { now.layering; }) return has_own_reason(now.layering.override_reason, before.layering.override_reason);
    return false;
}

/// Compares the items of one list that the layer brought with what they extend and with what they replace.
template <class T>
void compare_list(const Layers& layers, std::vector<T> Catalogue::*list, Diagnostics& diagnostics) {
    for (const T& item : layers.now.*list)
        for (const auto& [before, name] : forebears_of(layers, list, item)) {
            if (is_excused(item, *before)) continue;
            Comparison comparison{item.id, name, item.at, diagnostics};
            compare(item, *before, layers.whole, comparison);
            if constexpr (requires { item.also; })
                if (item.id == before->id) compare_words(item.also, before->also, comparison);
        }
}

}  // namespace

// Each kind looks at what has had its time to show: a call asks after a night, a review judges a result, a photograph is held beside
// another one. Too late it helps nobody, and too soon it finds nothing and counts as done. What would only remind somebody of something, as
// of the next booking, could come sooner safely; there is no such kind.
void compare_milestones(const Milestone& now, const Milestone& before, Comparison& c) {
    const auto said = [](const Milestone& m) { return fmt::format("{} a {} {} after {}", m.id, m.kind, in_words(m.delay), m.after); };
    const bool moved = now.after != before.after || shorter(before.delay, now.delay) || shorter(now.delay, before.delay);
    const bool lesser = before.kind != "photo" && now.kind != before.kind;
    c.bolder_if(moved || lesser, said(now), said(before), now.at);
    c.bolder_if(!covers(now.when, before.when), fmt::format("{} for fewer", now.id), "it for more", now.at);
}

void compare_items(const Layers& layers, Diagnostics& diagnostics) {
    compare_list(layers, &Catalogue::sites, diagnostics);
    compare_list(layers, &Catalogue::never_sites, diagnostics);
    compare_list(layers, &Catalogue::devices, diagnostics);
    compare_list(layers, &Catalogue::bands, diagnostics);
    compare_list(layers, &Catalogue::care, diagnostics);
    compare_list(layers, &Catalogue::signs, diagnostics);
    compare_list(layers, &Catalogue::pages, diagnostics);
    compare_list(layers, &Catalogue::questions, diagnostics);
    compare_list(layers, &Catalogue::cautions, diagnostics);
    compare_list(layers, &Catalogue::steps, diagnostics);
    compare_list(layers, &Catalogue::numbing, diagnostics);
    compare_list(layers, &Catalogue::milestones, diagnostics);
    compare_floors(layers, diagnostics);
    compare_added(layers, diagnostics);
}

}  // namespace stipple
