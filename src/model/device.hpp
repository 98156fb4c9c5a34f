// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/bound.hpp"
#include "model/layering.hpp"

namespace stipple {

/// The settings of a device that can be dialled between two ends.
struct Dial {
    std::optional<Depth> min;
    Depth max;
    std::optional<Depth> step;
};

template <class V>
void describe(V& v, Dial& dial) {
    v.optional("min-mm", dial.min, "the lowest setting, where it was seen");
    v.required("max-mm", dial.max, "the deepest the needles reach");
    v.optional("step-mm", dial.step, "the distance between settings, where it was seen");
}

/// A use that the device's own documents name.
struct Indication {
    std::string says;
    std::vector<std::string> concerns, sites, regions, skin;
    Evidence evidence;
};

template <class V>
void describe(V& v, Indication& use) {
    v.required("says", use.says, "the labelled use in our own words");
    v.optional("concerns", use.concerns, "ids of the concerns it covers");
    v.optional("sites", use.sites, "ids of the sites it covers");
    v.optional("regions", use.regions, "regions it covers whole; a use that names neither sites nor regions covers every site");
    v.optional("skin", use.skin, "skin types it covers; none means the label does not limit them");
    describe_evidence(v, use.evidence);
}

/// A needling device as its label and manual describe it.
struct Device {
    Place at;
    std::string id, title, kind, use, regulatory, notes;
    std::vector<std::string> also;
    std::optional<Dial> dial;
    std::vector<Depth> settings;
    std::optional<Depth> tolerance;
    std::optional<int> age_min;
    std::vector<DepthBound> label;
    std::vector<Indication> indications;
    Evidence evidence;
    Layering layering;
};

template <class V>
void describe(V& v, Device& device) {
    v.place(device.at);
    v.id("id", device.id, "the name by which every file, flag and document calls this device");
    describe_layering(v, device.layering);
    v.required("title", device.title, "name and maker");
    v.optional("also", device.also, "other words people use for it");
    v.word("kind", device.kind, "pen roller stamp", "how the needles are moved");
    v.word("use", device.use, "professional home", "who it is made for");
    v.optional("dial", device.dial, "the range a dial can be set to");
    v.optional("settings-mm", device.settings, "the fixed settings, where there is no dial");
    v.optional("tolerance-mm", device.tolerance, "how far the real depth may lie from the scale");
    v.optional("age-min", device.age_min, "the youngest age the label covers, in years");
    v.optional("label", device.label, "limits that the label sets on depth");
    v.optional("indication", device.indications, "uses that the label names");
    v.required("regulatory", device.regulatory, "what is known of its approval, and what is not");
    v.optional("notes", device.notes, "what a practitioner should know besides");
    describe_evidence(v, device.evidence);
}

}  // namespace stipple
