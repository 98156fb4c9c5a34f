// SPDX-License-Identifier: MIT
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include "load/case_file.hpp"

namespace stipple::fuzz {

/// Draws what a clinic could type of a client from the bytes of one run: mostly words of the built-in catalogue, so that most of it can be planned.
class Drawn {
public:
    Drawn(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

    /// A head, and up to so many entries that are whole for their kind.
    CaseFile case_file(int most_entries);

    /// A zone that a system could have, or none.
    std::optional<Zone> zone();

    bool one_in(int count) { return between(1, count) == 1; }
    int between(int least, int most) { return bytes_.ConsumeIntegralInRange(least, most); }

    template <class T>
    const T& any(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }

    /// A text that somebody typed: any characters, but UTF-8.
    std::string text();

private:
    std::string_view word(std::string_view words);
    std::string date();
    std::string run_of_days();
    std::string depth();
    std::string treat();
    std::string site();
    std::string answer();
    std::string lifted();
    void give(Request& request, std::string_view key, std::string value) const;
    void give_client(Request& request);
    void give_booking(Request& request);
    void give_limits(Request& request);
    EntryText entry(int number);

    FuzzedDataProvider bytes_;
};

}  // namespace stipple::fuzz
