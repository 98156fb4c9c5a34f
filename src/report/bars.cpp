// SPDX-License-Identifier: MIT
#include "report/bars.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace stipple {

namespace {

constexpr int bar_columns = 66;

/// Where days stand on the scale.
struct Scale {
    Day first{};
    int days_a_column = 1;

    std::size_t column(Day day) const { return static_cast<std::size_t>(std::max<long>(0, (day - first).count() / days_a_column)); }
};

Scale scale_of(const std::vector<const Session*>& sessions) {
    Day first = *sessions.front()->date, last = first;
    for (const Session* s : sessions) {
        first = std::min(first, s->status == "done" ? *s->date : std::min(*s->date, s->earliest.value_or(*s->date)));
        last = std::max({last, *s->date, s->latest.value_or(*s->date)});
    }
    return {first, static_cast<int>((last - first).count() / bar_columns) + 1};
}

char mark_of(const Session& s) { return s.status == "done" ? '#' : s.status == "held" ? '!' : s.status == "cancelled" ? 'x' : 'o'; }

void put(std::string& line, std::size_t column, char mark) {
    if (line.size() <= column) line.resize(column + 1, ' ');
    line[column] = mark;
}

std::string bar_of(const Session& s, const Scale& scale) {
    std::string line;
    if (s.is_ahead() && s.earliest && s.latest)
        for (std::size_t c = scale.column(*s.earliest); c <= scale.column(*s.latest); ++c) put(line, c, '=');
    put(line, scale.column(*s.date), mark_of(s));
    return line;
}

/// The first of each month, named where there is room.
std::string months_of(const Scale& scale, Day last) {
    std::string line;
    for (Day day = scale.first; day <= last; day += std::chrono::days{1}) {
        const std::chrono::year_month_day date{day};
        if (date.day() != std::chrono::day{1}) continue;
        const std::size_t column = scale.column(day);
        if (!line.empty() && column < line.size() + 1) continue;
        line.resize(column, ' ');
        line += month_name(day);
    }
    return line;
}

/// What the marks mean, of those that were used.
std::string legend_of(const std::vector<std::string>& lines) {
    std::string legend;
    for (const auto& [mark, meaning] : {std::pair{'#', "done"}, {'o', "to come"}, {'!', "held"}, {'x', "cancelled"}, {'=', "window"}})
        if (std::any_of(lines.begin(), lines.end(), [m = mark](const std::string& line) { return line.find(m) != std::string::npos; }))
            legend += fmt::format("{}{} {}", legend.empty() ? "" : "  ", mark, meaning);
    return legend;
}

}  // namespace

void add_bars(Blocks& blocks, const Plan& plan) {
    std::vector<const Session*> sessions;
    for (const Session& s : plan.sessions)
        if (s.date) sessions.push_back(&s);
    if (sessions.size() < 2) return;
    const Scale scale = scale_of(sessions);
    Day last = scale.first;
    Picture picture;
    for (const Session* s : sessions) {
        picture.lines.push_back(fmt::format("{:>4}  {}", s->number, bar_of(*s, scale)));
        last = std::max({last, *s->date, s->latest.value_or(*s->date)});
    }
    picture.lines.insert(picture.lines.begin(), "      " + months_of(scale, last));
    picture.lines.push_back("      " + legend_of({picture.lines.begin() + 1, picture.lines.end()}));
    picture.says = "the sessions on a scale of days";
    blocks.push_back(std::move(picture));
}

}  // namespace stipple
