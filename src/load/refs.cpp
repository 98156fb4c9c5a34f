// SPDX-License-Identifier: MIT
#include "load/refs.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "base/ascii.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

constexpr std::size_t longest_compared = 64;  // what is longer is no ref that anybody types
constexpr std::size_t most_characters = 256;  // that are tried in the place of another; no alphabet has more

std::uint64_t hash_of(std::string_view ref) { return std::hash<std::string_view>{}(ref); }

/// All of a hash but its first eight bits.
std::array<std::uint8_t, 7> rest_of(std::uint64_t hash) {
    std::array<std::uint8_t, 7> rest{};
    for (std::uint8_t& byte : rest) byte = static_cast<std::uint8_t>(hash & 0xFFU), hash >>= 8U;
    return rest;
}

bool is_number(std::string_view character) { return is_digit(character.front()); }

}  // namespace

bool Refs::add(std::string_view ref) {
    const std::uint64_t hash = hash_of(ref);
    const Rest rest = rest_of(hash);
    auto& list = hashes_[list_of(hash)];
    const auto place = std::lower_bound(list.begin(), list.end(), rest);
    if (place != list.end() && *place == rest) return false;
    const auto at = place - list.begin();
    if (list.size() == list.capacity()) list.reserve(list.size() + 8);
    list.insert(list.begin() + at, rest);
    while (!ref.empty() && used_.size() < most_characters) {
        const std::string_view character = first_characters(ref, 1);
        if (!used_.contains(character)) used_.emplace(character);
        ref.remove_prefix(character.size());
    }
    return true;
}

bool Refs::has(std::string_view ref) const {
    const std::uint64_t hash = hash_of(ref);
    const auto& list = hashes_[list_of(hash)];
    return std::binary_search(list.begin(), list.end(), rest_of(hash));
}

std::string Refs::neighbour_of(std::string_view ref) const {
    if (ref.size() > longest_compared) return {};
    std::string other;
    for (std::size_t at = 0;;) {
        const std::string_view before = ref.substr(0, at), here = first_characters(ref.substr(at), 1), behind = ref.substr(at + here.size());
        const auto is_known = [&](std::string_view instead, std::string_view rest) {
            other.assign(before).append(instead).append(rest);
            return has(other);
        };
        const bool number = !here.empty() && is_number(here);
        if (!here.empty() && !number && is_known({}, behind)) return other;
        for (const std::string& character : used_) {
            if (!is_number(character) && is_known(character, ref.substr(at))) return other;
            if (!here.empty() && character != here && !(number && is_number(character)) && is_known(character, behind)) return other;
        }
        if (here.empty()) return {};
        at += here.size();
    }
}

}  // namespace stipple
