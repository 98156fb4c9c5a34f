// SPDX-License-Identifier: MIT
#include "report/skeleton.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/entry_text.hpp"

namespace stipple {

namespace {

std::string head_of(const std::string& id, const std::string& parent, std::string_view table) {
    return fmt::format(
        "# {0}: what we change of {1}; what is not stated here is as there.\n"
        "# Take the # off what you change. A changed figure needs a basis of its own: \"clinic\" is yours, any other names its sources.\n"
        "# A layer may only tighten. What is bolder needs override-reason = \"…\" below extends, and every plan prints it.\n"
        "format    = 1\n{2}id        = \"{0}\"\nextends   = \"{1}\"\n",
        id, parent, table);
}

/// The parent's title as TOML, told apart from it where both are in the catalogue.
template <class T>
std::string title_of(const std::string& id, const T& parent) {
    return toml_string(id == parent.id ? parent.title : fmt::format("{} ({})", parent.title, id));
}

std::string year_from(Day today) { return iso(later(today, {12, Duration::Unit::months})); }

std::string condition(const When& when) {
    std::vector<std::string> parts;
    for (std::size_t d = 0; d < dimension_count; ++d)
        if (!when.any_of[d].empty()) parts.push_back(fmt::format("{} = {}", dimension_names[d], toml_list(when.any_of[d])));
    return join(parts, ", ");
}

std::string said(const CountRange& r) { return fmt::format("{{ min = {}, typical = {}, max = {} }}", r.min, r.typical, r.max); }
std::string said(const DepthRange& r) { return fmt::format("{{ min = {}, typical = {}, max = {} }}", millimetres(r.min), millimetres(r.typical), millimetres(r.max)); }

/// The course to begin with: the general one, or the first that is for some severity or type where those decide.
std::string course_block(const Course& course) {
    const CourseRule& rule = course.rules.empty() ? course.general : course.rules.front();
    const std::string when = condition(rule.when);
    return fmt::format("\n# {}  # sessions, and days from one to the next: fewest, usual, most\n{}# sessions      = {}\n# interval-days = {}\n# basis         = \"clinic\"\n",
                       course.rules.empty() ? "[course]" : "[[course.rule]]", when.empty() ? "" : fmt::format("# when          = {{ {} }}\n", when), said(rule.sessions), said(rule.interval_days));
}

std::string depth_block(const Concern& parent) {
    const auto tried = std::find_if(parent.depths.begin(), parent.depths.end(), [](const DepthRule& rule) { return rule.evidence.basis == Basis::trial && keys_of(rule.when) > 0; });
    const DepthRule& rule = tried == parent.depths.end() ? parent.depths.front() : *tried;
    const std::string when = condition(rule.when);
    return fmt::format("\n# [[depth]]  # millimetres: lightest, recommended, deepest; `stipple show {}` lists the others\n# site  = \"{}\"\n{}# mm    = {}\n# basis = \"clinic\"\n", parent.id, rule.site,
                       when.empty() ? "" : fmt::format("# when  = {{ {} }}\n", when), said(rule.depth));
}

}  // namespace

std::string skeleton_of(const std::string& id, const Concern& parent, Day today) {
    return head_of(id, parent.id, "") + fmt::format("title     = {}\nrevised   = {}\nreview-by = {}\n", title_of(id, parent), iso(today), year_from(today)) + course_block(parent.course) + depth_block(parent);
}

std::string skeleton_of(const std::string& id, const Site& parent) {
    return head_of(id, parent.id, "\n[[site]]\n") + fmt::format("title     = {}\n# means   = {}\n\n# [site.ceiling]  # the deepest setting here, for any concern\n# max-mm  = {}\n# because = {}\n# basis   = \"clinic\"\n", title_of(id, parent),
                                                                 toml_string(parent.means), millimetres(parent.ceiling.max.value_or(limits::deepest)), toml_string(parent.ceiling.because));
}

std::string skeleton_of(const std::string& id, const Device& parent) {
    const std::string limit = parent.label.empty() || !parent.label.front().max ? "0.0" : millimetres(*parent.label.front().max);
    return head_of(id, parent.id, "\n[[device]]\n") + fmt::format("title     = {}\n\n# [[device.label]]  # a limit on depth of our own, beside those of its label\n# max-mm  = {}\n# because = \"…\"\n# basis   = \"clinic\"\n", title_of(id, parent), limit);
}

std::string new_concern(const std::string& id, Day today) {
    return fmt::format(
        "# {0}: a new concern. Fill in every figure from a source that you have read; `stipple check` says what is missing.\n"
        "format    = 1\nid        = \"{0}\"\ntitle     = \"\"\n"
        "class     = \"\"                 # {1}\n"
        "revised   = {2}\nreview-by = {3}\n"
        "evidence  = 5                  # best level, Oxford CEBM 2011, 1 to 5\n"
        "care      = [\"standard\"]       # sets of care items: `stipple list care`\n\n"
        "[course]                       # fewest, usual and most\n"
        "sessions      = {{ min = 0, typical = 0, max = 0 }}\ninterval-days = {{ min = 0, typical = 0, max = 0 }}\nbasis         = \"convention\"   # or trial, label, expert, extrapolated, with `sources = [\"…\"]`\n\n"
        "[[depth]]                      # one for each site; `stipple list sites`\n"
        "site  = \"\"\nmm    = {{ min = 0.0, typical = 0.0, max = 0.0 }}   # lightest, recommended, deepest\nbasis = \"convention\"\n\n"
        "[technique]\nendpoint = \"\"                  # `stipple list endpoints`\nbasis    = \"convention\"\n",
        id, class_words, iso(today), year_from(today));
}

std::string new_site(const std::string& id) {
    return fmt::format(
        "# {0}: a new site. Every site has a ceiling; without a source that gives one, do not needle there.\n"
        "format = 1\n\n[[site]]\nid     = \"{0}\"\ntitle  = \"\"\nmeans  = \"\"   # its borders in one sentence\nregion = \"\"   # face, neck, trunk, limb or scalp\n\n"
        "[site.ceiling]\nmax-mm  = 0.0\nbecause = \"\"\nbasis   = \"convention\"   # or trial, label, expert, extrapolated, with `sources = [\"…\"]`\n",
        id);
}

std::string new_device(const std::string& id) {
    return fmt::format(
        "# {0}: a new device. Take its figures from its own label and manual.\n"
        "format = 1\n\n[[device]]\nid         = \"{0}\"\ntitle      = \"\"   # name and maker\nkind       = \"\"   # pen, roller or stamp\nuse        = \"professional\"\n"
        "regulatory = \"\"   # what is known of its approval, and what is not\nbasis      = \"label\"\nsources    = [\"\"] # `stipple list sources`, or a [[source]] of your own\n\n"
        "[device.dial]\nmin-mm  = 0.0\nmax-mm  = 0.0\nstep-mm = 0.0\n",
        id);
}

}  // namespace stipple
