// SPDX-License-Identifier: MIT
#include "cli/folders.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/files.hpp"

namespace stipple {

namespace {

/// The folders of a path variable, the strongest last; empty parts are left out.
std::vector<Folder> folders_of(std::string_view path, std::string_view from) {
    std::vector<Folder> folders;
    for (const std::string_view part : split(path, ':'))
        if (!part.empty()) folders.push_back({std::string{part}, from});
    std::reverse(folders.begin(), folders.end());
    return folders;
}

/// The folder for the configuration of the user's own programs; its path is empty where there is none.
Folder user_folder(const World& world) {
    const auto user = world.environment("XDG_CONFIG_HOME"), home = world.environment("HOME");
    if (user && user->starts_with('/')) return {*user, "XDG_CONFIG_HOME"};
    return {home ? *home + "/.config" : std::string{}, ""};
}

}  // namespace

std::vector<Folder> config_folders(const World& world) {
    const std::string system = world.environment("XDG_CONFIG_DIRS").value_or("");
    auto folders = system.empty() ? folders_of("/etc/xdg", "") : folders_of(system, "XDG_CONFIG_DIRS");
    folders.push_back(user_folder(world));
    std::erase_if(folders, [](const Folder& folder) { return !folder.path.starts_with('/'); });
    return folders;
}

std::string own_folder(const World& world) {
    const std::string base = user_folder(world).path;
    return base.starts_with('/') ? base + "/stipple/protocols" : std::string{};
}

std::vector<Folder> protocol_folders(const World& world) {
    std::vector<Folder> folders = config_folders(world);
    for (Folder& folder : folders) folder.path += "/stipple/protocols";
    std::erase_if(folders, [](const Folder& folder) { return is_absent(folder.path); });  // one that cannot be read may hold a limit
    const auto own = folders_of(world.environment("STIPPLE_PATH").value_or(""), "STIPPLE_PATH");
    folders.insert(folders.end(), own.begin(), own.end());
    return folders;
}

}  // namespace stipple
