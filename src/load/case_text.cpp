// SPDX-License-Identifier: MIT
#include "load/case_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "load/entry_text.hpp"

namespace stipple {

namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view of_requests = "75e34e4f-f6d7-4649-86e3-d663cf50825f";  // the space in which a request without a case is a name

std::string treat_text(const Treat& treat) {
    Texts words{treat.concern->id}, sites;
    for (const std::string& word : {treat.type, treat.severity})
        if (!word.empty()) words.push_back(word);
    for (const Site* site : treat.sites) sites.push_back(site->id);
    return fmt::format("{}:{}", join(words, "/"), join(sites, ","));
}

/// Puts lines `key = value`, leaving out what is not given.
class Head {
public:
    void text(std::string_view key, const std::string& value) {
        if (!value.empty()) bare(key, toml_string(value));
    }
    void list(std::string_view key, const Texts& values) {
        if (!values.empty()) bare(key, toml_list(values));
    }
    void bare(std::string_view key, std::string_view value) { out += fmt::format("{:<12} = {}\n", key, value); }

    template <class T, class Print>
    void maybe(std::string_view key, const std::optional<T>& value, Print print) {
        if (value) bare(key, print(*value));
    }

    std::string out;
};

void put_booking(Head& head, const Booking& booking) {
    Texts avoid;
    for (const Days& run : booking.avoid) avoid.push_back(to_text(run));
    head.maybe("interval", booking.interval_days, [](int days) { return std::to_string(days); });
    head.list("closed", to_texts(booking.closed));
    head.list("avoid", avoid);
    head.maybe("event", booking.event, [](const Event& e) { return toml_string(fmt::format("{} {}", iso(e.day), e.name)); });
    head.maybe("event-margin", booking.event_margin, [](Duration d) { return toml_string(to_text(d)); });
    head.maybe("at", booking.at_minutes, [](int minutes) { return toml_string(clock_time(minutes)); });
    head.maybe("duration", booking.minutes, [](int minutes) { return toml_string(fmt::format("{}m", minutes)); });
    head.text("zone", booking.zone);
}

Texts decisions_of(const Case& c) {
    Texts overrides;
    for (const Override& o : c.overrides) overrides.push_back(fmt::format("{}:{}={}", o.kind, o.id, o.reason));
    return overrides;
}

}  // namespace

std::string case_toml(const Case& c, const std::vector<std::string>& answers) {
    Head head;
    Texts planned, treats, cleared, wishes;
    for (const PlannedDepth& p : c.planned) planned.push_back(fmt::format("{}={}/{}", p.site->id, millimetres(p.setting), millimetres(p.ceiling)));
    for (const Treat& treat : c.treats) treats.push_back(treat_text(treat));
    for (const Clearance& clearance : c.cleared) cleared.push_back(fmt::format("{}={}", clearance.caution->id, clearance.by));
    for (const Wish& wish : c.wishes) wishes.push_back(wish.site ? fmt::format("{}={}", wish.site->id, millimetres(wish.depth)) : millimetres(wish.depth));
    head.text("id", c.id);
    head.maybe("opened", c.opened, [](Day day) { return iso(day); });
    head.text("protocols", c.protocols);
    head.list("planned", planned);
    head.text("ref", c.ref);
    head.list("treat", treats);
    head.text("skin", c.skin);
    head.maybe("age", c.age, [](int age) { return std::to_string(age); });
    head.text("device", c.device ? c.device->id : std::string{});
    head.maybe("start", c.start, [](Day day) { return iso(day); });
    head.maybe("sessions", c.sessions, [](int sessions) { return std::to_string(sessions); });
    put_booking(head, c.booking);
    head.list("history", answers);
    head.list("cleared", cleared);
    head.list("set", wishes);
    head.list("override", decisions_of(c));
    return head.out;
}

std::string space_of(const Case& c, std::vector<std::string> answers) {
    if (!c.id.empty()) return is_uuid(c.id) ? c.id : uuid_of({}, c.id);
    std::sort(answers.begin(), answers.end());
    return uuid_of(of_requests, case_toml(c, answers));
}

}  // namespace stipple
