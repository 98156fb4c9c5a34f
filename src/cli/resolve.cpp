// SPDX-License-Identifier: MIT
#include "cli/resolve.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "cli/today.hpp"
#include "cli/treat.hpp"
#include "cli/words.hpp"

namespace stipple {

namespace {

/// Fills what one option says, if it was given.
template <class T, class Read>
void fill(const Invocation& in, std::string_view option, T& out, Read read) {
    if (!in.typed.has(option)) return;
    if (auto value = read(in.typed.last(option))) out = std::move(*value);
}

void resolve_wishes(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const std::string& text : in.typed.all("--set")) {
        const auto equals = text.find('=');
        Wish wish;
        if (equals != std::string::npos) {
            const SiteAnswer site = find_site(catalogue, std::string_view{text}.substr(0, equals), diagnostics);
            if (!site.site) continue;
            wish.site = site.site;
        }
        const auto depth = read_depth(std::string_view{text}.substr(equals == std::string::npos ? 0 : equals + 1), diagnostics);
        if (!depth) continue;
        wish.depth = *depth;
        c.wishes.push_back(wish);
    }
}

void resolve_overrides(const Invocation& in, Case& c, Diagnostics& diagnostics) {
    for (const std::string& text : in.typed.all("--override")) {
        const auto colon = text.find(':'), equals = text.find('=');
        const bool shaped = colon != std::string::npos && equals != std::string::npos && 0 < colon && colon + 1 < equals;
        const std::string reason = shaped ? text.substr(equals + 1) : std::string{};
        if (!shaped || reason.find_first_not_of(" \t\"") == std::string::npos) {
            diagnostics.push_back({"E0018", {}, 1, fmt::format("`{}` is not an override", text),
                                   "write KIND:ID=\"reason\", for example site:cheek=\"scar thickness measured\""});
            continue;
        }
        c.overrides.push_back({text.substr(0, colon), folded(text.substr(colon + 1, equals - colon - 1)), reason});
        if (c.overrides.back().kind == "skin") c.overrides.back().id = text.substr(colon + 1, equals - colon - 1);
    }
}

}  // namespace

Case resolve_case(const Invocation& in, const Catalogue& catalogue, bool every_site, Diagnostics& diagnostics) {
    Case c;
    const auto day = [&](std::string_view option) {
        return [&, option](std::string_view text) { return read_date(text, option, today(in, diagnostics), diagnostics); };
    };
    for (const std::string& operand : in.typed.operands) resolve_treat(in, catalogue, operand, every_site, c, diagnostics);
    fill(in, "--skin", c.skin, [&](auto text) { return read_skin(text, diagnostics); });
    fill(in, "--age", c.age, [&](auto text) { return read_count(text, "--age", 0, 120, diagnostics); });
    fill(in, "--sessions", c.sessions, [&](auto text) { return read_count(text, "--sessions", 1, limits::most_sessions, diagnostics); });
    fill(in, "--start", c.start, day("--start"));
    fill(in, "--opened", c.opened, day("--opened"));
    if (in.typed.has("--device")) c.device = find_device(catalogue, in.typed.last("--device"), diagnostics);
    resolve_wishes(in, catalogue, c, diagnostics);
    resolve_overrides(in, c, diagnostics);
    if (diagnostics.empty()) put_in_order(c, catalogue);
    return c;
}

}  // namespace stipple
