// SPDX-License-Identifier: MIT
#include "plan/care.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

constexpr Depth deepest_of_band[]{Depth{500}, Depth{1000}, Depth{1500}, Depth{3000}};

/// The care after the last session of a case whose sites were all needled in one band.
std::vector<CareLine> care_in_band(const Case& c, std::size_t band) {
    std::vector<DepthAdvice> depths;
    for (const Treat& treat : c.treats)
        for (const Site* site : treat.sites) {
            DepthAdvice advice;
            advice.site = site;
            advice.depth.value.max = deepest_of_band[band];
            depths.push_back(advice);
        }
    Session session;
    session.date = c.start;
    return care_for(shipped(), c, session, true, depths);
}

/// Every concern at every site in each skin type and without one.
template <class Each>
void for_clients(Each each) {
    for (const Concern& concern : shipped().concerns) {
        const Product product = product_of(concern);
        for (const Site* site : product.sites)
            for (const std::string& skin : product.skins) each(Point{&concern, site, {}, {}, skin, nullptr, {}});
    }
}

const CareLine* line_of(const std::vector<CareLine>& lines, std::string_view id) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const CareLine& line) { return line.id() == id; });
    return found == lines.end() ? nullptr : &*found;
}

/// Whether an end is at least as late; no end is the latest.
bool not_before(const std::optional<Day>& a, const std::optional<Day>& b) { return !a || (b && *a >= *b); }

}  // namespace

TEST_CASE("nothing that goes on the skin begins before channels-open ends, in any band") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        const Case c = case_of(point);
        for (std::size_t band = 0; band < 4; ++band) {
            CAPTURE(band);
            const auto lines = care_in_band(c, band);
            const CareLine* gate = line_of(lines, "channels-open");
            REQUIRE(gate);
            REQUIRE(gate->span.value.until);
            for (const CareLine& line : lines) {
                if (!line.item || !line.item->on_skin || line.phase != "after") continue;
                CAPTURE(line.id());
                if (line.kind == "do") CHECK(line.span.value.from >= *gate->span.value.until);
                if (line.kind == "do") CHECK(line.span.value.from_hours >= gate->span.value.until_hours);
                if (line.kind == "avoid") CHECK(not_before(line.span.value.until, gate->span.value.until));
            }
        }
    });
}

TEST_CASE("a deeper band never ends care sooner or permits sooner") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        const Case c = case_of(point);
        auto shallower = care_in_band(c, 0);
        for (std::size_t band = 1; band < 4; ++band) {
            CAPTURE(band);
            auto deeper = care_in_band(c, band);
            for (const CareLine& line : shallower) {
                const CareLine* same = line_of(deeper, line.id());
                CAPTURE(line.id());
                REQUIRE(same);
                if (line.kind != "do") CHECK(not_before(same->span.value.until, line.span.value.until));
                if (line.kind == "do") CHECK(same->span.value.from >= line.span.value.from);
            }
            shallower = std::move(deeper);
        }
    });
}

TEST_CASE("skin of unknown type is cared for at least as long as any") {
    for_clients([](const Point& point) {
        if (!point.skin.empty()) return;
        CAPTURE(name_of(point));
        for (const SkinType& type : shipped().skin_types) {
            CAPTURE(type.id);
            Point known = point;
            known.skin = type.id;
            for (std::size_t band = 0; band < 4; ++band) {
                const auto open = care_in_band(case_of(point), band);
                for (const CareLine& line : care_in_band(case_of(known), band)) {
                    const CareLine* same = line_of(open, line.id());
                    CAPTURE(line.id());
                    REQUIRE(same);
                    if (line.kind != "do") CHECK(not_before(same->span.value.until, line.span.value.until));
                    if (line.kind == "do") CHECK(same->span.value.from >= line.span.value.from);
                }
            }
        }
    });
}

TEST_CASE("every line of care begins before it ends, and is said in plain words") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        for (std::size_t band = 0; band < 4; ++band)
            for (const CareLine& line : care_in_band(case_of(point), band)) {
                CAPTURE(line.id());
                if (line.span.value.until) CHECK(line.span.value.from < *line.span.value.until);
                CHECK_FALSE(line.text().empty());
                CHECK_FALSE(line.why().empty());
            }
    });
}

TEST_CASE("no line of care permits what another still bars: a pause ends before its product is brought back") {
    for_clients([](const Point& point) {
        CAPTURE(name_of(point));
        for (std::size_t band = 0; band < 4; ++band) {
            CAPTURE(band);
            const auto lines = care_in_band(case_of(point), band);
            const CareLine *makeup = line_of(lines, "makeup"), *brushes = line_of(lines, "clean-brushes");
            if (makeup && brushes) CHECK(brushes->span.value.from >= *makeup->span.value.until);
        }
    });
}
