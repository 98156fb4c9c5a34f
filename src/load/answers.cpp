// SPDX-License-Identifier: MIT
#include "load/answers.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/lookup.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

constexpr std::string_view all_others = "rest";          // `rest=no`: every other question was read out and denied
constexpr std::string_view all_of_the_day = "same-day";  // `same-day=no`: every question of the day itself was

/// One answer as it was given: the word before the first `=`, and what stands after it.
struct Said {
    std::string word, value;
    const Given& given;
};

Said take_apart(const Given& given) {
    const auto equals = given.text.find('=');
    return {folded(std::string_view{given.text}.substr(0, equals)), equals == std::string::npos ? "yes" : given.text.substr(equals + 1), given};
}

/// What is typed in the place of an answer to a question that a key of its own answers.
std::string key_instead(const Said& said, const Question& question) {
    if (said.given.name.starts_with("--")) return fmt::format("answer it with --{} {}", question.id, said.value);
    return said.given.act == 0 ? fmt::format("write {} = {} in the head of the case", question.id, said.value) : fmt::format("stipple record CASE --set {}={}", question.id, said.value);
}

class Answers {
public:
    Answers(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics)
        : request_(request), catalogue_(catalogue), case_(c), diagnostics_(diagnostics) {}

    void take(const Given& given) {
        if (given.act != act_) deny_the_rest();
        act_ = given.act;
        const PlacedAt placed{given, diagnostics_};
        const Said said = take_apart(given);
        if (said.word == all_others || said.word == all_of_the_day) return take_rest(said);
        const Question* question = find(catalogue_.questions, said.word);
        if (question && question->covers.size() != 1) return take_question(said, *question);
        const std::string_view word = question ? std::string_view{question->covers.front()} : said.word;  // a question about one caution is that caution
        if (const Caution* caution = find_one(catalogue_.cautions, word, "E0305", "caution", "cautions", diagnostics_))
            if (const auto answer = read(said, *caution)) add(*answer, said);
    }

    /// What was denied whole never takes back a yes: it counts only where nothing else is known, and says that it was asked again.
    void deny_the_rest() {
        for (const auto& [caution, asked] : denied_) {
            const auto is_about = [wanted = caution](const Answer& a) { return a.caution == wanted; };
            const auto known = std::find_if(case_.history.begin(), case_.history.end(), is_about);
            if (known == case_.history.end())
                case_.history.push_back({caution, Answer::Kind::no, {}, asked, asked, act_});
            else
                known->asked = asked;
        }
        denied_.clear();
        named_.clear();
    }

private:
    void complain(const Said& said, std::string help) {
        const bool are_several = said.given.text.find_first_of(",\n") != std::string::npos;
        diagnostics_.push_back({"E0019", {}, 1, fmt::format("{} {}: this is not an answer", said.given.name, said.given.text), are_several ? std::string{"give each answer by itself; in a roster with `;` between them"} : std::move(help)});
    }

    void deny(const Question& question, const Said& said) {
        for (const std::string& id : question.covers)
            if (const Caution* caution = find(catalogue_.cautions, id)) denied_.emplace_back(caution, said.given.asked);
    }

    void take_rest(const Said& said) {
        if (said.value != "no") return complain(said, fmt::format("write {}=no once every other question was read out and denied", said.word));
        if (said.word == all_others)
            for (const Question& question : catalogue_.questions) deny(question, said);
        for (const Caution& caution : catalogue_.cautions)
            if (said.word == all_of_the_day && caution.ask == "same-day") denied_.emplace_back(&caution, said.given.asked);
    }

    void take_question(const Said& said, const Question& question) {
        if (question.covers.empty()) return complain(said, key_instead(said, question));
        if (said.value != "no") return complain(said, fmt::format("name which: {}", enumerate(question.covers, "or")));
        deny(question, said);
    }

    std::optional<Answer> read(const Said& said, const Caution& caution) {
        const auto answer = [&](Answer::Kind kind, Day date) { return Answer{&caution, kind, date, said.given.asked, said.given.asked, said.given.act}; };
        if (said.value == "no") return answer(Answer::Kind::no, {});
        if (caution.answer == "known") return complain(said, "this is known from the request itself and needs no answer"), std::nullopt;
        if (said.value == "yes") return answer(Answer::Kind::yes, {});
        if (caution.answer == "yes-no") return complain(said, fmt::format("write {0}=yes or {0}=no: \"{1}\"", caution.id, caution.asks)), std::nullopt;
        const auto day = read_date(said.value, said.given.name, request_.today, diagnostics_);
        return day ? std::optional{answer(Answer::Kind::date, *day)} : std::nullopt;
    }

    /// The last word holds, except that one act cannot say two things.
    void add(const Answer& answer, const Said& said) {
        const auto before = std::find_if(case_.history.begin(), case_.history.end(), [&](const Answer& a) { return a.caution == answer.caution; });
        const bool in_this_act = std::find(named_.begin(), named_.end(), answer.caution) != named_.end();
        named_.push_back(answer.caution);
        if (before == case_.history.end()) return case_.history.push_back(answer);
        if (in_this_act && (before->kind != answer.kind || before->date != answer.date))
            return complain(said, fmt::format("{} was answered before in another way; leave one answer out", answer.caution->id));
        *before = answer;
    }

    const Request& request_;
    const Catalogue& catalogue_;
    Case& case_;
    Diagnostics& diagnostics_;
    int act_ = 0;                                                        ///< the act that is being read
    std::vector<const Caution*> named_;                                  ///< answered by name in this act
    std::vector<std::pair<const Caution*, std::optional<Day>>> denied_;  ///< denied whole in this act
};

}  // namespace

void resolve_answers(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    Answers answers{request, catalogue, c, diagnostics};
    const auto all = request.all("history");
    std::vector<Given> in_order(all.begin(), all.end());  // of the days on which they were given, whenever that was written down
    std::stable_sort(in_order.begin(), in_order.end(), [](const Given& a, const Given& b) { return a.asked < b.asked; });
    for (const Given& given : in_order) answers.take(given);
    answers.deny_the_rest();
}

void resolve_clearances(const Request& request, const Catalogue& catalogue, Case& c, Diagnostics& diagnostics) {
    for (const Given& given : request.all("cleared")) {
        const PlacedAt placed{given, diagnostics};
        const std::string_view view = given.text;
        const auto equals = view.find('=');
        const std::string_view by = equals == view.npos ? std::string_view{} : view.substr(equals + 1);
        if (by.find_first_not_of(" \t\"") == view.npos) {
            diagnostics.push_back({"E0020", {}, 1, fmt::format("{} {}: who agreed?", given.name, given.text), "write ID=\"who agreed and how\", for example anticoagulant=\"cardiologist, letter\""});
            continue;
        }
        if (const Caution* caution = find_one(catalogue.cautions, view.substr(0, equals), "E0305", "caution", "cautions", diagnostics)) c.cleared.push_back({caution, std::string{by}, given.asked, given.act});
    }
}

}  // namespace stipple
