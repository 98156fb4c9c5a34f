// SPDX-License-Identifier: MIT
#include "small_catalogue.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace stipple::embedded {
// One text for each file of the folder small, written by the build.
extern const std::string_view small_sites, small_devices, small_skin, small_care, small_screening, small_signs, small_room, small_scars, small_lines, small_lang;
}  // namespace stipple::embedded

namespace stipple::test {

namespace {

template <class T>
const T& known(const std::vector<T>& items, std::string_view id) {
    if (const T* item = find(items, id)) return *item;
    throw std::logic_error("the small catalogue has no " + std::string{id});
}

template <class T>
std::string codes_of(const std::vector<T>& items) {
    std::vector<std::string> codes;
    for (const T& item : items) codes.emplace_back(item.code);
    return join(codes, ", ");
}

std::string& text_of(TestFiles& files, std::string_view name) {
    for (auto& [file, text] : files)
        if (file == name) return text;
    throw std::logic_error("the small catalogue has no file " + std::string{name});
}

}  // namespace

TestFiles small_files() {
    using namespace embedded;
    return {{"sites.toml", std::string{small_sites}}, {"devices.toml", std::string{small_devices}},      {"skin.toml", std::string{small_skin}},
            {"care.toml", std::string{small_care}},   {"screening.toml", std::string{small_screening}},  {"signs.toml", std::string{small_signs}},
            {"lang/lang.toml", std::string{small_lang}}, {"room.toml", std::string{small_room}},   {"concerns/scars.toml", std::string{small_scars}}, {"concerns/lines.toml", std::string{small_lines}}};
}

std::string with(std::string text, std::string_view passage, std::string_view instead) {
    const auto at = text.find(passage);
    if (at == std::string::npos || text.find(passage, at + 1) != std::string::npos) throw std::logic_error("not there exactly once: " + std::string{passage});
    return text.replace(at, passage.size(), instead);
}

TestFiles with(TestFiles files, std::string_view file, std::string_view passage, std::string_view instead) {
    std::string& text = text_of(files, file);
    text = with(std::move(text), passage, instead);
    return files;
}

TestFiles with_more(TestFiles files, std::string_view file, std::string_view more) {
    text_of(files, file) += more;
    return files;
}

Layer layer_of(std::string name, const TestFiles& files) {
    Layer layer{std::move(name), {}};
    for (const auto& [file, text] : files) layer.files.push_back(std::make_unique<SourceFile>(SourceFile{layer.name, file, text}));
    return layer;
}

Loaded load_files(const TestFiles& files) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", files));
    return load_catalogue(std::move(layers));
}

std::string places_of(const Diagnostics& diagnostics) {
    std::vector<std::string> places;
    for (const Diagnostic& d : diagnostics) places.push_back(std::string{d.code} + ' ' + std::to_string(d.place.line) + ':' + std::to_string(d.place.column));
    return join(places, ", ");
}

Small::Small(const TestFiles& files) : loaded_(load_files(files)) {
    for (const Diagnostic& d : loaded_.diagnostics) throw std::logic_error(to_text(d));
}

const Site* Small::site(std::string_view id) const { return &known(catalogue().sites, id); }
const Device* Small::device(std::string_view id) const { return &known(catalogue().devices, id); }
const CareItem& Small::care(std::string_view id) const { return known(catalogue().care, id); }

const Caution& Small::caution(std::string_view id) const { return known(catalogue().cautions, id); }

Answer Small::answer(std::string_view id, std::string_view text) const {
    if (text == "yes" || text == "no") return {&caution(id), text == "yes" ? Answer::Kind::yes : Answer::Kind::no, {}};
    return {&caution(id), Answer::Kind::date, on(text)};
}

Case Small::treating(std::string_view concern, const std::vector<std::string_view>& sites, std::string type, std::string severity) const {
    Case c;
    c.treats.push_back({&known(catalogue().concerns, concern), std::move(type), std::move(severity), {}});
    for (std::string_view id : sites) c.treats.back().sites.push_back(site(id));
    return c;
}

Plan Small::plan(Case& c) const {
    put_in_order(c, catalogue());
    return make_plan(catalogue(), c);
}

const Catalogue& small() {
    static const Small small;
    return small.catalogue();
}

Day on(std::string_view text) { return parse_day(text).value(); }

std::string dates_of(const Plan& plan) {
    std::vector<std::string> dates;
    for (const Session& session : plan.sessions) dates.push_back(session.date ? iso(*session.date) : "?");
    return join(dates, ", ");
}

std::string depth_of(const Plan& plan) {
    if (plan.depths.empty()) return "refused";
    const DepthRange& d = plan.depths.front().depth.value;
    return millimetres(d.min) + '/' + millimetres(d.typical) + '/' + millimetres(d.max);
}

std::string refusals_of(const Plan& plan) { return codes_of(plan.refusals); }
std::string warnings_of(const Plan& plan) { return codes_of(plan.warnings); }

std::string binding(const std::vector<Bound>& bounds) {
    std::vector<std::string> names;
    for (const Bound& bound : bounds) {
        std::string name = std::string{bound.kind} + ':' + bound.id;
        if (bound.binding && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return join(names, ", ");
}

const CareLine& line_of(const Plan& plan, std::string_view id, int session) {
    for (const CareLine& line : plan.care)
        if (line.session == session && line.id() == id) return line;
    throw std::logic_error("the plan has no care line " + std::string{id});
}

std::string span_of(const CareLine& line) {
    const Span& span = line.span.value;
    return iso(span.from) + ' ' + (span.until ? iso(*span.until) : "-");
}

}  // namespace stipple::test
