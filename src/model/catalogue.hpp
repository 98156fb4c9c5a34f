// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/care.hpp"
#include "model/caution.hpp"
#include "model/concern.hpp"
#include "model/device.hpp"
#include "model/evidence.hpp"
#include "model/language.hpp"
#include "model/map.hpp"
#include "model/procedure.hpp"
#include "model/sign.hpp"
#include "model/site.hpp"
#include "model/skin.hpp"

namespace stipple {

/// Everything the protocol files say, after all layers; built once and then only read.
struct Catalogue {
    std::vector<Concern> concerns;
    std::vector<Site> sites;
    std::vector<NeverSite> never_sites;
    std::vector<Device> devices;
    std::vector<SkinType> skin_types;
    std::vector<Endpoint> endpoints;
    std::vector<DepthBound> skin_bounds;
    std::vector<Band> bands;
    std::vector<IntervalFloor> interval_floors;
    std::vector<CareItem> care;
    std::vector<Milestone> milestones;
    std::vector<Sign> signs;
    std::vector<ClientPage> pages;
    std::vector<Question> questions;
    std::vector<Caution> cautions;
    std::vector<Step> steps;
    std::vector<NumbingProduct> numbing;
    std::vector<Source> sources;
    std::vector<Map> maps;
    std::vector<Phrase> phrases;      ///< read only where a page for clients is made, as languages are
    std::vector<Language> languages;
    std::vector<DepthBound> clinic_bounds;  ///< limits of the clinic, out of its own settings and not of any protocol file
    std::string digest;               ///< of everything above that a plan rests on, as understood rather than as typed
    std::vector<std::string> layers;  ///< folders read beside the built-in catalogue, weakest first, then files of settings that have limits
};

template <class V>
void describe(V& v, Catalogue& c) {
    v.optional("concern", c.concerns, "one file of concerns/ each");
    v.optional("site", c.sites, "parts of the body that can be needled");
    v.optional("never", c.never_sites, "parts of the body that are never needled");
    v.optional("device", c.devices, "needling devices");
    v.optional("skin", c.skin_types, "Fitzpatrick skin types");
    v.optional("endpoint", c.endpoints, "signs at which needling stops, gentlest first");
    v.optional("bound", c.skin_bounds, "limits that skin types and kinds of device add");
    v.optional("band", c.bands, "depth bands");
    v.optional("interval-floor", c.interval_floors, "least rest after a depth");
    v.optional("care", c.care, "lines of care sheets");
    v.optional("milestone", c.milestones, "calls, photographs and reviews of every course");
    v.optional("sign", c.signs, "red flags");
    v.optional("question", c.questions, "questions to ask before needling");
    v.optional("caution", c.cautions, "reasons for care");
    v.optional("step", c.steps, "steps of the room sheet, in order");
    v.optional("numbing", c.numbing, "numbing products");
    v.optional("source", c.sources, "documents that the numbers rest on");
    v.optional("page", c.pages, "what every page for clients must carry");
    v.optional("map", c.maps, "drawings of the body");
    v.optional("phrase", c.phrases, "words of the pages for clients");
    v.optional("language", c.languages, "languages of the pages for clients");
}

/// The item with this id, or nullptr.
template <class T>
const T* find(const std::vector<T>& items, std::string_view id) {
    for (const T& item : items)
        if (item.id == id) return &item;
    return nullptr;
}

/// How strong the layer is that the place is in: 0 is the built-in one, and each lies over those with a lower number.
std::ptrdiff_t strength_at(const Catalogue& catalogue, const Place& at);

/// The items that a person's word means: by id, else by one of their other names; several if the word is shared.
template <class T>
std::vector<const T*> named(const std::vector<T>& items, std::string_view word);

/// The letter of the depth band a depth lies in: the first band that reaches it, else the deepest.
std::string_view band_of(const Catalogue& catalogue, Depth depth);

}  // namespace stipple
