// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/shape.hpp"
#include "load/value.hpp"
#include "model/catalogue.hpp"
#include "model/clinic.hpp"

namespace stipple {

struct Request;

/// Whether a text is an id: lower-case words joined by hyphens, at most 64 characters.
bool is_id(std::string_view text);

/// Fills one struct from one table by its description, and reports everything that is wrong with the table.
class Reader {
public:
    Reader(const Value& table, Diagnostics& diagnostics) : table_(table), diagnostics_(diagnostics) {}

    void place(Place& at) { at = table_.at; }

    template <class T>
    void required(std::string_view key, T& out, std::string_view hover) {
        must_ = true;
        if (const Value* value = take(key))
            read(*value, out);
        else
            missing(key, hover, shape_of(out));
    }

    template <class T>
    void optional(std::string_view key, T& out, std::string_view) {
        must_ = false;
        if (const Value* value = take(key)) read(*value, out);
    }

    template <class T>
    void optional(std::string_view key, std::optional<T>& out, std::string_view) {
        must_ = false;
        if (const Value* value = take(key)) read(*value, out.emplace());
    }

    /// A required text that names an item: lower-case words joined by hyphens.
    void id(std::string_view key, std::string& out, std::string_view hover);

    /// A required text out of a closed list, its words separated by spaces.
    void word(std::string_view key, std::string& out, std::string_view words, std::string_view hover);

    /// The same, where the key may be left out.
    void word_if(std::string_view key, std::string& out, std::string_view words, std::string_view hover);
    void word_if(std::string_view key, Placed<std::string>& out, std::string_view words, std::string_view hover) {
        if (const Member* member = table_.find(key)) out.at = member->value.at, out.width = member->value.width;
        word_if(key, out.value, words, hover);
    }

    /// Reports keys that were never asked for, and numbers without a source.
    void finish();

private:
    const Value* take(std::string_view key);
    void missing(std::string_view key, std::string_view hover, std::string_view shape = "…");
    void wrong_kind(const Value& value, std::string_view wanted, std::string_view shape = {});
    void complain(std::string_view code, const Value& value, std::string message, std::string help);

    void read(const Value& value, std::string& out);
    void read(const Value& value, int& out);
    void read(const Value& value, bool& out);
    void read(const Value& value, Day& out);
    void read(const Value& value, Moment& out);
    void read(const Value& value, Depth& out);
    void read(const Value& value, Duration& out);
    void read(const Value& value, Basis& out);
    void read(const Value& value, DepthRange& out);
    void read(const Value& value, CountRange& out);
    void read(const Value& value, Request& out);

    template <class T>
    void read(const Value& value, Placed<T>& out) {
        out.at = value.at, out.width = value.width;
        read(value, out.value);
    }

    template <class T>
    void read(const Value& value, std::vector<T>& out) {
        if (value.kind != Value::Kind::array) return wrong_kind(value, "a list");
        if (value.items.empty()) return complain("E0211", value, "an empty list says nothing", "leave the key out");
        out.reserve(value.items.size());
        for (const Value& item : value.items) read(item, out.emplace_back());
    }

    template <class T>
        requires requires(Reader& v, T& t) { describe(v, t); }
    void read(const Value& value, T& out) {
        if (value.kind != Value::Kind::table) return wrong_kind(value, "a table", shape_of(out));
        Reader inner{value, diagnostics_};
        describe(inner, out);
        inner.finish();
        inner.verify(value, out);
    }

    /// Reports dimensions that a rule or limit of this kind can never be decided by.
    void refuse_dimensions(const Value& value, const When& when, std::initializer_list<Dimension> refused);

    /// Reports a condition on the last session, which nobody knows of where this is decided.
    void refuse_last(const Value& value, const When& when);

    template <class T>
    void verify(const Value&, const T&) {}
    void verify(const Value& value, const ByBand& clock);
    void verify(const Value& value, const DepthBound& bound);
    void verify(const Value& value, const ClinicLimit& limit) { verify(value, limit.bound); }
    void verify(const Value& value, const DepthRule& rule);
    void verify(const Value& value, const CourseRule& rule);
    void verify(const Value& value, const Course& course);
    void verify(const Value& value, const Site& site);
    void verify(const Value& value, const Device& device);
    void verify(const Value& value, const Dial& dial);
    void verify(const Value& value, const Thickness& thickness);
    void verify(const Value& value, const Stage& stage);
    void verify(const Value& value, const CareItem& item);
    void verify(const Value& value, const CareBound& bound);
    void verify(const Value& value, const Sign& sign);
    void verify(const Value& value, const Concern& concern);
    void verify_span(const Value& value, const std::optional<ByBand>& from, const std::optional<ByBand>& until);
    void verify(const Value& value, const CautionBound& bound);
    void verify(const Value& value, const Consequence& consequence);
    void verify(const Value& value, const Caution& caution);
    void verify(const Value& value, const Step& step);
    void verify(const Value& value, const IntervalFloor& floor);
    void verify(const Value& value, const Milestone& milestone);
    void verify(const Value& value, const Map& map);
    void verify(const Value& value, const MapShape& shape);
    void verify(const Value& value, const Language& language);

    void not_a_path(const Value& value);

    const Value& table_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> known_;
    std::optional<Basis> basis_;
    bool must_ = false;  ///< whether the key that is read may not be left out
};

/// Reads a whole struct from a table, unknown keys and all.
template <class T>
void read_struct(const Value& table, T& out, Diagnostics& diagnostics) {
    Reader reader{table, diagnostics};
    describe(reader, out);
    reader.finish();
}

}  // namespace stipple
