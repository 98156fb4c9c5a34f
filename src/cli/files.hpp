// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/load.hpp"

namespace stipple {

/// The bytes of a file; a diagnostic where it cannot be read, is a folder, or is larger than 4 MiB.
std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics);

/// The bytes of standard input, up to its end.
std::optional<std::string> read_input(Diagnostics& diagnostics);

/// The protocol files of a folder: *.toml beside each other, in its concerns/ and, where everything is read, in its lang/, in order of name;
/// files of tests are none.
Layer read_layer(const std::string& folder, Reading reading, Diagnostics& diagnostics);

/// The files of tests in a folder and those within it, in order of name; a reader of protocols passes them over.
std::vector<std::string> test_files(const std::string& folder, Diagnostics& diagnostics);

/// The named files as one layer.
Layer read_layer(const std::vector<std::string>& files, Diagnostics& diagnostics);

/// Makes a folder for files about a case, and those on the way there, each its owner's alone; one that is there stays as it is.
void make_folder(const std::string& folder, Diagnostics& diagnostics);

/// Whether nothing is at a path: neither what cannot be looked at, nor a link to what cannot be reached, on it or on the way there.
bool is_absent(const std::filesystem::path& path);

/// Whether there is a folder of this name.
bool is_folder(const std::string& path);

/// Whether a file holds exactly these bytes.
bool holds(const std::string& path, std::string_view bytes);

/// Where a file is to stand, every link followed, also one that leads to no file yet; nothing where there is no such place, and errno says why.
std::optional<std::string> target_of(std::filesystem::path path);

/// Who may read a file that is written: its owner alone, or whoever the user lets.
enum class Access { owner, others };

/// Writes a whole file or leaves what was there: a temporary file beside it, synced, renamed.
/// An equal file is left as it is, but for its mode; a different one needs `force`; what is no regular file is written straight.
void write_file(const std::string& path, std::string_view bytes, bool force, Diagnostics& diagnostics, Access access = Access::owner);

}  // namespace stipple
