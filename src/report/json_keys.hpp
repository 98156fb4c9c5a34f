// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plan/decided.hpp"
#include "report/ids.hpp"

// What the keys of a JSON document are called, in their order, what they hold and what they mean. One description of each part serves
// the writer and the JSON Schema. A value that needs more than the part itself is given as a function, which the schema never calls.

namespace stipple {

/// Items by their id: one object in JSON.
template <class T>
struct ById {
    std::vector<std::pair<std::string, T>> items;
};

/// A whole number that may lie below zero.
struct Signed {
    int value = 0;
};

inline std::optional<Signed> signed_of(const std::optional<int>& value) { return value ? std::optional{Signed{*value}} : std::nullopt; }

/// Minutes after midnight, written HH:MM.
struct ClockTime {
    int minutes = 0;
};

inline std::optional<ClockTime> clock_time_of(const std::optional<int>& minutes) { return minutes ? std::optional{ClockTime{*minutes}} : std::nullopt; }

/// A text, or null where it is empty.
inline std::optional<std::string> or_null(const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; }

/// The id of an item, or null where there is none.
template <class T>
std::optional<std::string> id_or_null(const T* item) {
    return item ? std::optional{item->id} : std::nullopt;
}

/// Parts of a document, each looking at one item.
template <class Part, class T>
std::vector<Part> each_as(const std::vector<T>& items) {
    std::vector<Part> parts;
    for (const T& item : items) parts.push_back({&item});
    return parts;
}

/// `basis` and `sources`; the function gives the evidence, or nullptr.
template <class V, class Get>
void describe_evidence_json(V& v, Get evidence) {
    v.key("basis", [&] { return evidence() ? std::optional{evidence()->basis} : std::nullopt; }, "what kind of evidence the figures or the words rest on");
    v.key("sources", [&] { return evidence() ? evidence()->sources : std::vector<std::string>{}; }, "keys of `sources`");
}

/// A bound on a depth.
struct DepthLimit {
    const Bound* bound = nullptr;
};

/// A bound on a day or on a time of care.
struct TimeLimit {
    const Bound* bound = nullptr;
};

template <class V>
void describe_ground(V& v, const Bound* bound) {
    v.key("binding", [&] { return bound->binding; }, "whether the result would be another without it");
    v.key("override", [&] { return or_null(bound->override_reason); }, "the practitioner's reason for which it was raised");
    v.key("because", [&] { return bound->because; }, "why it limits, as a practitioner reads it");
    describe_evidence_json(v, [&] { return bound->evidence; });
}

template <class V>
void describe_json(V& v, const DepthLimit& limit) {
    v.key("kind", [&] { return limit.bound->kind; }, "rule, label, reach, site, skin, caution, assumed or clinic");
    v.key("id", [&] { return limit.bound->id; }, "the item that it comes from");
    v.key("typical_mm", [&] { return limit.bound->limit.typical; }, "no setting is recommended above this");
    v.key("max_mm", [&] { return limit.bound->limit.max; }, "no setting goes above this");
    describe_ground(v, limit.bound);
}

template <class V>
void describe_json(V& v, const TimeLimit& limit) {
    v.key("kind", [&] { return limit.bound->kind; }, "rule, depth, skin, caution, lead, closed, event, entry, care or clinic");
    v.key("id", [&] { return limit.bound->id; }, "the item that it comes from");
    v.key("earliest", [&] { return limit.bound->limit.earliest; }, "not before this day");
    v.key("days", [&] { return limit.bound->limit.days; }, "at least so many days");
    v.key("from", [&] { return limit.bound->limit.from; }, "from so long after needling");
    v.key("until", [&] { return limit.bound->limit.until; }, "until so long after needling");
    describe_ground(v, limit.bound);
}

template <class V>
void describe_json(V& v, const CountRange& range) {
    v.key("min", range.min, "the least");
    v.key("typical", range.typical, "the usual");
    v.key("max", range.max, "the most");
}

}  // namespace stipple
