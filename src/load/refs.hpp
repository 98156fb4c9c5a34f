// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// The refs of a roster that came before, as a hash of eight bytes each, of which the list that it is in says the first: two that differ are
/// taken for one in fewer than one of ten million rosters of a million rows.
class Refs {
public:
    /// Notes a ref; false where it came before.
    bool add(std::string_view ref);

    /// The ref that came before and differs from this one by one character; empty where none does. A digit for a digit does not count, nor
    /// does one digit more or less: refs that are numbered one after another are no slips of the pen. One above 64 bytes has no neighbour,
    /// and of what rosters are written in the first 256 characters are tried.
    std::string neighbour_of(std::string_view ref) const;

private:
    static constexpr unsigned list_bits = 12;
    using Rest = std::array<std::uint8_t, 7>;  ///< of a hash: what its list does not say

    static std::size_t list_of(std::uint64_t hash) { return hash >> (64 - list_bits); }
    bool has(std::string_view ref) const;

    std::vector<std::vector<Rest>> hashes_ = std::vector<std::vector<Rest>>(1U << list_bits);  ///< by their first bits, each list in order; they do not all grow at once
    std::set<std::string, std::less<>> used_;  ///< the characters that stand in any of them
};

}  // namespace stipple
