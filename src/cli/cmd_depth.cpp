// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_depth(Invocation& in) {
    View view;
    view.depths = view.needs_go = true;
    return answer(in, view, {false, true});
}

}  // namespace stipple
