// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/answer.hpp"
#include "cli/bytes.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/interview.hpp"
#include "cli/request.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "load/case_text.hpp"
#include "load/digest.hpp"
#include "load/resolve.hpp"
#include "load/words.hpp"
#include "plan/adopted.hpp"

namespace stipple {

namespace {

/// The treatments come after the file.
Request request_for(const Invocation& in, Diagnostics& diagnostics) {
    Request request = request_of(in, diagnostics);
    auto& treats = request.keys["treat"];
    treats.erase(treats.begin());
    if (treats.empty()) request.keys.erase("treat");
    return request;
}

/// The answers as they were given, with dates in the place of words that count from today.
std::vector<std::string> answers_of(const Request& request) {
    std::vector<std::string> answers;
    for (const Given& given : request.all("history")) {
        const auto equals = given.text.find('=');
        Diagnostics ignored;
        const auto day = equals == std::string::npos ? std::nullopt : read_date(std::string_view{given.text}.substr(equals + 1), given.name, request.today, ignored);
        answers.push_back(day ? given.text.substr(0, equals + 1) + iso(*day) : given.text);
    }
    return answers;
}

/// A case is opened though treatment has to wait, or is ruled out by an answer: that is worth a record. A wish that is refused is not.
bool may_be_opened(const Plan& plan) {
    return std::all_of(plan.refusals.begin(), plan.refusals.end(), [](const Refusal& r) {
        return r.code == "E0507" || r.code == "E0510" || r.code == "E0511" || code(r.code).exit == Exit::no_schedule;
    });
}

bool wants_to_ask(const Invocation& in) { return in.world.in_is_terminal && in.world.err_is_terminal && !in.typed.has("--no-input"); }

void demand(const Request& request, const std::string& path, Diagnostics& diagnostics) {
    if (!request.last("treat")) diagnostics.push_back({"E0004", {}, 1, "what is to be treated?", fmt::format("name it after the file: stipple new {} acne-scars:cheek", path)});
    if (!request.last("start")) diagnostics.push_back({"E0010", {}, 1, "session 1 has no date", "add --start 2026-12-08, --start today or --start +2w"});
}

/// A case with entries is never replaced, nor a file that may be one: what was done to somebody stands nowhere else.
void refuse_journal(const std::string& path, Diagnostics& diagnostics) {
    Diagnostics unread;
    std::error_code error;
    const auto before = std::filesystem::is_regular_file(path, error) ? read_file(path, unread) : std::nullopt;
    const auto has = [&](std::string_view text) { return before && ('\n' + *before).find(text) != std::string::npos; };
    if (has("[[entry]]") || has("\nentry")) diagnostics.push_back({"E0702", {}, 1, fmt::format("{} has a journal", path), "choose another name, or move it away: --force replaces no journal"});
}

}  // namespace

Exit cmd_new(Invocation& in) {
    Diagnostics diagnostics;
    const std::string path = in.typed.operands.front();
    if (!is_case_file(path) || path == "-") diagnostics.push_back({"E0006", {}, 1, fmt::format("`{}` is not the name of a case file", path), fmt::format("a case file ends in .toml: {}.toml", path)});
    const auto folder = std::filesystem::path{path}.parent_path();
    if (!folder.empty() && !is_folder(folder.string())) diagnostics.push_back(cannot("E0701", "write", path, fmt::format("there is no folder {}", folder.string()), "make it first, or name another; nothing was written"));
    if (std::error_code error; std::filesystem::exists(path, error) && !in.typed.has("--force")) diagnostics.push_back({"E0702", {}, 1, fmt::format("{} is there already", path), "choose another name; `stipple record` adds to a case"});
    if (in.typed.has("--force")) refuse_journal(path, diagnostics);
    if (const auto place = target_of(path); in.typed.has("--output") && place && place == target_of(in.typed.last("--output")))
        diagnostics.push_back({"E0006", {}, 1, fmt::format("{} is where the case goes, and -o is for its plan", path), "name two files, or leave -o out"});
    const Format* format = chosen_format(in, diagnostics);
    Request request = request_for(in, diagnostics);
    const Loaded loaded = read_catalogue(in);
    if (const Exit told = graver(tell(in, diagnostics), tell(in, loaded.diagnostics)); told != Exit::done) return told;
    if (wants_to_ask(in)) resolve_case(request, loaded.catalogue, true, diagnostics);  // no answer could mend what was given wrong
    if (!diagnostics.empty()) return tell(in, diagnostics);
    if (wants_to_ask(in) && !interview(in, loaded.catalogue, request))
        return tell(in, {{"E0025", {}, 1, "the answers ended before the case was whole", "nothing was written; every question has an option, see --help"}});
    demand(request, path, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Case c = resolve_case(request, loaded.catalogue, false, diagnostics);
    look_up_zone_asked(in, c.booking, diagnostics);
    if (!c.opened) c.opened = today(in, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    c.id = in.world.random_id();
    c.protocols = digest_of_items(loaded.catalogue, c);
    Plan plan = make_plan(loaded.catalogue, c);
    c.planned = planned_depths(plan, 1);
    for (std::string& taken : taken_from_settings(request)) plan.warnings.push_back({"W0623", std::move(taken)});
    const bool opened = may_be_opened(plan);
    View view;
    view.depths = view.sessions = view.outlook = true;
    const Exit shown = deliver_report(in, *format, make_report(loaded.catalogue, c, std::move(plan), view));
    if (!opened) return shown;
    write_file(path, case_toml(c, answers_of(request)), in.typed.has("--force"), diagnostics);
    if (diagnostics.empty() && !in.typed.has("--quiet")) in.world.err->put(fmt::format("wrote {}\n", printable(path)));
    return graver(shown, tell(in, diagnostics));
}

}  // namespace stipple
