// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace stipple {

namespace {

std::string_view line_of(const SourceFile& file, int line) {
    std::string_view rest = file.text;
    for (; line > file.first_line; --line) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

/// The line with a caret under the place; nothing for a line too long to show, or of a file whose text is not at hand.
std::string excerpt(const Diagnostic& d) {
    if (d.place.file->text.empty()) return {};
    const std::string_view line = line_of(*d.place.file, d.place.line);
    if (line.size() > 400) return {};
    const int indent = width_of(printable(first_characters(line, d.place.column - 1)));
    const int room = std::max(1, width_of(printable(line)) - indent);
    const std::string number = std::to_string(d.place.line);
    const std::string margin(number.size(), ' ');
    return fmt::format("{} |\n{} | {}\n{} | {}{}\n", margin, number, printable(line), margin,
                       std::string(static_cast<std::size_t>(indent), ' '),
                       std::string(static_cast<std::size_t>(std::clamp(d.width, 1, room)), '^'));
}

}  // namespace

Exit exit_of(const Diagnostics& diagnostics) {
    Exit worst = Exit::done;
    for (const Diagnostic& d : diagnostics) {
        const Exit exit = code(d.code).exit;
        worst = graver(worst, exit == Exit::usage && d.place.file ? Exit::bad_input : exit);  // mistyped in a file: the file is wrong
    }
    return worst;
}

void sort_by_place(Diagnostics& diagnostics) {
    const auto key = [](const Diagnostic& d) {
        return std::tuple{d.place.file ? std::string_view{d.place.file->name} : std::string_view{}, d.place.line, d.place.column};
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

std::string to_text(const Diagnostic& d) {
    std::string out = fmt::format("{}[{}]: {}\n", d.is_warning() ? "warning" : "error", d.code, printable(d.message));
    if (d.place.file) {
        out += fmt::format("  --> {}", printable(d.place.file->name));
        if (d.place.line > 0) out += fmt::format(":{}:{}", d.place.line, std::max(1, d.place.column));
        out += '\n';
        if (d.place.line > 0) out += excerpt(d);
    }
    if (!d.help.empty()) out += fmt::format("  help: {}\n", printable(d.help));
    return out;
}

}  // namespace stipple
