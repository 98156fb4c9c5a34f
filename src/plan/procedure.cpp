// SPDX-License-Identifier: MIT
#include "plan/procedure.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

constexpr int minutes_a_day = 24 * 60;

bool stands(const Session& session, const std::string& caution) {
    return std::any_of(session.findings.begin(), session.findings.end(), [&](const Finding& f) { return f.caution->id == caution; });
}

bool any_stands(const Session& session, const std::vector<std::string>& cautions) {
    return std::any_of(cautions.begin(), cautions.end(), [&](const std::string& id) { return stands(session, id); });
}

/// Whether a step is for some site of the session; what is not known counts as met.
bool is_for(const Step& step, const Catalogue& catalogue, const Case& c, const Plan& plan, const Session& session) {
    if (any_stands(session, step.unless) || (!step.with.empty() && !any_stands(session, step.with))) return false;
    for (const DepthAdvice& advice : plan.depths) {
        if (advice.session != session.number) continue;
        for (Facts& facts : facts_at(c, *advice.site)) {
            facts[Dimension::band] = band_of(catalogue, advice.reached());
            facts[Dimension::session] = is_first(c, session.number) ? "first" : "later";
            if (could_hold(step.when, facts)) return true;
        }
    }
    return false;
}

bool was_met(const Case& c, const Caution& caution) {
    const Answer* answer = answer_to(c, caution);
    return answer && answer->kind != Answer::Kind::no;
}

std::optional<Refusal> refuse_product(const NumbingProduct& product, const Session& session) {
    if (product.use == "refused") return Refusal{"E0513", fmt::format("no plan is made with {}", product.title), product.notes, {}, {}, {}};
    for (const Bar& bar : product.bars)
        for (const Finding& f : session.findings)
            if (std::find(bar.cautions.begin(), bar.cautions.end(), f.caution->id) != bar.cautions.end())
                return Refusal{"E0513", fmt::format("{} is barred by {}: {}", product.title, f.caution->title, bar.because),
                               "work without numbing, or with a product that nothing bars", {}, {}, {}};
    return std::nullopt;
}

/// Adds the areas of the session's sites; an area that is not known is refused like one that is too large.
std::optional<Refusal> add_up(Numbing& numbing, const Plan& plan, int session) {
    std::vector<std::string> parts, unknown;
    for (const DepthAdvice& advice : plan.depths) {
        if (advice.session != session) continue;
        const Site& site = *advice.site;
        numbing.sites.push_back(&site);
        numbing.area_cm2 += site.area_cm2.value_or(0);
        if (!site.area_cm2) unknown.push_back(site.id);
        parts.push_back(fmt::format("{} {}", site.id, site.area_cm2.value_or(0)));
    }
    const NumbingProduct& product = *numbing.product;
    if (product.max_area_cm2 && !unknown.empty())
        return Refusal{"E0513", fmt::format("the area of {} is not known, so nothing says that {} stays within its limit", enumerate(unknown), product.title),
                       "give the site an area-cm2, or work without numbing there", {}, {}, {}};
    if (product.max_area_cm2 && numbing.area_cm2 > *product.max_area_cm2)
        return Refusal{"E0513", fmt::format("{}: {} cm2 ({}) is over the {} cm2 for one visit", product.title, numbing.area_cm2, join(parts, " + "), *product.max_area_cm2),
                       "numb and treat fewer sites in this visit, and the others in another", {}, {}, {}};
    return std::nullopt;
}

void note_open_bars(Numbing& numbing, const Catalogue& catalogue, const Case& c) {
    for (const Bar& bar : numbing.product->bars)
        for (const std::string& id : bar.cautions) {
            const Caution* caution = find(catalogue.cautions, id);
            if (caution && caution->answer != "known" && !answer_to(c, *caution)) numbing.to_ask.push_back(caution);
        }
}

void set_times(Numbing& numbing, int at) {
    if (!numbing.product->minutes) return;
    const int off = at - numbing.product->rest_minutes.value_or(0), on = off - numbing.product->minutes->typical;
    numbing.off_at = (off + minutes_a_day) % minutes_a_day;
    numbing.on_at = (on + minutes_a_day) % minutes_a_day;
}

/// Without a cream there is none to put on, and none to take off.
void drop_numbing(RoomSheet& sheet) {
    std::erase_if(sheet.steps, [](const Step* step) { return step->shows == "numbing" || step->numbing; });
}

}  // namespace

std::vector<const Caution*> questions_of_the_day(const Catalogue& catalogue, const Case& c, const Session& session) {
    std::vector<const Caution*> asked;
    const auto matters = [&](const Caution& caution) {
        for (const Treat& treat : c.treats)
            for (const Site* site : treat.sites)
                if (could_hold(caution.general.when, facts_of(c, treat, *site))) return true;
        return false;
    };
    const auto asked_then = [&](const Caution& caution) {
        const Answer* answer = answer_to(c, caution);
        return answer && answer->asked && session.number == next_number(c) && answer->asked == session.date;
    };
    for (const Caution& caution : catalogue.cautions)
        if ((caution.ask == "same-day" || (caution.ask == "each-session" && was_met(c, caution))) && matters(caution) && !asked_then(caution)) asked.push_back(&caution);
    return asked;
}

RoomSheet make_room_sheet(const Catalogue& catalogue, const Case& c, const Plan& plan, int session, const RoomRequest& request,
                          std::vector<Refusal>& refusals) {
    RoomSheet sheet{session, {}, {}, {}, request.at_minutes};
    const Session& s = plan.sessions[static_cast<std::size_t>(session - 1)];
    for (const Step& step : catalogue.steps)
        if (is_for(step, catalogue, c, plan, s)) sheet.steps.push_back(&step);
    sheet.on_the_day = questions_of_the_day(catalogue, c, s);
    if (request.without_numbing) drop_numbing(sheet);
    if (!request.product) return sheet;
    Numbing numbing{request.product, {}, 0, {}, {}, {}};
    for (auto refusal : {refuse_product(*request.product, s), add_up(numbing, plan, session)})
        if (refusal) {
            refusals.push_back(std::move(*refusal));
            drop_numbing(sheet);
            return sheet;
        }
    note_open_bars(numbing, catalogue, c);
    if (request.at_minutes) set_times(numbing, *request.at_minutes);
    sheet.numbing = std::move(numbing);
    return sheet;
}

}  // namespace stipple
