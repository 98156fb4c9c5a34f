// SPDX-License-Identifier: MIT
#include "format/mustache.hpp"

#include <kainjow/mustache.hpp>

#include "format/templates.hpp"

namespace stipple {

namespace {

namespace km = kainjow::mustache;

/// A JSON value as Mustache takes it: null, false, and an empty text or list open no section.
km::data data_of(const Json& json) {
    switch (json.type()) {
        case Json::value_t::object: {
            km::object object;
            for (const auto& [key, value] : json.items()) object.emplace(key, data_of(value));
            return object;
        }
        case Json::value_t::array: {
            km::list list;
            for (const Json& item : json) list.push_back(data_of(item));
            return list;
        }
        case Json::value_t::string: {
            const auto& text = json.get_ref<const std::string&>();
            return text.empty() ? km::data{false} : km::data{text};
        }
        case Json::value_t::boolean: return km::data{json.get<bool>()};
        case Json::value_t::null: return km::data{false};
        default: return km::data{json.dump()};
    }
}

}  // namespace

std::string filled_template(std::string_view text, const Json& document) {
    km::data data = data_of(document);
    data.set("said", std::string{embedded::said_html});
    data.set("red_flags", std::string{embedded::red_flags_html});
    data.set("client", std::string{embedded::client_html});
    data.set("map_key", std::string{embedded::map_key_html});
    data.set("visits", std::string{embedded::visits_html});
    data.set("results", std::string{embedded::results_html});
    km::mustache page{std::string{text}};
    page.set_custom_escape([](const std::string& words) { return escaped(words); });
    std::string out = page.render(data);
    if (!page.is_valid()) throw std::logic_error("template: " + page.error_message());
    return out;
}

}  // namespace stipple
