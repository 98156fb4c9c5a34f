// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace stipple {

/// A drawing of ours as one <svg> element; everything that was not drawn here is escaped in it.
struct Svg {
    std::string text;
};

/// A part of a drawing, in its units.
struct Frame {
    int left = 0, top = 0, right = 0, bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// A text as it stands between tags or in a quoted attribute.
std::string escaped(std::string_view text);

/// Writes a drawing: its frame with title and description, then one element after the other.
class Drawing {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// A frame of so many units; `name` keeps the ids of several drawings on one page apart.
    Drawing(std::string name, int width, int height, std::string_view title, std::string_view description);

    /// A frame around a part of what is drawn; what lies outside it is not seen.
    Drawing(std::string name, const Frame& part, std::string_view title, std::string_view description);

    /// The id of a pattern or the like, unlike that of any other drawing of another name.
    std::string id(std::string_view part) const { return name_ + "-" + std::string{part}; }

    /// The reference to it, for a fill.
    std::string by_id(std::string_view part) const { return "url(#" + id(part) + ")"; }

    /// Parallel lines that fill an area: rising to the right, or falling.
    void hatching(std::string_view part, bool rising, std::string_view colour, int apart, int thickness = 1);

    /// A box to which others can be cut, by its reference as their `clip-path`.
    void cut(std::string_view part, const Frame& box);

    void element(std::string_view tag, Attributes attributes);
    void text(int x, int y, std::string_view words, Attributes attributes = {});
    void line(int x1, int y1, int x2, int y2, Attributes attributes = {});
    void rect(int x, int y, int width, int height, Attributes attributes = {});
    void path(std::string_view d, Attributes attributes = {});

    /// The finished drawing.
    Svg finish();

private:
    void open(std::string_view tag, Attributes attributes);

    std::string name_, out_;
};

}  // namespace stipple
