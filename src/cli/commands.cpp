// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/commands_list.hpp"
#include "cli/explanations.hpp"
#include "format/format.hpp"
#include "report/schema.hpp"

namespace stipple {

namespace {

using Words = std::string_view;

constexpr std::array common{Words{"--format"}, Words{"--json"}, Words{"--output"},  Words{"--force"}, Words{"--color"}, Words{"--protocols"},
                            Words{"--bare"},   Words{"--quiet"}, Words{"--today"},  Words{"--help"},  Words{"--version"}};

using Group = std::span<const Words>;

constexpr std::array client{Words{"--skin"}, Words{"--age"}, Words{"--type"}, Words{"--severity"}, Words{"--history"}, Words{"--cleared"}};
constexpr std::array limiting{Words{"--device"}, Words{"--set"}, Words{"--override"}};
constexpr std::array the_dates{Words{"--start"}, Words{"--opened"}, Words{"--sessions"}, Words{"--interval"}, Words{"--closed"}, Words{"--avoid"},
                             Words{"--event"}, Words{"--event-margin"}, Words{"--at"}, Words{"--duration"}, Words{"--zone"}};
constexpr std::array printing{Words{"--session"}, Words{"--why"}, Words{"--for"}};
constexpr std::array of_clinic{Words{"--session"}, Words{"--why"}};
constexpr std::array since{Words{"--diff"}};
constexpr std::array as_recorded{Words{"--as-recorded"}};
constexpr std::array trying{Words{"--try"}};
constexpr std::array a_day{Words{"--day"}};
constexpr std::array a_date{Words{"--on"}, Words{"--start"}, Words{"--why"}};
constexpr std::array a_room{Words{"--session"}, Words{"--why"}, Words{"--numbing"}, Words{"--due"}};
constexpr std::array a_call{Words{"--treated"}, Words{"--sign"}, Words{"--day"}, Words{"--session"}, Words{"--why"}};
constexpr std::array a_device{Words{"--device"}};
constexpr std::array a_case{Words{"--ref"}, Words{"--no-input"}};
constexpr std::array due{Words{"--due"}};
constexpr std::array an_entry{Words{"--session"}, Words{"--done"}, Words{"--on"}, Words{"--depth"}, Words{"--device"}, Words{"--lot"}, Words{"--endpoint"},
                              Words{"--move-to"}, Words{"--missed"}, Words{"--cancel"}, Words{"--reaction"}, Words{"--day"}, Words{"--reviewed"},
                              Words{"--decision"}, Words{"--answer"}, Words{"--asked-same-day"}, Words{"--cleared"}, Words{"--set"}, Words{"--undo"},
                              Words{"--adopt"}, Words{"--reason"}, Words{"--by"}, Words{"--note"}};
constexpr std::array an_item{Words{"--source"}, Words{"--diff"}, Words{"--origin"}};
constexpr std::array a_change{Words{"--changed"}};
constexpr std::array a_new_item{Words{"--extends"}, Words{"--kind"}};
constexpr std::array the_place{Words{"--origin"}};

constexpr std::array a_calendar{Words{"--for"}, Words{"--detail"}, Words{"--titles"}, Words{"--feed"}, Words{"--alarm"}, Words{"--contact"}, Words{"--dir"}};

constexpr std::array a_page{Words{"--session"}, Words{"--sheet"}, Words{"--contact"}, Words{"--clinic"}, Words{"--logo"}, Words{"--name-file"}, Words{"--large"}, Words{"--depths"},
                           Words{"--calendar-url"}, Words{"--unscreened"}, Words{"--lang"}, Words{"--draft"}, Words{"--template"}};
constexpr std::array a_look{Words{"--template"}};

constexpr std::array of_rows{Words{"--skin"}, Words{"--age"}, Words{"--history"}, Words{"--device"}};
constexpr std::array a_batch{Words{"--why"}, Words{"--for"}, Words{"--detail"}, Words{"--titles"}, Words{"--feed"}, Words{"--alarm"}, Words{"--contact"}, Words{"--out"}, Words{"--jobs"}, Words{"--fail-fast"}};

constexpr std::array plan_options{Group{client}, Group{limiting}, Group{the_dates}, Group{printing}, Group{since}, Group{a_look}};
constexpr std::array depth_options{Group{client}, Group{limiting}, Group{the_dates}, Group{of_clinic}, Group{as_recorded}, Group{a_look}};
constexpr std::array timeline_options{Group{client}, Group{limiting}, Group{the_dates}, Group{printing}, Group{trying}, Group{a_look}};
constexpr std::array aftercare_options{Group{client}, Group{limiting}, Group{the_dates}, Group{printing}, Group{a_day}, Group{a_look}};
constexpr std::array screen_options{Group{client}, Group{limiting}, Group{a_date}, Group{a_look}};
constexpr std::array procedure_options{Group{client}, Group{limiting}, Group{the_dates}, Group{a_room}, Group{a_look}};
constexpr std::array triage_options{Group{client}, Group{a_device}, Group{a_call}, Group{a_look}};
constexpr std::array calendar_options{Group{client}, Group{limiting}, Group{the_dates}, Group{a_calendar}};
constexpr std::array handout_options{Group{client}, Group{limiting}, Group{the_dates}, Group{a_page}};
constexpr std::array new_options{Group{client}, Group{limiting}, Group{the_dates}, Group{a_case}};
constexpr std::array record_options{Group{an_entry}};
constexpr std::array batch_options{Group{of_rows}, Group{the_dates}, Group{a_batch}};
constexpr std::array status_options{Group{due}};
constexpr std::array show_options{Group{an_item}};
constexpr std::array list_options{Group{a_change}};
constexpr std::array init_options{Group{a_new_item}};
constexpr std::array strictly{Words{"--strict"}};
constexpr std::array check_options{Group{strictly}};
constexpr std::array config_options{Group{the_place}};

constexpr std::array plan_examples{Words{"stipple plan acne-scars:cheek --skin IV --device skinpen-precision --start 2026-12-08"},
                                   Words{"stipple plan acne-scars/rolling/mild:cheek,temple --start +2w --why"},
                                   Words{"stipple plan stretch-marks:abdomen --start 2026-12-08 --json -o plan.json"}};
constexpr std::array depth_examples{Words{"stipple depth acne-scars:cheek --skin II --device skinpen-precision"},
                                    Words{"stipple depth acne-scars/severe:cheek --skin II --device dermapen-4 --set 1.5 --why"},
                                    Words{"stipple depth wrinkles"}};
constexpr std::array timeline_examples{Words{"stipple timeline acne-scars:cheek --start 2026-12-08"},
                                       Words{"stipple timeline stretch-marks:thigh --start +2w --sessions 4"}};
constexpr std::array aftercare_examples{Words{"stipple aftercare acne-scars:cheek --start 2026-12-08"},
                                        Words{"stipple aftercare acne-scars:cheek --start 2026-12-08 --session 2 --day 3"},
                                        Words{"stipple aftercare wrinkles:cheek --start today --for client"}};
constexpr std::array screen_examples{Words{"stipple screen acne-scars:cheek"},
                                     Words{"stipple screen acne-scars:cheek --age 34 --history isotretinoin=2026-08-20 --history rest=no --start 2026-12-01"},
                                     Words{"stipple screen wrinkles:cheek --device exceed --history filler=2026-11-18 --why"}};
constexpr std::array procedure_examples{
    Words{"stipple procedure acne-scars:cheek --session 1 --start 2026-12-08 --at 10:30 --age 34 --skin II --device exceed --history rest=no"},
    Words{"stipple procedure acne-scars:cheek --session 1 --age 34 --history rest=no --numbing lmx4"}};
constexpr std::array triage_examples{Words{"stipple triage"}, Words{"stipple triage acne-scars:cheek --treated 2026-12-08 --day 1 --sign redness-spreading"},
                                     Words{"stipple triage acne-scars:cheek --treated 2026-12-08 --sign bumps --skin V"}};
constexpr std::array list_examples{Words{"stipple list"}, Words{"stipple list sites"}, Words{"stipple list devices --json"}};
constexpr std::array show_examples{Words{"stipple show acne-scars"}, Words{"stipple show cheek"}, Words{"stipple show acne-scars --source"}, Words{"stipple show acne-scars --origin"}};
constexpr std::array init_examples{Words{"stipple init my-scars --extends acne-scars"}, Words{"stipple init my-pen --kind device --extends dermapen-4"}, Words{"stipple init freckles"}};
constexpr std::array check_examples{Words{"stipple check"}, Words{"stipple check my-scars.toml"}, Words{"stipple check --strict --format gcc"}};

constexpr std::array explain_examples{Words{"stipple explain E0501"}, Words{"stipple explain"}};

constexpr std::array test_examples{Words{"stipple test clinic.test.toml"}, Words{"stipple test --protocols ~/protocols"}, Words{"stipple test my-scars.test.toml --json"}};

constexpr std::array schema_examples{Words{"stipple schema report"}, Words{"stipple schema concern -o concern.schema.json"}};

constexpr std::array new_examples{Words{"stipple new k1042.toml"},
                                  Words{"stipple new k1042.toml acne-scars/rolling:cheek --ref K-1042 --skin IV --age 34 --device dermapen-4 --start 2026-12-08 --history rest=no"}};
constexpr std::array record_examples{Words{"stipple record k1042.toml --session 1 --done --on 2026-12-08 --depth cheek=1.25 --lot A123"},
                                     Words{"stipple record k1042.toml --session 2 --move-to 2027-01-21 --reason illness"},
                                     Words{"stipple record k1042.toml --session 2 --reaction dark-patches --day 20"},
                                     Words{"stipple record k1042.toml --answer cold-sores=yes --answer rest=no"},
                                     Words{"stipple record k1042.toml --undo 3 --reason \"wrong client\""}};
constexpr std::array calendar_examples{Words{"stipple calendar k1042.toml -o k1042.ics"}, Words{"stipple calendar k1042.toml --for client --contact \"020 7946 0000\" -o appointments.ics"},
                                       Words{"stipple calendar k1042.toml --dir ~/calendars/clinic"}};
constexpr std::array handout_examples{Words{"stipple handout k1042.toml --contact \"020 7946 0000\" -o k1042.html"},
                                      Words{"stipple handout k1042.toml --session 2 --sheet before --contact \"020 7946 0000\" -o k1042-2.html"},
                                      Words{"stipple handout acne-scars:cheek --start today --contact blank -o sample.html"}};
constexpr std::array batch_examples{Words{"stipple batch roster.csv --out plans -f html"}, Words{"stipple batch roster.csv -f csv -o sessions.csv"}, Words{"stipple batch cases -f ics --out calendars"}};
constexpr std::array status_examples{Words{"stipple status cases/*.toml"}, Words{"stipple status cases/*.toml --due 7d"}};

constexpr std::array config_examples{Words{"stipple config show"}, Words{"stipple config show --origin"}};
constexpr std::array help_examples{Words{"stipple help plan"}, Words{"stipple help case"}};
constexpr std::array completion_examples{Words{"stipple completion bash > ~/.local/share/bash-completion/completions/stipple"},
                                         Words{"stipple completion fish > ~/.config/fish/completions/stipple.fish"}};

constexpr std::array all_commands{
    Command{"new", "FILE [TREAT…]", "open a case: a plain text file that holds one course; asks what is missing", "Every day", new_options, new_examples, 1, -1, cmd_new},
    Command{"plan", "TREAT…|CASE", "the whole course: depth, sessions, aftercare, when to call", "Every day", plan_options, plan_examples, 1, -1, cmd_plan, "@whole"},
    Command{"procedure", "TREAT…|CASE", "the room sheet of one session, step by step", "Every day", procedure_options, procedure_examples, 1, -1, cmd_procedure},
    Command{"record", "CASE", "write down what happened, or what is wished, as one entry of the case", "Every day", record_options, record_examples, 1, 1, cmd_record, "@part", nullptr, false},
    Command{"triage", "[TREAT…|CASE]", "what to say when a client rings with a sign", "Every day", triage_options, triage_examples, 0, -1, cmd_triage},
    Command{"handout", "TREAT…|CASE", "the page that a client takes home, or prepares with", "Every day", handout_options, handout_examples, 1, -1, cmd_handout, "html"},
    Command{"status", "CASE…", "a line for each case, with what is due first on top", "Every day", status_options, status_examples, 1, -1, cmd_status},
    Command{"batch", "ROSTER|DIR", "a plan or a calendar for every row of a roster (CSV or JSON lines), or every case of a folder", "Every day", batch_options, batch_examples, 1, 1, cmd_batch, "text markdown html json ndjson csv fhir ics"},
    Command{"screen", "TREAT…|CASE", "what to ask first, and whether and when treatment may go ahead", "Views of a plan", screen_options, screen_examples, 1, -1, cmd_screen},
    Command{"depth", "TREAT…|CASE", "needle depth by site, with the limits that set it", "Views of a plan", depth_options, depth_examples, 1, -1, cmd_depth},
    Command{"timeline", "TREAT…|CASE", "sessions on dates, with their windows", "Views of a plan", timeline_options, timeline_examples, 1, -1, cmd_timeline},
    Command{"aftercare", "TREAT…|CASE", "what to do and what to avoid, day by day", "Views of a plan", aftercare_options, aftercare_examples, 1, -1, cmd_aftercare},
    Command{"calendar", "TREAT…|CASE", "visits, care and reviews as a calendar file", "Views of a plan", calendar_options, calendar_examples, 1, -1, cmd_calendar, "ics"},
    Command{"list", "[KIND]", "concerns, or: sites, never, devices, care, signs, questions, cautions, steps, numbing, endpoints, sources, languages", "Look things up", list_options, list_examples, 0, 1, cmd_list, "@part", listable_kinds},
    Command{"show", "ID", "one item of the catalogue, with its sources", "Look things up", show_options, show_examples, 1, 1, cmd_show, "@whole"},
    Command{"help", "[TOPIC]", "the manual page of a command, or of what a file holds: case, protocol", "Look things up", {}, help_examples, 0, 1, cmd_help, "", help_topics},
    Command{"init", "ID", "begin a protocol of your own: a file with the figures of the one that it changes", "Look after the files", init_options, init_examples, 1, 1, cmd_init, ""},
    Command{"check", "[FILE…]", "find every fault in protocol files, or in case files", "Look after the files", check_options, check_examples, 0, -1, cmd_check, "text json gcc"},
    Command{"test", "[FILE|DIR…]", "run a clinic's own tests of its protocols: what is given, and what is expected", "Look after the files", {}, test_examples, 0, -1, cmd_test, "text json"},
    Command{"explain", "[CODE]", "what the code of a message means, why it matters, and how to mend it", "Look after the files", {}, explain_examples, 0, 1, cmd_explain, "@part", code_names},
    Command{"schema", "KIND", "JSON Schema: of a file (case, concern, lists, variant, layer, config, test), of what --json prints (report, error, result, row, explanation), or of what a template can name (handout, page)", "Look after the files", {}, schema_examples, 1, 1, cmd_schema, "", schema_kinds},
    Command{"config", "show", "the settings of the clinic and the protocol files in use, and where each comes from", "Look after the files", config_options, config_examples, 1, 1, cmd_config, "@part", config_words},
    Command{"completion", "SHELL", "what makes bash, zsh or fish complete the words of stipple", "Look after the files", {}, completion_examples, 1, 1, cmd_completion, "", completion_shells},
};

}  // namespace

std::span<const Command> commands() { return all_commands; }

const Command* find_command(std::string_view name) {
    for (const Command& command : all_commands)
        if (command.name == name) return &command;
    return nullptr;
}

bool is_common(std::string_view option) { return std::find(common.begin(), common.end(), option) != common.end(); }

std::vector<std::string_view> formats_of(const Command& command) {
    if (!command.formats.starts_with('@')) return command.formats.empty() ? std::vector<Words>{} : split(command.formats, ' ');
    std::vector<Words> names;
    for (const Format& format : formats())
        if (command.formats == "@whole" || !format.only_whole) names.push_back(format.name);
    return names;
}

OptionRow as_taken(const OptionRow& row, const Command& command) {
    OptionRow out = row;
    const bool chooses = command.formats.starts_with('@');
    if (row.name == "--set" && command.operands == "CASE") out.value = "KEY=VALUE", out.help = "a key of the case from here on";
    if (row.name == "--format" && !chooses) out.help = command.formats == "text json" ? Words{"text or json"} : command.formats == "text json gcc" ? Words{"text, json or gcc"} : command.formats;
    if (row.name == "--format" && command.formats == "@part") out.help = "text, markdown, html, json, ndjson or csv";
    if (row.name == "--output" && !chooses) out.help = "write to FILE";
    return out;
}

namespace {

/// Whether an option on what is printed says nothing to the command.
bool is_idle(const Command& command, Words option) {
    if (option == "--format") return command.formats.empty();
    if (option == "--json") return !command.formats.starts_with('@') && command.formats.find("json") == Words::npos;
    return !command.has_output && (option == "--output" || option == "--force");
}

}  // namespace

bool takes(const Command& command, std::string_view option) {
    if (is_idle(command, option)) return false;
    const auto has = [&](std::span<const Words> names) { return std::find(names.begin(), names.end(), option) != names.end(); };
    return is_common(option) || std::any_of(command.options.begin(), command.options.end(), has);
}

}  // namespace stipple
