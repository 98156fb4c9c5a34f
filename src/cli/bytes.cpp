// SPDX-License-Identifier: MIT
#include "cli/bytes.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>

namespace stipple {

namespace {

constexpr int patience = 200;  // milliseconds after which a wait looks whether it is still wanted

/// Whether a call that has just failed may be made again: it was interrupted, or whoever is at the other end of a pipe was not ready and now is.
bool may_try_again(int fd, short events) {
    if (errno != EAGAIN) return errno == EINTR;
    pollfd waiting{fd, events, 0};
    return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

/// Holds back, while it lives, the signals with which a user or the system ends a program: they come through afterwards.
class HeldSignals {
public:
    HeldSignals() {
        sigset_t ending;
        ::sigemptyset(&ending);
        for (const int signal : ending_signals) ::sigaddset(&ending, signal);
        ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
    }
    ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

private:
    sigset_t before_{};
};

}  // namespace

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && may_try_again(fd, POLLOUT)) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool write_while(int fd, std::string_view bytes, const std::function<bool()>& wanted) {
    struct stat info{};
    if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) return write_all(fd, bytes);
    while (!bytes.empty()) {
        if (!wanted()) return errno = EINTR, false;
        pollfd waiting{fd, POLLOUT, 0};
        if (::poll(&waiting, 1, patience) <= 0) continue;
        const auto n = ::write(fd, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));  // as much as a pipe that is ready takes at once
        if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;
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
        if (n < 0 && may_try_again(fd, POLLIN)) continue;
        if (n < 0) return std::nullopt;
        if (n == 0) return text;
        text.append(chunk, 0, static_cast<std::size_t>(n));
        if (text.size() > limit) {
            errno = EFBIG;
            return std::nullopt;
        }
    }
}

bool hold_the_same(int a, int b) {
    struct stat one{}, other{};
    if (::fstat(a, &one) != 0 || ::fstat(b, &other) != 0 || one.st_size != other.st_size) return false;
    std::string x(std::size_t{64} * 1024, '\0'), y = x;
    for (off_t at = 0; at < one.st_size;) {
        const auto n = ::pread(a, x.data(), x.size(), at), m = ::pread(b, y.data(), y.size(), at);
        if (n <= 0 || n != m || x.compare(0, static_cast<std::size_t>(n), y, 0, static_cast<std::size_t>(m)) != 0) return false;
        at += n;
    }
    return true;
}

std::optional<NewFile> NewFile::beside(const std::string& target) {
    const std::filesystem::path path{target};
    std::string temporary = (path.parent_path() / fmt::format(".{}.{}", path.filename().string(), std::string(6, 'X'))).string();
    Descriptor fd{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!fd) return std::nullopt;
    return NewFile{std::move(fd), std::move(temporary), target};
}

NewFile::~NewFile() {
    const int reason = errno;
    if (!path_.empty()) ::unlink(path_.c_str());
    errno = reason;
}

bool NewFile::replace(mode_t mode, bool synced) {
    if (::fchmod(fd(), mode) != 0 || (synced && ::fsync(fd()) != 0) || ::rename(path_.c_str(), target_.c_str()) != 0) return false;
    path_.clear();
    const std::filesystem::path parent = std::filesystem::path{target_}.parent_path();
    const Descriptor folder{synced ? ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1};
    if (folder) ::fsync(folder.get());
    return true;
}

bool replace_file(const std::string& target, std::string_view bytes, mode_t mode, const Owner* owner, bool synced) {
    const HeldSignals held;  // so that none of them leaves the temporary file behind
    auto file = NewFile::beside(target);
    if (!file) return false;
    if (owner && ::fchown(file->fd(), owner->user, owner->group) != 0 && ::fchown(file->fd(), static_cast<uid_t>(-1), owner->group) != 0) mode &= ~static_cast<mode_t>(070);
    return write_all(file->fd(), bytes) && file->replace(mode, synced);
}

Diagnostic cannot(std::string_view code, std::string_view verb, const std::string& path, std::string_view reason, std::string_view help) {
    return {code, {}, 1, fmt::format("cannot {} {}: {}", verb, path, reason), std::string{help}};
}

}  // namespace stipple
