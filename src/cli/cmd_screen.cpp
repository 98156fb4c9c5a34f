// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_screen(Invocation& in) {
    View view;
    view.questions = view.needs_go = true;
    return answer(in, view, {.start = false, .every_site = true, .day_asked = true});
}

}  // namespace stipple
