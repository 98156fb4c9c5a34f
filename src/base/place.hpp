// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace stipple {

/// One file of text as it was read: where it came from, what it is called, and its bytes.
struct SourceFile {
    std::string layer;  ///< "built in", or the folder it was read from
    std::string name;   ///< as a message shows it, for example "concerns/acne-scars.toml"
    std::string text;
    int first_line = 1;  ///< the line of the file at which the text begins
};

/// A point in a file; line and column count from 1, and 0 means the file as a whole.
struct Place {
    const SourceFile* file = nullptr;
    int line = 0;
    int column = 0;
};

/// A value with the point at which it was written.
template <class T>
struct Placed {
    T value{};
    Place at;
    int width = 1;  ///< columns that it spans there
};

}  // namespace stipple
