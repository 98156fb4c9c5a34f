// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>

#include "journals.hpp"
#include "plan/course.hpp"
#include "plan/event.hpp"
#include "plan/progress.hpp"
#include "plan/standing.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_journal_test {
using std::chrono::days;

namespace {

constexpr unsigned courses = 1200;

/// One random course and its plan, which borrows from it.
struct Planned {
    unsigned seed;
    Case c;
    Plan plan;
};

Plan plan_without_care(const Case& c) {
    Plan plan = make_plan(shipped(), c);
    plan.care.clear();
    return plan;
}

/// Random courses without an event, planned once for every property that only looks at them.
const std::deque<Planned>& planned() {
    static const std::deque<Planned> all = [] {
        std::deque<Planned> made;
        for (unsigned seed = 1; seed <= courses; ++seed) {
            Dice dice{seed};
            Planned& p = made.emplace_back(Planned{seed, random_course(dice), {}});
            p.plan = plan_without_care(p.c);
        }
        return made;
    }();
    return all;
}

template <class Each>
void for_planned(Each each) {
    for (const Planned& p : planned()) {
        INFO("seed " << p.seed << "\n" << file_text(p.c));
        each(p.c, p.plan);
    }
}

/// The first of the items that is wanted, or nullptr.
template <class T, class Wanted>
const T* first_of(const std::vector<T>& items, Wanted wanted) {
    const auto found = std::find_if(items.begin(), items.end(), wanted);
    return found == items.end() ? nullptr : &*found;
}

const Session* session_of(const Plan& plan, int number) {
    return first_of(plan.sessions, [&](const Session& s) { return s.number == number; });
}

const DepthAdvice* advice_of(const Plan& plan, int number, const Site& site) {
    return first_of(plan.depths, [&](const DepthAdvice& a) { return a.session == number && a.site == &site; });
}

/// Calls back with each session ahead that has a date, and the last before it that is not cancelled, or nullptr.
template <class Each>
void for_ahead(const Plan& plan, Each each) {
    const Session* before = nullptr;
    for (const Session& s : plan.sessions) {
        if (s.is_ahead() && s.date) {
            CAPTURE(s.number);
            CAPTURE(iso(*s.date));
            each(s, before);
        }
        if (s.status != "cancelled") before = &s;
    }
}

const Entry* done_entry(const Case& c, int session) {
    return first_of(c.journal, [&](const Entry& e) { return e.what == "done" && e.session == session; });
}

/// The deepest that needles went at the site as far as is known: the depth recorded, else the ceiling of that day, else today's.
Depth reached_at(const Case& c, const DepthAdvice& advice) {
    if (const Entry* done = done_entry(c, advice.session)) {
        for (const UsedDepth& used : done->depths)
            if (used.site == advice.site) return used.depth;
        for (const PlannedDepth& p : done->planned)
            if (p.site == advice.site) return p.ceiling;
    }
    return advice.depth.value.max;
}

/// The catalogue's least rest after a depth: of the floors that match, the one with most keys.
int rest_after(Depth depth, const Site& site) {
    Facts facts;
    facts[Dimension::band] = band_of(shipped(), depth);
    facts[Dimension::region] = site.region;
    int rest = 0, keys = 0;
    for (const IntervalFloor& floor : shipped().interval_floors)
        if (holds(floor.when, facts) && keys_of(floor.when) > keys) rest = floor.days, keys = keys_of(floor.when);
    return rest;
}

/// The least spacing before a session over every course of the concern: whichever is the client's, none is closer.
int least_spacing(const Concern& concern, int session) {
    int least = limits::longest_interval_days;
    const auto take = [&](const CourseRule& rule) {
        int spacing = rule.interval_days.min;
        for (const CourseStep& step : rule.steps)
            if (step.after_session < session) spacing = step.interval_days.min;
        least = std::min(least, spacing);
    };
    take(concern.course.general);
    for (const CourseRule& rule : concern.course.rules) take(rule);
    return least;
}

/// What reactions to earlier sessions ask for; both signs that leave an interval behind are never normal by then.
int rest_after_reactions(const Case& c, int session) {
    int rest = 0;
    for (const Entry& e : c.journal) {
        if (e.what != "reacted" || !e.sign || !e.sign->later || e.session >= session || !done_entry(c, e.session)) continue;
        const Later& later = *e.sign->later;
        if (!later.from || *e.day * 24 >= nominal_hours(*later.from)) rest = std::max(rest, later.interval_days.value_or(0));
    }
    return rest;
}

/// What the depths of the session before ask for, those recorded and, where there are none, those planned.
int rest_after_needling(const Case& c, const Plan& plan, const Session& session, const Session& before) {
    int rest = 0;
    for (const DepthAdvice& advice : plan.depths)
        if (advice.session == before.number) rest = std::max(rest, rest_after(reached_at(c, advice), *advice.site));
    const Entry* done = done_entry(c, before.number);
    if (!done) return rest;
    for (const UsedDepth& used : done->depths)
        for (const auto& [concern, site] : session.treat)
            if (site == used.site) rest = std::max(rest, rest_after(used.depth, *site));
    return rest;
}

/// The floor under an interval, from the catalogue's rules and the journal alone.
int floor_before(const Case& c, const Plan& plan, const Session& session, const Session& before) {
    int floor = std::max(rest_after_reactions(c, session.number), rest_after_needling(c, plan, session, before));
    for (const auto& [concern, site] : session.treat) floor = std::max(floor, least_spacing(*concern, session.number));
    for (const Finding& f : findings_on(shipped(), c, before.date, before.number))
        floor = std::max(floor, f.caution->interval_days.value_or(0));
    return floor;
}

int longest_bound(const Session& session) {
    int longest = 0;
    for (const Bound& b : session.bounds) longest = std::max(longest, b.limit.days.value_or(0));
    return longest;
}

/// The last day on which a wait after a dated answer still runs; no reason shortens it.
bool waits_on(const Case& c, Day day) {
    return std::any_of(c.history.begin(), c.history.end(), [&](const Answer& a) {
        const bool lifted = std::any_of(c.overrides.begin(), c.overrides.end(), [&](const Override& o) { return o.id == a.caution->id; });
        if (a.kind != Answer::Kind::date || lifted || keys_of(a.caution->general.when) > 0) return false;
        return day < later(a.date, a.caution->general.wait.value_or(Duration{}));
    });
}

/// Whether the plan has a refusal or a warning of this code.
bool says(const Plan& plan, std::string_view code) {
    const auto has_it = [&](const auto& x) { return x.code == code; };
    return first_of(plan.refusals, has_it) || first_of(plan.warnings, has_it);
}

/// Whether the depth of the session that was done last is on record; else it is taken from answers that may come later.
bool is_known(const Entry* done) { return !done || !done->depths.empty() || !done->planned.empty(); }

const Reaction* reaction_of(const Plan& plan, const Entry& entry) {
    return first_of(plan.reactions, [&](const Reaction& r) { return r.entry->number == entry.number; });
}

/// Calls back with one in so many of the courses, and dice of their own.
template <class Each>
void for_every(unsigned step, Each each) {
    for (const Planned& p : planned()) {
        if (p.seed % step != 0) continue;
        Dice dice{p.seed + courses};
        INFO("seed " << p.seed << "\n" << file_text(p.c));
        each(p, dice);
    }
}

/// No setting and no ceiling of a session that is ahead in both plans is deeper afterwards.
void check_no_bolder(const Plan& before, const Plan& after, std::size_t& compared) {
    for (const DepthAdvice& was : before.depths) {
        const Session *then = session_of(before, was.session), *now = session_of(after, was.session);
        const DepthAdvice* is = advice_of(after, was.session, *was.site);
        if (!then || !now || !is || !then->is_ahead() || !now->is_ahead()) continue;
        CAPTURE(was.session);
        CAPTURE(was.site->id);
        CHECK(is->setting <= was.setting);
        CHECK(is->depth.value.max <= was.depth.value.max);
        ++compared;
    }
}

bool is_met(const Plan& plan, const Case& c) {
    const Session* last = nullptr;
    for (const Session& s : plan.sessions)
        if (s.status != "cancelled" && s.date) last = &s;
    return last && later(*last->date, c.booking.event_margin.value_or(Duration{28, Duration::Unit::days})) <= c.booking.event->day;
}

/// Whether any number of sessions and any interval in reach of the search would be over in time.
bool could_be_met(const Case& c) {
    std::vector<Warning> ignored;
    int most = 0, fewest = 1, longest = 0, shortest = limits::shortest_interval_days;
    for (const CourseChoice& course : choose_courses(shipped(), c, {}, ignored)) {
        most = std::max(most, course.planned);
        fewest = std::max(fewest, course.sessions.min);
        for (int number = 2; number <= course.planned; ++number) {
            longest = std::max(longest, course.spacing_to(number).days.typical);
            shortest = std::max(shortest, course.spacing_to(number).days.min);
        }
    }
    for (const Entry& e : c.journal)
        if (e.what == "done") most = std::max(most, e.session), fewest = std::max(fewest, e.session);
    if (c.sessions) fewest = most;
    if (c.booking.interval_days) longest = shortest = *c.booking.interval_days;
    longest = std::max(longest, shortest);
    for (int sessions = most; sessions >= fewest; --sessions)
        for (int apart = longest; apart >= shortest; --apart) {
            Case tried = c;
            tried.sessions = sessions;
            tried.booking.interval_days = apart;
            tried.booking.event.reset();
            const Plan plan = plan_without_care(tried);
            if (!says(plan, "E0516") && !says(plan, "E0601") && is_met(plan, c)) return true;
        }
    return false;
}

using Texts = std::vector<EntryText>;

/// A case file that was read, the case after some of its entries, and what was wrong.
struct Read {
    std::unique_ptr<SourceFile> source;
    CaseFile file;
    Case c;
    Diagnostics diagnostics;
};

Read read(const std::string& text, int entries = -1) {
    Read all;
    all.source = std::make_unique<SourceFile>(SourceFile{"case", "case.toml", text});
    auto file = read_case_file(*all.source, all.diagnostics);
    REQUIRE_MESSAGE(file, (all.diagnostics.empty() ? std::string{} : to_text(all.diagnostics.front())));
    all.file = std::move(*file);
    all.c = case_after(all.file, shipped(), entries < 0 ? all.file.revision() : entries, all.diagnostics);
    return all;
}

/// The plan without what only counts entries; without care, which takes long to print.
std::string print_of(Case c) {
    c.revision = 0;
    for (Entry& e : c.journal) e.number = static_cast<int>(&e - c.journal.data()) + 1;
    View view;
    view.depths = view.sessions = view.outlook = true;
    return printed(c, "json", view);
}

/// The whole plan of a case that was read, or what is wrong with it.
std::string plan_text(const Read& all) {
    if (all.diagnostics.empty()) return print_of(all.c);
    std::string codes;
    for (const Diagnostic& d : all.diagnostics) codes += std::string{d.code} + ' ';
    return codes;
}

EntryText undoing(int entry) {
    EntryText text;
    text.what = "undone";
    text.entry = entry;
    text.reason = "wrong";
    return text;
}

/// The journal with an entry put in after so many; what names a later one by its place names it still.
Texts inserted(Texts journal, int after, const EntryText& entry) {
    for (EntryText& text : journal)
        if (text.entry.value_or(0) > after) ++*text.entry;
    journal.insert(journal.begin() + after, entry);
    return journal;
}

/// A fact that could come next, or a change.
EntryText random_entry(const Case& c, Dice& dice) {
    Case more = c;
    let_happen(more, dice, 1);
    return more.journal.size() == c.journal.size() || dice.one_in(2) ? random_change(c, dice) : text_of(more.journal.back());
}

/// The journal of a case with changes among its facts, and with entries undone.
Texts random_texts(const Case& c, Dice& dice) {
    Texts texts = journal_texts(c);
    const auto count = [&] { return static_cast<int>(texts.size()); };
    for (int left = dice.below(4); left > 0; --left) texts = inserted(texts, dice.between(0, count()), random_change(c, dice));
    for (int left = texts.empty() ? 0 : dice.below(3); left > 0; --left) texts.push_back(undoing(dice.between(1, count())));
    return texts;
}

}  // namespace

TEST_CASE("no session ahead lies closer to the one before it than the floor") {
    std::size_t checked = 0, bound_by_floor = 0;
    for_planned([&](const Case& c, const Plan& plan) {
        for_ahead(plan, [&](const Session& s, const Session* before) {
            for (const Bound& b : s.bounds)
                if (b.limit.earliest) CHECK(*s.date >= *b.limit.earliest);
            if (!before || !before->date) return;
            const int apart = static_cast<int>((*s.date - *before->date).count()), floor = floor_before(c, plan, s, *before);
            ++checked;
            if (apart == floor) ++bound_by_floor;
            CHECK(apart >= longest_bound(s));
            CHECK(apart >= floor);
            CHECK(s.interval_days == apart);
        });
    });
    CHECK(checked > courses);
    CHECK(bound_by_floor > courses / 10);
}

TEST_CASE("no session ahead lies on a closed or avoided day, before the end of a wait, or not after it was missed") {
    std::size_t missed = 0, waited = 0;
    for_planned([&](const Case& c, const Plan& plan) {
        for_ahead(plan, [&](const Session& s, const Session*) {
            CHECK(c.booking.is_open(*s.date));
            CHECK_FALSE(waits_on(c, *s.date));
            for (const Finding& f : findings_on(shipped(), c, s.date, s.number))
                if (f.outcome == "defer") CHECK(f.until.value_or(*s.date) <= *s.date);
            if (s.wanted != s.date) ++waited;
            if (s.number == 1) CHECK(*s.date >= *c.start);
            const Entry* last = nullptr;
            for (const Entry& e : c.journal) {
                if (e.what != "missed" || e.session != s.number) continue;
                CHECK(*s.date > *e.on);
                last = &e;
            }
            if (!last) return;
            CHECK(*s.date > *last->on);
            ++missed;
        });
    });
    CHECK(missed > 50);
    CHECK(waited > 20);
}

TEST_CASE("a session ahead has a date, or the plan says that there is none") {
    for_planned([](const Case&, const Plan& plan) {
        for (const Session& s : plan.sessions) CHECK((s.date || !s.is_ahead() || says(plan, "E0601")));
    });
}

namespace {

bool is_treated(const Case& c, const Site& site) {
    return std::any_of(c.treats.begin(), c.treats.end(), [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), &site) != t.sites.end(); });
}

}  // namespace

TEST_CASE("no session ahead lies within the rest after any depth that was recorded, however many sessions lie between") {
    std::size_t checked = 0, decided = 0;
    for_planned([&](const Case& c, const Plan& plan) {
        for (const Entry& e : c.journal)
            for (const UsedDepth& used : e.depths) {
                if (!is_treated(c, *used.site)) continue;  // a case file with any other is refused
                const Day rested = *e.on + days{rest_after(used.depth, *used.site)};
                CAPTURE(e.session);
                CAPTURE(used.site->id);
                for_ahead(plan, [&](const Session& s, const Session* before) {
                    CHECK(*s.date >= rested);
                    ++checked;
                    if (before && before->number > e.session && s.earliest == rested) ++decided;
                });
            }
    });
    CHECK(checked > courses);
    CHECK(decided > 3);
}

TEST_CASE("a session that is cancelled brings the next one no further forward, and not to before the day of the record") {
    std::size_t cancelled = 0;
    for_every(2, [&](const Planned& p, Dice& dice) {
        const Session* next = first_of(p.plan.sessions, [](const Session& s) { return s.is_ahead() && s.date; });
        const Session* then = next ? session_of(p.plan, next->number + 1) : nullptr;
        if (!then || !then->is_ahead() || !then->date || progress_of(p.c, then->number).moved) return;  // a day that was agreed may stand once nobody rests
        Case fewer = p.c;
        Entry& e = fewer.journal.emplace_back();
        e.number = ++fewer.revision;
        e.recorded = dice.near(*next->date, 40, 40);
        e.what = "cancelled";
        e.session = next->number;
        e.on = next->date;
        const Plan after = plan_without_care(fewer);
        const Session* now = session_of(after, then->number);
        if (!now || !now->date) return;
        INFO("session " << next->number << " cancelled, recorded " << iso(e.recorded));
        CHECK(*now->date >= *then->date);
        CHECK(*now->date > std::chrono::floor<days>(e.recorded));
        for (const Session& s : after.sessions)
            if (s.number > now->number && s.is_ahead() && s.date) CHECK(*s.date > *now->date);
        ++cancelled;
    });
    CHECK(cancelled > 50);
}

TEST_CASE("no permission of a later session comes before that of an earlier one that still runs") {
    std::size_t compared = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        Dice dice{seed};
        const Case c = random_course(dice);
        const Plan plan = make_plan(shipped(), c);
        INFO("seed " << seed << "\n" << file_text(c));
        for (const CareLine& line : plan.care)
            for (const CareLine& later : plan.care) {
                if (!line.item || line.item != later.item || line.session >= later.session || line.kind != "do" || line.phase != "after") continue;
                if (line.span.value.until && *line.span.value.until <= *session_of(plan, later.session)->date) continue;
                CAPTURE(line.id());
                CAPTURE(later.session);
                CHECK(later.span.value.from >= line.span.value.from);
                ++compared;
            }
    }
    CHECK(compared > 50);
}

TEST_CASE("what a session bars, or says when to ring, stands on every day to its end, through the sessions that follow") {
    std::size_t carried = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Dice dice{seed};
        const Case c = random_course(dice);
        const Plan plan = make_plan(shipped(), c);
        INFO("seed " << seed << "\n" << file_text(c));
        std::map<Day, std::set<std::string>> told;
        for (const Session& s : plan.sessions)
            for (const CareDay& day : care_days(plan, s.number))
                for (const CareLine* line : day.lines) told[day.date].insert(line->id());
        for (const CareLine& line : plan.care) {
            if (!line.item || line.phase != "after" || (line.kind != "avoid" && line.kind != "call")) continue;
            CAPTURE(line.session);
            CAPTURE(line.id());
            const Day end = line.span.value.until.value_or(told.rbegin()->first);
            for (Day day = line.span.value.from; day < end; day += days{1})
                if (line.kind == "avoid" || told.contains(day)) CHECK(told[day].contains(line.id()));
            for (const Bound& b : line.span.bounds)
                if (b.because.starts_with("still holds from session")) ++carried;
        }
    }
    CHECK(carried > 10);
}

TEST_CASE("what was recorded never changes, whatever follows") {
    std::size_t sessions = 0, depths = 0;
    for_planned([&](const Case& c, const Plan& plan) {
        for (const Entry& e : c.journal) {
            if (e.what != "done") continue;
            CAPTURE(e.session);
            const Session* s = session_of(plan, e.session);
            CHECK(s);
            if (!s) continue;
            ++sessions;
            CHECK(s->status == "done");
            CHECK(s->date == e.on);
            for (const UsedDepth& used : e.depths) {
                CAPTURE(used.site->id);
                const DepthAdvice* advice = advice_of(plan, e.session, *used.site);
                if (is_treated(c, *used.site)) CHECK(advice);  // a case file with any other is refused
                if (!advice) continue;
                ++depths;
                CHECK(advice->setting == used.depth);
                CHECK(advice->used == used.depth);
            }
            for (const PlannedDepth& then : e.planned) {
                const DepthAdvice* advice = advice_of(plan, e.session, *then.site);
                if (advice && e.depths.empty()) CHECK(advice->setting == then.setting);
            }
        }
    });
    CHECK(sessions > courses);
    CHECK(depths > courses);
}

TEST_CASE("a closure moves only the sessions from the first that lies on it, and none before its window") {
    std::size_t hit = 0;
    for_every(4, [&](const Planned& p, Dice& dice) {
        if (p.plan.sessions.empty()) return;
        Case closed = p.c;
        const Days run = random_run(dice, dice.near(dice.any(p.plan.sessions).date.value_or(*closed.start), 8, 4));
        (dice.one_in(2) ? closed.booking.closed.runs : closed.booking.avoid).push_back(run);
        INFO("closed " << to_text(run));
        const Plan after = plan_without_care(closed);
        for (const Session& s : p.plan.sessions) {
            const Session* moved = session_of(after, s.number);
            if (s.status == "cancelled" && s.date && run.contains(*s.date)) break;  // no day of it was recorded, and those after it keep their places
            if (s.status == "cancelled" || !s.date) continue;
            if (!moved) break;  // no open day is left
            CAPTURE(s.number);
            if (s.is_ahead() && run.contains(*s.date)) {
                CHECK(moved->date >= s.earliest);
                CHECK_FALSE(run.contains(*moved->date));
                ++hit;
                break;
            }
            CHECK(moved->date == s.date);
        }
    });
    CHECK(hit > 20);
}

TEST_CASE("a caution answered yes raises no setting and brings no session forward") {
    std::size_t compared = 0;
    for_every(4, [&](const Planned& p, Dice& dice) {
        if (!p.c.overrides.empty()) return;  // an override for one session stands on the day that it was given for
        Case more = p.c;
        const Caution& caution = dice.any(shipped().cautions);
        if (caution.answer == "known" || answer_to(more, caution)) return;
        more.history.push_back({&caution, Answer::Kind::yes, {}, *more.start});
        put_in_order(more, shipped());
        INFO("yes: " << caution.id);
        const Plan after = plan_without_care(more);
        check_no_bolder(p.plan, after, compared);
        const Session* first = first_of(p.plan.sessions, [](const Session& s) { return s.is_ahead(); });
        const Session* now = first ? session_of(after, first->number) : nullptr;
        if (!now || !is_known(last_done_before(p.c, first->number))) return;
        if (first->number > 1 && progress_of(p.c, first->number - 1).cancelled) return;  // its place rests on what that one would have reached
        if (now->is_ahead() && first->date && now->date) CHECK(*now->date >= *first->date);
    });
    CHECK(compared > 50);
}

TEST_CASE("a reaction raises no setting, shortens no rest, brings nothing forward, and holds what is ahead until it is reviewed") {
    std::size_t compared = 0, held = 0;
    for_every(3, [&](const Planned& p, Dice& dice) {
        const Entry* done = last_done_before(p.c, limits::most_sessions + 1);
        if (!done) return;
        Case more = p.c;
        Entry& e = more.journal.emplace_back();
        e.number = ++more.revision;
        e.recorded = more.journal.front().recorded;
        e.what = "reacted";
        e.session = done->session;
        e.day = dice.between(0, 60);
        e.sign = dice.one_in(2) ? find(shipped().signs, "dark-patches") : &dice.any(shipped().signs);
        INFO("reacted after session " << e.session << " on day " << *e.day << ": " << e.sign->id);
        const Plan after = plan_without_care(more);
        check_no_bolder(p.plan, after, compared);
        for_ahead(p.plan, [&](const Session& s, const Session*) {
            const Session* now = session_of(after, s.number);
            if (!now || !now->is_ahead()) return;
            CHECK(longest_bound(*now) >= longest_bound(s));
            if (now->date) CHECK(*now->date >= *s.date);
        });
        const Reaction* reaction = reaction_of(after, e);
        CHECK(reaction);
        if (!reaction || reaction->answer == "normal") return;
        for (const Session& s : after.sessions) {
            if (!s.is_ahead() || s.number < e.session) continue;
            CHECK(s.status == "held");
            CHECK(s.withheld);
            ++held;
        }
    });
    CHECK(compared > 50);
    CHECK(held > 100);
}

TEST_CASE("what was reported holds every session after it until a later review, and a second dark patch or a stop ends the course") {
    std::size_t held = 0, ended = 0, freed = 0;
    for_planned([&](const Case& c, const Plan& plan) {
        int reviewed = 0;
        std::set<int> dark;  // the sessions after which it was reported
        bool stopped = false, holds = false;
        for (const Entry& e : c.journal)
            if (e.what == "reviewed") reviewed = e.number, stopped = e.decision == "stop";
        for (const Entry& e : c.journal) {
            if (e.what != "reacted") continue;
            const Reaction* reaction = reaction_of(plan, e);
            CHECK(reaction);
            if (!reaction) continue;
            const bool is_dark = e.sign && e.sign->id == "dark-patches";
            if (is_dark) CHECK(reaction->answer != "normal");
            if (is_dark) dark.insert(e.session);
            holds = holds || (reaction->answer != "normal" && e.number > reviewed);
        }
        for (const Session& s : plan.sessions) {
            if (!s.is_ahead()) continue;
            CAPTURE(s.number);
            CHECK_FALSE(stopped);
            CHECK(dark.size() < 2);
            CHECK((s.status == "held") == holds);
            if (holds) CHECK(s.withheld);
            ++(holds ? held : freed);
        }
        if (stopped || dark.size() > 1) ++ended;
        CHECK(says(plan, "E0514") == holds);
    });
    CHECK(held > 100);
    CHECK(freed > 100);
    CHECK(ended > 20);
}

TEST_CASE("an event that is met is met, and where none is nothing in reach would be") {
    std::size_t met = 0, tightened = 0, missed = 0;
    for (unsigned seed = 1; seed <= 180; ++seed) {
        Dice dice{seed};
        Case c = random_course(dice);
        add_event(c, dice);
        INFO("seed " << seed << "\n" << file_text(c));
        const Plan plan = plan_without_care(c);
        if (!plan.event) continue;
        CHECK(is_met(plan, c) == !says(plan, "E0602"));
        CHECK((plan.event->days_spare >= 0) == is_met(plan, c));
        if (says(plan, "E0602")) {
            ++missed;
            CHECK_FALSE(could_be_met(c));
        } else {
            ++met;
            if (says(plan, "W0614")) ++tightened;
        }
    }
    CHECK(met > 20);
    CHECK(tightened > 5);
    CHECK(missed > 20);
}

TEST_CASE("the order in which things were named changes no byte of the plan") {
    for (unsigned seed = 1; seed <= 90; ++seed) {
        Dice dice{seed};
        const Case c = random_course(dice);
        Case shuffled = c;
        dice.shuffle(shuffled.treats);
        for (Treat& treat : shuffled.treats) dice.shuffle(treat.sites);
        dice.shuffle(shuffled.booking.closed.runs);
        dice.shuffle(shuffled.booking.avoid);
        dice.shuffle(shuffled.history);
        dice.shuffle(shuffled.overrides);
        INFO("seed " << seed << "\n" << file_text(c) << "\n" << file_text(shuffled));
        CHECK(plan_text(read(file_text(c))) == plan_text(read(file_text(shuffled))));
    }
}

TEST_CASE("an entry that was undone is as if it were absent, and undoing the undoing brings it back") {
    for (unsigned seed = 1; seed <= 80; ++seed) {
        Dice dice{seed};
        const Case c = random_course(dice);
        const std::string head = head_text(c);
        const Texts without = random_texts(c, dice);
        const int place = dice.below(static_cast<int>(without.size()) + 1);
        const Texts with = inserted(without, place, random_entry(c, dice));
        Texts undone = with, back = with;
        undone.push_back(undoing(place + 1));
        back.push_back(undoing(place + 1));
        back.push_back(undoing(static_cast<int>(back.size())));
        INFO("seed " << seed << ", entry " << place + 1 << "\n" << file_text(head, with));
        CHECK(plan_text(read(file_text(head, undone))) == plan_text(read(file_text(head, without))));
        CHECK(plan_text(read(file_text(head, back))) == plan_text(read(file_text(head, with))));
    }
}

TEST_CASE("a case after some entries is the case of a file that ends there, and a case read back is the case") {
    for (unsigned seed = 1; seed <= 90; ++seed) {
        Dice dice{seed};
        const Case c = random_course(dice);
        const Texts all = random_texts(c, dice);
        const int some = dice.below(static_cast<int>(all.size()) + 1);
        const std::string whole = file_text(head_text(c), all), part = file_text(head_text(c), {all.begin(), all.begin() + some});
        INFO("seed " << seed << ", " << some << " entries\n" << whole);
        CHECK(plan_text(read(whole, some)) == plan_text(read(part)));
        CHECK(read(whole, some).c.revision == some);
        if (!c.overrides.empty()) continue;  // an override for a later session is an entry of its own
        CHECK(plan_text(read(file_text(c))) == print_of(c));
    }
}

}  // namespace plan_journal_test
