// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/parts.hpp"
#include "report/pictures.hpp"

namespace stipple {

namespace {

constexpr int surface = 34;
constexpr int half_a_millimetre = 500;
constexpr int room_beneath = 300;                // of what lies under the skin
constexpr int usual_size = 12, large_size = 24;  // of letters; a client's picture is set at half its size
constexpr int to_baseline = 4;                   // from the middle of a letter down to the line it stands on
constexpr std::string_view ink = "#000", quiet = "#444", skin_tint = "#ead2c4", fat_tint = "#fff6d6";

/// The block of skin: its sides, and its scale.
struct SkinBlock {
    int left = 60, right = 330;
    int um_a_unit = 10;  // a millimetre is a hundred units

    int y_of(Depth depth) const { return surface + depth.micrometres / um_a_unit; }
};

constexpr SkinBlock with_scale;

/// Draws the layers of one site's skin down to some depth.
void draw_layers(Drawing& drawing, const std::optional<Thickness>& skin, const SkinBlock& block, int bottom) {
    const int left = block.left, right = block.right;
    drawing.element("rect", {{"x", std::to_string(left)}, {"y", std::to_string(surface)}, {"width", std::to_string(right - left)}, {"height", std::to_string(bottom - surface)}, {"fill", std::string{skin ? fat_tint : "#fff"}}, {"stroke", std::string{quiet}}});
    if (!skin) return;
    drawing.hatching("edge", false, "#a67c65", 9);
    const int low = block.y_of(skin->low), high = block.y_of(skin->high.value_or(skin->mean));
    for (int y = high + 14; y < bottom - 6; y += 16)
        for (int x = left + 12 + (y % 32) / 2; x < right - 6; x += 26) drawing.element("circle", {{"cx", std::to_string(x)}, {"cy", std::to_string(y)}, {"r", "5"}, {"fill", "none"}, {"stroke", "#b09a3a"}});
    drawing.rect(left, surface, right - left, low - surface, {{"fill", std::string{skin_tint}}});
    drawing.rect(left, low, right - left, high - low, {{"fill", std::string{skin_tint}}, {"fill-opacity", "0.5"}});
    drawing.rect(left, low, right - left, high - low, {{"fill", drawing.by_id("edge")}});
    drawing.line(left, low, right, low, {{"stroke", std::string{quiet}}, {"stroke-dasharray", "2 3"}});
    drawing.line(left, high, right, high, {{"stroke", std::string{quiet}}, {"stroke-dasharray", "2 3"}});
    drawing.line(left, surface, right, surface, {{"stroke", "#6b3f2a"}, {"stroke-width", "5"}});
}

void draw_scale(Drawing& drawing, int bottom) {
    drawing.text(with_scale.left - 8, surface - 12, "mm", {{"text-anchor", "end"}});
    for (int um = 0; with_scale.y_of(Depth{um}) <= bottom; um += half_a_millimetre) {
        const int y = with_scale.y_of(Depth{um});
        drawing.line(with_scale.left - 6, y, with_scale.left, y, {{"stroke", std::string{ink}}});
        drawing.text(with_scale.left - 9, y + 4, fmt::format("{:.1f}", um / 1000.0), {{"text-anchor", "end"}});
    }
}

/// Three needles whose tips end on the setting.
void draw_needles(Drawing& drawing, Depth setting) {
    const int tip = with_scale.y_of(setting);
    for (const int x : {130, 170, 210})
        drawing.path(fmt::format("M {} 8 L {} 8 L {} {} L {} {} L {} {} Z", x - 2, x + 2, x + 2, tip - 8, x, tip, x - 2, tip - 8), {{"fill", std::string{ink}}});
    drawing.line(with_scale.left, tip, with_scale.right, tip, {{"stroke", std::string{ink}}, {"stroke-dasharray", "6 4"}});
}

/// From the lightest setting that serves to the ceiling.
void draw_bracket(Drawing& drawing, const DepthRange& depth) {
    const int top = with_scale.y_of(depth.min), bottom = with_scale.y_of(depth.max), x = with_scale.right + 8;
    drawing.path(fmt::format("M {} {} L {} {} L {} {} L {} {}", x, top, x + 7, top, x + 7, bottom, x, bottom), {{"fill", "none"}, {"stroke", std::string{ink}}, {"stroke-width", "2"}});
}

/// A word at a depth.
struct Label {
    int y = 0;
    std::string text;
    bool bold = false;
    bool goes_on = false;  ///< a further line of the label before it, at the same depth
};

/// Writes labels beside their depths from `x` on, one under the other where they would overlap.
void write_labels(Drawing& drawing, std::vector<Label> labels, int x, int size) {
    const int line_height = size * 5 / 4;
    std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    int last = 0;
    for (const Label& label : labels) {
        last = std::max(label.y, last + line_height);
        if (!label.goes_on) drawing.line(x - 10, label.y - to_baseline, x - 3, last - to_baseline, {{"stroke", std::string{quiet}}});
        drawing.text(x, last, label.text, {{"font-weight", label.bold ? "bold" : "normal"}, {"font-size", std::to_string(size)}});
    }
}

std::string said_of_skin(const Report& report, const Thickness& skin) {
    return fmt::format("Published skin ends between {} and {} mm {}. {}", millimetres(skin.low), millimetres(skin.high.value_or(skin.mean)), cited(report, &skin.evidence), skin.method);
}

}  // namespace

Depth deepest_drawn(const DepthAdvice& advice) {
    const auto& skin = advice.site->thickness;
    return std::max({advice.depth.value.max, advice.setting, skin ? skin->high.value_or(skin->mean) : Depth{}});
}

Svg skin_drawing(const Report& report, const DepthAdvice& advice) {
    constexpr int width = 620, letters_a_line = 96, line_height = 15;
    const int bottom = with_scale.y_of(Depth{deepest_drawn(advice).micrometres + room_beneath});
    const auto& skin = advice.site->thickness;
    const auto notes = wrap(skin ? said_of_skin(report, *skin) : std::string{"No published thickness of this skin was seen."}, letters_a_line);
    const std::string which = fmt::format("{}, session {}", advice.site->title, advice.session);
    const std::string title = fmt::format("{}: needles at {} mm, ceiling {} mm", which, millimetres(advice.setting), millimetres(advice.depth.value.max));
    Drawing drawing{fmt::format("skin-{}-{}", advice.site->id, advice.session), width, bottom + 12 + line_height * static_cast<int>(notes.size() + 1), title, join(notes, " ")};
    draw_layers(drawing, skin, with_scale, bottom);
    draw_scale(drawing, bottom);
    draw_needles(drawing, advice.setting);
    draw_bracket(drawing, advice.depth.value);
    std::vector<Label> labels{{with_scale.y_of(advice.setting) + to_baseline, fmt::format("needles set to {} mm", millimetres(advice.setting)), true},
                              {with_scale.y_of(advice.depth.value.max) + to_baseline, fmt::format("ceiling {} mm", millimetres(advice.depth.value.max)), true},
                              {with_scale.y_of(advice.depth.value.min) + to_baseline, fmt::format("lightest that serves {} mm", millimetres(advice.depth.value.min)), false}};
    if (skin) {
        labels.push_back({surface + to_baseline, "outer skin, thinner than this line", false});
        labels.push_back({with_scale.y_of(skin->low) + to_baseline, fmt::format("thin end of published skin {} mm", millimetres(skin->low)), false});
        labels.push_back({with_scale.y_of(skin->mean) + to_baseline, fmt::format("mean {} mm", millimetres(skin->mean)), false});
        if (skin->high) labels.push_back({with_scale.y_of(*skin->high) + to_baseline, fmt::format("high mean {} mm; fat beneath", millimetres(*skin->high)), false});
    }
    write_labels(drawing, std::move(labels), with_scale.right + 26, usual_size);
    drawing.text(4, bottom + 18, which, {{"font-weight", "bold"}});
    for (std::size_t i = 0; i < notes.size(); ++i) drawing.text(4, bottom + 18 + line_height * static_cast<int>(i + 1), notes[i], {{"fill", std::string{quiet}}});
    return drawing.finish();
}

Svg skin_drawing_in_words(const Site& site, const Tongue& tongue) {
    constexpr int right = 410, letters_a_line = 21, height_of_skin = 110, height_of_fat = 46;
    const Thickness& skin = *site.thickness;
    const int deepest = skin.high.value_or(skin.mean).micrometres;
    const SkinBlock block{60, 130, std::max(1, deepest / height_of_skin)};
    const int low = block.y_of(skin.low), bottom = surface + deepest / block.um_a_unit + height_of_fat;
    std::vector<Label> labels;
    std::string said;
    const auto add = [&](int y, std::string_view id) {
        const std::string text = tongue.phrase(id).text;
        said += (said.empty() ? "" : "; ") + text;
        for (const std::string& line : wrap(text, letters_a_line)) labels.push_back({y, line, false, !labels.empty() && labels.back().y == y});
    };
    add(surface + to_baseline, "page-skin-outer");
    add((surface + low) / 2 + to_baseline, "page-skin-inner");
    add(bottom - height_of_fat / 2 + to_baseline, "page-skin-fat");
    Drawing drawing{"skin-" + site.id, Frame{block.left - 4, surface - large_size, right, bottom + to_baseline}, tongue.phrase("page-skin").text, said};
    draw_layers(drawing, skin, block, bottom);
    write_labels(drawing, std::move(labels), block.right + 20, large_size);
    return drawing.finish();
}

}  // namespace stipple
