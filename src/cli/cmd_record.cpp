// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/listings.hpp"
#include "cli/locked_file.hpp"
#include "cli/opened_case.hpp"
#include "cli/record_entry.hpp"
#include "load/entry_text.hpp"
#include "plan/adopted.hpp"
#include "plan/progress.hpp"
#include "plan/schedule.hpp"

namespace stipple {

namespace {

/// A remedy of a record that was refused.
std::string not_written(const std::string& help) { return help + (help.ends_with('.') ? " Nothing was written." : "; nothing was written"); }

/// The case as it would stand with the entry. What is wrong with it then is wrong with what was typed: it has no place in the file.
std::optional<OpenedCase> read_back(const Invocation& in, const OpenedCase& before, const std::string& bytes, const EntryText& entry, const Catalogue& catalogue,
                                    Diagnostics& diagnostics) {
    if (before.file.journal.size() >= most_entries) {
        diagnostics.push_back({"E0220", {}, 1, fmt::format("the journal of {} has {} entries, and a case at most as many", before.path, most_entries), "open a new case for what goes on; nothing was written"});
        return std::nullopt;
    }
    Diagnostics unread, wrong;
    auto file = read_case(in, before.path, bytes, unread);
    if (!file || !is_one_more(before.file, *file, entry)) {
        diagnostics.push_back({"E0701", {}, 1, fmt::format("cannot record in {}: the entry would not be read back as it was meant", before.path), "write the journal as [[entry]] tables at the end of the file; nothing was written"});
        return std::nullopt;
    }
    auto after = plan_file(in, before.path, std::move(*file), catalogue, wrong);
    for (Diagnostic& d : wrong) diagnostics.push_back({d.code, {}, 1, std::move(d.message), not_written(d.help)});
    return after;
}

/// A change of what the case treats, or with what, brings other items of the same protocols with it: then the case goes on by those.
void follow(EntryText& entry, const OpenedCase& before, const OpenedCase& after) {
    const auto sets = [&](std::string_view key) { return std::any_of(entry.set.begin(), entry.set.end(), [&](const std::string& text) { return text.starts_with(std::string{key} + "="); }); };
    if (entry.what != "set" || before.digest != before.c.protocols || sets("protocols")) return;
    if (after.digest != before.digest) entry.set.push_back("protocols=" + after.digest);
    const auto planned = to_texts(planned_depths(after.plan, 1));
    if (planned != to_texts(before.c.planned) && !planned.empty()) entry.set.push_back("planned=" + join(planned, ";"));
}

/// Whether a refusal of the new plan stood in the old one already.
bool stood_before(const Plan& before, const Refusal& refusal) {
    return std::any_of(before.refusals.begin(), before.refusals.end(), [&](const Refusal& r) { return r.code == refusal.code && r.message == refusal.message; });
}

bool is_wish(const std::string& set) {
    const CaseKey* key = find_case_key(std::string_view{set}.substr(0, set.find('=')));
    return key && key->wish;
}

/// Wishes are refused where they are unsafe, or no schedule fits; what is a fact is recorded, and the plan says what it thinks of it.
void refuse_wishes(const EntryText& entry, const OpenedCase& before, const OpenedCase& after, Diagnostics& diagnostics) {
    const auto refuse = [&](const Refusal& r) { diagnostics.push_back({r.code, {}, 1, r.message, not_written(r.help)}); };
    if (entry.what == "moved") {
        const auto& all = after.plan.sessions;
        const auto moved = std::find_if(all.begin(), all.end(), [&](const Session& s) { return s.number == entry.session; });
        if (moved == all.end())
            for (const Refusal& refusal : after.plan.refusals) refuse(refusal);
        else if (moved->date != entry.to)
            if (const auto refusal = refuse_move(*moved, after.c, *entry.to)) refuse(*refusal);
    }
    const bool sets = std::any_of(entry.set.begin(), entry.set.end(), is_wish), continues = entry.what == "reviewed" && entry.decision == "continue";
    for (const Refusal& refusal : after.plan.refusals)
        if ((sets || (continues && code(refusal.code).exit == Exit::refused)) && !stood_before(before.plan, refusal)) refuse(refusal);
}

/// What the record did to the plan, and what it is unwise about.
Exit tell_of(const Invocation& in, const Format& format, const EntryText& entry, const OpenedCase& before, const OpenedCase& after) {
    Diagnostics diagnostics;
    const auto& unasked = before.plan.screening.unasked;
    if (entry.what == "done" && entry.session == next_number(before.c) && !unasked.empty())
        diagnostics.push_back({"W0613", {}, 1, fmt::format("session {} is recorded as done, and {} had not been asked before it", *entry.session, counted(std::ssize(unasked), "question")), "if they were: stipple record CASE --answer …, with --on the day"});
    for (const Warning& w : after.plan.warnings) {
        const auto same = [&](const Warning& x) { return x.code == w.code && x.message == w.message; };
        if (std::none_of(before.plan.warnings.begin(), before.plan.warnings.end(), same)) diagnostics.push_back({w.code, {}, 1, w.message, ""});
    }
    const std::string title = fmt::format("Entry {}: {}{}", after.file.revision(), entry.what, entry.session ? fmt::format(", session {}", *entry.session) : "");
    const Listing changes = changes_listing(before.plan, before.c, after, title);
    return graver(tell(in, diagnostics), deliver_listings(in, format, {changes}, !changes.rows.empty() ? "" : in.typed.has("--adopt") ? "The plan was made by the protocols in use before; from now on the course is agreed with them." : "The plan stays as it was."));
}

}  // namespace

Exit cmd_record(Invocation& in) {
    Diagnostics diagnostics;
    const std::string path = in.typed.operands.front();
    const Format* format = chosen_format(in, diagnostics);
    const Loaded loaded = read_catalogue(in);
    if (const Exit told = graver(tell(in, diagnostics), tell(in, loaded.diagnostics)); told != Exit::done || !format) return told;
    auto locked = LockedFile::open(path, diagnostics);
    auto file = locked ? read_case(in, path, locked->text(), diagnostics) : std::nullopt;
    const auto before = file ? plan_file(in, path, std::move(*file), loaded.catalogue, diagnostics) : std::nullopt;
    if (!before) return tell(in, diagnostics);
    auto entry = read_entry(in, {before->c, before->plan, before->digest}, diagnostics);
    if (!entry) return tell(in, diagnostics);
    auto after = read_back(in, *before, with_entry(locked->text(), *entry), *entry, loaded.catalogue, diagnostics);
    if (after) follow(*entry, *before, *after);
    const std::string bytes = with_entry(locked->text(), *entry);
    if (after) after = read_back(in, *before, bytes, *entry, loaded.catalogue, diagnostics);
    if (after) refuse_wishes(*entry, *before, *after, diagnostics);
    if (!after || !diagnostics.empty()) return tell(in, diagnostics);
    locked->replace(bytes, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    return tell_of(in, *format, *entry, *before, *after);
}

}  // namespace stipple
