// SPDX-License-Identifier: MIT
#include "cli/locked_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/bytes.hpp"

namespace stipple {

std::optional<LockedFile> LockedFile::open(const std::string& path, Diagnostics& diagnostics) {
    std::error_code error;
    const std::string resolved = std::filesystem::canonical(path, error).string();
    Descriptor fd{error ? -1 : ::open(resolved.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK)};
    if (error) errno = error.value();
    struct stat info{};
    const auto fail = [&](std::string_view code, std::string_view reason, std::string_view help) {
        diagnostics.push_back(cannot(code, "record in", path, reason, help));
        return std::nullopt;
    };
    if (!fd || ::fstat(fd.get(), &info) != 0) return fail(errno == ENOENT ? "E0101" : "E0701", std::strerror(errno), "check the name and your right to write it");
    if (!S_ISREG(info.st_mode)) return fail("E0701", "it is no regular file", "name a case file");
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? fail("E0703", "another record is being written", "wait a moment and try again; nothing was written")
                                    : fail("E0701", std::strerror(errno), "it cannot be locked there; nothing was written");
    auto text = read_all(fd.get(), largest_file);
    if (!text) return fail("E0101", std::strerror(errno), "check the name and your right to read it");
    LockedFile locked{std::move(fd), resolved, std::move(*text)};
    if (!locked.is_still_there()) return fail("E0703", "another record was written just now", "look at it and try again; nothing was written");
    return locked;
}

bool LockedFile::is_still_there() const {
    struct stat ours{}, there{};
    return ::fstat(fd_.get(), &ours) == 0 && ::stat(path_.c_str(), &there) == 0 && ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

bool LockedFile::replace_as_it_was(const struct stat& info, std::string_view bytes) const {
    const Owner owner{info.st_uid, info.st_gid};
    return replace_file(path_, bytes, info.st_mode & 07777, &owner);
}

void LockedFile::replace(std::string_view bytes, Diagnostics& diagnostics) {
    struct stat info{};
    if (!is_still_there())
        diagnostics.push_back(cannot("E0703", "record in", path_, "another file has come to stand there", "look at it and try again; nothing was written"));
    else if (::fstat(fd_.get(), &info) != 0 || !replace_as_it_was(info, bytes))
        diagnostics.push_back(cannot("E0701", "write", path_, std::strerror(errno), "its folder must be writable too; nothing was written"));
}

}  // namespace stipple
