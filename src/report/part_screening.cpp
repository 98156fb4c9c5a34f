// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "plan/screen.hpp"
#include "report/parts.hpp"

namespace stipple {

std::string not_screened(const Report& report) {
    const Screening& screening = report.plan.screening;
    if (report.view.for_client) return screening.outcome == "incomplete" ? "The clinic has yet to ask its safety questions. Do not rely on this page before it has." : "";
    const auto count = std::ssize(screening.unasked);
    if (count == 0) return {};
    const std::string asked = fmt::format("{} {} not been asked.", counted(count, "question"), count == 1 ? "has" : "have");
    return report.session_count == 0 || report.view.questions ? asked : asked + " This is a plan to discuss, not leave to treat.";
}

namespace {

/// The concerns of the case that imply a caution, by title.
std::vector<std::string> implying(const Report& report, const Finding& f) {
    std::vector<std::string> titles;
    for (const Treat& treat : report.c->treats) {
        const auto& implied = treat.concern->implies;
        if (std::find(implied.begin(), implied.end(), f.caution->id) != implied.end()) titles.push_back(treat.concern->title);
    }
    return titles;
}

Tone tone_of(const Finding& f) { return f.withholds() ? Tone::stop : Tone::caution; }

/// A reason as part of a sentence that goes on.
std::string_view without_stop(std::string_view text) { return text.ends_with('.') ? text.substr(0, text.size() - 1) : text; }

void add_finding(Blocks& blocks, const Report& report, const Finding& f) {
    std::string text = fmt::format("{}: {} {}.", f.caution->title, without_stop(f.reason->because), cited(report, &f.reason->evidence));
    if (f.override_reason.empty()) text += ' ' + f.action();  // a reason has decided otherwise
    if (f.implied) text += fmt::format(" Everybody treated for {} has it.", enumerate(implying(report, f)));
    if (!f.cleared_by.empty()) text += fmt::format(" CLEARED by {}.", f.cleared_by);
    if (!f.override_reason.empty()) text += fmt::format(" OVERRIDDEN, reason: \"{}\".", f.override_reason);
    blocks.push_back(Paragraph{std::move(text), tone_of(f), in_words(f)});
    if (report.view.why && f.bounds.size() > 1) add_derivation(blocks, report, f.bounds);
}

/// The depth that a caution allows: what a clearance raises it to, once it is cleared.
std::string deepest(const CautionBound& b, const Finding& f) {
    const Depth max = *b.bound.max;
    if (!b.cleared_max) return millimetres(max) + " mm";
    if (!f.cleared_by.empty()) return millimetres(std::max(max, *b.cleared_max)) + " mm";
    return fmt::format("{} mm, or {} mm once cleared", millimetres(max), millimetres(*b.cleared_max));
}

/// Whether a limit is for some site of the case; a concern that implies the caution has depths that allow for it.
bool is_for(const CautionBound& b, const Report& report, const Finding& f) {
    for (const Treat& treat : report.c->treats) {
        const auto& implied = treat.concern->implies;
        if (std::find(implied.begin(), implied.end(), f.caution->id) != implied.end()) continue;
        for (const Site* site : treat.sites) {
            Facts facts = facts_of(*report.c, treat, *site);
            for (const char* session : {"first", "later"}) {
                facts[Dimension::session] = session;
                if (could_limit(b.bound.when, facts)) return true;
            }
        }
    }
    return false;
}

/// What a caution adds to the plan, in words: limits on depth, longer clocks, preparation and care.
void add_additions(Blocks& blocks, const Report& report, const Finding& f) {
    const Caution& caution = *f.caution;
    for (const CautionBound& b : caution.bounds)
        if (b.bound.max && is_for(b, report, f))
            blocks.push_back(Paragraph{fmt::format("no deeper than {}: {} {}", deepest(b, f), b.bound.because, cited(report, &b.bound.evidence)), Tone::plain, "-"});
    if (caution.interval_days) blocks.push_back(Paragraph{fmt::format("no session sooner than {} days after the one before", *caution.interval_days), Tone::plain, "-"});
    for (const ItemBound& b : caution.longer) {
        const CareItem* item = find(report.catalogue->care, b.item);
        blocks.push_back(Paragraph{fmt::format("{} for longer: {} {}", item && !item->title.empty() ? item->title : b.item, b.bound.because, cited(report, &b.bound.evidence)), Tone::plain, "-"});
    }
    for (const CareItem& item : report.catalogue->care) {
        const auto added = [&](const std::string& set) { return std::find(caution.care.begin(), caution.care.end(), set) != caution.care.end(); };
        if (std::any_of(item.sets.begin(), item.sets.end(), added)) blocks.push_back(Paragraph{item.text, Tone::plain, "-"});
    }
}

/// The additions of each caution that stands, below what is still to be asked: they are for the plan.
void add_all_additions(Blocks& blocks, const Report& report) {
    std::vector<const Caution*> told;  // a wait that ends in a question is found twice
    for (const Finding& f : report.plan.screening.findings) {
        if (std::find(told.begin(), told.end(), f.caution) != told.end()) continue;
        told.push_back(f.caution);
        Blocks added;
        add_additions(added, report, f);
        if (added.empty()) continue;
        blocks.push_back(Heading{3, fmt::format("{} adds", f.caution->title), {}});
        for (Block& block : added) blocks.push_back(std::move(block));
    }
}

void add_question_tables(Blocks& blocks, const Case& c, const Screening& screening) {
    const auto table = [] { return Table{{{"", false, false}, {"", false, true}}, {}, {}}; };
    if (!screening.unasked.empty()) {
        Table asked = table();
        for (const Question* q : screening.unasked) asked.rows.push_back({q->id, q->text});
        blocks.push_back(Heading{2, "To ask now, as read out", fmt::format("{} to go", screening.unasked.size())});
        blocks.push_back(std::move(asked));
        const std::string answer = typed_for(c, "--history", "--answer");
        blocks.push_back(Paragraph{fmt::format("Answer with {} and {} ID=no, =yes or =DATE; {} rest=no once every other question was read out and denied.", typed_for(c, "--age N", "--set age=N"), answer, answer), Tone::faint, {}});
    }
    if (screening.further.empty() || screening.endless) return;
    Table further = table();
    for (const Caution* caution : screening.further) further.rows.push_back({caution->id, caution->asks});
    blocks.push_back(Heading{2, "This client or site calls for", {}});
    blocks.push_back(std::move(further));
}

/// What a question that covers several conditions stands for, so that a yes can be given its name.
void add_covered(Blocks& blocks, const Report& report) {
    Table table{{{"", false, false}, {"", false, true}}, {}, {}};
    for (const Question* q : report.plan.screening.unasked)
        if (q->covers.size() > 1) table.rows.push_back({q->id, join(q->covers, ", ")});
    if (table.rows.empty()) return;
    blocks.push_back(Heading{3, "After a yes, name which", {}});
    blocks.push_back(std::move(table));
}

/// What no answer stands in the way of, without hiding what does.
std::string what_is_clear(const Report& report) {
    if (!report.plan.refusals.empty()) return "nothing that was answered stands in the way; what is refused above stays refused";
    return report.plan.screening.further.empty() ? "every question was answered, and nothing stands in the way" : "nothing that was answered stands in the way; ask what stands below besides";
}

}  // namespace

std::string in_words(const Finding& f) {
    if (f.outcome == "refuse") return "STOP";
    if (f.outcome == "refer") return "ASK FIRST";
    if (f.outcome == "adjust") return "GO WITH CARE";
    if (f.outcome == "note") return "NOTE";
    return f.until ? fmt::format("WAIT UNTIL {}", iso_with_weekday(*f.until)) : "WAIT";
}

void add_screening(Blocks& blocks, const Report& report) {
    const Screening& screening = report.plan.screening;
    if (std::string said = not_screened(report); !said.empty()) blocks.push_back(Paragraph{std::move(said), Tone::stop, "NOT SCREENED"});
    for (const Warning& warning : report.plan.warnings)
        if (warning.code == "W0608") blocks.push_back(Paragraph{warning.message, Tone::caution, "OVERRIDE"});
    std::vector<const Finding*> gravest_first;
    for (const Finding& f : screening.findings) gravest_first.push_back(&f);
    std::stable_sort(gravest_first.begin(), gravest_first.end(), [](auto* a, auto* b) { return std::pair{a->withholds(), a->outcome != "note"} > std::pair{b->withholds(), b->outcome != "note"}; });
    for (const Finding* f : gravest_first) add_finding(blocks, report, *f);
    if (std::any_of(gravest_first.begin(), gravest_first.end(), [](auto* f) { return !f->caution->prescribed.empty(); }))
        blocks.push_back(Paragraph{std::string{medicine_sentence}, Tone::caution, "TELL THE CLIENT"});
}

void add_questions(Blocks& blocks, const Report& report) {
    if (!report.view.questions) return;
    const Screening& screening = report.plan.screening;
    const bool treatable = report.session_count > 0;
    if (screening.outcome == "clear" && treatable) blocks.push_back(Paragraph{what_is_clear(report), Tone::plain, "CLEAR"});
    if (screening.earliest && !screening.endless && treatable)
        blocks.push_back(Paragraph{fmt::format("{}{}{}", iso_with_weekday(*screening.earliest), screening.outcome == "refer" ? ", once what stands above is cleared" : "",
                                               screening.unasked.empty() ? "" : ", if no answer still to come says otherwise"), Tone::plain, "EARLIEST DAY"});
    add_question_tables(blocks, *report.c, screening);
    add_covered(blocks, report);
    add_all_additions(blocks, report);
}

}  // namespace stipple
