// SPDX-License-Identifier: MIT
#include "plan/progress.hpp"

#include <algorithm>

namespace stipple {

Progress progress_of(const Case& c, int session) {
    Progress p;
    for (const Entry& e : c.journal) {
        if (e.session != session) continue;
        if (e.what == "done") p.done = &e;
        if (e.what == "cancelled") p.cancelled = &e;
        if (e.what != "moved" && e.what != "missed") continue;
        p.moved = e.what == "moved" ? &e : nullptr;
        p.missed = e.what == "missed" ? &e : nullptr;
        if (e.on) p.was.push_back(*e.on);
        if (p.missed) p.last_missed = std::max(p.last_missed, e.on);
    }
    if (p.done) p.moved = p.missed = p.cancelled = nullptr;
    return p;
}

int next_number(const Case& c) {
    int number = 1;
    for (;;) {
        const Progress p = progress_of(c, number);
        if (!p.done && !p.cancelled) return number;
        ++number;
    }
}

bool is_first(const Case& c, int session) {
    for (int before = 1; before < session; ++before)
        if (const Progress p = progress_of(c, before); !p.cancelled) return false;
    return true;
}

const Entry* last_done_before(const Case& c, int number) {
    const Entry* last = nullptr;
    for (const Entry& e : c.journal)
        if (e.what == "done" && e.session < number && (!last || e.session > last->session)) last = &e;
    return last;
}

void try_day(Case& c, int session, Day day) {
    Entry supposed;
    supposed.number = static_cast<int>(c.journal.size()) + 1;
    supposed.what = "moved";
    supposed.session = session;
    supposed.to = day;
    supposed.reason = "tried";
    c.journal.push_back(std::move(supposed));
}

const Entry* stopped_by(const Case& c) {
    const Entry* review = nullptr;
    for (const Entry& e : c.journal)
        if (e.what == "reviewed") review = &e;
    return review && review->decision == "stop" ? review : nullptr;
}

const Answer* current_answer(const Case& c, const Caution& caution, int session) {
    const Answer* answer = answer_to(c, caution);
    const Entry* done = last_done_before(c, session);
    const bool expires = caution.ask == "each-session" || caution.ask == "same-day";
    return answer && expires && done && answer->asked && *answer->asked <= *done->on ? nullptr : answer;
}

const Later* Reaction::later() const {
    if (!entry->sign || !entry->sign->later || answer == "normal") return nullptr;
    const Later& later = *entry->sign->later;
    return later.from && entry->day.value_or(0) * 24 < nominal_hours(*later.from) ? nullptr : &later;
}

}  // namespace stipple
