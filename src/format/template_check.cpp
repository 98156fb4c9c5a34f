// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "format/html.hpp"
#include "format/template_tags.hpp"

namespace stipple {

namespace {

constexpr std::size_t deepest_nesting = 32, most_lists = 4, most_found = 50;

const SchemaNode* property_of(const SchemaNode& node, std::string_view key) {
    const auto found = std::find_if(node.properties.begin(), node.properties.end(), [&](const SchemaProperty& p) { return p.key == key; });
    return found == node.properties.end() ? nullptr : &found->value;
}

/// Reads a template tag by tag, with the parts of the document that its sections have opened.
class Check {
public:
    Check(const SourceFile& file, const SchemaNode& schema, Carries carries) : file_(file), carries_(carries) {
        open_.push_back({{}, &schema});
        if (const SchemaNode* say = property_of(schema, "say")) days_ = property_of(*say, "days");
    }

    Diagnostics run() {
        if (!is_utf8(file_.text)) return {{"E0104", {&file_, 1, 1}, 1, "the template is not UTF-8", "save it as UTF-8"}};
        std::size_t unclosed = 0;
        const auto tags = tags_of(file_.text, unclosed);
        for (const Tag& tag : tags) {
            take(tag);
            if (found_.size() >= most_found) return std::move(found_);  // what follows from the first ones helps nobody
        }
        if (unclosed != std::string::npos) complain(unclosed, "a tag without its end", "close it with }}");
        for (std::size_t i = open_.size(); i-- > 1;) complain(open_[i].tag.at, fmt::format("the section `{}` is never closed", open_[i].tag.name), fmt::format("close it with {{{{/{}}}}}", open_[i].tag.name));
        check_script();
        if (carries_ == Carries::red_flags && !has_red_flags_)
            complain(0, "the red flags are missing", "put {{>red_flags}} on a line of its own, before the days and outside every section");
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

    void complain(std::size_t at, std::string message, std::string help) { found_.push_back({"E0106", place_of(at), 1, std::move(message), std::move(help)}); }

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
        const std::string name = folded(tag.attribute);
        if (name.starts_with("on") || name == "style" || name == "srcdoc" || name == "srcset" || name == "action" || name == "formaction") return false;
        if (name == "href") return tag.name.ends_with("calendar_url");
        return name != "src" || tag.name.ends_with("logo");
    }

    void take_unescaped(const Tag& tag) {
        const SchemaNode* node = resolve(tag);
        if (node && (node->pattern != pattern_of_drawings || tag.where != Tag::Where::text))
            complain(tag.at, fmt::format("`{}` would be set unescaped", tag.name), fmt::format("two braces escape it: {{{{{}}}}}; three are for stipple's own drawings, between tags", tag.name));
    }

    void take_open(const Tag& tag) {
        const SchemaNode* node = resolve(tag);
        if (open_.size() > deepest_nesting) complain(tag.at, "sections stand in one another too deep", "close some of them first");
        if (node && node == days_) had_days_ = true;
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
            if (!property_of(*open_.back().node, "in_english")) complain(tag.at, "{{>said}} sets words, and there are none here", "open the words first: {{#say.title}}{{>said}}{{/say.title}}");
            return;
        }
        constexpr std::string_view parts[]{"client", "red_flags", "visits", "results"};
        if (std::find(std::begin(parts), std::end(parts), tag.name) == std::end(parts))
            return complain(tag.at, fmt::format("there is no part `{}`", tag.name), "the parts are {{>said}}, {{>client}}, {{>red_flags}}, {{>visits}} and {{>results}}");
        if (carries_ != Carries::red_flags) return complain(tag.at, fmt::format("{{{{>{}}}}} is of a client's page", tag.name), "the clinic's page has it in its blocks");
        if (tag.name != "red_flags") return;
        if (open_.size() > 1 || tag.where != Tag::Where::text || had_days_)
            return complain(tag.at, "the red flags must stand for themselves, before the days", "put {{>red_flags}} on a line of its own, before {{#say.days}} and outside every section and comment");
        has_red_flags_ = true;
    }

    void check_script() {
        std::string lower = file_.text;
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        for (const std::string_view word : {"<script", "<iframe", "<object", "<embed", "javascript:", "<link", "<base", "<form", "http-equiv", "srcset", "@import", "src=\"http", "src='http", "src=http", "url(http"})
            if (const auto at = lower.find(word); at != std::string::npos) complain(at, fmt::format("`{}` has no place in a page that stands alone", word), "a page has no script and loads nothing: embed pictures as data: addresses");
    }

    const SourceFile& file_;
    Carries carries_;
    const SchemaNode* days_ = nullptr;
    std::vector<Section> open_;
    Diagnostics found_;
    bool has_red_flags_ = false, had_days_ = false;
};

}  // namespace

Diagnostics check_template(const SourceFile& file, const SchemaNode& schema, Carries carries) { return Check{file, schema, carries}.run(); }

}  // namespace stipple
