// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/lineage.hpp"
#include "plan/tighten.hpp"
#include "plan/tightness.hpp"

namespace stipple {

namespace {

/// Whether an item was read whole here and wherever a layer below has it: of the rest nothing is known.
template <class T>
bool is_sound(const Layers& layers, std::vector<T> Catalogue::*list, const T& item) {
    const auto is_faulty = [&](const T* one) { return one && std::find(layers.faulty.begin(), layers.faulty.end(), one->at.file) != layers.faulty.end(); };
    return !is_faulty(&item) && std::none_of(layers.below.begin(), layers.below.end(), [&](const Catalogue& below) { return is_faulty(find(below.*list, item.id)); });
}

/// Every caution that the question covers in some layer below.
std::vector<std::string> covered_below(const Layers& layers, const Question& question) {
    std::vector<std::string> covered;
    for (const Catalogue& below : layers.below)
        if (const Question* found = find(below.questions, question.id)) covered.insert(covered.end(), found->covers.begin(), found->covers.end());
    return covered;
}

/// A plain no denies all that a question covers: what was asked below by itself would go by unasked with words of the layer. Only what the
/// layer itself brings may be covered anew.
void compare_covers(const Question& question, const Layers& layers, Diagnostics& diagnostics) {
    std::vector<std::string> denied = question.covers;
    const auto covered = covered_below(layers, question);
    std::erase_if(denied, [&](const std::string& id) {
        return has_all(covered, {id}) || std::none_of(layers.below.begin(), layers.below.end(), [&](const Catalogue& below) { return find(below.cautions, id); });
    });
    Comparison{question.id, "what lies below", question.at, diagnostics}.bolder_if(!denied.empty(), fmt::format("a plain no to {}", enumerate(denied)), "other questions for that");
}

/// A caution that is new moves the clocks of lines of care that are there already as one does that is changed: it is held to one that moves
/// none. A line that comes with it has no clock to move.
void compare_added_clocks(Caution caution, const Layers& layers, Diagnostics& diagnostics) {
    std::erase_if(caution.longer, [&](const ItemBound& b) { return std::none_of(layers.below.begin(), layers.below.end(), [&](const Catalogue& below) { return find(below.care, b.item); }); });
    Comparison comparison{caution.id, "what lies below", caution.at, diagnostics};
    compare_prolonged(caution, {}, layers.whole, comparison);
}

}  // namespace

void compare_added(const Layers& layers, Diagnostics& diagnostics) {
    for (const Question& question : layers.now.questions)
        if (is_sound(layers, &Catalogue::questions, question)) compare_covers(question, layers, diagnostics);
    for (const Caution& caution : layers.now.cautions)
        if (is_sound(layers, &Catalogue::cautions, caution) && is_added(layers, &Catalogue::cautions, caution) && !has_own_reason(caution.layering.override_reason, {})) compare_added_clocks(caution, layers, diagnostics);
}

}  // namespace stipple
