// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "report/handout_days.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_handout_property_test {

namespace {

/// The small catalogue with lines of every kind, brief ones among them, and with dates that a test can read.
TestFiles every_kind() {
    auto files = with_care(small_files(), "medicines", "do", "");
    files = with_care(files, "smoke", "avoid", "");
    files = with_care(files, "shave", "avoid", "from = { all = \"3d\" }\nuntil = { all = \"6d\" }");
    files = with_care(files, "wine", "avoid", "until = { all = \"36h\" }\nbrief = true");
    files = with_care(files, "dots", "expect", "until = { all = \"1d\" }\nbrief = true");
    files = with_care(files, "tenth", "do", "from = { all = \"10d\" }\nuntil = { all = \"12d\" }");
    files = with_care(files, "week", "do", "from = { all = \"7d\" }");
    files = with(std::move(files), "lang/lang.toml", "short-date     = \"{weekday} {day} {month}\"", "short-date     = \"{year}-{month}-{day}\"");
    return with(std::move(files), "lang/lang.toml", "short-months   = [\"Jan\", \"Feb\", \"Mar\", \"Apr\", \"May\", \"Jun\", \"Jul\", \"Aug\", \"Sep\", \"Oct\", \"Nov\", \"Dec\"]",
                "short-months   = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\"]");
}

Case lines_of(const Small& small, const std::vector<std::string_view>& sites) {
    Case c = scars_of(small);
    c.treats = small.treating("lines", sites).treats;
    return c;
}

Entry done(int session, std::string_view day) {
    Entry e;
    e.number = e.session = session, e.what = "done", e.on = on(day);
    return e;
}

/// Courses of every band and region, with and without hours, done in part, moved over a change of the clocks.
std::vector<Case> courses(const Small& small) {
    std::vector<Case> all{scars_of(small),          scars_of(small, {"cheek", "temple"}, "mild"), scars_of(small, {"arm", "hand"}), scars_of(small, {"scalp"}),
                          lines_of(small, {"scalp"}), lines_of(small, {"cheek", "temple"}),         scars_of(small)};
    all[0].skin = "V";
    all[2].start = on("2027-03-26");
    all[6].journal = {done(1, "2026-12-08"), done(2, "2026-12-30")};
    all[6].history = {small.answer("cold-sores", "yes")};
    const auto without = all;
    for (const int minute : {9 * 60, 13 * 60 + 30, 22 * 60})
        for (Case c : without) begin_at(c, minute), all.push_back(std::move(c));
    return all;
}

/// Every line of care after a session as the page gives it, in days, bars, always, upkeep, what is normal or the box with the red flags.
std::vector<std::string> lines_on(const Handout& page) {
    std::vector<std::string> out;
    const auto add = [&](const auto& lines) {
        for (const auto& line : lines)
            if constexpr (requires { line.words; })
                out.push_back(line.words.text);
            else
                out.push_back(line.text);
    };
    for (const HandoutDays& days : page.days) add(days.call), add(days.to_do), add(days.to_leave);
    for (const HandoutBar& bar : page.bars) add(bar.lines), add(bar.brief);
    add(page.always), add(page.upkeep), add(page.normal), add(page.normal_brief);
    for (const HandoutHelp& help : page.help) add(help.reassurance);
    return out;
}

/// The dates that some words hold.
std::vector<Day> dates_in(std::string_view words) {
    const auto n = numbers_in(words);
    std::vector<Day> days;
    const auto part = [&](std::size_t i) { return std::stoi(std::string{n[i]}); };
    for (std::size_t i = 0; i + 2 < n.size(); i += 3) days.push_back(*day_of(part(i), static_cast<unsigned>(part(i + 1)), static_cast<unsigned>(part(i + 2))));
    return days;
}

/// Calls back with every session of every course, as a client takes it home.
template <class Each>
void for_pages(Each each) {
    const Small small{every_kind()};
    const Tongue tongue = tongue_of(small);
    std::vector<Case> all = courses(small);
    for (Case& c : all) {
        const Report report = page_report(small, c);
        REQUIRE(report.plan.sessions.size() > 0);
        for (const Session& session : report.plan.sessions) {
            HandoutOptions options;
            options.session = session.number;
            CAPTURE(iso(*session.date));
            CAPTURE(c.booking.at_minutes.value_or(-1));
            each(report, session, make_handout(report, tongue, options));
        }
    }
}

}  // namespace

TEST_CASE("every line of care after a session is on its page exactly once") {
    int pages = 0;
    for_pages([&](const Report& report, const Session& session, const Handout& page) {
        const auto lines = lines_on(page);
        std::size_t wanted = 0;
        for (const CareLine& line : report.plan.care) {
            if (line.session != session.number || line.phase != "after" || !line.item) continue;
            ++wanted;
            CAPTURE(line.id());
            CHECK(std::count(lines.begin(), lines.end(), line.item->brief ? line.item->name() : line.text()) == 1);
        }
        CHECK(lines.size() == wanted);
        CHECK(wanted > 8);
        ++pages;
    });
    CHECK(pages > 60);
}

TEST_CASE("the days of a page run from the day of needling to the last on which there is something to tick, without a hole or an overlap") {
    for_pages([](const Report& report, const Session& session, const Handout& page) {
        Day next = *session.date, last = *session.date, last_of_care = last;
        for (const CareDay& day : report.days)
            if (day.session == session.number) last_of_care = std::max(last_of_care, day.date);
        for (const CareLine& line : report.plan.care) {
            const bool is_ticked = line.session == session.number && line.phase == "after" && line.kind == "do" && !line.item->always;
            if (is_ticked && line.span.value.until) last = std::max(last, std::min(*line.span.value.until - std::chrono::days{1}, last_of_care));
            if (is_ticked && !line.span.value.until && line.span.value.from <= *session.date + std::chrono::days{7}) last = last_of_care;
        }
        REQUIRE_FALSE(page.days.empty());
        for (const HandoutDays& days : page.days) {
            const auto dates = dates_in(days.dates.text);
            REQUIRE_FALSE(dates.empty());
            CHECK(dates.front() == next);
            CHECK(dates.back() >= dates.front());
            const auto count = (dates.back() - dates.front()).count() + 1;
            CHECK(days.boxes == (count > 14 ? (count + 6) / 7 : count));
            CHECK(days.weekly.has_value() == (count > 14));
            next = dates.back() + std::chrono::days{1};
        }
        CHECK(next == last + std::chrono::days{1});
    });
}

TEST_CASE("bars come by the day of their ends, and no end comes twice") {
    for_pages([](const Report&, const Session&, const Handout& page) {
        std::vector<std::string> ends;
        Day last{};
        for (const HandoutBar& bar : page.bars) {
            const std::string& end = bar.until.text;
            CHECK(std::find(ends.begin(), ends.end(), end) == ends.end());
            CHECK(bar.lines.size() + bar.brief.size() > 0);
            ends.push_back(end);
            const auto dates = dates_in(end.substr(end.find(" on ") == std::string::npos ? 0 : end.find(" on ")));
            CHECK((dates.empty() ? end == "from now on" : dates.front() >= last));
            if (!dates.empty()) last = dates.front();
        }
    });
}

}  // namespace report_handout_property_test
