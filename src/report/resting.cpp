// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/listing.hpp"

namespace stipple {

namespace {

/// Walks the description of one item and notes every part of it that cites a source.
class CitationVisitor {
public:
    CitationVisitor(std::string_view source, std::string item, std::vector<std::vector<std::string>>& rows) : source_(source), item_(std::move(item)), rows_(rows) {}

    void place(const Place& at) { at_ = at; }
    void id(std::string_view, std::string&, std::string_view) {}
    void word(std::string_view, std::string&, std::string_view, std::string_view) {}
    void word_if(std::string_view, std::string&, std::string_view, std::string_view) {}

    void optional(std::string_view key, std::vector<std::string>& values, std::string_view) {
        if (key != "sources" || std::find(values.begin(), values.end(), source_) == values.end()) return;
        rows_.push_back({item_, at_.file ? fmt::format("{}:{}", file_of(*at_.file), at_.line) : std::string{}, path_});
    }

    template <class T>
    void required(std::string_view key, T& value, std::string_view) {
        walk(key, value);
    }
    template <class T>
    void optional(std::string_view key, T& value, std::string_view) {
        walk(key, value);
    }
    template <class T>
    void optional(std::string_view key, std::optional<T>& value, std::string_view) {
        if (value) walk(key, *value);
    }

private:
    /// The file as it is called inside its folder of protocols.
    static std::string_view file_of(const SourceFile& file) {
        const std::string_view name = file.name;
        const auto folder = name.rfind("protocols/");
        return folder == name.npos ? name : name.substr(folder + 10);
    }

    template <class T>
    void walk(std::string_view, T&) {}
    template <class T>
    void walk(std::string_view key, std::vector<T>& items) {
        for (T& item : items) walk(key, item);
    }
    template <class T>
        requires requires(CitationVisitor& v, T& t) { describe(v, t); }
    void walk(std::string_view key, T& part) {
        CitationVisitor inner{source_, item_, rows_};
        inner.path_ = path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key);
        inner.at_ = at_;
        if constexpr (requires { part.site; })  // a depth is known by its site
            inner.path_ += fmt::format(" {}", part.site);
        describe(inner, part);
    }

    std::string_view source_;
    std::string item_, path_;
    std::vector<std::vector<std::string>>& rows_;
    Place at_;
};

}  // namespace

Listing what_rests_on(const Catalogue& catalogue, std::string_view source) {
    Listing listing{{}, {"item", "place", "part"}, {}};
    const auto walk = [&](const auto& items, std::string_view kind) {
        for (const auto& item : items) {
            using Item = std::remove_cvref_t<decltype(item)>;
            std::string name{kind};
            if constexpr (requires { item.id; }) name += fmt::format(" {}", item.id);
            CitationVisitor visitor{source, std::move(name), listing.rows};
            describe(visitor, const_cast<Item&>(item));  // descriptions take the struct to fill it; this visitor only reads
        }
    };
    walk(catalogue.concerns, "concern"), walk(catalogue.sites, "site"), walk(catalogue.never_sites, "never"), walk(catalogue.devices, "device");
    walk(catalogue.skin_types, "skin"), walk(catalogue.endpoints, "endpoint"), walk(catalogue.skin_bounds, "bound"), walk(catalogue.bands, "band");
    walk(catalogue.interval_floors, "interval-floor"), walk(catalogue.care, "care"), walk(catalogue.milestones, "milestone"), walk(catalogue.signs, "sign");
    walk(catalogue.cautions, "caution"), walk(catalogue.steps, "step"), walk(catalogue.numbing, "numbing");
    listing.title = fmt::format("What rests on {} ({})", source, listing.rows.size());
    return listing;
}

std::vector<const Source*> sources_of(const Catalogue& catalogue, const Concern& concern) {
    std::vector<const Source*> sources;
    for (const Source& source : catalogue.sources) {
        std::vector<std::vector<std::string>> rows;
        CitationVisitor visitor{source.id, concern.id, rows};
        describe(visitor, const_cast<Concern&>(concern));
        for (const DepthRule& rule : concern.depths)
            if (const Site* site = find(catalogue.sites, rule.site)) describe(visitor, const_cast<DepthBound&>(site->ceiling));
        if (!rows.empty()) sources.push_back(&source);
    }
    return sources;
}

}  // namespace stipple
