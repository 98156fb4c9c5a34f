// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_plan(Invocation& in) {
    View view;
    view.depths = view.sessions = view.care = view.outlook = true;
    return answer(in, view, {});
}

}  // namespace stipple
