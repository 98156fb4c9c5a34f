// SPDX-License-Identifier: MIT
#include "load/test_file.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "load/layers.hpp"
#include "load/lookup.hpp"
#include "load/reader.hpp"
#include "load/toml_reader.hpp"
#include "load/treat.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

/// Gives diagnostics that were added since the place of what they speak of.
template <class T>
void put_place(const Placed<T>& of, std::size_t since, Diagnostics& diagnostics) {
    for (std::size_t i = since; i < diagnostics.size(); ++i) diagnostics[i].place = of.at, diagnostics[i].width = of.width;
}

/// Reads SITE=MM, or where a ceiling may follow SITE=MM/MM.
void look_up_depth(const Placed<std::string>& written, ExpectedDepth::Of of, bool later, const Catalogue& catalogue, Expectation& expect, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    const std::string_view text = written.value;
    const auto equals = std::min(text.find('='), text.size()), begin = std::min(equals + 1, text.size());
    const auto slash = of == ExpectedDepth::Of::setting ? std::min(text.find('/', equals), text.size()) : text.size();
    const Site* site = find_needled_site(catalogue, text.substr(0, equals), "expect a refusal: refused = [\"E0502\"]", diagnostics);
    const auto add = [&](ExpectedDepth::Of what, std::string_view number) {
        if (const auto depth = read_depth(number, diagnostics)) expect.depths.push_back({{what, site, *depth, later}, written.at, written.width});
    };
    if (site) {
        add(of, text.substr(begin, slash - begin));
        if (slash < text.size()) add(ExpectedDepth::Of::ceiling, text.substr(slash + 1));
    }
    put_place(written, before, diagnostics);
}

bool is_code(std::string_view text) { return std::any_of(codes().begin(), codes().end(), [&](const Code& c) { return c.id == text; }); }

/// A code that no plan could have would be expected in vain, and its absence would say nothing.
void check_codes(const std::vector<Placed<std::string>>& texts, Diagnostics& diagnostics) {
    for (const Placed<std::string>& text : texts)
        if (!is_code(text.value)) diagnostics.push_back({"E0205", text.at, text.width, fmt::format("`{}` is not a code", text.value), "codes stand in square brackets where stipple prints them: E0507, W0612"});
}

void check_items(const std::vector<Placed<std::string>>& texts, bool or_code, const Catalogue& catalogue, Diagnostics& diagnostics) {
    std::vector<std::string_view> ids;
    for (const CareItem& item : catalogue.care) ids.push_back(item.id);
    for (const Sign& sign : catalogue.signs) ids.push_back(sign.id);
    for (const Placed<std::string>& text : texts)
        if (!(or_code && is_code(text.value)) && std::find(ids.begin(), ids.end(), text.value) == ids.end())
            diagnostics.push_back({"E0305", text.at, text.width, fmt::format("there is no care item `{}`", text.value), did_you_mean(text.value, ids, "`stipple list care` and `stipple list signs` show them")});
}

}  // namespace

bool is_test_file(std::string_view name) { return name.ends_with(".test.toml"); }

TestFile read_test_file(const SourceFile& source, Diagnostics& diagnostics) {
    TestFile file;
    auto tree = read_toml(source, diagnostics);
    if (!tree) return file;
    check_format(*tree, diagnostics);
    std::erase_if(tree->members, [](const Member& m) { return m.key == "format"; });
    tree->at = {&source, 0, 0};
    read_struct(*tree, file, diagnostics);
    const Member* tests = tree->find("test");
    if (!tests) return file;
    for (const Value& test : tests->value.items)
        if (const Member* expect = test.find("expect"); expect && expect->value.kind == Value::Kind::table && expect->value.members.empty())
            diagnostics.push_back({"E0201", expect->value.at, expect->value.width, "nothing is expected here", "say what the plan must come to: expect = { sessions = 4 }"});
    return file;
}

void resolve_expectation(Expectation& expect, const Catalogue& catalogue, Diagnostics& diagnostics) {
    using Of = ExpectedDepth::Of;
    const auto look_up = [&](const std::vector<Placed<std::string>>& texts, Of of, bool later) {
        for (const Placed<std::string>& text : texts) look_up_depth(text, of, later, catalogue, expect, diagnostics);
    };
    look_up(expect.depth, Of::setting, false);
    look_up(expect.later, Of::setting, true);
    look_up(expect.least, Of::least, false);
    look_up(expect.ceiling, Of::ceiling, false);
    check_codes(expect.refused, diagnostics);
    check_codes(expect.says, diagnostics);
    check_items(expect.care, false, catalogue, diagnostics);
    check_items(expect.absent, true, catalogue, diagnostics);
}

}  // namespace stipple
