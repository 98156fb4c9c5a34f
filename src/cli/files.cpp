// SPDX-License-Identifier: MIT
#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "cli/bytes.hpp"
#include "load/test_file.hpp"

namespace stipple {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;  // as many as the system follows

/// Writes into a pipe or a device; a pipe that nobody reads is not waited for.
void write_straight(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
    const Descriptor fd{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!fd && errno == ENXIO) return diagnostics.push_back(cannot("E0701", "write", path, "nobody reads from it", "begin to read there first; nothing was written"));
    if ((!fd || !write_all(fd.get(), bytes)) && errno != EPIPE)  // a reader that has gone away has what it wanted
        diagnostics.push_back(cannot("E0701", "write", path, std::strerror(errno), "nothing was kept"));
}

bool is_pipe(int fd) {
    struct stat info{};
    return ::fstat(fd, &info) == 0 && S_ISFIFO(info.st_mode);
}

/// What to do where a file cannot be read, for a reason of errno.
std::string remedy_for(const std::string& path, int reason) {
    if (reason == EFBIG) return "stipple reads files of at most 4 MiB; is it the one that was meant?";
    if (reason == EISDIR) return fmt::format("name files: {}", (fs::path{path} / "*.toml").string());
    return "check the name and your right to read it";
}

/// What the user takes away from the mode of a new file; it can only be read by setting it.
mode_t mask_of_modes() {
    const mode_t mask = ::umask(077);
    ::umask(mask);
    return mask;
}

void add_file(Layer& layer, const std::string& path, std::string name, Diagnostics& diagnostics) {
    if (auto text = read_file(path, diagnostics))
        layer.files.push_back(std::make_unique<SourceFile>(SourceFile{layer.name, std::move(name), std::move(*text)}));
}

}  // namespace

std::optional<std::string> target_of(fs::path path) {
    std::error_code error;
    for (int links = 0; fs::is_symlink(fs::symlink_status(path, error)); ++links) {
        const fs::path next = links < most_links ? fs::read_symlink(path, error) : fs::path{};
        if (next.empty()) {
            errno = error ? error.value() : ELOOP;
            return std::nullopt;
        }
        path = path.parent_path() / next;
    }
    const fs::path folder = fs::canonical(path.has_parent_path() ? path.parent_path() : ".", error);
    if (error) errno = error.value();
    return error ? std::nullopt : std::optional{(folder / path.filename()).string()};
}

std::optional<std::string> read_input(Diagnostics& diagnostics) {
    auto text = read_all(STDIN_FILENO, largest_file);
    if (!text) diagnostics.push_back(cannot("E0101", "read", "standard input", std::strerror(errno), "name a file, or pipe one in"));
    return text;
}

std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics) {
    const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    auto text = fd ? read_all(fd.get(), largest_file) : std::nullopt;
    if (text && text->empty() && is_pipe(fd.get())) {  // what was to come through it may be a limit, or a day that is closed
        diagnostics.push_back(cannot("E0101", "read", path, "nothing came through the pipe", "begin to write there first"));
        return std::nullopt;
    }
    if (!text) diagnostics.push_back(cannot("E0101", "read", path, std::strerror(errno), remedy_for(path, errno)));
    return text;
}

void make_folder(const std::string& folder, Diagnostics& diagnostics) {
    fs::path made;
    int reason = 0;
    for (const fs::path& part : fs::path{folder}) {
        made /= part;
        if (!made.empty() && ::mkdir(made.c_str(), 0700) != 0) reason = errno;
    }
    if (!is_folder(folder)) diagnostics.push_back(cannot("E0701", "write into", folder, folder.empty() ? "it has no name" : reason == EEXIST ? "it is no folder" : std::strerror(reason), "name a folder, or one that can be made; nothing was written"));
}

bool is_absent(const fs::path& path) {
    std::error_code error;
    if (fs::symlink_status(path, error).type() != fs::file_type::not_found) return false;
    const fs::path folder = path.parent_path();
    return folder.empty() || folder == path || fs::exists(folder, error) || (!error && is_absent(folder));
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

Layer read_layer(const std::string& folder, Reading reading, Diagnostics& diagnostics) {
    Layer layer{folder, {}};
    std::vector<fs::path> paths;
    for (const fs::path& place : {fs::path{folder}, fs::path{folder} / "concerns", fs::path{folder} / "lang"}) {
        if (place.filename() == "lang" && reading == Reading::protocols) continue;
        std::error_code error;
        for (fs::directory_iterator at{place, error}, end; !error && at != end; at.increment(error))
            if (at->path().extension() == ".toml" && !is_test_file(at->path().filename().string())) paths.push_back(at->path());
        if (error && (place == fs::path{folder} || !is_absent(place)))
            diagnostics.push_back(cannot("E0101", "read", place.string(), error.message(), "name a folder that holds protocol files"));
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) add_file(layer, path.string(), path.string(), diagnostics);
    return layer;
}

std::vector<std::string> test_files(const std::string& folder, Diagnostics& diagnostics) {
    std::vector<std::string> paths;
    std::error_code error;
    const fs::recursive_directory_iterator end;
    for (fs::recursive_directory_iterator at{folder, error}; !error && at != end; at.increment(error))
        if (is_test_file(at->path().filename().string())) paths.push_back(at->path().string());
    if (error) diagnostics.push_back(cannot("E0101", "read", folder, error.message(), "name a folder that can be read"));
    std::sort(paths.begin(), paths.end());
    return paths;
}

Layer read_layer(const std::vector<std::string>& files, Diagnostics& diagnostics) {
    Layer layer{"the files named", {}};
    for (const std::string& file : files) add_file(layer, file, file, diagnostics);
    return layer;
}

bool holds(const std::string& path, std::string_view bytes) {
    const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    const auto text = fd ? read_all(fd.get(), bytes.size() + 1) : std::nullopt;
    return text && *text == bytes;
}

void write_file(const std::string& path, std::string_view bytes, bool force, Diagnostics& diagnostics, Access access) {
    struct stat info{};
    const bool exists = ::stat(path.c_str(), &info) == 0;
    if (exists && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) return write_straight(path, bytes, diagnostics);
    if (exists && holds(path, bytes)) {
        if (access == Access::owner) ::chmod(path.c_str(), owner_only);  // as if it had been written
        return;
    }
    if (exists && !force && !S_ISDIR(info.st_mode)) {
        diagnostics.push_back({"E0702", {}, 1, fmt::format("{} is there already and differs", path), "--force replaces it; nothing was written"});
        return;
    }
    const auto target = target_of(path);
    const mode_t mode = access == Access::owner ? owner_only : exists ? info.st_mode & 0777 : 0666 & ~mask_of_modes();
    if (!target || !replace_file(*target, bytes, mode))
        diagnostics.push_back(cannot("E0701", "write", path, std::strerror(errno), "nothing was written"));
}

}  // namespace stipple
