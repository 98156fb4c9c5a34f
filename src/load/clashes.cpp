// SPDX-License-Identifier: MIT
#include "load/clashes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace stipple {

namespace {

/// A name of an item: its id, or another word for it.
struct Name {
    std::string_view kind, id;
    bool is_id = true;
    Place at;
};

/// Kinds that share ids by design: a concern at the site that it is of, a question about the caution of its name, and what is normal for a
/// while beside the sign that it becomes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> namesakes{{{"concern", "site"}, {"question", "caution"}, {"care", "sign"}}};

bool are_namesakes(std::string_view a, std::string_view b) {
    return std::any_of(namesakes.begin(), namesakes.end(), [&](const auto& pair) { return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a); });
}

/// Whether a person names the two kinds in the same place: sites and the areas that are never needled.
bool stand_together(std::string_view a, std::string_view b) {
    const auto place = [](std::string_view kind) { return kind == "never" ? std::string_view{"site"} : kind; };
    return place(a) == place(b);
}

class Clashes {
public:
    Clashes(const Catalogue& catalogue, Diagnostics& diagnostics) : catalogue_(catalogue), diagnostics_(diagnostics) {}

    template <class T>
    void take(std::string_view kind, const std::vector<T>& items) {
        for (const T& item : items) {
            if (item.id.empty()) continue;
            add(item.id, {kind, item.id, true, item.at});
            if constexpr (requires { item.also; })
                for (const std::string& word : item.also) add(word, {kind, item.id, false, item.at});
        }
    }

    /// The milestones of one concern, which may be called as those of another.
    void take_own(const Concern& concern) {
        for (const Milestone& milestone : concern.milestones)
            if (const Milestone* general = find(catalogue_.milestones, milestone.id)) tell_ids({"milestone of " + concern.id, milestone.id, milestone.at}, {"milestone of every course", general->id, general->at});
    }

    void tell_all() {
        for (const auto& [word, names] : names_)
            for (std::size_t i = 0; i < names.size(); ++i)
                for (std::size_t j = i + 1; j < names.size(); ++j) compare(names[i], names[j]);
    }

private:
    struct Told {
        std::string kind;
        std::string_view id;
        Place at;
    };

    static Told told(const Name& name) { return {name.kind == "never" ? "area never needled" : std::string{name.kind}, name.id, name.at}; }

    void add(std::string_view word, Name name) { names_[folded(word)].push_back(name); }

    void compare(const Name& a, const Name& b) {
        if (a.is_id && b.is_id) {
            if (a.kind != b.kind && !are_namesakes(a.kind, b.kind)) tell_ids(told(a), told(b));
        } else if ((a.is_id || b.is_id) && stand_together(a.kind, b.kind) && a.id != b.id) {
            const Name &id = a.is_id ? a : b, &word = a.is_id ? b : a;
            tell_word(told(id), told(word));
        }
    }

    /// Told at the one of the two that a layer brought; else at the first.
    void tell_ids(Told a, Told b) {
        if (strength_at(catalogue_, b.at) > strength_at(catalogue_, a.at)) std::swap(a, b);
        diagnostics_.push_back({"E0221", a.at, 1, fmt::format("`{}` is the id of this {}, and of the {}{}", a.id, a.kind, b.kind, where(b.at)), "give it another id"});
    }

    void tell_word(const Told& id, const Told& word) {
        if (strength_at(catalogue_, word.at) > strength_at(catalogue_, id.at))
            diagnostics_.push_back({"E0221", word.at, 1, fmt::format("`{}` is another word for this {}, and the id of the {}{}", id.id, word.kind, id.kind, where(id.at)), "take the word out of `also`"});
        else
            diagnostics_.push_back({"E0221", id.at, 1, fmt::format("`{}` is the id of this {}, and another word for the {} `{}`{}", id.id, id.kind, word.kind, word.id, where(word.at)), "give it another id"});
    }

    static std::string where(const Place& at) { return at.file ? fmt::format(" at {}:{}", at.file->name, std::max(1, at.line)) : std::string{}; }

    const Catalogue& catalogue_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<Name>> names_;
};

}  // namespace

void check_clashes(const Catalogue& c, Diagnostics& diagnostics) {
    Clashes clashes{c, diagnostics};
    clashes.take("concern", c.concerns), clashes.take("site", c.sites), clashes.take("never", c.never_sites), clashes.take("device", c.devices);
    clashes.take("care", c.care), clashes.take("milestone", c.milestones), clashes.take("sign", c.signs), clashes.take("question", c.questions);
    clashes.take("caution", c.cautions), clashes.take("step", c.steps), clashes.take("numbing", c.numbing);
    for (const Concern& concern : c.concerns) clashes.take_own(concern);
    clashes.tell_all();
}

}  // namespace stipple
