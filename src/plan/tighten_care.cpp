// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/tighten.hpp"
#include "plan/tighten_words.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

/// Which way the times of a care item may not move.
struct Bolder {
    bool sooner_from, later_from, sooner_until, later_until;
};

/// What each kind of care makes of its times. What is asked, barred or called about may not begin later nor end sooner. What is expected
/// hides a sign: it may not begin sooner nor end later. Something to do that begins only after a while is a permission, as the plan takes
/// it where sites differ: it may not begin sooner; and what goes on the skin also protects it, so that it may not begin later either.
Bolder bolder_times(const CareItem& item) {
    if (item.kind == "expect") return {true, false, false, true};
    const bool permits = item.kind == "do" && earlier(clock(std::nullopt, 0), clock(item.from, 0));
    return {permits, !permits || item.on_skin, true, false};
}

void compare_times(const CareItem& now, const CareItem& before, const Bolder& bolder, Comparison& c) {
    const auto from_now = clock(now.from, 0), from_before = clock(before.from, 0), until_now = clock(now.until, never), until_before = clock(before.until, never);
    c.bolder_if((bolder.sooner_from && earlier(from_now, from_before)) || (bolder.later_from && earlier(from_before, from_now)),
                fmt::format("`from` {}", said(now.from, "0h")), said(before.from, "0h"));
    c.bolder_if((bolder.sooner_until && earlier(until_now, until_before)) || (bolder.later_until && earlier(until_before, until_now)),
                fmt::format("`until` {}", said(now.until, "no end")), said(before.until, "no end"));
}

/// What may not begin sooner may not be said to more people either: it tells them that a sign is normal, or that they may. What may not end
/// sooner may not be said to fewer; what is expected may, for who is not told of it rings.
void compare_clients(const CareItem& now, const CareItem& before, const Bolder& bolder, Comparison& c) {
    const auto whom = [](const When& when) { return keys_of(when) ? "it" + for_whom(when) : std::string{"it for everybody"}; };
    c.bolder_if(!has_all(now.sets, before.sets) || (bolder.sooner_from && !has_all(before.sets, now.sets)), fmt::format("sets {}", enumerate(now.sets)), enumerate(before.sets));
    c.bolder_if(bolder.sooner_until && !covers(now.when, before.when), "it only" + for_whom(now.when), whom(before.when));
    c.bolder_if(bolder.sooner_from && !covers(before.when, now.when), whom(now.when), "it only" + for_whom(before.when));
}

/// Whether a page for clients loses the day of a permission, or puts among the days what stood apart from them.
bool says_less(const CareItem& now, const CareItem& before, const Bolder& bolder) {
    return bolder.sooner_from ? now.always && !before.always : before.always && !now.always;
}

std::string said(const CareBound& bound) {
    return fmt::format("{}{}{} ({})", bound.from ? " from " + said(bound.from, "0h") : "", bound.until ? " until " + said(bound.until, "0h") : "", for_whom(bound.when), bound.because);
}

/// Compares what prolongs the clock of a care item, there or by a caution; `of` says behind a figure which item that is.
void compare_prolonging(const CareItem& item, std::string_view of, const std::vector<CareBound>& now, const std::vector<CareBound>& before, Comparison& c) {
    const Bolder bolder = bolder_times(item);
    for (const CareBound& wanted : before) {
        const auto kept = [&](const CareBound& b) {
            return covers(b.when, wanted.when) && !(bolder.sooner_until && earlier(clock(b.until, 0), clock(wanted.until, 0))) && !(bolder.sooner_from && earlier(clock(b.from, 0), clock(wanted.from, 0)));
        };
        const bool counts = (bolder.sooner_until && wanted.until) || (bolder.sooner_from && wanted.from);
        c.bolder_if(counts && std::none_of(now.begin(), now.end(), kept), fmt::format("no clock{} as long", of), "one" + said(wanted));
    }
    for (const CareBound& added : now) {
        const bool ends_later = bolder.later_until && earlier(clock(item.until, never), clock(added.until, 0)), begins_later = bolder.later_from && earlier(clock(item.from, 0), clock(added.from, 0));
        const auto known = [&](const CareBound& b) {
            return covers(b.when, added.when) && !(ends_later && earlier(clock(b.until, 0), clock(added.until, 0))) && !(begins_later && earlier(clock(b.from, 0), clock(added.from, 0)));
        };
        c.bolder_if((ends_later || begins_later) && std::none_of(before.begin(), before.end(), known), fmt::format("a clock{}{}", of, said(added)), "none so late", added.at);
    }
}

}  // namespace

void compare_prolonged(const Caution& now, const Caution& before, const Catalogue& catalogue, Comparison& c) {
    std::vector<std::string> items;
    for (const auto* caution : {&before, &now})
        for (const ItemBound& b : caution->longer)
            if (!has_all(items, {b.item})) items.push_back(b.item);
    for (const std::string& id : items) {
        const auto of_item = [&](const Caution& caution) {
            std::vector<CareBound> bounds;
            for (const ItemBound& b : caution.longer)
                if (b.item == id) bounds.push_back(b.bound);
            return bounds;
        };
        if (const CareItem* item = find(catalogue.care, id)) compare_prolonging(*item, " of " + id, of_item(now), of_item(before), c);
    }
}

void compare_care(const CareItem& now, const CareItem& before, Comparison& c) {
    c.bolder_if(now.kind != before.kind || now.phase != before.phase, fmt::format("phase {}, kind {}", now.phase, now.kind), fmt::format("phase {}, kind {}", before.phase, before.kind));
    c.bolder_if(before.force == "must" && now.force != "must", fmt::format("force {}", now.force.empty() ? "left out" : now.force), before.force);
    c.bolder_if(shorter(now.lead, before.lead), fmt::format("lead {}", said(now.lead)), said(before.lead));
    c.bolder_if(before.on_skin && !now.on_skin, "on-skin = false", "true");
    const Bolder bolder = bolder_times(before);
    compare_clients(now, before, bolder, c);
    compare_times(now, before, bolder, c);
    c.bolder_if(says_less(now, before, bolder), fmt::format("always = {}", now.always), before.always ? "true" : "false");
    compare_prolonging(before, {}, now.longer, before.longer, c);
}

}  // namespace stipple
