// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/value.hpp"

namespace stipple {

/// Whether an item asks to be taken out: `remove = true`.
bool says_remove(const Value& item);

/// Joins items onto the one that they extend.
class Joiner {
public:
    Joiner(std::string_view parent, Diagnostics& diagnostics) : parent_(parent), diagnostics_(diagnostics) {}

    /// The parent's table with the child's keys in their place; a number that is not the parent's needs a basis of its own beside it.
    Value join(Value parent, Value child);

private:
    /// A number that differs from the parent's, as long as no basis answers for it.
    struct Unfounded {
        Place at;
        int width = 1;
        std::string text;
    };

    void join_member(Value& parent, Member child);
    void join_items(const std::string& list, Value& there, Value child);
    void remove(std::string_view list, const std::string& name, const Value& item, Value& there, std::vector<Value>::iterator same);
    void note_change(const Value& value);

    std::string parent_;
    Diagnostics& diagnostics_;
    std::optional<Unfounded> unfounded_;
};

}  // namespace stipple
