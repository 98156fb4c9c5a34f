// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "base/ascii.hpp"

namespace stipple {

namespace {

constexpr std::size_t longest_compared = 64;  // what is longer is no ref that anybody types

std::uint64_t hash_of(std::string_view ref) { return std::hash<std::string_view>{}(ref); }

/// All of a hash but its first eight bits.
std::array<std::uint8_t, 7> rest_of(std::uint64_t hash) {
    std::array<std::uint8_t, 7> rest{};
    for (std::uint8_t& byte : rest) byte = static_cast<std::uint8_t>(hash & 0xFFU), hash >>= 8U;
    return rest;
}

}  // namespace

Refs::Seen Refs::add(std::string_view ref) {
    if (has(ref)) return Seen::before;
    const bool nearly = ref.size() <= longest_compared && has_neighbour(ref);
    const std::uint64_t hash = hash_of(ref);
    const Rest rest = rest_of(hash);
    auto& list = hashes_[list_of(hash)];
    if (list.size() == list.capacity()) list.reserve(list.size() + 8);
    list.insert(std::lower_bound(list.begin(), list.end(), rest), rest);
    for (const char c : ref)
        if (static_cast<unsigned char>(c) < used_.size()) used_[static_cast<unsigned char>(c)] = true;
    return nearly ? Seen::nearly : Seen::never;
}

bool Refs::has(std::string_view ref) const {
    const std::uint64_t hash = hash_of(ref);
    const auto& list = hashes_[list_of(hash)];
    return std::binary_search(list.begin(), list.end(), rest_of(hash));
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

}  // namespace stipple
