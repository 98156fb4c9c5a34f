// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_depth(Invocation& in) {
    View view;
    view.depths = true;
    return answer(in, view, {false, true});
}

}  // namespace stipple
