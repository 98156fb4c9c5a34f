// SPDX-License-Identifier: MIT
#include "cli/resolve.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/history.hpp"
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

/// A wish for a site that is not treated would be lost without a word.
void check_wishes(const Case& c, Diagnostics& diagnostics) {
    for (const Wish& wish : c.wishes) {
        const auto treats_it = [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), wish.site) != t.sites.end(); };
        if (wish.site && std::none_of(c.treats.begin(), c.treats.end(), treats_it))
            diagnostics.push_back({"E0302", {}, 1, fmt::format("--set: {} is not among the sites to be treated", wish.site->id), "name the site in the treatment too"});
    }
}

constexpr std::array<std::string_view, 6> override_kinds{"site", "skin", "label", "reach", "rule", "caution"};

/// The id that an override means, looked up by its kind; an empty text after a diagnostic.
std::string override_id(const Catalogue& catalogue, std::string_view kind, std::string_view word, Diagnostics& diagnostics) {
    if (kind == "site") {
        const SiteAnswer answer = find_site(catalogue, word, diagnostics);
        return answer.site ? answer.site->id : answer.never ? answer.never->id : std::string{};
    }
    if (kind == "label" || kind == "reach") {
        const Device* device = find_device(catalogue, word, diagnostics);
        return device ? device->id : std::string{};
    }
    if (kind == "skin") return read_skin(word, diagnostics).value_or(std::string{});
    std::string id = folded(word);
    if (find(catalogue.cautions, id) || find(catalogue.concerns, id)) return id;
    diagnostics.push_back({"E0305", {}, 1, fmt::format("--override: there is no {} `{}`", kind, word), "`stipple list cautions` shows the cautions"});
    return {};
}

void resolve_overrides(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const std::string& text : in.typed.all("--override")) {
        const std::string_view view = text;
        const auto colon = view.find(':'), equals = view.find('=');
        const bool shaped = colon != view.npos && equals != view.npos && 0 < colon && colon + 1 < equals;
        const std::string_view reason = shaped ? view.substr(equals + 1) : std::string_view{};
        const std::string_view kind = view.substr(0, colon);
        if (!shaped || reason.find_first_not_of(" \t\"") == view.npos || std::find(override_kinds.begin(), override_kinds.end(), kind) == override_kinds.end()) {
            diagnostics.push_back({"E0018", {}, 1, fmt::format("`{}` is not an override", text),
                                   "write KIND:ID=\"reason\", for example site:cheek=\"scar thickness measured\"; kinds are site, skin, label, reach, rule and caution"});
            continue;
        }
        std::string id = override_id(catalogue, kind, view.substr(colon + 1, equals - colon - 1), diagnostics);
        if (!id.empty()) c.overrides.push_back({std::string{kind}, std::move(id), std::string{reason}});
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
    fill(in, "--treated", c.start, day("--treated"));
    fill(in, "--opened", c.opened, day("--opened"));
    if (in.typed.has("--device")) c.device = find_device(catalogue, in.typed.last("--device"), diagnostics);
    resolve_wishes(in, catalogue, c, diagnostics);
    resolve_overrides(in, catalogue, c, diagnostics);
    resolve_history(in, catalogue, c, diagnostics);
    resolve_clearances(in, catalogue, c, diagnostics);
    check_wishes(c, diagnostics);
    if (diagnostics.empty()) put_in_order(c, catalogue);
    return c;
}

}  // namespace stipple
