// SPDX-License-Identifier: MIT
#include "report/svg.hpp"

#include <fmt/core.h>

#include "base/text.hpp"

namespace stipple {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    return out;
}

Drawing::Drawing(std::string name, int width, int height, std::string_view title, std::string_view description) : Drawing{std::move(name), Frame{0, 0, width, height}, title, description} {}

Drawing::Drawing(std::string name, const Frame& part, std::string_view title, std::string_view description) : name_(std::move(name)) {
    out_ = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\" width=\"{}\" height=\"{}\" role=\"img\" aria-labelledby=\"{} {}\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"12\">", part.left, part.top,
                       part.width(), part.height(), part.width(), part.height(), id("title"), id("desc"));
    out_ += fmt::format("<title id=\"{}\">{}</title><desc id=\"{}\">{}</desc>", id("title"), escaped(printable(title)), id("desc"), escaped(printable(description)));
}

void Drawing::open(std::string_view tag, Attributes attributes) {
    out_ += fmt::format("<{}", tag);
    for (const auto& [key, value] : attributes) out_ += fmt::format(" {}=\"{}\"", key, escaped(value));
}

void Drawing::element(std::string_view tag, Attributes attributes) {
    open(tag, attributes);
    out_ += "/>";
}

void Drawing::hatching(std::string_view part, bool rising, std::string_view colour, int apart, int thickness) {
    constexpr int seen_half = 2;  // the pattern cuts its line along the middle
    out_ += fmt::format("<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({})\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/></pattern>",
                        id(part), apart, apart, rising ? 45 : -45, apart, colour, seen_half * thickness);
}

void Drawing::cut(std::string_view part, const Frame& box) {
    out_ += fmt::format("<clipPath id=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>", id(part), box.left, box.top, box.width(), box.height());
}

void Drawing::text(int x, int y, std::string_view words, Attributes attributes) {
    open("text", attributes);
    out_ += fmt::format(" x=\"{}\" y=\"{}\">{}</text>", x, y, escaped(printable(words)));
}

void Drawing::line(int x1, int y1, int x2, int y2, Attributes attributes) {
    open("line", attributes);
    out_ += fmt::format(" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", x1, y1, x2, y2);
}

void Drawing::rect(int x, int y, int width, int height, Attributes attributes) {
    open("rect", attributes);
    out_ += fmt::format(" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", x, y, width, height);
}

void Drawing::path(std::string_view d, Attributes attributes) {
    open("path", attributes);
    out_ += fmt::format(" d=\"{}\"/>", escaped(d));
}

Svg Drawing::finish() { return {std::move(out_) + "</svg>"}; }

}  // namespace stipple
