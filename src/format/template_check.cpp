// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "format/html.hpp"
#include "format/template_markup.hpp"
#include "format/template_permits.hpp"

namespace stipple {

namespace {

constexpr std::size_t deepest_nesting = 32, most_lists = 4, most_found = most_offences;

const SchemaNode* property_of(const SchemaNode& node, std::string_view key) {
    const auto found = std::find_if(node.properties.begin(), node.properties.end(), [&](const SchemaProperty& p) { return p.key == key; });
    return found == node.properties.end() ? nullptr : &found->value;
}

/// Reads a template tag by tag, with the parts of the document that its sections have opened.
class Check {
public:
    Check(const SourceFile& file, const SchemaNode& schema, Carries carries) : file_(file), carries_(carries) {
        open_.push_back({{}, &schema});
        const SchemaNode* say = property_of(schema, "say");
        days_ = say ? property_of(*say, "days") : nullptr;
        marks_ = say ? property_of(*say, "marks") : nullptr;
    }

    Diagnostics run() {
        if (!is_utf8(file_.text)) return {{"E0104", {&file_, 1, 1}, 1, "the template is not UTF-8", "save it as UTF-8"}};
        std::size_t unclosed = 0;
        auto tags = tags_of(file_.text, unclosed);
        const auto offences = read_markup(file_.text, tags);
        for (const Tag& tag : tags) {
            take(tag);
            if (found_.size() >= most_found) return std::move(found_);  // what follows from the first ones helps nobody
        }
        if (unclosed != std::string::npos) complain(unclosed, "a tag without its end", "close it with }}");
        for (std::size_t i = open_.size(); i-- > 1;) complain(open_[i].tag.at, fmt::format("the section `{}` is never closed", open_[i].tag.name), fmt::format("close it with {{{{/{}}}}}", open_[i].tag.name));
        for (const Offence& offence : offences) complain(offence.at, offence.message, offence.help);
        if (carries_ == Carries::red_flags) check_carried();
        return std::move(found_);
    }

private:
    struct Section {
        Tag tag;
        const SchemaNode* node = nullptr;
        bool repeats = false;  ///< for each item of a list
    };

    Place place_of(std::size_t at) const {
        const std::string_view before = std::string_view{file_.text}.substr(0, at);
        const auto line_start = before.rfind('\n');
        return {&file_, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1, static_cast<int>(line_start == std::string_view::npos ? at : at - line_start - 1) + 1};
    }

    void complain(std::size_t at, std::string message, std::string help) {
        if (found_.size() < most_found) found_.push_back({"E0106", place_of(at), 1, std::move(message), std::move(help)});
    }

    /// Whether what stands there is read by whoever reads the page.
    static bool is_shown(const Tag& tag) { return tag.where == Tag::Where::text && tag.shown; }

    void take(const Tag& tag) {
        using K = Tag::Kind;
        switch (tag.kind) {
            case K::comment: return;
            case K::delimiters: return complain(tag.at, "a template keeps its braces", "take the {{= =}} out");
            case K::partial: return take_partial(tag);
            case K::close: return take_close(tag);
            case K::open:
            case K::inverted: return take_open(tag);
            case K::unescaped: return take_unescaped(tag);
            case K::variable: return take_variable(tag);
        }
    }

    /// The part of the document that a name means, from the innermost section outwards; nullptr after a diagnostic.
    const SchemaNode* resolve(const Tag& tag) {
        if (tag.name == ".") return open_.back().node;
        const auto keys = split(tag.name, '.');
        for (std::size_t i = open_.size(); i-- > 0;) {
            const SchemaNode* node = open_[i].node;
            for (const std::string_view key : keys) node = node ? property_of(*node, key) : nullptr;
            if (node) return node;
        }
        std::vector<std::string_view> names;
        for (const Section& section : open_)
            for (const SchemaProperty& p : section.node->properties) names.push_back(p.key);
        const auto dot = tag.name.rfind('.');
        const SchemaNode* outer = dot == std::string_view::npos ? nullptr : property_of(*open_.front().node, tag.name.substr(0, dot));
        std::vector<std::string> inner;
        if (outer)
            for (const SchemaProperty& p : outer->properties) inner.push_back(fmt::format("{}.{}", tag.name.substr(0, dot), p.key));
        names.insert(names.end(), inner.begin(), inner.end());
        complain(tag.at, fmt::format("there is nothing called `{}` here", tag.name), did_you_mean(tag.name, names, "`stipple schema handout` and `stipple schema page` list every name"));
        return nullptr;
    }

    void take_variable(const Tag& tag) {
        const SchemaNode* node = resolve(tag);
        if (!node) return;
        if (node->type == "object" || node->type == "array") complain(tag.at, fmt::format("`{}` is no text", tag.name), fmt::format("open it as a section: {{{{#{0}}}}} … {{{{/{0}}}}}", tag.name));
        if (node->pattern == pattern_of_drawings) complain(tag.at, fmt::format("`{}` is a drawing", tag.name), fmt::format("set it with three braces: {{{{{{{}}}}}}}", tag.name));
        if (tag.where != Tag::Where::text && tag.where != Tag::Where::quoted)
            complain(tag.at, "a name stands where its escaping does not hold", "put it between tags, or into a quoted attribute");
        if (!may_fill(tag)) complain(tag.at, fmt::format("`{}` is no attribute for a name: what it holds is run or loaded", tag.attribute), "href takes say.calendar_url, src takes say.logo; say everything else between tags");
    }

    /// Whether a value may be filled in: not where a browser would run it, and where it would load it only what was looked at before.
    static bool may_fill(const Tag& tag) {
        const Holds holds = holds_of(tag.attribute);
        if (holds == Holds::address) return tag.name.ends_with(folded(tag.attribute) == "src" ? "logo" : "calendar_url");
        return holds == Holds::words;
    }

    void take_unescaped(const Tag& tag) {
        const SchemaNode* node = resolve(tag);
        if (node && (node->pattern != pattern_of_drawings || !is_shown(tag)))
            complain(tag.at, fmt::format("`{}` would be set unescaped", tag.name), fmt::format("two braces escape it: {{{{{}}}}}; three are for stipple's own drawings, between tags", tag.name));
    }

    void take_open(const Tag& tag) {
        const SchemaNode* node = resolve(tag);
        if (open_.size() > deepest_nesting) complain(tag.at, "sections stand in one another too deep", "close some of them first");
        if (node && node == days_) had_days_ = true;
        if (node && node == marks_ && marks_at_ == std::string::npos) marks_at_ = tag.at;
        const bool steps_in = node && tag.kind == Tag::Kind::open;
        const bool repeats = steps_in && node->type == "array" && !node->items.empty();
        const SchemaNode* inner = repeats ? &node->items.front() : steps_in ? node : open_.back().node;
        open_.push_back({tag, inner, repeats});
        const auto lists = static_cast<std::size_t>(std::count_if(open_.begin(), open_.end(), [](const Section& section) { return section.repeats; }));
        if (repeats && lists > most_lists) complain(tag.at, fmt::format("more than {} lists within each other", most_lists), "close some of them first: each repeats what the others hold");
    }

    void take_close(const Tag& tag) {
        if (open_.size() > 1 && open_.back().tag.name == tag.name) {
            open_.pop_back();
            return;
        }
        complain(tag.at, fmt::format("`{}` is closed here and is not the last that was opened", tag.name), open_.size() > 1 ? fmt::format("close `{}` first", open_.back().tag.name) : std::string{"take it out"});
    }

    void take_partial(const Tag& tag) {
        if (tag.name == "said") {
            if (!property_of(*open_.back().node, "in_english")) return complain(tag.at, "{{>said}} sets words, and there are none here", "open the words first: {{#say.title}}{{>said}}{{/say.title}}");
            if (!is_shown(tag)) return complain(tag.at, "{{>said}} stands where its marks of language do not hold", "put it between tags; in a title, a drawing or a value write {{text}}");
            if (open_.size() == 2 && marks_ && open_.back().node == &marks_->items.front() && open_.back().tag.kind == Tag::Kind::open) has_marks_ = true;
            return;
        }
        constexpr std::string_view parts[]{"client", "map_key", "red_flags", "visits", "results"};
        if (std::find(std::begin(parts), std::end(parts), tag.name) == std::end(parts))
            return complain(tag.at, fmt::format("there is no part `{}`", tag.name), "the parts are {{>said}}, {{>client}}, {{>map_key}}, {{>red_flags}}, {{>visits}} and {{>results}}");
        if (carries_ == Carries::red_flags && tag.name != "red_flags" && !is_shown(tag)) return complain(tag.at, fmt::format("{{{{>{}}}}} stands where its markup does not hold", tag.name), "put it between tags");
        if (carries_ != Carries::red_flags) return complain(tag.at, fmt::format("{{{{>{}}}}} is of a client's page", tag.name), "the clinic's page has it in its blocks");
        if (tag.name != "red_flags") return;
        if (open_.size() > 1 || !is_shown(tag) || had_days_)
            return complain(tag.at, "the red flags must stand for themselves, before the days", "put {{>red_flags}} on a line of its own, before {{#say.days}} and outside every section, comment, title and drawing");
        has_red_flags_ = true;
    }

    /// What a client's page must carry.
    void check_carried() {
        if (!has_red_flags_) complain(0, "the red flags are missing", "put {{>red_flags}} on a line of its own, before the days and outside every section");
        if (has_marks_) return;
        const bool misplaced = marks_at_ != std::string::npos;
        complain(misplaced ? marks_at_ : 0, misplaced ? "the marks must stand for themselves" : "the marks are missing",
                 "put {{#say.marks}}{{>said}}{{/say.marks}} between tags, outside every other section, comment, title and drawing: it says of a page that it is a sample, a draft or unscreened");
    }

    const SourceFile& file_;
    Carries carries_;
    const SchemaNode *days_ = nullptr, *marks_ = nullptr;
    std::vector<Section> open_;
    Diagnostics found_;
    std::size_t marks_at_ = std::string::npos;  ///< where the marks are opened first
    bool has_red_flags_ = false, has_marks_ = false, had_days_ = false;
};

}  // namespace

Diagnostics check_template(const SourceFile& file, const SchemaNode& schema, Carries carries) { return Check{file, schema, carries}.run(); }

}  // namespace stipple
