// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "report/handout.hpp"
#include "report/schema.hpp"

namespace stipple {

/// A client's page as one HTML file, by a template that was found sound, or by the built-in one.
std::string handout_html(const Report& report, const Handout& handout, std::string_view own_template);

/// Whether the page is a client's, which must carry the red flags and the marks.
enum class Carries { anything, red_flags };

/// Everything that is wrong with a template: a name that the schema has not, a tag that is not closed, unescaped output that is no drawing of ours, a
/// name where escaping would not hold, markup that a page which stands alone has no use for, and red flags or marks that are missing or hidden.
Diagnostics check_template(const SourceFile& file, const SchemaNode& schema, Carries carries);

}  // namespace stipple
