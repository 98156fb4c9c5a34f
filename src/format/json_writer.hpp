// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>

#include "report/json_keys.hpp"
#include "report/svg.hpp"

namespace stipple {

using Json = nlohmann::ordered_json;

/// Writes a part of a document as an object, key by key as its description gives them.
class JsonWriter {
public:
    Json object = Json::object();

    template <class T>
    void key(std::string_view name, const T& value, std::string_view) {
        auto& keys = object.get_ref<Json::object_t&>();
        if (keys.size() == keys.capacity()) make_room(keys);
        keys.emplace_back(name, of(value));
    }
    template <class T>
    void one_of(std::string_view name, const T& value, std::string_view, std::string_view hover) {
        key(name, value, hover);
    }

private:
    /// Room for more keys; left to itself the vector beneath would copy every value it has, since its keys are constant.
    static void make_room(Json::object_t& keys) {
        Json::object_t more;
        more.reserve(std::max<std::size_t>(8, 2 * keys.size()));
        for (auto& [key, value] : keys) more.emplace_back(key, std::move(value));
        keys.swap(more);
    }

    static Json of(bool value) { return value; }
    static Json of(int value) { return value; }
    static Json of(Signed value) { return value.value; }
    static Json of(const std::string& text) { return text; }
    static Json of(const Svg& drawing) { return drawing.text; }
    static Json of(std::string_view text) { return text; }
    static Json of(Depth depth) { return depth.micrometres / 1000.0; }
    static Json of(Day day) { return iso(day); }
    static Json of(Duration duration) { return to_text(duration); }
    static Json of(ClockTime time) { return clock_time(time.minutes); }
    static Json of(Basis basis) { return name_of(basis); }

    /// What the clocks show: "2026-12-09T11:30".
    static Json of(std::chrono::local_seconds at) { return iso(Moment{at.time_since_epoch()}).substr(0, 16); }

    template <class T>
    static Json of(const std::optional<T>& value) {
        return value ? of(*value) : Json(nullptr);
    }
    template <class T>
    static Json of(const std::vector<T>& items) {
        Json array = Json::array();
        for (const T& item : items) array.push_back(of(item));
        return array;
    }
    template <class T>
    static Json of(const ById<T>& by_id) {
        Json out = Json::object();
        for (const auto& [id, item] : by_id.items) out[id] = of(item);
        return out;
    }
    template <class T>
    static Json of(const T* item) {
        return of(*item);
    }
    template <class T>
    static Json of(const T& part) {
        if constexpr (std::is_invocable_v<T>) {
            return of(part());
        } else {
            JsonWriter writer;
            describe_json(writer, part);
            return std::move(writer.object);
        }
    }
};

/// A part of a document as JSON.
template <class T>
Json json_of(const T& part) {
    JsonWriter writer;
    describe_json(writer, part);
    return std::move(writer.object);
}

}  // namespace stipple
