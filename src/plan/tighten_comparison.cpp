// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/tighten.hpp"
#include "plan/tightness.hpp"

namespace stipple {

void Comparison::bolder_if(bool bolder, const std::string& what, const std::string& parents, Place at) {
    if (!bolder) return;
    const Place place = at.file && at.file == at_.file ? at : at_;  // what was taken over stands in a file that is not to be mended
    const std::string said = fmt::format("{} has {}; ", name_, what);
    const auto known = [&](const Diagnostic& d) { return d.place.file == place.file && d.place.line == place.line && d.message.starts_with(said); };
    if (std::any_of(diagnostics_.begin(), diagnostics_.begin() + static_cast<std::ptrdiff_t>(known_), known)) return;
    diagnostics_.push_back({"E0404", place, 1, fmt::format("{}{} has {}", said, parent_, parents),
                            "a layer may only tighten: take it back, or say why with override-reason = \"…\", which every plan prints"});
}

void compare_words(const std::vector<std::string>& now, const std::vector<std::string>& before, Comparison& c) {
    c.bolder_if(!has_all(now, before), fmt::format("fewer words that mean it ({})", now.empty() ? "none" : enumerate(now)), enumerate(before));
}

bool has_own_reason(const std::string& child, const std::string& parent) { return !prints_nothing(child) && child != parent; }

namespace {

/// An item of these has no place for a reason, so that to take it back is all that helps.
template <class T>
void tell_to_take_back(const std::vector<T>& items, std::string_view kind, Diagnostics& diagnostics) {
    static_assert(!requires(T item) { item.layering; });
    for (const T& item : items)
        for (Diagnostic& d : diagnostics)
            if (d.place.file == item.at.file && d.place.line == item.at.line) d.help = fmt::format("take it back: what a {} says cannot be loosened", kind);
}

}  // namespace

void tell_to_take_back(const Catalogue& catalogue, Diagnostics& diagnostics) {
    tell_to_take_back(catalogue.milestones, "milestone", diagnostics);
    tell_to_take_back(catalogue.questions, "question", diagnostics);
    tell_to_take_back(catalogue.bands, "band", diagnostics);
    tell_to_take_back(catalogue.pages, "page", diagnostics);
}

}  // namespace stipple
