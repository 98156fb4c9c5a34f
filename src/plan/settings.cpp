// SPDX-License-Identifier: MIT
#include "plan/settings.hpp"

#include <algorithm>

namespace stipple {

namespace {

/// The settings of a device in rising order; empty where the steps are not known.
std::vector<Depth> settings_of(const Device& device) {
    std::vector<Depth> settings = device.settings;
    if (device.dial && device.dial->step && device.dial->step->micrometres > 0) {
        const int step = device.dial->step->micrometres;
        for (int um = device.dial->min.value_or(*device.dial->step).micrometres; um <= device.dial->max.micrometres; um += step)
            settings.push_back(Depth{um});
    }
    std::sort(settings.begin(), settings.end());
    return settings;
}

/// The dial's own ends, for a dial whose steps are not known.
Depth within_dial(const Device& device, Depth depth) {
    return device.dial ? std::max(depth, device.dial->min.value_or(limits::shallowest)) : depth;
}

}  // namespace

std::optional<Depth> reach_of(const Device* device) {
    if (!device) return std::nullopt;
    if (device->dial) return device->dial->max;
    if (device->settings.empty()) return std::nullopt;
    return *std::max_element(device->settings.begin(), device->settings.end());
}

std::optional<Depth> setting_below(const Device* device, Depth depth) {
    const auto settings = device ? settings_of(*device) : std::vector<Depth>{};
    if (settings.empty()) return device && within_dial(*device, depth) > depth ? std::nullopt : std::optional{depth};
    const auto above = std::upper_bound(settings.begin(), settings.end(), depth);
    return above == settings.begin() ? std::nullopt : std::optional{*(above - 1)};
}

std::optional<Depth> setting_above(const Device* device, Depth depth) {
    const auto settings = device ? settings_of(*device) : std::vector<Depth>{};
    if (settings.empty()) return device ? within_dial(*device, depth) : depth;
    const auto at = std::lower_bound(settings.begin(), settings.end(), depth);
    return at == settings.end() ? std::nullopt : std::optional{*at};
}

}  // namespace stipple
