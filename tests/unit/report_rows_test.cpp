// SPDX-License-Identifier: MIT
#include "report/rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/row_writer.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace report_rows_test {

namespace {

constexpr View plan_view{true, true, true, true, {}, {}, false, false}, timeline_view{false, true, false, true, {}, {}, true, false},
    care_view{false, false, true, false, {}, {}, false, false};

View depth_view() {
    View view;
    view.depths = view.needs_go = true;
    return view;
}

View screen_view() {
    View view;
    view.questions = view.needs_go = true;
    return view;
}

Case scars(const Small& small) {
    Case c = small.treating("scars", {"cheek", "arm"}, "rolling", "severe");
    c.ref = "K-1";
    c.skin = "II";
    c.start = on("2026-12-08");
    c.sessions = 2;
    return c;
}

Listing rows(const Small& small, Case c, const View& view) { return rows_of(make_report(small.catalogue(), c, small.plan(c), view)); }

/// The cells of one column, in the rows of one kind.
std::vector<std::string> cells(const Listing& listing, std::string_view record, std::string_view column) {
    const auto place = std::find(listing.columns.begin(), listing.columns.end(), column) - listing.columns.begin();
    std::vector<std::string> found;
    for (const auto& row : listing.rows)
        if (row.front() == record) found.push_back(row.at(static_cast<std::size_t>(place)));
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("every row is as wide as the header, carries the ref and says what it is") {
    const Small small;
    for (const View& view : {plan_view, timeline_view, care_view, depth_view(), screen_view()}) {
        const Listing listing = rows(small, scars(small), view);
        CHECK_FALSE(listing.rows.empty());
        CHECK(listing.columns.front() == "record");
        for (const auto& row : listing.rows) {
            REQUIRE(row.size() == listing.columns.size());
            CHECK_FALSE(row[0].empty());
            CHECK(row[1] == "K-1");
            CHECK(row[3] == "incomplete");
        }
    }
}

TEST_CASE("the view decides the table, and the columns are known before the rows") {
    const Small small;
    Case c = scars(small);
    const auto columns = [&](const View& view) { return columns_of(make_report(small.catalogue(), c, small.plan(c), view)); };
    const auto has = [](const Texts& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    CHECK(has(columns(plan_view), "setting_mm"));
    CHECK_FALSE(has(columns(timeline_view), "setting_mm"));
    CHECK(has(columns(care_view), "from_hours"));
    CHECK(has(columns(depth_view()), "typical_mm"));
    CHECK(has(columns(screen_view()), "earliest_start"));
    CHECK(columns(plan_view) == rows(small, c, plan_view).columns);
}

TEST_CASE("a plan has a row a session with its settings by site") {
    const Small small;
    Case c = scars(small);
    const Plan plan = small.plan(c);
    const Listing listing = rows(small, c, plan_view);
    CHECK(cells(listing, "session", "session") == Texts{"1", "2"});
    CHECK(cells(listing, "session", "date") == Texts{iso(*plan.sessions[0].date), iso(*plan.sessions[1].date)});
    CHECK(cells(listing, "session", "interval_days") == Texts{"", std::to_string(*plan.sessions[1].interval_days)});
    std::string settings;
    for (const DepthAdvice& a : plan.depths)
        if (a.session == 1) settings += (settings.empty() ? "" : "; ") + a.site->id + "=" + millimetres(a.setting);
    REQUIRE_FALSE(settings.empty());
    CHECK(cells(listing, "session", "setting_mm").front() == settings);
}

TEST_CASE("open questions, refusals, warnings and red flags are rows of their own") {
    const Small small;
    Case c = scars(small);
    c.age = 20;
    c.never = {&small.catalogue().never_sites.front()};
    const Plan plan = small.plan(c);
    REQUIRE_FALSE(plan.refusals.empty());
    REQUIRE_FALSE(plan.warnings.empty());
    const Listing listing = rows(small, c, plan_view);
    CHECK(listing.rows.front().front() == "not_screened");
    Texts refused, helped, flags;
    for (const Refusal& refusal : plan.refusals) refused.push_back(refusal.message), helped.push_back(refusal.help);
    for (const Sign& sign : small.catalogue().signs) flags.push_back(sign.id);
    CHECK(cells(listing, "refusal", "message") == refused);
    CHECK(cells(listing, "refusal", "help") == helped);
    CHECK(cells(listing, "warning", "code").size() == plan.warnings.size());
    CHECK(cells(listing, "red_flag", "code") == flags);
    CHECK(cells(rows(small, c, timeline_view), "red_flag", "code").empty());
}

TEST_CASE("a care sheet has each red flag as a line, and one without lines has them all the same") {
    const Small small;
    Case c = scars(small);
    const Listing whole = rows(small, c, care_view);
    CHECK(cells(whole, "red_flag", "code").empty());
    const auto ids = cells(whole, "care", "id");
    CHECK(std::count(ids.begin(), ids.end(), small.catalogue().signs.front().id) == 2);
    Report report = make_report(small.catalogue(), c, small.plan(c), care_view);
    report.plan.care.clear();
    CHECK(cells(rows_of(report), "red_flag", "code").size() == small.catalogue().signs.size());
}

TEST_CASE("the client's copy has no setting, no ceiling and no reason") {
    const Small small;
    Case c = scars(small);
    View view = plan_view;
    view.for_client = true;
    const Listing listing = rows(small, c, view);
    for (const std::string& column : listing.columns) CHECK_FALSE(column.ends_with("_mm"));
    CHECK(cells(listing, "not_screened", "help") == Texts{""});
    CHECK(cells(listing, "session", "because") == Texts{"", ""});
    CHECK(cells(listing, "warning", "code").empty());
    CHECK(cells(listing, "red_flag", "code").size() == small.catalogue().signs.size());
}

TEST_CASE("a name without a column is a fault of the program") {
    const Small small;
    Case c = scars(small);
    const Report report = make_report(small.catalogue(), c, small.plan(c), care_view);
    Listing listing{{}, columns_of(report), {}};
    RowWriter writer{listing, report};
    writer.begin("care");
    CHECK_THROWS(writer.put("colour", "red"));
}

}  // namespace report_rows_test
