// SPDX-License-Identifier: MIT
#include "load/names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/lookup.hpp"

namespace stipple {

namespace {

class NamesWriter {
public:
    std::string text;

    void add(std::string_view kind, std::string_view name, std::string_view what) {
        text += kind;
        text += '\t';
        text += name;
        text += '\t';
        text += printable(what);
        text += '\n';
    }

    template <class T>
    void add_titled(std::string_view kind, const std::vector<T>& items) {
        for (const T& item : items) add(kind, item.id, item.title);
    }

    /// Items that have no title, or one that is too long to stand beside a name.
    template <class T>
    void add_plain(std::string_view kind, const std::vector<T>& items) {
        for (const T& item : items) add(kind, item.id, kind);
    }

    void add_concern(const Concern& concern, const std::vector<Site>& sites) {
        add("concern", concern.id, concern.title);
        for (const std::string& type : concern.types) add("type/" + concern.id, type, "type");
        for (const std::string& severity : concern.severities) add("severity/" + concern.id, severity, "severity");
        for (const Site& site : sites) {
            const auto here = [&](const DepthRule& rule) { return rule.site == site.id; };
            if (std::any_of(concern.depths.begin(), concern.depths.end(), here)) add("at/" + concern.id, site.id, site.title);
        }
    }
};

}  // namespace

std::string names_text(const Catalogue& c) {
    NamesWriter writer;
    for (const Concern& concern : c.concerns) writer.add_concern(concern, c.sites);
    writer.add_titled("site", c.sites);
    writer.add_titled("never", c.never_sites);
    writer.add_titled("device", c.devices);
    writer.add_titled("skin", c.skin_types);
    writer.add_titled("endpoint", c.endpoints);
    writer.add_titled("numbing", c.numbing);
    writer.add_titled("sign", c.signs);
    for (const Caution& caution : c.cautions) writer.add(caution.answer == "known" ? "known" : "caution", caution.id, caution.title);
    for (const CareItem& item : c.care) writer.add(item.kind == "expect" ? "expected" : "care", item.id, item.kind == "expect" ? "something expected" : "care");
    for (const Question& question : c.questions) writer.add(question.covers.empty() || find(c.cautions, question.id) ? "key" : "question", question.id, "question");  // a key of its own answers it, or a caution of that name
    writer.add_plain("step", c.steps);
    writer.add_plain("source", c.sources);
    writer.add_plain("map", c.maps);
    writer.add_plain("phrase", c.phrases);
    writer.add_titled("language", c.languages);
    return std::move(writer.text);
}

}  // namespace stipple
