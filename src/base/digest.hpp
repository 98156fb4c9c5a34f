// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace stipple {

/// A running SHA-256 over texts; each text is framed by its length, so that "ab"+"c" and "a"+"bc" differ.
class Digest {
public:
    Digest();
    ~Digest();
    void add(std::string_view text);

    /// "sha256:" and 64 hexadecimal digits; the digest is finished by asking for it.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The SHA-256 of one text as it stands, in hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace stipple
