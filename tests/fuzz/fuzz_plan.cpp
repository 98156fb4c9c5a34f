// SPDX-License-Identifier: MIT
// Whatever can be given of a client and a course prints in every format, and every output is read by its reader.
#include "drawn.hpp"
#include "given.hpp"
#include "load/case_text.hpp"
#include "outputs.hpp"

namespace {

using namespace stipple;

View drawn_view(fuzz::Drawn& drawn) {
    View view;
    const bool whole = drawn.one_in(2);
    for (bool* part : {&view.depths, &view.sessions, &view.care, &view.outlook}) *part = whole || drawn.one_in(2);
    for (bool* way : {&view.bars, &view.why, &view.for_client, &view.questions, &view.needs_go}) *way = drawn.one_in(4);
    if (drawn.one_in(4)) view.session = drawn.between(1, 8);
    if (drawn.one_in(6)) view.day = drawn.between(0, 60);
    return view;
}

CalendarOptions drawn_options(fuzz::Drawn& drawn) {
    CalendarOptions options;
    options.detail = drawn.one_in(3) ? "days" : drawn.one_in(2) ? "sessions" : "phases";
    options.for_client = drawn.one_in(2), options.full_titles = drawn.one_in(2), options.feed = drawn.one_in(3);
    if (drawn.one_in(2)) options.alarm_minutes = drawn.between(1, 100'000);
    options.contact = options.for_client ? "020 7946 0000" : "";
    return options;
}

HandoutOptions drawn_page(fuzz::Drawn& drawn) {
    HandoutOptions options;
    options.session = drawn.between(1, 4);
    for (bool* way : {&options.before, &options.sample, &options.large}) *way = drawn.one_in(3);
    if (drawn.one_in(2)) options.clinic = drawn.text(), options.name = drawn.text(), options.contact = drawn.text();
    if (drawn.one_in(4)) options.unscreened = drawn.text();
    return options;
}

/// A case that `new` would write can be read again, and is the case that it was.
void check_writing(const Case& c, const Request& head) {
    if (!c.never.empty()) return;  // which is refused, and no case is opened for it
    std::vector<std::string> answers;
    for (const Given& given : head.all("history")) answers.push_back(given.text);
    const SourceFile source{"fuzz", "case.toml", case_toml(c, answers)};
    Diagnostics diagnostics;
    const auto file = read_case_file(source, diagnostics);
    fuzz::must(file.has_value() && diagnostics.empty(), "a case that was written can be read", source.text);
    const Case again = case_after(*file, fuzz::built_in(), 0, diagnostics);
    fuzz::must(diagnostics.empty(), "a case that was written is sound", source.text);
    fuzz::must(case_toml(again, answers) == source.text, "a case that was written is the same", source.text);
}

/// The case after each entry; none where what was drawn cannot be.
std::vector<Case> revisions_of(const CaseFile& file, const std::optional<Zone>& zone) {
    std::vector<Case> revisions;
    Diagnostics diagnostics;
    for (int entries = 0; entries <= file.revision(); ++entries) {
        revisions.push_back(case_after(file, fuzz::built_in(), entries, diagnostics));
        Booking& booking = revisions.back().booking;
        if (zone) booking.zone = zone->name, booking.zone_data = zone;
    }
    if (!fuzz::is_sound(diagnostics)) revisions.clear();
    return revisions;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Drawn drawn{data, size};
    const View view = drawn_view(drawn);
    const CalendarOptions options = drawn_options(drawn);
    const auto zone = drawn.zone();
    const CaseFile file = drawn.case_file(5);
    const auto revisions = revisions_of(file, zone);
    if (revisions.empty()) return 0;
    check_writing(revisions.front(), file.head);
    fuzz::check_formats(revisions.back(), view);
    if (!revisions.back().start) return 0;
    fuzz::check_calendar(revisions, options);
    fuzz::check_handout(revisions.back(), drawn_page(drawn), drawn.any(fuzz::built_in().languages));
    return 0;
}
