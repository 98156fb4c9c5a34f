// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/case.hpp"
#include "plan/plan.hpp"
#include "report/report.hpp"

namespace stipple::test {

/// The catalogue that is built into the program; loading it must raise no diagnostic.
const Catalogue& shipped();

/// One point of the product of everything that a depth depends on; what is empty is not given.
struct Point {
    const Concern* concern = nullptr;
    const Site* site = nullptr;
    std::string type, severity, skin;
    const Device* device = nullptr;
    std::optional<int> age;
};

/// The values of each dimension for one concern, "not given" among them.
struct Product {
    const Concern* concern;
    std::vector<const Site*> sites;
    std::vector<std::string> types, severities, skins;
    std::vector<const Device*> devices;
    std::vector<std::optional<int>> ages;

    std::size_t size() const { return sites.size() * types.size() * severities.size() * skins.size() * devices.size() * ages.size(); }
    Point at(std::size_t index) const;
};

/// The product of one concern; professional devices only, and the sites that it has depths for unless all are asked for.
Product product_of(const Concern& concern, bool every_site = false);

/// The point in words, for messages.
std::string name_of(const Point& point);

/// The case of one point, with a start and a day of opening well before it.
Case case_of(const Point& point);

/// Adds the treatment of another point to a case.
void add(Case& c, const Point& point);

/// The step with which a walk over `size` points meets about `count` of them: prime, and larger than any dimension, so that
/// every value of every dimension is met.
std::size_t stride_for(std::size_t size, std::size_t count);

/// Calls back with about `count` points of the product of each concern, evenly spread and the same at every run.
template <class Each>
void for_points(std::size_t count, bool every_site, Each each) {
    for (const Concern& concern : shipped().concerns) {
        const Product product = product_of(concern, every_site);
        const std::size_t stride = stride_for(product.size(), count);
        for (std::size_t i = 0, index = stride / 2; i < count && i < product.size(); ++i, index = (index + stride) % product.size()) each(product.at(index));
    }
}

/// The depth of a case at one site and session, with the cautions that stand on its start.
std::optional<DepthAdvice> depth_of(const Case& c, const Site& site, int session, std::vector<Refusal>& refusals);

/// The first depth at the point for a session; nothing where it is refused.
std::optional<DepthAdvice> depth_at(const Point& point, int session, std::vector<Refusal>& refusals);
std::optional<DepthAdvice> depth_at(const Point& point, int session);

/// What is known of a session at the point.
Facts facts_of(const Point& point, int session);

/// What the whole plan of a case prints as, in one format.
std::string printed(const Case& c, std::string_view format, const View& view);

/// The views that commands ask for: plan, plan with derivations, depth, timeline, aftercare, the client's copy.
std::vector<View> views();

}  // namespace stipple::test
