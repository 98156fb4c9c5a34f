// SPDX-License-Identifier: MIT
// What a struct must be besides having its keys: pairs in rising order, one limit at least, conditions that can decide.
#include <fmt/core.h>

#include <algorithm>

#include "load/reader.hpp"

namespace stipple {

namespace {

/// Whether the key holds a table of whole numbers from least to most; what does not is told already.
bool has_range(const Value& table, std::string_view key) {
    const Member* member = table.find(key);
    const auto is_number = [&](std::string_view end) {
        const Member* number = member->value.find(end);
        return number && number->value.kind == Value::Kind::integer;
    };
    return member && is_number("min") && is_number("max");
}

/// Whether a depth was read; what is none is told already.
bool is_read(Depth depth) { return depth.micrometres > 0; }

}  // namespace

void Reader::verify(const Value& value, const ByBand& clock) {
    const auto given = std::count_if(clock.band.begin(), clock.band.end(), [](const auto& b) { return b.has_value(); });
    if (clock.all ? given != 0 : given != 4)
        complain("E0212", value, "a clock is given for every band, once", "write { all = \"…\" } or { A = \"…\", B = \"…\", C = \"…\", D = \"…\" }");
}

void Reader::refuse_dimensions(const Value& value, const When& when, std::initializer_list<Dimension> refused) {
    for (const Dimension d : refused)
        if (!when[d].empty())
            complain("E0205", value, fmt::format("`{}` cannot decide here", dimension_names[static_cast<std::size_t>(d)]), "take the key out of `when`");
    refuse_last(value, when);
}

void Reader::refuse_last(const Value& value, const When& when) {
    const auto& sessions = when[Dimension::session];
    if (std::find(sessions.begin(), sessions.end(), "last") != sessions.end())
        complain("E0205", value, "`session = [\"last\"]` cannot decide here", "use \"first\" or \"later\"; only lines of care know which session is the last");
}

namespace {

/// What to do about an override that lies below its limit: it may stand elsewhere, where the limit was taken over from.
std::string raise_override(const Value& limit) {
    const Member* lift = limit.find("override");
    const Member* max = lift ? lift->value.find("max-mm") : nullptr;
    const Place at = max ? max->value.at : Place{};
    if (!at.file || at.file == limit.at.file) return "give its own max-mm a depth that is not below this one";
    return fmt::format("the override comes from {}, line {}: give the limit an `override` of its own, with a max-mm that is not below this one", at.file->name, at.line);
}

}  // namespace

void Reader::verify(const Value& value, const DepthBound& bound) {
    refuse_dimensions(value, bound.when, {Dimension::band});
    if (bound.max && bound.typical && *bound.typical > *bound.max) complain("E0210", value, "typical-mm lies above max-mm", "let the usual depth be no deeper than the deepest");
    if (bound.max && bound.lift && is_read(bound.lift->max) && bound.lift->max < *bound.max) complain("E0210", value, "an override can only raise max-mm", raise_override(value));
    if (!bound.max && !bound.typical && !bound.typical_less)
        complain("E0201", value, "a limit that limits nothing", "give max-mm, typical-mm or typical-less-mm");
}

void Reader::verify(const Value& value, const CautionBound& bound) {
    verify(value, bound.bound);
    if (bound.cleared_max && (!bound.bound.max || *bound.cleared_max <= *bound.bound.max))
        complain("E0210", value, "a clearance can only raise max-mm", "give max-mm, and a cleared-max-mm above it");
}

void Reader::verify(const Value& value, const Consequence& consequence) { refuse_last(value, consequence.when); }

void Reader::verify(const Value& value, const Step& step) { refuse_last(value, step.when); }

void Reader::verify(const Value& value, const IntervalFloor& floor) {
    refuse_dimensions(value, floor.when, {Dimension::session});
    if (floor.days < limits::shortest_interval_days || floor.days > limits::longest_interval_days) complain("E0206", value, "an interval outside what this format allows", "intervals lie between 3 and 400 days");
}

void Reader::verify(const Value& value, const Milestone& milestone) {
    if (!milestone.when[Dimension::session].empty())
        complain("E0205", value, "`session` cannot decide here", "take the key out of `when`, and say with `after` which session it follows: start, each-session or last-session");
}

void Reader::verify(const Value& value, const Caution& caution) {
    verify(value, caution.general);
    refuse_last(value, caution.asked_when);
    const bool dated = caution.answer == "date";
    if (dated && !caution.general.wait) complain("E0201", value, "an answer that is a date needs a wait", "add `wait = \"28d\"`, or make it answer = \"yes-no\"");
    const auto waits = [](const Consequence& c) { return c.wait.has_value() || !c.then.empty(); };
    const bool waits_somewhere = waits(caution.general) || std::any_of(caution.variants.begin(), caution.variants.end(), waits) || (caution.lift && caution.lift->wait);
    if (!dated && waits_somewhere) complain("E0205", value, "only an answer that is a date can be waited out", "write answer = \"date\", or take the wait out");
    if (caution.general.action.empty()) complain("E0201", value, "`action` is missing here", "add what the clinic does about it, in a receptionist's words");
    if (!caution.answer.empty() && caution.answer != "known" && caution.asks.empty()) complain("E0201", value, "`asks` is missing here", "add the question as it is read out");
    if (caution.interval_days && (*caution.interval_days < limits::shortest_interval_days || *caution.interval_days > limits::longest_interval_days))
        complain("E0206", value, "an interval outside what this format allows", "intervals lie between 3 and 400 days");
}

void Reader::verify(const Value& value, const DepthRule& rule) { refuse_dimensions(value, rule.when, {Dimension::site, Dimension::band}); }

void Reader::verify(const Value& value, const CourseRule& rule) {
    refuse_dimensions(value, rule.when, {Dimension::site, Dimension::region, Dimension::band, Dimension::session, Dimension::device, Dimension::device_kind});
    const CountRange &sessions = rule.sessions, &days = rule.interval_days;
    if (has_range(value, "sessions") && (sessions.min < 1 || sessions.max > limits::most_sessions))
        complain("E0206", value, "a number of sessions outside what this format allows", "a course has 1 to 24 sessions");
    const auto outside = [](const CountRange& d) { return d.min < limits::shortest_interval_days || d.max > limits::longest_interval_days; };
    if ((has_range(value, "interval-days") && outside(days)) || std::any_of(rule.steps.begin(), rule.steps.end(), [&](const CourseStep& s) { return outside(s.interval_days); }))
        complain("E0206", value, "an interval outside what this format allows", "intervals lie between 3 and 400 days");
    int before = 0;
    for (const CourseStep& step : rule.steps) {
        if (step.after_session <= before) complain("E0210", value, "steps of a course follow one another", "give each a later after-session than the one before, from 1 on");
        before = step.after_session;
    }
}

void Reader::verify(const Value& value, const Course& course) {
    verify(value, course.general);
    if (keys_of(course.general.when) > 0)
        complain("E0205", value, "the general course is for everyone", "put what depends on `when` into a [[course.rule]]");
}

void Reader::verify(const Value& value, const Site& site) {
    if (table_.find("ceiling") && (!site.ceiling.max || keys_of(site.ceiling.when) > 0))
        complain("E0201", value, "a site has one ceiling, a depth that holds for everyone", "give the ceiling max-mm and no `when`; other limits are [[bound]] items");
}

void Reader::verify(const Value& value, const Device& device) {
    const Member* settings = value.find("settings-mm");
    if (settings && device.dial) complain("E0205", settings->value, "a device has fixed settings or a dial, not both", "take out `settings-mm`, or the `dial`");
}

void Reader::verify(const Value& value, const Dial& dial) {
    if (dial.min && is_read(dial.max) && *dial.min > dial.max) complain("E0210", value, "the lowest setting lies above the deepest", "put min-mm and max-mm in rising order");
}

void Reader::verify(const Value& value, const Thickness& t) {
    const bool falls = (is_read(t.low) && is_read(t.mean) && t.low > t.mean) || (is_read(t.mean) && t.high && t.mean > *t.high);
    if (falls) complain("E0210", value, "a thickness runs from low over mean to high", "put the depths in rising order");
}

void Reader::verify_span(const Value& value, const std::optional<ByBand>& from, const std::optional<ByBand>& until) {
    const auto in = [](const ByBand& clock, std::size_t band) { return clock.all ? clock.all : clock.band[band]; };
    for (std::size_t band = 0; from && until && band < 4; ++band) {
        const auto first = in(*from, band), last = in(*until, band);
        if (first && last && nominal_hours(*first) > nominal_hours(*last)) return complain("E0210", value, "this ends before it begins", "let `until` be no shorter than `from`");
    }
}

void Reader::verify(const Value& value, const Stage& stage) { verify_span(value, stage.from, stage.until); }

void Reader::verify(const Value& value, const CareItem& item) { verify_span(value, item.from, item.until); }

void Reader::verify(const Value& value, const CareBound& bound) { verify_span(value, bound.from, bound.until); }

void Reader::verify(const Value& value, const Sign& sign) {
    if (sign.from && sign.until && nominal_hours(*sign.from) > nominal_hours(*sign.until)) complain("E0210", value, "this ends before it begins", "let `until` be no shorter than `from`");
}

void Reader::verify(const Value& value, const Concern& concern) {
    if (concern.revised != Day{} && concern.review_by != Day{} && concern.review_by < concern.revised) complain("E0210", value, "the next review lies before the last", "put `revised` and `review-by` in rising order");
}

void Reader::verify(const Value& value, const Map& map) {
    if (map.width < 1 || map.height < 1) complain("E0206", value, "a drawing has a width and a height", "give both in the units of its paths");
    if (std::any_of(map.outline.begin(), map.outline.end(), [](const std::string& path) { return !is_path(path); })) not_a_path(value);
}

void Reader::verify(const Value& value, const MapShape& shape) {
    if (!is_path(shape.path)) not_a_path(value);
}

void Reader::not_a_path(const Value& value) {
    complain("E0213", value, "an SVG path has absolute commands and plain numbers, and begins with M", "write it like \"M 10 20 C 30 20 30 40 10 40 Z\"");
}

void Reader::verify(const Value& value, const Language& language) {
    for (const auto* days : {&language.weekdays, &language.short_weekdays})
        if (days->size() != 7) complain("E0226", value, "a week has seven days", "name them from Monday to Sunday");
    for (const auto* months : {&language.months, &language.short_months})
        if (months->size() != 12) complain("E0226", value, "a year has twelve months", "name them from January to December");
    if (language.reviewed.has_value() == language.reviewed_by.empty())
        complain("E0226", value, "a review has a day and a person", "give reviewed and reviewed-by, or leave both out");
}

}  // namespace stipple
