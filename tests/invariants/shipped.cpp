// SPDX-License-Identifier: MIT
#include "shipped.hpp"

#include <algorithm>
#include <stdexcept>

#include "format/format.hpp"
#include "load/load.hpp"
#include "plan/depth.hpp"
#include "plan/standing.hpp"

namespace stipple::test {

namespace {

Loaded load_shipped() {
    std::vector<Layer> layers;
    layers.push_back(embedded_layer(Reading::everything));
    Loaded loaded = load_catalogue(std::move(layers));
    for (const Diagnostic& d : loaded.diagnostics) throw std::runtime_error(to_text(d));
    return loaded;
}

bool has_depth(const Concern& concern, const Site& site) {
    return std::any_of(concern.depths.begin(), concern.depths.end(), [&](const DepthRule& rule) { return rule.site == site.id; });
}

/// Takes the last digit off a number whose base is the number of items, and gives the item it stands for.
template <class T>
const T& digit(std::size_t& number, const std::vector<T>& items) {
    const T& item = items[number % items.size()];
    number /= items.size();
    return item;
}

}  // namespace

const Catalogue& shipped() {
    static const Loaded loaded = load_shipped();
    return loaded.catalogue;
}

Point Product::at(std::size_t index) const {
    Point point;
    point.concern = concern;
    point.skin = digit(index, skins);
    point.type = digit(index, types);
    point.severity = digit(index, severities);
    point.age = digit(index, ages);
    point.device = digit(index, devices);
    point.site = digit(index, sites);
    return point;
}

std::size_t stride_for(std::size_t size, std::size_t count) {
    const auto is_prime = [](std::size_t n) {
        for (std::size_t d = 2; d * d <= n; ++d)
            if (n % d == 0) return false;
        return true;
    };
    std::size_t stride = std::max<std::size_t>(53, size / count);
    while (!is_prime(stride)) ++stride;
    return stride;
}

Product product_of(const Concern& concern, bool every_site) {
    Product product{&concern, {}, concern.types, concern.severities, {}, {nullptr}, {std::nullopt, 20, 40}};
    for (const Site& site : shipped().sites)
        if (every_site || has_depth(concern, site)) product.sites.push_back(&site);
    for (const SkinType& type : shipped().skin_types) product.skins.push_back(type.id);
    for (const Device& device : shipped().devices)
        if (device.use == "professional") product.devices.push_back(&device);
    product.types.emplace_back();
    product.severities.emplace_back();
    product.skins.emplace_back();
    return product;
}

std::string name_of(const Point& p) {
    return p.concern->id + '/' + (p.type.empty() ? "-" : p.type) + '/' + (p.severity.empty() ? "-" : p.severity) + ':' + p.site->id + " skin " +
           (p.skin.empty() ? "-" : p.skin) + " age " + (p.age ? std::to_string(*p.age) : "-") + " device " + (p.device ? p.device->id : "-");
}

Case case_of(const Point& point) {
    Case c;
    add(c, point);
    c.skin = point.skin;
    c.age = point.age;
    c.device = point.device;
    c.start = day_of(2027, 12, 8);
    c.opened = day_of(2027, 9, 1);
    return c;
}

void add(Case& c, const Point& point) { c.treats.push_back({point.concern, point.type, point.severity, {point.site}}); }

std::optional<DepthAdvice> depth_of(const Case& c, const Site& site, int session, std::vector<Refusal>& refusals) {
    Session visit;
    visit.number = session;
    visit.findings = findings_on(shipped(), c, c.start, session);
    return recommend_depth(shipped(), c, site, visit, refusals);
}

std::optional<DepthAdvice> depth_at(const Point& point, int session, std::vector<Refusal>& refusals) {
    return depth_of(case_of(point), *point.site, session, refusals);
}

std::optional<DepthAdvice> depth_at(const Point& point, int session) {
    std::vector<Refusal> refusals;
    return depth_at(point, session, refusals);
}

Facts facts_of(const Point& point, int session) {
    const Case c = case_of(point);
    Facts facts = facts_of(c, c.treats.front(), *point.site);
    facts[Dimension::session] = session == 1 ? "first" : "later";
    return facts;
}

std::string printed(const Case& c, std::string_view format, const View& view) {
    Case ordered = c;
    put_in_order(ordered, shipped());
    const Report report = make_report(shipped(), ordered, make_plan(shipped(), ordered), view);
    StringSink sink;
    print(sink, *find_format(format), report, {});
    sink.flush();
    return sink.text;
}

std::vector<View> views() {
    View plan{.depths = true, .sessions = true, .care = true, .outlook = true}, why = plan, depth, timeline, aftercare, client = plan;
    why.why = depth.why = aftercare.why = true;
    depth.depths = timeline.sessions = aftercare.care = client.for_client = true;
    return {plan, why, depth, timeline, aftercare, client};
}

}  // namespace stipple::test
