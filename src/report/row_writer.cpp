// SPDX-License-Identifier: MIT
#include "report/row_writer.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

void RowWriter::begin(std::string_view record, std::optional<int> session) {
    listing_.rows.emplace_back(listing_.columns.size());
    put("record", record);
    put("ref", report_.c->ref);
    put("session", session);
    put("screening", report_.plan.screening.outcome);
}

void RowWriter::put(std::string_view column, std::string_view text) {
    const auto place = std::find(listing_.columns.begin(), listing_.columns.end(), column) - listing_.columns.begin();
    listing_.rows.back().at(static_cast<std::size_t>(place)) = text;
}

void RowWriter::put(std::string_view column, std::chrono::local_seconds at) { put(column, iso(Moment{at.time_since_epoch()}).substr(0, 16)); }

void RowWriter::put(std::string_view column, const std::vector<std::string>& texts) { put(column, join(texts, "; ")); }

void RowWriter::put(const Evidence* evidence) {
    if (!evidence) return;
    put("basis", name_of(evidence->basis));
    put("sources", evidence->sources);
}

}  // namespace stipple
