// SPDX-License-Identifier: MIT
#include "cli/interview.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/resolve.hpp"
#include "plan/screen.hpp"

namespace stipple {

namespace {

class Interview {
public:
    Interview(const Invocation& in, const Catalogue& catalogue, Request& request) : in_(in), catalogue_(catalogue), request_(request) {}

    bool run() {
        return ask_treatment() && ask_key("ref", "Ref of the client, never a name (empty: none)", "") && ask_key("skin", "Fitzpatrick skin type, I to VI (empty: not known)", "") &&
               ask_key("age", "Age in years (empty: not known)", "") && ask_key("device", "Device: " + ids_of(catalogue_.devices) + " (empty: not known)", "") &&
               ask_key("start", "Day of session 1, such as 2026-12-08, today or +2w", "+2w") && ask_questions();
    }

private:
    template <class T>
    static std::string ids_of(const std::vector<T>& items) {
        std::vector<std::string> ids;
        for (const T& item : items) ids.push_back(item.id);
        return join(ids, ", ");
    }

    void say(const std::string& text) { in_.world.err->put(text), in_.world.err->flush(); }

    /// One line from the person, trimmed; false at the end of the input.
    bool hear(const std::string& question, std::string_view unless, std::string& answer) {
        for (const std::string& line : wrap(question, 78)) say(line + "\n");
        say(unless.empty() ? "> " : fmt::format("[{}] > ", unless));
        const auto line = in_.world.read_line();
        if (!line) return false;
        answer = trimmed(*line).empty() ? unless : trimmed(*line);
        return true;
    }

    void put(std::string_view key, std::string text) { request_.keys[std::string{key}].push_back({std::move(text), std::string{key}, {}, 1, {}, 0, 1}); }

    /// Whether what has been given so far can be read; what cannot is said.
    bool is_readable() {
        Diagnostics diagnostics;
        resolve_case(request_, catalogue_, true, diagnostics);
        tell(in_, diagnostics);
        return diagnostics.empty();
    }

    /// Asks for one key until its answer can be read; an empty answer leaves the key out.
    bool ask_key(std::string_view key, const std::string& question, std::string_view unless) {
        if (request_.last(key)) return true;
        for (;;) {
            std::string answer;
            if (!hear(question, unless, answer)) return false;
            if (answer.empty()) return true;
            put(key, answer);
            if (is_readable()) return true;
            request_.keys.erase(request_.keys.find(key));
        }
    }

    bool ask_treatment() {
        if (request_.last("treat")) return ask_missing_sites();
        std::string concern, words, sites;
        if (!ask_part("Concern: " + ids_of(catalogue_.concerns), "", concern)) return false;
        if (concern.find(':') != concern.npos) return put("treat", concern), true;  // who knows how, writes all of it
        const Concern* found = named(catalogue_.concerns, concern.substr(0, concern.find('/'))).front();
        for (const auto& [what, known] : {std::pair{"Type", &found->types}, {"Severity", &found->severities}}) {
            if (known->empty()) continue;
            std::string word;
            if (!ask_part(fmt::format("{}: {} (empty: not known)", what, join(*known, ", ")), concern + words + "/", word, true)) return false;
            if (!word.empty()) words += "/" + word;
        }
        if (!ask_part(fmt::format("Sites, with commas between: {}", join(sites_of(*found), ", ")), concern + words + ":", sites)) return false;
        put("treat", concern + words + ":" + sites);
        return true;
    }

    /// Asks where, for each treatment that was typed without sites and has more than one.
    bool ask_missing_sites() {
        for (std::size_t i = 0; i < request_.all("treat").size(); ++i) {
            const std::string typed = request_.all("treat")[i].text;
            const auto concerns = named(catalogue_.concerns, typed.substr(0, typed.find('/')));
            if (typed.find(':') != typed.npos || concerns.size() != 1 || sites_of(*concerns.front()).size() < 2) continue;
            std::string sites;
            if (!ask_part(fmt::format("Sites of {}, with commas between: {}", typed, join(sites_of(*concerns.front()), ", ")), typed + ":", sites)) return false;
            request_.keys["treat"][i].text += ":" + sites;
        }
        return true;
    }

    static std::vector<std::string> sites_of(const Concern& concern) {
        std::vector<std::string> sites;
        for (const DepthRule& rule : concern.depths)
            if (std::find(sites.begin(), sites.end(), rule.site) == sites.end()) sites.push_back(rule.site);
        return sites;
    }

    /// Asks for one part of a treatment until the treatment can be read with it.
    bool ask_part(const std::string& question, const std::string& before, std::string& part, bool may_be_empty = false) {
        for (;;) {
            if (!hear(question, "", part)) return false;
            if (part.empty() && may_be_empty) return true;
            put("treat", before + part);
            const bool good = !part.empty() && is_readable();
            auto& treats = request_.keys["treat"];
            treats.pop_back();
            if (treats.empty()) request_.keys.erase("treat");
            if (good) return true;
        }
    }

    std::vector<const Question*> unasked() {
        Diagnostics ignored;
        const Case c = resolve_case(request_, catalogue_, true, ignored);
        auto open = screen(catalogue_, c, c.start, 1).unasked;
        std::erase_if(open, [](const Question* q) { return q->covers.empty(); });
        return open;
    }

    /// Reads the questions out; a no to all of them is one recorded act.
    bool ask_questions() {
        const auto open = unasked();
        if (open.empty()) return true;
        say("\nBefore needling, read these out:\n");
        for (const Question* question : open)
            for (const std::string& line : wrap("- " + question->text, 78)) say(line + "\n");
        std::string answer;
        if (!ask_yes_no("No to all of these? (yes or no; empty: not asked now)", answer)) return false;
        if (answer.empty()) return true;
        if (answer == "yes") return put("history", "rest=no"), true;
        for (const Question* question : open)
            if (!ask_question(*question)) return false;
        return true;
    }

    /// A yes is pinned to the condition it is about before anything else is asked, so that it cannot get lost; where it is about none of
    /// them the question is put again.
    bool ask_question(const Question& question) {
        for (;;) {
            std::string answer;
            if (!ask_yes_no(fmt::format("{} (yes or no; empty: not asked)", question.text), answer)) return false;
            if (answer == "no") put("history", question.id + "=no");
            if (answer != "yes") return true;
            const std::size_t before = request_.all("history").size();
            bool met = false;
            for (const std::string& id : question.covers)
                if (const Caution* caution = find(catalogue_.cautions, id); caution && !ask_caution(*caution, met)) return false;
            if (met) return true;
            if (before < request_.all("history").size()) request_.keys["history"].resize(before);
            say("That was yes to the question, and to nothing in it; so once more:\n");
        }
    }

    bool ask_caution(const Caution& caution, bool& met) {
        const std::string kinds = caution.answer == "date" ? "yes, no, or the date; empty: not asked" : "yes or no; empty: not asked";
        for (;;) {
            std::string answer;
            if (!hear(fmt::format("{} ({})", caution.asks.empty() ? caution.title : caution.asks, kinds), "", answer)) return false;
            if (answer.empty()) return true;
            put("history", fmt::format("{}={}", caution.id, folded(answer)));
            if (is_readable()) return met = met || folded(answer) != "no", true;
            request_.keys["history"].pop_back();
        }
    }

    bool ask_yes_no(const std::string& question, std::string& answer) {
        for (;;) {
            if (!hear(question, "", answer)) return false;
            answer = folded(answer);
            if (answer == "y") answer = "yes";
            if (answer == "n") answer = "no";
            if (answer.empty() || answer == "yes" || answer == "no") return true;
            say("Write yes or no; days are asked for next.\n");
        }
    }

    const Invocation& in_;
    const Catalogue& catalogue_;
    Request& request_;
};

}  // namespace

bool interview(const Invocation& in, const Catalogue& catalogue, Request& request) { return Interview{in, catalogue, request}.run(); }

}  // namespace stipple
