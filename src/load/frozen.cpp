// SPDX-License-Identifier: MIT
#include "load/frozen.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace stipple {

namespace {

// A whole number is zigzagged (0, -1, 1, -2, …) and written in digits of five bits, the lowest first, each but the last with a sixth bit
// set, as characters from '0' on. A file is its number, counted from 1, and at first its name and layer; 0 is none. A text is the number of the text that it repeats, counted from 1; or 0, its length in bytes and its bytes.
constexpr unsigned digit_bits = 5, more_digits = 1U << digit_bits;
constexpr char first_digit = '0';

class Writing {
public:
    void pass(std::int64_t& number) {
        auto left = static_cast<std::uint64_t>(number) << 1U ^ static_cast<std::uint64_t>(number >> 63);
        for (; left >= more_digits; left >>= digit_bits) out_ += static_cast<char>(first_digit + (left % more_digits | more_digits));
        out_ += static_cast<char>(first_digit + left);
    }

    void pass(std::string& text) {
        const auto [known, fresh] = texts_.try_emplace(text, texts_.size() + 1);
        std::int64_t number = fresh ? 0 : static_cast<std::int64_t>(known->second), length = std::ssize(text);
        pass(number);
        if (!fresh) return;
        pass(length);
        out_ += text;
    }

    void pass(const SourceFile*& file) {
        const auto [known, fresh] = files_.try_emplace(file, static_cast<std::int64_t>(files_.size()));
        pass(known->second);
        if (!fresh) return;
        std::string name = file->name, layer = file->layer;
        pass(name), pass(layer);
    }

    std::string out_;

private:
    std::map<std::string, std::size_t> texts_;
    std::map<const SourceFile*, std::int64_t> files_{{nullptr, 0}};
};

class ReadingBack {
public:
    ReadingBack(std::string_view in, std::vector<std::unique_ptr<SourceFile>>& files) : in_(in.data()), files_(files) {}

    void pass(std::int64_t& number) {
        std::uint64_t read = 0;
        unsigned digit = more_digits;
        for (unsigned shift = 0; digit & more_digits; shift += digit_bits) {
            digit = static_cast<unsigned>(*in_++ - first_digit);
            read |= static_cast<std::uint64_t>(digit % more_digits) << shift;
        }
        number = static_cast<std::int64_t>(read >> 1U ^ (~(read & 1U) + 1));
    }

    void pass(std::string& text) {
        std::int64_t number = 0, length = 0;
        pass(number);
        if (number == 0) {
            pass(length);
            texts_.emplace_back(in_, static_cast<std::size_t>(length));
            in_ += length;
            number = std::ssize(texts_);
        }
        text = texts_[static_cast<std::size_t>(number - 1)];
    }

    void pass(const SourceFile*& file) {
        std::int64_t number = 0;
        pass(number);
        if (number > std::ssize(files_)) {
            auto& fresh = *files_.emplace_back(std::make_unique<SourceFile>());
            pass(fresh.name), pass(fresh.layer);
        }
        file = number ? files_[static_cast<std::size_t>(number - 1)].get() : nullptr;
    }

private:
    const char* in_;
    std::vector<std::string_view> texts_;
    std::vector<std::unique_ptr<SourceFile>>& files_;
};

/// Visits descriptions and passes all they hold, in their order, to a text or out of one: what is written is what is read.
template <class Wire>
class Passage {
public:
    explicit Passage(Wire& wire) : wire_(wire) {}

    void place(Place& at) {
        wire_.pass(at.file);
        line_ += passed(at.line - line_);
        at.line = line_;
        pass(at.column);
    }

    template <class T>
    void required(std::string_view, T& value, std::string_view) {
        pass(value);
    }
    template <class T>
    void optional(std::string_view, T& value, std::string_view) {
        pass(value);
    }
    void id(std::string_view, std::string& value, std::string_view) { pass(value); }
    void word(std::string_view, std::string& value, std::string_view, std::string_view) { pass(value); }
    void word_if(std::string_view, std::string& value, std::string_view, std::string_view) { pass(value); }

    void pass(std::string& text) { wire_.pass(text); }

private:
    template <class T>
    T passed(T value) {
        auto number = static_cast<std::int64_t>(value);
        wire_.pass(number);
        return static_cast<T>(number);
    }

    void pass(int& number) { number = passed(number); }
    void pass(bool& truth) { truth = passed(truth); }
    void pass(Basis& basis) { basis = passed(basis); }
    void pass(Day& day) { day = Day{std::chrono::days{passed(day.time_since_epoch().count())}}; }
    void pass(Depth& depth) { pass(depth.micrometres); }
    void pass(Duration& d) { pass(d.count), d.unit = passed(d.unit); }
    void pass(DepthRange& r) { pass(r.min), pass(r.typical), pass(r.max); }
    void pass(CountRange& r) { pass(r.min), pass(r.typical), pass(r.max); }

    template <class T>
    void pass(std::optional<T>& value) {
        if (!passed(value.has_value())) return;
        if (!value) value.emplace();
        pass(*value);
    }

    template <class T>
    void pass(std::vector<T>& items) {
        items.resize(passed(items.size()));
        for (T& item : items) pass(item);
    }

    template <class T>
        requires requires(Passage& v, T& t) { describe(v, t); }
    void pass(T& item) {
        describe(*this, item);
    }

    Wire& wire_;
    int line_ = 0;
};

template <class Wire>
void pass_all(Wire& wire, Catalogue& catalogue) {
    Passage passage{wire};
    describe(passage, catalogue);
    passage.pass(catalogue.digest);
}

}  // namespace

std::string freeze(Catalogue catalogue) {
    Writing writing;
    pass_all(writing, catalogue);
    return std::move(writing.out_);
}

Catalogue thaw(std::string_view frozen, std::vector<std::unique_ptr<SourceFile>>& files) {
    Catalogue catalogue;
    ReadingBack reading{frozen, files};
    pass_all(reading, catalogue);
    return catalogue;
}

}  // namespace stipple
