// SPDX-License-Identifier: MIT
#include "report/page.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "report/document.hpp"
#include "report/parts.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

/// Sets one block after another, its texts made safe.
class Setter {
public:
    std::vector<PageBlock> blocks;

    void operator()(Heading& heading) { blocks.emplace_back().heading = std::move(heading); }
    void operator()(Paragraph& paragraph) { blocks.emplace_back().paragraph = std::move(paragraph); }
    void operator()(Table& table) {
        if (!table.rows.empty()) blocks.emplace_back().table = std::move(table);
    }
    void operator()(Picture& picture) {
        if (picture.draw)
            blocks.emplace_back().drawing = picture.draw();
        else
            blocks.emplace_back().picture = std::move(picture);
    }
};

std::vector<PageBlock> set(const std::vector<Block>& blocks) {
    Setter setter;
    for (const Block& block : blocks) {
        Block safe = printable(block);
        std::visit(setter, safe);
    }
    return std::move(setter.blocks);
}

/// The maps of everything that is treated.
void add_maps(std::vector<PageBlock>& out, const Report& report) {
    const auto treated = treated_sites(report, report.view.session);
    std::vector<const Site*> unseen;
    MapWords words{"Where the needles go", "treated", {}};
    for (const Site* site : treated) words.sites.push_back(site->title);
    const auto maps = body_maps(*report.catalogue, treated, words, unseen);
    if (maps.empty()) return;
    out.emplace_back().heading = Heading{2, "Where", "hatched the one way: treated; the other way: never treated"};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < treated.size(); ++i) names.push_back(fmt::format("{} {}", i + 1, treated[i]->id));
    std::vector<std::string> missing;
    for (const Site* site : unseen) missing.push_back(site->id);
    out.emplace_back().paragraph = Paragraph{join(names, ", ") + (missing.empty() ? "" : "; not on these drawings: " + enumerate(missing)), Tone::plain, {}};
    for (const BodyMap& map : maps) out.emplace_back().drawing = map.svg;
}

/// The client's copy has no drawing with a needle in it; a plan shows where it goes.
bool has_maps(const Report& report) { return !report.call && report.session_count > 0 && (report.view.depths || report.room || report.view.for_client); }

/// A whole course is drawn on a scale of days; where the text draws one itself, it is already there.
bool has_course(const Report& report) {
    const auto dated = std::count_if(report.plan.sessions.begin(), report.plan.sessions.end(), [](const Session& s) { return s.date.has_value(); });
    return !report.call && !report.room && report.view.sessions && !report.view.bars && dated > 1;
}

/// The drawings that the page has besides those of its text.
std::vector<PageBlock> drawings_of(const Report& report) {
    std::vector<PageBlock> out;
    if (has_maps(report)) add_maps(out, report);
    if (!has_course(report)) return out;
    out.emplace_back().heading = Heading{2, "The course at a glance", {}};
    out.emplace_back().drawing = course_drawing(report);
    return out;
}

/// Where they stand: before the sources, else at the end.
std::vector<PageBlock>::iterator before_sources(Page& page) {
    return std::find_if(page.blocks.begin(), page.blocks.end(), [](const PageBlock& b) { return b.heading && b.heading->text == "Sources"; });
}

std::string title_of(const Report& report) {
    std::vector<std::string> parts;
    if (!report.c->ref.empty()) parts.push_back(report.c->ref);
    for (const Treat& treat : report.c->treats) parts.push_back(treat.concern->title);
    if (report.view.session) parts.push_back(fmt::format("session {} of {}", *report.view.session, report.session_count));
    return printable(join(parts, ", "));
}

}  // namespace

Page make_page(const Report& report) {
    Page page;
    page.title = title_of(report);
    if (page.title.empty()) page.title = "stipple";
    if (!report.space.empty()) page.identifier = uuid_of(report.space, "page");
    page.running = running_head(report);
    page.blocks = set(document(report));
    auto drawings = drawings_of(report);
    page.blocks.insert(before_sources(page), std::make_move_iterator(drawings.begin()), std::make_move_iterator(drawings.end()));
    return page;
}

Page make_page(const std::string& title, const std::vector<Block>& blocks) { return {printable(title), {}, {}, set(blocks)}; }

}  // namespace stipple
