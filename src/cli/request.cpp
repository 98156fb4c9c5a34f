// SPDX-License-Identifier: MIT
#include "cli/request.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "load/case_file.hpp"

namespace stipple {

namespace {

/// The lines of a text without what is blank or a comment.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::string_view line : split(text, '\n')) {
        line = trimmed(line.substr(0, line.find('#')));
        if (!line.empty()) lines.emplace_back(line);
    }
    return lines;
}

}  // namespace

Request request_of(const Invocation& in, Diagnostics& diagnostics) {
    Request request;
    for (const auto& [option, values] : in.typed.options) {
        if (option == "--protocols") continue;  // a folder, where the key of a case file is a digest
        for (const std::string& value : values) {
            request.keys[option.substr(2)].push_back({value, option, {}, 1, {}, 0, 1});
            if (find_case_key(option.substr(2)) && !is_utf8(value)) diagnostics.push_back({"E0026", {}, 1, fmt::format("{}: the text is not UTF-8", option), "type it again in a UTF-8 terminal"});
        }
    }
    for (const std::string& operand : in.typed.operands) request.keys["treat"].push_back({operand, "treat", {}, 1, {}, 0, 1});
    take_settings(in, request);
    Diagnostics unknown;  // whether today is known matters only where something counts from it
    request.today = today(in, in.typed.has("--today") ? diagnostics : unknown);
    expand_files(request, "closed", ".", diagnostics);
    return request;
}

void expand_files(Request& request, std::string_view key, const std::string& folder, Diagnostics& diagnostics) {
    const auto found = request.keys.find(key);
    if (found == request.keys.end()) return;
    std::vector<Given> expanded;
    for (const Given& given : found->second) {
        if (!given.text.starts_with('@')) {
            expanded.push_back(given);
            continue;
        }
        const PlacedAt placed{given, diagnostics};
        if (const auto text = read_file((std::filesystem::path{folder} / given.text.substr(1)).string(), diagnostics))
            for (std::string& line : lines_of(*text)) expanded.push_back({std::move(line), given.name + " " + given.text, given.at, given.width, {}, 0, 1});
    }
    found->second = std::move(expanded);
}

}  // namespace stipple
