// SPDX-License-Identifier: MIT
#include "cli/invocation.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/embedded.hpp"
#include "cli/files.hpp"
#include "cli/folders.hpp"
#include "cli/settings.hpp"
#include "format/json.hpp"
#include "plan/tighten.hpp"

namespace stipple {

namespace {

bool wants_colour(const Invocation& in, bool terminal) {
    const auto set = [&](const char* name) {
        const auto value = in.world.environment(name);
        return value && !value->empty();
    };
    const std::string_view when = in.typed.last("--color");
    if (when == "always" || when == "never") return when == "always";
    if (set("NO_COLOR")) return false;
    for (const char* name : {"CLICOLOR_FORCE", "FORCE_COLOR"})
        if (const auto force = in.world.environment(name); force && !force->empty() && *force != "0") return true;
    return terminal && in.world.environment("TERM").value_or("") != "dumb" && in.world.environment("CLICOLOR").value_or("1") != "0";
}

constexpr std::size_t most_told = 500;  // more than anybody mends before looking again

constexpr std::string_view help_mark = "  help: ";

int columns(const World& world, bool is_terminal) {
    const auto text = world.environment("COLUMNS");
    int number = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    if (number <= 0) number = is_terminal && world.terminal_columns > 0 ? world.terminal_columns : 80;
    return std::clamp(number, 40, 400);
}

/// How wide the terminal is, where messages go to one; 0 where they go to a pipe or a file.
int columns_of_messages(const World& world) {
    if (!world.err_is_terminal) return 0;
    return columns(world, true);
}

/// One line of a message in lines of at most so many columns, each after the first set in by `hang`.
std::string in_lines(std::string_view line, int width, int hang) {
    if (width_of(line) <= width) return std::string{line} + '\n';
    const auto set_in = static_cast<std::size_t>(hang);
    const std::string_view head = line.substr(0, set_in);  // ASCII: "  help: "
    std::string out;
    for (const std::string& part : wrap(line.substr(set_in), width - hang)) out += std::string{out.empty() ? head : std::string_view{}} + (out.empty() ? "" : std::string(set_in, ' ')) + part + '\n';
    return out;
}

/// A diagnostic as a terminal of so many columns shows it: its message and its help wrapped, the line of the file as it is.
std::string wrapped(std::string_view text, int width) {
    if (width == 0) return std::string{text};
    std::string out;
    for (bool first = true; !text.empty(); first = false) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const bool is_help = line.starts_with(help_mark);
        out += first || is_help ? in_lines(line, width, is_help ? static_cast<int>(help_mark.size()) : 2) : std::string{line} + '\n';
    }
    return out;
}

}  // namespace

Exit tell(const Invocation& in, const Diagnostics& diagnostics) {
    std::size_t told = 0;
    for (const Diagnostic& d : diagnostics) {
        if (d.is_warning() && in.typed.has("--quiet")) continue;
        if (++told > most_told && !in.json()) continue;
        std::string text = in.json() ? diagnostic_json(d) : wrapped(to_text(d), columns_of_messages(in.world));
        if (in.world.err_is_terminal && !in.world.utf8_locale && !in.json()) text = to_ascii(text);
        in.world.err->put(text);
    }
    if (told > most_told && !in.json()) in.world.err->put(fmt::format("note: {} more not shown\n", told - most_told));
    return exit_of(diagnostics);
}

void note(const Invocation& in, std::string_view text) {
    if (!in.typed.has("--quiet")) in.world.err->put(wrapped(fmt::format("note: {}\n", text), columns_of_messages(in.world)));
}

namespace {

/// Files in which something else is wrong: what seems bolder there, or beside it, may only not have been read.
std::vector<const SourceFile*> faulty_files(const Diagnostics& diagnostics) {
    std::vector<const SourceFile*> files;
    for (const Diagnostic& d : diagnostics)
        if (!d.is_warning()) files.push_back(d.place.file);
    return files;
}

}  // namespace

Loaded load_layers(std::vector<Layer> layers, const Settings& settings) {
    Loaded loaded = load_catalogue(std::move(layers), settings);
    const auto lacks_a_part = [](const Diagnostic& d) { return d.code == "E0225"; };
    if (loaded.torn || std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), lacks_a_part)) return loaded;
    const auto faulty = faulty_files(loaded.diagnostics);
    std::vector<Catalogue> below;
    for (const Value& tree : loaded.below) below.push_back(catalogue_of(tree));
    for (std::size_t i = 0; i < below.size(); ++i) {
        const bool last = i + 1 == below.size();
        const Diagnostics bolder = bolder_than_below({std::span{below}.first(i + 1), last ? loaded.catalogue : below[i + 1], loaded.catalogue, faulty});
        loaded.diagnostics.insert(loaded.diagnostics.end(), bolder.begin(), bolder.end());
    }
    return loaded;
}

std::vector<std::string> layer_folders(const Invocation& in) {
    std::vector<std::string> folders;
    if (!in.typed.has("--bare"))
        for (const Folder& folder : protocol_folders(in.world)) folders.push_back(folder.path);
    const auto named = in.typed.all("--protocols");
    folders.insert(folders.end(), named.begin(), named.end());
    return folders;
}

std::vector<Layer> layers_in_use(const Invocation& in, Reading reading, Diagnostics& diagnostics) {
    std::vector<Layer> layers;
    if (!in.typed.has("--bare")) layers.push_back(embedded_layer(reading));
    for (const std::string& folder : layer_folders(in)) layers.push_back(read_layer(folder, reading, diagnostics));
    return layers;
}

std::optional<Loaded> frozen_protocols(const Settings& settings) {
    if (embedded::frozen_catalogue.size == 0) return std::nullopt;
    return thawed(unpacked(embedded::frozen_catalogue), settings);
}

Loaded read_catalogue(const Invocation& in, Reading reading) {
    if (reading == Reading::protocols && is_built_in_alone(in))
        if (auto frozen = frozen_protocols(settings_of(in))) return std::move(*frozen);
    Diagnostics diagnostics;
    Loaded loaded = load_layers(layers_in_use(in, reading, diagnostics), settings_of(in));
    loaded.diagnostics.insert(loaded.diagnostics.begin(), diagnostics.begin(), diagnostics.end());
    return loaded;
}

bool is_built_in_alone(const Invocation& in) { return !in.typed.has("--bare") && layer_folders(in).empty(); }

Style style_for(const Invocation& in, bool to_file) {
    Style style;
    style.width = to_file ? 80 : columns(in.world, in.world.out_is_terminal);
    style.colour = !to_file && wants_colour(in, in.world.out_is_terminal);
    style.ascii = !to_file && in.world.out_is_terminal && !in.world.utf8_locale;
    return style;
}

Exit deliver(const Invocation& in, std::string_view bytes) {
    return deliver(in, [&](Sink& sink) { sink.put(bytes); });
}

Exit deliver(const Invocation& in, const std::function<void(Sink&)>& print) {
    const std::string path{in.typed.last("--output")};
    if (path.empty() || path == "-") {
        print(*in.world.out);
        in.world.out->flush();
        return Exit::done;  // a reader that went away is no fault of ours; main looks at the stream itself
    }
    StringSink bytes;
    print(bytes);
    bytes.flush();
    Diagnostics diagnostics;
    write_file(path, bytes.text, in.typed.has("--force"), diagnostics);
    return tell(in, diagnostics);
}

namespace {

/// The format that was asked for, whatever it can tell.
const Format* named_format(const Invocation& in, Diagnostics& diagnostics) {
    const std::string name{in.typed.last("--format")};
    if (in.typed.has("--json") && (name.empty() || name == "json")) return find_format("json");
    if (name == "ics" || (name.empty() && in.typed.last("--output").ends_with(".ics"))) {
        diagnostics.push_back({"E0307", {}, 1, "calendar files have a command of their own", "stipple calendar TREAT|CASE -o x.ics"});
        return nullptr;
    }
    if (name.empty()) {
        const Format* by_ending = format_for(in.typed.last("--output"));
        return by_ending ? by_ending : find_format("text");
    }
    if (in.typed.has("--json")) {
        diagnostics.push_back({"E0307", {}, 1, fmt::format("--json and --format {} ask for two formats", name), "leave one of them out"});
        return nullptr;
    }
    if (const Format* format = find_format(name)) return format;
    std::vector<std::string_view> names;
    for (const Format& format : formats()) names.push_back(format.name);
    const std::vector<std::string> listed(names.begin(), names.end());
    diagnostics.push_back({"E0307", {}, 1, fmt::format("there is no format `{}`", name),
                           did_you_mean(name, names, fmt::format("formats are {}", enumerate(listed)))});
    return nullptr;
}

}  // namespace

const Format* chosen_format(const Invocation& in, Diagnostics& diagnostics, Extent extent) {
    const Format* format = named_format(in, diagnostics);
    if (!format || !format->only_whole || extent == Extent::whole) return format;
    diagnostics.push_back({"E0307", {}, 1, fmt::format("the format {} tells a whole course or a concern, and this is neither", format->name),
                           fmt::format("stipple plan TREAT|CASE -f {0}, without --session; stipple show CONCERN -f {0}", format->name)});
    return nullptr;
}

}  // namespace stipple
