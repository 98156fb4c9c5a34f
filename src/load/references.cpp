// SPDX-License-Identifier: MIT
#include "load/references.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <type_traits>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

using Names = std::vector<std::string_view>;

template <class T>
Names ids(const std::vector<T>& items) {
    Names names;
    for (const T& item : items) names.push_back(item.id);
    return names;
}

/// What each reference may name.
struct Known {
    const std::vector<NeverSite>& never_sites;
    Names sources, sites, endpoints, items, cautions, signs, maps, sets, regions, classes, skins, devices, kinds, bands, sessions, types, severities;

    explicit Known(const Catalogue& c)
        : never_sites(c.never_sites), sources(ids(c.sources)), sites(ids(c.sites)), endpoints(ids(c.endpoints)), items(ids(c.care)), cautions(ids(c.cautions)), signs(ids(c.signs)), maps(ids(c.maps)), skins(ids(c.skin_types)),
          devices(ids(c.devices)), kinds{"pen", "roller", "stamp"}, bands(ids(c.bands)), sessions{"first", "later", "last"} {
        std::set<std::string_view> region_set, set_set, type_set, severity_set;
        for (const Site& site : c.sites) region_set.insert(site.region);
        for (const CareItem& item : c.care) set_set.insert(item.sets.begin(), item.sets.end());
        for (const Concern& concern : c.concerns) {
            type_set.insert(concern.types.begin(), concern.types.end());
            severity_set.insert(concern.severities.begin(), concern.severities.end());
        }
        regions.assign(region_set.begin(), region_set.end());
        sets.assign(set_set.begin(), set_set.end());
        types.assign(type_set.begin(), type_set.end());
        severities.assign(severity_set.begin(), severity_set.end());
        classes = split(class_words, ' ');
    }

    /// The area that the word means and that is never needled, or nullptr.
    const NeverSite* never(std::string_view word) const {
        const auto area = std::find_if(never_sites.begin(), never_sites.end(), [&](const NeverSite& site) { return site.id == word || std::find(site.also.begin(), site.also.end(), word) != site.also.end(); });
        return area == never_sites.end() ? nullptr : &*area;
    }

    const Names* of(Dimension dimension) const {
        switch (dimension) {
            case Dimension::type: return &types;
            case Dimension::severity: return &severities;
            case Dimension::skin: return &skins;
            case Dimension::age: return nullptr;
            case Dimension::device: return &devices;
            case Dimension::device_kind: return &kinds;
            case Dimension::site: return &sites;
            case Dimension::region: return &regions;
            case Dimension::klass: return &classes;
            case Dimension::session: return &sessions;
            case Dimension::band: return &bands;
        }
        return nullptr;
    }
};

constexpr std::size_t most_listed = 12;

std::string never_instead(const NeverSite& area) {
    return area.instead.empty() ? std::string{"no rule is for it: leave it out"} : fmt::format("no rule is for it: leave it out, or name {}", enumerate(area.instead, "or"));
}

/// What a name could be, where that is few words.
std::string known_words(const Names& names, bool of_concern) {
    const std::vector<std::string> words(names.begin(), names.end());
    if (words.empty() && of_concern) return "the concern lists none: list it there, or leave the key out of `when`";
    return words.empty() || words.size() > most_listed ? "add it, or correct the name" : fmt::format("known are {}; add it, or correct the name", enumerate(words));
}

/// Moves a diagnostic from the item to the word in it, the first of its kind from there on; an item that another one fills in may not hold it.
void point_at(Diagnostic& d, std::string_view word) {
    if (!d.place.file) return;
    const std::string quoted = fmt::format("\"{}\"", word);
    std::string_view rest = d.place.file->text;
    int line = 1;
    for (; line < d.place.line && !rest.empty(); ++line) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    for (; !rest.empty(); ++line) {
        const std::string_view text = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(text.size() + 1, rest.size()));
        const auto at = text.find(quoted);
        if (at == std::string_view::npos || trimmed(text).starts_with('#')) continue;
        d.place.line = line, d.place.column = static_cast<int>(at) + 1, d.width = width_of(quoted);
        return;
    }
}

/// Walks the descriptions of the whole catalogue and looks up every name that refers to something.
class ReferenceVisitor {
public:
    ReferenceVisitor(const Known& known, Diagnostics& diagnostics, Place at, std::vector<Citation>* citations, const Concern* concern = nullptr)
        : known_(known), diagnostics_(diagnostics), at_(at), citations_(citations), concern_(concern) {}

    void place(const Place& at) { at_ = at; }

    void required(std::string_view key, std::string& value, std::string_view) {
        if (key == "site") look_up("site", value, known_.sites);
        if (key == "endpoint") look_up("endpoint", value, known_.endpoints);
        if (key == "item") look_up("care item", value, known_.items);
        if (key == "map") look_up("map", value, known_.maps);
    }
    void optional(std::string_view key, std::string& value, std::string_view hover) {
        if (!value.empty()) required(key, value, hover);
    }
    void optional(std::string_view key, std::vector<std::string>& values, std::string_view) { look_up_all(key, values); }
    void required(std::string_view key, std::vector<std::string>& values, std::string_view) { look_up_all(key, values); }
    void required(std::string_view, When& when, std::string_view) { look_up(when); }
    void required(std::string_view, Basis& basis, std::string_view) { basis_ = basis; }
    void optional(std::string_view, When& when, std::string_view) { look_up(when); }

    template <class T>
    void required(std::string_view, T& value, std::string_view) {
        walk(value);
    }
    template <class T>
    void optional(std::string_view, T& value, std::string_view) {
        walk(value);
    }
    template <class T>
    void optional(std::string_view, std::optional<T>& value, std::string_view) {
        if (value) walk(*value);
    }
    void id(std::string_view, std::string&, std::string_view) {}
    void word(std::string_view, std::string&, std::string_view, std::string_view) {}
    void word_if(std::string_view, std::string&, std::string_view, std::string_view) {}

private:
    template <class T>
    void walk(T&) {}
    template <class T>
    void walk(std::vector<T>& items) {
        for (T& item : items) walk(item);
    }
    template <class T>
        requires requires(ReferenceVisitor& v, T& t) { describe(v, t); }
    void walk(T& item) {
        ReferenceVisitor inner{known_, diagnostics_, at_, citations_, concern_};
        if constexpr (std::is_same_v<T, Concern>) inner.concern_ = &item;
        describe(inner, item);
    }

    void look_up(std::string_view what, const std::string& name, const Names& names, std::string_view in = "") {
        if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return;
        if (std::find(names.begin(), names.end(), std::string_view{}) != names.end()) return;  // one of them lacks its id: it may be this one
        Diagnostic d{"E0222", at_, 1, fmt::format("there is no {} `{}`{}", what, name, in), did_you_mean(name, names, known_words(names, !in.empty()))};
        Diagnostics none;
        if (const auto skin = what == "skin" ? read_skin(name, none) : std::nullopt; skin && *skin != name) d.help = fmt::format("write \"{}\"", *skin);
        if (const NeverSite* never = what == "site" ? known_.never(name) : nullptr) d.message = fmt::format("`{}` is {}, which is never needled", name, never->title), d.help = never_instead(*never);
        point_at(d, name);
        diagnostics_.push_back(std::move(d));
    }

    void look_up_all(std::string_view key, const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (key == "sources") cite(name);
            if (key == "care") look_up("care set", name, known_.sets);
            if (key == "regions") look_up("region", name, known_.regions);
            if (key == "covers" || key == "follows" || key == "implies" || key == "with" || key == "unless") look_up("caution", name, known_.cautions);
            if (key == "red-flags") look_up("sign", name, known_.signs);
            if (key == "instead" || key == "sites") look_up("site", name, known_.sites);
        }
    }

    void cite(const std::string& name) {
        if (citations_) citations_->push_back({at_, name, basis_});
        look_up("source", name, known_.sources);
    }

    void look_up(const When& when) {
        for (std::size_t d = 0; d < dimension_count; ++d)
            for (const std::string& value : when.any_of[d])
                if (const auto own = of_the_concern(static_cast<Dimension>(d)))
                    look_up(dimension_names[d], value, *own, fmt::format(" in `{}`", concern_->id));
                else if (const Names* names = known_.of(static_cast<Dimension>(d)))
                    look_up(dimension_names[d], value, *names);
                else if (!is_age_range(value))
                    diagnostics_.push_back({"E0205", at_, 1, fmt::format("`{}` is not a range of ages", value), "write \"18-21\" or \"22+\""});
    }

    /// The types or severities of the concern that is walked; nothing elsewhere, and of a rule that came with another file, whose words the concern may
    /// have done without.
    std::optional<Names> of_the_concern(Dimension dimension) const {
        const bool type = dimension == Dimension::type;
        if ((!type && dimension != Dimension::severity) || !concern_ || at_.file != concern_->at.file) return std::nullopt;
        const auto& words = type ? concern_->types : concern_->severities;
        return Names{words.begin(), words.end()};
    }

    const Known& known_;
    Diagnostics& diagnostics_;
    Place at_;
    std::vector<Citation>* citations_;  ///< every source that is named, where somebody asks for them
    const Concern* concern_ = nullptr;  ///< of which a part is walked
    Basis basis_ = Basis::convention;   ///< of the numbers of the table that is walked
};

void walk(const Catalogue& catalogue, Diagnostics& diagnostics, std::vector<Citation>* citations) {
    const Known known{catalogue};
    ReferenceVisitor visitor{known, diagnostics, {}, citations};
    describe(visitor, const_cast<Catalogue&>(catalogue));  // descriptions take the struct to fill it; this visitor only reads
    for (const DepthBound& bound : catalogue.clinic_bounds) describe(visitor, const_cast<DepthBound&>(bound));
}

void check_parts(const Catalogue& c, Diagnostics& diagnostics) {
    const auto need = [&](bool there, std::string_view list, std::string_view what) {
        if (!there)
            diagnostics.push_back({"E0225", {}, 1, fmt::format("no file has a [[{}]] list", list),
                                   fmt::format("a catalogue needs {}; without --bare the built-in ones are there", what)});
    };
    if (c.concerns.empty()) return;
    need(!c.sites.empty(), "site", "its sites");
    need(!c.bands.empty(), "band", "its depth bands");
    need(!c.skin_types.empty(), "skin", "its skin types");
}

}  // namespace

void check_references(const Catalogue& catalogue, Diagnostics& diagnostics) {
    walk(catalogue, diagnostics, nullptr);
    check_parts(catalogue, diagnostics);
}

std::vector<Citation> citations_of(const Catalogue& catalogue) {
    std::vector<Citation> citations;
    Diagnostics known_already;
    walk(catalogue, known_already, &citations);
    return citations;
}

}  // namespace stipple
