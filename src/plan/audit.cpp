// SPDX-License-Identifier: MIT
#include "plan/audit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "plan/rules.hpp"

namespace stipple {

namespace {

std::string point_of(const Facts& facts) {
    std::string out;
    for (const Dimension d : {Dimension::type, Dimension::severity, Dimension::skin})
        if (!facts[d].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", dimension_names[static_cast<std::size_t>(d)], facts[d]);
    return out;
}

/// Walks the whole product and reports the first point at which two equally specific rules match.
template <class Rule>
void check_rivals(const Catalogue& catalogue, const Concern& concern, const std::vector<const Rule*>& rules, const std::string& what, Facts facts,
                  Diagnostics& diagnostics) {
    facts[Dimension::klass] = concern.klass;
    std::vector<const Rule*> told;
    for (const Facts& point : completions(catalogue, concern, facts, dimensions_of(rules))) {
        const auto best = winners(rules, point);
        if (best.size() < 2 || std::find(told.begin(), told.end(), best[1]) != told.end()) continue;
        told.push_back(best[1]);
        diagnostics.push_back({"E0401", best[1]->at, 1,
                               fmt::format("{}: this rule and the one at line {} weigh the same for {}", what, best[0]->at.line,
                                           point_of(point).empty() ? "every client" : point_of(point)),
                               "give one of them another key in `when`, or join them"});
    }
}

void check_rules(const Catalogue& catalogue, const Concern& concern, Diagnostics& diagnostics) {
    check_rivals(catalogue, concern, course_rules(concern), concern.id, {}, diagnostics);
    for (const Site& site : catalogue.sites) {
        const auto rules = depth_rules(concern, site);
        Facts facts;
        facts[Dimension::site] = site.id;
        facts[Dimension::region] = site.region;
        check_rivals(catalogue, concern, rules, fmt::format("{} at {}", concern.id, site.id), facts, diagnostics);
        const Depth ceiling = std::max(site.ceiling.max.value_or(limits::deepest), site.ceiling.lift ? site.ceiling.lift->max : limits::shallowest);
        for (const DepthRule* rule : rules)
            if (rule->depth.min > ceiling)
                diagnostics.push_back({"E0402", rule->at, 1, fmt::format("this rule begins at {} mm, and {} ends at {} mm", millimetres(rule->depth.min), site.id, millimetres(ceiling)),
                                       "no client could ever be given it: lower the rule, or leave the site out"});
    }
}

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto letter = [&](std::size_t i) { return i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'); };
        if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    }
    return false;
}

constexpr std::array<std::string_view, 12> medicine_words{"medicine", "medicines", "medication", "tablet", "tablets", "pill", "pills", "prescribed", "prescription", "drug", "drugs", "painkiller"};
constexpr std::array<std::string_view, 8> stop_words{"stop", "avoid", "pause", "skip", "quit", "leave out", "come off", "do not take"};
constexpr std::string_view ruled_sentence = medicine_sentence.substr(0, medicine_sentence.find('.'));

/// The sentences of a text, one at a time, in lower case.
template <class Each>
void for_sentences(std::string_view text, Each each) {
    while (!text.empty()) {
        const auto end = text.find_first_of(".!?");
        std::string sentence{text.substr(0, end)};
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (sentence.find(ruled_sentence) != std::string::npos) continue;
        for (char& c : sentence) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        each(sentence);
    }
}

void check_client_text(const Place& at, std::string_view text, Diagnostics& diagnostics) {
    for_sentences(text, [&](std::string_view sentence) {
        const auto in = [&](std::string_view word) { return has_word(sentence, word); };
        const auto medicine = std::find_if(medicine_words.begin(), medicine_words.end(), in);
        const auto stop = std::find_if(stop_words.begin(), stop_words.end(), in);
        if (medicine != medicine_words.end() && stop != stop_words.end())
            diagnostics.push_back({"W0402", at, 1, fmt::format("one sentence has `{}` and `{}`: a client may stop a medicine over it", *medicine, *stop),
                                   "ask the client to ask the prescriber, and name no medicine beside the word"});
    });
}

}  // namespace

Diagnostics audit(const Catalogue& catalogue, std::optional<Day> today) {
    Diagnostics diagnostics;
    for (const Concern& concern : catalogue.concerns) {
        check_rules(catalogue, concern, diagnostics);
        if (today && concern.review_by <= *today)
            diagnostics.push_back({"W0401", concern.at, 1, fmt::format("{} was to be reviewed by {}", concern.id, iso(concern.review_by)),
                                   "read the evidence again, then set `revised` and `review-by`"});
    }
    for (const CareItem& item : catalogue.care) check_client_text(item.at, item.text + " " + item.why, diagnostics);
    for (const Sign& sign : catalogue.signs) check_client_text(sign.at, sign.text, diagnostics);
    for (const Question& question : catalogue.questions) check_client_text(question.at, question.text, diagnostics);
    for (const Caution& caution : catalogue.cautions) check_client_text(caution.at, caution.asks + " " + caution.general.action, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace stipple
