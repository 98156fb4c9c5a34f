// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "cli/bytes.hpp"

namespace stipple {

/// A file that nobody else who asks can write while this lives: a lock on the file itself, taken at once or not at all.
class LockedFile {
public:
    /// Opens and locks an existing regular file; a diagnostic where it cannot, or where another holds it.
    static std::optional<LockedFile> open(const std::string& path, Diagnostics& diagnostics);

    /// What the file held when it was locked.
    const std::string& text() const { return text_; }

    /// Puts new bytes in the file's place: a temporary file beside it with the same mode, synced, renamed, and the folder synced.
    /// Does nothing but complain where another file has come to stand there meanwhile.
    void replace(std::string_view bytes, Diagnostics& diagnostics);

private:
    LockedFile(Descriptor fd, std::string path, std::string text) : fd_(std::move(fd)), path_(std::move(path)), text_(std::move(text)) {}
    bool is_still_there() const;
    bool replace_as_it_was(const struct stat& info, std::string_view bytes) const;

    Descriptor fd_;
    std::string path_;  ///< with every link resolved
    std::string text_;
};

}  // namespace stipple
