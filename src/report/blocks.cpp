// SPDX-License-Identifier: MIT
#include "report/blocks.hpp"

#include "base/text.hpp"

namespace stipple {

namespace {

void make_safe(std::string& text) { text = printable(text); }

void make_safe(std::vector<std::string>& texts) {
    for (std::string& text : texts) make_safe(text);
}

void make_safe(Heading& heading) { make_safe(heading.text), make_safe(heading.aside); }
void make_safe(Paragraph& paragraph) { make_safe(paragraph.text), make_safe(paragraph.label); }
void make_safe(Picture& picture) { make_safe(picture.lines), make_safe(picture.says); }
void make_safe(Table& table) {
    for (Table::Column& column : table.columns) make_safe(column.title);
    for (auto& row : table.rows) make_safe(row);
}

}  // namespace

Block printable(Block block) {
    std::visit([](auto& one) { make_safe(one); }, block);
    return block;
}

}  // namespace stipple
