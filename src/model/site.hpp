// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/bound.hpp"
#include "model/layering.hpp"
#include "model/map.hpp"

namespace stipple {

/// Published thickness of the skin (epidermis and dermis) at a site.
struct Thickness {
    Depth low, mean;
    std::optional<Depth> high;
    std::string method;
    Evidence evidence;
};

template <class V>
void describe(V& v, Thickness& t) {
    v.required("low-mm", t.low, "the thin end of published skin at this site");
    v.required("mean-mm", t.mean, "the lower of the published means");
    v.optional("high-mm", t.high, "the higher of the published means");
    v.required("method", t.method, "how it was measured, and in whom");
    describe_evidence(v, t.evidence);
}

/// A part of the body that can be needled, with the ceiling that holds there for everyone.
struct Site {
    Place at;
    std::string id, title, means, excludes, region, endpoint;
    std::vector<std::string> also;
    DepthBound ceiling;
    std::optional<Thickness> thickness;
    std::optional<int> area_cm2;
    bool keloid_prone = false, over_bone = false;
    std::vector<MapShape> shapes;
    Layering layering;
};

template <class V>
void describe(V& v, Site& site) {
    v.place(site.at);
    v.id("id", site.id, "the name by which every file, flag and document calls this site");
    describe_layering(v, site.layering);
    v.required("title", site.title, "as a heading shows it");
    v.optional("also", site.also, "other words people use for it");
    v.required("means", site.means, "its borders in one sentence");
    v.optional("not", site.excludes, "what lies beside it and is not part of it");
    v.word("region", site.region, "face neck trunk limb scalp", "the region that rules and care may be for");
    v.required("ceiling", site.ceiling, "the deepest setting here, for any concern");
    v.optional("endpoint", site.endpoint, "the roughest endpoint here, whatever the concern stops at");
    v.optional("thickness", site.thickness, "published thickness of the skin here");
    v.optional("area-cm2", site.area_cm2, "area in square centimetres, for adding up numbing cream; convention");
    v.optional("keloid-prone", site.keloid_prone, "whether raised scars are commoner here");
    v.optional("over-bone", site.over_bone, "whether bone lies close under the skin");
    v.optional("shape", site.shapes, "where it lies on the drawings");
}

/// A part of the body that is never needled, whatever the concern.
struct NeverSite {
    Place at;
    std::string id, title, because;
    std::vector<std::string> also, instead;
    Evidence evidence;
    std::vector<MapShape> shapes;
    Layering layering;
};

template <class V>
void describe(V& v, NeverSite& site) {
    v.place(site.at);
    v.id("id", site.id, "the name of the area");
    describe_layering(v, site.layering);
    v.required("title", site.title, "as a message shows it");
    v.optional("also", site.also, "words that mean this area, or could mean it");
    v.optional("instead", site.instead, "sites that the word could also have meant");
    v.required("because", site.because, "why it is never treated");
    describe_evidence(v, site.evidence);
    v.optional("shape", site.shapes, "where it lies on the drawings");
}

}  // namespace stipple
