// SPDX-License-Identifier: MIT
#include "load/entry_text.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_entry_text_test {

namespace {

const std::string least = "id = \"a\"\nopened = 2026-10-01\ntreat = [\"scars:cheek\"]\n";

/// A case file; nobody asks for its places, which end with the source.
std::optional<CaseFile> read(std::string text) {
    Diagnostics diagnostics;
    const SourceFile source{"case", "c.toml", std::move(text)};
    return read_case_file(source, diagnostics);
}

EntryText entry_of(std::string what) {
    EntryText entry;
    entry.recorded = Moment{on("2026-12-08")} + std::chrono::hours{11} + std::chrono::minutes{2};
    entry.what = std::move(what);
    return entry;
}

EntryText missed() {
    EntryText entry = entry_of("missed");
    entry.session = 2;
    entry.on = on("2027-01-07");
    return entry;
}

const std::string missed_text = "[[entry]]\nrecorded = 2026-12-08T11:02:00Z\nwhat = \"missed\"\nsession = 2\non = 2027-01-07\n";

/// The note of the only entry of a case, written and read again.
std::string note_after_round_trip(const std::string& note) {
    EntryText entry = missed();
    entry.note = note;
    const auto file = read(with_entry(least, entry));
    return file && file->revision() == 1 ? file->journal.front().note : "unreadable";
}

/// Whether the bytes with one entry more are a case with just that entry more.
bool is_appended(const std::string& bytes, const EntryText& entry) {
    const auto before = read(bytes), after = read(with_entry(bytes, entry));
    return before && after && is_one_more(*before, *after, entry);
}

}  // namespace

TEST_CASE("a text is quoted, and what could end or break it is escaped") {
    CHECK(toml_string("plain; # [x] = é") == "\"plain; # [x] = é\"");
    CHECK(toml_string("") == "\"\"");
    CHECK(toml_string("a \"b\" \\c") == "\"a \\\"b\\\" \\\\c\"");
    CHECK(toml_string("a\nb\tc\r\x7f\x01") == "\"a\\u000Ab\\u0009c\\u000D\\u007f\\u0001\"");
}

TEST_CASE("a list of texts stands on one line") {
    CHECK(toml_list({}) == "[]");
    CHECK(toml_list({"a"}) == "[\"a\"]");
    CHECK(toml_list({"a, b", "c\"d"}) == "[\"a, b\", \"c\\\"d\"]");
}

TEST_CASE("an entry is written with what it has, in one order") {
    CHECK(entry_toml(missed()) == missed_text);
    EntryText done = entry_of("done");
    done.note = "calm";
    done.lot = "A1";
    done.depth = {"cheek=1.5", "temple=0.75"};
    done.on = on("2026-12-08");
    done.session = 1;
    CHECK(entry_toml(done) ==
          "[[entry]]\nrecorded = 2026-12-08T11:02:00Z\nwhat = \"done\"\nsession = 1\non = 2026-12-08\ndepth = [\"cheek=1.5\", "
          "\"temple=0.75\"]\n"
          "lot = \"A1\"\nnote = \"calm\"\n");
}

TEST_CASE("every key of an entry is read as it was written") {
    EntryText entry = entry_of("done");
    entry.session = 1, entry.day = 0, entry.entry = 7;
    entry.on = on("2028-02-29"), entry.to = on("2027-12-31");
    entry.depth = {"a"}, entry.planned = {"b", "c"}, entry.answers = {"d"}, entry.set = {"e"};
    entry.protocols = "f", entry.device = "g", entry.reason = "h", entry.lot = "i", entry.endpoint = "j", entry.by = "k", entry.note = "l";
    entry.reaction = "m", entry.decision = "n", entry.cleared = "o";
    const std::string text = entry_toml(entry);
    for (const char* line : {"session = 1\n", "day = 0\n", "entry = 7\n", "on = 2028-02-29\n", "to = 2027-12-31\n", "depth = [\"a\"]\n",
                             "planned = [\"b\", \"c\"]\n", "answers = [\"d\"]\n", "set = [\"e\"]\n", "protocols = \"f\"\n",
                             "device = \"g\"\n", "reason = \"h\"\n", "lot = \"i\"\n", "endpoint = \"j\"\n", "by = \"k\"\n",
                             "note = \"l\"\n", "reaction = \"m\"\n", "decision = \"n\"\n", "cleared = \"o\"\n"})
        CHECK(text.find(line) != std::string::npos);
}

TEST_CASE("an entry is put after a blank line") {
    CHECK(with_entry(least, missed()) == least + "\n" + missed_text);
    CHECK(with_entry("", missed()) == "\n" + missed_text);
}

TEST_CASE("a last line without an end is ended first, so that a comment does not swallow the entry") {
    const std::string comment = least + "# as agreed";
    CHECK(with_entry(comment, missed()) == comment + "\n\n" + missed_text);
    CHECK(is_appended(comment, missed()));
    CHECK(is_appended(least.substr(0, least.size() - 1), missed()));
}

TEST_CASE("an entry has the line ends of its file") {
    std::string crlf = with(least, "\"a\"\n", "\"a\"\r\n");
    crlf = with(std::move(crlf), "2026-10-01\n", "2026-10-01\r\n");
    crlf = with(std::move(crlf), "]\n", "]\r\n");
    const std::string after = with_entry(crlf, missed());
    CHECK(after == crlf + "\r\n[[entry]]\r\nrecorded = 2026-12-08T11:02:00Z\r\nwhat = \"missed\"\r\nsession = 2\r\non = 2027-01-07\r\n");
    CHECK(is_appended(crlf, missed()));
    const std::string open = crlf + "# end";
    CHECK(with_entry(open, missed()).starts_with(open + "\r\n\r\n[[entry]]\r\n"));
    CHECK(is_appended(open, missed()));
}

TEST_CASE("an entry is appended rightly inside a table, after a mark of byte order, and after other entries") {
    CHECK(is_appended(least + "[x-clinic]\nroom = 3\n", missed()));
    CHECK(is_appended("\xEF\xBB\xBF" + least, missed()));
    CHECK(is_appended(with_entry(with_entry(least, missed()), missed()), missed()));
    CHECK(is_appended(with_entry(least, missed()) + "# after", missed()));
}

TEST_CASE("what was noted is read back to the letter") {
    for (const std::string note : {"a \"quoted\" word", "back\\slash\\", "two\nlines\tand a tab", "# no comment", "[[entry]]",
                                   "bell \x07, delete \x7f", "é 漢字 \U0001F642", "'single'", "ends \"\"\""})
        CHECK(note_after_round_trip(note) == note);
}

TEST_CASE("one more is one more: the same head, the same entries, and just this one") {
    const std::string text = with_entry(least, missed());
    const auto before = read(text);
    const auto one_more = [&](const std::string& after) { return is_one_more(before.value(), read(after).value(), missed()); };
    const std::string good = with_entry(text, missed());
    CHECK(one_more(good));
    CHECK_FALSE(one_more(text));
    CHECK_FALSE(one_more(with_entry(good, missed())));
    CHECK_FALSE(one_more(with(good, "opened = 2026-10-01", "opened = 2026-10-02")));
    CHECK_FALSE(one_more("skin = \"II\"\n" + good));
    CHECK_FALSE(one_more(with(good, "[\"scars:cheek\"]", "[\"scars:cheek\", \"lines:cheek\"]")));
    EntryText other = missed();
    other.on = on("2027-01-08");
    CHECK_FALSE(one_more(with_entry(text, other)));                         // not what was meant
    CHECK_FALSE(one_more(with_entry(with_entry(least, other), missed())));  // what stood was changed
    CHECK(one_more("# a comment is no fact\n" + good));
}

}  // namespace load_entry_text_test
