// SPDX-License-Identifier: MIT
#include "model/when.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.hpp"

namespace stipple {

namespace {

int number(std::string_view text) {
    int n = -1;
    std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}

/// The years from which and up to which a range of ages holds; no end for "22+".
std::pair<int, std::optional<int>> years_of(std::string_view range) {
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return {number(range), std::nullopt};
    return {number(range.substr(0, dash)), number(range.substr(dash + 1))};
}

bool in_age_range(std::string_view range, int age) {
    const auto [from, to] = years_of(range);
    return age >= from && (!to || age <= *to);
}

bool has_word(std::string_view words, std::string_view word) {
    const auto space = words.find(' ');
    return words.substr(0, space) == word || (space != std::string_view::npos && has_word(words.substr(space + 1), word));
}

/// Whether one of the values is one of the words of the fact: an item that extends another is known by the ids of both.
bool names(Dimension dimension, const std::vector<std::string>& values, std::string_view fact) {
    if (dimension != Dimension::age) return std::any_of(values.begin(), values.end(), [&](const auto& value) { return has_word(fact, value); });
    return std::any_of(values.begin(), values.end(), [&](const auto& range) { return in_age_range(range, number(fact)); });
}

template <class OnUnknown>
bool all_hold(const When& when, const Facts& facts, OnUnknown on_unknown) {
    for (std::size_t d = 0; d < dimension_count; ++d) {
        const auto& values = when.any_of[d];
        if (values.empty()) continue;
        const auto dimension = static_cast<Dimension>(d);
        const std::string& value = facts.value[d];
        if (value.empty() ? !on_unknown(dimension) : !names(dimension, values, value)) return false;
    }
    return true;
}

bool is_often_open(Dimension d) {
    return d == Dimension::type || d == Dimension::severity || d == Dimension::skin || d == Dimension::band;
}

bool is_year(std::string_view text) {
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_age_range(std::string_view text) {
    if (text.ends_with('+')) return is_year(text.substr(0, text.size() - 1));
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return false;
    const std::string_view from = text.substr(0, dash), to = text.substr(dash + 1);
    return is_year(from) && is_year(to) && number(from) <= number(to);
}

std::vector<std::string> ages_that_tell(const When& when) {
    std::vector<std::string> ages;
    for (const std::string& range : when[Dimension::age]) {
        const auto [from, to] = years_of(range);
        const int beyond = to ? *to + 1 : from;
        for (const int age : {from - 1, from, beyond})
            if (age >= 0 && std::find(ages.begin(), ages.end(), std::to_string(age)) == ages.end()) ages.push_back(std::to_string(age));
    }
    return ages;
}

int keys_of(const When& when) {
    return static_cast<int>(
        std::count_if(when.any_of.begin(), when.any_of.end(), [](const auto& values) { return !values.empty(); }));
}

bool holds(const When& when, const Facts& facts) {
    return all_hold(when, facts, [](Dimension) { return false; });
}

bool could_hold(const When& when, const Facts& facts) { return all_hold(when, facts, is_often_open); }

bool could_limit(const When& when, const Facts& facts) {
    return all_hold(when, facts, [](Dimension d) { return is_often_open(d) || d == Dimension::age; });
}

bool is_not_ruled_out(const When& when, const Facts& facts) {
    return all_hold(when, facts, [](Dimension) { return true; });
}

bool can_meet(const When& a, const When& b) {
    for (std::size_t d = 0; d < dimension_count; ++d) {
        const auto &x = a.any_of[d], &y = b.any_of[d];
        if (x.empty() || y.empty() || static_cast<Dimension>(d) == Dimension::age) continue;
        const bool shared = std::any_of(x.begin(), x.end(), [&](const auto& v) { return std::find(y.begin(), y.end(), v) != y.end(); });
        if (!shared) return false;
    }
    return true;
}

}  // namespace stipple
