// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/case_file.hpp"
#include "load/lookup.hpp"
#include "load/resolve.hpp"
#include "load/treat.hpp"
#include "load/words.hpp"

namespace stipple {

namespace {

/// The keys that each kind of entry must have; besides them it may have those that are optional for it.
struct EntryShape {
    std::string_view what, required, optional;
};

constexpr EntryShape shapes[] = {
    {"done", "session on", "depth planned protocols device lot endpoint by note"},
    {"moved", "session to reason", "on planned protocols by note"},
    {"missed", "session on", "reason by note"},
    {"cancelled", "session reason", "on by note"},
    {"reacted", "session reaction day", "by note"},
    {"reviewed", "decision", "session by note"},
    {"answered", "answers", "on by note"},
    {"cleared", "cleared by", "note"},
    {"set", "set", "reason by note"},
    {"undone", "entry reason", "by note"},
};

std::vector<std::string_view> present_keys(const EntryText& e) {
    std::vector<std::string_view> present;
    const auto note = [&](std::string_view key, bool there) {
        if (there) present.push_back(key);
    };
    note("session", e.session.has_value()), note("on", e.on.has_value()), note("to", e.to.has_value()), note("day", e.day.has_value()), note("entry", e.entry.has_value());
    note("depth", !e.depth.empty()), note("planned", !e.planned.empty()), note("answers", !e.answers.empty()), note("set", !e.set.empty());
    note("protocols", !e.protocols.empty()), note("device", !e.device.empty()), note("reason", !e.reason.empty()), note("lot", !e.lot.empty());
    note("endpoint", !e.endpoint.empty()), note("by", !e.by.empty()), note("note", !e.note.empty()), note("reaction", !e.reaction.empty());
    note("decision", !e.decision.empty()), note("cleared", !e.cleared.empty());
    return present;
}

bool has_word(std::string_view words, std::string_view word) {
    const auto list = split(words, ' ');
    return std::find(list.begin(), list.end(), word) != list.end();
}

Diagnostic wrong(const EntryText& entry, std::string message, std::string help) { return {"E0220", entry.at, 1, std::move(message), std::move(help)}; }

/// The smallest number of a session that is neither done nor cancelled.
class Progress {
public:
    void take(const EntryText& entry) {
        if (entry.what == "done" || entry.what == "cancelled") over_.insert(entry.session.value_or(0));
    }
    int next() const {
        int number = 1;
        while (over_.contains(number)) ++number;
        return number;
    }

private:
    std::set<int> over_;
};

/// Changes keys of the head from one entry on; a list is given whole, its items parted by semicolons, and an empty value takes a key away.
void apply_set(const EntryText& entry, int number, int session, Request& request, Diagnostics& diagnostics) {
    for (const std::string& text : entry.set) {
        const auto equals = text.find('=');
        const std::string name = text.substr(0, equals);
        const CaseKey* key = find_case_key(name);
        if (equals != std::string::npos && name == "treat" && equals + 1 == text.size()) {
            diagnostics.push_back(wrong(entry, "a case cannot be without a treatment", "name what is treated: treat=acne-scars:cheek"));
            continue;
        }
        if (equals == std::string::npos || !key || key->fixed) {
            std::vector<std::string_view> names;
            for (const CaseKey& k : case_keys())
                if (!k.fixed) names.push_back(k.name);
            diagnostics.push_back(wrong(entry, fmt::format("`{}` cannot be set", text),
                                        key && key->fixed ? std::string{"answers and clearances have entries of their own, and the rest is written once"} : key ? fmt::format("write {}=VALUE", name) : did_you_mean(name, names, "write KEY=VALUE with a key of the case file")));
            continue;
        }
        auto& values = request.keys[name];
        values.clear();
        const std::string_view value = std::string_view{text}.substr(equals + 1);
        if (value.empty()) continue;
        for (const std::string_view part : key->is_list() ? split(value, ';') : std::vector{value})
            values.push_back({std::string{part}, name, entry.at, 1, {}, number, session});
    }
}

/// The head as it stands after the entries that stand.
Request request_after(const CaseFile& file, int entries, const std::vector<bool>& stands, Diagnostics& diagnostics) {
    Request request = file.head;
    const Given* opened = request.last("opened");
    for (const char* key : {"history", "cleared"})
        for (Given& given : request.keys[key]) given.asked = opened ? parse_day(opened->text) : std::nullopt;
    Progress progress;
    for (int i = 0; i < entries; ++i) {
        const EntryText& entry = file.journal[static_cast<std::size_t>(i)];
        if (!stands[static_cast<std::size_t>(i)]) continue;
        progress.take(entry);
        const Day recorded = std::chrono::floor<std::chrono::days>(entry.recorded);
        if (entry.what == "set") apply_set(entry, i + 1, progress.next(), request, diagnostics);
        for (const std::string& answer : entry.answers) request.keys["history"].push_back({answer, "answers", entry.at, 1, entry.on.value_or(recorded), i + 1, 1});
        if (entry.what == "cleared") request.keys["cleared"].push_back({entry.cleared + "=" + entry.by, "cleared", entry.at, 1, recorded, i + 1, 1});
    }
    return request;
}

/// Reads SITE=SETTING/CEILING.
std::optional<PlannedDepth> read_planned(std::string_view text, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const auto equals = text.find('='), slash = text.find('/');
    if (equals == text.npos || slash == text.npos || slash < equals) {
        diagnostics.push_back({"E0220", {}, 1, fmt::format("`{}` is not what was planned", text), "write SITE=SETTING/CEILING: cheek=1.5/1.5"});
        return std::nullopt;
    }
    const Site* site = find_needled_site(catalogue, text.substr(0, equals), "name the site that was meant", diagnostics);
    const auto setting = read_depth(text.substr(equals + 1, slash - equals - 1), diagnostics), ceiling = read_depth(text.substr(slash + 1), diagnostics);
    return site && setting && ceiling ? std::optional{PlannedDepth{site, *setting, *ceiling}} : std::nullopt;
}

/// What a reaction is: something expected for a while where the word is one, else a red flag.
void resolve_reaction(const std::string& word, const Catalogue& catalogue, Entry& entry, Diagnostics& diagnostics) {
    const CareItem* expected = find(catalogue.care, folded(word));
    if (named(catalogue.signs, word).empty() && expected && expected->kind == "expect")
        entry.expected = expected;
    else
        entry.sign = find_one(catalogue.signs, word, "E0305", "sign", "signs", diagnostics);
}

Entry resolve_entry(const EntryText& text, int number, const Catalogue& catalogue, Diagnostics& diagnostics) {
    const Given here{{}, "entry", text.at, 1, {}, number, 1};
    const PlacedAt placed{here, diagnostics};
    Entry entry;
    entry.number = number;
    entry.recorded = text.recorded;
    entry.what = text.what;
    entry.session = text.session.value_or(0);
    entry.on = text.on, entry.to = text.to, entry.day = text.day;
    entry.protocols = text.protocols, entry.reason = text.reason, entry.lot = text.lot, entry.endpoint = text.endpoint;
    entry.by = text.by, entry.note = text.note, entry.decision = text.decision;
    for (const std::string& depth : text.depth)
        if (const auto used = read_used_depth(depth, catalogue, diagnostics)) entry.depths.push_back(*used);
    for (const std::string& planned : text.planned)
        if (const auto read = read_planned(planned, catalogue, diagnostics)) entry.planned.push_back(*read);
    if (!text.device.empty()) entry.device = find_device(catalogue, text.device, diagnostics);
    if (!text.reaction.empty()) resolve_reaction(text.reaction, catalogue, entry, diagnostics);
    return entry;
}

bool has(const Case& c, std::string_view what, int session) {
    return std::any_of(c.journal.begin(), c.journal.end(), [&](const Entry& e) { return e.what == what && e.session == session; });
}

/// The sites that a session which was done was needled at: those recorded, else those planned.
std::vector<const Site*> needled_at(const Entry& done) {
    std::vector<const Site*> sites;
    for (const UsedDepth& used : done.depths) sites.push_back(used.site);
    for (const PlannedDepth& planned : done.planned)
        if (done.depths.empty()) sites.push_back(planned.site);
    return sites;
}

std::string how_to_undo(int entry) { return fmt::format("stipple record CASE --undo {} --reason WHY", entry); }

/// One record has one depth for a site; of two nobody could say which was the deeper needle.
void check_depths(const Entry& e, const EntryText& text, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < e.depths.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (e.depths[before].site == e.depths[i].site)
                diagnostics.push_back(wrong(text, fmt::format("session {} has two depths at {}: {} and {} mm", e.session, e.depths[i].site->id, millimetres(e.depths[before].depth), millimetres(e.depths[i].depth)),
                                            "give one depth for each site, the deepest that was used there"));
}

/// What was reported or reviewed after a session stands only as long as the session was done.
void check_followed(const Case& c, const Entry& e, const EntryText& text, Diagnostics& diagnostics) {
    if ((e.what != "reacted" && e.what != "reviewed") || e.session == 0 || has(c, "done", e.session)) return;
    diagnostics.push_back(wrong(text, fmt::format("entry {} ({}) is about session {}, which then was not done", e.number, e.what, e.session), fmt::format("undo that entry first: {}", how_to_undo(e.number))));
}

/// A session that was done keeps its place and its sites: none before it is open, and what was needled is still treated.
void check_done(const Case& c, const Entry& e, const EntryText& text, Diagnostics& diagnostics) {
    for (int before = 1; before < e.session; ++before)
        if (!has(c, "done", before) && !has(c, "cancelled", before))
            return diagnostics.push_back(wrong(text, fmt::format("session {} cannot be done while session {} is still to come", e.session, before), fmt::format("it was session {}, or cancel that one first", before)));
    for (const Site* site : needled_at(e)) {
        const auto treats_it = [&](const Treat& t) { return std::find(t.sites.begin(), t.sites.end(), site) != t.sites.end(); };
        if (site && std::none_of(c.treats.begin(), c.treats.end(), treats_it))
            diagnostics.push_back(wrong(text, fmt::format("session {} was needled at {}, which the case does not treat", e.session, site->id), "keep that site in `treat`: what was done stays in the course"));
    }
}

/// Facts that cannot be: a session done twice, or not after the one in front of it, or moved though it was cancelled, or followed
/// by something though it was not done.
void check_facts(const Case& c, const std::vector<EntryText>& texts, Diagnostics& diagnostics) {
    const auto of = [&](const Entry& e) -> const EntryText& { return texts[static_cast<std::size_t>(e.number - 1)]; };
    for (const Entry& e : c.journal) {
        if (e.what == "moved" || e.what == "missed")
            for (const Entry& other : c.journal)
                if (other.what == "cancelled" && other.session == e.session && other.number < e.number)
                    diagnostics.push_back(wrong(of(e), fmt::format("session {} was cancelled by entry {}", e.session, other.number), fmt::format("undo that first: {}", how_to_undo(other.number))));
        check_followed(c, e, of(e), diagnostics);
        if (e.what != "done") continue;
        check_depths(e, of(e), diagnostics);
        check_done(c, e, of(e), diagnostics);
        for (const Entry& other : c.journal) {
            if (other.what != "done" || other.number >= e.number) continue;
            if (other.session == e.session)
                diagnostics.push_back(wrong(of(e), fmt::format("session {} was done before, by entry {}", e.session, other.number), fmt::format("if that entry is wrong: {}", how_to_undo(other.number))));
            else if (other.session < e.session ? *other.on >= *e.on : *other.on <= *e.on)
                diagnostics.push_back(wrong(of(e), fmt::format("session {} on {} and session {} on {} cannot both be", e.session, iso(*e.on), other.session, iso(*other.on)), "correct the date, or undo the entry that is wrong"));
        }
    }
}

}  // namespace

void check_entry(const EntryText& entry, Diagnostics& diagnostics) {
    const auto shape = std::find_if(std::begin(shapes), std::end(shapes), [&](const EntryShape& s) { return s.what == entry.what; });
    if (shape == std::end(shapes)) return;
    const auto present = present_keys(entry);
    for (const std::string_view key : split(shape->required, ' '))
        if (std::find(present.begin(), present.end(), key) == present.end())
            diagnostics.push_back(wrong(entry, fmt::format("an entry `{}` needs `{}`", entry.what, key), fmt::format("it must have: {}", shape->required)));
    for (const std::string_view key : present)
        if (!has_word(shape->required, key) && !has_word(shape->optional, key))
            diagnostics.push_back(wrong(entry, fmt::format("an entry `{}` takes no `{}`", entry.what, key), fmt::format("it may have: {} {}", shape->required, shape->optional)));
    if (entry.what == "reviewed" && entry.decision != "continue" && entry.decision != "stop")
        diagnostics.push_back(wrong(entry, fmt::format("`{}` is not a decision", entry.decision), "write continue or stop"));
    if (entry.session && (*entry.session < 1 || *entry.session > limits::most_sessions))
        diagnostics.push_back(wrong(entry, fmt::format("there is no session {}", *entry.session), fmt::format("sessions are numbered from 1 to {}", limits::most_sessions)));
}

bool has_its_keys(const EntryText& entry) {
    Diagnostics faults;
    check_entry(entry, faults);
    return faults.empty();
}

std::vector<bool> standing_entries(const CaseFile& file, int entries) {
    std::vector<bool> stands(static_cast<std::size_t>(entries), true);
    for (int i = entries; i-- > 0;) {
        const EntryText& entry = file.journal[static_cast<std::size_t>(i)];
        const int undone = entry.what == "undone" ? entry.entry.value_or(0) : 0;
        if (stands[static_cast<std::size_t>(i)] && undone >= 1 && undone <= i) stands[static_cast<std::size_t>(undone - 1)] = false;
    }
    return stands;
}

Case case_after(const CaseFile& file, const Catalogue& catalogue, int entries, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    const auto stands = standing_entries(file, entries);
    const Request request = request_after(file, entries, stands, diagnostics);
    Case c = resolve_case(request, catalogue, false, diagnostics);
    for (const Given& given : request.all("planned")) {
        const PlacedAt placed{given, diagnostics};
        if (const auto planned = read_planned(given.text, catalogue, diagnostics)) c.planned.push_back(*planned);
    }
    c.revision = entries;
    for (int i = 0; i < entries; ++i) {
        const EntryText& text = file.journal[static_cast<std::size_t>(i)];
        if (text.what == "undone" && (text.entry.value_or(0) < 1 || text.entry.value_or(0) > i))
            diagnostics.push_back(wrong(text, fmt::format("there is no entry {} before this one", text.entry.value_or(0)), "name an earlier entry by its place in the journal"));
        if (stands[static_cast<std::size_t>(i)]) c.journal.push_back(resolve_entry(text, i + 1, catalogue, diagnostics));
    }
    const bool is_whole = diagnostics.size() == before && std::all_of(file.journal.begin(), file.journal.end(), has_its_keys);
    if (is_whole) check_facts(c, file.journal, diagnostics);
    return c;
}

}  // namespace stipple
