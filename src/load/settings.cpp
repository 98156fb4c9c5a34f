// SPDX-License-Identifier: MIT
#include "load/settings.hpp"

#include "load/reader.hpp"
#include "load/toml_reader.hpp"
#include "model/clinic.hpp"

namespace stipple {

namespace {

/// Notes the keys that hold texts.
struct KeyVisitor {
    std::vector<std::string_view> keys;

    void optional(std::string_view key, const std::string&, std::string_view) { keys.push_back(key); }
    void optional(std::string_view key, const std::vector<std::string>&, std::string_view) { keys.push_back(key); }
    void optional(std::string_view, const std::vector<ClinicLimit>&, std::string_view) {}
};

void take(const Member& member, Request& keys) {
    const std::vector<Value> one{member.value};
    auto& given = keys.keys[member.key];
    given.clear();
    for (const Value& value : member.value.kind == Value::Kind::array ? member.value.items : one)
        given.push_back({value.text, member.key, value.at, value.width, {}, 0, 1});
}

}  // namespace

std::vector<std::string_view> setting_keys() {
    KeyVisitor visitor;
    Clinic clinic;
    describe(visitor, clinic);
    return visitor.keys;
}

void add_settings(const SourceFile& source, Settings& settings) {
    settings.files.push_back(source.name);
    const std::size_t before = settings.diagnostics.size();
    const auto tree = read_toml(source, settings.diagnostics);
    if (!tree) return;
    Clinic clinic;
    read_struct(*tree, clinic, settings.diagnostics);
    if (settings.diagnostics.size() != before) return;
    for (const Member& member : tree->members)
        if (member.key != "limit") take(member, settings.keys);
    for (const ClinicLimit& limit : clinic.limits) settings.limits.push_back(limit.bound);
    for (DepthBound& bound : settings.limits) bound.evidence.basis = Basis::clinic;
}

}  // namespace stipple
