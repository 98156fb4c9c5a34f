// SPDX-License-Identifier: MIT
#include "load/treat.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/lookup.hpp"

namespace stipple {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Puts a word where it belongs: a type or a severity of the concern.
void place_word(Treat& treat, std::string_view typed, Diagnostics& diagnostics) {
    const std::string word = folded(typed);
    const Concern& concern = *treat.concern;
    std::string* slot = contains(concern.types, word) ? &treat.type : contains(concern.severities, word) ? &treat.severity : nullptr;
    if (slot && (slot->empty() || *slot == word)) {
        *slot = word;
        return;
    }
    std::vector<std::string> all = concern.types;
    all.insert(all.end(), concern.severities.begin(), concern.severities.end());
    const std::vector<std::string_view> names(all.begin(), all.end());
    if (slot)
        diagnostics.push_back({"E0017", {}, 1, fmt::format("{} cannot be both {} and {}", concern.id, *slot, word), "name one type and one severity"});
    else
        diagnostics.push_back({"E0304", {}, 1, fmt::format("{} has no type or severity `{}`", concern.id, typed),
                               all.empty() ? std::string{"this concern has neither types nor severities"} : did_you_mean(word, names, fmt::format("it has {}", enumerate(all)))});
}

/// `type` and `severity` given apart speak of every concern that has the word and was not told otherwise.
void place_keys(const Request& request, Treat& treat, Diagnostics& diagnostics) {
    for (const std::string_view key : {"type", "severity"}) {
        const Given* given = request.last(key);
        std::string& slot = key == "type" ? treat.type : treat.severity;
        const auto& known = key == "type" ? treat.concern->types : treat.concern->severities;
        if (!given || !slot.empty()) continue;
        const std::string word = folded(given->text);
        if (contains(known, word))
            slot = word;
        else
            diagnostics.push_back({"E0304", {}, 1, fmt::format("{}: {} has no `{}`", given->name, treat.concern->id, word),
                                   known.empty() ? std::string{"leave it out"} : fmt::format("it has {}", enumerate(known))});
    }
}

void add_sites(const Catalogue& catalogue, std::string_view list, Treat& treat, Case& c, Diagnostics& diagnostics) {
    for (std::string_view word : split(list, ',')) {
        word = trimmed(word);
        if (word.find_first_of(":\n") != word.npos) {
            diagnostics.push_back({"E0302", {}, 1, fmt::format("`{}` is a treatment, and no site", word), "give each treatment by itself; in a roster with `;` between them"});
            continue;
        }
        if (word.empty()) {
            diagnostics.push_back({"E0302", {}, 1, "there is no site behind a colon or a comma", "write CONCERN:SITE,SITE with no blank between"});
            continue;
        }
        const SiteAnswer answer = find_site(catalogue, word, diagnostics);
        if (answer.site) treat.sites.push_back(answer.site);
        if (answer.never) c.never.push_back(answer.never);
    }
}

/// A treatment without sites: every site the concern has depths for, or the only one.
void add_own_sites(const Catalogue& catalogue, bool every_site, Treat& treat, Diagnostics& diagnostics) {
    std::vector<std::string> ids;
    for (const Site& site : catalogue.sites) {
        const auto here = [&](const DepthRule& rule) { return rule.site == site.id; };
        if (std::none_of(treat.concern->depths.begin(), treat.concern->depths.end(), here)) continue;
        treat.sites.push_back(&site);
        ids.push_back(site.id);
    }
    if (every_site || treat.sites.size() < 2) return;
    treat.sites.clear();
    diagnostics.push_back({"E0017", {}, 1, fmt::format("{}: at which site?", treat.concern->id),
                           fmt::format("write {}:{}; there are depths for {}", treat.concern->id, ids.front(), enumerate(ids))});
}

}  // namespace

SiteAnswer find_site(const Catalogue& catalogue, std::string_view word, Diagnostics& diagnostics) {
    if (const auto never = named(catalogue.never_sites, word); !never.empty()) return {nullptr, never.front()};
    return {find_one(catalogue.sites, word, "E0302", "site", "sites", diagnostics), nullptr};
}

const Site* find_needled_site(const Catalogue& catalogue, std::string_view word, std::string_view remedy, Diagnostics& diagnostics) {
    const SiteAnswer answer = find_site(catalogue, word, diagnostics);
    if (answer.never) diagnostics.push_back({"E0302", {}, 1, fmt::format("`{}` is never needled", word), std::string{remedy}});
    return answer.site;
}

const Device* find_device(const Catalogue& catalogue, std::string_view word, Diagnostics& diagnostics) {
    return find_one(catalogue.devices, word, "E0303", "device", "devices", diagnostics);
}

void resolve_treat(const Request& request, const Catalogue& catalogue, std::string_view text, bool every_site, Case& c,
                   Diagnostics& diagnostics) {
    const auto colon = text.find(':');
    const auto words = split(text.substr(0, colon), '/');
    if (words.front().empty() || words.size() > 3) {
        diagnostics.push_back({"E0017", {}, 1, fmt::format("`{}` is not a treatment", text), "write CONCERN[/TYPE][/SEVERITY][:SITE,…], for example acne-scars/rolling:cheek,temple"});
        return;
    }
    Treat treat;
    treat.concern = find_one(catalogue.concerns, words.front(), "E0301", "concern", "concerns", diagnostics);
    if (!treat.concern) {
        if (!named(catalogue.sites, words.front()).empty()) diagnostics.back().help = std::string{"this is a site: write sites behind their concern, with no blank: CONCERN:SITE,SITE"};
        return;
    }
    for (std::size_t i = 1; i < words.size(); ++i) place_word(treat, words[i], diagnostics);
    place_keys(request, treat, diagnostics);
    if (colon == std::string_view::npos)
        add_own_sites(catalogue, every_site, treat, diagnostics);
    else
        add_sites(catalogue, text.substr(colon + 1), treat, c, diagnostics);
    if (!treat.sites.empty()) c.treats.push_back(std::move(treat));
}

}  // namespace stipple
