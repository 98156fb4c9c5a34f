// SPDX-License-Identifier: MIT
#pragma once

#include "load/request.hpp"
#include "model/case.hpp"

namespace stipple {

/// What a word for a part of the body turned out to be: a site, or an area that is never needled.
struct SiteAnswer {
    const Site* site = nullptr;
    const NeverSite* never = nullptr;
};

/// Looks a site up by id or another name; an area that is never needled, or could be, answers as that.
SiteAnswer find_site(const Catalogue& catalogue, std::string_view word, Diagnostics& diagnostics);

/// The site of a depth; an area that is never needled has none, and is refused with the remedy.
const Site* find_needled_site(const Catalogue& catalogue, std::string_view word, std::string_view remedy, Diagnostics& diagnostics);

/// Looks a device up by id or another name.
const Device* find_device(const Catalogue& catalogue, std::string_view word, Diagnostics& diagnostics);

/// Reads CONCERN[/WORD[/WORD]][:SITE,…] and adds it to the case.
void resolve_treat(const Request& request, const Catalogue& catalogue, std::string_view text, bool every_site, Case& c,
                   Diagnostics& diagnostics);

}  // namespace stipple
