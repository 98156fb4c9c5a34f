// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "model/concern.hpp"
#include "model/layering.hpp"

namespace stipple {

/// A depth band: care clocks and the rest between sessions depend on it.
struct Band {
    Place at;
    std::string id, title;
    Depth up_to;
};

template <class V>
void describe(V& v, Band& band) {
    v.place(band.at);
    v.word("id", band.id, "A B C D", "the letter of the band");
    v.required("title", band.title, "the band in words");
    v.required("up-to-mm", band.up_to, "the deepest setting of the band");
}

/// A clock that differs by band; a file gives either `all`, or A, B, C and D.
struct ByBand {
    std::optional<Duration> all;
    std::array<std::optional<Duration>, 4> band;
};

template <class V>
void describe(V& v, ByBand& clock) {
    v.optional("all", clock.all, "the same in every band");
    v.optional("A", clock.band[0], "in band A");
    v.optional("B", clock.band[1], "in band B");
    v.optional("C", clock.band[2], "in band C");
    v.optional("D", clock.band[3], "in band D");
}

/// Something that prolongs a care item for some skins, sites or devices; it never shortens.
struct CareBound {
    Place at;
    When when;
    std::optional<ByBand> from, until;
    std::string because;
    Evidence evidence;
};

template <class V>
void describe(V& v, CareBound& bound) {
    v.place(bound.at);
    v.required("when", bound.when, "for whom the clock runs longer");
    v.optional("from", bound.from, "a later start");
    v.optional("until", bound.until, "a later end");
    v.required("because", bound.because, "the reason, as a practitioner reads it");
    describe_evidence(v, bound.evidence);
}

/// One line of a care sheet: something to do, to avoid, to expect or to call about.
struct CareItem {
    Place at;
    std::string id, title, phase, kind, text, why, force;
    std::vector<std::string> sets;
    std::optional<Duration> lead;
    std::optional<ByBand> from, until;
    bool on_skin = false, brief = false, always = false;
    When when;
    std::vector<CareBound> longer;
    Evidence evidence;
    Layering layering;

    /// The item in a few words: its title, else its id as words.
    std::string name() const;
};

template <class V>
void describe(V& v, CareItem& item) {
    v.place(item.at);
    v.id("id", item.id, "the name of the item");
    describe_layering(v, item.layering);
    v.optional("title", item.title, "the item in a few words, where its id does not read well");
    v.required("sets", item.sets, "the sets this item belongs to; a concern names the sets it uses");
    v.word("phase", item.phase, "pre day after", "before the session, on the day, or after needling");
    v.word("kind", item.kind, "do avoid expect call", "what the client is asked");
    v.required("text", item.text, "one plain sentence to the client");
    v.required("why", item.why, "one plain sentence: the reason");
    v.word_if("force", item.force, "must ideal", "of pre-care: whether session 1 waits for it");
    v.optional("lead", item.lead, "of pre-care: how long before the session it begins");
    v.optional("from", item.from, "when it begins, counted from the end of needling");
    v.optional("until", item.until, "when it ends, counted from the end of needling; without it, it stays");
    v.optional("on-skin", item.on_skin, "whether it puts something on the skin, which waits for channels-open");
    v.optional("brief", item.brief, "whether its short name says it all, where a page for clients has little room");
    v.optional("always", item.always, "whether a page for clients says it apart from the days, without a date");
    v.optional("when", item.when, "for whom, where and at which session");
    v.optional("longer", item.longer, "who needs it for longer");
    describe_evidence(v, item.evidence);
}

}  // namespace stipple
