// SPDX-License-Identifier: MIT
#include "base/uuid.hpp"

#include <sys/types.h>

#include <array>

extern "C" {
#include <sha1.h>
}

#include "base/ascii.hpp"

namespace stipple {

namespace {

constexpr std::string_view hyphens_after{"\x03\x05\x07\x09", 4};  // byte places of 8-4-4-4-12

int digit_of(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

using Bytes = std::array<unsigned char, 16>;

/// The sixteen bytes of a UUID; false where the text is none.
bool read(std::string_view text, Bytes& bytes) {
    if (text.size() != 36) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = digit_of(text[at]), low = digit_of(text[at + 1]);
        if (high < 0 || low < 0) return false;
        bytes[i] = static_cast<unsigned char>(high * 16 + low);
        at += 2;
        if (hyphens_after.find(static_cast<char>(i)) != hyphens_after.npos && text[at++] != '-') return false;
    }
    return true;
}

std::string written(const unsigned char* bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        text += {digits[bytes[i] >> 4], digits[bytes[i] & 15]};
        if (hyphens_after.find(static_cast<char>(i)) != hyphens_after.npos) text += '-';
    }
    return text;
}

}  // namespace

bool is_uuid(std::string_view text) {
    Bytes bytes{};
    return read(text, bytes);
}

std::string uuid_of(std::string_view space, std::string_view name) {
    Bytes bytes{};
    if (!read(space, bytes)) bytes = {};
    SHA1_CTX context;
    unsigned char hash[SHA1_DIGEST_LENGTH];
    SHA1Init(&context);
    SHA1Update(&context, bytes.data(), bytes.size());
    SHA1Update(&context, reinterpret_cast<const unsigned char*>(name.data()), name.size());
    SHA1Final(hash, &context);
    hash[6] = static_cast<unsigned char>((hash[6] & 0x0f) | 0x50);
    hash[8] = static_cast<unsigned char>((hash[8] & 0x3f) | 0x80);
    return written(hash);
}

}  // namespace stipple
