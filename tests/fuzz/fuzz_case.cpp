// SPDX-License-Identifier: MIT
// Any bytes as a case file: read, planned after each of its entries, printed, and written with one entry more.
#include <algorithm>

#include "given.hpp"
#include "load/case_file.hpp"
#include "load/entry_text.hpp"
#include "outputs.hpp"

namespace {

using namespace stipple;

constexpr int most_revisions = 6;  // of a long journal the last

/// A case file with its last entry written once more has that entry more, and nothing else.
void check_writing(const SourceFile& source, const CaseFile& file) {
    if (file.journal.empty()) return;
    const EntryText& entry = file.journal.back();
    const SourceFile longer{"fuzz", "case.toml", with_entry(source.text, entry)};
    Diagnostics diagnostics;
    const auto after = read_case_file(longer, diagnostics);
    fuzz::must(after && is_one_more(file, *after, entry), "an entry is appended as it was meant", longer.text);
}

/// The cases after each of the last entries; none where one is faulty.
std::vector<Case> revisions_of(const CaseFile& file) {
    std::vector<Case> revisions;
    Diagnostics diagnostics;
    for (int entries = std::max(0, file.revision() - most_revisions); entries <= file.revision(); ++entries)
        revisions.push_back(case_after(file, fuzz::built_in(), entries, diagnostics));
    if (!fuzz::is_sound(diagnostics)) revisions.clear();
    return revisions;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SourceFile source = fuzz::file_of("case.toml", data, size);
    static_cast<void>(is_case(source));
    Diagnostics faulty, diagnostics;
    if (const auto file = read_faulty_case_file(source, faulty)) static_cast<void>(case_after(*file, fuzz::built_in(), file->revision(), faulty));
    fuzz::is_sound(faulty);
    const auto file = read_case_file(source, diagnostics);
    if (!fuzz::is_sound(diagnostics) || !file) return 0;
    check_writing(source, *file);
    const auto revisions = revisions_of(*file);
    if (revisions.empty()) return 0;
    fuzz::check_formats(revisions.back(), {.depths = true, .sessions = true, .care = true, .outlook = true});
    if (!revisions.back().start) return 0;
    fuzz::check_calendar(revisions, {});
    fuzz::check_handout(revisions.back(), {}, fuzz::built_in().languages.front());
    return 0;
}
