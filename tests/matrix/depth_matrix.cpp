// SPDX-License-Identifier: MIT
// Prints every depth that the shipped catalogue can give: one row for each concern, type, severity and site, one column for each
// skin type. The golden copy of it shows in review whom a change of the data alters, and by how much.
#include <fmt/core.h>

#include <cstdio>

#include "invariants/shipped.hpp"

using namespace stipple;
using namespace stipple::test;

namespace {

std::string cell(const Point& point) {
    std::vector<Refusal> refusals;
    const auto first = depth_at(point, 1, refusals), later = depth_at(point, 2);
    if (!first || !later) return refusals.empty() ? "refused" : std::string{refusals.front().code};
    const auto text = [](const DepthAdvice& a) { return fmt::format("{}/{}/{}", millimetres(a.depth.value.min), millimetres(a.setting), millimetres(a.depth.value.max)); };
    return first->setting == later->setting ? text(*first) : fmt::format("{} then {}", text(*first), millimetres(later->setting));
}

std::string or_dash(const std::string& word) { return word.empty() ? "-" : word; }

/// Without a device, by skin type; then with each device, for skin II.
void print_row(const Product& product, Point point) {
    std::string row = fmt::format("{}\t{}\t{}\t{}", point.concern->id, or_dash(point.type), or_dash(point.severity), point.site->id);
    for (const std::string& skin : product.skins) {
        if (skin == "I" || skin == "III") continue;  // as II
        point.skin = skin;
        row += '\t' + cell(point);
    }
    point.skin = "II";
    for (const Device* device : product.devices) {
        if (!device) continue;
        point.device = device;
        row += '\t' + cell(point);
    }
    std::puts(row.c_str());
}

}  // namespace

int main() {
    const Product any = product_of(shipped().concerns.front());
    std::string head = "concern\ttype\tseverity\tsite";
    for (const std::string& skin : any.skins)
        if (skin != "I" && skin != "III") head += "\tskin " + or_dash(skin);
    for (const Device* device : any.devices)
        if (device) head += '\t' + device->id;
    std::puts(head.c_str());
    for (const Concern& concern : shipped().concerns) {
        const Product product = product_of(concern);
        for (const std::string& type : product.types)
            for (const std::string& severity : product.severities)
                for (const Site* site : product.sites) print_row(product, {&concern, site, type, severity, {}, nullptr, 40});
    }
}
