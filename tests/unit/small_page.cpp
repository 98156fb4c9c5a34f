// SPDX-License-Identifier: MIT
#include "small_page.hpp"

#include "base/text.hpp"

namespace stipple::test {

void begin_at(Case& c, int at_minutes) {
    c.booking.at_minutes = at_minutes;
    c.booking.minutes = 60;
    c.booking.zone_data = Zone{"Europe/London", {{std::chrono::sys_seconds{std::chrono::seconds{-(1LL << 59)}}, 0, false, "GMT"}}, read_yearly_rule("GMT0BST,M3.5.0/1,M10.5.0")};
}

Report page_report(const Small& small, Case& c) {
    View view;
    view.sessions = view.care = view.outlook = view.depths = view.in_full = view.for_client = true;
    return make_report(small.catalogue(), c, small.plan(c), view);
}

Tongue tongue_of(const Small& small, std::string_view language) { return {small.catalogue(), *find(small.catalogue().languages, language)}; }

TestFiles with_care(TestFiles files, std::string_view id, std::string_view kind, std::string_view keys) {
    std::string item = "\n[[care]]\nid = \"ID\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"KIND\"\ntext = \"Text of NAME.\"\nwhy = \"Why.\"\nbasis = \"convention\"\n";
    item = with(with(with(std::move(item), "ID", id), "KIND", kind), "NAME", id);
    return with_more(std::move(files), "care.toml", item + std::string{keys} + "\n");
}

TestFiles files_with_maps() {
    TestFiles files = small_files();
    const auto shape = [&](std::string_view title, std::string_view map, std::string_view path, std::string_view at) {
        const std::string line = "title   = \"" + std::string{title} + "\"\n";
        files = with(std::move(files), "sites.toml", line, line + "shape = [{ map = \"" + std::string{map} + "\", path = \"" + std::string{path} + "\"" + std::string{at} + " }]\n");
    };
    shape("Cheek", "head", "M 10 60 L 30 60 L 30 80 Z", ", x = 20, y = 70");
    shape("Temple", "head", "M 10 30 L 30 30 L 30 50 Z", ", x = 20, y = 40");
    shape("Eyelid", "head", "M 40 40 L 60 40 L 60 50 Z", "");
    shape("Arm", "limb", "M 5 5 L 15 5 L 15 95 Z", ", x = 10, y = 50");
    shape("Hand", "limb", "M 5 96 L 15 96 L 15 99 Z", ", x = 10, y = 97");
    files.emplace_back("maps.toml",
                       "format = 1\n[[map]]\nid = \"head\"\ntitle = \"A head\"\nwidth = 100\nheight = 120\noutline = [\"M 0 0 L 100 0 L 100 120 Z\"]\n"
                       "[[map]]\nid = \"limb\"\ntitle = \"An arm\"\nwidth = 20\nheight = 100\noutline = [\"M 5 5 L 15 5 L 15 99 Z\", \"M 1 1 L 2 2\"]\n");
    return files;
}

std::string plain(std::string text) {
    constexpr std::string_view no_break = "\u00A0";
    for (std::size_t at = 0; (at = text.find(no_break, at)) != std::string::npos;) text.replace(at, no_break.size(), " ");
    return text;
}

std::string words_of(const std::vector<Wording>& wordings) {
    std::vector<std::string> words;
    for (const Wording& wording : wordings) words.push_back(plain(wording.text));
    return join(words, " / ");
}

std::string words_of(const std::vector<HandoutLine>& lines) {
    std::vector<std::string> words;
    for (const HandoutLine& line : lines) words.push_back(plain(line.words.text + (line.when ? " (" + line.when->text + ")" : "")));
    return join(words, " / ");
}

}  // namespace stipple::test
