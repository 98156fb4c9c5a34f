// SPDX-License-Identifier: MIT
#include "cli/case_names.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/bytes.hpp"

namespace stipple {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t beginning = 4096;  // of a file, enough to see what it is
constexpr int most_files = 500;          // that are looked into: whoever waits for a completion does not wait long

/// Whether a file begins as a case does: with the keys of a head among its first lines, before any table.
bool begins_as_case(const fs::path& path) {
    const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    std::string text(beginning, '\0');
    const auto size = fd ? ::read(fd.get(), text.data(), text.size()) : -1;
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view key = trimmed(line.substr(0, line.find('=')));
        if (key == "treat" || key == "opened" || key == "[[entry]]") return true;
        if (key.starts_with('[')) return false;
    }
    return false;
}

/// Whether a name can stand on a line of candidates as it is.
bool is_plain(std::string_view name) { return printable(name) == name && !name.starts_with('.') && !name.starts_with(':') && !name.starts_with('-'); }

}  // namespace

std::vector<std::string> case_names(std::string_view begun) {
    const auto slash = begun.rfind('/');
    const std::string before{slash == begun.npos ? std::string_view{} : begun.substr(0, slash + 1)};
    const std::string_view leaf = begun.substr(before.size());
    std::vector<std::string> names;
    int looked_into = 0;
    std::error_code error;
    for (auto entry = fs::directory_iterator{before.empty() ? "." : before, error}; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code gone;
        if (!name.starts_with(leaf) || !is_plain(name)) continue;
        if (entry->is_directory(gone) && !begun.empty()) names.push_back(before + name + "/");
        if (name.ends_with(".toml") && entry->is_regular_file(gone) && looked_into++ < most_files && begins_as_case(entry->path()))
            names.push_back(before + name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace stipple
