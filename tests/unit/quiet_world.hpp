// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/sink.hpp"
#include "cli/run.hpp"

namespace stipple::test {

/// A world without an environment, and what was said in it.
struct QuietWorld {
    StringSink out, err;
    World world;

    QuietWorld() {
        world.out = &out, world.err = &err;
        world.environment = [](const char*) { return std::nullopt; };
        world.clock = [] { return std::nullopt; };
    }

    Exit run(const std::vector<std::string>& args) {
        const Exit exit = stipple::run(args, world);
        out.flush(), err.flush();
        return exit;
    }
};

}  // namespace stipple::test
