// SPDX-License-Identifier: MIT
#include "report/bars.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_bars_test {

namespace {

Session session(int number, std::string_view status, std::string_view date, std::string_view earliest, std::string_view latest) {
    Session s;
    s.number = number;
    s.status = status;
    if (!date.empty()) s.date = on(date);
    if (!earliest.empty()) s.earliest = on(earliest);
    if (!latest.empty()) s.latest = on(latest);
    return s;
}

/// The lines of the only picture; throws where there is not just one.
std::vector<std::string> bars(std::vector<Session> sessions) {
    Plan plan;
    plan.sessions = std::move(sessions);
    Blocks blocks;
    add_bars(blocks, plan);
    REQUIRE(blocks.size() == 1);
    return std::get<Picture>(blocks.front()).lines;
}

}  // namespace

TEST_CASE("a day a column: months, a line a session with its window, and what the marks mean") {
    const auto lines =
        bars({session(1, "done", "2026-12-08", "2026-12-08", ""), session(2, "planned", "2027-01-07", "2027-01-05", "2027-01-19"),
              session(3, "planned", "2027-02-06", "2027-02-04", "2027-02-10")});
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "      " + std::string(24, ' ') + "Jan" + std::string(28, ' ') + "Feb");
    CHECK(lines[1] == "   1  #");
    CHECK(lines[2] == "   2  " + std::string(28, ' ') + "==o============");
    CHECK(lines[3] == "   3  " + std::string(58, ' ') + "==o====");
    CHECK(lines[4] == "      # done  o to come  = window");
}

TEST_CASE("each state has its mark, and only what is to come has its window") {
    const auto lines = bars(
        {session(1, "done", "2027-01-04", "2027-01-01", "2027-01-09"), session(2, "cancelled", "2027-01-10", "2027-01-08", "2027-01-12"),
         session(3, "held", "2027-01-20", "2027-01-18", "2027-01-22"), session(4, "moved", "2027-01-25", "2027-01-24", "2027-01-25"),
         session(5, "missed", "2027-01-28", "2027-01-28", "2027-01-29")});
    CHECK(lines[1] == "   1  #");  // the scale begins with what was done, not with its window
    CHECK(lines[2] == "   2        x");
    CHECK(lines[3] ==
          "   3                "
          "==!==");
    CHECK(lines[4] == "   4  " + std::string(20, ' ') + "=o");
    CHECK(lines[5] == "   5  " + std::string(24, ' ') + "o=");
    CHECK(lines[6] == "      # done  o to come  ! held  x cancelled  = window");
}

TEST_CASE("only marks that stand in the picture are explained") {
    CHECK(bars({session(1, "done", "2026-12-08", "", ""), session(2, "done", "2027-01-07", "", "")}).back() == "      # done");
    CHECK(bars({session(1, "done", "2026-12-08", "", ""), session(2, "cancelled", "2027-01-07", "", "")}).back() ==
          "      # done  x cancelled");
    CHECK(bars({session(1, "planned", "2026-12-08", "2026-12-08", ""), session(2, "held", "2027-01-07", "2027-01-07", "2027-01-07")})
              .back() == "      o to come  ! held");
}

TEST_CASE("a long course takes several days a column, and no line is wider than 80") {
    for (const int days : {30, 65, 66, 67, 131, 132, 133, 400, 2000, 9000}) {
        CAPTURE(days);
        Session last = session(24, "planned", "2027-01-01", "2027-01-01", "2027-01-01");
        last.date = last.earliest = last.latest = *last.date + std::chrono::days{days};
        const auto lines = bars({session(1, "done", "2027-01-01", "", ""), last});
        for (const std::string& line : lines) CHECK(width_of(line) <= 80);
        CHECK(lines[2].starts_with("  24  "));
        CHECK(lines[2].ends_with("o"));
        CHECK(lines[2].size() == static_cast<std::size_t>(7 + days / (days / 66 + 1)));
    }
}

TEST_CASE("months are named where there is room, and not run together") {
    const auto lines = bars({session(1, "done", "2026-12-31", "", ""), session(2, "planned", "2028-12-31", "2028-12-31", "2028-12-31")});
    CHECK(lines[0].starts_with("      Jan  Mar  May  Jul  Sep "));  // twelve days a column: a name takes a month and more
    const auto close = bars({session(1, "done", "2027-01-01", "", ""), session(2, "planned", "2028-08-23", "2028-08-23", "2028-08-23")});
    CHECK(close[0].starts_with("      Jan  Mar "));  // ten days a column: February would touch January
}

TEST_CASE("a session before the first month has a line with no month, and a scale begins on its first day") {
    const auto lines = bars({session(1, "done", "2026-12-02", "", ""), session(2, "planned", "2026-12-20", "2026-12-18", "2026-12-22")});
    CHECK(lines[0] == "      ");
    CHECK(lines[2] == "   2  " + std::string(16, ' ') + "==o==");
}

TEST_CASE("29 February is a column of its own") {
    const auto lines = bars({session(1, "done", "2028-02-28", "", ""), session(2, "planned", "2028-03-01", "2028-02-29", "2028-03-02")});
    CHECK(lines[0] == "        Mar");
    CHECK(lines[2] == "   2   =o=");
}

TEST_CASE("one session, or none with a date, is no course to look at") {
    Blocks blocks;
    Plan plan;
    add_bars(blocks, plan);
    plan.sessions = {session(1, "planned", "2026-12-08", "2026-12-08", "")};
    add_bars(blocks, plan);
    plan.sessions.push_back(session(2, "planned", "", "", ""));
    add_bars(blocks, plan);
    CHECK(blocks.empty());
}

TEST_CASE("the picture says in words what it is") {
    Plan plan;
    plan.sessions = {session(1, "done", "2026-12-08", "", ""), session(2, "planned", "2027-01-07", "2027-01-05", "2027-01-19")};
    Blocks blocks;
    add_bars(blocks, plan);
    CHECK(std::get<Picture>(blocks.at(0)).says == "the sessions on a scale of days");
}

TEST_CASE("November is no session to come") {
    Plan plan;
    plan.sessions.resize(2);
    for (Session& s : plan.sessions) s.status = "done";
    plan.sessions[0].date = on("2026-10-20"), plan.sessions[1].date = on("2026-11-20");
    Blocks blocks;
    add_bars(blocks, plan);
    CHECK(std::get<Picture>(blocks.at(0)).lines.back() == "      # done");
}

}  // namespace report_bars_test
