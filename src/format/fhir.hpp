// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/blocks.hpp"
#include "report/report.hpp"

namespace stipple {

/// The status of the CarePlan of a course: draft until a session is done, then active; on-hold where its next session is withheld or cannot be planned;
/// completed or revoked once nothing is ahead. Never bolder than what the plan and the journal say.
std::string_view course_status(const Report& report);

/// The status of a session as an activity. What has a date is not-started and never scheduled: a date is no booking.
std::string_view activity_status(const Session& session);

/// A text as XHTML shows it: nothing in it is markup, and no character steers or is outside XML.
std::string xhtml(std::string_view text);

/// A text as markdown that carries no HTML and no link of its own.
std::string fhir_markdown(std::string_view text);

/// A text of lines without control characters, and without spaces around it.
std::string plain(std::string_view text);

/// Blocks as the narrative of a resource: one XHTML div, pictures by what they say in words.
std::string narrative(const std::vector<Block>& blocks);

/// What a number rests on, by name: "trial: harris-2015"; a convention is called one.
std::string rests_on(const Evidence& evidence);

/// The URL by which the definition of a concern is known, whatever it says: a UUID of its id.
std::string definition_url(const Concern& concern);

}  // namespace stipple
