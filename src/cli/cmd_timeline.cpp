// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_timeline(Invocation& in) {
    View view;
    view.sessions = view.outlook = true;
    return answer(in, view, {});
}

}  // namespace stipple
