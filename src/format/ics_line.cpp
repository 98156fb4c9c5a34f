// SPDX-License-Identifier: MIT
#include "format/ics_line.hpp"

#include <algorithm>
#include <array>

namespace stipple {

namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end (RFC 5545, 3.1)

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Whether an escape begins before `at` and ends after it: some readers unfold after they unescape.
bool parts_escape(std::string_view octets, std::size_t at) {
    const std::size_t last_other = octets.substr(0, at).find_last_not_of('\\');
    return (at - 1 - last_other) % 2 == 1;  // of an even number of backslashes each two are an escape
}

/// How many octets to put before a fold where `room` of them would fit: as many as end with a whole character and a whole escape. What is
/// no UTF-8 is cut where the room ends.
std::size_t before_fold(std::string_view octets, std::size_t room) {
    std::size_t cut = room;
    while (cut > 0 && room - cut < 3 && continues_character(octets[cut])) --cut;
    if (continues_character(octets[cut])) return room;
    return parts_escape(octets, cut) ? cut - 1 : cut;
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
    line_.assign(name) += ':';
    line_ += value;
    fold();
}

void IcsLines::put_text(std::string_view name, std::initializer_list<std::string_view> parts) {
    line_.assign(name) += ':';
    for (const std::string_view part : parts) add_text(part);
    fold();
}

void IcsLines::add_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t plain = plain_octets(text);
        line_ += text.substr(0, plain);
        if (plain == text.size()) break;
        line_ += escape_of(text[plain]);
        text.remove_prefix(plain + (is_late_control(text.substr(plain)) ? 2 : 1));
    }
}

/// Puts the line, with a fold wherever it would grow too long.
void IcsLines::fold() {
    std::string_view rest = line_;
    for (std::size_t room = longest_line; rest.size() > room; room = longest_line - 1) {
        const std::size_t cut = before_fold(rest, room);
        sink_.put(rest.substr(0, cut));
        sink_.put("\r\n ");
        rest.remove_prefix(cut);
    }
    sink_.put(rest);
    sink_.put("\r\n");
}

}  // namespace stipple
