// SPDX-License-Identifier: MIT
#pragma once

#include "report/json_keys.hpp"
#include "report/report.hpp"

namespace stipple {

/// One step of the room sheet, at its place.
struct StepOf {
    const RoomSheet* room = nullptr;
    std::size_t index = 0;

    const Step& step() const { return *room->steps[index]; }

    /// When the numbing goes on, and when needling begins; nothing for the other steps.
    std::optional<int> at_minutes() const {
        if (step().shows == "settings") return room->at_minutes;
        return step().shows == "numbing" && room->numbing ? room->numbing->on_at : std::nullopt;
    }
};

/// The steps of the room sheet, if there is one.
inline std::vector<StepOf> steps_of(const Report& report) {
    std::vector<StepOf> steps;
    for (std::size_t i = 0; report.room && i < report.room->steps.size(); ++i) steps.push_back({&*report.room, i});
    return steps;
}

template <class V>
void describe_json(V& v, const StepOf& of) {
    v.key("session", [&] { return of.room->session; }, "number of the session");
    v.key("step", static_cast<int>(of.index) + 1, "its place, from 1");
    v.one_of("phase", [&] { return of.step().phase; }, "before during after", "before the client is numbed and needled, during, or after it");
    v.key("id", [&] { return of.step().id; }, "id of the step");
    v.key("text", [&] { return of.step().text; }, "what the clinic does");
    v.key("at", [&] { return clock_time_of(of.at_minutes()); }, "when, where the time of day is known");
    describe_evidence_json(v, [&] { return &of.step().evidence; });
}

template <class V>
void describe_json(V& v, const Numbing& n) {
    v.key("product", [&] { return n.product->id; }, "id of the product");
    v.key("sites", ids_of(n.sites), "ids of the sites that it goes on");
    v.key("area_cm2", n.area_cm2, "the area of them all, in square centimetres");
    v.key("max_area_cm2", [&] { return n.product->max_area_cm2; }, "the largest area that its label allows");
    v.key("minutes", [&] { return n.product->minutes; }, "how long it stays on");
    v.key("on_at", clock_time_of(n.on_at), "when it goes on");
    v.key("off_at", clock_time_of(n.off_at), "when it comes off");
    v.key("to_ask", ids_of(n.to_ask), "ids of the cautions that bar it and were not asked about");
    describe_evidence_json(v, [&] { return &n.product->evidence; });
}

}  // namespace stipple
