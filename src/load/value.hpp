// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/place.hpp"

namespace stipple {

struct Member;

/// A node of a protocol file, free of any TOML library, that knows where it was written.
struct Value {
    enum class Kind { string, integer, real, boolean, date, moment, array, table, other };

    Kind kind = Kind::other;
    Place at;
    int width = 1;  ///< columns that the value spans on its first line
    std::string text;
    std::int64_t integer = 0;
    double real = 0;
    bool boolean = false;
    Day date{};
    Moment moment{};
    std::vector<Value> items;
    std::vector<Member> members;

    /// The member with this key, or nullptr.
    const Member* find(std::string_view key) const;
};

/// A key of a table and what it holds.
struct Member {
    std::string key;
    Place at;
    Value value;
};

inline const Member* Value::find(std::string_view key) const {
    for (const Member& member : members)
        if (member.key == key) return &member;
    return nullptr;
}

/// What a value is, for messages: "a text", "a list".
std::string_view in_words(Value::Kind kind);

}  // namespace stipple
