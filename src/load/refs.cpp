// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <fmt/core.h>

#include <functional>

namespace stipple {

namespace {

constexpr std::size_t longest_compared = 64;  // what is longer is no ref that anybody types

std::uint64_t hash_of(std::string_view ref) {
    const std::uint64_t hash = std::hash<std::string_view>{}(ref);
    return hash == 0 ? 1 : hash;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Refs::Seen Refs::add(std::string_view ref) {
    if (has(ref)) return Seen::before;
    const bool nearly = ref.size() <= longest_compared && has_neighbour(ref);
    insert(hash_of(ref));
    for (const char c : ref)
        if (static_cast<unsigned char>(c) < used_.size()) used_[static_cast<unsigned char>(c)] = true;
    return nearly ? Seen::nearly : Seen::never;
}

bool Refs::has(std::string_view ref) const {
    const std::uint64_t wanted = hash_of(ref);
    for (std::size_t i = wanted % table_.size();; i = (i + 1) % table_.size())
        if (table_[i] == wanted || table_[i] == 0) return table_[i] == wanted;
}

bool Refs::has_neighbour(std::string_view ref) const {
    for (std::size_t i = 0; i <= ref.size(); ++i) {
        const std::string_view before = ref.substr(0, i), from = ref.substr(i);
        const bool digit = !from.empty() && is_digit(from.front());
        if (!from.empty() && !digit && has(fmt::format("{}{}", before, from.substr(1)))) return true;  // one less
        for (int c = 0; c < static_cast<int>(used_.size()); ++c) {
            const char other = static_cast<char>(c);
            if (!used_[static_cast<std::size_t>(c)]) continue;
            if (!is_digit(other) && has(fmt::format("{}{}{}", before, other, from))) return true;  // one more
            if (!from.empty() && other != from.front() && !(digit && is_digit(other)) && has(fmt::format("{}{}{}", before, other, from.substr(1)))) return true;  // another
        }
    }
    return false;
}

void Refs::insert(std::uint64_t hash) {
    if (++count_ * 5 > table_.size() * 4) {
        std::vector<std::uint64_t> old(table_.size() * 2);
        old.swap(table_);
        count_ = 1;
        for (const std::uint64_t one : old)
            if (one != 0) insert(one);
    }
    std::size_t i = hash % table_.size();
    while (table_[i] != 0) i = (i + 1) % table_.size();
    table_[i] = hash;
}

}  // namespace stipple
