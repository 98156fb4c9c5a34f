// SPDX-License-Identifier: MIT
#include "base/codes.hpp"

#include <algorithm>
#include <array>

namespace stipple {

namespace {

constexpr Code table[]{
    // what was typed
    Code{"E0001", Exit::usage, "no such command"},
    Code{"E0002", Exit::usage, "no such option"},
    Code{"E0003", Exit::usage, "an option without its value"},
    Code{"E0004", Exit::usage, "an operand is missing"},
    Code{"E0005", Exit::usage, "an operand too many"},
    Code{"E0006", Exit::usage, "not one of the words an option takes"},
    Code{"E0010", Exit::usage, "no date for session 1"},
    Code{"E0011", Exit::usage, "not a date"},
    Code{"E0012", Exit::usage, "a date that can be read two ways"},
    Code{"E0013", Exit::usage, "today is not known"},
    Code{"E0014", Exit::usage, "not a depth"},
    Code{"E0015", Exit::usage, "not a skin type"},
    Code{"E0016", Exit::usage, "not a whole number in range"},
    Code{"E0017", Exit::usage, "not a treatment"},
    Code{"E0018", Exit::usage, "not an override"},
    Code{"E0019", Exit::usage, "not an answer to that question"},
    Code{"E0020", Exit::usage, "not a clearance"},
    Code{"E0021", Exit::usage, "not a time of day"},
    Code{"E0022", Exit::usage, "not a day, a run of days or a length of time"},
    Code{"E0023", Exit::usage, "an option that does not go with a case file"},
    Code{"E0024", Exit::usage, "a record that is not whole"},
    Code{"E0025", Exit::usage, "a question that needs a person"},
    Code{"E0026", Exit::usage, "text that is not UTF-8"},
    Code{"E0027", Exit::usage, "a client's copy without a number to ring"},
    Code{"E0028", Exit::usage, "not a picture, an address or a name for a page"},
    Code{"E0031", Exit::usage, "not an id for a new item"},
    // what was read
    Code{"E0101", Exit::bad_input, "cannot be read"},
    Code{"E0102", Exit::bad_input, "not TOML"},
    Code{"E0103", Exit::bad_input, "format is missing or not 1"},
    Code{"E0104", Exit::bad_input, "not UTF-8"},
    Code{"E0105", Exit::bad_input, "not a kind of file stipple knows"},
    Code{"E0106", Exit::bad_input, "a template that is not sound"},
    Code{"E0107", Exit::bad_input, "a row of a roster that cannot be taken apart"},
    Code{"E0201", Exit::bad_input, "a key is missing"},
    Code{"E0203", Exit::bad_input, "a key stipple does not know"},
    Code{"E0204", Exit::bad_input, "a value of the wrong kind"},
    Code{"E0205", Exit::bad_input, "not one of the allowed words"},
    Code{"E0206", Exit::bad_input, "a number outside the limits of the format"},
    Code{"E0207", Exit::bad_input, "a depth finer than 0.01 mm"},
    Code{"E0208", Exit::bad_input, "not a length of time"},
    Code{"E0209", Exit::bad_input, "not an id"},
    Code{"E0210", Exit::bad_input, "a range out of order"},
    Code{"E0211", Exit::bad_input, "an empty text or list"},
    Code{"E0212", Exit::bad_input, "a clock that is not given for every band"},
    Code{"E0213", Exit::bad_input, "a drawing that is not a path"},
    Code{"E0221", Exit::bad_input, "an id given twice"},
    Code{"E0222", Exit::bad_input, "a reference to nothing"},
    Code{"E0223", Exit::bad_input, "a number without a source"},
    Code{"E0224", Exit::bad_input, "an id that is not the name of its file"},
    Code{"E0225", Exit::bad_input, "a part of the catalogue is missing"},
    Code{"E0226", Exit::bad_input, "a language that does not fit the protocols"},
    Code{"E0227", Exit::bad_input, "a chain of `extends` that does not end"},
    Code{"E0228", Exit::bad_input, "a changed number without a basis of its own"},
    Code{"E0229", Exit::bad_input, "a ref or an id that stands in a roster twice"},
    Code{"E0230", Exit::bad_input, "a ref that cannot name a file"},
    // names
    Code{"E0220", Exit::bad_input, "an entry that cannot be"},
    Code{"E0301", Exit::unknown_name, "no such concern"},
    Code{"E0302", Exit::unknown_name, "no such site"},
    Code{"E0303", Exit::unknown_name, "no such device"},
    Code{"E0304", Exit::unknown_name, "no such type or severity"},
    Code{"E0305", Exit::unknown_name, "no such item"},
    Code{"E0306", Exit::unknown_name, "no such kind of item"},
    Code{"E0307", Exit::unknown_name, "no such format, or not for this answer"},
    Code{"E0308", Exit::unknown_name, "a word that means more than one item"},
    Code{"E0309", Exit::unknown_name, "no such session or day"},
    Code{"E0310", Exit::unknown_name, "no such time zone"},
    Code{"E0311", Exit::unknown_name, "no such language, or one that nobody has reviewed"},
    Code{"E0312", Exit::unknown_name, "no such topic of help, or no such shell"},
    // the catalogue as a whole
    Code{"E0401", Exit::findings, "two rules of equal weight for one case"},
    Code{"E0402", Exit::findings, "a rule without a client it could ever serve"},
    Code{"E0403", Exit::findings, "a review that is overdue, held strictly"},
    Code{"E0404", Exit::bad_input, "bolder than what it changes, without a reason"},
    Code{"E0405", Exit::findings, "a test of protocols that fails"},
    Code{"W0401", Exit::findings, "a review that is due"},
    Code{"W0402", Exit::findings, "a medicine and a stop word in one client sentence"},
    Code{"W0403", Exit::findings, "a translation of a sentence that has changed"},
    Code{"W0404", Exit::findings, "a figure or a promise in a client sentence"},
    Code{"W0405", Exit::findings, "a step that its course never reaches"},
    Code{"W0406", Exit::findings, "a client for whom no depth is given"},
    Code{"W0407", Exit::findings, "a rule deeper than its site"},
    Code{"W0408", Exit::findings, "a source that nothing cites"},
    Code{"W0409", Exit::findings, "client sentences that are hard to read"},
    Code{"W0410", Exit::findings, "a figure on sources that were only recalled"},
    Code{"W0411", Exit::findings, "a rule that is never used"},
    Code{"W0412", Exit::findings, "a protocol file that is not read"},
    // refusals
    Code{"E0501", Exit::refused, "deeper than the ceiling"},
    Code{"E0502", Exit::refused, "an area that is never needled"},
    Code{"E0503", Exit::refused, "no rule for this site"},
    Code{"E0504", Exit::refused, "the device cannot do it"},
    Code{"E0505", Exit::refused, "an override that is not allowed"},
    Code{"E0506", Exit::refused, "the limits leave nothing to recommend"},
    Code{"E0507", Exit::refused, "a caution that rules treatment out"},
    Code{"E0508", Exit::refused, "not a device for treatment"},
    Code{"E0509", Exit::refused, "not a setting of the device"},
    Code{"E0510", Exit::refused, "a caution that must be cleared first"},
    Code{"E0511", Exit::refused, "a wait that is not over"},
    Code{"E0512", Exit::refused, "questions that have not been asked"},
    Code{"E0513", Exit::refused, "numbing that the product does not allow"},
    // schedules and warnings
    Code{"E0514", Exit::refused, "a reaction that has not been reviewed"},
    Code{"E0515", Exit::refused, "a reaction that ends the course"},
    Code{"E0516", Exit::refused, "an interval that is too short"},
    Code{"E0601", Exit::no_schedule, "no schedule fits"},
    Code{"E0602", Exit::no_schedule, "the course is not over before the event"},
    Code{"E0603", Exit::no_schedule, "a day on which nothing is booked"},
    Code{"W0601", Exit::done, "outside what the device is labelled for"},
    Code{"W0602", Exit::done, "no device was given"},
    Code{"W0603", Exit::done, "an answer was assumed"},
    Code{"W0604", Exit::done, "the interval was stretched"},
    Code{"W0605", Exit::done, "preparation time was not checked"},
    Code{"W0606", Exit::done, "preparation time is short"},
    Code{"W0607", Exit::done, "more or fewer sessions than the protocol gives"},
    Code{"W0608", Exit::done, "an override is in force"},
    Code{"W0609", Exit::done, "a layer beyond the built-in catalogue"},
    Code{"W0610", Exit::done, "a wish below the rule"},
    Code{"W0611", Exit::done, "concerns that share a site"},
    Code{"W0612", Exit::done, "a session without a setting"},
    Code{"W0613", Exit::done, "a recorded fact outside the plan"},
    Code{"W0614", Exit::done, "a course made shorter for an event"},
    Code{"W0615", Exit::done, "nobody there in the week after a session"},
    Code{"W0616", Exit::done, "other protocols than the course was agreed with"},
    Code{"W0617", Exit::done, "a ref that looks like a name"},
    Code{"W0618", Exit::done, "as it was recorded"},
    Code{"W0619", Exit::done, "a call about a needling that is not on record"},
    Code{"W0620", Exit::done, "an agreement that is older than the answer"},
    Code{"W0621", Exit::done, "a page that is hard to read"},
    Code{"W0622", Exit::done, "a protocol that is bolder than the one it changes"},
    Code{"W0623", Exit::done, "a setting of the clinic that was taken"},
    Code{"W0624", Exit::done, "a ref one character from another"},
    Code{"W0625", Exit::done, "an hour without a time zone"},
    Code{"W0626", Exit::done, "a file of an earlier run that holds no more"},
    Code{"W0627", Exit::done, "a file that looks meant as a case and is not read"},
    // writing
    Code{"E0701", Exit::cannot_write, "cannot be written"},
    Code{"E0702", Exit::cannot_write, "would be overwritten"},
    Code{"E0703", Exit::cannot_write, "being written by another"},
    Code{"E7001", Exit::bug, "a fault in stipple"},
};

// Its type is written out, since g++ 12 puts a deduced one among what can be written to.
constexpr std::array<Exit, 9> gravest_first{Exit::bug,     Exit::cannot_write, Exit::bad_input, Exit::usage, Exit::unknown_name,
                                            Exit::refused, Exit::no_schedule,  Exit::findings,  Exit::done};

}  // namespace

Exit graver(Exit a, Exit b) {
    return std::find(gravest_first.begin(), gravest_first.end(), a) <
                   std::find(gravest_first.begin(), gravest_first.end(), b)
               ? a
               : b;
}

std::span<const Code> codes() { return table; }

const Code& code(std::string_view id) {
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const Code& c) { return c.id == id; });
    return row == std::end(table) ? *std::rbegin(table) : *row;
}

}  // namespace stipple
