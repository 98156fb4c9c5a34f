// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// The templates of the pages, built in from src/format/templates.
namespace stipple::embedded {

extern const std::string_view handout_html;    ///< the client's page
extern const std::string_view page_html;       ///< the clinic's page
extern const std::string_view said_html;       ///< {{>said}}: words, marked where they are English for want of a translation
extern const std::string_view red_flags_html;  ///< {{>red_flags}}: the whole box
extern const std::string_view client_html;     ///< {{>client}}: the blanks for the client, and what is treated
extern const std::string_view map_key_html;    ///< {{>map_key}}: what the hatching of the maps means, and the sites that have no shape on them
extern const std::string_view visits_html;     ///< {{>visits}}: all visits, and where to fetch them
extern const std::string_view results_html;    ///< {{>results}}: what to expect, and by when

}  // namespace stipple::embedded
