// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

/// The shape of an area on a map, or nullptr.
template <class Area>
const MapShape* shape_on(const Area& area, const Map& map) {
    for (const MapShape& shape : area.shapes)
        if (shape.map == map.id) return &shape;
    return nullptr;
}

void draw_area(Drawing& drawing, const MapShape& shape, std::string_view pattern, const char* border) {
    drawing.path(shape.path, {{"fill", drawing.by_id(pattern)}, {"fill-rule", "evenodd"}, {"stroke", border}, {"stroke-width", "1"}});
}

/// A number on white, so that it is read on any hatching.
void write_number(Drawing& drawing, const MapShape& shape, std::size_t number) {
    if (!shape.x || !shape.y) return;
    drawing.element("circle", {{"cx", std::to_string(*shape.x)}, {"cy", std::to_string(*shape.y)}, {"r", "8"}, {"fill", "#fff"}, {"stroke", "#000"}});
    drawing.text(*shape.x, *shape.y + 4, std::to_string(number), {{"text-anchor", "middle"}, {"font-weight", "bold"}, {"fill", "#000"}});
}

}  // namespace

std::vector<const Site*> treated_sites(const Report& report, std::optional<int> session) {
    std::vector<const Site*> sites;
    for (const Session& s : report.plan.sessions)
        for (const auto& [concern, site] : s.treat)
            if ((!session || s.number == *session) && std::find(sites.begin(), sites.end(), site) == sites.end()) sites.push_back(site);
    std::sort(sites.begin(), sites.end());  // they lie in one list of the catalogue
    return sites;
}

std::vector<BodyMap> body_maps(const Catalogue& catalogue, const std::vector<const Site*>& treated, const MapWords& words, std::vector<const Site*>& unseen) {
    std::vector<BodyMap> maps;
    unseen = treated;
    for (const Map& map : catalogue.maps) {
        BodyMap out;
        for (const Site* site : treated)
            if (shape_on(*site, map)) out.seen.push_back(site);
        if (out.seen.empty()) continue;
        std::vector<std::string> titles;
        for (const Site* site : out.seen) {
            const auto place = static_cast<std::size_t>(std::find(treated.begin(), treated.end(), site) - treated.begin());
            titles.push_back(place < words.sites.size() ? words.sites[place] : site->title);
        }
        Drawing drawing{map.id, map.width, map.height, words.title, words.treated + ": " + join(titles, ", ")};
        drawing.hatching("treated", true, "#000", 5);
        drawing.hatching("never", false, "#777", 4);
        for (const NeverSite& area : catalogue.never_sites)
            if (const MapShape* shape = shape_on(area, map)) draw_area(drawing, *shape, "never", "#777");
        for (const Site* site : out.seen) draw_area(drawing, *shape_on(*site, map), "treated", "#000");
        for (const std::string& outline : map.outline) drawing.path(outline, {{"fill", "none"}, {"stroke", "#333"}, {"stroke-width", "1.2"}});
        for (const Site* site : out.seen) {
            write_number(drawing, *shape_on(*site, map), static_cast<std::size_t>(std::find(treated.begin(), treated.end(), site) - treated.begin()) + 1);
            std::erase(unseen, site);
        }
        out.svg = drawing.finish();
        maps.push_back(std::move(out));
    }
    return maps;
}

}  // namespace stipple
