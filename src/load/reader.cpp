// SPDX-License-Identifier: MIT
#include "load/reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace stipple {

namespace {

std::string listed(const std::vector<std::string_view>& words) {
    std::vector<std::string> texts(words.begin(), words.end());
    return enumerate(texts, "or");
}

}  // namespace

bool is_id(std::string_view text) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), good) && text.front() != '-' &&
           text.back() != '-' && text.find("--") == std::string_view::npos;
}

const Value* Reader::take(std::string_view key) {
    known_.push_back(key);
    const Member* member = table_.find(key);
    return member ? &member->value : nullptr;
}

void Reader::missing(std::string_view key, std::string_view hover) {
    diagnostics_.push_back({"E0201", table_.at, table_.width, fmt::format("`{}` is missing here", key),
                            fmt::format("add `{} = …`: {}", key, hover)});
}

void Reader::complain(std::string_view code, const Value& value, std::string message, std::string help) {
    diagnostics_.push_back({code, value.at, value.width, std::move(message), std::move(help)});
}

void Reader::wrong_kind(const Value& value, std::string_view wanted) {
    std::string help = fmt::format("write {}", wanted);
    if (value.kind == Value::Kind::string && wanted == "a number")
        help = "write the bare number, without quotes and without a unit; the unit is in the key";
    if (wanted == "a list") help = "put it in square brackets: [\"…\"]";
    complain("E0204", value, fmt::format("{} is wanted here, not {}", wanted, in_words(value.kind)), std::move(help));
}

void Reader::id(std::string_view key, std::string& out, std::string_view hover) {
    required(key, out, hover);
    const Member* member = table_.find(key);
    if (member && member->value.kind == Value::Kind::string && !out.empty() && !is_id(out))
        complain("E0209", member->value, fmt::format("`{}` is not an id", out),
                 "ids are lower-case letters and digits in words joined by single hyphens: my-scars");
}

void Reader::word(std::string_view key, std::string& out, std::string_view words, std::string_view hover) {
    const auto choices = split(words, ' ');
    if (!table_.find(key)) {
        take(key);
        return missing(key, fmt::format("{}; {}", hover, listed(choices)));
    }
    word_if(key, out, words, hover);
}

void Reader::word_if(std::string_view key, std::string& out, std::string_view words, std::string_view) {
    const Value* value = take(key);
    if (!value) return;
    read(*value, out);
    const auto choices = split(words, ' ');
    if (value->kind == Value::Kind::string && !out.empty() && std::find(choices.begin(), choices.end(), out) == choices.end())
        complain("E0205", *value, fmt::format("`{}` is not one of {}", out, listed(choices)),
                 did_you_mean(out, choices, "choose one of them"));
}

void Reader::finish() {
    for (const Member& member : table_.members) {
        if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
        std::vector<std::string> names(known_.begin(), known_.end());
        diagnostics_.push_back({"E0203", member.at, width_of(member.key), fmt::format("unknown key `{}`", member.key),
                                did_you_mean(member.key, known_, fmt::format("keys known here: {}", enumerate(names)))});
    }
    if (basis_ && *basis_ != Basis::convention && *basis_ != Basis::clinic && !table_.find("sources"))
        diagnostics_.push_back({"E0223", table_.at, table_.width,
                                fmt::format("basis \"{}\" needs a source", name_of(*basis_)),
                                "add `sources = [\"…\"]`, or say basis = \"convention\" if no source gives the figure"});
}

void Reader::read(const Value& value, std::string& out) {
    if (value.kind != Value::Kind::string) return wrong_kind(value, "a text");
    out = value.text;
    if (out.find_first_not_of(" \t\n") == std::string::npos)
        complain("E0211", value, "an empty text says nothing", "write the text, or leave the key out");
}

void Reader::read(const Value& value, int& out) {
    if (value.kind != Value::Kind::integer) return wrong_kind(value, "a whole number");
    if (value.integer < 0 || value.integer > 100'000)
        return complain("E0206", value, fmt::format("{} is out of range", value.integer), "write a number from 0 to 100000");
    out = static_cast<int>(value.integer);
}

void Reader::read(const Value& value, bool& out) {
    if (value.kind != Value::Kind::boolean) return wrong_kind(value, "true or false");
    out = value.boolean;
}

void Reader::read(const Value& value, Day& out) {
    if (value.kind != Value::Kind::date) return wrong_kind(value, "a date");
    out = value.date;
}

void Reader::read(const Value& value, Moment& out) {
    if (value.kind != Value::Kind::moment) return wrong_kind(value, "a moment such as 2026-12-08T11:02:00Z");
    out = value.moment;
}

void Reader::read(const Value& value, Depth& out) {
    if (value.kind != Value::Kind::integer && value.kind != Value::Kind::real) return wrong_kind(value, "a number");
    const double mm = value.kind == Value::Kind::integer ? static_cast<double>(value.integer) : value.real;
    const auto bounds = [](Depth d) { return d.micrometres / 1000.0; };
    if (!(mm >= bounds(limits::shallowest) && mm <= bounds(limits::deepest)))
        return complain("E0206", value, fmt::format("a depth of {:.6g} mm is outside what this format allows", mm),
                        "depths lie between 0.1 and 3.0 mm; was a decimal point left out?");
    const double hundredths = mm * 100;
    if (std::abs(hundredths - std::round(hundredths)) > 1e-6)
        return complain("E0207", value, fmt::format("{:.6g} mm is finer than 0.01 mm", mm), "write at most two decimals");
    out = Depth{static_cast<int>(std::lround(hundredths)) * 10};
}

void Reader::read(const Value& value, Duration& out) {
    if (value.kind != Value::Kind::string) return wrong_kind(value, "a length of time in quotes, such as \"7d\"");
    if (const auto duration = parse_duration(value.text))
        out = *duration;
    else
        complain("E0208", value, fmt::format("`{}` is not a length of time", value.text),
                 "write a whole number and its unit: \"24h\", \"7d\", \"6w\" or \"6mo\"");
}

void Reader::read(const Value& value, Basis& out) {
    if (value.kind != Value::Kind::string) return wrong_kind(value, "a text");
    const auto name = std::find(basis_names.begin(), basis_names.end(), value.text);
    if (name == basis_names.end())
        return complain("E0205", value, fmt::format("`{}` is not a basis", value.text),
                        "trial, label, expert, extrapolated, convention or clinic");
    out = static_cast<Basis>(name - basis_names.begin());
    basis_ = out;
}

template <class T>
struct Triple {
    T& range;
};

template <class V, class T>
void describe(V& v, Triple<T>& triple) {
    v.required("min", triple.range.min, "the least");
    v.required("typical", triple.range.typical, "the usual");
    v.required("max", triple.range.max, "the most");
}

void Reader::read(const Value& value, DepthRange& out) {
    const auto before = diagnostics_.size();
    Triple<DepthRange> triple{out};
    read(value, triple);
    if (diagnostics_.size() == before && !(out.min < out.typical && out.typical <= out.max))
        complain("E0210", value, "a range runs from min over typical to max, and min lies below typical",
                 "put the three depths in rising order");
}

void Reader::read(const Value& value, CountRange& out) {
    const auto before = diagnostics_.size();
    Triple<CountRange> triple{out};
    read(value, triple);
    if (diagnostics_.size() == before && !(out.min <= out.typical && out.typical <= out.max))
        complain("E0210", value, "a range runs from min over typical to max", "put the three numbers in rising order");
}

void Reader::verify(const Value& value, const ByBand& clock) {
    const auto given = std::count_if(clock.band.begin(), clock.band.end(), [](const auto& b) { return b.has_value(); });
    if (clock.all ? given != 0 : given != 4)
        complain("E0212", value, "a clock is given for every band, once", "write { all = \"…\" } or { A = \"…\", B = \"…\", C = \"…\", D = \"…\" }");
}

void Reader::refuse_dimensions(const Value& value, const When& when, std::initializer_list<Dimension> refused) {
    for (const Dimension d : refused)
        if (!when[d].empty())
            complain("E0205", value, fmt::format("`{}` cannot decide here", dimension_names[static_cast<std::size_t>(d)]), "take the key out of `when`");
    const auto& sessions = when[Dimension::session];
    if (std::find(sessions.begin(), sessions.end(), "last") != sessions.end())
        complain("E0205", value, "a depth cannot depend on which session is the last", "use \"first\" or \"later\"");
}

void Reader::verify(const Value& value, const DepthBound& bound) {
    refuse_dimensions(value, bound.when, {Dimension::band});
    if (!bound.max && !bound.typical && !bound.typical_less)
        complain("E0201", value, "a limit that limits nothing", "give max-mm, typical-mm or typical-less-mm");
}

void Reader::verify(const Value& value, const CautionBound& bound) {
    verify(value, bound.bound);
    if (bound.cleared_max && (!bound.bound.max || *bound.cleared_max <= *bound.bound.max))
        complain("E0210", value, "a clearance can only raise max-mm", "give max-mm, and a cleared-max-mm above it");
}

void Reader::verify(const Value& value, const Caution& caution) {
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
    if (table_.find("sessions") && (sessions.min < 1 || sessions.max > limits::most_sessions))
        complain("E0206", value, "a number of sessions outside what this format allows", "a course has 1 to 24 sessions");
    const auto outside = [](const CountRange& d) { return d.min < limits::shortest_interval_days || d.max > limits::longest_interval_days; };
    if ((table_.find("interval-days") && outside(days)) || std::any_of(rule.steps.begin(), rule.steps.end(), [&](const CourseStep& s) { return outside(s.interval_days); }))
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
