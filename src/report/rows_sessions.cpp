// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/row_writer.hpp"

namespace stipple {

namespace {

void add_session(RowWriter& rows, const Session& s, const Booking& booking) {
    std::vector<std::string> was, treat;
    for (const Day day : s.was) was.push_back(iso(day));
    for (const auto& [concern, site] : s.treat) treat.push_back(fmt::format("{}:{}", concern->id, site->id));
    rows.begin("session", s.number);
    rows.put("status", s.status);
    rows.put("date", s.date);
    if (booking.at_minutes) rows.put("time", clock_time(*booking.at_minutes));
    rows.put("zone", booking.zone);
    rows.put("earliest", s.earliest);
    rows.put("latest", s.latest);
    rows.put("interval_days", s.interval_days);
    rows.put("was", was);
    rows.put("because", s.because);
    rows.put("treat", treat);
}

/// The settings and ceilings of one session, by site: "cheek=1.5; temple=0.75".
void put_settings(RowWriter& rows, const Plan& plan, int session) {
    std::vector<std::string> settings, ceilings;
    for (const DepthAdvice& a : plan.depths) {
        if (a.session != session) continue;
        settings.push_back(fmt::format("{}={}", a.site->id, millimetres(a.setting)));
        ceilings.push_back(fmt::format("{}={}", a.site->id, millimetres(a.depth.value.max)));
    }
    rows.put("setting_mm", settings);
    rows.put("max_mm", ceilings);
}

}  // namespace

void add_session_rows(RowWriter& rows, const Report& report) {
    for (const Session& s : report.plan.sessions) add_session(rows, s, report.c->booking);
    if (report.view.care) add_red_flag_rows(rows, report);  // a timeline has none in any format
}

void add_plan_rows(RowWriter& rows, const Report& report) {
    for (const Session& s : report.plan.sessions) {
        add_session(rows, s, report.c->booking);
        put_settings(rows, report.plan, s.number);
    }
    if (report.view.care) add_red_flag_rows(rows, report);
}

void put_depth(RowWriter& rows, const DepthAdvice& a) {
    std::vector<std::string> binding, flags;
    for (const Bound& bound : a.depth.bounds)
        if (const std::string name = name_of(bound); bound.binding && std::find(binding.begin(), binding.end(), name) == binding.end()) binding.push_back(name);
    for (const Flag& flag : a.flags) flags.push_back(flag.message);
    rows.put("site", a.site->id);
    rows.put("min_mm", a.depth.value.min);
    rows.put("setting_mm", a.setting);
    rows.put("max_mm", a.depth.value.max);
    rows.put("binding", binding);
    if (a.endpoint) rows.put("endpoint", a.endpoint->id);
    if (a.passes) rows.put("passes_min", a.passes->min), rows.put("passes_typical", a.passes->typical), rows.put("passes_max", a.passes->max);
    rows.put("flags", flags);
    rows.put(a.evidence);
}

void add_depth_rows(RowWriter& rows, const Report& report) {
    for (const DepthAdvice& a : report.plan.depths) {
        rows.begin("depth", a.session);
        put_depth(rows, a);
        rows.put("concerns", ids_of(a.concerns));
        rows.put("typical_mm", a.depth.value.typical);
        rows.put("used_mm", a.used);
    }
}

}  // namespace stipple
