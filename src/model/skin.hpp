// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/bound.hpp"

namespace stipple {

/// One Fitzpatrick skin type.
struct SkinType {
    Place at;
    std::string id, title;
};

template <class V>
void describe(V& v, SkinType& type) {
    v.place(type.at);
    v.word("id", type.id, "I II III IV V VI", "Fitzpatrick type");
    v.required("title", type.title, "how such skin answers to sun");
}

/// A sign at which needling stops; files list them gentlest first.
struct Endpoint {
    Place at;
    std::string id, title;
};

template <class V>
void describe(V& v, Endpoint& endpoint) {
    v.place(endpoint.at);
    v.id("id", endpoint.id, "the name of the endpoint");
    v.required("title", endpoint.title, "what the practitioner sees");
}

}  // namespace stipple
