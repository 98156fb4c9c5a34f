// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/explanations.hpp"
#include "cli/listings.hpp"
#include "format/json.hpp"

namespace stipple {

namespace {

/// Every code with its title, in the order of the codes.
Listing all_codes() {
    Listing listing{"Codes", {"Code", "Exit", "Title"}, {}};
    for (const Code& row : codes()) listing.rows.push_back({std::string{row.id}, std::to_string(static_cast<int>(row.exit)), std::string{row.title}});
    std::sort(listing.rows.begin(), listing.rows.end());
    return listing;
}

std::string example(std::string_view head, std::string_view lines) {
    if (lines.empty()) return {};
    std::string out = fmt::format("\n{}\n", head);
    for (const std::string_view line : split(lines, '\n')) out += line.empty() ? "\n" : fmt::format("    {}\n", line);
    return out;
}

std::string page(const Explanation& e, int width) {
    std::string out;
    const std::string head = fmt::format("{} {}: {} (exit status {})", e.code.id.front() == 'W' ? "warning" : "error", e.code.id, e.code.title, static_cast<int>(e.code.exit));
    for (const std::string& line : wrap(head, width)) out += line + "\n";
    out += "\n";
    for (const std::string& line : wrap(e.text, width)) out += line + "\n";
    return out + example("Wrong:", e.wrong) + example("Right:", e.right);
}

std::string in_capitals(std::string_view word) {
    std::string out{word};
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

}  // namespace

Exit cmd_explain(Invocation& in) {
    Diagnostics diagnostics;
    const Format* format = chosen_format(in, diagnostics);
    if (!format) return tell(in, diagnostics);
    if (in.typed.operands.empty()) return deliver_listings(in, *format, {all_codes()}, "stipple explain CODE says what one means");
    const std::string id = in_capitals(trimmed(in.typed.operands.front()));
    const auto explanation = explanation_of(id);
    if (!explanation)
        return tell(in, {{"E0305", {}, 1, fmt::format("there is no code `{}`", id), did_you_mean(id, code_names(), "`stipple explain` lists them all")}});
    if (format->name == "json" || format->name == "ndjson") return deliver(in, explanation_json(*explanation, format->name == "json"));
    if (format->name != "text") return tell(in, {{"E0307", {}, 1, fmt::format("a code is not explained in the format {}", format->name), "formats are text, json and ndjson"}});
    const Style style = style_for(in, in.typed.has("--output"));
    const std::string text = page(*explanation, std::min(style.width, 88));
    return deliver(in, style.ascii ? to_ascii(text) : text);
}

}  // namespace stipple
