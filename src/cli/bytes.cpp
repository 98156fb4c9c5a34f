// SPDX-License-Identifier: MIT
#include "cli/bytes.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace stipple {

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

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

bool replace_file(const std::string& target, std::string_view bytes, mode_t mode, const Owner* owner) {
    const std::filesystem::path path{target};
    std::string temporary = (path.parent_path() / fmt::format(".{}.{}", path.filename().string(), std::string(6, 'X'))).string();
    const Descriptor fd{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!fd) return false;
    if (owner && ::fchown(fd.get(), owner->user, owner->group) != 0 && ::fchown(fd.get(), static_cast<uid_t>(-1), owner->group) != 0) mode &= ~static_cast<mode_t>(070);
    if (::fchmod(fd.get(), mode) == 0 && write_all(fd.get(), bytes) && ::fsync(fd.get()) == 0 && ::rename(temporary.c_str(), target.c_str()) == 0) {
        const Descriptor folder{::open(path.has_parent_path() ? path.parent_path().c_str() : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        if (folder) ::fsync(folder.get());
        return true;
    }
    const int reason = errno;
    ::unlink(temporary.c_str());
    errno = reason;
    return false;
}

Diagnostic cannot(std::string_view code, std::string_view verb, const std::string& path, std::string_view reason, std::string_view help) {
    return {code, {}, 1, fmt::format("cannot {} {}: {}", verb, path, reason), std::string{help}};
}

}  // namespace stipple
