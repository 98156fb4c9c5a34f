// SPDX-License-Identifier: MIT
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "load/case_file.hpp"
#include "plan/plan.hpp"

namespace stipple::test {

/// Dice that fall the same way at every run and on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool one_in(int count) { return below(count) == 0; }
    Day near(Day day, int before, int after) { return day + std::chrono::days{between(-before, after)}; }

    template <class T>
    const T& any(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937 engine_;
};

/// A client, treatments, a booking and answers, all at random and put in order; nothing has happened yet.
Case random_head(Dice& dice);

/// Lets up to so many things happen, one after the other, none of which is impossible.
void let_happen(Case& c, Dice& dice, int entries);

/// Changes keys of the head as `set` does in the middle of a course.
void change_head(Case& c, Dice& dice);

/// A whole course at random: a head, a journal, and changes on the way.
Case random_course(Dice& dice);

/// An event that some courses are over in time for and others are not.
void add_event(Case& c, Dice& dice);

/// A run of days that begins near a day.
Days random_run(Dice& dice, Day near);

/// A fact as a case file has it.
EntryText text_of(const Entry& entry);

/// An entry of a kind that changes the case rather than its facts: set, answered or cleared.
EntryText random_change(const Case& c, Dice& dice);

/// The head of a case file, and the journal that follows it; what was answered after the opening is an entry.
std::string head_text(const Case& c);
std::vector<EntryText> journal_texts(const Case& c);

/// A case file whole: what a failing test prints, and what can be read back.
std::string file_text(const std::string& head, const std::vector<EntryText>& journal);
std::string file_text(const Case& c);

}  // namespace stipple::test
