// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/today.hpp"
#include "plan/audit.hpp"

namespace stipple {

namespace {

/// The catalogue as it would be with the files that were named laid over everything else.
Loaded with_files(const Invocation& in, Diagnostics& diagnostics) {
    if (in.typed.operands.empty()) return read_catalogue(in);
    std::vector<Layer> layers;
    if (!in.typed.has("--bare")) layers.push_back(embedded_layer());
    for (const std::string& folder : in.typed.all("--protocols")) layers.push_back(read_layer(folder, diagnostics));
    layers.push_back(read_layer(in.typed.operands, diagnostics));
    return load_catalogue(std::move(layers));
}

std::string summary(const Loaded& loaded, const Diagnostics& found) {
    std::size_t files = 0;
    for (const Layer& layer : loaded.layers) files += layer.files.size();
    const auto warnings = std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.is_warning(); });
    const auto errors = static_cast<std::ptrdiff_t>(found.size()) - warnings;
    const auto counted = [](auto n, std::string_view word) { return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s"); };
    return fmt::format("{}, {} in {}\n", counted(errors, "error"), counted(warnings, "warning"), counted(files, "file"));
}

}  // namespace

Exit cmd_check(Invocation& in) {
    Diagnostics unreadable;
    const auto day = today(in, unreadable);
    const Loaded loaded = with_files(in, unreadable);
    if (!unreadable.empty()) return tell(in, unreadable);
    Diagnostics found = loaded.diagnostics;
    const Diagnostics seen = audit(loaded.catalogue, day);
    found.insert(found.end(), seen.begin(), seen.end());
    sort_by_place(found);
    tell(in, found);
    const Exit written = in.json() ? Exit::done : deliver(in, summary(loaded, found));
    return graver(written, found.empty() ? Exit::done : Exit::findings);
}

}  // namespace stipple
