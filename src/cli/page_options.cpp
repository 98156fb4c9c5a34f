// SPDX-License-Identifier: MIT
#include "cli/page_options.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/base64.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/settings.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

constexpr std::size_t largest_logo = std::size_t{1} << 20, largest_template = std::size_t{1} << 20, longest_name = 200;

void complain(Diagnostics& diagnostics, std::string message, std::string help) { diagnostics.push_back({"E0028", {}, 1, std::move(message), std::move(help)}); }

/// A text typed for the page; a diagnostic where it is not UTF-8.
std::string read_text(const Invocation& in, std::string_view option, Diagnostics& diagnostics) {
    std::string text{trimmed(typed_or_set(in, option))};
    if (!is_utf8(text)) diagnostics.push_back({"E0026", {}, 1, fmt::format("{}: the text is not UTF-8", option), "type it again in a UTF-8 terminal"});
    return text;
}

/// The media type of a picture by its first bytes; empty for anything else.
std::string_view media_type(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
    const std::string_view start = trimmed(bytes.substr(0, 1024));
    return start.starts_with("<svg") || (start.starts_with("<?xml") && start.find("<svg") != std::string_view::npos) ? "image/svg+xml" : "";
}

/// A picture as a data URI, so that the page needs no other file.
std::string read_logo(const Invocation& in, Diagnostics& diagnostics) {
    if (!in.typed.has("--logo")) return {};
    const std::string path{in.typed.last("--logo")};
    const auto bytes = read_file(path, diagnostics);
    if (!bytes) return {};
    const std::string_view type = media_type(*bytes);
    if (type.empty() || bytes->size() > largest_logo) {
        complain(diagnostics, fmt::format("--logo: {} is not a picture that a page can hold", path), "name a PNG, JPEG or SVG file of at most 1 MiB");
        return {};
    }
    return fmt::format("data:{};base64,{}", type, base64(*bytes));
}

/// The lines of --name-file: the client's name, and the date of birth where there is a second line.
std::vector<std::string> read_name_lines(const Invocation& in, Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    const std::string path{in.typed.last("--name-file")};
    if (path == "-") {
        while (lines.size() < 2) {
            auto line = in.world.read_line ? in.world.read_line() : std::nullopt;
            if (!line) break;
            lines.push_back(std::move(*line));
        }
        return lines;
    }
    const auto text = read_file(path, diagnostics);
    if (!text) return lines;
    for (const std::string_view line : split(*text, '\n')) lines.emplace_back(line);
    return lines;
}

void read_name(const Invocation& in, HandoutOptions& options, Diagnostics& diagnostics) {
    if (!in.typed.has("--name-file")) return;
    const auto before = diagnostics.size();
    const auto lines = read_name_lines(in, diagnostics);
    if (diagnostics.size() != before) return;
    if (!lines.empty()) options.name = trimmed(lines[0]);
    if (lines.size() > 1) options.born = trimmed(lines[1]);
    if (options.name.empty() || options.name.size() > longest_name || options.born.size() > longest_name || !is_utf8(options.name) || !is_utf8(options.born))
        complain(diagnostics, "--name-file: its first line is no name", "write the name on the first line and the date of birth on the second, as UTF-8; `-` reads standard input");
}

void read_contact(const Invocation& in, HandoutOptions& options, Diagnostics& diagnostics) {
    options.contact = read_text(in, "--contact", diagnostics);
    if (options.contact.empty())
        diagnostics.push_back({"E0027", {}, 1, "the client's page has no number to ring", "add --contact \"…\" with the clinic's number; --contact blank leaves a line to fill in"});
    if (options.contact == "blank") options.contact.clear();
}

void read_address(const Invocation& in, HandoutOptions& options, Diagnostics& diagnostics) {
    const std::string url = read_text(in, "--calendar-url", diagnostics);
    if (!in.typed.has("--calendar-url")) return;
    const bool starts_well = url.starts_with("https://") || url.starts_with("http://") || url.starts_with("webcal://");
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (!starts_well || !plain || !qr_drawing(url, ""))
        complain(diagnostics, "--calendar-url: not an address that a code can hold", "write https://… or webcal://…, of plain characters, as short as it can be");
    else
        options.calendar_url = url;
}

}  // namespace

HandoutOptions read_handout_options(const Invocation& in, Diagnostics& diagnostics) {
    HandoutOptions options;
    options.large = in.typed.has("--large");
    options.unscreened = read_text(in, "--unscreened", diagnostics);
    if (in.typed.has("--unscreened") && options.unscreened.empty()) complain(diagnostics, "--unscreened: no reason is given", "write why the page is printed before the questions were asked; it stands on each page");
    options.clinic = read_text(in, "--clinic", diagnostics);
    options.logo = read_logo(in, diagnostics);
    read_contact(in, options, diagnostics);
    read_name(in, options, diagnostics);
    read_address(in, options, diagnostics);
    return options;
}

std::string_view read_template(const Invocation& in, const SchemaNode& schema, Carries carries, Diagnostics& diagnostics) {
    if (!in.typed.has("--template")) return {};
    const std::string path{in.typed.last("--template")};
    auto text = read_file(path, diagnostics);
    if (!text) return {};
    if (text->size() > largest_template) {
        diagnostics.push_back({"E0106", {}, 1, fmt::format("{} is too large for a template", path), "a template has at most 1 MiB"});
        return {};
    }
    in.texts.push_back({"named", path, std::move(*text)});
    const Diagnostics found = check_template(in.texts.back(), schema, carries);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return found.empty() ? std::string_view{in.texts.back().text} : std::string_view{};
}

const Language* find_language(const Catalogue& catalogue, std::string_view name, Diagnostics& diagnostics) {
    if (const Language* language = find(catalogue.languages, name)) return language;
    std::vector<std::string_view> names;
    for (const Language& other : catalogue.languages) names.push_back(other.id);
    const std::vector<std::string> listed(names.begin(), names.end());
    diagnostics.push_back({"E0311", {}, 1, fmt::format("there is no language `{}`", name), did_you_mean(name, names, listed.empty() ? std::string{"the catalogue has none; leave --bare out"} : fmt::format("languages are {}", enumerate(listed)))});
    return nullptr;
}

const Language* read_language(const Invocation& in, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const std::string wanted = folded(typed_or_set(in, "--lang"));
    const std::string name = wanted.empty() && !in.typed.has("--lang") ? std::string{language_of_protocols} : wanted;
    const Language* language = find_language(catalogue, name, diagnostics);
    if (language && !language->is_reviewed() && !in.typed.has("--draft")) {
        diagnostics.push_back({"E0311", {}, 1, fmt::format("nobody has reviewed the language `{}` ({}) yet", language->id, language->title),
                               "--draft prints it, marked on every page and with the red flags in English beside it; or leave --lang out"});
        language = nullptr;
    }
    return language;
}

}  // namespace stipple
