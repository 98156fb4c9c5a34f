// SPDX-License-Identifier: MIT
#include "plan/depth.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/depth_bounds.hpp"
#include "plan/settings.hpp"

namespace stipple {

namespace {

/// What every concern at the site allows together; a concern that begins deeper than the others end is refused here.
std::vector<Allowance> that_agree(std::vector<Allowance> all, const Site& site, std::vector<Refusal>& refusals) {
    Depth ceiling = limits::deepest;
    for (const Allowance& a : all) ceiling = std::min(ceiling, a.ceiling);
    std::erase_if(all, [&](const Allowance& a) {
        if (a.min <= ceiling) return false;
        refusals.push_back({"E0506",
                            fmt::format("{} at {} begins at {} mm, and what is treated there with it ends at {} mm", a.treat->concern->title,
                                        site.id, millimetres(a.min), millimetres(ceiling)),
                            "treat the two in separate courses", a.treat->concern->id, site.id, a.bounds});
        return true;
    });
    return all;
}

/// The gentler of two endpoints; files list them gentlest first.
const Endpoint* gentler(const Endpoint* a, const Endpoint* b) { return a && b ? std::min(a, b) : a ? a : b; }

DepthAdvice joined(std::vector<Allowance> all, const Catalogue& catalogue, const Site& site, const Device* device) {
    DepthAdvice advice;
    advice.site = &site;
    advice.evidence = all.front().evidence;
    advice.endpoint = find(catalogue.endpoints, site.endpoint);
    DepthRange& d = advice.depth.value;
    d = {all.front().min, all.front().typical, all.front().ceiling};
    const Depth gentlest = std::min_element(all.begin(), all.end(), [](const Allowance& a, const Allowance& b) {
                               return std::pair{a.typical, a.min} < std::pair{b.typical, b.min};
                           })->min;
    for (Allowance& a : all) {
        const Concern* concern = a.treat->concern;
        d = {std::max(d.min, a.min), std::min(d.typical, a.typical), std::min(d.max, a.ceiling)};
        if (std::find(advice.concerns.begin(), advice.concerns.end(), concern) == advice.concerns.end()) advice.concerns.push_back(concern);
        advice.endpoint = gentler(advice.endpoint, find(catalogue.endpoints, concern->technique.endpoint));
        if (const auto& passes = concern->technique.passes; passes && (!advice.passes || passes->max < advice.passes->max)) advice.passes = passes;
        for (Bound& bound : a.bounds) {
            const auto same = [&](const Bound& b) {
                return b.kind == bound.kind && b.id == bound.id && b.because == bound.because && b.limit.max == bound.limit.max &&
                       b.limit.typical == bound.limit.typical;
            };
            if (std::none_of(advice.depth.bounds.begin(), advice.depth.bounds.end(), same)) advice.depth.bounds.push_back(std::move(bound));
        }
    }
    d.typical = std::min(d.typical, d.max);
    const auto least = setting_above(device, d.min), usual = setting_below(device, d.typical);
    if (!least || !usual || *least > *usual) d.min = gentlest;  // one concern begins deeper than the other is worked at: the gentler one decides
    return advice;
}

/// A bound binds where it gives the ceiling or the recommendation its figure; the rule's least depth does where caps lie below it.
void mark_binding(Decided<DepthRange>& depth) {
    const Depth typical = depth.value.typical;
    const bool capped = std::any_of(depth.bounds.begin(), depth.bounds.end(), [&](const Bound& b) { return b.limit.typical && *b.limit.typical < typical; });
    for (Bound& b : depth.bounds)
        b.binding = b.limit.max == depth.value.max || (b.kind != "rule" && b.limit.typical == typical) || (capped && b.limit.min == typical);
}

/// Brings the range onto settings that the device has: ceiling and recommendation down, the least up.
bool snap(Decided<DepthRange>& depth, const Device* device) {
    const DepthRange wanted = depth.value;
    const auto ceiling = setting_below(device, wanted.max);
    const auto min = setting_above(device, wanted.min);
    if (!ceiling || !min || *min > *ceiling) return false;
    depth.value = {*min, std::max(*min, setting_below(device, wanted.typical).value_or(*min)), *ceiling};
    const auto note = [&](Depth before, Depth after, Limit limit, std::string_view what) {
        if (before == after) return;
        depth.bounds.push_back({"reach", device->id, limit, fmt::format("{} has no setting of {} mm for {}", device->title, millimetres(before), what),
                                &device->evidence, true, {}});
    };
    note(wanted.max, depth.value.max, {{}, {}, depth.value.max, {}, {}, {}, {}}, "the ceiling");
    note(wanted.typical, depth.value.typical, {{}, depth.value.typical, {}, {}, {}, {}, {}}, "the recommendation");
    note(wanted.min, depth.value.min, {depth.value.min, {}, {}, {}, {}, {}, {}}, "the least depth");
    return true;
}

/// The bounds that a wish is deeper than, each named once.
std::string listed(const std::vector<Bound>& bounds, Depth wish) {
    std::vector<std::string> names;
    for (const Bound& b : bounds) {
        if (!b.limit.max || *b.limit.max >= wish) continue;
        std::string name = fmt::format("{} {} {} mm", b.kind, b.id, millimetres(*b.limit.max));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return join(names, ", ");
}

std::optional<Refusal> judge(const Wish& wish, const DepthAdvice& advice, const Device* device) {
    const std::string& concern = advice.concerns.front()->id;
    const Depth ceiling = advice.depth.value.max;
    if (wish.depth > ceiling)
        return Refusal{"E0501",
                       fmt::format("{} mm at {} is deeper than the ceiling of {} mm", millimetres(wish.depth), advice.site->id, millimetres(ceiling)),
                       fmt::format("use {} mm or less; the limits are {}", millimetres(ceiling), listed(advice.depth.bounds, wish.depth)), concern,
                       advice.site->id, advice.depth.bounds};
    const auto below = setting_below(device, wish.depth);
    if (below == wish.depth) return std::nullopt;
    const auto above = setting_above(device, wish.depth);
    return Refusal{"E0509", fmt::format("{} has no setting of {} mm", device->title, millimetres(wish.depth)),
                   below ? fmt::format("the setting below it is {} mm", millimetres(*below)) : fmt::format("its lightest setting is {} mm", millimetres(above.value_or(advice.depth.value.min))), concern, advice.site->id, {}};
}

/// Says where the needles go past the thin end, or the mean, of published skin at the site.
void flag_thickness(DepthAdvice& advice) {
    if (!advice.site->thickness) return;
    const Thickness& skin = *advice.site->thickness;
    const auto flag = [&](std::string_view code, Depth limit, std::string_view what) {
        const bool setting = advice.setting > limit;
        if (setting || advice.depth.value.max > limit)
            advice.flags.push_back({code, fmt::format("the {} is deeper than {} ({} mm)", setting ? "setting" : "ceiling", what, millimetres(limit))});
    };
    flag("deeper-than-thin-skin", skin.low, "the thinnest skin published here");
    if (skin.mean > skin.low) flag("deeper-than-skin", skin.mean, "the mean");
}

const Wish* wish_for(const Case& c, const Site& site) {
    const Wish* found = nullptr;
    for (const Wish& wish : c.wishes)
        if (wish.site == &site || (!wish.site && (!found || !found->site))) found = &wish;
    return found;
}

}  // namespace

std::optional<DepthAdvice> recommend_depth(const Catalogue& catalogue, const Case& c, const Site& site, const Session& session,
                                           std::vector<Refusal>& refusals) {
    std::vector<Allowance> all;
    for (const Treat& treat : c.treats)
        if (std::find(treat.sites.begin(), treat.sites.end(), &site) != treat.sites.end())
            if (auto a = allow(catalogue, c, treat, site, session, refusals)) all.push_back(std::move(*a));
    all = that_agree(std::move(all), site, refusals);
    if (all.empty()) return std::nullopt;

    DepthAdvice advice = joined(std::move(all), catalogue, site, c.device);
    advice.session = session.number;
    mark_binding(advice.depth);
    if (!snap(advice.depth, c.device)) {
        refusals.push_back({"E0504",
                            fmt::format("{} has no setting between {} and {} mm for {}", c.device->title, millimetres(advice.depth.value.min),
                                        millimetres(advice.depth.value.max), site.id),
                            "choose a device with a setting in that range", advice.concerns.front()->id, site.id, advice.depth.bounds});
        return std::nullopt;
    }
    advice.setting = advice.depth.value.typical;
    if (const Wish* wish = wish_for(c, site)) {
        if (auto refusal = judge(*wish, advice, c.device)) {
            refusals.push_back(std::move(*refusal));
            return std::nullopt;
        }
        advice.setting = wish->depth;
        advice.wished = true;
    }
    flag_thickness(advice);
    return advice;
}

}  // namespace stipple
