// SPDX-License-Identifier: MIT
#include "plan/screen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "plan/standing.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_screen_test {

namespace {

/// The answers that a caution can be given: yes, and dates from long before the start to the day before it.
std::vector<Answer> answers_to(const Caution& caution, Day start) {
    if (caution.answer == "known") return {};
    std::vector<Answer> answers{{&caution, Answer::Kind::yes, {}}};
    if (caution.answer == "date")
        for (const int days : {20, 200}) answers.push_back({&caution, Answer::Kind::date, start - std::chrono::days{days}});
    return answers;
}

std::string name_of(const Answer& a) { return a.caution->id + (a.kind == Answer::Kind::date ? "=" + iso(a.date) : "=yes"); }

/// A case in which everybody was asked everything and denied it.
Case denied(const Point& point) {
    Case c = case_of(point);
    if (!c.age) c.age = 40;
    for (const Caution& caution : shipped().cautions)
        if (caution.answer != "known") c.history.push_back({&caution, Answer::Kind::no, {}});
    return c;
}

void say(Case& c, const Answer& answer) {
    for (Answer& a : c.history)
        if (a.caution == answer.caution) a = answer;
}

/// Calls back with a case without cautions, the same with one answer, and that answer.
template <class Each>
void for_answers(Each each) {
    for (const Concern& concern : shipped().concerns) {
        const Product product = product_of(concern);
        const std::size_t stride = stride_for(product.size(), shipped().cautions.size());
        std::size_t index = stride / 2;
        for (const Caution& caution : shipped().cautions) {  // each caution at a point of its own, spread over the whole product
            const Point point = product.at(index);
            index = (index + stride) % product.size();
            const Case without = denied(point);
            const Plan before = make_plan(shipped(), without);
            for (const Answer& answer : answers_to(caution, *without.start)) {
                Case with = without;
                say(with, answer);
                CAPTURE(name_of(point));
                CAPTURE(name_of(answer));
                each(without, before, with, answer);
            }
        }
    }
}

int weight(std::string_view outcome) {
    static const std::map<std::string_view, int> weights{{"clear", 0}, {"note", 1},  {"adjust", 2}, {"incomplete", 3},
                                                         {"defer", 4}, {"refer", 5}, {"refuse", 6}};
    return weights.at(outcome);
}

const DepthAdvice* advice_for(const Plan& plan, const DepthAdvice& like) {
    for (const DepthAdvice& a : plan.depths)
        if (a.site == like.site && a.session == like.session) return &a;
    return nullptr;
}

const CareLine* line_for(const Plan& plan, const CareLine& like) {
    for (const CareLine& l : plan.care)
        if (l.session == like.session && l.item == like.item && l.sign == like.sign) return &l;
    return nullptr;
}

/// The care of a session counted from its own day, so that a session that was moved can be compared.
std::pair<int, std::optional<int>> from_its_day(const Plan& plan, const CareLine& line) {
    const Day day = *plan.sessions[static_cast<std::size_t>(line.session - 1)].date;
    const Span& span = line.span.value;
    return {static_cast<int>((span.from - day).count()), span.until ? std::optional{static_cast<int>((*span.until - day).count())} : std::nullopt};
}

void check_care(const Plan& before, const Plan& after) {
    for (const CareLine& line : before.care) {
        const bool there = line.session <= static_cast<int>(after.sessions.size()) && advice_for(after, before.depths.front());
        const CareLine* same = there ? line_for(after, line) : nullptr;
        if (!there || line.kind != "avoid" || line.phase != "after") continue;
        CAPTURE(line.id());
        // a caution that lowers the ceiling may bring another band, and with it shorter clocks: the depth decides, not the caution
        const auto bands = [](const Plan& p, int session) {
            std::set<std::string_view> all;
            for (const DepthAdvice& a : p.depths)
                if (a.session == session) all.insert(band_of(shipped(), a.depth.value.max));
            return all;
        };
        if (bands(before, line.session) != bands(after, line.session)) continue;
        REQUIRE(same);
        const auto x = from_its_day(before, line), y = from_its_day(after, *same);
        CHECK(y.first <= x.first);
        CHECK((!y.second || (x.second && *y.second >= *x.second)));
    }
}

}  // namespace

TEST_CASE("no answer makes a plan bolder: depth, dates, course, care and verdict") {
    std::size_t planned = 0;
    for_answers([&](const Case&, const Plan& before, const Case& with, const Answer&) {
        const Plan after = make_plan(shipped(), with);
        CHECK(weight(after.screening.outcome) >= weight(before.screening.outcome));
        if (after.sessions.empty()) {
            CHECK_FALSE(after.refusals.empty());
            return;
        }
        ++planned;
        for (const DepthAdvice& a : after.depths) {
            const DepthAdvice* was = advice_for(before, a);
            REQUIRE(was);
            CHECK(a.depth.value.max <= was->depth.value.max);
            CHECK(a.setting <= was->setting);
        }
        CHECK(after.sessions.size() <= before.sessions.size());
        for (std::size_t i = 0; i < after.sessions.size(); ++i) CHECK(*after.sessions[i].date >= *before.sessions[i].date);
        check_care(before, after);
    });
    CHECK(planned > 500);
}

TEST_CASE("a plan goes ahead only where nothing withholds it, and a wait is always waited out") {
    for_answers([](const Case&, const Plan&, const Case& with, const Answer& answer) {
        const Plan plan = make_plan(shipped(), with);
        if (plan.sessions.empty()) return;
        for (const Session& s : plan.sessions)
            for (const Finding& f : s.findings) CHECK((f.outcome != "defer" || s.withheld));
        if (answer.kind != Answer::Kind::date || !answer.caution->general.wait) return;
        const bool matters =
            std::any_of(plan.screening.findings.begin(), plan.screening.findings.end(), [&](const Finding& f) { return f.caution == answer.caution; });
        if (matters && !plan.sessions.front().withheld) CHECK(*plan.sessions.front().date >= later(answer.date, *answer.caution->general.wait));
    });
}

TEST_CASE("a device's label and the skin only add to what the general rule asks") {
    for_points(4, false, [](const Point& point) {
        Point bare = point;
        bare.device = nullptr;
        for (const Caution& caution : shipped().cautions)
            for (const Answer& answer : answers_to(caution, *case_of(point).start)) {
                Case with = denied(point), without = denied(bare);
                say(with, answer), say(without, answer);
                CAPTURE(name_of(point));
                CAPTURE(name_of(answer));
                const Screening a = screen(shipped(), with, with.start, 1), b = screen(shipped(), without, without.start, 1);
                CHECK(weight(a.outcome) >= weight(b.outcome));
                if (!a.endless && !b.endless) CHECK(*a.earliest >= *b.earliest);
            }
    });
}

TEST_CASE("an override never takes away what its caution adds, and never before the wait that the data still asks for") {
    for_answers([](const Case&, const Plan&, const Case& with, const Answer& answer) {
        if (!answer.caution->lift && answer.kind == Answer::Kind::date) return;
        Case overridden = with;
        overridden.overrides.push_back({"caution", answer.caution->id, "tested"});
        const Plan plan = make_plan(shipped(), overridden);
        const auto& lift = answer.caution->lift;
        if (!lift) CHECK(make_plan(shipped(), with).sessions.size() == plan.sessions.size());
        if (plan.sessions.empty()) return;
        const Session& first = plan.sessions.front();
        for (const Finding& f : first.findings) {
            if (f.override_reason.empty()) continue;
            REQUIRE(lift);
            if (answer.kind == Answer::Kind::date) CHECK(*first.date >= later(answer.date, *lift->wait));
            for (const DepthAdvice& a : plan.depths)
                for (const CautionBound& b : f.caution->bounds)
                    if (a.session == 1 && b.bound.max && keys_of(b.bound.when) == 0) CHECK(a.depth.value.max <= *b.bound.max);
        }
    });
}

TEST_CASE("every question that must be asked leads somewhere, and each caution can be reached") {
    std::set<std::string> covered;
    for (const NumbingProduct& product : shipped().numbing)
        for (const Bar& bar : product.bars) covered.insert(bar.cautions.begin(), bar.cautions.end());  // asked where that product is named
    const std::set<std::string> of_numbing = std::exchange(covered, {});
    CHECK(shipped().questions.size() == 12);
    for (const Question& question : shipped().questions) {
        CAPTURE(question.id);
        CHECK((question.id == "age" || !question.covers.empty()));
        for (const std::string& id : question.covers) {
            CAPTURE(id);
            CHECK(covered.insert(id).second);
            REQUIRE(find(shipped().cautions, id));
            CHECK(find(shipped().cautions, id)->answer != "known");
        }
    }
    CHECK(shipped().cautions.size() >= 50);
    for (const Caution& caution : shipped().cautions) {
        CAPTURE(caution.id);
        if (caution.answer == "known") continue;
        CHECK(!caution.asks.empty());
        CHECK(!caution.ask.empty());
        CHECK((covered.contains(caution.id) || of_numbing.contains(caution.id) || !caution.follows.empty() || keys_of(caution.asked_when) > 0 ||
               caution.ask == "same-day"));
    }
}

TEST_CASE("the ids that scripts rely on are there") {
    for (const char* id :
         {"isotretinoin", "keloid", "pregnancy", "anticoagulant", "cold-sores", "active-acne", "filler", "botulinum-toxin", "sunburn", "immunosuppression",
          "diabetes", "radiotherapy", "metal-allergy", "anaesthetic-allergy", "vitiligo", "pigment-history", "pathergy"}) {
        CAPTURE(id);
        CHECK(find(shipped().cautions, id));
    }
    for (const char* id : {"makeup", "sun", "sunscreen", "exercise", "retinoids", "acids", "vitamin-c", "swimming", "heat", "redness", "wash", "channels-open",
                           "work", "be-seen"}) {
        CAPTURE(id);
        CHECK(find(shipped().care, id));
    }
    for (const char* id : {"acne-scars", "stretch-marks", "wrinkles", "neck-wrinkles", "periorbital", "surgical-scars", "burn-scars", "enlarged-pores",
                           "texture-tone", "hyperpigmentation", "melasma", "photoageing", "laxity", "hair-loss"}) {
        CAPTURE(id);
        CHECK(find(shipped().concerns, id));
    }
}

}  // namespace plan_screen_test
