// SPDX-License-Identifier: MIT
#include "load/digest.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace stipple {

namespace {

/// Walks descriptions and adds each key and value to a digest; what is absent is left out.
class DigestVisitor {
public:
    explicit DigestVisitor(Digest& digest) : digest_(digest) {}

    void place(const Place&) {}

    template <class T>
    void required(std::string_view key, const T& value, std::string_view) {
        digest_.add(key);
        add(value);
    }

    template <class T>
    void optional(std::string_view key, const T& value, std::string_view hover) {
        required(key, value, hover);
    }

    template <class T>
    void optional(std::string_view key, const std::optional<T>& value, std::string_view hover) {
        if (value) required(key, *value, hover);
    }

    // No number rests on the looks and the words of pages: a better drawing or translation leaves a course as it was agreed.
    void optional(std::string_view, const std::vector<Phrase>&, std::string_view) {}
    void optional(std::string_view, const std::vector<Language>&, std::string_view) {}
    void optional(std::string_view, const std::vector<Map>&, std::string_view) {}
    void optional(std::string_view, const std::vector<MapShape>&, std::string_view) {}
    void optional(std::string_view key, const bool& value, std::string_view hover) {
        if (key != "brief") required(key, value, hover);
    }
    void optional(std::string_view key, const std::string& text, std::string_view hover) {
        if (!text.empty() || (key != "extends" && key != "override-reason")) required(key, text, hover);
    }
    void optional(std::string_view key, const std::vector<IntervalFloor>& floors, std::string_view hover) {
        if (!floors.empty()) required(key, floors, hover);
    }
    void optional(std::string_view key, const std::vector<ClientPage>& pages, std::string_view hover) {
        if (!pages.empty()) required(key, pages, hover);
    }

    void id(std::string_view key, const std::string& value, std::string_view hover) { required(key, value, hover); }
    void word(std::string_view key, const std::string& value, std::string_view, std::string_view hover) { required(key, value, hover); }
    void word_if(std::string_view key, const std::string& value, std::string_view, std::string_view hover) { required(key, value, hover); }

private:
    void add(const std::string& text) { digest_.add(text); }
    void add(int number) { digest_.add(std::to_string(number)); }
    void add(bool truth) { digest_.add(truth ? "true" : "false"); }
    void add(Day day) { digest_.add(iso(day)); }
    void add(Depth depth) { add(depth.micrometres); }
    void add(Duration duration) { digest_.add(to_text(duration)); }
    void add(Basis basis) { digest_.add(name_of(basis)); }
    void add(const DepthRange& r) { add(r.min), add(r.typical), add(r.max); }
    void add(const CountRange& r) { add(r.min), add(r.typical), add(r.max); }

    template <class T>
    void add(const std::vector<T>& items) {
        digest_.add("[");
        for (const T& item : items) add(item);
        digest_.add("]");
    }

    template <class T>
        requires requires(DigestVisitor& v, T& t) { describe(v, t); }
    void add(const T& item) {
        digest_.add("{");
        describe(*this, const_cast<T&>(item));  // descriptions take the struct to fill it; this visitor only reads
        digest_.add("}");
    }

    Digest& digest_;
};

/// Whether a limit of the clinic could ever hold at a site that the case treats.
bool concerns(const DepthBound& bound, const Case& c) {
    When when = bound.when;
    when[Dimension::session].clear();  // sooner or later there is such a session
    const auto holds_at = [&](const Site* site) {
        const auto all = facts_at(c, *site);
        return std::any_of(all.begin(), all.end(), [&](const Facts& facts) { return could_limit(when, facts); });
    };
    return std::any_of(c.treats.begin(), c.treats.end(), [&](const Treat& t) { return std::any_of(t.sites.begin(), t.sites.end(), holds_at); });
}

}  // namespace

std::string digest_of(const Catalogue& catalogue) {
    Digest digest;
    DigestVisitor visitor{digest};
    describe(visitor, const_cast<Catalogue&>(catalogue));
    if (!catalogue.clinic_bounds.empty()) visitor.required("clinic", catalogue.clinic_bounds, "");
    return digest.hex();
}

std::string digest_of_items(const Catalogue& catalogue, const Case& c) {
    Catalogue used = catalogue;
    const auto keep = [](auto& items, const auto& wanted) { std::erase_if(items, [&](const auto& item) { return !wanted(item.id); }); };
    keep(used.concerns, [&](const std::string& id) { return std::any_of(c.treats.begin(), c.treats.end(), [&](const Treat& t) { return t.concern->id == id; }); });
    keep(used.sites, [&](const std::string& id) {
        const auto here = [&](const Site* site) { return site->id == id; };
        return std::any_of(c.treats.begin(), c.treats.end(), [&](const Treat& t) { return std::any_of(t.sites.begin(), t.sites.end(), here); });
    });
    keep(used.devices, [&](const std::string& id) { return c.device && c.device->id == id; });
    std::erase_if(used.clinic_bounds, [&](const DepthBound& bound) { return !concerns(bound, c); });
    used.never_sites.clear(), used.steps.clear(), used.numbing.clear(), used.sources.clear(), used.pages.clear();
    return digest_of(used);
}

}  // namespace stipple
