// SPDX-License-Identifier: MIT
#include "journals.hpp"

#include <algorithm>

#include "load/case_text.hpp"
#include "load/entry_text.hpp"
#include "plan/progress.hpp"
#include "shipped.hpp"

namespace stipple::test {

namespace {

using std::chrono::days;

/// Starts from which sessions fall on leap days, on last days of months and over year ends.
const std::vector<Day>& starts() {
    static const std::vector<Day> all{*day_of(2026, 12, 8),   *day_of(2026, 12, 31), *day_of(2027, 1, 31), *day_of(2027, 4, 30),
                                      *day_of(2027, 10, 30),  *day_of(2027, 12, 28), *day_of(2028, 1, 3),  *day_of(2028, 1, 18),
                                      *day_of(2028, 1, 31),   *day_of(2028, 2, 1),   *day_of(2028, 2, 28), *day_of(2028, 2, 29)};
    return all;
}

std::vector<const Site*> sites_of(const Concern& concern) { return product_of(concern).sites; }

Treat random_treat(Dice& dice) {
    const Concern& concern = dice.any(shipped().concerns);
    Treat treat{&concern, {}, {}, {}};
    if (!concern.types.empty() && !dice.one_in(4)) treat.type = dice.any(concern.types);
    if (!concern.severities.empty() && !dice.one_in(4)) treat.severity = dice.any(concern.severities);
    for (int left = dice.between(1, 3); left > 0; --left) treat.sites.push_back(dice.any(sites_of(concern)));
    return treat;
}

void treat_something(Case& c, Dice& dice) {
    c.treats.clear();
    do c.treats.push_back(random_treat(dice));
    while (dice.one_in(3));
    put_in_order(c, shipped());
}

const Device* random_device(Dice& dice) { return dice.one_in(3) ? nullptr : dice.any(product_of(shipped().concerns.front()).devices); }

std::string random_skin(Dice& dice) { return dice.one_in(6) ? std::string{} : dice.any(shipped().skin_types).id; }

/// Up to so many runs of days, in the order in which a case is read.
std::vector<Days> random_runs(Dice& dice, Day start, int most) {
    std::vector<Days> runs;
    for (int left = dice.between(0, most); left > 0; --left) runs.push_back(random_run(dice, dice.near(start, 20, 150)));
    std::sort(runs.begin(), runs.end(), [](const Days& a, const Days& b) { return std::pair{a.from, a.to} < std::pair{b.from, b.to}; });
    return runs;
}

Closures random_closures(Dice& dice, Day start) {
    Closures closed;
    for (std::size_t i = 0; i < 6; ++i) closed.weekdays[i] = dice.one_in(5);
    closed.runs = random_runs(dice, start, 3);
    return closed;
}

/// A depth as a device might be set to, safe or not.
Depth random_depth(Dice& dice) { return {dice.between(5, 55) * 50}; }

/// An answer to one caution: a date where it asks for one; what would end every course is mostly denied.
Answer random_answer(Dice& dice, Day start, Day asked) {
    const Caution* caution = nullptr;
    do caution = &dice.any(shipped().cautions);
    while (caution->answer == "known");
    if (caution->answer == "date" && !dice.one_in(4)) return {caution, Answer::Kind::date, dice.near(start, 120, 40), asked};
    const bool grave = caution->general.outcome == "refuse" || caution->general.outcome == "defer" || caution->general.outcome == "refer";
    return {caution, dice.one_in(grave ? 12 : 2) ? Answer::Kind::yes : Answer::Kind::no, {}, asked};
}

void answer(Case& c, const Answer& given) {
    std::erase_if(c.history, [&](const Answer& a) { return a.caution == given.caution; });
    c.history.push_back(given);
}

void override_something(Case& c, Dice& dice) {
    for (const Answer& a : c.history)
        if (a.caution->lift) c.overrides.push_back({"caution", a.caution->id, "seen and agreed", dice.between(1, 3)});
    for (const Site* site : c.treats.front().sites)
        if (site->ceiling.lift) c.overrides.push_back({"site", site->id, "skin measured", 1});
}

/// One journal as it grows.
class Journal {
public:
    Journal(Case& c, Dice& dice) : c_(c), dice_(dice), now_(*c.start) {
        for (const Entry& e : c.journal)
            if (e.what == "done") now_ = std::max(now_, *e.on);
    }

    void happen() {
        now_ = dice_.near(now_, 0, 6);
        const int die = dice_.below(20);
        if (die < 8) return done();
        if (die < 10) return moved();
        if (die < 12) return missed();
        if (die < 13) return cancelled();
        if (die < 17) return reacted();
        if (die < 19) return reviewed();
        answer(c_, random_answer(dice_, now_, now_));
    }

private:
    Entry& add(std::string what, int session) {
        Entry& e = c_.journal.emplace_back();
        e.number = static_cast<int>(c_.journal.size());
        e.recorded = now_ + std::chrono::hours{12} + std::chrono::minutes{e.number};
        e.what = std::move(what);
        e.session = session;
        c_.revision = e.number;
        return e;
    }

    void done() {
        const int session = next_number(c_);
        if (session > limits::most_sessions) return;
        if (last_done_before(c_, session)) now_ += days{dice_.between(1, 60)};
        Entry& e = add("done", session);
        e.on = now_;
        const bool with_depths = dice_.one_in(2), with_plan = dice_.one_in(2);
        for (const Site& site : shipped().sites) {
            if (facts_at(c_, site).empty()) continue;
            const Depth ceiling = random_depth(dice_);
            if (with_depths) e.depths.push_back({&site, random_depth(dice_)});
            if (with_plan) e.planned.push_back({&site, std::min(ceiling, random_depth(dice_)), ceiling});
        }
    }

    void moved() {
        const int session = next_number(c_) + dice_.below(2);
        if (progress_of(c_, session).cancelled) return;
        Entry& e = add("moved", session);
        e.to = dice_.near(now_, 10, 90);
        if (dice_.one_in(2)) e.on = dice_.near(now_, 0, 30);
        e.reason = "illness";
    }

    void missed() {
        const int session = next_number(c_);
        now_ = dice_.near(now_, 0, 40);
        add("missed", session).on = now_;
        if (dice_.one_in(4)) add("missed", session).on = dice_.near(now_, 30, 0);  // an earlier day, written down later
    }

    void cancelled() {
        Entry& e = add("cancelled", next_number(c_) + dice_.below(3));
        e.reason = "no time";
        if (dice_.one_in(2)) e.on = dice_.near(now_, 0, 30);
    }

    void reacted() {
        const Entry* last = last_done_before(c_, limits::most_sessions + 1);
        if (!last) return;
        const int session = last->session;
        Entry& e = add("reacted", session);
        e.day = dice_.between(0, 60);
        const int die = dice_.below(6);
        if (die < 2)
            e.sign = find(shipped().signs, die == 0 ? "dark-patches" : "redness");
        else if (die < 4)
            e.sign = &dice_.any(shipped().signs);
        else
            do e.expected = &dice_.any(shipped().care);
            while (e.expected->kind != "expect" || !named(shipped().signs, e.expected->id).empty());  // a word that is both means the sign
    }

    void reviewed() { add("reviewed", 0).decision = dice_.one_in(6) ? "stop" : "continue"; }

    Case& c_;
    Dice& dice_;
    Day now_;
};

std::string answer_text(const Answer& a) {
    return a.caution->id + '=' + (a.kind == Answer::Kind::date ? iso(a.date) : a.kind == Answer::Kind::yes ? "yes" : "no");
}

std::string treat_text(const Treat& treat) {
    std::string text = treat.concern->id;
    for (const std::string& word : {treat.type, treat.severity})
        if (!word.empty()) text += '/' + word;
    for (const Site* site : treat.sites) text += (site == treat.sites.front() ? ':' : ',') + site->id;
    return text;
}

}  // namespace

Days random_run(Dice& dice, Day near) { return {near, near + days{dice.one_in(20) ? 420 : dice.below(20)}}; }

Case random_head(Dice& dice) {
    Case c;
    c.id = "0b6f2a4e-0000-4000-8000-000000000001";
    c.start = dice.near(dice.any(starts()), 0, 2);
    c.opened = dice.near(*c.start, 60, 0);
    treat_something(c, dice);
    c.skin = random_skin(dice);
    if (!dice.one_in(6)) c.age = dice.one_in(8) ? 20 : 40;
    c.device = random_device(dice);
    if (dice.one_in(5)) c.sessions = dice.between(1, 8);
    if (dice.one_in(8)) c.booking.interval_days = dice.between(14, 60);
    c.booking.closed = random_closures(dice, *c.start);
    c.booking.avoid = random_runs(dice, *c.start, 2);
    for (int left = dice.below(4); left > 0; --left) answer(c, random_answer(dice, *c.start, *c.opened));
    if (dice.one_in(6)) override_something(c, dice);
    if (dice.one_in(10)) c.wishes.push_back({nullptr, {500}});
    put_in_order(c, shipped());
    return c;
}

void let_happen(Case& c, Dice& dice, int entries) {
    Journal journal{c, dice};
    for (int left = entries; left > 0; --left) journal.happen();
    put_in_order(c, shipped());
}

void change_head(Case& c, Dice& dice) {
    switch (dice.below(6)) {
        case 0: c.skin = random_skin(dice); break;
        case 1: c.device = random_device(dice); break;
        case 2: treat_something(c, dice); break;
        case 3: c.sessions = dice.between(1, 8); break;
        case 4: c.booking.closed = random_closures(dice, *c.start); break;
        default: c.start = dice.near(*c.start, 30, 60); break;
    }
}

Case random_course(Dice& dice) {
    Case c = random_head(dice);
    let_happen(c, dice, dice.below(9));
    if (!dice.one_in(3)) return c;
    change_head(c, dice);
    let_happen(c, dice, dice.below(4));
    return c;
}

void add_event(Case& c, Dice& dice) {
    c.booking.event = Event{dice.near(*c.start, 0, 260), "wedding"};
    if (dice.one_in(2)) return;
    c.booking.event_margin = Duration{dice.between(0, 6), dice.one_in(2) ? Duration::Unit::weeks : Duration::Unit::months};
}

EntryText text_of(const Entry& e) {
    EntryText text;
    text.recorded = e.recorded;
    text.what = e.what;
    if (e.session != 0) text.session = e.session;
    text.on = e.on, text.to = e.to, text.day = e.day, text.reason = e.reason, text.decision = e.decision;
    for (const UsedDepth& d : e.depths) text.depth.push_back(d.site->id + '=' + millimetres(d.depth));
    for (const PlannedDepth& p : e.planned)
        text.planned.push_back(p.site->id + '=' + millimetres(p.setting) + '/' + millimetres(p.ceiling));
    if (e.sign) text.reaction = e.sign->id;
    if (e.expected) text.reaction = e.expected->id;
    return text;
}

EntryText random_change(const Case& c, Dice& dice) {
    EntryText text;
    text.recorded = dice.near(*c.start, 0, 200);
    text.what = "set";
    Case other = c;
    treat_something(other, dice);
    const Days run = random_run(dice, dice.near(*c.start, 0, 150));
    switch (dice.below(8)) {
        case 0: text.set = {"skin=" + dice.any(shipped().skin_types).id}; break;
        case 1: text.set = {"sessions=" + std::to_string(dice.between(1, 8)), "device="}; break;
        case 2: text.set = {"closed=sun;" + to_text(run), "avoid="}; break;
        case 3: text.set = {"treat=" + treat_text(other.treats.front()), "set="}; break;
        case 4: text.set = {"start=" + iso(dice.near(*c.start, 30, 60))}; break;
        case 5:
            text.what = "cleared";
            text.cleared = dice.any(shipped().cautions).id;
            text.by = "specialist";
            break;
        default: text.what = "answered"; text.answers = {answer_text(random_answer(dice, *c.start, *c.start))}; break;
    }
    return text;
}

std::string head_text(const Case& c) {
    std::vector<std::string> answers;
    for (const Answer& a : c.history)
        if (a.asked == c.opened) answers.push_back(answer_text(a));
    return case_toml(c, answers);
}

std::vector<EntryText> journal_texts(const Case& c) {
    std::vector<EntryText> texts;
    for (const Entry& e : c.journal) texts.push_back(text_of(e));
    for (const Answer& a : c.history) {
        if (a.asked == c.opened) continue;
        EntryText& text = texts.emplace_back();
        text.recorded = *a.asked;
        text.what = "answered";
        text.on = a.asked;
        text.answers = {answer_text(a)};
    }
    return texts;
}

std::string file_text(const std::string& head, const std::vector<EntryText>& journal) {
    std::string text = head;
    for (const EntryText& entry : journal) text += '\n' + entry_toml(entry);
    return text;
}

std::string file_text(const Case& c) { return file_text(head_text(c), journal_texts(c)); }

}  // namespace stipple::test
