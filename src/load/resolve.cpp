// SPDX-License-Identifier: MIT
#include "load/resolve.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "load/answers.hpp"
#include "load/booking.hpp"
#include "load/treat.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

/// Fills what one key says, if it was given.
template <class T, class Read>
void fill(const Request& request, std::string_view key, T& out, Diagnostics& diagnostics, Read read) {
    const Given* given = request.last(key);
    if (!given) return;
    const PlacedAt placed{*given, diagnostics};
    if (auto value = read(*given)) out = std::move(*value);
}

void resolve_wishes(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const Given& given : request.all("set")) {
        const PlacedAt placed{given, diagnostics};
        if (given.text.find('=') != std::string::npos) {
            if (const auto used = read_used_depth(given.text, catalogue, diagnostics)) c.wishes.push_back({used->site, used->depth});
        } else if (const auto depth = read_depth(given.text, diagnostics)) {
            c.wishes.push_back({nullptr, *depth});
        }
    }
}

/// A wish for a site that is not treated would be lost without a word.
void check_wishes(const Request& request, const Case& c, Diagnostics& diagnostics) {
    for (const Wish& wish : c.wishes) {
        const auto treats_it = [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), wish.site) != t.sites.end(); };
        const PlacedAt placed{*request.last("set"), diagnostics};
        if (wish.site && std::none_of(c.treats.begin(), c.treats.end(), treats_it))
            diagnostics.push_back({"E0302", {}, 1, fmt::format("{}: {} is not among the sites to be treated", request.last("set")->name, wish.site->id), "name the site in the treatment too"});
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

void resolve_overrides(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const Given& given : request.all("override")) {
        const PlacedAt placed{given, diagnostics};
        const std::string_view view = given.text;
        const auto colon = view.find(':'), equals = view.find('=');
        const bool shaped = colon != view.npos && equals != view.npos && 0 < colon && colon + 1 < equals;
        const std::string_view reason = shaped ? view.substr(equals + 1) : std::string_view{};
        const std::string_view kind = view.substr(0, colon);
        if (!shaped || reason.find_first_not_of(" \t\"") == view.npos || std::find(override_kinds.begin(), override_kinds.end(), kind) == override_kinds.end()) {
            diagnostics.push_back({"E0018", {}, 1, fmt::format("`{}` is not an override", given.text),
                                   "write KIND:ID=\"reason\", for example site:cheek=\"scar thickness measured\"; kinds are site, skin, label, reach, rule and caution"});
            continue;
        }
        std::string id = override_id(catalogue, kind, view.substr(colon + 1, equals - colon - 1), diagnostics);
        if (!id.empty()) c.overrides.push_back({std::string{kind}, std::move(id), std::string{reason}, given.session});
    }
}

void resolve_treats(const Request& request, const Catalogue& catalogue, bool every_site, Case& c, Diagnostics& diagnostics) {
    for (const Given& given : request.all("treat")) {
        const PlacedAt placed{given, diagnostics};
        resolve_treat(request, catalogue, given.text, every_site, c, diagnostics);
    }
}

void resolve_client(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    const auto text = [](const Given& g) { return std::optional{g.text}; };
    const auto day = [&](const Given& g) { return read_date(g.text, g.name, request.today, diagnostics); };
    fill(request, "id", c.id, diagnostics, text);
    fill(request, "ref", c.ref, diagnostics, text);
    fill(request, "protocols", c.protocols, diagnostics, text);
    fill(request, "skin", c.skin, diagnostics, [&](const Given& g) { return read_skin(g.text, diagnostics); });
    fill(request, "age", c.age, diagnostics, [&](const Given& g) { return read_count(g.text, g.name, 0, 120, diagnostics); });
    fill(request, "sessions", c.sessions, diagnostics, [&](const Given& g) { return read_count(g.text, g.name, 1, limits::most_sessions, diagnostics); });
    fill(request, "start", c.start, diagnostics, day);
    fill(request, "treated", c.start, diagnostics, day);
    fill(request, "opened", c.opened, diagnostics, day);
    if (const Given* given = request.last("device")) {
        const PlacedAt placed{*given, diagnostics};
        c.device = find_device(catalogue, given->text, diagnostics);
    }
}

}  // namespace

std::optional<UsedDepth> read_used_depth(std::string_view text, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const auto equals = text.find('=');
    if (equals == text.npos) {
        diagnostics.push_back({"E0014", {}, 1, fmt::format("`{}` is not a depth at a site", text), "write SITE=MM: cheek=1.0"});
        return std::nullopt;
    }
    const Site* site = find_needled_site(catalogue, text.substr(0, equals), "name the site that was meant", diagnostics);
    const auto depth = site ? read_depth(text.substr(equals + 1), diagnostics) : std::nullopt;
    return depth ? std::optional{UsedDepth{site, *depth}} : std::nullopt;
}

Case resolve_case(const Request& request, const Catalogue& catalogue, bool every_site, Diagnostics& diagnostics) {
    Case c;
    const std::size_t before = diagnostics.size();
    resolve_treats(request, catalogue, every_site, c, diagnostics);
    resolve_client(request, catalogue, c, diagnostics);
    resolve_wishes(request, catalogue, c, diagnostics);
    resolve_overrides(request, catalogue, c, diagnostics);
    resolve_answers(request, catalogue, c, diagnostics);
    resolve_clearances(request, catalogue, c, diagnostics);
    resolve_booking(request, c.booking, diagnostics);
    check_wishes(request, c, diagnostics);
    if (diagnostics.size() == before) put_in_order(c, catalogue);
    return c;
}

}  // namespace stipple
