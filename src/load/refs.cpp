// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <functional>
#include <string>

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
    const std::size_t last = table_.size() - 1;  // of a power of two
    for (std::size_t i = wanted & last;; i = (i + 1) & last)
        if (table_[i] == wanted || table_[i] == 0) return table_[i] == wanted;
}

bool Refs::has_neighbour(std::string_view ref) const {
    for (std::size_t i = 0; i <= ref.size(); ++i) {
        const bool at_end = i == ref.size(), digit = !at_end && is_digit(ref[i]);
        std::string less{ref}, more{ref}, another{ref};
        if (!at_end && !digit && has(less.erase(i, 1))) return true;
        more.insert(i, 1, ' ');
        for (std::size_t c = 0; c < used_.size(); ++c) {
            const char other = static_cast<char>(c);
            if (!used_[c]) continue;
            more[i] = other;
            if (!is_digit(other) && has(more)) return true;
            if (at_end || other == ref[i] || (digit && is_digit(other))) continue;
            another[i] = other;
            if (has(another)) return true;
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
    const std::size_t last = table_.size() - 1;
    std::size_t i = hash & last;
    while (table_[i] != 0) i = (i + 1) & last;
    table_[i] = hash;
}

}  // namespace stipple
