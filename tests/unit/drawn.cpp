// SPDX-License-Identifier: MIT
#include "drawn.hpp"

#include <algorithm>

namespace stipple::test {

namespace {

/// Calls back with each tag of a kind, and the place after it.
template <class Each>
void for_tags(const std::string& text, std::string_view tag, Each each) {
    const std::string begin = "<" + std::string{tag};
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        const char next = text[at + begin.size()];
        const auto end = text.find('>', at) + 1;
        if (next == ' ' || next == '>' || next == '/') each(text.substr(at, end - at), end);
    }
}

}  // namespace

std::vector<std::string> elements(const Svg& drawing, std::string_view tag) {
    std::vector<std::string> found;
    for_tags(drawing.text, tag, [&](std::string element, std::size_t) { found.push_back(std::move(element)); });
    return found;
}

std::vector<std::string> contents(const Svg& drawing, std::string_view tag) {
    std::vector<std::string> found;
    for_tags(drawing.text, tag, [&](const std::string&, std::size_t end) { found.push_back(drawing.text.substr(end, drawing.text.find('<', end) - end)); });
    return found;
}

std::string attribute(std::string_view element, std::string_view name) {
    const std::string begin = " " + std::string{name} + "=\"";
    const auto at = element.find(begin);
    if (at == std::string_view::npos) return {};
    const auto from = at + begin.size();
    return std::string{element.substr(from, element.find('"', from) - from)};
}

int number(std::string_view element, std::string_view name) { return std::stoi(attribute(element, name)); }

std::vector<std::string> elements(const Svg& drawing, std::string_view tag, std::string_view name, std::string_view value) {
    auto found = elements(drawing, tag);
    std::erase_if(found, [&](const std::string& element) { return attribute(element, name) != value; });
    return found;
}

}  // namespace stipple::test
