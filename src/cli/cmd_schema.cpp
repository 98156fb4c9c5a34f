// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "format/json.hpp"

namespace stipple {

Exit cmd_schema(Invocation& in) {
    const std::string kind = folded(in.typed.operands.front());
    const auto schema = schema_of(kind);
    if (!schema) {
        const auto names = schema_kinds();
        const std::vector<std::string> words(names.begin(), names.end());
        return tell(in, {{"E0306", {}, 1, fmt::format("there is no schema `{}`", kind), did_you_mean(kind, names, fmt::format("schemas are {}", enumerate(words)))}});
    }
    return deliver(in, [&](Sink& sink) { print_schema_json(sink, *schema); });
}

}  // namespace stipple
