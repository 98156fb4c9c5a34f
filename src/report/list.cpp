// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/listing.hpp"

namespace stipple {

namespace {

using Row = std::vector<std::string>;

std::string range(const CountRange& r) { return r.min == r.max ? std::to_string(r.min) : fmt::format("{}-{}", r.min, r.max); }

template <class T, class ToRow>
std::vector<Row> rows(const std::vector<T>& items, ToRow to_row) {
    std::vector<Row> out;
    for (const T& item : items) out.push_back(to_row(item));
    return out;
}

std::vector<Row> concerns(const Catalogue& c) {
    return rows(c.concerns, [](const Concern& x) {
        const CourseRule& course = x.course.general;
        return Row{x.id, range(course.sessions), range(course.interval_days), std::to_string(x.evidence_level), x.title};
    });
}

std::vector<Row> sites(const Catalogue& c) {
    return rows(c.sites, [](const Site& x) { return Row{x.id, x.region, x.ceiling.max ? millimetres(*x.ceiling.max) : "", x.means}; });
}

std::vector<Row> never(const Catalogue& c) {
    return rows(c.never_sites, [](const NeverSite& x) { return Row{x.id, x.because}; });
}

/// The lowest of the depths that a label sets, for whatever site; "none seen" where it sets none.
std::string lowest_label(const Device& device) {
    std::optional<Depth> lowest;
    for (const DepthBound& bound : device.label)
        if (bound.max) lowest = std::min(lowest.value_or(*bound.max), *bound.max);
    return lowest ? millimetres(*lowest) : "none seen";
}

std::string reach(const Device& device) {
    if (device.dial) return millimetres(device.dial->max);
    return device.settings.empty() ? "not listed" : millimetres(*std::max_element(device.settings.begin(), device.settings.end()));
}

std::vector<Row> devices(const Catalogue& c) {
    return rows(c.devices, [](const Device& x) { return Row{x.id, x.kind, x.use, reach(x), lowest_label(x), x.title}; });
}

std::vector<Row> care(const Catalogue& c) {
    return rows(c.care, [](const CareItem& x) { return Row{x.id, x.phase, x.kind, x.text}; });
}

std::vector<Row> signs(const Catalogue& c) {
    return rows(c.signs, [](const Sign& x) { return Row{x.id, x.answer, x.title}; });
}

std::vector<Row> questions(const Catalogue& c) {
    return rows(c.questions, [](const Question& x) { return Row{x.id, x.text}; });
}

std::vector<Row> cautions(const Catalogue& c) {
    return rows(c.cautions, [](const Caution& x) { return Row{x.id, x.general.outcome, x.general.wait ? to_text(*x.general.wait) : "", x.title}; });
}

std::vector<Row> steps(const Catalogue& c) {
    return rows(c.steps, [](const Step& x) { return Row{x.id, x.phase, x.text}; });
}

std::vector<Row> numbing(const Catalogue& c) {
    return rows(c.numbing, [](const NumbingProduct& x) { return Row{x.id, x.use, x.max_area_cm2 ? std::to_string(*x.max_area_cm2) : "", x.title}; });
}

std::vector<Row> endpoints(const Catalogue& c) {
    return rows(c.endpoints, [](const Endpoint& x) { return Row{x.id, x.title}; });
}

std::vector<Row> sources(const Catalogue& c) {
    return rows(c.sources, [](const Source& x) { return Row{x.id, x.klass, x.year ? std::to_string(x.year) : "", x.title}; });
}

std::vector<Row> languages(const Catalogue& c) {
    const auto wanted = sentences_to_clients(c);
    return rows(c.languages, [&](const Language& x) {
        int current = 0, stale = 0;
        for (const ClientSentence& sentence : wanted)
            if (const Sentence* found = x.find(sentence.of)) ++(found->digest == digest_of_sentence(sentence.english) ? current : stale);
        const bool is_source = x.id == language_of_protocols;
        return Row{x.id, x.reviewed ? fmt::format("{}, {}", iso(*x.reviewed), x.reviewed_by) : is_source ? "its own" : "no", is_source ? "its own" : fmt::format("{} of {}", current, wanted.size()),
                   is_source ? "" : std::to_string(stale), x.title};
    });
}

/// One kind of item: its name on the command line, its columns, and how its rows are made.
struct ListKind {
    std::string_view name, title;
    Row (*columns)();
    std::vector<Row> (*make)(const Catalogue&);
};

constexpr ListKind list_kinds[]{
    ListKind{"concerns", "Concerns", [] { return Row{"id", "sessions", "days apart", "evidence", "title"}; }, concerns},
    ListKind{"sites", "Sites, head to foot", [] { return Row{"id", "region", "ceiling mm", "means"}; }, sites},
    ListKind{"never", "Areas that are never needled", [] { return Row{"id", "because"}; }, never},
    ListKind{"devices", "Devices", [] { return Row{"id", "kind", "use", "reach mm", "label mm", "title"}; }, devices},
    ListKind{"care", "Lines of care sheets", [] { return Row{"id", "phase", "kind", "text"}; }, care},
    ListKind{"signs", "Red flags", [] { return Row{"id", "answer", "title"}; }, signs},
    ListKind{"questions", "Questions to ask before needling", [] { return Row{"id", "text"}; }, questions},
    ListKind{"cautions", "Cautions", [] { return Row{"id", "outcome", "wait", "title"}; }, cautions},
    ListKind{"steps", "Steps of the room sheet", [] { return Row{"id", "phase", "text"}; }, steps},
    ListKind{"numbing", "Numbing products", [] { return Row{"id", "use", "limit cm2", "title"}; }, numbing},
    ListKind{"endpoints", "Endpoints, gentlest first", [] { return Row{"id", "title"}; }, endpoints},
    ListKind{"sources", "Sources", [] { return Row{"id", "class", "year", "title"}; }, sources},
    ListKind{"languages", "Languages of the pages for clients", [] { return Row{"id", "reviewed", "translated", "stale", "title"}; }, languages},
};

}  // namespace

std::string key_of(std::string column) {
    std::replace(column.begin(), column.end(), ' ', '_');
    return column;
}

std::vector<std::string_view> listable_kinds() {
    std::vector<std::string_view> names;
    for (const ListKind& kind : list_kinds) names.push_back(kind.name);
    return names;
}

std::optional<Listing> list_kind(const Catalogue& catalogue, std::string_view name) {
    const auto kind = std::find_if(std::begin(list_kinds), std::end(list_kinds), [&](const ListKind& k) { return k.name == name; });
    if (kind == std::end(list_kinds)) return std::nullopt;
    auto made = kind->make(catalogue);
    return Listing{fmt::format("{} ({})", kind->title, made.size()), kind->columns(), std::move(made)};
}

}  // namespace stipple
