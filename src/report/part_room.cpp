// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

constexpr std::string_view blank = "______________";

void add_questions_of_the_day(Blocks& blocks, const RoomSheet& room) {
    Table table{{{"", false, false}, {"", false, true}, {"", false, false}}, {}, {}};
    for (const Caution* caution : room.on_the_day) table.rows.push_back({caution->id, caution->asks, "yes / no"});
    blocks.push_back(std::move(table));
}

void add_settings(Blocks& blocks, const Report& report) {
    Table table{{{"Site", false, false}, {"Setting mm", false, false}, {"Ceiling mm", false, false}, {"Passes", false, false}, {"Stop at", false, true}}, {}, {}};
    std::vector<const Concern*> told;
    for (const DepthAdvice& a : report.plan.depths) {
        table.rows.push_back({a.site->id, setting_text(a, *report.c), millimetres(a.depth.value.max), passes_text(a), a.endpoint ? a.endpoint->title : ""});
        for (const Concern* concern : a.concerns)
            if (std::find(told.begin(), told.end(), concern) == told.end()) told.push_back(concern);
    }
    blocks.push_back(std::move(table));
    for (const Concern* concern : told) {
        const Technique& t = concern->technique;
        const std::string said = t.directions + (t.directions.empty() ? "" : t.notes.empty() ? "." : ". ") + t.notes;
        if (!said.empty()) blocks.push_back(Paragraph{fmt::format("{} {}", said, cited(report, &t.evidence)), Tone::plain, concern->id});
    }
    for (const DepthAdvice& a : report.plan.depths)
        for (const Flag& flag : a.flags) blocks.push_back(Paragraph{fmt::format("{}: {}", a.site->id, flag.message), Tone::caution, "!"});
}

void add_reasons(Blocks& blocks, const Report& report) {
    for (const DepthAdvice& a : report.plan.depths) {
        blocks.push_back(Heading{3, fmt::format("Why {} mm at {}", millimetres(a.setting), a.site->id), "* binds"});
        add_derivation(blocks, report, a.depth.bounds);
    }
}

void add_numbing(Blocks& blocks, const Report& report) {
    if (!report.room->numbing) {
        blocks.push_back(Paragraph{"no product is planned here, so no amount and no minutes are given: --numbing PRODUCT (`stipple list numbing`)", Tone::faint, {}});
        return;
    }
    const Numbing& n = *report.room->numbing;
    const NumbingProduct& p = *n.product;
    std::vector<std::string> sites;
    for (const Site* site : n.sites) sites.push_back(site->id);
    Table table{{{"", false, false}, {"", false, true}}, {}, {}};
    table.rows.push_back({"product", fmt::format("{} {}", p.title, cited(report, &p.evidence))});
    table.rows.push_back({"area", fmt::format("{}: about {} cm2{} [clinical default, no published figure]", enumerate(sites), n.area_cm2, p.max_area_cm2 ? fmt::format(" of {} cm2 at most", *p.max_area_cm2) : "")});
    if (!p.amount.empty()) table.rows.push_back({"amount", p.amount});
    if (p.minutes) table.rows.push_back({"on the skin", fmt::format("{} to {} minutes", p.minutes->min, p.minutes->max)});
    if (n.on_at)
        table.rows.push_back({"times", fmt::format("on at {}, off at {}, needling from {}", clock_time(*n.on_at), clock_time(*n.off_at), clock_time(*report.room->at_minutes))});
    table.rows.push_back({"label", p.notes});
    blocks.push_back(std::move(table));
    for (const Caution* caution : n.to_ask) blocks.push_back(Paragraph{fmt::format("{} ({})", caution->asks.empty() ? caution->title : caution->asks, caution->id), Tone::caution, "ask first"});
}

void add_record(Blocks& blocks, const Report& report) {
    Table table{{{"", false, false}, {"", false, true}}, {}, {}};
    table.rows.push_back({"device", report.c->device ? report.c->device->title : std::string{blank}});
    table.rows.push_back({"cartridge lot", std::string{blank}});
    for (const DepthAdvice& a : report.plan.depths)
        table.rows.push_back({a.site->id, fmt::format("used {} mm (planned {}, ceiling {}), endpoint reached {}", blank, millimetres(a.setting), millimetres(a.depth.value.max), blank)});
    table.rows.push_back({"on the skin", std::string{blank}});
    table.rows.push_back({"needled by", std::string{blank}});
    blocks.push_back(std::move(table));
}

void add_shown(Blocks& blocks, const Report& report, std::string_view what) {
    if (what == "questions") add_questions_of_the_day(blocks, *report.room);
    if (what == "numbing") add_numbing(blocks, report);
    if (what == "settings") add_settings(blocks, report);
    if (what == "record") add_record(blocks, report);
}

std::string_view title_of(std::string_view phase) { return phase == "before" ? "Before" : phase == "during" ? "Needling" : "After"; }

}  // namespace

void add_room(Blocks& blocks, const Report& report) {
    if (!report.room) return;
    const RoomSheet& room = *report.room;
    const std::string day = report.plan.sessions.empty() || !report.plan.sessions.front().date ? std::string{} : ", " + iso_with_weekday(*report.plan.sessions.front().date);
    const std::string time = room.at_minutes ? ", needling from " + clock_time(*room.at_minutes) : std::string{};
    blocks.push_back(Heading{1, fmt::format("Room sheet, session {} of {}{}{}", room.session, report.session_count, day, time), {}});
    std::string_view phase;
    int number = 0;
    for (const Step* step : room.steps) {
        if (step->phase != phase) blocks.push_back(Heading{2, std::string{title_of(phase = step->phase)}, {}});
        const std::string why = report.view.why ? " " + cited(report, &step->evidence) : std::string{};
        blocks.push_back(Paragraph{step->text + why, Tone::plain, std::to_string(++number)});
        add_shown(blocks, report, step->shows);
    }
    if (report.view.why) add_reasons(blocks, report);
}

}  // namespace stipple
