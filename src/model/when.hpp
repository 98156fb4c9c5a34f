// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

/// The closed list of things a rule may depend on.
enum class Dimension { type, severity, skin, age, device, device_kind, site, region, klass, session, band };

inline constexpr std::size_t dimension_count = 11;

inline constexpr std::array<std::string_view, dimension_count> dimension_names{
    "type", "severity", "skin", "age", "device", "device-kind", "site", "region", "class", "session", "band"};

inline constexpr std::array<std::string_view, dimension_count> dimension_hovers{
    "types of the concern",
    "severities of the concern",
    "Fitzpatrick skin types, I to VI",
    "ages in whole years: \"18-21\", \"22+\"",
    "ids of devices",
    "kinds of device: pen, roller, stamp",
    "ids of sites",
    "regions: face, neck, trunk, limb, scalp",
    "classes of work",
    "\"first\" or \"later\"; in lines of care \"last\" too",
    "depth bands A to D"};

/// The classes of work, for rules that hold for every concern of a class.
inline constexpr std::string_view class_words = "pigment texture wrinkle atrophic-scar striae hypertrophic-scar hair";

/// A condition: every dimension that names values must hold one of them; a dimension without values holds always.
struct When {
    std::array<std::vector<std::string>, dimension_count> any_of;

    std::vector<std::string>& operator[](Dimension d) { return any_of[static_cast<std::size_t>(d)]; }
    const std::vector<std::string>& operator[](Dimension d) const { return any_of[static_cast<std::size_t>(d)]; }
};

template <class V>
void describe(V& v, When& when) {
    for (std::size_t d = 0; d < dimension_count; ++d) v.optional(dimension_names[d], when.any_of[d], dimension_hovers[d]);
}

/// What is known of one session at one site; an empty value is not known. A device or site that extends another is its own id and that of the
/// other, with a space between: rules for the one hold for both.
struct Facts {
    std::array<std::string, dimension_count> value;

    std::string& operator[](Dimension d) { return value[static_cast<std::size_t>(d)]; }
    const std::string& operator[](Dimension d) const { return value[static_cast<std::size_t>(d)]; }
};

/// Whether a text is a range of ages in whole years as `when` writes it: "18-21" or "22+".
bool is_age_range(std::string_view text);

/// The ages at which the condition begins or ceases to hold: to try these is to try every age.
std::vector<std::string> ages_that_tell(const When& when);

/// How many dimensions the condition names: among competing rules the one with most wins.
int keys_of(const When& when);

/// Whether the condition holds; a dimension that is not known holds only where the condition leaves it open.
bool holds(const When& when, const Facts& facts);

/// Whether the condition could hold once the dimensions that were not given are known: type, severity, skin type and band.
bool could_hold(const When& when, const Facts& facts);

/// The same for a limit, on a depth or of a caution, which an age that was not given does not escape either.
bool could_limit(const When& when, const Facts& facts);

/// Whether it could hold once everything that was not given is known, the age and the device too: for limits that unknowns must not escape.
bool is_not_ruled_out(const When& when, const Facts& facts);

/// Whether some facts would satisfy both conditions.
bool can_meet(const When& a, const When& b);

}  // namespace stipple
