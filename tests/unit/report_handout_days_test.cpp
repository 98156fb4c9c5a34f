// SPDX-License-Identifier: MIT
#include "report/handout_days.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "small_page.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_handout_days_test {

namespace {

constexpr int at_ten = 10 * 60;

/// What the page says of the care of one session, with what it borrows from.
class Told {
public:
    Told(const Small& small, Case c, int session = 1)
        : case_(std::move(c)), report_(page_report(small, case_)), tongue_(tongue_of(small)), care_(report_, tongue_, report_.plan.sessions.at(static_cast<std::size_t>(session - 1))) {}
    Told(const Told&) = delete;
    const HandoutCare* operator->() const { return &care_; }

private:
    Case case_;
    Report report_;
    Tongue tongue_;
    HandoutCare care_;
};

/// The same of a course for scars of one site, and of lines of the scalp, which are in the lightest band.
Told scars_told(const Small& small, int session = 1, std::optional<int> at = {}) {
    Case c = scars_of(small);
    if (at) begin_at(c, *at);
    return {small, std::move(c), session};
}

Told light_told(const Small& small, std::optional<int> at = {}) {
    Case c = scars_of(small);
    c.treats = small.treating("lines", {"scalp"}).treats;
    if (at) begin_at(c, *at);
    return {small, std::move(c), 1};
}

/// The bars, a line each: "until …: lines; brief: short names".
std::string told(const std::vector<HandoutBar>& bars) {
    std::vector<std::string> lines;
    for (const HandoutBar& bar : bars) lines.push_back(plain(bar.until.text) + ": " + words_of(bar.lines) + (bar.brief.empty() ? "" : "; brief: " + words_of(bar.brief)));
    return join(lines, "\n");
}

/// The days, a line each: "dates [boxes]: to do; not: to leave".
std::string told(const std::vector<HandoutDays>& days) {
    std::vector<std::string> lines;
    for (const HandoutDays& day : days)
        lines.push_back(plain(day.dates.text) + " [" + std::to_string(day.boxes) + "]: " + words_of(day.to_do) + (day.to_leave.empty() ? "" : "; not: " + words_of(day.to_leave)));
    return join(lines, "\n");
}

}  // namespace

TEST_CASE("with no time of day every date is a whole day") {
    const Small small;
    const Told page = scars_told(small);
    CHECK(told(page->bars()) == "until Wed 9 Dec: Put nothing on the skin. / Do not cover the skin.\nuntil Mon 21 Dec: Keep out of the sun.");
    CHECK(told(page->days_after()) == "Today, Tue 8 Dec – Wed 9 Dec [2]: \nThu 10 Dec – Sun 13 Dec [4]: Use a plain moisturiser.");
    CHECK(words_of(page->normal()) == "The skin looks red. (until Thu 10 Dec)");
    CHECK(page->always("after").empty());
    CHECK(page->upkeep().empty());
}

TEST_CASE("where the end of needling is known, hours are hours, and days of the calendar are still days") {
    const Small small;
    const Told page = scars_told(small, 1, at_ten);
    CHECK(told(page->bars()) == "until 11:00 on Wed 9 Dec: Put nothing on the skin. / Do not cover the skin.\nuntil Mon 21 Dec: Keep out of the sun.");
    CHECK(told(page->days_after()) == "Today, Tue 8 Dec [1]: \nWed 9 Dec – Sun 13 Dec [5]: Use a plain moisturiser. (from 11:00)");
    CHECK(words_of(page->normal()) == "The skin looks red. (until Thu 10 Dec)");  // what is normal is never said to the hour
}

TEST_CASE("the hour is known only with the time, the length and the zone of a visit") {
    const Small small;
    for (int missing = 0; missing < 3; ++missing) {
        Case c = scars_of(small);
        begin_at(c, at_ten);
        if (missing == 0) c.booking.at_minutes.reset();
        if (missing == 1) c.booking.minutes.reset();
        if (missing == 2) c.booking.zone_data.reset();
        CHECK(told(Told{small, c}->bars()).starts_with("until Wed 9 Dec: Put nothing"));
    }
}

TEST_CASE("a night on which the clocks change does not make a bar an hour shorter") {
    const Small small;
    Case c = scars_of(small);
    c.start = on("2027-10-30");  // summer time ends in the night after
    begin_at(c, at_ten);
    CHECK(told(Told{small, c}->bars()).starts_with("until 10:00 on Sun 31 Oct: "));
}

TEST_CASE("what may be done on the same day stands under today, with its hour") {
    const Small small;
    const Told page = light_told(small, at_ten);
    CHECK(told(page->bars()) == "until 23:00 on Tue 8 Dec: Put nothing on the skin. / Do not cover the skin.\nuntil Mon 14 Dec: Keep out of the sun.");
    CHECK(told(page->days_after()) == "Today, Tue 8 Dec – Fri 11 Dec [4]: Use a plain moisturiser. (from 23:00) / Move your face as usual. (to Wed 9 Dec)");
}

TEST_CASE("bars are grouped by their end, soonest first, with short names apart") {
    auto files = with(small_files(), "care.toml", "phase = \"after\"\nkind  = \"avoid\"\nuntil = { A = \"7d\"", "phase = \"after\"\nbrief = true\nkind  = \"avoid\"\nuntil = { A = \"7d\"");
    files = with_care(files, "pool", "avoid", "until = { all = \"14d\" }");
    files = with_care(files, "alcohol", "avoid", "until = { all = \"24h\" }\nbrief = true\ntitle = \"wine and beer\"");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(told(page->bars()) ==
          "until Wed 9 Dec: Put nothing on the skin. / Do not cover the skin.; brief: wine and beer\n"
          "until Mon 21 Dec: Text of pool.; brief: sun");
}

TEST_CASE("bars that end on one day at several hours are grouped by the hour, whatever the order of the files") {
    auto files = with_care(small_files(), "bath", "avoid", "until = { all = \"6h\" }");
    files = with_care(files, "pool", "avoid", "until = { all = \"12h\" }");
    files = with_care(files, "party", "avoid", "until = { all = \"1d\" }");
    files = with_care(files, "run", "avoid", "until = { all = \"6h\" }");
    const Small small{files};
    CHECK(told(light_told(small, at_ten)->bars()) ==
          "until 17:00 on Tue 8 Dec: Text of bath. / Text of run.\n"
          "until 23:00 on Tue 8 Dec: Put nothing on the skin. / Do not cover the skin. / Text of pool.\n"
          "until Tue 8 Dec: Text of party.\n"
          "until Mon 14 Dec: Keep out of the sun.");
    CHECK(told(light_told(small)->bars()) ==
          "until Tue 8 Dec: Text of party.\n"
          "until Wed 9 Dec: Put nothing on the skin. / Do not cover the skin. / Text of bath. / Text of pool. / Text of run.\n"
          "until Mon 14 Dec: Keep out of the sun.");
}

TEST_CASE("a bar without an end is the last, and what begins to be barred later stands at its day") {
    auto files = with_care(small_files(), "smoke", "avoid", "");
    files = with_care(files, "shave", "avoid", "from = { all = \"3d\" }\nuntil = { all = \"6d\" }");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(page->bars().back().until.text == "from now on");
    CHECK(words_of(page->bars().back().lines) == "Text of smoke.");
    CHECK(told(page->days_after()).find("Fri 11 Dec – Sun 13 Dec [3]: ; not: Text of shave. (until Sun 13 Dec)") != std::string::npos);
    CHECK(told(page->bars()).find("shave") == std::string::npos);
}

TEST_CASE("what stands apart from the days is in none of them, before a visit and after it") {
    auto files = with(small_files(), "care.toml", "lead  = \"7d\"", "lead  = \"7d\"\nalways = true");
    files = with_care(files, "medicines", "do", "until = { all = \"5d\" }\nalways = true");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(words_of(page->always("pre")) == "Tell us what you take.");
    CHECK(words_of(page->always("after")) == "Text of medicines.");
    CHECK(told(page->days_before()).find("Tell us") == std::string::npos);
    CHECK(told(page->days_after()).find("medicines") == std::string::npos);
}

TEST_CASE("a line without an end is upkeep if it begins after a week, and belongs to its day before that") {
    auto files = with_care(small_files(), "at-once", "do", "");
    files = with_care(files, "week", "do", "from = { all = \"7d\" }");
    files = with_care(files, "later", "do", "from = { all = \"8d\" }");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(words_of(page->days_after().at(0).to_do) == "Text of at-once.");
    CHECK(words_of(page->upkeep()) == "Text of later. (From Wednesday 16 December 2026)");
    CHECK(told(page->days_after()).find("Tue 15 Dec – Mon 21 Dec [7]: Text of week.") != std::string::npos);
    const Small plain;
    const Told last = scars_told(plain, 4);
    CHECK(words_of(last->upkeep()) == "Keep your skin care mild. (From Monday 5 April 2027)");
}

TEST_CASE("what is normal comes by its end, and what a short name says is said by it") {
    auto files = with(small_files(), "care.toml", "kind  = \"expect\"", "kind  = \"expect\"\nbrief = true");
    files = with_care(files, "flakes", "expect", "until = { all = \"9d\" }");
    files = with_care(files, "heat", "expect", "until = { all = \"2d\" }");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(words_of(page->normal()) == "Text of heat. (until Wed 9 Dec) / Text of flakes. (until Wed 16 Dec)");
    CHECK(words_of(page->normal_brief()) == "redness (until Thu 10 Dec)");
}

TEST_CASE("the end of a line is said where it is not that of its days, and never of what is done once") {
    auto files = with_care(small_files(), "long", "do", "until = { all = \"8d\" }");
    files = with_care(files, "as-the-days", "do", "until = { all = \"1d\" }");
    files = with_care(files, "once", "do", "from = { all = \"1d\" }\nuntil = { all = \"2d\" }");
    files = with_care(files, "next", "do", "from = { all = \"1d\" }\nuntil = { all = \"5d\" }");
    const Small small{files};
    const Told page = scars_told(small);
    CHECK(words_of(page->days_after().at(0).to_do) == "Text of long. (to Tue 15 Dec) / Text of as-the-days.");
    CHECK(words_of(page->days_after().at(1).to_do) == "Text of once. / Text of next. (to Sat 12 Dec)");
}

TEST_CASE("there is a box for each day of up to two weeks, and one for each week of a longer time") {
    auto files = with_care(small_files(), "third", "do", "from = { all = \"3d\" }\nuntil = { all = \"4d\" }");
    files = with_care(files, "tenth", "do", "from = { all = \"10d\" }\nuntil = { all = \"11d\" }");
    const auto days = scars_told(Small{files})->days_after();
    REQUIRE(days.size() == 4);
    CHECK(days[0].boxes == 2);  // 8 and 9 December
    CHECK(days[1].boxes == 1);  // the 10th
    CHECK(days[2].boxes == 7);  // the 11th to the 17th
    CHECK(days[3].boxes == 1);  // the 18th, though bars last for longer
    CHECK(scars_told(Small{})->days_after().at(1).boxes == 4);
    CHECK_FALSE(scars_told(Small{})->days_after().at(1).weekly);
    const auto longer = scars_told(Small{with_care(small_files(), "long", "do", "until = { all = \"17d\" }")})->days_after();
    CHECK(longer.at(1).boxes == 3);  // fifteen days, from the 10th to the 24th
    CHECK(longer.at(1).weekly->text == "a box for each week");
}

TEST_CASE("what begins when all other care is over is still on the page") {
    const Small small{with_care(small_files(), "late", "do", "from = { all = \"7d\" }")};
    const auto days = light_told(small)->days_after();
    CHECK(plain(days.back().dates.text) == "Tue 15 Dec");  // the sun is let in again on that day, and nothing else is left
    CHECK(words_of(days.back().to_do) == "Text of late.");
}

TEST_CASE("what would begin after the next visit is left to the page of that visit") {
    auto files = with_care(small_files(), "never", "do", "from = { all = \"40d\" }\nuntil = { all = \"60d\" }");
    files = with_care(files, "before", "do", "from = { all = \"13d\" }\nuntil = { all = \"60d\" }");
    const Small small{files};
    const auto days = light_told(small)->days_after();
    CHECK(plain(days.back().dates.text) == "Mon 21 Dec");  // the next visit is on the 22nd
    CHECK(words_of(days.back().to_do) == "Text of before. (to Fri 5 Feb)");
    CHECK(told(days).find("never") == std::string::npos);
}

TEST_CASE("the sheet for before has a part for each day on which something begins, and the day itself last") {
    auto files = with_care(small_files(), "tan", "avoid", "");
    files = with(files, "care.toml", "phase = \"after\"\nkind = \"avoid\"\ntext = \"Text of tan.\"", "phase = \"pre\"\nlead = \"28d\"\nforce = \"ideal\"\nkind = \"avoid\"\ntext = \"Text of tan.\"");
    files = with_care(files, "ill", "call", "");
    files = with(files, "care.toml", "phase = \"after\"\nkind = \"call\"\ntext = \"Text of ill.\"", "phase = \"day\"\nkind = \"call\"\ntext = \"Text of ill.\"");
    const Small small{files};
    const auto days = scars_told(small)->days_before();
    CHECK(told(days) ==
          "From Tuesday 10 November 2026 [0]: Wear sunscreen.; not: Text of tan.\n"
          "From Tuesday 1 December 2026 [0]: Tell us what you take.\n"
          "On the day, Tuesday 8 December 2026 [0]: Come with clean skin.");
    CHECK(words_of(days.back().call) == "Text of ill.");
}

TEST_CASE("what should have begun before the sheet was in anybody's hands begins now") {
    const Small small;
    Case c = scars_of(small);
    c.opened = on("2026-12-01");
    CHECK(told(Told{small, c}->days_before()) ==
          "From now on [0]: Wear sunscreen. / Tell us what you take.\n"
          "On the day, Tuesday 8 December 2026 [0]: Come with clean skin.");
    c.opened = on("2026-11-10");  // the very day
    CHECK(told(Told{small, c}->days_before()).starts_with("From now on [0]: Wear sunscreen.\nFrom Tuesday 1 December 2026 [0]: Tell us"));
}

}  // namespace report_handout_days_test
