// SPDX-License-Identifier: MIT
#include "cli/history.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/lookup.hpp"
#include "cli/today.hpp"
#include "cli/words.hpp"

namespace stipple {

namespace {

constexpr std::string_view all_others = "rest";  // `rest=no`: every other question was read out and denied

/// One answer as it was typed: the word before the first `=`, and what stands after it.
struct Said {
    std::string word, value;
    const std::string& text;
};

Said take_apart(const std::string& text) {
    const auto equals = text.find('=');
    return {folded(std::string_view{text}.substr(0, equals)), equals == std::string::npos ? "yes" : text.substr(equals + 1), text};
}

class History {
public:
    History(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics)
        : in_(in), catalogue_(catalogue), case_(c), diagnostics_(diagnostics) {}

    void take(const Said& said) {
        if (said.word == all_others) return take_rest(said);
        const Question* question = find(catalogue_.questions, said.word);
        if (question && question->covers.size() != 1) return take_question(said, *question);
        const std::string_view word = question ? std::string_view{question->covers.front()} : said.word;  // a question about one caution is that caution
        if (const Caution* caution = find_one(catalogue_.cautions, word, "E0305", "caution", "cautions", diagnostics_))
            if (const auto answer = read(said, *caution)) add(*answer, said);
    }

    /// What was denied whole counts only where nothing else was said of a caution.
    void finish() {
        for (const std::string& id : denied_)
            if (const Caution* caution = find(catalogue_.cautions, id); caution && !answer_to(case_, *caution))
                case_.history.push_back({caution, Answer::Kind::no, {}});
    }

private:
    void complain(const Said& said, std::string help) {
        diagnostics_.push_back({"E0019", {}, 1, fmt::format("--history {}: this is not an answer", said.text), std::move(help)});
    }

    void deny(const Question& question) { denied_.insert(denied_.end(), question.covers.begin(), question.covers.end()); }

    void take_rest(const Said& said) {
        if (said.value != "no") return complain(said, "write rest=no once every other question was read out and denied");
        for (const Question& question : catalogue_.questions) deny(question);
    }

    void take_question(const Said& said, const Question& question) {
        if (question.covers.empty()) return complain(said, fmt::format("answer it with --{}", question.id));
        if (said.value != "no") return complain(said, fmt::format("name which: {}", enumerate(question.covers, "or")));
        deny(question);
    }

    std::optional<Answer> read(const Said& said, const Caution& caution) {
        if (said.value == "no") return Answer{&caution, Answer::Kind::no, {}};
        if (caution.answer == "known") return complain(said, "this is known from the request itself and needs no answer"), std::nullopt;
        if (said.value == "yes") return Answer{&caution, Answer::Kind::yes, {}};
        if (caution.answer == "yes-no") return complain(said, fmt::format("write {0}=yes or {0}=no: \"{1}\"", caution.id, caution.asks)), std::nullopt;
        const auto day = read_date(said.value, "--history", today(in_, diagnostics_), diagnostics_);
        return day ? std::optional{Answer{&caution, Answer::Kind::date, *day}} : std::nullopt;
    }

    void add(const Answer& answer, const Said& said) {
        const Answer* before = answer_to(case_, *answer.caution);
        if (!before)
            case_.history.push_back(answer);
        else if (before->kind != answer.kind || before->date != answer.date)
            complain(said, fmt::format("{} was answered before in another way; leave one answer out", answer.caution->id));
    }

    const Invocation& in_;
    const Catalogue& catalogue_;
    Case& case_;
    Diagnostics& diagnostics_;
    std::vector<std::string> denied_;
};

}  // namespace

void resolve_history(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    History history{in, catalogue, c, diagnostics};
    const auto texts = in.typed.all("--history");
    for (const std::string& text : texts) history.take(take_apart(text));
    history.finish();
}

void resolve_clearances(const Invocation& in, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const std::string& text : in.typed.all("--cleared")) {
        const std::string_view view = text;
        const auto equals = view.find('=');
        const std::string_view by = equals == view.npos ? std::string_view{} : view.substr(equals + 1);
        if (by.find_first_not_of(" \t\"") == view.npos) {
            diagnostics.push_back({"E0020", {}, 1, fmt::format("--cleared {}: who agreed?", text), "write ID=\"who agreed and how\", for example anticoagulant=\"cardiologist, letter\""});
            continue;
        }
        if (const Caution* caution = find_one(catalogue.cautions, view.substr(0, equals), "E0305", "caution", "cautions", diagnostics)) c.cleared.push_back({caution, std::string{by}});
    }
}

}  // namespace stipple
