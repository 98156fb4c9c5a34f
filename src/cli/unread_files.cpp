// SPDX-License-Identifier: MIT
#include "cli/unread_files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "load/case_file.hpp"
#include "load/test_file.hpp"

namespace stipple {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".toml";

/// Where the ending of protocol files stands in a name, in any case of letters.
std::size_t ending_in(std::string name) {
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name.rfind(ending);
}

bool is_kept_by_an_editor(std::string_view name) {
    constexpr std::array<std::string_view, 6> endings{"~", "#", ".bak", ".orig", ".old", ".swp"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return name.ends_with(end); });
}

/// Whether a file in some folder further down has the key that every protocol file begins with; what belongs to other programs has not.
bool has_format(const fs::path& path) {
    Diagnostics unreadable;
    const auto text = read_file(path.string(), unreadable);
    if (!text) return false;
    const auto lines = split(*text, '\n');
    const bool found = std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return line.starts_with("format") && trimmed(line.substr(6)).starts_with('='); });
    return found && !is_case({"named", path.string(), *text});
}

/// Whether a name has the ending somewhere, and belongs to no test, no editor and nobody who hides it.
bool looks_meant(const std::string& name) {
    const std::size_t end = ending_in(name);
    return end != std::string::npos && end > 0 && !name.starts_with('.') && !is_test_file(name) && !is_kept_by_an_editor(name);
}

void warn(std::string_view code, const fs::path& path, std::string_view why, std::string help, Diagnostics& diagnostics) {
    diagnostics.push_back({code, {}, 1, fmt::format("{} is not read: {}", path.string(), why), std::move(help)});
}

void warn_of_name(std::string_view code, const fs::path& path, Diagnostics& diagnostics) {
    const std::string name = path.filename().string();
    warn(code, path, "its name does not end in .toml", fmt::format("name it {}{}", name.substr(0, ending_in(name)), ending), diagnostics);
}

void look_at(const fs::path& folder, const fs::path& path, Diagnostics& diagnostics) {
    if (!looks_meant(path.filename().string())) return;
    const fs::path within = path.parent_path();
    if (within != folder && within != folder / "concerns" && within != folder / "lang") {
        if (has_format(path)) warn("W0412", path, "protocol files stand in the folder itself, in its concerns or in its lang", fmt::format("move it to {}, or name its folder with --protocols", folder.string()), diagnostics);
    } else if (path.extension() != ending) {
        warn_of_name("W0412", path, diagnostics);
    }
}

}  // namespace

void warn_of_unread(const std::string& folder, Diagnostics& diagnostics) {
    const fs::path top = fs::path{folder}.has_filename() ? fs::path{folder} : fs::path{folder}.parent_path();
    std::vector<fs::path> paths;
    std::error_code error;
    const fs::recursive_directory_iterator end;
    for (fs::recursive_directory_iterator at{top, fs::directory_options::skip_permission_denied, error}; !error && at != end; at.increment(error)) {
        const bool hidden = at->path().filename().string().starts_with('.');
        std::error_code unseen;
        if (hidden)
            at.disable_recursion_pending();
        else if (at->is_regular_file(unseen))
            paths.push_back(at->path());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) look_at(top, path, diagnostics);
}

void warn_of_unread_cases(const std::string& folder, Diagnostics& diagnostics) {
    std::vector<fs::path> paths;
    std::error_code error, unseen;
    const fs::directory_iterator end;
    for (fs::directory_iterator at{folder, error}; !error && at != end; at.increment(error))
        if (at->path().extension() != ending && looks_meant(at->path().filename().string()) && at->is_regular_file(unseen)) paths.push_back(at->path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) warn_of_name("W0627", path, diagnostics);
}

}  // namespace stipple
