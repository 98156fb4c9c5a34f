// SPDX-License-Identifier: MIT
#include "cli/record_entry.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/case_input.hpp"
#include "cli/request.hpp"
#include "cli/today.hpp"
#include "load/words.hpp"
#include "plan/adopted.hpp"
#include "plan/progress.hpp"

namespace stipple {

namespace {

/// The option that makes a record what it is.
struct Act {
    std::string_view option, what, example;
};

constexpr Act acts[] = {
    {"--done", "done", "--session 1 --done --depth cheek=1.5"},
    {"--move-to", "moved", "--session 2 --move-to 2027-01-21 --reason illness"},
    {"--missed", "missed", "--session 3 --missed"},
    {"--cancel", "cancelled", "--session 4 --cancel --reason \"moved away\""},
    {"--reaction", "reacted", "--session 2 --reaction dark-patches --day 20"},
    {"--reviewed", "reviewed", "--reviewed --decision continue"},
    {"--answer", "answered", "--answer cold-sores=yes"},
    {"--asked-same-day", "answered", "--asked-same-day"},
    {"--cleared", "cleared", "--cleared anticoagulant --by \"cardiologist, letter\""},
    {"--set", "set", "--set skin=V"},
    {"--undo", "undone", "--undo 3 --reason \"wrong client\""},
    {"--adopt", "set", "--adopt"},
};

class EntryReader {
public:
    EntryReader(const Invocation& in, const Before& before, Diagnostics& diagnostics) : in_(in), before_(before), diagnostics_(diagnostics) {}

    std::optional<EntryText> read() {
        const std::string_view what = find_act();
        if (what.empty()) return std::nullopt;
        entry_.recorded = now(in_);
        entry_.what = what;
        take_texts();
        if (what == "done") take_done();
        if (what == "moved" || what == "missed" || what == "cancelled") take_visit();
        if (what == "reacted") take_reaction();
        if (what == "answered") take_answers();
        if (what == "set") take_keys();
        if (what == "undone") entry_.entry = read_count(in_.typed.last("--undo"), "--undo", 1, std::max(1, before_.c.revision), diagnostics_);
        if (what == "cleared") take_clearance();
        if (entry_.what == "undone" && entry_.reason.empty()) complain("a reason is missing", "add --reason \"…\"");
        if (entry_.what == "reviewed" && entry_.decision.empty()) complain("what was decided?", "add --decision continue, or --decision stop");
        if (diagnostics_.empty()) check_entry(entry_, diagnostics_);
        if (!diagnostics_.empty()) return std::nullopt;
        return std::move(entry_);
    }

private:
    void complain(std::string message, std::string help) { diagnostics_.push_back({"E0024", {}, 1, std::move(message), std::move(help)}); }

    std::string to_type(std::string_view options) const { return case_command(in_, "record", options); }

    /// The one kind of act that was typed; an empty text after a diagnostic.
    std::string_view find_act() {
        const Act* found = nullptr;
        for (const Act& act : acts) {
            if (!in_.typed.has(act.option)) continue;
            if (found && found->what != act.what) return complain(fmt::format("{} and {} are two records", found->option, act.option), "record one after the other"), std::string_view{};
            found = &act;
        }
        if (!found) complain("nothing to record", fmt::format("for example: {}", to_type(acts[0].example)));
        return found ? found->what : std::string_view{};
    }

    void take_texts() {
        for (const auto& [option, text] : {std::pair{"--reason", &entry_.reason}, {"--by", &entry_.by}, {"--note", &entry_.note}, {"--lot", &entry_.lot},
                                           {"--endpoint", &entry_.endpoint}, {"--device", &entry_.device}, {"--decision", &entry_.decision}})
            *text = in_.typed.last(option);
        for (const auto& [option, values] : in_.typed.options)
            for (const std::string& value : values)
                if (!is_utf8(value)) diagnostics_.push_back({"E0026", {}, 1, fmt::format("{}: the text is not UTF-8", option), "type it again in a UTF-8 terminal"});
        if (in_.typed.has("--session")) entry_.session = read_count(in_.typed.last("--session"), "--session", 1, limits::most_sessions, diagnostics_);
    }

    /// The row of the session in the plan, if it has one; what has happened can be recorded of any session of the course.
    const Session* planned() const {
        for (const Session& s : before_.plan.sessions)
            if (s.number == *entry_.session) return &s;
        return nullptr;
    }

    /// The session meant, unless it was named: the one that is next.
    void take_session() {
        if (!entry_.session) entry_.session = next_number(before_.c);
        if (before_.plan.length > 0 && *entry_.session > before_.plan.length)
            diagnostics_.push_back({"E0309", {}, 1, fmt::format("there is no session {}: the course has {}", *entry_.session, before_.plan.length),
                                    fmt::format("choose one of them, or {}", to_type(fmt::format("--set sessions={}", *entry_.session)))});
    }

    /// A day that is given with an option, else today; what is recorded cannot lie in the future.
    std::optional<Day> day_of(std::string_view option) {
        const auto today_is = today(in_, diagnostics_);
        const auto day = in_.typed.has(option) ? read_date(in_.typed.last(option), option, today_is, diagnostics_) : today_is;
        if (day && today_is && *day > *today_is) complain(fmt::format("{} {} has not come yet", option, iso(*day)), "record it once it has happened");
        return day;
    }

    void take_done() {
        take_session();
        entry_.on = day_of("--on");
        entry_.depth = in_.typed.all("--depth");
        entry_.planned = to_texts(planned_depths(before_.plan, *entry_.session));
        entry_.protocols = before_.digest;
    }

    /// A visit that was moved, missed or cancelled keeps the day that it had.
    void take_visit() {
        take_session();
        if (const Entry* done = progress_of(before_.c, *entry_.session).done)
            complain(fmt::format("session {} was done on {}", done->session, iso(*done->on)), fmt::format("if that is wrong: {}", to_type(fmt::format("--undo {} --reason WHY", done->number))));
        if (const Session* session = planned()) entry_.on = session->date;
        if (entry_.what == "missed") entry_.on = in_.typed.has("--on") || !entry_.on ? day_of("--on") : entry_.on;
        if (entry_.what == "moved") entry_.to = read_date(in_.typed.last("--move-to"), "--move-to", today(in_, diagnostics_), diagnostics_);
        if (const auto now_is = today(in_, diagnostics_); entry_.what == "missed" && now_is && entry_.on && *entry_.on > *now_is)
            complain(fmt::format("session {} is on {}, which has not come yet", *entry_.session, iso(*entry_.on)), "use --move-to or --cancel");
        if (entry_.what != "missed" && entry_.reason.empty()) complain("a reason is missing", "add --reason \"…\"");
    }

    void take_reaction() {
        const Entry* last = last_done_before(before_.c, limits::most_sessions + 1);
        if (!entry_.session) entry_.session = last ? last->session : 1;
        const Entry* treated = progress_of(before_.c, *entry_.session).done;
        if (!treated) return complain(fmt::format("session {} has not been done", *entry_.session), "record it as done first, or name the session that was");
        entry_.reaction = in_.typed.last("--reaction");
        if (in_.typed.has("--day")) {
            entry_.day = read_count(in_.typed.last("--day"), "--day", 0, 400, diagnostics_);
            refuse_future(*treated->on);
        } else if (const auto day = day_of("--on")) {
            entry_.day = static_cast<int>((*day - *treated->on).count());
        }
        if (entry_.day && *entry_.day < 0) complain(fmt::format("the reaction lies before session {} on {}", treated->session, iso(*treated->on)), "give the days after it with --day");
    }

    void refuse_future(Day treated) {
        const auto today_is = today(in_, diagnostics_);
        const Day day = treated + std::chrono::days{entry_.day.value_or(0)};
        if (today_is && day > *today_is) complain(fmt::format("day {} after session {} is {}, which has not come yet", *entry_.day, *entry_.session, iso(day)), "count from the day of that session, or record it once it has happened");
    }

    void take_answers() {
        entry_.answers = in_.typed.all("--answer");
        if (in_.typed.has("--asked-same-day")) entry_.answers.emplace_back("same-day=no");
        entry_.on = day_of("--on");
    }

    void take_clearance() {
        const std::string_view text = in_.typed.last("--cleared");
        const auto equals = text.find('=');
        entry_.cleared = text.substr(0, equals);
        if (equals != text.npos && entry_.by.empty()) entry_.by = text.substr(equals + 1);
        if (entry_.by.empty()) complain(fmt::format("--cleared {}: who agreed?", entry_.cleared), "add --by \"who agreed and how\"");
    }

    /// A file named among closed days is written out: a record stands for itself.
    void take_keys() {
        for (const std::string& text : in_.typed.all("--set")) {
            Request one;
            const auto equals = text.find('=');
            if (text.substr(0, equals) != "closed" || text.find('@') == std::string::npos) {
                entry_.set.push_back(text);
                continue;
            }
            for (const std::string_view part : split(std::string_view{text}.substr(equals + 1), ';')) one.keys["closed"].push_back({std::string{part}, "--set", {}, 1, {}, 0, 1});
            expand_files(one, "closed", ".", diagnostics_);
            std::vector<std::string> parts;
            for (const Given& given : one.all("closed")) parts.push_back(given.text);
            entry_.set.push_back("closed=" + join(parts, ";"));
        }
        if (!in_.typed.has("--adopt")) return;
        const auto planned = to_texts(planned_depths(before_.plan, 1));
        entry_.set.push_back("protocols=" + before_.digest);
        if (!planned.empty()) entry_.set.push_back("planned=" + join(planned, ";"));
    }

    const Invocation& in_;
    const Before& before_;
    Diagnostics& diagnostics_;
    EntryText entry_;
};

}  // namespace

std::optional<EntryText> read_entry(const Invocation& in, const Before& before, Diagnostics& diagnostics) { return EntryReader{in, before, diagnostics}.read(); }

}  // namespace stipple
