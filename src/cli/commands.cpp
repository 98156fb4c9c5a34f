// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/commands_list.hpp"

namespace stipple {

namespace {

using Words = std::string_view;

constexpr std::array common{Words{"--format"}, Words{"--json"}, Words{"--output"},  Words{"--force"}, Words{"--color"}, Words{"--protocols"},
                            Words{"--bare"},   Words{"--quiet"}, Words{"--today"},  Words{"--help"},  Words{"--version"}};

constexpr std::array answering{Words{"--skin"},   Words{"--age"},    Words{"--type"},    Words{"--severity"}, Words{"--start"},
                               Words{"--sessions"}, Words{"--session"}, Words{"--opened"}, Words{"--device"},   Words{"--set"},
                               Words{"--override"}, Words{"--why"},   Words{"--for"},     Words{"--history"},  Words{"--cleared"}};

constexpr std::array with_day{Words{"--skin"},     Words{"--age"},     Words{"--type"},   Words{"--severity"}, Words{"--start"},
                              Words{"--sessions"}, Words{"--session"}, Words{"--day"},    Words{"--opened"},   Words{"--device"},
                              Words{"--set"},      Words{"--override"}, Words{"--why"},   Words{"--for"},      Words{"--history"},
                              Words{"--cleared"}};

constexpr std::array screening{Words{"--skin"},   Words{"--age"},     Words{"--type"}, Words{"--severity"}, Words{"--start"}, Words{"--on"},
                               Words{"--device"}, Words{"--override"}, Words{"--why"}, Words{"--history"},  Words{"--cleared"}};

constexpr std::array in_the_room{Words{"--skin"},     Words{"--age"},     Words{"--type"},    Words{"--severity"}, Words{"--start"},   Words{"--sessions"},
                                 Words{"--session"},  Words{"--opened"},  Words{"--device"},  Words{"--set"},      Words{"--override"}, Words{"--why"},
                                 Words{"--history"},  Words{"--cleared"}, Words{"--at"},      Words{"--numbing"}};

constexpr std::array on_the_phone{Words{"--skin"},    Words{"--age"},     Words{"--type"},    Words{"--severity"}, Words{"--treated"}, Words{"--sign"},
                                  Words{"--day"},     Words{"--device"},  Words{"--history"}, Words{"--cleared"},  Words{"--why"}};

constexpr std::array with_source{Words{"--source"}};

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
constexpr std::array show_examples{Words{"stipple show acne-scars"}, Words{"stipple show cheek"}, Words{"stipple show acne-scars --source > my-scars.toml"}};
constexpr std::array check_examples{Words{"stipple check"}, Words{"stipple check my-scars.toml"}};

constexpr std::array schema_examples{Words{"stipple schema concern"}, Words{"stipple schema lists -o lists.schema.json"}};

constexpr std::array table{
    Command{"plan", "TREAT…", "the whole course: depth, sessions, aftercare, when to call", "Plan a treatment", answering, plan_examples, 1, -1, cmd_plan},
    Command{"depth", "TREAT…", "needle depth by site, with the limits that set it", "Plan a treatment", answering, depth_examples, 1, -1, cmd_depth},
    Command{"timeline", "TREAT…", "sessions on dates, with their windows", "Plan a treatment", answering, timeline_examples, 1, -1, cmd_timeline},
    Command{"aftercare", "TREAT…", "what to do and what to avoid, day by day", "Plan a treatment", with_day, aftercare_examples, 1, -1, cmd_aftercare},
    Command{"screen", "TREAT…", "what to ask first, and whether and when treatment may go ahead", "Plan a treatment", screening, screen_examples, 1, -1, cmd_screen},
    Command{"procedure", "TREAT…", "the room sheet of one session, step by step", "Plan a treatment", in_the_room, procedure_examples, 1, -1, cmd_procedure},
    Command{"triage", "[TREAT…]", "what to say when a client rings with a sign", "Plan a treatment", on_the_phone, triage_examples, 0, -1, cmd_triage},
    Command{"list", "[KIND]", "concerns, or: sites, never, devices, care, signs, questions, cautions, steps, numbing, endpoints, sources", "Look things up", {}, list_examples, 0, 1, cmd_list},
    Command{"show", "ID", "one item of the catalogue, with its sources", "Look things up", with_source, show_examples, 1, 1, cmd_show},
    Command{"check", "[FILE…]", "find every fault in protocol files", "Look after the files", {}, check_examples, 0, -1, cmd_check},
    Command{"schema", "KIND", "JSON Schema of a protocol file, for editors; KIND is concern or lists", "Look after the files", {}, schema_examples, 1, 1, cmd_schema},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
    for (const Command& command : table)
        if (command.name == name) return &command;
    return nullptr;
}

bool takes(const Command& command, std::string_view option) {
    const auto has = [&](std::span<const Words> names) { return std::find(names.begin(), names.end(), option) != names.end(); };
    return has(command.options) || has(common);
}

}  // namespace stipple
