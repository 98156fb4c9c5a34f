// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/codes.hpp"

namespace stipple {

/// What one code means, in plain words, with an example that meets it and one that does not; empty where there can be none.
struct Explanation {
    Code code;
    std::string text, wrong, right;
};

template <class V>
void describe_json(V& v, const Explanation& e) {
    v.one_of("schema", std::string_view{"stipple.explanation/1"}, "stipple.explanation/1", "the layout of this object");
    v.key("code", e.code.id, "the code");
    v.key("title", e.code.title, "what it stands for, in few words");
    v.key("exit", [&] { return static_cast<int>(e.code.exit); }, "the exit status that it leads to");
    v.key("text", e.text, "what it means, why it matters and how to mend it");
    v.key("wrong", e.wrong, "lines that meet it; empty where there is no example");
    v.key("right", e.right, "lines that do not");
}

}  // namespace stipple
