// SPDX-License-Identifier: MIT
#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace stipple {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_file = 64u << 20;

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_;
};

Diagnostic cannot(std::string_view code, std::string_view verb, const std::string& path, std::string_view reason, std::string_view help) {
    return {code, {}, 1, fmt::format("cannot {} {}: {}", verb, path, reason), std::string{help}};
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

/// Reads up to the limit; nothing where reading fails.
std::optional<std::string> read_all(int fd, std::size_t limit) {
    std::string text;
    std::string chunk(std::size_t{64} * 1024, '\0');
    for (;;) {
        const auto n = ::read(fd, chunk.data(), chunk.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return std::nullopt;
        if (n == 0) return text;
        text.append(chunk, 0, static_cast<std::size_t>(n));
        if (text.size() > limit) {
            errno = EFBIG;
            return std::nullopt;
        }
    }
}

bool is_same(const std::string& path, std::string_view bytes) {
    const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    const auto text = fd ? read_all(fd.get(), bytes.size() + 1) : std::nullopt;
    return text && *text == bytes;
}

/// Writes beside the target and renames over it, so that a reader sees the old bytes or the new, never a part.
bool replace(const std::string& path, std::string_view bytes) {
    const fs::path target = fs::weakly_canonical(path);
    std::string temporary = (target.parent_path() / fmt::format(".{}.{}", target.filename().string(), std::string(6, 'X'))).string();
    const Descriptor fd{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!fd) return false;
    if (write_all(fd.get(), bytes) && ::fsync(fd.get()) == 0 && ::rename(temporary.c_str(), target.c_str()) == 0) {
        const Descriptor folder{::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        if (folder) ::fsync(folder.get());
        return true;
    }
    const int reason = errno;
    ::unlink(temporary.c_str());
    errno = reason;
    return false;
}

void add_file(Layer& layer, const std::string& path, std::string name, Diagnostics& diagnostics) {
    if (auto text = read_file(path, diagnostics))
        layer.files.push_back(std::make_unique<SourceFile>(SourceFile{layer.name, std::move(name), std::move(*text)}));
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics) {
    const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    auto text = fd ? read_all(fd.get(), largest_file) : std::nullopt;
    if (!text) diagnostics.push_back(cannot("E0101", "read", path, std::strerror(errno), "check the name and your right to read it"));
    return text;
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

Layer read_layer(const std::string& folder, Diagnostics& diagnostics) {
    Layer layer{folder, {}};
    std::vector<fs::path> paths;
    for (const fs::path& place : {fs::path{folder}, fs::path{folder} / "concerns"}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{place, error})
            if (entry.path().extension() == ".toml") paths.push_back(entry.path());
        if (error && place == fs::path{folder})
            diagnostics.push_back(cannot("E0101", "read", folder, error.message(), "name a folder that holds protocol files"));
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) add_file(layer, path.string(), path.string(), diagnostics);
    return layer;
}

Layer read_layer(const std::vector<std::string>& files, Diagnostics& diagnostics) {
    Layer layer{"the files named", {}};
    for (const std::string& file : files) add_file(layer, file, file, diagnostics);
    return layer;
}

void write_file(const std::string& path, std::string_view bytes, bool force, Diagnostics& diagnostics) {
    struct stat info{};
    const bool exists = ::stat(path.c_str(), &info) == 0;
    if (exists && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) {
        const Descriptor fd{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
        if (!fd || !write_all(fd.get(), bytes))
            diagnostics.push_back(cannot("E0701", "write", path, std::strerror(errno), "nothing was kept"));
        return;
    }
    if (exists && is_same(path, bytes)) return;
    if (exists && !force && !S_ISDIR(info.st_mode)) {
        diagnostics.push_back({"E0702", {}, 1, fmt::format("{} is there already and differs", path), "--force replaces it; nothing was written"});
        return;
    }
    if (!replace(path, bytes))
        diagnostics.push_back(cannot("E0701", "write", path, std::strerror(errno), "nothing was written"));
}

}  // namespace stipple
