// SPDX-License-Identifier: MIT
#include "plan/care.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_care_test {
using Lines = std::vector<CareLine>;

namespace {

constexpr Depth deepest_of_band[]{Depth{500}, Depth{1000}, Depth{1500}, Depth{3000}};

/// The care after the only session of a case whose site was needled in one band.
Lines care_in_band(const Point& point, std::size_t band) {
    const Case c = case_of(point);
    DepthAdvice advice;
    advice.site = point.site;
    advice.depth.value.max = deepest_of_band[band];
    Session session;
    session.date = c.start;
    return care_for(shipped(), c, session, true, {advice});
}

/// Each choice of care sets at every site, in each skin type and without one: care depends on nothing else of a concern.
template <class Each>
void for_clients(Each each) {
    std::set<std::vector<std::string>> seen;
    for (const Concern& concern : shipped().concerns) {
        if (!seen.insert(concern.care).second) continue;
        const Product product = product_of(concern, true);
        for (const Site* site : product.sites)
            for (const std::string& skin : product.skins) each(Point{&concern, site, {}, {}, skin, nullptr, {}});
    }
}

/// The same line among others; nullptr if it is not there.
const CareLine* same_line(const Lines& lines, const CareLine& line) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const CareLine& other) { return other.item == line.item && other.sign == line.sign; });
    return found == lines.end() ? nullptr : &*found;
}

const CareLine* item_line(const Lines& lines, std::string_view id) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const CareLine& line) { return line.item && line.item->id == id; });
    return found == lines.end() ? nullptr : &*found;
}

/// Whether an end is at least as late; no end is the latest.
bool not_before(const std::optional<Day>& a, const std::optional<Day>& b) { return !a || (b && *a >= *b); }

/// That every line of the gentler care is in the stricter care, permits no sooner and ends no sooner.
void check_stricter(const Lines& stricter, const Lines& gentler) {
    for (const CareLine& line : gentler) {
        const CareLine* same = same_line(stricter, line);
        CAPTURE(line.id());
        REQUIRE(same);
        if (line.kind == "do") REQUIRE(same->span.value.from >= line.span.value.from);
        if (line.kind == "do") REQUIRE(same->span.value.from_hours.value_or(0) >= line.span.value.from_hours.value_or(0));
        if (line.kind != "do") REQUIRE(not_before(same->span.value.until, line.span.value.until));
    }
}

void check_gate(const Lines& lines) {
    const CareLine* gate = item_line(lines, "channels-open");
    REQUIRE(gate);
    REQUIRE(gate->span.value.until);
    for (const CareLine& line : lines) {
        if (!line.item || !line.item->on_skin || line.phase != "after") continue;
        CAPTURE(line.id());
        if (line.kind == "do") REQUIRE(line.span.value.from >= *gate->span.value.until);
        if (line.kind == "do") REQUIRE(line.span.value.from_hours.value() >= gate->span.value.until_hours.value());
        if (line.kind == "avoid") REQUIRE(not_before(line.span.value.until, gate->span.value.until));
    }
}

void check_lines(const Lines& lines) {
    for (const CareLine& line : lines) {
        CAPTURE(line.id());
        if (line.span.value.until) REQUIRE(line.span.value.from < *line.span.value.until);
        REQUIRE_FALSE(line.text().empty());
        REQUIRE_FALSE(line.why().empty());
        if (line.item && line.phase == "after") REQUIRE_FALSE(line.span.bounds.empty());
    }
}

}  // namespace

TEST_CASE("in every band: nothing goes on the skin before channels-open ends, and every line begins before it ends") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        for (std::size_t band = 0; band < 4; ++band) {
            CAPTURE(band);
            const Lines lines = care_in_band(point, band);
            check_gate(lines);
            check_lines(lines);
        }
    });
}

TEST_CASE("a deeper band never ends care sooner or permits sooner") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        Lines shallower = care_in_band(point, 0);
        for (std::size_t band = 1; band < 4; ++band) {
            CAPTURE(band);
            Lines deeper = care_in_band(point, band);
            check_stricter(deeper, shallower);
            shallower = std::move(deeper);
        }
    });
}

TEST_CASE("skin of unknown type is cared for at least as strictly as any") {
    std::array<Lines, 4> open;
    for_clients([&](const Point& point) {
        CAPTURE(name_of(point));
        Point unknown = point;
        unknown.skin.clear();
        for (std::size_t band = 0; band < 4; ++band) {
            CAPTURE(band);
            if (point.skin == shipped().skin_types.front().id) open[band] = care_in_band(unknown, band);
            check_stricter(open[band], care_in_band(point, band));
        }
    });
}

}  // namespace plan_care_test
