// SPDX-License-Identifier: MIT
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <string_view>

#include "cli/run.hpp"

namespace {

using namespace stipple;

/// One of the process's own streams. A reader that has gone away ends the output quietly.
class StreamSink final : public Sink {
public:
    explicit StreamSink(int fd) : fd_(fd) {}
    bool reader_left() const { return reader_left_; }

protected:
    bool write(std::string_view bytes) override {
        while (!bytes.empty()) {
            const auto n = ::write(fd_, bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) {
                reader_left_ = errno == EPIPE;
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

private:
    int fd_;
    bool reader_left_ = false;
};

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>{value} : std::nullopt;
}

/// Today where the user is; the zone matters here and nowhere below.
std::optional<Day> local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    if (!localtime_r(&now, &parts)) return std::nullopt;
    return day_of(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

World real_world(Sink& out, Sink& err) {
    winsize size{};
    const bool sized = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    std::setlocale(LC_CTYPE, "");
    const bool utf8 = std::string_view{nl_langinfo(CODESET)} == "UTF-8";
    std::setlocale(LC_CTYPE, "C");
    return {&out, &err, ::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1, sized ? size.ws_col : 0, utf8, environment, local_today};
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    StreamSink out{STDOUT_FILENO}, err{STDERR_FILENO};
    Exit exit = Exit::bug;
    try {
        World world = real_world(out, err);
        exit = run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc), world);
    } catch (const std::exception& fault) {
        err.put(std::string{"error[E7001]: a fault in stipple: "} + fault.what() + "\n  help: please report it with the command you typed\n");
    }
    out.flush();
    if (!out.ok() && !out.reader_left()) {
        err.put("error[E0701]: standard output cannot be written\n");
        exit = graver(exit, Exit::cannot_write);
    }
    err.flush();
    return static_cast<int>(exit);
}
