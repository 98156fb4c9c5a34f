// SPDX-License-Identifier: MIT
#include "load/reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/headings.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

std::string listed(const std::vector<std::string_view>& words) {
    std::vector<std::string> texts(words.begin(), words.end());
    return enumerate(texts, "or");
}

/// The number that a text with a unit stands for in days: "28" for "4w"; else only what kind of number is wanted.
std::string bare_number(std::string_view text) {
    const auto duration = parse_duration(text);
    if (!duration || duration->unit == Duration::Unit::months) return "the bare number";
    return std::to_string(nominal_hours(*duration) / 24);
}

/// How to write as a number what was written as a text; a word is no number with a unit.
std::string as_number(std::string_view text, std::string_view wanted) {
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    return has_digit ? fmt::format("write {}, without quotes and without a unit; the unit is in the key", bare_number(text)) : fmt::format("write {}, without quotes", wanted);
}

/// How to write as a text what was written as a number: a skin type by its Roman number.
std::string in_quotes(std::string_view key, const Value& number) {
    const std::string text = std::to_string(number.integer);
    Diagnostics none;
    const auto skin = key == "skin" ? read_skin(text, none) : std::nullopt;
    return fmt::format("write \"{}\"", skin.value_or(text));
}

}  // namespace

bool is_id(std::string_view text) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), good) && text.front() != '-' &&
           text.back() != '-' && text.find("--") == std::string_view::npos;
}

const Value* Reader::take(std::string_view key) {
    known_.push_back(key);
    const Member* member = table_.find(key);
    return member ? &member->value : nullptr;
}

void Reader::missing(std::string_view key, std::string_view hover, std::string_view shape) {
    diagnostics_.push_back({"E0201", table_.at, table_.width, fmt::format("`{}` is missing here", key),
                            fmt::format("add `{} = {}`: {}", key, shape, hover)});
}

void Reader::complain(std::string_view code, const Value& value, std::string message, std::string help) {
    diagnostics_.push_back({code, value.at, value.width, std::move(message), std::move(help)});
}

void Reader::wrong_kind(const Value& value, std::string_view wanted, std::string_view shape) {
    std::string help = fmt::format("write {}", shape.empty() ? wanted : shape);
    if (value.kind == Value::Kind::string && (wanted == "a number" || wanted == "a whole number"))
        help = as_number(value.text, wanted);
    if (value.kind == Value::Kind::integer && wanted == "a text") help = in_quotes(known_.empty() ? "" : known_.back(), value);
    const std::string heading = heading_on(value.at);
    if (wanted == "a list") help = value.kind == Value::Kind::table && !heading.empty() ? fmt::format("write the heading in double brackets: [{}]", heading) : "put it in square brackets: [\"…\"]";
    complain("E0204", value, fmt::format("{} is wanted here, not {}", wanted, in_words(value.kind)), std::move(help));
}

void Reader::id(std::string_view key, std::string& out, std::string_view hover) {
    required(key, out, hover);
    const Member* member = table_.find(key);
    if (member && member->value.kind == Value::Kind::string && !out.empty() && !is_id(out))
        complain("E0209", member->value, fmt::format("`{}` is not an id", out),
                 fmt::format("{}ids are lower-case letters and digits in words joined by single hyphens{}", is_id(folded(out)) ? fmt::format("write `{}`: ", folded(out)) : "", is_id(folded(out)) ? "" : ": my-scars"));
}

void Reader::word(std::string_view key, std::string& out, std::string_view words, std::string_view hover) {
    const auto choices = split(words, ' ');
    if (!table_.find(key)) {
        take(key);
        return missing(key, fmt::format("{}; {}", hover, listed(choices)));
    }
    if (const Value& value = table_.find(key)->value; value.kind == Value::Kind::string && trimmed(value.text).empty()) {
        take(key);
        return complain("E0211", value, "an empty text says nothing", fmt::format("choose one of {}", listed(choices)));
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
        if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) {
            if (table_.find(member.key) != &member && member.value.kind != Value::Kind::array) wrong_kind(member.value, "a list");  // beside the list of another file
            continue;
        }
        std::vector<std::string> names(known_.begin(), known_.end());
        const std::string within = heading_within_item_above(member.at);
        const std::string otherwise = within.empty() ? fmt::format("keys known here: {}", enumerate(names)) : fmt::format("a part of the item above it is headed {}", within);
        const std::string lost = lost_heading_above(member.at);
        if (member.key == "override-reason") {
            const bool has_id = std::find(known_.begin(), known_.end(), "id") != known_.end();
            diagnostics_.push_back({"E0203", member.at, width_of(member.key), "`override-reason` is not known here",
                                    has_id ? "an item of this kind takes none: take the key out; for a part of a concern it stands beside the `id` of the concern" : "it stands beside the `id` of the whole item, above its first [heading]"});
            continue;
        }
        diagnostics_.push_back({"E0203", member.at, width_of(member.key), fmt::format("unknown key `{}`", member.key), did_you_mean(member.key, known_, lost.empty() ? otherwise : fmt::format("{}.", otherwise)) + lost});
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
        complain("E0211", value, "an empty text says nothing", must_ ? "write the text" : "write the text, or leave the key out");
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
                        mm > bounds(limits::deepest) ? "depths lie between 0.1 and 3.0 mm; was a decimal point left out?" : "depths lie between 0.1 and 3.0 mm");
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

}  // namespace stipple
