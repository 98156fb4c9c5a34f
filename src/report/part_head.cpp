// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

std::string treatment(const Treat& treat) {
    std::vector<std::string> words, sites;
    for (const std::string& word : {treat.type, treat.severity})
        if (!word.empty()) words.push_back(word);
    for (const Site* site : treat.sites) sites.push_back(site->id);
    return fmt::format("{}{}: {}", treat.concern->title, words.empty() ? "" : fmt::format(" ({})", join(words, ", ")), enumerate(sites));
}

/// Who is treated and with what, in one line.
std::string client(const Case& c) {
    std::vector<std::string> parts;
    parts.push_back(c.skin.empty() ? "skin type not given" : fmt::format("skin {}", c.skin));
    if (c.age) parts.push_back(fmt::format("age {}", *c.age));
    parts.push_back(c.device ? c.device->title : "no device given");
    return join(parts, " · ");
}

/// Which case it is and how far its journal goes; empty for a treatment that was typed.
std::string which_case(const Case& c) {
    if (c.id.empty()) return {};
    return fmt::format("{}opened {} · revision {}", c.ref.empty() ? std::string{} : c.ref + " · ", c.opened ? iso(*c.opened) : "", c.revision);
}

/// Whether the head of the document has said it: of the cautions that withhold session 1, or of the day it waits for.
bool stands_at_the_head(const Screening& screening, const Refusal& refusal) {
    if (refusal.code != "E0507" && refusal.code != "E0510" && refusal.code != "E0511") return false;
    const auto says = [&](const Finding& f) { return f.withholds() && (f.until ? refusal.message.starts_with("not before") : refusal.message.starts_with(f.caution->title + ":")); };
    return std::any_of(screening.findings.begin(), screening.findings.end(), says);
}

std::string all_sessions(const Report& report) {
    if (!report.first) return {};
    return report.session_count == 1 ? fmt::format("1 session, {}", iso_with_weekday(*report.first))
                                     : fmt::format("{} sessions, {} to {}", report.session_count, iso_with_weekday(*report.first), iso_with_weekday(*report.last));
}

/// The session that is asked for, with its day where it has one.
std::string one_session(const Report& report, int number) {
    const auto& sessions = report.plan.sessions;  // where one is asked for, it alone
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const Session& s) { return s.number == number; });
    return fmt::format("session {} of {}{}", number, report.session_count, found != sessions.end() && found->date ? ", " + iso_with_weekday(*found->date) : "");
}

}  // namespace

std::string running_head(const Report& report) {
    const auto asked = report.view.session;
    std::vector<std::string> parts{which_case(*report.c), asked && *asked <= report.session_count ? one_session(report, *asked) : all_sessions(report)};
    for (const Treat& treat : report.c->treats) parts.push_back(treatment(treat));
    std::erase(parts, "");
    return printable(join(parts, " · "));
}

void add_head(Blocks& blocks, const Report& report) {
    if (const std::string which = which_case(*report.c); !which.empty()) blocks.push_back(Paragraph{which, Tone::plain, {}});
    for (const Treat& treat : report.c->treats) blocks.push_back(Heading{1, treatment(treat), {}});
    if (!report.view.for_client) blocks.push_back(Paragraph{client(*report.c), Tone::plain, {}});
    if (report.first && report.view.care && !report.view.day)
        blocks.push_back(Paragraph{all_sessions(report), Tone::plain, {}});
}

void add_refusals(Blocks& blocks, const Report& report) {
    const bool for_client = report.view.for_client;
    for (const Refusal& refusal : report.plan.refusals) {
        if (!for_client && stands_at_the_head(report.plan.screening, refusal)) continue;
        blocks.push_back(Paragraph{for_client ? refusal.message : fmt::format("{} ({})", refusal.message, refusal.code), Tone::stop, "REFUSED"});
        if (!refusal.help.empty()) blocks.push_back(Paragraph{refusal.help, Tone::plain, "help"});
        if (!refusal.limits.empty() && report.view.why) add_derivation(blocks, report, refusal.limits);
    }
}

void add_notes(Blocks& blocks, const Report& report) {
    const auto below = [](const Warning& w) { return w.code != "W0608"; };  // overrides stand at the head
    if (std::none_of(report.plan.warnings.begin(), report.plan.warnings.end(), below)) return;
    blocks.push_back(Heading{2, "Note", {}});
    for (const Warning& warning : report.plan.warnings)
        if (below(warning)) blocks.push_back(Paragraph{warning.message, Tone::caution, "-"});
}

}  // namespace stipple
