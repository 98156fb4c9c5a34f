// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"
#include "cli/commands_list.hpp"

namespace stipple {

Exit cmd_aftercare(Invocation& in) {
    View view;
    view.care = true;
    return answer(in, view, {});
}

}  // namespace stipple
