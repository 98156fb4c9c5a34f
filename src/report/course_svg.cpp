// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/phases.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

/// The last day of a session's care that the report shows.
Day last_day_of_care(const Report& report, const Session& session) {
    Day last = *session.date;
    for (const CareDay& day : report.days)
        if (day.session == session.number) last = std::max(last, day.date);
    return last;
}

/// Draws a course row by row on one scale of days.
class CourseDrawing {
public:
    explicit CourseDrawing(const Report& report) : report_(report) {
        for (const Session& session : report.plan.sessions)
            if (session.date) sessions_.push_back(&session);
        for (const DatedOutcome& outcome : report.plan.outcomes) outcomes_.push_back(&outcome);
        std::stable_sort(outcomes_.begin(), outcomes_.end(), [](auto* a, auto* b) { return a->date < b->date; });
        set_scale();
        for (std::size_t i = 0; i < outcomes_.size(); ++i)
            for (std::string& line : wrap(fmt::format("{}: week {}, from about {}: {}", letter(i), (outcomes_[i]->date - first_).count() / 7 + 1, iso(outcomes_[i]->date), outcomes_[i]->outcome->expect), 105)) legend_.push_back(std::move(line));
    }

    Svg draw() const {
        const int rows = static_cast<int>(sessions_.size()) + (outcomes_.empty() ? 0 : 1);
        const int height = top + rows * row_height + 14 + line_height * static_cast<int>(legend_.size() + 1);
        Drawing drawing{"course", width, height, fmt::format("{} sessions from {} to {}", sessions_.size(), iso(first_), iso(*sessions_.back()->date)), in_words()};
        drawing.hatching("care", true, "#888", 6);
        draw_first_month(drawing);
        draw_months(drawing, top + rows * row_height);
        int y = top;
        for (const Session* session : sessions_) draw_session(drawing, *session, y), y += row_height;
        if (!outcomes_.empty()) draw_outcomes(drawing, y), y += row_height;
        drawing.text(4, y + 14, "Filled: the session. Frame: its window. Hatched: days of care, a tick where they change. Letters: what can be expected by then.", {{"fill", "#444"}});
        for (const std::string& line : legend_) drawing.text(4, (y += line_height) + 14, line);
        return drawing.finish();
    }

private:
    static constexpr int width = 720, left = 150, right = 700, top = 40, row_height = 26, line_height = 15, room_for_month = 34, room_for_year = 66;

    static std::string letter(std::size_t i) { return std::string(1, static_cast<char>('a' + i % 26)); }

    void set_scale() {
        first_ = last_ = *sessions_.front()->date;
        for (const Session* session : sessions_) {
            first_ = std::min(first_, *session->date);
            last_ = std::max({last_, *session->date, session->latest.value_or(*session->date), last_day_of_care(report_, *session)});
        }
        for (const DatedOutcome* outcome : outcomes_) last_ = std::max(last_, outcome->date);
    }

    int x_of(Day day) const {
        const auto span = std::max<long>(1, (last_ - first_).count());
        return left + static_cast<int>(std::clamp<long>((day - first_).count(), 0, span) * (right - left) / span);
    }

    std::string in_words() const {
        std::vector<std::string> said;
        for (const Session* session : sessions_) said.push_back(fmt::format("session {} on {}, {}", session->number, iso_with_weekday(*session->date), session->status));
        return join(said, "; ");
    }

    static std::string month_of(const std::chrono::year_month_day& date, bool year_too) {
        return fmt::format("{}{}", month_name(Day{date}), year_too ? " " + std::to_string(static_cast<int>(date.year())) : "");
    }

    /// The month in which the scale begins has no line of its own; its name ends before the next one's.
    void draw_first_month(Drawing& drawing) const {
        const std::chrono::year_month_day date{first_};
        if (date.day() == std::chrono::day{1}) return;
        const Day next{(date.year() / date.month() + std::chrono::months{1}) / std::chrono::day{1}};
        drawing.text(x_of(std::min(next, last_)) - room_for_year, top - 16, month_of(date, true));
    }

    void draw_months(Drawing& drawing, int bottom) const {
        int free_from = 0;
        for (Day day = first_; day <= last_; day += std::chrono::days{1}) {
            const std::chrono::year_month_day date{day};
            if (date.day() != std::chrono::day{1}) continue;
            const int x = x_of(day);
            drawing.line(x, top - 10, x, bottom, {{"stroke", "#bbb"}});
            if (x < free_from) continue;
            const bool year_too = date.month() == std::chrono::January || free_from == 0;
            drawing.text(x, top - 16, month_of(date, year_too));
            free_from = x + (year_too ? room_for_year : room_for_month);
        }
    }

    void draw_session(Drawing& drawing, const Session& session, int y) const {
        const int middle = y + row_height / 2, x = x_of(*session.date);
        drawing.text(4, middle + 4, fmt::format("{}  {}", session.number, iso_with_weekday(*session.date)));
        if (const Day end = last_day_of_care(report_, session); end > *session.date) drawing.rect(x, middle - 4, std::max(1, x_of(end) - x), 8, {{"fill", drawing.by_id("care")}});
        for (const Phase& phase : phases_of(report_.days, session.number)) drawing.line(x_of(phase.first->date), middle - 4, x_of(phase.first->date), middle + 4, {{"stroke", "#555"}});
        if (session.is_ahead() && session.earliest && session.latest)
            drawing.rect(x_of(*session.earliest), middle - 8, std::max(2, x_of(*session.latest) - x_of(*session.earliest)), 16, {{"fill", "none"}, {"stroke", "#000"}});
        const bool off = session.status == "cancelled";
        drawing.element("circle", {{"cx", std::to_string(x)}, {"cy", std::to_string(middle)}, {"r", "5"}, {"fill", off ? "#fff" : "#000"}, {"stroke", "#000"}});
        if (session.status != "planned") drawing.text(x + 9, middle - 5, session.status, {{"font-size", "10"}});
    }

    void draw_outcomes(Drawing& drawing, int y) const {
        drawing.text(4, y + row_height / 2 + 4, "To be expected");
        for (std::size_t i = 0; i < outcomes_.size(); ++i) {
            drawing.line(x_of(outcomes_[i]->date), y + 2, x_of(outcomes_[i]->date), y + 8, {{"stroke", "#000"}, {"stroke-width", "2"}});
            drawing.text(x_of(outcomes_[i]->date), y + 20, letter(i), {{"text-anchor", "middle"}, {"font-weight", "bold"}});
        }
    }

    const Report& report_;
    std::vector<const Session*> sessions_;
    std::vector<const DatedOutcome*> outcomes_;
    std::vector<std::string> legend_;
    Day first_{}, last_{};
};

}  // namespace

Svg course_drawing(const Report& report) { return CourseDrawing{report}.draw(); }

}  // namespace stipple
