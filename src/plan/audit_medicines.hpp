// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/catalogue.hpp"

namespace stipple {

/// Finds sentences to clients that have a medicine beside words for not taking it: medicines in general, and all that a caution which asks the
/// prescriber goes by.
class MedicineAudit {
public:
    explicit MedicineAudit(const Catalogue& catalogue);

    /// Reports each such sentence of a text.
    void check(const Place& at, std::string_view text, Diagnostics& diagnostics) const;

private:
    std::vector<std::string> medicines_;
};

/// The sentences of a text; a full stop before a small letter or a figure ends none ("e.g. this", "1.5").
std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace stipple
