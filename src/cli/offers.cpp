// SPDX-License-Identifier: MIT
#include "cli/offers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/case_names.hpp"
#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "cli/zone_file.hpp"
#include "load/case_file.hpp"
#include "load/names.hpp"

namespace stipple {

namespace {

/// One line of names_text().
struct Name {
    std::string_view kind, name, what;
};

template <class Each>
void for_names(std::string_view text, Each each) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto first = line.find('\t'), second = line.find('\t', first + 1);
        if (second != line.npos) each(Name{line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
}

std::vector<Name> names_of(std::string_view text, std::string_view kind) {
    std::vector<Name> found;
    for_names(text, [&](const Name& n) {
        if (n.kind == kind) found.push_back(n);
    });
    return found;
}

std::string kind_of(std::string_view kind, std::string_view concern) { return fmt::format("{}/{}", kind, concern); }

/// Whether the words after a concern hold one of these.
bool holds(const std::vector<std::string_view>& words, const std::vector<Name>& names) {
    return std::any_of(names.begin(), names.end(), [&](const Name& n) { return std::find(words.begin(), words.end(), n.name) != words.end(); });
}

/// The types and severities that may still follow: none of a kind of which there is one.
std::vector<Name> words_left(std::string_view names, std::string_view concern, const std::vector<std::string_view>& used) {
    std::vector<Name> left;
    for (const std::string_view kind : {"type", "severity"})
        if (const auto all = names_of(names, kind_of(kind, concern)); !holds(used, all)) left.insert(left.end(), all.begin(), all.end());
    return left;
}

/// The one that is meant: spelled out, or the only one that begins like it; else nothing.
std::string_view settled_on(const std::vector<Name>& names, std::string_view begun) {
    std::string_view only;
    int fitting = 0;
    for (const Name& n : names) {
        if (n.name == begun) return n.name;
        if (n.name.starts_with(begun)) only = n.name, ++fitting;
    }
    return fitting == 1 ? only : std::string_view{};
}

}  // namespace

std::string_view Offers::names() {
    if (!read_ && is_built_in_alone(in_)) read_ = unpacked(embedded::names);
    if (!read_) read_ = names_text(read_catalogue(in_, Reading::everything).catalogue);
    return *read_;
}

void Offers::add(std::string_view value, std::string_view what) {
    if (value.starts_with(word_) && !value.empty()) lines += fmt::format("{}{}\t{}\n", settled_, value, what);
}

void Offers::add_all(std::string_view offers) {
    for (const std::string_view offer : split(offers, ' '))
        if (!offer.empty()) add_offer(offer);
}

void Offers::add_offer(std::string_view offer) {
    const auto at = offer.find('@');
    if (at == offer.npos) return add(offer, "");
    const std::string_view head = offer.substr(0, at), rest = offer.substr(at + 1);
    const auto equals = rest.find('=');
    const std::string_view kind = rest.substr(0, equals), tail = equals == rest.npos ? std::string_view{} : rest.substr(equals + 1);
    if (kind == "files" || kind == "folders")
        lines += fmt::format(":{}\n", kind);
    else if (kind == "format")
        add_formats();
    else if (kind == "zone")
        for (const std::string& zone : zone_names(in_.world)) add(zone, "");
    else if (kind == "type" || kind == "severity")
        add_of_concerns(kind);
    else if (kind == "wish")
        add_wishes();
    else if (!word_.starts_with(head))
        add(head, "");
    else
        for (const Name& n : names_of(names(), kind)) add_name(head, n.name, tail, equals != rest.npos, n.what);
}

void Offers::add_name(std::string_view head, std::string_view name, std::string_view tail, bool has_tail, std::string_view what) {
    const std::string whole = fmt::format("{}{}{}", head, name, has_tail ? "=" : "");
    if (!has_tail || !word_.starts_with(whole)) return add(whole, what);
    for (const std::string_view word : split(tail, '|'))
        if (!word.empty()) add(whole + std::string{word}, what);
}

void Offers::add_formats() {
    if (!in_.typed.command) return;
    for (const std::string_view name : formats_of(*in_.typed.command)) {
        const Format* format = find_format(name);
        add(name, format ? format->extension : "");
    }
}

void Offers::add_of_concerns(std::string_view kind) {
    std::set<std::string_view> named, offered;
    for (const std::string_view operand : in_.typed.operands) named.insert(operand.substr(0, operand.find_first_of("/:")));
    for_names(names(), [&](const Name& n) {
        if (!n.kind.starts_with(kind) || n.kind.substr(kind.size(), 1) != "/") return;
        if (named.empty() || named.count(n.kind.substr(kind.size() + 1)) > 0)
            if (offered.insert(n.name).second) add(n.name, n.what);
    });
}

/// What --set takes: a depth at a site, or of a case any key that is not written once and for all.
void Offers::add_wishes() {
    if (!in_.typed.command || in_.typed.command->operands != "CASE") return add_offer("@site=");
    for (const CaseKey& key : case_keys())
        if (!key.fixed) add(fmt::format("{}=", key.name), key.hover);
}

void Offers::add_treats() {
    const auto mark = word_.find_first_of("/:");
    const std::string_view concern = word_.substr(0, mark);
    if (const auto colon = word_.find(':'); colon != word_.npos) return add_sites_of(concern, word_.substr(0, word_.find_last_of(":,") + 1));
    if (mark != word_.npos) return add_words_of(concern, word_.substr(0, word_.find_last_of('/') + 1));
    const auto concerns = names_of(names(), "concern");
    for (const Name& n : concerns) add(n.name, n.what);
    if (const std::string_view one = word_.empty() ? std::string_view{} : settled_on(concerns, word_); !one.empty()) add_continued(one, std::string{one});
}

void Offers::add_words_of(std::string_view concern, std::string_view before) {
    auto used = split(before.substr(0, before.size() - 1), '/');
    used.erase(used.begin());
    if (used.size() > 1) return;
    const auto left = words_left(names(), concern, used);
    for (const Name& n : left) add(fmt::format("{}{}", before, n.name), n.what);
    if (const std::string_view one = settled_on(left, word_.substr(before.size())); !one.empty()) add_continued(concern, fmt::format("{}{}", before, one));
}

void Offers::add_continued(std::string_view concern, const std::string& treat) {
    auto used = split(treat, '/');
    used.erase(used.begin());
    if (used.size() < 2 && !words_left(names(), concern, used).empty()) add(treat + "/", "of a type or a severity");
    if (!names_of(names(), kind_of("at", concern)).empty()) add(treat + ":", "at a site");
}

void Offers::add_sites_of(std::string_view concern, std::string_view before) {
    const auto used = split(before.substr(before.find(':') + 1), ',');
    for (const Name& n : names_of(names(), kind_of("at", concern)))
        if (std::find(used.begin(), used.end(), n.name) == used.end()) add(fmt::format("{}{}", before, n.name), n.what);
}

void Offers::add_cases() {
    if (word_.starts_with('~')) return add_offer("@files");
    for (const std::string& name : case_names(word_)) add(name, name.ends_with('/') ? "folder" : "case");
}

void Offers::add_items() {
    std::set<std::string_view> offered;
    for_names(names(), [&](const Name& n) {
        if (n.kind.find('/') == n.kind.npos && n.kind != "skin" && offered.insert(n.name).second) add(n.name, n.what);
    });
}

}  // namespace stipple
