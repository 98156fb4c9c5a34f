// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/lineage.hpp"
#include "plan/rules.hpp"
#include "plan/tighten.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

bool same(const When& a, const When& b) {
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!has_all(a.any_of[d], b.any_of[d]) || !has_all(b.any_of[d], a.any_of[d])) return false;
    return true;
}

/// The place of a word in a list that runs from the mildest to the gravest; an absent word is the mildest.
int rank(std::string_view word, std::string_view words) {
    const auto list = split(words, ' ');
    return static_cast<int>(std::find(list.begin(), list.end(), word) - list.begin()) - (word.empty() ? 99 : 0);
}

constexpr std::string_view outcomes = "note adjust refer defer refuse", spans = "once each-session same-day";

std::string said(const std::optional<Depth>& depth) { return depth ? fmt::format("{} mm", millimetres(*depth)) : std::string{"no limit"}; }
std::string said(const std::optional<Duration>& duration) { return duration ? to_text(*duration) : std::string{"none"}; }

void compare(const Site& now, const Site& before, const Catalogue& catalogue, Comparison& c) {
    c.bolder_if(!keeps({now.ceiling}, before.ceiling), fmt::format("a ceiling of {}", said(now.ceiling.max)), said(before.ceiling.max), now.ceiling.at);
    c.bolder_if(now.region != before.region, fmt::format("region {}", now.region), before.region);
    const auto roughest = [&](const Site& s) { return s.endpoint.empty() ? std::string::npos : static_cast<std::size_t>(find(catalogue.endpoints, s.endpoint) - catalogue.endpoints.data()); };
    c.bolder_if(roughest(now) > roughest(before), fmt::format("endpoint {}", now.endpoint.empty() ? "of the concern" : now.endpoint), before.endpoint);
    c.bolder_if(before.keloid_prone && !now.keloid_prone, "keloid-prone = false", "true");
    c.bolder_if(before.over_bone && !now.over_bone, "over-bone = false", "true");
    const auto thickness = [](const Site& s) { return s.thickness ? fmt::format("skin of {} to {} mm", millimetres(s.thickness->low), millimetres(s.thickness->mean)) : std::string{"no thickness of its skin"}; };
    c.bolder_if(before.thickness && (!now.thickness || now.thickness->low > before.thickness->low || now.thickness->mean > before.thickness->mean), thickness(now), thickness(before));
    c.bolder_if(before.area_cm2 && now.area_cm2.value_or(0) < *before.area_cm2, fmt::format("area-cm2 {}", now.area_cm2.value_or(0)), std::to_string(before.area_cm2.value_or(0)));
}

void compare(const NeverSite& now, const NeverSite& before, const Catalogue&, Comparison& c) {
    c.bolder_if(!has_all(now.also, before.also), "fewer words that mean it", enumerate(before.also));
}

std::optional<Depth> reach(const Device& device) {
    if (device.dial) return device.dial->max;
    return device.settings.empty() ? std::nullopt : std::optional{*std::max_element(device.settings.begin(), device.settings.end())};
}

void compare(const Device& now, const Device& before, const Catalogue&, Comparison& c) {
    c.bolder_if(deeper(reach(now), reach(before)), fmt::format("a reach of {}", said(reach(now))), said(reach(before)));
    c.bolder_if(now.kind != before.kind, fmt::format("kind {}", now.kind), before.kind);
    c.bolder_if(before.use == "home" && now.use != "home", "use professional", "home");
    c.bolder_if(before.age_min && now.age_min.value_or(0) < *before.age_min, fmt::format("age-min {}", now.age_min.value_or(0)), std::to_string(before.age_min.value_or(0)));
    for (const DepthBound& label : before.label) c.bolder_if(!keeps(now.label, label), "no label limit as strict", fmt::format("{} ({})", said(label.max), label.because));
}

void compare(const CareItem& now, const CareItem& before, const Catalogue&, Comparison& c) {
    c.bolder_if(now.kind != before.kind || now.phase != before.phase, fmt::format("{} {}", now.phase, now.kind), fmt::format("{} {}", before.phase, before.kind));
    c.bolder_if(!has_all(now.sets, before.sets), fmt::format("sets {}", enumerate(now.sets)), enumerate(before.sets));
    c.bolder_if(!covers(now.when, before.when), "a narrower `when`", "another");
    c.bolder_if(before.force == "must" && now.force != "must", fmt::format("force {}", now.force), before.force);
    c.bolder_if(shorter(now.lead, before.lead), fmt::format("lead {}", said(now.lead)), said(before.lead));
    const bool permits = before.kind == "expect";  // what is called normal hides a sign
    const auto from_now = clock(now.from, 0), from_before = clock(before.from, 0), until_now = clock(now.until, never), until_before = clock(before.until, never);
    const bool applies = before.kind == "do" && before.on_skin;  // on the skin nothing may come sooner, and what protects may not come later
    c.bolder_if(((permits || applies) && earlier(from_now, from_before)) || (!permits && earlier(from_before, from_now)), "another `from`", "a stricter one");
    c.bolder_if(before.on_skin && !now.on_skin, "on-skin = false", "true");
    c.bolder_if(permits ? earlier(until_before, until_now) : earlier(until_now, until_before), "another `until`", "a stricter one");
    for (const CareBound& wanted : before.longer) {
        const auto kept = [&](const CareBound& b) { return covers(b.when, wanted.when) && !earlier(clock(b.until, 0), clock(wanted.until, 0)) && !earlier(clock(b.from, 0), clock(wanted.from, 0)); };
        c.bolder_if(std::none_of(now.longer.begin(), now.longer.end(), kept), "no clock as long", wanted.because);
    }
}

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

void compare(const Caution& now, const Caution& before, const Catalogue&, Comparison& c) {
    const auto strictness = [](const Consequence& x) { return fmt::format("{}{}", x.outcome, x.wait ? ", " + to_text(*x.wait) : std::string{}); };
    c.bolder_if(!keeps({now.general}, before.general), strictness(now.general), strictness(before.general));
    for (const Consequence& variant : before.variants) {
        c.bolder_if(!keeps(now.variants, variant) && !keeps({now.general}, variant), "no variant as strict", fmt::format("{} ({})", strictness(variant), variant.because));
    }
    c.bolder_if(now.answer != before.answer || now.asks.empty() != before.asks.empty(), fmt::format("answer {}", now.answer), before.answer);
    c.bolder_if(rank(now.ask, spans) < rank(before.ask, spans), fmt::format("ask {}", now.ask), before.ask);
    c.bolder_if(!has_all(now.follows, before.follows) || !has_all(now.care, before.care) || (keys_of(before.asked_when) > 0 && !covers(now.asked_when, before.asked_when)), "less that calls for it, or that it adds", "more");
    c.bolder_if(now.interval_days.value_or(0) < before.interval_days.value_or(0), fmt::format("interval-days {}", now.interval_days.value_or(0)), std::to_string(before.interval_days.value_or(0)));
    c.bolder_if(before.prescribed != now.prescribed, "prescribed left out", before.prescribed);
    compare_lifts(now, before, c);
    for (const CautionBound& wanted : before.bounds) {
        const auto kept = [&](const CautionBound& b) { return keeps({b.bound}, wanted.bound) && (!b.cleared_max || (wanted.cleared_max && *b.cleared_max <= *wanted.cleared_max)); };
        c.bolder_if(std::none_of(now.bounds.begin(), now.bounds.end(), kept), "no limit as strict", fmt::format("{} ({})", said(wanted.bound.max ? wanted.bound.max : wanted.bound.typical), wanted.bound.because));
    }
    for (const ItemBound& wanted : before.longer) {
        const auto kept = [&](const ItemBound& b) {
            return b.item == wanted.item && covers(b.bound.when, wanted.bound.when) && !earlier(clock(b.bound.until, 0), clock(wanted.bound.until, 0)) && !earlier(clock(b.bound.from, 0), clock(wanted.bound.from, 0));
        };
        c.bolder_if(std::none_of(now.longer.begin(), now.longer.end(), kept), fmt::format("{} no longer", wanted.item), wanted.bound.because);
    }
}

/// Whether a stage of the sign makes it no milder than the parent already allows.
bool has_milder_stage(const Sign& now, const Sign& before) {
    return std::any_of(now.stages.begin(), now.stages.end(), [&](const Stage& stage) {
        const auto allowed = [&](const Stage& s) { return same(s.when, stage.when) && s.with == stage.with && rank(stage.answer, answer_words) >= rank(s.answer, answer_words) && clock(s.from, 0) == clock(stage.from, 0) && clock(s.until, never) == clock(stage.until, never); };
        return rank(stage.answer, answer_words) < rank(before.answer, answer_words) && std::none_of(before.stages.begin(), before.stages.end(), allowed);
    });
}

bool keeps_stage(const Sign& now, const Stage& wanted) {
    return rank(now.answer, answer_words) >= rank(wanted.answer, answer_words) ||
           std::any_of(now.stages.begin(), now.stages.end(), [&](const Stage& s) { return covers(s.when, wanted.when) && has_all(wanted.with, s.with) && rank(s.answer, answer_words) >= rank(wanted.answer, answer_words) && !earlier(clock(wanted.from, 0), clock(s.from, 0)) && !earlier(clock(s.until, never), clock(wanted.until, never)); });
}

void compare(const Sign& now, const Sign& before, const Catalogue&, Comparison& c) {
    c.bolder_if(rank(now.answer, answer_words) < rank(before.answer, answer_words) || has_milder_stage(now, before), fmt::format("answer {}, or a milder stage", now.answer), before.answer);
    c.bolder_if(shorter(before.from, now.from) || shorter(stretch_of(now.until, never), stretch_of(before.until, never)), fmt::format("from {} until {}", said(now.from), said(now.until)), fmt::format("from {} until {}", said(before.from), said(before.until)));
    c.bolder_if(!before.stops.empty() && now.stops.empty(), "nothing that it stops", before.stops);
    for (const Stage& stage : before.stages) c.bolder_if(!keeps_stage(now, stage), "no stage as grave", fmt::format("{} ({})", stage.answer, stage.because));
    for (std::size_t i = 0; i < before.asks.size(); ++i) {
        const Ask& ask = before.asks[i];
        const auto kept = [&](const Ask& a) { return rank(a.yes, answer_words) >= rank(ask.yes, answer_words) && rank(a.no, answer_words) >= rank(ask.no, answer_words); };
        c.bolder_if(i >= now.asks.size() || !kept(now.asks[i]), "a question less, or a milder answer to it", ask.text);
    }
    const auto later_days = [](const Sign& s) { return s.later ? s.later->interval_days.value_or(0) : 0; };
    const auto later_less = [](const Sign& s) { return s.later && s.later->typical_less ? s.later->typical_less->micrometres : 0; };
    const bool later = before.later && (!now.later || later_days(now) < later_days(before) || later_less(now) < later_less(before) || (!before.later->again.empty() && now.later->again.empty()) || shorter(before.later->from, now.later->from));
    c.bolder_if(later, "less that it leaves behind", before.later ? before.later->because : std::string{});
}

void compare(const Step& now, const Step& before, const Catalogue&, Comparison& c) {
    c.bolder_if(!covers(now.when, before.when) || !has_all(before.with, now.with) || (now.with.empty() != before.with.empty() && !now.with.empty()) || !has_all(before.unless, now.unless) || (now.numbing && !before.numbing), "it for fewer sessions", "it for more");
    c.bolder_if(now.shows != before.shows, fmt::format("shows {}", now.shows), before.shows);
}

void compare(const NumbingProduct& now, const NumbingProduct& before, const Catalogue&, Comparison& c) {
    c.bolder_if(before.use == "refused" && now.use != "refused", fmt::format("use {}", now.use), before.use);
    c.bolder_if(before.max_area_cm2 && (!now.max_area_cm2 || *now.max_area_cm2 > *before.max_area_cm2), "a larger area", fmt::format("{} cm2", before.max_area_cm2.value_or(0)));
    c.bolder_if(before.minutes && (!now.minutes || now.minutes->max > before.minutes->max), "more minutes", std::to_string(before.minutes ? before.minutes->max : 0));
    c.bolder_if(now.rest_minutes.value_or(0) < before.rest_minutes.value_or(0), "fewer minutes of rest", std::to_string(before.rest_minutes.value_or(0)));
    c.bolder_if(!has_all(now.contains, before.contains), "less in it", enumerate(before.contains));
    for (const Bar& bar : before.bars) c.bolder_if(std::none_of(now.bars.begin(), now.bars.end(), [&](const Bar& b) { return has_all(b.cautions, bar.cautions); }), "a bar less", bar.because);
}

void compare(const Milestone& now, const Milestone& before, const Catalogue&, Comparison& c) { compare_milestones(now, before, c); }

void compare(const Question& now, const Question& before, const Catalogue&, Comparison& c) { c.bolder_if(!has_all(now.covers, before.covers), "covers less", enumerate(before.covers)); }

void compare(const ClientPage& now, const ClientPage& before, const Catalogue&, Comparison& c) { c.bolder_if(!has_all(now.red_flags, before.red_flags), "red flags less", enumerate(before.red_flags)); }

void compare(const Band& now, const Band& before, const Catalogue&, Comparison& c) { c.bolder_if(now.up_to > before.up_to, fmt::format("up-to-mm {}", millimetres(now.up_to)), millimetres(before.up_to)); }

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
        }
}

}  // namespace

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
}

}  // namespace stipple
