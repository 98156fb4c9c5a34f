// SPDX-License-Identifier: MIT
#include "base/zone.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ascii.hpp"

namespace stipple {

namespace {

using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t header_size = 44, type_size = 6;
constexpr std::size_t most_transition_bytes = std::size_t{64} * 1024, most_types = 256, longest_abbreviation = 64;
constexpr int lowest_offset = -89999, highest_offset = 93599;                      // RFC 8536, 3.2
constexpr std::int64_t beginning = -(std::int64_t{1} << 59), ending = -beginning;  // no zone is older than the universe

// One header of a TZif file and the data that it announces.
struct DataBlock {
    char version = 0;
    std::size_t width = 4;  // bytes of a moment
    std::uint64_t universal_marks = 0, standard_marks = 0, leaps = 0, transitions = 0, types = 0, characters = 0;
    std::string_view data;
};

// A whole number of two to eight bytes, the highest first, with its sign.
std::int64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t bits = static_cast<unsigned char>(bytes[at]) >= 0x80 ? ~std::uint64_t{0} : 0;
    for (const char c : bytes.substr(at, width)) bits = bits << 8 | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(bits);
}

std::uint64_t count_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint32_t>(number_at(bytes, at, 4)); }

std::optional<DataBlock> read_block(std::string_view bytes, std::size_t width) {
    if (bytes.size() < header_size || !bytes.starts_with("TZif")) return std::nullopt;
    DataBlock block{bytes[4],
                    width,
                    count_at(bytes, 20),
                    count_at(bytes, 24),
                    count_at(bytes, 28),
                    count_at(bytes, 32),
                    count_at(bytes, 36),
                    count_at(bytes, 40),
                    {}};
    if (block.version != 0 && (block.version < '2' || block.version > '4')) return std::nullopt;
    const std::uint64_t length = block.transitions * (width + 1) + block.types * type_size + block.characters + block.leaps * (width + 4) +
                                 block.standard_marks + block.universal_marks;
    if (length > bytes.size() - header_size) return std::nullopt;
    block.data = bytes.substr(header_size, length);
    return block;
}

bool counts_fit(const DataBlock& block) {
    const auto all_or_none = [&](std::uint64_t marks) { return marks == 0 || marks == block.types; };
    return block.types > 0 && block.types <= most_types && block.transitions * block.width <= most_transition_bytes &&
           all_or_none(block.standard_marks) && all_or_none(block.universal_marks);
}

std::optional<std::string> abbreviation_at(std::string_view characters, std::size_t at) {
    if (at >= characters.size()) return std::nullopt;
    const std::string_view rest = characters.substr(at, longest_abbreviation + 1);
    const std::size_t length = rest.find('\0');
    if (length == std::string_view::npos) return std::nullopt;
    const auto allowed = [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '-';
    };
    return std::ranges::all_of(rest.substr(0, length), allowed) ? std::optional{std::string{rest.substr(0, length)}} : std::nullopt;
}

// The kinds of local time, each as a span since the beginning.
std::optional<std::vector<ZoneSpan>> read_types(const DataBlock& block) {
    const std::size_t start = block.transitions * (block.width + 1);
    const std::string_view characters = block.data.substr(start + block.types * type_size, block.characters);
    std::vector<ZoneSpan> types;
    for (std::size_t at = start; types.size() < block.types; at += type_size) {
        const std::int64_t offset = number_at(block.data, at, 4);
        const char summer = block.data[at + 4];
        auto abbreviation = abbreviation_at(characters, static_cast<unsigned char>(block.data[at + 5]));
        if (offset < lowest_offset || offset > highest_offset || (summer != 0 && summer != 1) || !abbreviation) return std::nullopt;
        types.push_back({sys_seconds{seconds{beginning}}, static_cast<int>(offset), summer == 1, std::move(*abbreviation)});
    }
    return types;
}

// How far the leap seconds of a file are counted.
struct LeapCount {
    std::size_t next = 0;
    std::int64_t seconds = 0;
};

// A moment of a file that counts leap seconds as a moment of one that does not; the moments come in order.
std::int64_t without_leaps(const DataBlock& block, LeapCount& count, std::int64_t moment) {
    const std::size_t start = block.transitions * (block.width + 1) + block.types * type_size + block.characters;
    for (; count.next < block.leaps; ++count.next) {
        const std::size_t at = start + count.next * (block.width + 4);
        if (number_at(block.data, at, block.width) > moment) break;
        count.seconds = number_at(block.data, at + block.width, 4);
    }
    return moment - count.seconds;
}

// Type 0 holds before the first transition.
std::optional<std::vector<ZoneSpan>> read_spans(const DataBlock& block) {
    const auto types = counts_fit(block) ? read_types(block) : std::nullopt;
    if (!types) return std::nullopt;
    std::vector<ZoneSpan> spans{types->front()};
    LeapCount leaps;
    for (std::size_t i = 0; i < block.transitions; ++i) {
        const std::int64_t moment = number_at(block.data, i * block.width, block.width);
        const std::size_t type = static_cast<unsigned char>(block.data[block.transitions * block.width + i]);
        if (type >= types->size() || moment < beginning || moment > ending) return std::nullopt;
        const sys_seconds from{seconds{without_leaps(block, leaps, moment)}};
        if (i == 0 && moment == beginning) spans.clear();
        if (!spans.empty() && from <= spans.back().from) return std::nullopt;
        spans.push_back((*types)[type]);
        spans.back().from = from;
    }
    return spans;
}

// The line feed, the rule and the line feed that end a file; the rule may be missing.
bool read_footer(std::string_view bytes, Zone& zone) {
    if (bytes.size() < 2 || bytes.front() != '\n' || bytes.back() != '\n') return false;
    if (bytes.size() == 2) return true;
    zone.footer = read_yearly_rule(bytes.substr(1, bytes.size() - 2));
    return zone.footer.has_value();
}

// What the data says at the end, or the footer where there is no data, or UTC.
ZoneSpan last_span(const Zone& zone) {
    if (!zone.spans.empty()) return zone.spans.back();
    const sys_seconds from{seconds{beginning}};
    return zone.footer ? ZoneSpan{from, zone.footer->standard_offset_seconds, false, zone.footer->standard_abbreviation}
                       : ZoneSpan{from, 0, false, "UTC"};
}

auto first_span_after(const Zone& zone, sys_seconds moment) { return std::ranges::upper_bound(zone.spans, moment, {}, &ZoneSpan::from); }

// Every new span after one moment and until another, whether the offset is new or not.
std::vector<ZoneSpan> spans_between(const Zone& zone, sys_seconds after, sys_seconds until) {
    if (after >= until) return {};
    std::vector<ZoneSpan> spans{first_span_after(zone, after), first_span_after(zone, until)};
    if (!zone.footer) return spans;
    for (ZoneSpan& change : rule_changes(*zone.footer, std::max(after, last_span(zone).from), until)) spans.push_back(std::move(change));
    return spans;
}

}  // namespace

std::optional<Zone> read_zone(std::string_view name, std::string_view bytes) {
    const auto old = read_block(bytes, 4);
    if (!old) return std::nullopt;
    const std::string_view rest = bytes.substr(header_size + old->data.size());
    if (old->version == 0 && !rest.empty()) return std::nullopt;
    const auto block = old->version == 0 ? old : read_block(rest, 8);
    if (!block || block->version != old->version) return std::nullopt;
    auto spans = read_spans(*block);
    if (!spans) return std::nullopt;
    Zone zone{std::string{name}, std::move(*spans), std::nullopt};
    const bool whole = block->version == 0 || read_footer(rest.substr(header_size + block->data.size()), zone);
    return whole ? std::optional{std::move(zone)} : std::nullopt;
}

ZoneSpan span_at(const Zone& zone, sys_seconds moment) {
    moment = within_reach(moment);
    const auto next = first_span_after(zone, moment);
    if (next != zone.spans.end()) return next == zone.spans.begin() ? *next : *std::prev(next);
    ZoneSpan last = last_span(zone);
    if (!zone.footer) return last;
    const auto changes = rule_changes(*zone.footer, std::max(last.from, moment - std::chrono::hours{24 * 400}), moment);  // every rule acts once a year
    return changes.empty() ? last : changes.back();
}

sys_seconds to_utc(const Zone& zone, local_seconds local) {
    const sys_seconds middle = within_reach(sys_seconds{local.time_since_epoch()});
    ZoneSpan span = span_at(zone, middle - std::chrono::hours{26});  // no offset is greater
    sys_seconds moment = middle - seconds{span.offset_seconds};
    for (ZoneSpan& next : spans_between(zone, middle - std::chrono::hours{26}, middle + std::chrono::hours{26})) {
        const sys_seconds in_next = middle - seconds{next.offset_seconds};
        if (moment < next.from || in_next < next.from) break;  // in this span, or in the gap after it
        span = std::move(next);
        moment = in_next;
    }
    return moment;
}

local_seconds to_local(const Zone& zone, sys_seconds moment) {
    return local_seconds{within_reach(moment).time_since_epoch()} + seconds{span_at(zone, moment).offset_seconds};
}

bool occurs_twice(const Zone& zone, local_seconds local) {
    const sys_seconds first = to_utc(zone, local), middle = within_reach(sys_seconds{local.time_since_epoch()});
    const auto changes = changes_between(zone, first, first + std::chrono::hours{26});
    return std::ranges::any_of(changes, [&](const ZoneSpan& change) { return middle - seconds{change.offset_seconds} >= change.from; });
}

local_seconds to_plain_local(const Zone& zone, sys_seconds moment) {
    const local_seconds shown = to_local(zone, moment);
    const sys_seconds meant = to_utc(zone, shown);  // the first round, where there are two
    const auto changes = changes_between(zone, meant, moment);
    if (changes.empty()) return shown;
    return local_seconds{changes.front().from.time_since_epoch()} + seconds{span_at(zone, meant).offset_seconds};
}

std::vector<ZoneSpan> changes_between(const Zone& zone, sys_seconds from, sys_seconds to) {
    const sys_seconds after = within_reach(from), until = within_reach(to);
    std::vector<ZoneSpan> changes;
    int offset = span_at(zone, after).offset_seconds;
    for (ZoneSpan& span : spans_between(zone, after, until)) {
        if (span.offset_seconds == offset) continue;
        offset = span.offset_seconds;
        changes.push_back(std::move(span));
    }
    return changes;
}

}  // namespace stipple
