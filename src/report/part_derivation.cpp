// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

/// What a bound allows, in words: "typical 1.0, max 1.5 mm", "28 days", "until 48h".
std::string limit_in_words(const Limit& limit) {
    std::vector<std::string> depth, parts;
    if (limit.min) depth.push_back(fmt::format("min {}", millimetres(*limit.min)));
    if (limit.typical) depth.push_back(fmt::format("typical {}", millimetres(*limit.typical)));
    if (limit.max) depth.push_back(fmt::format("max {}", millimetres(*limit.max)));
    if (!depth.empty()) parts.push_back(join(depth, ", ") + " mm");
    if (limit.days) parts.push_back(fmt::format("{} days", *limit.days));
    if (limit.earliest) parts.push_back(fmt::format("from {}", iso(*limit.earliest)));
    if (limit.from && limit.from->count > 0) parts.push_back(fmt::format("from {}", to_text(*limit.from)));
    if (limit.until) parts.push_back(fmt::format("until {}", to_text(*limit.until)));
    return join(parts, ", ");
}

}  // namespace

std::string spoken(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    return id;
}

std::vector<std::string> spoken_sites(const Session& session) {
    std::vector<std::string> sites;
    for (const auto& [concern, site] : session.treat)
        if (std::find(sites.begin(), sites.end(), spoken(site->id)) == sites.end()) sites.push_back(spoken(site->id));
    return sites;
}

std::string name_of(const Bound& bound) { return bound.id.empty() ? std::string{bound.kind} : fmt::format("{}:{}", bound.kind, bound.id); }

std::string cited(const Report& report, const Evidence* evidence) {
    if (!evidence) return {};
    std::vector<std::string> numbers;
    for (const std::string& source : evidence->sources)
        if (const int number = report.number_of(source)) numbers.push_back(std::to_string(number));
    const std::string basis{evidence->basis == Basis::convention ? "clinical default, no published figure" : name_of(evidence->basis)};
    if (numbers.empty()) return fmt::format("[{}]", basis);
    return fmt::format("[{}{} {}]", basis, evidence->basis == Basis::convention ? "; see" : "", join(numbers, ", "));
}

void add_derivation(Blocks& blocks, const Report& report, const std::vector<Bound>& bounds) {
    for (const Bound& bound : bounds) {
        const std::string limit = limit_in_words(bound.limit);
        std::string text = name_of(bound) + (limit.empty() ? "" : ", " + limit);
        if (!bound.override_reason.empty()) text += fmt::format(". OVERRIDDEN, reason: \"{}\"", bound.override_reason);
        blocks.push_back(Paragraph{fmt::format("{}: {} {}", text, bound.because, cited(report, bound.evidence)), Tone::plain, bound.binding ? "*" : "-"});
    }
}

std::string made_by(const Report& report) {
    constexpr std::size_t brief = 7 + 12;  // "sha256:" and twelve digits tell two catalogues apart; JSON has them all
    return fmt::format("stipple {}, catalogue {}", version(), report.catalogue->digest.substr(0, brief));
}

void add_foot(Blocks& blocks, const Report& report) { blocks.push_back(Paragraph{made_by(report), Tone::faint, {}}); }

std::string citation(const Source& s) {
    std::vector<std::string> parts;
    if (!s.authors.empty()) parts.push_back(s.authors);
    parts.push_back(s.title);
    if (!s.journal.empty()) parts.push_back(s.journal);
    if (s.year) parts.push_back(std::to_string(s.year));
    if (!s.document.empty()) parts.push_back(s.document);
    if (!s.doi.empty()) parts.push_back("doi:" + s.doi);
    if (!s.pmid.empty()) parts.push_back("PMID " + s.pmid);
    for (std::string& part : parts)
        if (part.ends_with('.')) part.pop_back();
    std::string text = join(parts, ". ");
    if (s.seen == "recalled" || s.seen == "secondary") text += fmt::format(" ({})", s.seen == "recalled" ? "recalled, not seen" : "seen second-hand");
    return text;
}

void add_sources(Blocks& blocks, const Report& report) {
    const bool at_the_head = !report.plan.screening.findings.empty() || report.call || report.room;  // these cite by number
    const bool only_refusals = report.plan.depths.empty() && report.plan.sessions.empty() && report.plan.care.empty() && !at_the_head;
    const bool in_full = report.view.why || report.view.in_full;
    if (report.sources.empty() || report.view.for_client || (only_refusals && !in_full)) return;
    const bool whole = report.view.why || !report.view.sessions;  // a plan cites no care line, so it lists no source of one
    const bool numbered = report.view.why || report.view.sessions || report.view.depths || at_the_head;  // a care sheet cites by number only under --why
    const std::size_t count = whole ? report.sources.size() : report.sources_before_care;
    if (count == 0) return;
    blocks.push_back(Heading{2, "Sources", {}});
    std::string brief;
    for (std::size_t i = 0; i < count; ++i) {
        const Source& s = *report.sources[i];
        if (!in_full) {
            brief += fmt::format("{}{}{}", brief.empty() ? "" : " · ", numbered ? fmt::format("{} ", i + 1) : "", s.id);
            continue;
        }
        blocks.push_back(Paragraph{citation(s), Tone::plain, std::to_string(i + 1)});
    }
    if (!brief.empty()) blocks.push_back(Paragraph{brief + "   (--why prints them in full)", Tone::faint, {}});
}

}  // namespace stipple
