// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "report/path_bounds.hpp"
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

constexpr int printed_height = 94;  // of a map on a client's page, in points: 3.3 cm
constexpr int figures = 9;          // the size of its numbers there, in points

/// A map on its paper: the part of it that is seen, and what a point is in its units.
class Sheet {
public:
    /// The sites with enough about them to be recognised.
    Sheet(const Map& map, const Frame& sites) : map_(map) {
        constexpr int least = 95, share = 125, widest = 120, narrowest = 72, whole = 100;  // in hundredths
        int height = std::max({map.width * least / whole, sites.height() * share / whole, sites.width() * whole / widest});
        height = std::min(height, map.height);
        const int width = std::min(std::max(sites.width() * share / whole, map.width * narrowest / whole), map.width);
        const auto about = [](int low, int high, int length, int end) { return std::clamp((low + high - length) / 2, 0, end - length); };
        seen_.left = about(sites.left, sites.right, width, map.width), seen_.top = about(sites.top, sites.bottom, height, map.height);
        seen_.right = seen_.left + width, seen_.bottom = seen_.top + height;
    }

    const Frame& seen() const { return seen_; }
    int points(int n) const { return std::max(1, (n * seen_.height() + printed_height / 2) / printed_height); }
    std::string tenths(int n) const { return fmt::format("{:.1f}", n * seen_.height() / 10.0 / printed_height); }
    bool is_left(int x) const { return 2 * x < map_.width; }
    bool is_right(int x) const { return 2 * x > map_.width; }

private:
    const Map& map_;
    Frame seen_;
};

/// A number beside the map, and the place on the skin that it means.
struct Number {
    std::size_t number = 1;
    int x = 0, y = 0;  ///< on the skin
    int beside = 0;    ///< the middle of the number
};

/// The numbers of both sides, each beside its site as far as the others leave room.
class Numbers {
public:
    void add(const Sheet& sheet, const Number& number) {
        const bool to_left = sheet.is_left(number.x) || (!sheet.is_right(number.x) && left_.size() < right_.size());
        (to_left ? left_ : right_).push_back(number);
    }

    void spread(const Sheet& sheet) {
        for (auto* side : {&left_, &right_}) spread(sheet, *side);
    }

    /// The map with room for them.
    Frame frame(const Sheet& sheet) const {
        Frame frame = sheet.seen();
        if (!left_.empty()) frame.left -= sheet.points(room);
        if (!right_.empty()) frame.right += sheet.points(room);
        return frame;
    }

    void draw(Drawing& drawing, const Sheet& sheet) const {
        for (const Number& n : left_) draw(drawing, sheet, n, sheet.seen().left, "end", -1);
        for (const Number& n : right_) draw(drawing, sheet, n, sheet.seen().right, "start", 1);
    }

private:
    static constexpr int room = 13, apart = 10;  // in points

    static void spread(const Sheet& sheet, std::vector<Number>& side) {
        std::stable_sort(side.begin(), side.end(), [](const Number& a, const Number& b) { return a.y < b.y; });
        const int step = sheet.points(apart);
        int above = sheet.seen().top - step / 2;
        for (Number& n : side) n.beside = above = std::max(n.y, above + step);
        int beneath = sheet.seen().bottom + step / 2;
        for (auto n = side.rbegin(); n != side.rend(); ++n) n->beside = beneath = std::min(n->beside, beneath - step);
    }

    /// A line on white, so that it is seen on any hatching, from the number to a dot on the skin.
    static void draw(Drawing& drawing, const Sheet& sheet, const Number& n, int edge, std::string anchor, int outwards) {
        drawing.line(edge, n.beside, n.x, n.y, {{"stroke", "#fff"}, {"stroke-width", sheet.tenths(26)}});
        drawing.line(edge, n.beside, n.x, n.y, {{"stroke", "#000"}, {"stroke-width", sheet.tenths(7)}});
        drawing.element("circle", {{"cx", std::to_string(n.x)}, {"cy", std::to_string(n.y)}, {"r", sheet.tenths(17)}, {"fill", "#000"}, {"stroke", "#fff"}, {"stroke-width", sheet.tenths(6)}});
        drawing.text(edge + outwards * sheet.points(2), n.beside + sheet.points(figures) * 36 / 100, std::to_string(n.number), {{"text-anchor", std::move(anchor)}, {"font-size", std::to_string(sheet.points(figures))}, {"font-weight", "bold"}, {"fill", "#000"}, {"direction", "ltr"}});
    }

    std::vector<Number> left_, right_;
};

/// One map and what is treated on it.
class MapDrawing {
public:
    MapDrawing(const Catalogue& catalogue, const Map& map, const std::vector<std::pair<std::size_t, const MapShape*>>& treated) : catalogue_(catalogue), map_(map), treated_(treated), sheet_(map, extent()) {
        for (const auto& [number, shape] : treated_)
            if (shape->x && shape->y) numbers_.add(sheet_, {number, *shape->x, *shape->y});
        numbers_.spread(sheet_);
    }

    Svg draw(std::string_view title, const std::string& description) const {
        Drawing drawing{map_.id, numbers_.frame(sheet_), title, description};
        drawing.cut("seen", sheet_.seen());
        drawing.hatching("treated", true, "#000", sheet_.points(4), sheet_.points(1));
        drawing.hatching("never", false, "#666", sheet_.points(3), std::max(1, sheet_.points(1) / 3));
        for (const NeverSite& area : catalogue_.never_sites)
            if (const MapShape* shape = shape_on(area, map_)) fill(drawing, *shape, "never", "#666", 4);
        for (const auto& [number, shape] : treated_) fill(drawing, *shape, "treated", "#000", 8);
        for (const std::string& outline : map_.outline) drawing.path(outline, {{"fill", "none"}, {"stroke", "#333"}, {"stroke-width", sheet_.tenths(5)}, {"clip-path", drawing.by_id("seen")}});
        numbers_.draw(drawing, sheet_);
        return drawing.finish();
    }

private:
    Frame extent() const {
        Frame box = bounds_of_path(treated_.front().second->path);
        for (const auto& [number, shape] : treated_) box = around(box, bounds_of_path(shape->path));
        return box;
    }

    void fill(Drawing& drawing, const MapShape& shape, std::string_view pattern, const char* border, int border_tenths) const {
        drawing.path(shape.path, {{"fill", drawing.by_id(pattern)}, {"fill-rule", "evenodd"}, {"stroke", border}, {"stroke-width", sheet_.tenths(border_tenths)}, {"clip-path", drawing.by_id("seen")}});
    }

    const Catalogue& catalogue_;
    const Map& map_;
    const std::vector<std::pair<std::size_t, const MapShape*>>& treated_;
    Sheet sheet_;
    Numbers numbers_;
};

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
        std::vector<std::string> titles;
        std::vector<std::pair<std::size_t, const MapShape*>> shapes;
        for (std::size_t place = 0; place < treated.size(); ++place) {
            const MapShape* shape = shape_on(*treated[place], map);
            if (!shape) continue;
            out.seen.push_back(treated[place]);
            titles.push_back(place < words.sites.size() ? words.sites[place] : treated[place]->title);
            shapes.emplace_back(place + 1, shape);
            std::erase(unseen, treated[place]);
        }
        if (shapes.empty()) continue;
        out.svg = MapDrawing{catalogue, map, shapes}.draw(words.title, words.treated + ": " + join(titles, ", "));
        maps.push_back(std::move(out));
    }
    return maps;
}

}  // namespace stipple
