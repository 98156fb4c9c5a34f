// SPDX-License-Identifier: MIT
#include "plan/rules.hpp"

#include <algorithm>

namespace stipple {

namespace {

/// Each of the facts with the dimension set to each value in turn, if it was open and there are values.
std::vector<Facts> completed(std::vector<Facts> all, Dimension dimension, const std::vector<std::string>& values) {
    if (values.empty() || !all.front()[dimension].empty()) return all;
    std::vector<Facts> out;
    for (const Facts& facts : all)
        for (const std::string& value : values) {
            out.push_back(facts);
            out.back()[dimension] = value;
        }
    return out;
}

}  // namespace

std::vector<Facts> completions(const Catalogue& catalogue, const Concern& concern, const Facts& facts, const std::vector<Dimension>& in) {
    std::vector<std::string> skins;
    for (const SkinType& type : catalogue.skin_types) skins.push_back(type.id);
    std::vector<Facts> all{facts};
    for (const Dimension d : in)
        all = completed(std::move(all), d, d == Dimension::type ? concern.types : d == Dimension::severity ? concern.severities : skins);
    return all;
}

std::vector<Facts> at_every_age(std::vector<Facts> all, const std::vector<const When*>& conditions) {
    std::vector<std::string> ages;
    for (const When* when : conditions)
        for (std::string& age : ages_that_tell(*when))
            if (std::find(ages.begin(), ages.end(), age) == ages.end()) ages.push_back(std::move(age));
    return completed(std::move(all), Dimension::age, ages);
}

std::vector<const DepthRule*> depth_rules(const Concern& concern, const Site& site) {
    std::vector<const DepthRule*> rules;
    for (const DepthRule& rule : concern.depths)
        if (rule.site == site.id) rules.push_back(&rule);
    return rules;
}

std::vector<const CourseRule*> course_rules(const Concern& concern) {
    std::vector<const CourseRule*> rules{&concern.course.general};
    for (const CourseRule& rule : concern.course.rules) rules.push_back(&rule);
    return rules;
}

}  // namespace stipple
