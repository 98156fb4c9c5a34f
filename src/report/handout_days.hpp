// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "report/handout.hpp"

namespace stipple {

/// The care of one session as a client's page gives it: every sentence once, at the day on which it begins.
class HandoutCare {
public:
    HandoutCare(const Report& report, const Tongue& tongue, const Session& session) : report_(report), tongue_(tongue), session_(session) {}

    std::vector<HandoutLine> normal() const;
    std::vector<HandoutLine> normal_brief() const;  ///< what is as normal, and whose short name says it all
    std::vector<HandoutDays> days_after() const;
    std::vector<HandoutBar> bars() const;
    std::vector<Wording> always(std::string_view phase) const;  ///< what stands apart from the days before or after the visit
    std::vector<HandoutLine> upkeep() const;  ///< what begins after the first week and has no end
    std::vector<HandoutDays> days_before() const;

private:
    std::vector<const CareLine*> lines(std::string_view phase, std::string_view kind) const;
    bool is_upkeep(const CareLine& line) const;
    bool begins_at_once(const CareLine& line) const;
    bool is_barred_at_once(const CareLine& line) const { return line.span.value.from <= *session_.date; }
    Wording until(const CareLine& line) const;
    std::optional<Wording> end_of(const CareLine& line, Day last) const;
    Day known_since() const;
    Day last_day() const;
    HandoutLine beginning(const CareLine& line, Day first, Day last) const;
    HandoutDays stretch(Day first, Day last) const;
    HandoutDays stretch_before(Day first) const;
    HandoutDays on_the_day() const;

    const Report& report_;
    const Tongue& tongue_;
    const Session& session_;
};

}  // namespace stipple
