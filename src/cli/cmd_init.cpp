// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <filesystem>

#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/folders.hpp"
#include "cli/today.hpp"
#include "load/lookup.hpp"
#include "load/reader.hpp"
#include "load/treat.hpp"
#include "report/listing.hpp"
#include "report/skeleton.hpp"

namespace stipple {

namespace {

/// The text of the new file; nothing after a diagnostic.
std::optional<std::string> text_of(const Invocation& in, const Catalogue& catalogue, const std::string& id, Diagnostics& diagnostics) {
    const auto day = today(in, diagnostics);
    const std::string kind{in.typed.has("--kind") ? in.typed.last("--kind") : "concern"};
    const std::string parent{in.typed.last("--extends")};
    if (!day) return std::nullopt;
    const auto from = [&](const auto* item, const auto&... more) { return item ? std::optional{skeleton_of(id, *item, more...)} : std::nullopt; };
    if (kind == "concern") return parent.empty() ? new_concern(id, *day) : from(find_one(catalogue.concerns, parent, "E0301", "concern", "concerns", diagnostics), *day);
    if (kind == "site") return parent.empty() ? new_site(id) : from(find_one(catalogue.sites, parent, "E0302", "site", "sites", diagnostics));
    if (kind == "device") return parent.empty() ? new_device(id) : from(find_device(catalogue, parent, diagnostics));
    diagnostics.push_back({"E0006", {}, 1, fmt::format("--kind: `{}` is not concern, site or device", kind), "choose one of them; other items are a table in a file of your own: man stipple-protocol"});
    return std::nullopt;
}

void check_id(const Invocation& in, const Catalogue& catalogue, const std::string& id, Diagnostics& diagnostics) {
    if (!is_id(id)) diagnostics.push_back({"E0031", {}, 1, fmt::format("`{}` is not an id", id), "ids are lower-case letters and digits in words joined by single hyphens: my-scars"});
    else if (folded(in.typed.last("--extends")) != id && !show_items(catalogue, id).empty())
        diagnostics.push_back({"E0031", {}, 1, fmt::format("there is an item `{}` already", id), fmt::format("take another id, or write --extends {} to change it under its own name", id)});
}

/// Where the layers look: the folder named last, else the user's own.
std::string folder_of(const Invocation& in, Diagnostics& diagnostics) {
    if (in.typed.has("--protocols")) return std::string{in.typed.last("--protocols")};
    std::string folder = own_folder(in.world);
    const auto home = std::filesystem::path{folder}.parent_path().parent_path().parent_path();
    if (!folder.empty() && is_folder(home.string())) return folder;
    diagnostics.push_back({"E0701", {}, 1, "there is no home folder for protocol files of your own", "name one with --protocols DIR, or a file with -o"});
    return {};
}

std::string next_steps(const std::string& path, const std::string& id, bool changes) {
    return fmt::format("{}\n{}  then  stipple check\n        stipple show {}{}\n", path, changes ? "" : "  fill it in now: until it is whole nothing is planned where it is read\n", id, changes ? " --diff" : "");
}

}  // namespace

Exit cmd_init(Invocation& in) {
    Diagnostics diagnostics;
    const Loaded loaded = read_catalogue(in);
    const std::string& id = in.typed.operands.front();
    check_id(in, loaded.catalogue, id, diagnostics);
    const auto text = diagnostics.empty() ? text_of(in, loaded.catalogue, id, diagnostics) : std::nullopt;
    if (!text) return tell(in, diagnostics);
    if (in.typed.has("--output")) return deliver(in, *text);
    const std::string folder = folder_of(in, diagnostics);
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) diagnostics.push_back({"E0701", {}, 1, fmt::format("cannot make the folder {}: {}", folder, error.message()), "name one with --protocols DIR, or a file with -o"});
    const std::string path = (std::filesystem::path{folder} / (id + ".toml")).string();
    if (diagnostics.empty()) write_file(path, *text, in.typed.has("--force"), diagnostics, Access::others);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    in.world.out->put(next_steps(printable(path), id, in.typed.has("--extends")));
    return Exit::done;
}

}  // namespace stipple
