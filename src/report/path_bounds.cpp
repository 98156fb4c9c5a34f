// SPDX-License-Identifier: MIT
#include "report/path_bounds.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace stipple {

namespace {

/// Reads a path command by command and keeps the outermost of its points, the handles of its curves among them.
class Bounds {
public:
    explicit Bounds(std::string_view path) : rest_(path) {}

    Frame find() {
        for (char command = 'M'; skip_to_next();)
            if (is_command(rest_.front()))
                command = rest_.front(), rest_.remove_prefix(1);
            else
                take(command);
        const auto down = [](double d) { return static_cast<int>(std::floor(d)); };
        const auto up = [](double d) { return static_cast<int>(std::ceil(d)); };
        return {down(x_.first), down(y_.first), up(x_.second), up(y_.second)};
    }

private:
    static bool is_command(char c) { return c >= 'A' && c <= 'Z'; }

    bool skip_to_next() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(", "), rest_.size()));
        return !rest_.empty();
    }

    double number() {
        double value = 0;
        skip_to_next();
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        rest_.remove_prefix(error == std::errc{} ? static_cast<std::size_t>(end - rest_.data()) : std::min<std::size_t>(1, rest_.size()));
        return value;
    }

    void take(char command) {
        if (command == 'H') return hold(number(), last_y_, 0);
        if (command == 'V') return hold(last_x_, number(), 0);
        double radius = 0;
        if (command == 'A') {
            radius = std::max(number(), number());
            for (int flag = 0; flag < 3; ++flag) number();
        }
        const double x = number();
        hold(x, number(), radius);
    }

    void hold(double x, double y, double radius) {
        const auto widen = [&](std::pair<double, double>& span, double at) {
            if (is_first_) span = {at, at};
            span = {std::min(span.first, at - radius), std::max(span.second, at + radius)};
        };
        widen(x_, x), widen(y_, y);
        last_x_ = x, last_y_ = y, is_first_ = false;
    }

    std::string_view rest_;
    std::pair<double, double> x_, y_;
    double last_x_ = 0, last_y_ = 0;
    bool is_first_ = true;
};

}  // namespace

Frame around(const Frame& a, const Frame& b) { return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)}; }

Frame bounds_of_path(std::string_view path) { return Bounds{path}.find(); }

}  // namespace stipple
