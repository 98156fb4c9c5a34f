// SPDX-License-Identifier: MIT
// run FILE COMMAND…: runs a command that prints into FILE; prints its processor time and its time by the clock in milliseconds, and the peak
// of its memory in KiB. A shell's `time` counts whole milliseconds, and a peak is at least that of whoever starts the command: this is small.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double milliseconds(const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("usage: run FILE COMMAND...\n", stderr), 2;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const auto began = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    if (posix_spawnp(&child, argv[2], &actions, nullptr, argv + 2, environ) != 0 || wait4(child, &status, 0, &usage) < 0 || status != 0)
        return std::fprintf(stderr, "run: %s failed\n", argv[2]), 70;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    std::printf("%.3f %.3f %ld\n", milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), took.count(), usage.ru_maxrss);
}
