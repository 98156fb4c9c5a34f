// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

/// The id of an item as a word: "hot-tub-lake" reads "hot tub lake".
std::string spoken(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    return id;
}

std::vector<const CareLine*> lines_of(const Report& report, std::string_view phase, std::string_view kind) {
    std::vector<const CareLine*> lines;
    for (const CareLine& line : report.plan.care)
        if (line.session == report.plan.care.front().session && line.phase == phase && line.kind == kind && line.item) lines.push_back(&line);
    return lines;
}

/// The last day on which an item holds; nothing: it stays.
std::string last_day(const Span& span) { return span.until ? iso_with_weekday(*span.until - std::chrono::days{1}) : std::string{"from now on"}; }

using DayOf = std::string (*)(const CareLine&);

/// One row for each date, with the items that share it.
Table by_date(std::vector<const CareLine*> lines, std::string title, DayOf day_of) {
    Table table{{{std::move(title), false, false}, {"", false, true}}, {}};
    std::stable_sort(lines.begin(), lines.end(), [](auto* a, auto* b) {
        const auto key = [](const CareLine* l) { return l->kind == "do" ? std::optional{l->span.value.from} : l->span.value.until; };
        const auto x = key(a), y = key(b);
        return x && y ? *x < *y : x.has_value() && !y.has_value();
    });
    for (const CareLine* line : lines) {
        const std::string date = day_of(*line);
        if (table.rows.empty() || table.rows.back().front() != date)
            table.rows.push_back({date, spoken(line->id())});
        else
            table.rows.back().back() += ", " + spoken(line->id());
    }
    return table;
}

void add_brief(Blocks& blocks, const Report& report) {
    const CareLine& any = report.plan.care.front();
    blocks.push_back(Heading{2, fmt::format("After session {}", any.session), "no time of day known: dates round against the risk"});
    const auto until = [](const CareLine& l) { return last_day(l.span.value); };
    const auto from = [](const CareLine& l) { return iso_with_weekday(l.span.value.from); };
    if (const auto lines = lines_of(report, "after", "avoid"); !lines.empty()) blocks.push_back(by_date(lines, "Avoid through", until));
    if (const auto lines = lines_of(report, "after", "do"); !lines.empty()) blocks.push_back(by_date(lines, "Do from", from));
    if (const auto lines = lines_of(report, "after", "expect"); !lines.empty()) blocks.push_back(by_date(lines, "Normal through", until));
    const auto pre = [](const CareLine& l) { return fmt::format("from {}", iso(l.span.value.from)); };
    std::vector<const CareLine*> before;
    for (const char* kind : {"avoid", "do"})
        for (const CareLine* line : lines_of(report, "pre", kind)) before.push_back(line);
    if (before.empty()) return;
    std::stable_sort(before.begin(), before.end(), [](auto* a, auto* b) { return a->span.value.from < b->span.value.from; });
    Table table{{{"Before session 1", false, false}, {"", false, true}}, {}};
    for (const CareLine* line : before) {
        if (table.rows.empty() || table.rows.back().front() != pre(*line)) table.rows.push_back({pre(*line), {}});
        std::string& cell = table.rows.back().back();
        cell += (cell.empty() ? "" : ", ") + spoken(line->id().substr(0, line->id().rfind("-before")));
    }
    blocks.push_back(std::move(table));
}

std::string span_in_words(const CareLine& line) {
    const Span& span = line.span.value;
    if (line.phase == "pre") return fmt::format("from {}", iso(span.from));
    if (line.phase == "day") return "on the day";
    if (line.kind == "do") {
        const std::string from = line.span.value.from_hours.value_or(0) > 0 ? fmt::format("from {}", iso(span.from)) : std::string{"at once"};
        return span.until ? fmt::format("{} to {}", from, iso(*span.until - std::chrono::days{1})) : from;
    }
    return span.until ? fmt::format("through {}", iso(*span.until - std::chrono::days{1})) : "any time";
}

void add_sentences(Blocks& blocks, const Report& report, int session) {
    struct Group {
        std::string_view phase, kind;
        const char* title;
    };
    static constexpr Group groups[]{{"pre", "avoid", "Before: avoid"}, {"pre", "do", "Before: do"},       {"day", "avoid", "On the day: avoid"},
                                    {"day", "do", "On the day: do"},   {"day", "call", "On the day: ring us"}, {"after", "avoid", "Do not"},
                                    {"after", "do", "Do"},             {"after", "expect", "Normal"},      {"after", "call", "Call"}};
    for (const Group& group : groups) {
        Table table{{{group.title, false, false}, {"", false, true}}, {}};
        for (const CareLine& line : report.plan.care) {
            if (line.session != session || line.phase != group.phase || line.kind != group.kind || !line.item) continue;
            std::string text = line.text();
            if (report.view.why) text += fmt::format(" {} {}", line.why(), cited(report, &line.evidence()));
            table.rows.push_back({span_in_words(line), std::move(text)});
        }
        if (!table.rows.empty()) blocks.push_back(std::move(table));
    }
}

struct Phase {
    const CareDay* first;
    const CareDay* last;
};

bool same_lines(const CareDay& a, const CareDay& b) { return a.session == b.session && a.lines == b.lines; }

std::vector<Phase> phases_of(const std::vector<CareDay>& days, int session) {
    std::vector<Phase> phases;
    for (const CareDay& day : days) {
        if (day.session != session) continue;
        if (!phases.empty() && same_lines(*phases.back().last, day))
            phases.back().last = &day;
        else
            phases.push_back({&day, &day});
    }
    return phases;
}

std::string listed(const CareDay& day, std::string_view kind) {
    std::vector<std::string> ids;
    for (const CareLine* line : day.lines)
        if (line->kind == kind && line->item) ids.push_back(spoken(line->id()));
    return join(ids, ", ");
}

/// Day by day, with days of equal lists folded into one phase.
void add_phases(Blocks& blocks, const Report& report, int session) {
    blocks.push_back(Heading{3, "Day by day", {}});
    Table table{{{"Day", false, false}, {"From", false, false}, {"", false, false}, {"", false, true}}, {}};
    for (const Phase& phase : phases_of(report.days, session)) {
        std::string days = phase.first == phase.last ? std::to_string(phase.first->day) : fmt::format("{}-{}", phase.first->day, phase.last->day);
        std::string date = iso_with_weekday(phase.first->date);
        for (const auto& [kind, word] : {std::pair{"avoid", "avoid"}, {"do", "do"}, {"expect", "normal"}}) {
            const std::string ids = listed(*phase.first, kind);
            if (!ids.empty()) table.rows.push_back({std::exchange(days, {}), std::exchange(date, {}), word, ids});
        }
    }
    blocks.push_back(std::move(table));
}

void add_whole(Blocks& blocks, const Report& report) {
    int session = 0;
    for (const CareLine& line : report.plan.care) {
        if (line.session == session) continue;
        session = line.session;
        const Day date = report.days.empty() ? line.span.value.from : report.days.front().date;
        if (report.view.day)
            blocks.push_back(Heading{2, fmt::format("Day {} after session {} of {}", *report.view.day, session, report.session_count), iso_with_weekday(date)});
        else
            blocks.push_back(Heading{2, fmt::format("Session {} of {}", session, report.session_count), {}});
        add_sentences(blocks, report, session);
        if (!report.view.day) add_phases(blocks, report, session);
    }
}

}  // namespace

void add_care(Blocks& blocks, const Report& report) {
    if (report.plan.care.empty()) return;
    report.view.sessions ? add_brief(blocks, report) : add_whole(blocks, report);
}

void add_red_flags(Blocks& blocks, const Report& report) {
    if (!report.view.care || report.plan.sessions.empty() == !report.plan.care.empty()) {
        if (report.plan.care.empty()) return;
    }
    struct Tier {
        const char *answer, *title;
    };
    static constexpr Tier tiers[]{{"emergency", "EMERGENCY"}, {"same-day", "SEE TODAY"}, {"ring-back", "RING US"}};
    blocks.push_back(Heading{2, "When to call", "whole list, any day"});
    for (const Tier& tier : tiers) {
        std::vector<std::string> titles;
        for (const Sign& sign : report.catalogue->signs)
            if (sign.answer == tier.answer) titles.push_back(report.view.sessions ? sign.title : sign.text);
        if (!titles.empty()) blocks.push_back(Paragraph{join(titles, report.view.sessions ? "; " : " "), tier.answer == std::string_view{"emergency"} ? Tone::stop : Tone::caution, tier.title});
    }
}

}  // namespace stipple
