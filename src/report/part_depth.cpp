// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/section.hpp"

namespace stipple {

namespace {

/// One site's advice for a run of sessions that share it.
struct Run {
    const DepthAdvice* advice;
    int last;
};

bool same_depth(const DepthAdvice& a, const DepthAdvice& b) {
    return a.site == b.site && a.setting == b.setting && a.depth.value == b.depth.value && a.concerns == b.concerns;
}

/// Site by site, with sessions of equal depth folded together.
std::vector<Run> runs_of(const std::vector<DepthAdvice>& depths) {
    std::vector<const DepthAdvice*> ordered;
    for (const DepthAdvice& advice : depths) ordered.push_back(&advice);
    std::stable_sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->site < b->site; });
    std::vector<Run> runs;
    for (const DepthAdvice* advice : ordered) {
        if (!runs.empty() && same_depth(*runs.back().advice, *advice))
            runs.back().last = advice->session;
        else
            runs.push_back({advice, advice->session});
    }
    return runs;
}

std::string sessions_of(const Run& run) {
    const int first = run.advice->session;
    return first == run.last ? std::to_string(first) : fmt::format("{}-{}", first, run.last);
}

/// "label", "site", "skin IV", "severity not given": what a bound is called in a table that already says where and with what.
std::string short_name(const Bound& bound) {
    if (bound.kind == "assumed") return bound.id + " not given";
    return bound.kind == "skin" || bound.kind == "caution" ? fmt::format("{} {}", bound.kind, bound.id) : std::string{bound.kind};
}

}  // namespace

std::string set_by(const DepthAdvice& advice) {
    std::vector<std::string> names;
    for (const Bound& bound : advice.depth.bounds) {
        if (bound.limit.max != advice.depth.value.max) continue;
        const std::string name = short_name(bound) + (bound.override_reason.empty() ? "" : " (override)");
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return join(names, ", ");
}

std::string setting_text(const DepthAdvice& advice, const Case& c) {
    std::string text = millimetres(advice.setting);
    if (c.device && c.device->tolerance) text += fmt::format(" ±{}", millimetres(*c.device->tolerance));
    return advice.wished ? text + " (wish)" : text;
}

std::string passes_text(const DepthAdvice& a) {
    if (!a.passes) return {};
    return a.passes->min == a.passes->max ? std::to_string(a.passes->max) : fmt::format("{} to {}", a.passes->min, a.passes->max);
}

std::string technique_of(const DepthAdvice& a) {
    if (!a.endpoint) return {};
    return a.passes ? fmt::format("{}; {} passes", a.endpoint->title, passes_text(a)) : a.endpoint->title;
}

namespace {

/// Where needling stops: one line for all sites, or one for each group of sites and sessions that differ.
void add_technique(Blocks& blocks, const std::vector<Run>& runs) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const Run& run : runs) {
        const std::string text = technique_of(*run.advice);
        if (text.empty()) continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == text; });
        if (group == groups.end()) group = groups.insert(groups.end(), {text, {}});
        const auto other = [&](const Run& r) { return r.advice->site == run.advice->site && technique_of(*r.advice) != text; };
        const bool differs = std::any_of(runs.begin(), runs.end(), other);
        std::string where = differs ? fmt::format("{}, session {}", run.advice->site->id, sessions_of(run)) : run.advice->site->id;
        if (group->second.empty() || group->second.back() != where) group->second.push_back(std::move(where));
    }
    for (const auto& [text, places] : groups)
        blocks.push_back(Paragraph{groups.size() == 1 ? text : fmt::format("{} ({})", text, enumerate(places)), Tone::plain, "Stop at"});
}

/// One line a site, for its deepest session: how far past published skin the needles may go.
void add_flags(Blocks& blocks, const std::vector<Run>& runs) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i + 1 < runs.size() && runs[i + 1].advice->site == runs[i].advice->site) continue;  // runs of a site stand together
        const DepthAdvice* deepest = runs[i].advice;
        for (const Run& run : runs)
            if (run.advice->site == deepest->site && run.advice->setting > deepest->setting) deepest = run.advice;
        std::string said;
        for (const Flag& flag : deepest->flags) {
            const auto verb = flag.message.find(" is deeper than ");
            const bool again = !said.empty() && said.starts_with(flag.message.substr(0, verb));
            said += again ? " and" + flag.message.substr(verb + 10) : (said.empty() ? "" : "; ") + flag.message;
        }
        if (!said.empty()) blocks.push_back(Paragraph{fmt::format("{}: {}", deepest->site->id, said), Tone::caution, "!"});
    }
}

constexpr std::size_t most_pictures = 3;  // a plan with more sites would bury its dates under drawings

void add_pictures(Blocks& blocks, const Report& report, const std::vector<Run>& runs) {
    const Site* drawn = nullptr;
    std::size_t count = 0;
    for (const Run& run : runs) {
        if (run.advice->site == drawn || ++count > most_pictures) continue;
        drawn = run.advice->site;
        blocks.push_back(section_picture(report, *run.advice));
    }
}

}  // namespace

void add_depths(Blocks& blocks, const Report& report) {
    if (report.plan.depths.empty() || report.view.for_client) return;
    const auto runs = runs_of(report.plan.depths);
    blocks.push_back(Heading{2, "Needle depth", "millimetres"});
    Table table{{{"Site", false, false}, {"Session", false, false}, {"Set to", true, false}, {"Lightest", true, false}, {"Ceiling", true, false}, {"The ceiling is set by", false, true}}, {}};
    for (const Run& run : runs) {
        const DepthAdvice& a = *run.advice;
        table.rows.push_back({a.site->id, sessions_of(run), setting_text(a, *report.c), millimetres(a.depth.value.min), millimetres(a.depth.value.max), set_by(a)});
    }
    blocks.push_back(std::move(table));
    add_technique(blocks, runs);
    add_flags(blocks, runs);
    add_pictures(blocks, report, runs);
    if (!report.view.why) return;
    for (const Run& run : runs) {
        blocks.push_back(Heading{3, fmt::format("Why {} mm at {}, session {}", millimetres(run.advice->setting), run.advice->site->id, sessions_of(run)), "* binds"});
        add_derivation(blocks, report, run.advice->depth.bounds);
    }
}

}  // namespace stipple
