// SPDX-License-Identifier: MIT
#include "load/entry_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

namespace {

/// Writes the keys of an entry by its description, what is absent left out.
class EntryWriter {
public:
    void place(const Place&) {}
    void required(std::string_view key, const Moment& moment, std::string_view) { line(key, iso(moment)); }
    void word(std::string_view key, const std::string& text, std::string_view, std::string_view) { line(key, toml_string(text)); }
    void optional(std::string_view key, const std::string& text, std::string_view) {
        if (!text.empty()) line(key, toml_string(text));
    }
    void optional(std::string_view key, const std::optional<int>& number, std::string_view) {
        if (number) line(key, std::to_string(*number));
    }
    void optional(std::string_view key, const std::optional<Day>& day, std::string_view) {
        if (day) line(key, iso(*day));
    }
    void optional(std::string_view key, const std::vector<std::string>& texts, std::string_view) {
        if (!texts.empty()) line(key, toml_list(texts));
    }

    std::string out = "[[entry]]\n";

private:
    void line(std::string_view key, std::string_view value) { out += fmt::format("{} = {}\n", key, value); }
};

/// The texts of every key, without their places.
std::vector<std::pair<std::string, std::vector<std::string>>> texts_of(const Request& head) {
    std::vector<std::pair<std::string, std::vector<std::string>>> texts;
    for (const auto& [key, values] : head.keys) {
        texts.emplace_back(key, std::vector<std::string>{});
        for (const Given& given : values) texts.back().second.push_back(given.text);
    }
    return texts;
}

}  // namespace

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return escaped_in_data(out + '"');
}

std::string toml_list(const std::vector<std::string>& texts) {
    std::vector<std::string> quoted;
    for (const std::string& text : texts) quoted.push_back(toml_string(text));
    return "[" + join(quoted, ", ") + "]";
}

std::string entry_toml(const EntryText& entry) {
    EntryWriter writer;
    describe(writer, const_cast<EntryText&>(entry));  // descriptions take the struct to fill it; this visitor only reads
    return writer.out;
}

std::string with_entry(std::string_view bytes, const EntryText& entry) {
    const std::string_view end = bytes.find("\r\n") != bytes.npos ? "\r\n" : "\n";
    std::string out{bytes};
    if (!out.empty() && out.back() != '\n') out += end;
    out += end;
    for (const char c : entry_toml(entry)) c == '\n' ? out += end : out += c;
    return out;
}

bool is_one_more(const CaseFile& before, const CaseFile& after, const EntryText& entry) {
    if (after.journal.size() != before.journal.size() + 1 || texts_of(before.head) != texts_of(after.head)) return false;
    const auto same = [](const EntryText& a, const EntryText& b) { return entry_toml(a) == entry_toml(b); };
    return std::equal(before.journal.begin(), before.journal.end(), after.journal.begin(), same) && same(after.journal.back(), entry);
}

}  // namespace stipple
