// SPDX-License-Identifier: MIT
#include "plan/adopted.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_adopted_test {

namespace {

/// Mild scars of cheek and temple, agreed with the protocols "then": 1.0 under 1.5 mm, and 0.75 under 1.0 mm.
Case agreed(const Small& small) {
    Case c = small.treating("scars", {"cheek", "temple"}, "rolling", "mild");
    c.skin = "II";
    c.start = on("2026-12-08");
    c.protocols = "then";
    c.planned = {{small.site("cheek"), Depth{1000}, Depth{1500}}, {small.site("temple"), Depth{750}, Depth{1000}}};
    return c;
}

/// What is said of the protocols, now that their digest is `digest`.
std::string said(const Small& small, Case c, const std::string& digest) {
    Plan plan = small.plan(c);
    plan.warnings.clear();
    warn_of_other_protocols(plan, c, digest);
    return plan.warnings.empty() ? std::string{} : std::string{plan.warnings.front().code} + ' ' + plan.warnings.front().message;
}

constexpr const char* others = "W0616 the protocols in use are not those that this course was agreed with: ";

}  // namespace

TEST_CASE("setting and ceiling of every site of one session are kept") {
    const Small small;
    Case c = agreed(small);
    const Plan plan = small.plan(c);
    const auto first = planned_depths(plan, 1);
    REQUIRE(first.size() == 2);
    CHECK(first[0].site == small.site("cheek"));
    CHECK(first[0].setting == Depth{1000});
    CHECK(first[0].ceiling == Depth{1500});
    CHECK(first[1].site == small.site("temple"));
    CHECK(first[1].ceiling == Depth{1000});
    CHECK(planned_depths(plan, 3).size() == 2);
    CHECK(planned_depths(plan, 4).empty());
}

TEST_CASE("the same protocols, or a case that keeps none, are not spoken of") {
    const Small small;
    CHECK(said(small, agreed(small), "then").empty());
    Case c = agreed(small);
    c.protocols.clear();
    CHECK(said(small, c, "now").empty());
}

TEST_CASE("a depth at a site where none is planned any more is told") {
    const Small small;
    Case c = agreed(small);
    c.planned.push_back({small.site("arm"), Depth{500}, Depth{1000}});
    CHECK(said(small, c, "now").find("session 1 arm: 0.5 mm (ceiling 1.0) then, none now") != std::string::npos);
}

TEST_CASE("other protocols are said even where no figure differs") {
    const Small small;
    CHECK(said(small, agreed(small), "now") ==
          std::string{others} + "no recorded depth of this case differs; intervals, waits and care are not kept in a case and may differ too; `stipple record CASE --adopt` takes them over");
}

TEST_CASE("each figure that differs is named, setting or ceiling, site by site") {
    const Small small;
    Case c = agreed(small);
    c.planned[0].setting = Depth{1250};
    c.planned[1].ceiling = Depth{1250};
    CHECK(said(small, c, "now") ==
          std::string{others} +
              "session 1 cheek: 1.25 mm (ceiling 1.5) then, 1.0 mm (ceiling 1.5) now; "
              "session 1 temple: 0.75 mm (ceiling 1.25) then, 0.75 mm (ceiling 1.0) now; intervals, waits and care are not kept in a case and may differ too; `stipple record CASE --adopt` takes them over");
}

TEST_CASE("what was planned when a session was done is compared too, but not what was used") {
    const Small small;
    Case c = agreed(small);
    Entry done;
    done.number = 1, done.what = "done", done.session = 1;
    done.on = on("2026-12-08");
    done.protocols = "then";
    done.planned = c.planned;
    done.depths = {{small.site("cheek"), Depth{750}}};  // lighter than planned: a fact, and no difference of the protocols
    c.journal = {done};
    CHECK(said(small, c, "now").find("no recorded depth") != std::string::npos);
    c.journal[0].planned[0].ceiling = Depth{1250};
    CHECK(said(small, c, "now").find("session 1 cheek: 1.0 mm (ceiling 1.25) then, 1.0 mm (ceiling 1.5) now") != std::string::npos);
    c.journal[0].protocols = "now";  // done with the protocols in use
    CHECK(said(small, c, "now").find("no recorded depth") != std::string::npos);
}

TEST_CASE("a difference that two records share is said once") {
    const Small small;
    Case c = agreed(small);
    c.planned[0].ceiling = Depth{1250};
    Entry done;
    done.number = 1, done.what = "done", done.session = 1;
    done.on = on("2026-12-08");
    done.planned = c.planned;
    c.journal = {done};
    const std::string message = said(small, c, "now");
    CHECK(message.find("session 1 cheek") != std::string::npos);
    CHECK(message.find("session 1 cheek") == message.rfind("session 1 cheek"));
}

}  // namespace plan_adopted_test
