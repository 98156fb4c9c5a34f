// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "report/bars.hpp"
#include "report/parts.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

std::string window_of(const Session& s) {
    if (s.number == 1 || !s.earliest || !s.latest) return "";
    return s.earliest == s.latest ? fmt::format("{} only", iso(*s.earliest)) : fmt::format("{} to {}", iso(*s.earliest), iso(*s.latest));
}

bool is_treated(const Session& session, const Concern* concern) {
    return std::any_of(session.treat.begin(), session.treat.end(), [&](const auto& t) { return t.first == concern; });
}

/// The concerns whose course ends with this session though the visits go on.
std::vector<std::string> ending_with(const Session& s, const Plan& plan) {
    std::vector<std::string> titles;
    for (const auto& [concern, site] : s.treat) {
        const auto goes_on = [&, c = concern](const Session& later) { return later.number > s.number && is_treated(later, c); };
        const bool known = std::find(titles.begin(), titles.end(), concern->title) != titles.end();
        if (!known && std::none_of(plan.sessions.begin(), plan.sessions.end(), goes_on)) titles.push_back(concern->title);
    }
    const auto treats = [&](const Session& later) { return later.number > s.number && !later.treat.empty(); };
    return std::any_of(plan.sessions.begin(), plan.sessions.end(), treats) ? titles : std::vector<std::string>{};
}

/// The session before this one that the interval counts from.
int counted_from(const Session& s, const Plan& plan) {
    int number = s.number - 1;
    for (const Session& before : plan.sessions)
        if (before.number < s.number && before.status != "cancelled") number = before.number;
    return number;
}

}  // namespace

std::string remark_of(const Session& s, const Plan& plan) {
    std::vector<std::string> said;
    if (s.interval_days && s.status != "cancelled") said.push_back(fmt::format("{} after session {}", counted(*s.interval_days, "day"), counted_from(s, plan)));
    said.insert(said.end(), s.because.begin(), s.because.end());
    if (const auto titles = ending_with(s, plan); !titles.empty()) said.push_back(fmt::format("the last for {}", enumerate(titles)));
    return join(said, "; ");
}

namespace {

/// The state of a session has a column of its own once any session is not merely planned.
Table sessions_table(const Plan& plan) {
    const bool begun = std::any_of(plan.sessions.begin(), plan.sessions.end(), [](const Session& s) { return s.status != "planned"; });
    Table table{{{"No", true, false}, {"Date", false, false}}, {}, {}};
    if (begun) table.columns.push_back({"State", false, false});
    table.columns.push_back({"Window", false, false});
    table.columns.push_back({"Remarks", false, true});
    for (const Session& s : plan.sessions) {
        std::vector<std::string> row{std::to_string(s.number), s.date ? iso_with_weekday(*s.date) : ""};
        if (begun) row.emplace_back(s.status);
        row.push_back(s.status == "cancelled" ? std::string{} : window_of(s));
        row.push_back(remark_of(s, plan));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_event(Blocks& blocks, const Report& report) {
    if (!report.plan.event || !report.last) return;
    const Event& event = *report.c->booking.event;
    const EventFit& fit = *report.plan.event;
    const auto after = (event.day - *report.last).count();
    blocks.push_back(Paragraph{fmt::format("{} on {}: {} {} the last session, and {} {}{} asked for", event.name, iso_with_weekday(event.day), counted(std::abs(after), "day"), after < 0 ? "before" : "after",
                                           in_words(fit.margin), fit.by_convention ? "(by convention) " : "", fit.margin.count == 1 ? "is" : "are"),
                               fit.days_spare < 0 ? Tone::stop : Tone::plain, "FOR"});
}

Table milestones_by_date(const Plan& plan) {
    Table table{{{"", false, false}, {"", false, false}, {"", false, true}}, {}, {}};
    for (const DatedMilestone& m : plan.milestones) table.rows.push_back({iso_with_weekday(m.date), m.milestone->kind, m.milestone->text});
    return table;
}

/// One row a milestone: the day counted from each session, or the date.
Table milestones_in_brief(const Plan& plan) {
    Table table{{{"", false, false}, {"", false, false}, {"", false, true}}, {}, {}};
    std::vector<const Milestone*> told;
    for (const DatedMilestone& m : plan.milestones) {
        if (std::find(told.begin(), told.end(), m.milestone) != told.end()) continue;
        told.push_back(m.milestone);
        const Duration delay = m.milestone->delay;
        const std::string each = delay.count == 0 ? "each session" : fmt::format("each + {}", to_text(delay));
        table.rows.push_back({m.milestone->after == "each-session" ? each : iso_with_weekday(m.date), m.milestone->kind, m.milestone->text});
    }
    return table;
}

}  // namespace

void add_sessions(Blocks& blocks, const Report& report) {
    if (report.plan.sessions.empty()) return;
    blocks.push_back(Heading{2, "Sessions", fmt::format("{} in all", report.session_count)});
    blocks.push_back(sessions_table(report.plan));
    if (report.view.bars) {
        add_bars(blocks, report.plan);
        if (auto* picture = std::get_if<Picture>(&blocks.back())) picture->draw = [&report] { return course_drawing(report); };
    }
    add_event(blocks, report);
    if (!report.view.why) return;
    for (const Session& s : report.plan.sessions) {
        if (s.bounds.empty()) continue;
        blocks.push_back(Heading{3, fmt::format("Why session {} is not before {}", s.number, s.earliest ? iso(*s.earliest) : ""), "* binds"});
        add_derivation(blocks, report, s.bounds);
    }
}

void add_outlook(Blocks& blocks, const Report& report) {
    const Plan& plan = report.plan;
    if (!plan.milestones.empty() && !report.view.for_client) blocks.push_back(Heading{2, "Also on the calendar", {}});
    if (!report.view.for_client) blocks.push_back(report.view.care ? milestones_in_brief(plan) : milestones_by_date(plan));
    if (!plan.outcomes.empty()) {
        blocks.push_back(Heading{2, "What to expect", {}});
        Table table{{{"By", false, false}, {"What may show", false, true}}, {}};
        for (const DatedOutcome& o : plan.outcomes)
            table.rows.push_back({iso(o.date), fmt::format("{} {}", o.outcome->expect, report.view.for_client ? "" : cited(report, &o.outcome->evidence))});
        blocks.push_back(std::move(table));
    }
    for (const Maintenance* m : plan.maintenance)
        blocks.push_back(Paragraph{fmt::format("every {} to {} days. {} {}", m->every_days.min, m->every_days.max, m->note,
                                               report.view.for_client ? "" : cited(report, &m->evidence)), Tone::plain, "Maintenance"});
}

}  // namespace stipple
