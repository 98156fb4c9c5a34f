// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// The templates of the pages, built in from src/format/templates.
namespace stipple::embedded {

extern const std::string_view handout_html;    ///< the client's page
extern const std::string_view page_html;       ///< the clinic's page
extern const std::string_view said_html;       ///< {{>said}}: words, marked where they are English for want of a translation
extern const std::string_view red_flags_html;  ///< {{>red_flags}}: the whole box
extern const std::string_view visits_html;     ///< {{>visits}}: all visits, and where to fetch them

}  // namespace stipple::embedded
