// SPDX-License-Identifier: MIT
#include "model/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "plan/audit.hpp"
#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace model_catalogue_test {

namespace {

/// Walks the descriptions of the whole catalogue and notes every piece of evidence and what it cites.
class EvidenceVisitor {
public:
    struct Seen {
        Place at;
        Basis basis;
        std::vector<std::string> sources;
    };

    explicit EvidenceVisitor(std::vector<Seen>& seen, Place at = {}) : seen_(seen), at_(at) {}

    void place(const Place& at) { at_ = at; }
    void id(std::string_view, std::string&, std::string_view) {}
    void word(std::string_view, std::string&, std::string_view, std::string_view) {}
    void word_if(std::string_view, std::string&, std::string_view, std::string_view) {}
    void required(std::string_view, Basis& basis, std::string_view) { seen_.push_back({at_, basis, {}}); }
    void optional(std::string_view key, std::vector<std::string>& names, std::string_view) {
        if (key == "sources") seen_.back().sources = names;
    }

    template <class T>
    void required(std::string_view, T& value, std::string_view) {
        walk(value);
    }
    template <class T>
    void optional(std::string_view, T& value, std::string_view) {
        walk(value);
    }
    template <class T>
    void optional(std::string_view, std::optional<T>& value, std::string_view) {
        if (value) walk(*value);
    }

private:
    template <class T>
    void walk(T&) {}
    template <class T>
    void walk(std::vector<T>& items) {
        for (T& item : items) walk(item);
    }
    template <class T>
        requires requires(EvidenceVisitor& v, T& t) { describe(v, t); }
    void walk(T& item) {
        EvidenceVisitor inner{seen_, at_};
        describe(inner, item);
    }

    std::vector<Seen>& seen_;
    Place at_;
};

std::vector<EvidenceVisitor::Seen> all_evidence() {
    std::vector<EvidenceVisitor::Seen> seen;
    EvidenceVisitor visitor{seen};
    Catalogue copy = shipped();
    describe(visitor, copy);
    return seen;
}

/// Every word by which the items of one kind are called.
template <class T>
std::vector<std::string> words_of(const std::vector<T>& items) {
    std::vector<std::string> words;
    for (const T& item : items) {
        words.push_back(item.id);
        words.insert(words.end(), item.also.begin(), item.also.end());
    }
    return words;
}

template <class T>
void check_names(const std::vector<T>& items) {
    for (const T& item : items) {
        std::set<std::string> own{item.id};
        CHECK(named(items, item.id) == std::vector<const T*>{&item});
        for (const std::string& word : item.also) {
            CAPTURE(word);
            CHECK(named(items, word) == std::vector<const T*>{&item});
            CHECK(own.insert(folded(word)).second);  // said once, however it is spelt
        }
    }
}

}  // namespace

TEST_CASE("every number rests on a source or is called convention") {
    const auto seen = all_evidence();
    CHECK(seen.size() > 200);
    for (const auto& evidence : seen) {
        CAPTURE(evidence.at.file->name);
        CAPTURE(evidence.at.line);
        CHECK(evidence.basis != Basis::clinic);
        CHECK((evidence.basis == Basis::convention || !evidence.sources.empty()));
        const std::set<std::string> once(evidence.sources.begin(), evidence.sources.end());
        CHECK(once.size() == evidence.sources.size());
    }
}

TEST_CASE("no citation dangles and no source is unused") {
    std::set<std::string> cited;
    for (const auto& evidence : all_evidence())
        for (const std::string& key : evidence.sources) {
            CAPTURE(key);
            CHECK(find(shipped().sources, key) != nullptr);
            cited.insert(key);
        }
    for (const Source& source : shipped().sources) {
        CAPTURE(source.id);
        CHECK(cited.count(source.id) == 1);
    }
}

TEST_CASE("every word means one item of its kind") {
    check_names(shipped().concerns);
    check_names(shipped().sites);
    check_names(shipped().never_sites);
    check_names(shipped().devices);
    check_names(shipped().cautions);
    check_names(shipped().signs);
    check_names(shipped().numbing);
}

TEST_CASE("an id is of one item, whatever its kind") {
    std::map<std::string, std::string> kinds;
    const auto add = [&](const auto& items, const char* kind) {
        for (const auto& item : items) {
            CAPTURE(item.id);
            const auto [first, is_new] = kinds.emplace(item.id, kind);
            if (item.id == "redness") continue;  // what is normal of redness, and when it is not: a care item and a sign share the word
            CHECK((is_new ? std::string{} : first->second + " and " + kind) == "");
        }
    };
    add(shipped().sites, "site");  // a concern may be called like its only site
    add(shipped().never_sites, "never");
    add(shipped().devices, "device");
    add(shipped().care, "care");
    add(shipped().signs, "sign");
    add(shipped().milestones, "milestone");
    for (const Question& question : shipped().questions)  // a question about one condition is called like it
        if (question.covers != std::vector<std::string>{question.id}) add(std::vector<Question>{question}, "question");
    add(shipped().cautions, "caution");
    add(shipped().steps, "step");
    add(shipped().numbing, "numbing");
    add(shipped().endpoints, "endpoint");
    add(shipped().sources, "source");
}

TEST_CASE("an area that is never needled is no site, by no word") {
    for (const std::string& word : words_of(shipped().never_sites)) {
        CAPTURE(word);
        CHECK(named(shipped().sites, word).empty());
    }
    for (const NeverSite& never : shipped().never_sites) CHECK_FALSE(never.because.empty());
}

TEST_CASE("every site has a ceiling that no rule of the format can pass, and published skin in order") {
    for (const Site& site : shipped().sites) {
        CAPTURE(site.id);
        REQUIRE(site.ceiling.max);
        CHECK(*site.ceiling.max <= limits::deepest);
        CHECK(keys_of(site.ceiling.when) == 0);
        if (site.ceiling.lift) CHECK(site.ceiling.lift->max > *site.ceiling.max);
        if (!site.thickness) continue;
        CHECK(site.thickness->low <= site.thickness->mean);
        if (site.thickness->high) CHECK(site.thickness->mean <= *site.thickness->high);
    }
}

TEST_CASE("bands rise, and the last reaches the limit of the format") {
    REQUIRE(shipped().bands.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(shipped().bands[i].id == std::string(1, static_cast<char>('A' + i)));
        if (i > 0) CHECK(shipped().bands[i - 1].up_to < shipped().bands[i].up_to);
    }
    CHECK(shipped().bands.back().up_to == limits::deepest);
}

TEST_CASE("the shipped catalogue has no rival rules, no rule without a client and no unsafe sentence") {
    for (const Diagnostic& d : audit(shipped(), {})) FAIL_CHECK(to_text(d));
}

TEST_CASE("the revision of a concern comes before its review, and both are days of a year or so") {
    for (const Concern& concern : shipped().concerns) {
        CAPTURE(concern.id);
        CHECK(concern.revised < concern.review_by);
        CHECK(concern.review_by <= concern.revised + std::chrono::days{366});
        CHECK(concern.evidence_level >= 1);
        CHECK(concern.evidence_level <= 5);
    }
}

TEST_CASE("the limits of the format hold for every course and every rest") {
    for (const Concern& concern : shipped().concerns) {
        CAPTURE(concern.id);
        auto rules = concern.course.rules;
        rules.push_back(concern.course.general);
        for (const CourseRule& rule : rules) {
            CHECK(rule.sessions.min >= 1);
            CHECK(rule.sessions.max <= limits::most_sessions);
            CHECK(rule.interval_days.min >= limits::shortest_interval_days);
            CHECK(rule.interval_days.max <= limits::longest_interval_days);
        }
    }
    for (const IntervalFloor& floor : shipped().interval_floors) CHECK(floor.days >= limits::shortest_interval_days);
}

}  // namespace model_catalogue_test
