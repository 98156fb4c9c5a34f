// SPDX-License-Identifier: MIT
#include "format/ics_line.hpp"

#include <algorithm>

namespace stipple {

namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end (RFC 5545, 3.1)

/// The octets of the character that begins here.
std::size_t length_of(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80) ++length;
    return length;
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '\\' && c != ';' && c != ',' && c != 0x7f; }

}  // namespace

void IcsLines::begin(std::string_view name) {
    used_ = 0;
    add(name);
    add(":");
}

/// Adds octets that may be parted between characters.
void IcsLines::add(std::string_view octets) {
    while (!octets.empty()) {
        std::size_t fits = 0;
        while (fits < octets.size()) {
            const std::size_t next = length_of(octets.substr(fits));
            if (used_ + fits + next > longest_line) break;
            fits += next;
        }
        sink_.put(octets.substr(0, fits));
        used_ += fits;
        octets.remove_prefix(fits);
        if (octets.empty()) return;
        sink_.put("\r\n ");
        used_ = 1;
    }
}

void IcsLines::end() { sink_.put("\r\n"); }

void IcsLines::put(std::string_view name, std::string_view value) {
    begin(name);
    add(value);
    end();
}

void IcsLines::put_text(std::string_view name, std::string_view value) {
    begin(name);
    while (!value.empty()) {
        const auto plain = static_cast<std::size_t>(std::find_if_not(value.begin(), value.end(), is_plain) - value.begin());
        add(value.substr(0, plain));
        value.remove_prefix(plain);
        if (value.empty()) break;
        const char c = value.front();
        value.remove_prefix(1);
        if (c == '\n') escape("\\n");
        if (c == '\\') escape("\\\\");
        if (c == ';') escape("\\;");
        if (c == ',') escape("\\,");
    }
    end();
}

/// An escape is two octets that stay together: some readers unfold after they unescape.
void IcsLines::escape(std::string_view two) {
    if (used_ + two.size() > longest_line) {
        sink_.put("\r\n ");
        used_ = 1;
    }
    sink_.put(two);
    used_ += two.size();
}

}  // namespace stipple
