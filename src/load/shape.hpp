// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/bound.hpp"

namespace stipple {

/// Gathers how a table is written in one line: its required keys, each with a gap to be filled.
class ShapeVisitor {
public:
    std::string text() const { return keys_.empty() ? std::string{"{ … }"} : "{ " + keys_ + " }"; }

    void place(const Place&) {}
    void id(std::string_view key, const std::string&, std::string_view) { add(key); }
    void word(std::string_view key, const std::string&, std::string_view, std::string_view) { add(key); }
    template <class T>
    void word_if(std::string_view, const T&, std::string_view, std::string_view) {}
    template <class T>
    void required(std::string_view key, const T&, std::string_view) {
        add(key);
    }
    template <class T>
    void optional(std::string_view, const T&, std::string_view) {}

private:
    void add(std::string_view key) { keys_.append(keys_.empty() ? "" : ", ").append(key).append(" = …"); }

    std::string keys_;
};

/// How a value of this kind is written: "…", or a table with its required keys.
template <class T>
std::string shape_of(const T& value) {
    if constexpr (requires(ShapeVisitor& v, T& t) { describe(v, t); }) {
        ShapeVisitor visitor;
        describe(visitor, const_cast<T&>(value));  // descriptions take the struct to fill it; this visitor looks at its keys alone
        return visitor.text();
    } else {
        return "…";
    }
}

/// None of the figures of a limit is required, and one of them is.
inline std::string shape_of(const DepthBound&) { return "{ max-mm = …, because = \"…\", basis = \"…\" }"; }

inline std::string shape_of(const DepthRange&) { return "{ min = …, typical = …, max = … }"; }
inline std::string shape_of(const CountRange&) { return "{ min = …, typical = …, max = … }"; }

}  // namespace stipple
