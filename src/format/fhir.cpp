// SPDX-License-Identifier: MIT
#include "format/fhir.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "plan/progress.hpp"
#include "report/svg.hpp"

namespace stipple {

namespace {

constexpr std::string_view of_concerns = "9318a33f-ec29-4c5e-97dd-2b988ec80107";  // the space in which the id of a concern is a name

void replace_all(std::string& text, std::string_view what, std::string_view instead) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += instead.size()) text.replace(at, what.size(), instead);
}

std::string element(std::string_view name, std::string_view inner) { return fmt::format("<{0}>{1}</{0}>", name, inner); }

/// Writes one block after another as XHTML.
struct Narrator {
    std::string out;

    void operator()(const Heading& heading) {
        out += element(fmt::format("h{}", heading.level + 1), xhtml(heading.aside.empty() ? heading.text : fmt::format("{} ({})", heading.text, heading.aside)));
    }

    void operator()(const Paragraph& paragraph) { out += element("p", (paragraph.label.empty() ? std::string{} : element("b", xhtml(paragraph.label)) + " ") + xhtml(paragraph.text)); }

    void operator()(const Picture& picture) { out += element("p", xhtml(picture.says)); }

    void operator()(const Table& table) {
        if (table.rows.empty()) return;
        std::string rows, titles;
        for (const Table::Column& column : table.columns) titles += element("th", xhtml(column.title));
        if (std::any_of(table.columns.begin(), table.columns.end(), [](const Table::Column& c) { return !c.title.empty(); })) rows += element("tr", titles);
        for (const auto& row : table.rows) {
            std::string cells;
            for (const std::string& cell : row) cells += element("td", xhtml(cell));
            rows += element("tr", cells);
        }
        out += element("table", rows);
    }
};

}  // namespace

std::string_view course_status(const Report& report) {
    const auto& sessions = report.plan.sessions;
    const bool begun = std::any_of(sessions.begin(), sessions.end(), [](const Session& s) { return s.status == "done"; });
    const bool over = report.plan.length > 0 && next_number(*report.c) > report.plan.length;
    if (!begun) return over ? "revoked" : "draft";
    if (static_cast<int>(sessions.size()) < report.plan.length && !over) return "on-hold";
    const auto next = std::find_if(sessions.begin(), sessions.end(), [](const Session& s) { return s.is_ahead(); });
    if (next == sessions.end()) return sessions.back().status == "done" ? "completed" : "revoked";
    return next->withheld ? "on-hold" : "active";
}

std::string_view activity_status(const Session& session) {
    if (session.status == "done") return "completed";
    if (session.status == "cancelled") return "cancelled";
    return session.status == "held" ? "on-hold" : "not-started";
}

std::string plain(std::string_view text) {
    std::string out;
    for (const std::string_view line : split(text, '\n')) out += (out.empty() ? "" : "\n") + printable(line);
    return std::string{trimmed(out)};
}

std::string xhtml(std::string_view text) {
    std::string out = escaped(printable(text));
    for (const std::string_view no_character : {"\uFFFE", "\uFFFF"}) replace_all(out, no_character, "\uFFFD");
    return out;
}

std::string fhir_markdown(std::string_view text) {
    std::string out = plain(text);
    replace_all(out, "<", "\\<");
    replace_all(out, "](", "]\\(");
    return out;
}

std::string narrative(const std::vector<Block>& blocks) {
    Narrator narrator;
    for (const Block& block : blocks) std::visit(narrator, block);
    return fmt::format("<div xmlns=\"http://www.w3.org/1999/xhtml\">{}</div>", narrator.out);
}

std::string rests_on(const Evidence& evidence) {
    std::string text{evidence.basis == Basis::convention ? "clinical default, no published figure" : name_of(evidence.basis)};
    if (evidence.sources.empty()) return text;
    return text + (evidence.basis == Basis::convention ? "; see " : ": ") + join(evidence.sources, ", ");
}

std::string definition_url(const Concern& concern) { return "urn:uuid:" + uuid_of(of_concerns, "concern/" + concern.id); }

}  // namespace stipple
