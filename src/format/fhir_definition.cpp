// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "format/bodies.hpp"
#include "format/fhir_json.hpp"
#include "report/listing.hpp"
#include "report/parts.hpp"

namespace stipple {

namespace {

/// A name as programs like it: acne-scars is AcneScars.
std::string program_name(const std::string& id) {
    std::string name;
    bool begins = true;
    for (const char c : id) {
        if (c != '-') name += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '-';
    }
    return name;
}

std::string range_in_words(const CountRange& r, std::string_view what) {
    return r.min == r.max ? fmt::format("{} {}", r.min, what) : fmt::format("{} to {} {}, usually {}", r.min, r.max, what, r.typical);
}

/// " where severity is mild or moderate": what a rule is for; empty for the rule that holds else.
std::string when_in_words(const When& when) {
    std::vector<std::string> parts;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!when.any_of[d].empty()) parts.push_back(fmt::format("{} is {}", dimension_names[d], enumerate(when.any_of[d], "or")));
    return parts.empty() ? std::string{} : " where " + enumerate(parts);
}

std::string reason_in_words(const std::string& note, const Evidence& evidence) { return fmt::format("{}{}[{}]", note, note.empty() ? "" : " ", rests_on(evidence)); }

FhirJson action_of(std::string_view title, std::string_view description) {
    FhirJson action;
    put_text(action, "title", title);
    put_text(action, "description", description);
    return action;
}

/// The spacing after one session: of the last step that has begun, else the rule's own.
const CountRange& spacing_after(const CourseRule& rule, int session) {
    const CountRange* spacing = &rule.interval_days;
    for (const CourseStep& step : rule.steps)
        if (step.after_session <= session) spacing = &step.interval_days;
    return *spacing;
}

FhirJson in_days(int days) { return {{"value", days}, {"unit", "d"}, {"system", "http://unitsofmeasure.org"}, {"code", "d"}}; }

/// One session of the usual course; one beyond the fewest may be left out, and says so.
FhirJson session_action(const CourseRule& rule, const std::string& key, int session) {
    const bool optional = session > rule.sessions.min;
    FhirJson action{{"id", fmt::format("{}-session-{}", key, session)}};
    action.update(action_of(fmt::format("Session {}{}", session, optional ? " (optional)" : ""), optional ? "Courses have " + range_in_words(rule.sessions, "sessions") + "." : ""));
    if (session > 1) {
        const CountRange& days = spacing_after(rule, session - 1);
        action["relatedAction"] = FhirJson::array(
            {{{"actionId", fmt::format("{}-session-{}", key, session - 1)}, {"relationship", "after-end"}, {"offsetRange", {{"low", in_days(days.min)}, {"high", in_days(days.max)}}}}});
    }
    if (optional) action["requiredBehavior"] = "could";
    return action;
}

FhirJson course_action(const CourseRule& rule, const std::string& key) {
    std::string text = fmt::format("{}; {}. {}", range_in_words(rule.sessions, "sessions"), range_in_words(rule.interval_days, "days apart"), reason_in_words(rule.note, rule.evidence));
    for (const CourseStep& step : rule.steps) text += fmt::format("\nAfter session {}: {}. {}", step.after_session, range_in_words(step.interval_days, "days apart"), reason_in_words(step.note, step.evidence));
    FhirJson action{{"id", key}};
    action.update(action_of("Course" + when_in_words(rule.when), text));
    action["groupingBehavior"] = "logical-group";
    for (int n = 1; n <= rule.sessions.typical; ++n) action["action"].push_back(session_action(rule, key, n));
    return action;
}

/// The course; where particular types or severities have their own, one of them is chosen.
FhirJson courses_action(const Course& course) {
    if (course.rules.empty()) return course_action(course.general, "course");
    FhirJson action = action_of("Course", "One of these: the one whose condition holds, else the first.");
    action["selectionBehavior"] = "exactly-one";
    action["action"] = FhirJson::array({course_action(course.general, "course")});
    for (std::size_t i = 0; i < course.rules.size(); ++i) action["action"].push_back(course_action(course.rules[i], fmt::format("course-{}", i + 1)));
    return action;
}

FhirJson depth_action(const DepthRule& rule, const Catalogue& catalogue) {
    std::string text = fmt::format("{} to {} mm, usually {} mm. {}", millimetres(rule.depth.min), millimetres(rule.depth.max), millimetres(rule.depth.typical), reason_in_words(rule.note, rule.evidence));
    if (const Site* site = find(catalogue.sites, rule.site); site && site->ceiling.max)
        text += fmt::format("\nThe ceiling of the site, for any concern: {} mm [{}]", millimetres(*site->ceiling.max), rests_on(site->ceiling.evidence));
    return action_of(spoken(rule.site) + when_in_words(rule.when), text);
}

FhirJson bound_action(const DepthBound& bound) {
    std::string text;
    if (bound.max) text += fmt::format("no deeper than {} mm. ", millimetres(*bound.max));
    if (bound.typical) text += fmt::format("usually no deeper than {} mm. ", millimetres(*bound.typical));
    if (bound.typical_less) text += fmt::format("usually {} mm less. ", millimetres(*bound.typical_less));
    return action_of("Limit" + when_in_words(bound.when), text + reason_in_words(bound.because, bound.evidence));
}

FhirJson depths_action(const Concern& concern, const Catalogue& catalogue) {
    FhirJson action = action_of("Needle depth by site", "As the concern gives it, before what limits it further: the lower always holds.");
    for (const DepthRule& rule : concern.depths) action["action"].push_back(depth_action(rule, catalogue));
    for (const DepthBound& bound : concern.bounds) action["action"].push_back(bound_action(bound));
    return action;
}

FhirJson technique_action(const Technique& technique, const Catalogue& catalogue) {
    const Endpoint* endpoint = find(catalogue.endpoints, technique.endpoint);
    std::vector<std::string> parts{fmt::format("Stop at {}", endpoint ? endpoint->title : technique.endpoint)};
    if (technique.passes) parts.push_back(range_in_words(*technique.passes, "passes"));
    if (!technique.directions.empty()) parts.push_back(technique.directions);
    return action_of("Technique", fmt::format("{}. {}", join(parts, "; "), reason_in_words(technique.notes, technique.evidence)));
}

/// What the definition leaves out, and until when it may be trusted unread.
std::string usage_of(const Concern& concern) {
    return fmt::format("The figures of one concern, for trained practitioners; not for treating anybody by themselves. Not in it: the questions and cautions of screening, what skin type, device and "
                       "depth limit further, preparation, aftercare, red flags. `stipple plan {}` applies them to one client. To be read again by {}.",
                       concern.id, iso(concern.review_by));
}

FhirJson citations_of(const Concern& concern, const Catalogue& catalogue) {
    FhirJson citations = FhirJson::array();
    for (const Source* source : sources_of(catalogue, concern)) {
        FhirJson artifact{{"type", "citation"}, {"label", source->id}, {"citation", fhir_markdown(citation(*source))}};
        if (!source->doi.empty()) artifact["url"] = "https://doi.org/" + source->doi;
        citations.push_back(std::move(artifact));
    }
    return citations;
}

/// The whole item as `show` prints it, after what is not in it.
Blocks blocks_of(const Concern& concern, const Catalogue& catalogue) {
    Blocks blocks{Heading{1, concern.title, {}}, Paragraph{usage_of(concern), Tone::caution, "NOT ALL"}};
    const Listing item = show_items(catalogue, concern.id).front();  // concerns come first
    Table table{{}, item.rows, {}};
    for (const std::string& column : item.columns) table.columns.push_back({column, false, false});
    blocks.push_back(std::move(table));
    return blocks;
}

FhirJson definition_of(const Concern& concern, const Catalogue& catalogue) {
    FhirJson out = new_resource("PlanDefinition", blocks_of(concern, catalogue));
    out["url"] = definition_url(concern);
    out["identifier"] = FhirJson::array({{{"value", concern.id}}});
    out["version"] = catalogue.digest;
    out["name"] = program_name(concern.id);
    put_text(out, "title", "Microneedling: " + concern.title);
    out["status"] = "draft";  // nobody has approved it, and no date in the data says so
    out["date"] = iso(concern.revised);
    out["description"] = fhir_markdown(fmt::format("Microneedling for {}: class of work {}, best evidence level {} (Oxford CEBM 2011). From the catalogue {} of stipple {}.", concern.title, concern.klass,
                                              concern.evidence_level, catalogue.digest, version()));
    put_text(out, "usage", usage_of(concern));
    if (const FhirJson citations = citations_of(concern, catalogue); !citations.empty()) out["relatedArtifact"] = citations;
    out["action"] = FhirJson::array({courses_action(concern.course), depths_action(concern, catalogue), technique_action(concern.technique, catalogue)});
    return out;
}

}  // namespace

void fhir_definitions(Sink& sink, const Catalogue& catalogue, const std::vector<const Concern*>& concerns) {
    std::vector<FhirEntry> entries;
    for (const Concern* concern : concerns) entries.push_back({definition_url(*concern), definition_of(*concern, catalogue)});
    print_bundle(sink, entries);
}

}  // namespace stipple
