// SPDX-License-Identifier: MIT
#include "report/handout.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "report/handout_days.hpp"

namespace stipple {

namespace {

/// Whether a reader of this language would find another one among the red flags.
bool is_mixed(const HandoutHelp& help) {
    const auto is_foreign = [](const Wording& sign) { return sign.in_english; };
    return std::any_of(help.groups.begin(), help.groups.end(),
                       [&](const HandoutFlags& group) { return group.heading.in_english || std::any_of(group.signs.begin(), group.signs.end(), is_foreign); });
}

/// Fills the page, block by block in the order in which it is read.
class Filling {
public:
    Filling(const Report& report, const Tongue& tongue, const HandoutOptions& options)
        : report_(report), tongue_(tongue), options_(options), session_(report.plan.sessions[static_cast<std::size_t>(options.session - 1)]) {}

    Handout make() {
        page_.language = tongue_.language().id, page_.direction = tongue_.language().direction;
        page_.large = options_.large, page_.after = !options_.before;
        add_marks();
        add_head();
        add_help();
        add_care();
        add_visits();
        add_results();
        add_depths();
        add_pictures();
        add_foot();
        return std::move(page_);
    }

private:
    Wording say(std::string_view id, Fill fill = {}) const { return tongue_.phrase(id, fill); }

    void add_marks() {
        if (options_.sample) page_.marks.push_back(say("page-sample"));
        if (!tongue_.language().is_reviewed()) page_.marks.push_back(say("page-draft"));
        if (!options_.unscreened.empty()) {
            Wording mark = say("page-unscreened");
            mark.text += " (" + printable(options_.unscreened) + ")";
            page_.marks.push_back(std::move(mark));
        }
        if (is_uncertain(report_.plan, session_) && session_.is_ahead()) page_.marks.push_back(say("page-provisional"));
        page_.untranslated = say("page-untranslated");
    }

    void add_head() {
        const Case& c = *report_.c;
        page_.title = say(options_.before ? "page-before" : "page-after");
        page_.visit = say("page-visit", {{"number", std::to_string(options_.session)}, {"total", std::to_string(report_.session_count)}});
        page_.date = tongue_.date(*session_.date);
        page_.time = time_of(session_);
        page_.reference = printable(c.ref), page_.reference_label = say("page-reference");
        page_.clinic = printable(options_.clinic), page_.logo = options_.logo;
        page_.name_label = say("page-name"), page_.name = printable(options_.name);
        page_.born_label = say("page-born"), page_.born = printable(options_.born);
        page_.document_title = fmt::format("{}: {}, {}", page_.title.text, page_.visit.text, page_.date);
        if (!report_.space.empty()) page_.identifier = uuid_of(report_.space, "handout");
        page_.sites = tongue_.sites(treated_sites(report_, options_.session));
        const Wording where = tongue_.numbered_sites(treated_sites(report_, options_.session));
        page_.treated = say(options_.before ? "page-to-be-treated" : "page-treated", {{"sites", where.text}});
        page_.treated.in_english = page_.treated.in_english || where.in_english;
        page_.map_treated = say("page-map-treated"), page_.map_never = say("page-map-never");
    }

    /// The whole list, what is untranslated in English.
    HandoutHelp help_in(const Tongue& tongue) const {
        HandoutHelp help{tongue.language().id, tongue.language().direction, tongue.phrase("page-help"), {}, tongue.phrase("page-unreachable"), {}, {}};
        const std::string contact = options_.contact.empty() ? "____________________" : printable(options_.contact);
        help.contact = tongue.phrase("page-contact", {{"contact", contact}});
        for (const auto& [answer, heading] : {std::pair{"emergency", "page-emergency"}, {"same-day", "page-same-day"}, {"ring-back", "page-ring-back"}}) {
            HandoutFlags group{answer, tongue.phrase(heading), {}};
            for (const Sign& sign : report_.catalogue->signs)
                if (sign.answer == answer) group.signs.push_back(tongue.sentence(key_of_sign(sign.id), sign.text));
            help.groups.push_back(std::move(group));
        }
        for (const CareLine& line : report_.plan.care)
            if (line.session == options_.session && line.phase == "after" && line.kind == "call" && line.item) help.reassurance.push_back(tongue.care(line));
        return help;
    }

    /// A translation that nobody has read, or that has holes, is never the only one.
    void add_help() {
        page_.help.push_back(help_in(tongue_));
        const Language* english = find(report_.catalogue->languages, language_of_protocols);
        if ((!tongue_.language().is_reviewed() || is_mixed(page_.help.front())) && english) page_.help.push_back(help_in(Tongue{*report_.catalogue, *english}));
    }

    void add_care() {
        const HandoutCare care{report_, tongue_, session_};
        page_.do_title = say("page-do"), page_.do_not_title = say("page-do-not");
        page_.normal_title = say("page-normal"), page_.better = say("page-better");
        page_.tick = say("page-tick"), page_.upkeep_title = say("page-from-then-on");
        page_.days = options_.before ? care.days_before() : care.days_after();
        page_.always = care.always(options_.before ? "pre" : "after");
        if (options_.before) return;
        page_.normal = care.normal(), page_.normal_brief = care.normal_brief();
        page_.bars = care.bars();
        page_.upkeep = care.upkeep();
    }

    std::string time_of(const Session& session) const {
        const auto at = report_.c->booking.at_minutes;
        return at && session.status != "cancelled" ? clock_time(*at) : std::string{};
    }

    std::optional<Wording> note_of(const Session& session) const {
        if (session.status == "done") return say("page-visit-done");
        if (session.status == "cancelled") return say("page-visit-off");
        if (is_uncertain(report_.plan, session)) return say("page-visit-open");
        return std::nullopt;
    }

    void add_visits() {
        page_.visits_title = say("page-visits");
        for (const Session& session : report_.plan.sessions)
            if (session.date) page_.visits.push_back({session.number, tongue_.date(*session.date), time_of(session), note_of(session), session.number == options_.session});
    }

    /// What the concerns may still bring.
    void add_results() {
        page_.results_title = say("page-results");
        for (const DatedOutcome& dated : report_.plan.outcomes)
            if (dated.date >= *session_.date) page_.results.push_back({say("page-about", {{"month", tongue_.month(dated.date)}}), tongue_.sentence(key_of(*dated.outcome), dated.outcome->expect)});
    }

    /// The key of an outcome: that of the concern it belongs to.
    std::string key_of(const Outcome& outcome) const {
        for (const Treat& treat : report_.c->treats)
            for (const Outcome& other : treat.concern->outcomes)
                if (&other == &outcome) return key_of_outcome(treat.concern->id, outcome.after, to_text(outcome.delay));
        return {};
    }

    void add_depths() {
        page_.depths_title = say("page-depths");
        for (const auto& [site, depth] : options_.depths) {
            const Wording name = tongue_.sentence(site->id, site->title);
            page_.depths.push_back(say("page-depth", {{"site", name.text}, {"depth", millimetres(depth)}}));
            page_.depths.back().in_english = page_.depths.back().in_english || name.in_english;
        }
    }

    /// The maps of this session's sites, numbered as in the list of them; and the layers of the skin at the first site that has a figure.
    void add_pictures() {
        const auto treated = treated_sites(report_, options_.session);
        std::vector<const Site*> unseen;
        MapWords words{say("page-map").text, page_.map_treated.text, {}};
        for (const Site* site : treated) words.sites.push_back(tongue_.site(*site).text);
        for (BodyMap& map : body_maps(*report_.catalogue, treated, words, unseen))
            page_.maps.push_back(std::move(map.svg));
        if (!unseen.empty() && !page_.maps.empty()) {
            const Wording sites = tongue_.sites(unseen);
            page_.unseen = say("page-map-unseen", {{"sites", sites.text}});
        }
        for (const Site* site : treated)
            if (site->thickness && page_.skin.empty()) page_.skin.push_back(skin_drawing_in_words(*site, tongue_));
        if (!options_.calendar_url.empty()) page_.code = qr_drawing(options_.calendar_url, say("page-calendar").text);
    }

    void add_foot() {
        page_.calendar_words = say("page-calendar"), page_.calendar_url = options_.calendar_url;
        constexpr std::size_t digits_from = 7, brief = 12;  // after "sha256:"; twelve digits tell two catalogues apart
        page_.page_foot = say("page-foot", {{"protocols", report_.catalogue->digest.substr(digits_from, brief)}, {"version", std::string{version()}}, {"revision", std::to_string(report_.c->revision)}});
        page_.aid = say("page-aid");
    }

    const Report& report_;
    const Tongue& tongue_;
    const HandoutOptions& options_;
    const Session& session_;
    Handout page_;
};

}  // namespace

Handout make_handout(const Report& report, const Tongue& tongue, const HandoutOptions& options) { return Filling{report, tongue, options}.make(); }

std::string english_of(const Handout& page) {
    std::string out;
    const auto add = [&](const Wording& wording) {
        if (page.language == language_of_protocols || wording.in_english) out += wording.text + "\n";
    };
    for (const HandoutHelp& help : page.help)
        for (const HandoutFlags& group : help.groups)
            for (const Wording& sign : group.signs) add(sign);
    for (const HandoutLine& line : page.normal) add(line.words);
    for (const HandoutDays& days : page.days)
        for (const auto* lines : {&days.call, &days.to_do, &days.to_leave})
            for (const HandoutLine& line : *lines) add(line.words);
    for (const HandoutBar& bar : page.bars)
        for (const Wording& line : bar.lines) add(line);
    for (const Wording& line : page.always) add(line);
    for (const HandoutResult& result : page.results) add(result.expect);
    for (const HandoutLine& line : page.upkeep) add(line.words);
    return out;
}

}  // namespace stipple
