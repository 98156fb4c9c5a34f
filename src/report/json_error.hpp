// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.hpp"
#include "report/json_keys.hpp"

namespace stipple {

template <class V>
void describe_json(V& v, const Diagnostic& d) {
    const auto or_nothing = [](int number) { return number > 0 ? std::optional{number} : std::nullopt; };
    v.one_of("schema", std::string_view{"stipple.error/1"}, "stipple.error/1", "the layout of this object");
    v.key("code", d.code, "its code");
    v.key("exit", [&] { return static_cast<int>(code(d.code).exit); }, "the exit status that it leads to");
    v.key("message", d.message, "what is wrong");
    v.key("file", [&] { return d.place.file ? std::optional{d.place.file->name} : std::nullopt; }, "the file that it is in");
    v.key("line", or_nothing(d.place.line), "the line, from 1");
    v.key("column", or_nothing(d.place.column), "the column, from 1");
    v.key("help", d.help, "what to type instead");
}

}  // namespace stipple
