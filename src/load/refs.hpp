// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stipple {

/// The refs of a roster that came before, as a hash of eight bytes each, of which the list that it is in says the first: two that differ are
/// taken for one in fewer than one of ten million rosters of a million rows.
class Refs {
public:
    /// Whether a ref came before, or one that differs from it by one character. A digit for a digit does not count, nor does one digit more
    /// or less: refs that are numbered one after another are no slips of the pen.
    enum class Seen { never, nearly, before };

    Seen add(std::string_view ref);

private:
    static constexpr unsigned list_bits = 12;
    using Rest = std::array<std::uint8_t, 7>;  ///< of a hash: what its list does not say

    static std::size_t list_of(std::uint64_t hash) { return hash >> (64 - list_bits); }

    bool has(std::string_view ref) const;
    bool has_neighbour(std::string_view ref) const;

    std::vector<std::vector<Rest>> hashes_ = std::vector<std::vector<Rest>>(1U << list_bits);  ///< by their first bits, each list in order; they do not all grow at once
    std::array<bool, 128> used_{};  ///< the ASCII characters that stand in any of them
};

}  // namespace stipple
