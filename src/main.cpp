// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <langinfo.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <initializer_list>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/bytes.hpp"
#include "cli/run.hpp"

namespace {

using namespace stipple;

std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free, "what a signal writes");

/// One of the process's own streams. A reader that has gone away, or a signal, ends the output quietly.
class StreamSink final : public Sink {
public:
    explicit StreamSink(int fd) : fd_(fd) {}
    bool is_at_fault() const { return !ok() && !ended_; }

protected:
    bool write(std::string_view bytes) override {
        if (write_while(fd_, bytes, [] { return signal_that_came == 0; })) return true;
        ended_ = errno == EPIPE || errno == EINTR;
        return false;
    }

private:
    int fd_;
    bool ended_ = false;
};

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>{value} : std::nullopt;
}

Moment utc_now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

/// A random UUID of version 4.
std::string random_uuid() {
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) throw std::runtime_error("no random numbers");
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        constexpr std::string_view digits = "0123456789abcdef";
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += {digits[bytes[i] >> 4], digits[bytes[i] & 15]};
    }
    return text;
}

/// The next line of standard input, byte by byte, so that nothing after it is taken from whoever reads next.
std::optional<std::string> read_line() {
    std::string line;
    for (char c = 0;;) {
        const auto n = ::read(STDIN_FILENO, &c, 1);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return line.empty() ? std::nullopt : std::optional{line};
        if (c == '\n') return line;
        line += c;
    }
}

/// Today where the user is; the zone matters here and nowhere below.
std::optional<Day> local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    if (!localtime_r(&now, &parts)) return std::nullopt;
    return day_of(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

/// Runs `man` with these words and waits for it; what it says is shown, or only its status counts.
bool run_man(std::initializer_list<const char*> words, bool shown) {
    std::vector<char*> args;
    for (const char* word : words) args.push_back(const_cast<char*>(word));  // posix_spawnp takes what it never changes as if it did
    args.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    if (!shown)
        for (const int fd : {STDOUT_FILENO, STDERR_FILENO}) posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&usual, signal);  // which this program ignores, and those that fill a pager must not
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    const bool started = posix_spawnp(&child, args[0], &files, &attributes, args.data(), environ) == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    int status = 0;
    while (started && ::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return started && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Opens a page of the manual as `man` would.
bool open_manual(const std::string& section, const std::string& page) {
    if (!run_man({"man", "-w", section.c_str(), page.c_str()}, false)) return false;
    run_man({"man", section.c_str(), page.c_str()}, true);
    return true;
}

/// Puts something that can only fail in the place of a standard stream that is closed: else the next file to be opened would take its place,
/// and what is meant for the stream would go there.
void hold_streams() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(fd, F_GETFD) < 0 && ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) std::exit(static_cast<int>(Exit::cannot_write));
}

/// Takes notice of a signal rather than be ended by it; one that whoever started the program has turned off stays so.
void listen_to(int signal) {
    struct sigaction before {}, action {};
    action.sa_handler = [](int came) {
        if (signal_that_came.exchange(came) != 0) std::signal(came, SIG_DFL);  // one key may send two; the third ends it at once
    };
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
}

/// Whether the user wants to stop. Who asks for the first time undertakes to stop soon, and is no longer ended by the signal itself.
bool interrupted() {
    static const bool listening = [] {
        std::for_each(ending_signals.begin(), ending_signals.end(), listen_to);
        return true;
    }();
    return listening && signal_that_came != 0;
}

/// Ends the program by the signal that it was stopped with, so that who started it knows.
void end_by_signal() {
    if (signal_that_came == 0) return;
    std::signal(signal_that_came, SIG_DFL);
    ::raise(signal_that_came);
}

World real_world(Sink& out, Sink& err) {
    winsize size{};
    const bool sized = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 || ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0;
    std::setlocale(LC_CTYPE, "");
    const bool utf8 = std::string_view{nl_langinfo(CODESET)} == "UTF-8";
    std::setlocale(LC_CTYPE, "C");
    return {&out, &err, ::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1, sized ? size.ws_col : 0, utf8, environment, local_today, utc_now, random_uuid,
            ::isatty(STDIN_FILENO) == 1, read_line, open_manual, interrupted};
}

}  // namespace

int main(int argc, char** argv) {
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);  // the write that is at fault says so itself
    hold_streams();
    StreamSink out{STDOUT_FILENO}, err{STDERR_FILENO};
    Exit exit = Exit::bug;
    try {
        World world = real_world(out, err);
        exit = run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc), world);
    } catch (const std::bad_alloc&) {
        err.put("error[E7001]: there is not enough memory\n  help: give it more, or work with fewer --jobs\n");
    } catch (const std::exception& fault) {
        err.put(std::string{"error[E7001]: a fault in stipple: "} + fault.what() + "\n  help: please report it with the command you typed\n");
    }
    out.flush();
    if (out.is_at_fault()) {
        err.put("error[E0701]: standard output cannot be written\n");
        exit = graver(exit, Exit::cannot_write);
    }
    err.flush();
    end_by_signal();
    return static_cast<int>(exit);
}
