// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"

namespace stipple {

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_;
};

inline constexpr std::size_t largest_file = 4u << 20;  // the longest course has some hundred kilobytes
inline constexpr mode_t owner_only = 0600;

/// With which a user, a shell or a limit ends a program, and leaves it the time to tidy up.
inline constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGALRM, SIGVTALRM, SIGUSR1, SIGUSR2};

/// Whom a file belongs to.
struct Owner {
    uid_t user;
    gid_t group;
};

/// Writes all of the bytes; errno says why not.
bool write_all(int fd, std::string_view bytes);

/// The same into a stream for as long as it is wanted: whoever does not read is then waited for no longer, with EINTR in errno.
bool write_while(int fd, std::string_view bytes, const std::function<bool()>& wanted);

/// Reads up to the limit; nothing where reading fails or there is more, and errno says why.
std::optional<std::string> read_all(int fd, std::size_t limit);

/// Whether two files that were just opened hold the same bytes.
bool hold_the_same(int a, int b);

/// A file that is written beside its target and takes its place whole, or goes away.
class NewFile {
public:
    /// Begins one; nothing where none can be made there, and errno says why.
    static std::optional<NewFile> beside(const std::string& target);

    NewFile(NewFile&& other) noexcept : fd_(std::move(other.fd_)), path_(std::exchange(other.path_, {})), target_(std::move(other.target_)) {}
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    int fd() const { return fd_.get(); }
    const std::string& path() const { return path_; }

    /// Renames it over the target, and where `synced` makes sure that it is on the disk before and after; errno says why not.
    bool replace(mode_t mode, bool synced);

private:
    NewFile(Descriptor fd, std::string path, std::string target) : fd_(std::move(fd)), path_(std::move(path)), target_(std::move(target)) {}

    Descriptor fd_;
    std::string path_, target_;  ///< no path once it has been renamed
};

/// Writes beside the target and renames over it, so that a reader sees the old bytes or the new, never a part; errno says why not.
/// It is given to `owner` where that is allowed; where it is not, the group loses its rights rather than pass to another one.
bool replace_file(const std::string& target, std::string_view bytes, mode_t mode, const Owner* owner = nullptr, bool synced = true);

/// "cannot write FILE: reason".
Diagnostic cannot(std::string_view code, std::string_view verb, const std::string& path, std::string_view reason, std::string_view help);

}  // namespace stipple
