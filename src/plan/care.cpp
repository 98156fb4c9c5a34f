// SPDX-License-Identifier: MIT
#include "plan/care.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "plan/care_set.hpp"
#include "plan/clock.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

/// One treated site with what the clocks depend on: its facts and its depth band.
struct Treated {
    const Site* site;
    std::vector<Facts> facts;  ///< one for each concern treated there
    std::size_t band;
};

bool applies(const When& when, const Treated& treated) {
    return std::any_of(treated.facts.begin(), treated.facts.end(), [&](const Facts& f) { return could_hold(when, f); });
}

bool is_assumed(const When& when, const Treated& treated) {
    return std::none_of(treated.facts.begin(), treated.facts.end(), [&](const Facts& f) { return holds(when, f); });
}

/// Every word that fits a session: the only one is both the first and the last.
std::string_view session_words(bool first, bool last) { return first ? (last ? "first last" : "first") : (last ? "later last" : "later"); }

std::vector<Treated> treated_sites(const Catalogue& catalogue, const Case& c, const Session& session, bool last,
                                   const std::vector<DepthAdvice>& depths) {
    std::vector<Treated> all;
    for (const DepthAdvice& advice : depths) {
        if (advice.session != session.number) continue;
        const std::string_view band = band_of(catalogue, advice.reached());
        Treated treated{advice.site, facts_at(c, *advice.site), static_cast<std::size_t>(band.empty() ? 0 : band.front() - 'A')};
        for (Facts& facts : treated.facts) {
            facts[Dimension::band] = band;
            facts[Dimension::session] = session_words(is_first(c, session.number), last);
        }
        all.push_back(std::move(treated));
    }
    return all;
}

/// Until when nothing goes on the skin, at the site where that is longest: what is put on at another is easily put on there too.
struct Gate {
    const CareItem* item = nullptr;
    std::optional<Duration> ends;
};

/// The end of an item's clock at one site, with everything that prolongs it.
class Clock {
public:
    Clock(const CareItem& item, const Treated& treated, const Session& session, const Gate& gate, const Booking& booking)
        : item_(item), needled_(*session.date), booking_(booking) {
        take_from(in_band(item.from, treated.band));
        take_until(in_band(item.until, treated.band));
        add("rule", item.id, item.why, item.evidence, in_band(item.from, treated.band), in_band(item.until, treated.band));
        for (const CareBound& longer : item.longer) prolong(longer, treated, is_assumed(longer.when, treated) ? "assumed" : "skin", item.id);
        for (const Finding& finding : session.findings)
            for (const ItemBound& longer : finding.caution->longer)
                if (longer.item == item.id) prolong(longer.bound, treated, "caution", finding.caution->id);
        if (item.on_skin && gate.ends) wait_for(*gate.item, *gate.ends);
    }

    std::optional<Duration> until() const { return until_; }

    Decided<Span> decided() {
        Decided<Span> out;
        Span& span = out.value;
        span.from = from_ ? day_from(*from_) : needled_;
        span.from_hours = from_ ? nominal_hours(*from_) : 0;
        if (from_) span.from_at = hour_of(*from_);
        if (until_) span.until = day_until(*until_), span.until_hours = nominal_hours(*until_), span.until_at = hour_of(*until_);
        out.bounds = std::move(bounds_);
        mark_binding(out);
        return out;
    }

private:
    static Day day_of(std::chrono::local_seconds at) { return Day{std::chrono::floor<std::chrono::days>(at).time_since_epoch()}; }

    /// Where the end of needling is known, a permission begins and a bar ends on the hour; expected things have no hour.
    std::optional<std::chrono::local_seconds> hour_of(Duration d) const {
        return d.count > 0 && (item_.kind == "do" || item_.kind == "avoid") ? clock_after(booking_, needled_, d) : std::nullopt;
    }

    Day day_from(Duration from) const {
        const auto at = hour_of(from);
        return at ? day_of(*at) : first_day(needled_, from, item_.kind);
    }

    Day day_until(Duration until) const {
        const auto at = hour_of(until);
        return at ? day_of(*at - std::chrono::seconds{1}) + std::chrono::days{1} : end_day(needled_, until, item_.kind);
    }

    void prolong(const CareBound& longer, const Treated& treated, std::string_view kind, const std::string& id) {
        const auto limits = [&](const Facts& facts) { return could_limit(longer.when, facts); };  // an age that is not known shortens nothing
        if (std::none_of(treated.facts.begin(), treated.facts.end(), limits)) return;
        const auto from = in_band(longer.from, treated.band), until = in_band(longer.until, treated.band);
        take_from(from);
        take_until(until);
        add(kind, id, longer.because, longer.evidence, from, until);
    }

    void add(std::string_view kind, const std::string& id, const std::string& because, const Evidence& evidence, std::optional<Duration> from,
             std::optional<Duration> until) {
        bounds_.push_back({kind, id, {{}, {}, {}, {}, {}, from, until}, because, &evidence, false, {}});
    }

    void take_from(std::optional<Duration> from) {
        const auto key = [&](Duration d) { return std::pair{day_from(d), nominal_hours(d)}; };
        if (from && (!from_ || key(*from) > key(*from_))) from_ = from;
    }

    void take_until(std::optional<Duration> until) {
        const auto key = [&](Duration d) { return std::pair{day_until(d), nominal_hours(d)}; };
        if (!item_.until) return;  // what has no end of its own is never given one
        if (until && (!until_ || key(*until) > key(*until_))) until_ = until;
    }

    void wait_for(const CareItem& gate, Duration ends) {
        const bool barred = item_.kind == "avoid";
        barred ? take_until(ends) : take_from(ends);
        add("care", gate.id, gate.why, gate.evidence, barred ? std::nullopt : std::optional{ends}, barred ? std::optional{ends} : std::nullopt);
    }

    const CareItem& item_;
    Day needled_;
    const Booking& booking_;
    std::optional<Duration> from_, until_;
    std::vector<Bound> bounds_;
};

/// Joins the clocks of two sites: the latest end; a permission begins at the latest, all else at the earliest.
void join_span(Decided<Span>& into, Decided<Span> other, std::string_view kind) {
    Span &a = into.value, &b = other.value;
    const auto start = [](const Span& s) { return std::pair{s.from, s.from_hours}; };
    const auto end = [](const Span& s) { return std::pair{*s.until, s.until_hours}; };
    if (kind == "do" ? start(b) > start(a) : start(b) < start(a)) a.from = b.from, a.from_hours = b.from_hours, a.from_at = b.from_at;
    if (!b.until || !a.until)
        a.until = std::nullopt, a.until_hours = std::nullopt, a.until_at = std::nullopt;
    else if (end(b) > end(a))
        a.until = b.until, a.until_hours = b.until_hours, a.until_at = b.until_at;
    for (Bound& bound : other.bounds) {
        const auto same = [&](const Bound& x) { return x.because == bound.because && x.limit.until == bound.limit.until && x.limit.from == bound.limit.from; };
        if (std::none_of(into.bounds.begin(), into.bounds.end(), same)) into.bounds.push_back(std::move(bound));
    }
    mark_binding(into);
}

/// Pre-care runs up to the session; what belongs to the day holds on it.
Decided<Span> before_needling(const CareItem& item, Day needled) {
    Decided<Span> out;
    if (item.phase == "pre" && item.lead) {
        out.value = {-nominal_hours(*item.lead), 0, std::min(earlier(needled, *item.lead), needled - std::chrono::days{1}), needled};
        out.bounds.push_back({"rule", item.id, {{}, {}, {}, {}, {}, item.lead, {}}, item.why, &item.evidence, true, {}});
    } else {
        out.value = {std::nullopt, std::nullopt, needled, needled + std::chrono::days{1}};
    }
    return out;
}

std::optional<CareLine> line_for(const CareItem& item, const Session& session, const std::vector<Treated>& sites, const Gate& gate,
                                 const Booking& booking) {
    CareLine line{session.number, item.phase, item.kind, &item, nullptr, {}, {}};
    for (const Treated& treated : sites) {
        if (!applies(item.when, treated)) continue;
        auto span = item.phase == "after" ? Clock{item, treated, session, gate, booking}.decided() : before_needling(item, *session.date);
        if (span.value.until) line.first_end = std::min(line.first_end.value_or(*span.value.until), *span.value.until);
        if (line.sites.empty())
            line.span = std::move(span);
        else
            join_span(line.span, std::move(span), item.kind);
        line.sites.push_back(treated.site);
    }
    return line.sites.empty() ? std::nullopt : std::optional{std::move(line)};
}

Gate gate_over(const Catalogue& catalogue, const Session& session, const std::vector<Treated>& sites, const Booking& booking) {
    Gate gate{find(catalogue.care, skin_gate), {}};
    for (const Treated& treated : sites) {
        if (!gate.item || !applies(gate.item->when, treated)) continue;
        const auto ends = Clock{*gate.item, treated, session, {}, booking}.until();
        const auto key = [&](Duration d) { return std::pair{end_day(*session.date, d, gate.item->kind), nominal_hours(d)}; };
        if (ends && (!gate.ends || key(*ends) > key(*gate.ends))) gate.ends = ends;
    }
    return gate;
}

CareLine flag_line(const Sign& sign, const Session& session, const std::vector<Treated>& sites) {
    CareLine line{session.number, "after", "call", nullptr, &sign, {}, {}};
    const Day day = *session.date;
    Span& span = line.span.value;
    span.from = sign.from ? first_day(day, *sign.from, "call") : day;
    span.from_hours = sign.from ? nominal_hours(*sign.from) : 0;
    if (sign.until) span.until = end_day(day, *sign.until, "call"), span.until_hours = nominal_hours(*sign.until);
    for (const Treated& treated : sites) line.sites.push_back(treated.site);
    return line;
}

}  // namespace

void mark_binding(Decided<Span>& span) {
    const auto is = [](const std::optional<Duration>& d, const std::optional<int>& hours) { return d && hours && nominal_hours(*d) == *hours; };
    for (Bound& b : span.bounds) b.binding = is(b.limit.until, span.value.until_hours) || is(b.limit.from, span.value.from_hours);
}

std::vector<const CareItem*> care_items(const Catalogue& catalogue, const Case& c, const std::vector<Finding>& findings) {
    std::set<std::string_view> sets;
    for (const Treat& treat : c.treats) sets.insert(treat.concern->care.begin(), treat.concern->care.end());
    for (const Finding& finding : findings) sets.insert(finding.caution->care.begin(), finding.caution->care.end());
    const auto wanted = [&](const std::string& set) { return sets.contains(set); };
    std::vector<const CareItem*> items;
    for (const CareItem& item : catalogue.care)
        if (std::any_of(item.sets.begin(), item.sets.end(), wanted)) items.push_back(&item);
    return items;
}

std::vector<CareLine> care_for(const Catalogue& catalogue, const Case& c, const Session& session, bool last,
                               const std::vector<DepthAdvice>& depths) {
    const auto sites = treated_sites(catalogue, c, session, last, depths);
    std::vector<CareLine> lines;
    if (sites.empty() || !session.date) return lines;
    const Gate gate = gate_over(catalogue, session, sites, c.booking);
    for (const CareItem* item : care_items(catalogue, c, session.findings))
        if (auto line = line_for(*item, session, sites, gate, c.booking)) lines.push_back(std::move(*line));
    for (const Sign& sign : catalogue.signs) lines.push_back(flag_line(sign, session, sites));
    return lines;
}

}  // namespace stipple
