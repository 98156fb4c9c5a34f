// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "report/report.hpp"
#include "report/svg.hpp"
#include "report/tongue.hpp"

namespace stipple {

/// How deep a drawing of the skin at one site reaches: to the ceiling, the setting or the end of published skin.
Depth deepest_drawn(const DepthAdvice& advice);

/// The skin of one site to scale: its layers, the thickness that was published with method and source, the needles at their setting, and
/// a bracket to the ceiling.
Svg skin_drawing(const Report& report, const DepthAdvice& advice);

/// The same skin for a client: the layers by name, without a number and without a needle. For a site whose thickness is known.
Svg skin_drawing_in_words(const Site& site, const Tongue& tongue);

/// The course on a scale of days: sessions with their windows, the care after each, and what can be expected by when.
Svg course_drawing(const Report& report);

/// A drawing of a part of the body about the treated sites, which are hatched and numbered; what is never treated is hatched the other way.
struct BodyMap {
    Svg svg;
    std::vector<const Site*> seen;  ///< in the order of their numbers, which count through all maps of a page
};

/// The words of a map, for its description.
struct MapWords {
    std::string title, treated;
    std::vector<std::string> sites{};  ///< the names of the treated sites, in their order; else their titles
};

/// The maps on which the treated sites lie; `unseen` gets the sites that have no shape. A site has the number of its place in the list.
std::vector<BodyMap> body_maps(const Catalogue& catalogue, const std::vector<const Site*>& treated, const MapWords& words, std::vector<const Site*>& unseen);

/// The sites that are treated in the sessions of a report, each once, in the order of the catalogue.
std::vector<const Site*> treated_sites(const Report& report, std::optional<int> session);

/// A QR code of a text; nothing where it is too long for one.
std::optional<Svg> qr_drawing(const std::string& text, std::string_view title);

}  // namespace stipple
