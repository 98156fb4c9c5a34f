// SPDX-License-Identifier: MIT
#include "cli/asked_session.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "cli/case_input.hpp"
#include "cli/today.hpp"

namespace stipple {

std::optional<int> session_asked(const Invocation& in, const Asked& asked, Diagnostics& diagnostics) {
    if (asked.view.session) return asked.view.session;
    const auto day = today(in, diagnostics);
    for (const Session& session : asked.plan.sessions)
        if (session.date && session.date == day) return session.number;
    diagnostics.push_back({"E0309", {}, 1, "no session of this course is today", "say which one the sheet is for: --session N"});
    return std::nullopt;
}

namespace {

/// What answers the open questions: of a case a key for each that has one of its own, and the others at once.
std::string how_to_answer(const Invocation& in, const Asked& asked) {
    if (!asked.file) return "`stipple screen` lists them; answer them with --age and --history";
    std::vector<std::string> to_type;
    const auto& open = asked.plan.screening.unasked;
    for (const Question* question : open)
        if (question->covers.empty()) to_type.push_back(case_command(in, "record", fmt::format("--set {}=VALUE", question->id)));
    if (to_type.size() < open.size()) to_type.push_back(case_command(in, "record", "--answer rest=no") + " once they were read out and denied");
    return fmt::format("`{}` lists them; {}", case_command(in, "screen"), join(to_type, "; "));
}

}  // namespace

std::optional<Refusal> refuse_unasked(const Invocation& in, const Asked& asked) {
    if (asked.plan.screening.outcome != "incomplete") return std::nullopt;
    const auto open = std::ssize(asked.plan.screening.unasked);
    return Refusal{"E0512", fmt::format("{} {} not been asked", counted(open, "question"), open == 1 ? "has" : "have"), how_to_answer(in, asked), {}, {}, {}};
}

}  // namespace stipple
