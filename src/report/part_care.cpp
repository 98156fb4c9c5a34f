// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/phases.hpp"

namespace stipple {

namespace {

/// Adds a word to a cell that lists several.
void add_to(std::string& cell, std::string_view word) {
    if (!cell.empty()) cell += ", ";
    cell += word;
}

/// The session that a plan in brief shows the care of: the one that is next, else the last.
int session_in_brief(const Report& report) {
    const int next = report.plan.screening.session;
    const auto is_next = [&](const CareLine& line) { return line.session == next; };
    return std::any_of(report.plan.care.begin(), report.plan.care.end(), is_next) ? next : report.plan.care.back().session;
}

std::vector<const CareLine*> lines_of(const Report& report, std::string_view phase, std::string_view kind) {
    std::vector<const CareLine*> lines;
    for (const CareLine& line : report.plan.care)
        if (line.session == session_in_brief(report) && line.phase == phase && line.kind == kind && line.item) lines.push_back(&line);
    return lines;
}

/// The last day on which an item holds, and the hour where it is known; nothing: it stays.
std::string last_day(const Span& span) {
    if (span.until_at) return moment(*span.until_at);
    return span.until ? iso_with_weekday(*span.until - std::chrono::days{1}) : std::string{"from now on"};
}

using DayOf = std::string (*)(const CareLine&);

/// One row for each date, with the items that share it.
Table by_date(std::vector<const CareLine*> lines, std::string title, DayOf day_of) {
    Table table{{{std::move(title), false, false}, {"What", false, true}}, {}};
    std::stable_sort(lines.begin(), lines.end(), [](auto* a, auto* b) {
        const auto key = [](const CareLine* l) { return l->kind == "do" ? std::optional{l->span.value.from} : l->span.value.until; };
        const auto x = key(a), y = key(b);
        return x && y ? *x < *y : x.has_value() && !y.has_value();
    });
    for (const CareLine* line : lines) {
        const std::string date = day_of(*line);
        if (table.rows.empty() || table.rows.back().front() != date)
            table.rows.push_back({date, name_of(*line)});
        else
            table.rows.back().back() += ", " + name_of(*line);
    }
    return table;
}

void add_before(Blocks& blocks, const Report& report) {
    std::vector<const CareLine*> before;
    for (const char* kind : {"avoid", "do"})
        for (const CareLine* line : lines_of(report, "pre", kind)) before.push_back(line);
    if (before.empty()) return;
    std::stable_sort(before.begin(), before.end(), [](auto* a, auto* b) { return a->span.value.from < b->span.value.from; });
    Table table{{{"From", false, false}, {"Kind", false, false}, {"What", false, true}}, {}, {}};
    std::string date;
    for (const CareLine* line : before) {
        const std::string from = iso_with_weekday(line->span.value.from);
        const std::string word{line->kind};
        if (from != date) table.rows.push_back({from, word, {}});
        if (from == date && table.rows.back()[1] != word) table.rows.push_back({{}, word, {}});
        date = from;
        std::string& cell = table.rows.back().back();
        add_to(cell, name_of(*line));
    }
    for (const char* kind : {"avoid", "do", "call"})
        for (const CareLine* line : lines_of(report, "day", kind)) {
            if (date != "on the day") table.rows.push_back({date = "on the day", "", {}});
            std::string& cell = table.rows.back().back();
            add_to(cell, name_of(*line));
        }
    blocks.push_back(Heading{2, fmt::format("Before session {}", before.front()->session), {}});
    blocks.push_back(std::move(table));
}

/// What care is counted from, or what is missing for it.
std::string_view counted_from(const Booking& booking) {
    if (!booking.at_minutes) return "no time of day known: dates round against the risk";
    if (!booking.minutes) return "no end of needling known (--duration): dates round against the risk";
    return booking.zone_data ? "hours count from the end of needling" : "no time zone known (--zone): dates round against the risk";
}

void add_brief(Blocks& blocks, const Report& report) {
    add_before(blocks, report);
    blocks.push_back(Heading{2, fmt::format("After session {}", session_in_brief(report)), std::string{counted_from(report.c->booking)}});
    const auto until = [](const CareLine& l) { return last_day(l.span.value); };
    const auto from = [](const CareLine& l) { return l.span.value.from_at ? moment(*l.span.value.from_at) : iso_with_weekday(l.span.value.from); };
    if (const auto lines = lines_of(report, "after", "avoid"); !lines.empty()) blocks.push_back(by_date(lines, "Avoid through", until));
    if (const auto lines = lines_of(report, "after", "do"); !lines.empty()) blocks.push_back(by_date(lines, "Do from", from));
    if (const auto lines = lines_of(report, "after", "expect"); !lines.empty()) blocks.push_back(by_date(lines, "Normal through", until));
}

/// When a sentence holds: the day after which it no longer does, or the day from which it does.
std::string span_in_words(const CareLine& line) {
    const Span& span = line.span.value;
    if (line.phase == "day") return "";
    if (line.kind == "avoid" && span.until_at) return fmt::format("until {}", moment(*span.until_at));
    if (line.kind == "do" && span.from_at) return fmt::format("from {}", moment(*span.from_at));
    const std::string last = span.until ? iso(*span.until - std::chrono::days{1}) : std::string{};
    if (line.phase == "pre") return fmt::format("from {}", iso(span.from));
    if (line.kind != "do") return last.empty() ? "any time" : fmt::format("through {}", last);
    if (span.from_hours.value_or(0) == 0) return last.empty() ? "at once" : fmt::format("until {}", last);
    return last.empty() ? fmt::format("from {}", iso(span.from)) : fmt::format("{} to {}", iso(span.from), last);
}

/// Lines of one group in the order in which a client needs them: what ends first, what begins first.
std::vector<const CareLine*> in_order(const Report& report, int session, std::string_view phase, std::string_view kind) {
    std::vector<const CareLine*> lines;
    for (const CareLine& line : report.plan.care)
        if (line.session == session && line.phase == phase && line.kind == kind && line.item) lines.push_back(&line);
    const auto key = [&](const CareLine* l) {
        const Day never = *report.last + std::chrono::days{10'000};
        return kind == "do" || phase == "pre" ? l->span.value.from : l->span.value.until.value_or(never);
    };
    std::stable_sort(lines.begin(), lines.end(), [&](auto* a, auto* b) { return key(a) < key(b); });
    return lines;
}

/// Why a line is on the sheet, and what makes it run longer than its rule.
std::string reasons(const Report& report, const CareLine& line) {
    std::string text = fmt::format(" {} {}", line.why(), cited(report, &line.evidence()));
    for (const Bound& bound : line.span.bounds)
        if (bound.kind != "rule" && bound.binding)
            text += fmt::format(" {}, {}: {} {}", name_of(bound), to_text(bound.limit.until ? *bound.limit.until : *bound.limit.from), bound.because,
                                cited(report, bound.evidence));
    return text;
}

/// Lines of care that stand under one heading.
struct Group {
    std::string_view phase, kind;
    const char* title;
};

constexpr Group care_groups[]{{"pre", "avoid", "Before, not on this skin"}, {"pre", "do", "Before"},         {"day", "avoid", "Not on the day"},
                         {"day", "do", "On the day"},                  {"day", "call", "Before you come"}, {"after", "avoid", "Not yet"},
                         {"after", "do", "Care"},                      {"after", "expect", "Normal"},      {"after", "call", "If in doubt"}};

void add_sentences(Blocks& blocks, const Report& report, int session) {
    for (const Group& group : care_groups) {
        Table table{{{"", false, false}, {"", false, true}}, {}, {}};
        for (const CareLine* line : in_order(report, session, group.phase, group.kind)) {
            std::string text = line->text();
            if (report.view.why) text += reasons(report, *line);
            table.rows.push_back({span_in_words(*line), std::move(text)});
        }
        if (table.rows.empty()) continue;
        blocks.push_back(Heading{3, group.title, {}});
        blocks.push_back(std::move(table));
    }
}

std::string listed(const CareDay& day, std::string_view kind) {
    std::vector<std::string> ids;
    for (const CareLine* line : day.lines)
        if (line->kind == kind && line->item) ids.push_back(name_of(*line) + hour_of(*line, day.date));
    return join(ids, ", ");
}

/// Day by day, with days of equal lists folded into one phase.
void add_phases(Blocks& blocks, const Report& report, int session) {
    blocks.push_back(Heading{3, "Day by day", {}});
    Table table{{{"Day", false, false}, {"From", false, false}, {"Kind", false, false}, {"What", false, true}}, {}};
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

std::string care_in_words(const Report& report, int session, std::string_view phase) {
    std::string text;
    for (const Group& group : care_groups) {
        if (group.phase != phase) continue;
        const auto lines = in_order(report, session, group.phase, group.kind);
        if (!lines.empty()) text += fmt::format("{}:\n", group.title);
        for (const CareLine* line : lines) {
            const std::string span = span_in_words(*line);
            text += fmt::format("- {}{}\n", line->text(), span.empty() ? span : fmt::format(" ({})", span));
        }
    }
    return text;
}

std::string red_flags_in_words(const Catalogue& catalogue) {
    std::string text;
    for (const auto& [answer, heading] : {std::pair{"emergency", "EMERGENCY, ring the emergency number"}, {"same-day", "SEE US TODAY"}, {"ring-back", "RING US"}}) {
        text += fmt::format("{}:\n", heading);
        for (const Sign& sign : catalogue.signs)
            if (sign.answer == answer) text += fmt::format("- {}\n", sign.text);
    }
    return text;
}

void add_red_flags(Blocks& blocks, const Report& report) {
    if (!report.view.care || report.session_count == 0) return;
    struct Tier {
        std::string_view answer;
        const char* title;
        Tone tone;
    };
    static constexpr Tier tiers[]{{"emergency", "EMERGENCY", Tone::stop}, {"same-day", "SEE TODAY", Tone::caution}, {"ring-back", "RING US", Tone::caution}};
    const bool brief = report.view.sessions && !report.view.for_client && !report.view.in_full;
    Table table{{{"", false, false}, {"", false, true}}, {}, {}};
    for (const Tier& tier : tiers) {
        std::string title = tier.title;
        for (const Sign& sign : report.catalogue->signs) {
            if (sign.answer != tier.answer) continue;
            if (brief && title.empty()) {
                table.rows.back().back() += " · " + sign.title;
            } else {
                table.rows.push_back({std::exchange(title, {}), brief ? sign.title : sign.text});
                table.tones.push_back(tier.tone);
            }
        }
    }
    blocks.push_back(Heading{2, "When to call", "the whole list, on any day"});
    blocks.push_back(std::move(table));
}

}  // namespace stipple
