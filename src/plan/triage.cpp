// SPDX-License-Identifier: MIT
#include "plan/triage.hpp"

#include <algorithm>
#include <array>

#include "plan/clock.hpp"

namespace stipple {

namespace {

constexpr std::array<std::string_view, 4> mildest_first{"normal", "ring-back", "same-day", "emergency"};

auto gravity(std::string_view answer) { return std::find(mildest_first.begin(), mildest_first.end(), answer) - mildest_first.begin(); }

/// The facts at every treated site, with the band reached there; where no depth is known, without a band.
std::vector<Facts> treated_facts(const Catalogue& catalogue, const Case& c, const Plan& plan, int session) {
    std::vector<Facts> all;
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            all.push_back(facts_of(c, treat, *site));
            for (const DepthAdvice& advice : plan.depths)
                if (advice.session == session && advice.site == site) all.back()[Dimension::band] = band_of(catalogue, advice.reached());
        }
    return all;
}

/// The days on which a stage holds in one band; the kind of clock decides on which side a day counts.
bool is_on(const Stage& stage, std::size_t band, Day treated, Day date, bool milder) {
    const auto in = [&](const std::optional<ByBand>& clock) -> std::optional<Duration> {
        if (!clock) return std::nullopt;
        return clock->all ? clock->all : clock->band[band];
    };
    const auto from = in(stage.from), until = in(stage.until);
    if (from && date < first_day(treated, *from, milder ? "do" : "call")) return false;
    return !until || date < end_day(treated, *until, milder ? "expect" : "call");
}

/// Whether the stage holds on the date at one site: a milder one in every band it could be, a graver one in any.
bool is_on(const Stage& stage, const Facts& facts, Day treated, Day date, bool milder) {
    const std::string& band = facts[Dimension::band];
    if (!band.empty()) return is_on(stage, static_cast<std::size_t>(band.front() - 'A'), treated, date, milder);
    constexpr std::array<std::size_t, 4> bands{0, 1, 2, 3};
    const auto on = [&](std::size_t b) { return is_on(stage, b, treated, date, milder); };
    return milder ? std::all_of(bands.begin(), bands.end(), on) : std::any_of(bands.begin(), bands.end(), on);
}

bool stands(const Plan& plan, const Case& c, const std::string& caution) {
    const auto answered = [&](const Answer& a) { return a.caution->id == caution && a.kind != Answer::Kind::no; };
    const auto found = [&](const Finding& f) { return f.caution->id == caution; };
    return std::any_of(c.history.begin(), c.history.end(), answered) || std::any_of(plan.screening.findings.begin(), plan.screening.findings.end(), found);
}

bool was_asked(const Catalogue& catalogue, const Case& c, const std::string& caution) {
    const auto told = [&](const Answer& a) { return a.caution->id == caution; };
    const Caution* known = find(catalogue.cautions, caution);
    return (known && known->answer == "known") || std::any_of(c.history.begin(), c.history.end(), told);
}

/// Sorts the stages of a sign into those that give the answer and those that would if something not asked were so.
class Judge {
public:
    Judge(const Catalogue& catalogue, const Case& c, const Plan& plan, Call& call, int session)
        : catalogue_(catalogue), c_(c), plan_(plan), call_(call), all_(treated_facts(catalogue, c, plan, call.treated ? session : 0)) {}  // of what is not on record no depth is known

    void take(const Stage& stage) {
        const bool milder = gravity(stage.answer) < gravity(call_.complaint.sign->answer);
        if (!fits(stage, milder)) return;
        const bool met = stage.with.empty() || std::any_of(stage.with.begin(), stage.with.end(), [&](const auto& id) { return stands(plan_, c_, id); });
        const bool open = std::any_of(stage.with.begin(), stage.with.end(), [&](const auto& id) { return !was_asked(catalogue_, c_, id); });
        if (met)
            (milder ? milder_ : graver_).push_back(&stage);
        else if (open && !milder)
            call_.unknown.push_back(&stage);
    }

    /// A milder stage lowers the answer, and any graver one raises it again.
    void decide() {
        for (const auto* stages : {&milder_, &graver_})
            for (const Stage* stage : *stages) {
                const bool moves = stages == &milder_ ? gravity(stage->answer) < gravity(call_.answer) : gravity(stage->answer) > gravity(call_.answer);
                if (moves) call_.answer = stage->answer, call_.because = {stage};
            }
        std::erase_if(call_.unknown, [&](const Stage* stage) { return gravity(stage->answer) <= gravity(call_.answer); });
    }

private:
    bool fits(const Stage& stage, bool milder) const {
        const auto on_the_day = [&](const Facts& f) {
            if (!call_.treated || !call_.day) return !milder;
            return is_on(stage, f, *call_.treated, *call_.treated + std::chrono::days{*call_.day}, milder);
        };
        const auto here = [&](const Facts& f) { return (milder ? holds(stage.when, f) : could_hold(stage.when, f)) && on_the_day(f); };
        return milder ? !all_.empty() && std::all_of(all_.begin(), all_.end(), here) : std::any_of(all_.begin(), all_.end(), here);
    }

    const Catalogue& catalogue_;
    const Case& c_;
    const Plan& plan_;
    Call& call_;
    std::vector<Facts> all_;
    std::vector<const Stage*> milder_, graver_;
};

/// Something expected is normal while its clock runs at every site of the plan; without a plan it is not known to be.
void judge_expected(Call& call, const Plan& plan, int session) {
    call.answer = "ring-back";
    if (!call.treated || !call.day) return;
    for (const CareLine& line : plan.care) {
        if (line.session != session || line.item != call.complaint.expected) continue;
        const auto moved = *call.treated - *plan.sessions[static_cast<std::size_t>(session - 1)].date;  // the plan's session may wait; this one has been
        if (line.first_end) call.expected_until = *line.first_end + moved;
        const Day date = *call.treated + std::chrono::days{*call.day};
        if (date >= line.span.value.from + moved && (!call.expected_until || date < *call.expected_until)) call.answer = "normal";
    }
}

}  // namespace

Call triage(const Catalogue& catalogue, const Case& c, const Plan& plan, const Complaint& complaint, std::optional<Day> treated, std::optional<int> day, int session) {
    Call call{complaint, treated, day, "ring-back", {}, {}, {}};
    if (!complaint.sign) {
        judge_expected(call, plan, session);
        return call;
    }
    call.answer = complaint.sign->answer;
    Judge judge{catalogue, c, plan, call, session};
    for (const Stage& stage : complaint.sign->stages) judge.take(stage);
    judge.decide();
    return call;
}

}  // namespace stipple
