// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "load/request.hpp"
#include "model/case.hpp"

namespace stipple {

/// How many entries a journal may have: some twenty for each of the sessions that a course can have.
inline constexpr std::size_t most_entries = 500;

/// One key of a case file's head: the same word and syntax as the option of that name.
struct CaseKey {
    enum class Shape { text, number, date, list };
    std::string_view name;
    Shape shape = Shape::text;  ///< of a list the command line repeats the option
    bool fixed = false;  ///< whether `record --set` may not touch it
    bool wish = false;   ///< whether it is wished for rather than found, so that it is refused where it is unsafe
    std::string_view hover;

    bool is_list() const { return shape == Shape::list; }

    /// Whether it tells of a client and a treatment, rather than of one course of one client.
    bool is_given() const { return name != "id" && name != "protocols" && name != "planned" && name != "ref"; }
};

/// Every key of the head, in the order in which `new` writes them.
std::span<const CaseKey> case_keys();

/// The key with this name, or nullptr.
const CaseKey* find_case_key(std::string_view name);

/// One entry of the journal as it is written, before anything is looked up.
struct EntryText {
    Place at;
    Moment recorded{};
    std::string what;
    std::optional<int> session, day, entry;
    std::optional<Day> on, to;
    std::vector<std::string> depth, planned, answers, set;
    std::string protocols, device, reason, lot, endpoint, by, note, reaction, decision, cleared;
};

template <class V>
void describe(V& v, EntryText& e) {
    v.place(e.at);
    v.required("recorded", e.recorded, "when it was written down, in universal time");
    v.word("what", e.what, entry_words, "what happened");
    v.optional("session", e.session, "the session that it is about");
    v.optional("on", e.on, "of done: the day; of missed and cancelled: the day that the session had; of answered: the day of the asking");
    v.optional("to", e.to, "of moved: the new day");
    v.optional("depth", e.depth, "of done: SITE=MM really used");
    v.optional("planned", e.planned, "SITE=SETTING/CEILING at that moment");
    v.optional("protocols", e.protocols, "digest of the items in use at that moment");
    v.optional("device", e.device, "of done: the device used");
    v.optional("lot", e.lot, "of done: the lot of the cartridge");
    v.optional("endpoint", e.endpoint, "of done: the sign at which needling stopped");
    v.optional("reaction", e.reaction, "of reacted: a sign, or something expected");
    v.optional("day", e.day, "of reacted: days after the session");
    v.optional("decision", e.decision, "of reviewed: continue or stop");
    v.optional("answers", e.answers, "of answered: ID=ANSWER");
    v.optional("cleared", e.cleared, "of cleared: the caution");
    v.optional("set", e.set, "of set: KEY=VALUE, from here on");
    v.optional("entry", e.entry, "of undone: the entry that is to count as absent");
    v.optional("reason", e.reason, "why");
    v.optional("by", e.by, "who");
    v.optional("note", e.note, "anything else");
}

/// A case file as it was read: the head as texts, and the journal.
struct CaseFile {
    Request head;
    std::vector<EntryText> journal;

    int revision() const { return static_cast<int>(journal.size()); }
};

/// Reads a case file; what is wrong with it, unknown keys and all, becomes diagnostics, and then there is none.
/// Places point into the source, which outlives both.
std::optional<CaseFile> read_case_file(const SourceFile& source, Diagnostics& diagnostics);

/// The same for whoever looks for every fault: what could be read of a faulty file, and nothing only where the text is not TOML.
std::optional<CaseFile> read_faulty_case_file(const SourceFile& source, Diagnostics& diagnostics);

/// Whether a file is meant as a case rather than as a protocol: it says what is treated, when it was opened, or what happened.
bool is_case(const SourceFile& source);

/// Which of the first `entries` entries stand: an undone one counts as absent, and an undoing can be undone.
std::vector<bool> standing_entries(const CaseFile& file, int entries);

/// The case after its first `entries` entries: changed keys, answers and clearances in place, and the facts that stand.
Case case_after(const CaseFile& file, const Catalogue& catalogue, int entries, Diagnostics& diagnostics);

/// What one entry lacks or has too much for its kind; nothing where it is whole.
void check_entry(const EntryText& entry, Diagnostics& diagnostics);

/// Whether an entry is whole for its kind.
bool has_its_keys(const EntryText& entry);

}  // namespace stipple
