// SPDX-License-Identifier: MIT
#include "format/ics_line.hpp"

#include <algorithm>
#include <array>

namespace stipple {

namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end (RFC 5545, 3.1)

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// How many octets to put before a fold where `room` of them would fit: as many as end with a whole character. What is no UTF-8 is cut
/// where the room ends.
std::size_t before_fold(std::string_view octets, std::size_t room) {
    std::size_t cut = room;
    while (cut > 0 && room - cut < 3 && continues_character(octets[cut])) --cut;
    return continues_character(octets[cut]) ? room : cut;
}

/// How an octet of a TEXT is written: as an escape of two octets, a tab as a blank, or not at all (an empty text); none where it stands for itself.
constexpr auto escapes = [] {
    std::array<const char*, 256> written{};
    for (std::size_t control = 0; control < 0x20; ++control) written[control] = "";
    written['\t'] = " ";
    written[0x7f] = written[0xc2] = "";  // 0xC2 begins the controls after ASCII, and other characters besides
    written['\n'] = "\\n";
    written['\\'] = "\\\\";
    written[';'] = "\\;";
    written[','] = "\\,";
    return written;
}();

const char* escape_of(char c) { return escapes[static_cast<unsigned char>(c)]; }

/// U+0080 to U+009F: controls of two octets, which some terminals obey.
bool is_late_control(std::string_view text) { return text.size() > 1 && text[0] == '\xc2' && continues_character(text[1]) && static_cast<unsigned char>(text[1]) < 0xa0; }

/// How many octets stand for themselves before the first that does not.
std::size_t plain_octets(std::string_view text) {
    for (std::size_t at = 0;; ++at) {
        at = static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), escape_of) - text.begin());
        if (at == text.size() || text[at] != '\xc2' || is_late_control(text.substr(at))) return at;
    }
}

}  // namespace

void IcsLines::put(std::string_view name, std::string_view value) {
    begin(name);
    add(value);
    end();
}

void IcsLines::put_text(std::string_view name, std::initializer_list<std::string_view> parts) {
    begin(name);
    for (const std::string_view part : parts) add_text(part);
    end();
}

void IcsLines::begin(std::string_view name) {
    add(name);
    add(":");
}

/// Adds octets that may be parted between characters.
void IcsLines::add(std::string_view octets) {
    while (octets.size() > longest_line - used_) {
        const std::size_t fits = before_fold(octets, longest_line - used_);
        take(octets.substr(0, fits));
        fold();
        octets.remove_prefix(fits);
    }
    take(octets);
}

void IcsLines::add_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t plain = plain_octets(text);
        add(text.substr(0, plain));
        if (plain == text.size()) break;
        if (const char* written = escape_of(text[plain]); *written) escape(written);
        text.remove_prefix(plain + (is_late_control(text.substr(plain)) ? 2 : 1));
    }
}

/// An escape of two octets stays together: some readers unfold after they unescape.
void IcsLines::escape(const char* written) {
    if (used_ + 2 > longest_line) fold();
    take(written);
}

/// Adds octets that have room.
void IcsLines::take(std::string_view octets) {
    sink_.put(octets);
    used_ += octets.size();
}

void IcsLines::fold() {
    sink_.put("\r\n ");
    used_ = 1;
}

void IcsLines::end() {
    sink_.put("\r\n");
    used_ = 0;
}

}  // namespace stipple
