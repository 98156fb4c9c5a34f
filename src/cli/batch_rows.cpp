// SPDX-License-Identifier: MIT
#include "cli/batch_rows.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/files.hpp"
#include "load/test_file.hpp"

namespace stipple {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t chunk_of_stream = std::size_t{256} * 1024;
constexpr int wait = 200;  // milliseconds after which it looks whether it is still wanted
constexpr int most_waits = 5'000 / wait;  // for somebody who opens a pipe with a name to write
constexpr int nobody_came = -1;

/// Whether a file of a folder is taken for a case: what a shell would for *.toml, but for tests of protocols.
bool is_batched(const fs::path& path) {
    const std::string name = path.filename().string();
    return path.extension() == ".toml" && !name.starts_with('.') && !is_test_file(name);
}

}  // namespace

void BatchRows::open(const std::string& operand, Request defaults, Diagnostics& diagnostics) {
    if (operand != "-" && is_folder(operand)) return open_folder(operand, diagnostics);
    if (operand.ends_with(".toml")) return diagnostics.push_back({"E0107", {}, 1, fmt::format("{} is a case file, and no roster", operand), "stipple plan answers for one case; batch takes the folder that it lies in"});
    fd_.emplace(operand == "-" ? ::dup(STDIN_FILENO) : ::open(operand.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info{};
    if (!*fd_ || ::fstat(fd_->get(), &info) != 0) return diagnostics.push_back(cannot("E0101", "read", operand, std::strerror(errno), "name a roster, a folder of case files, or - for standard input"));
    size_ = S_ISREG(info.st_mode) ? static_cast<std::uint64_t>(info.st_size) : 0;
    is_silent_ = S_ISFIFO(info.st_mode) && operand != "-";
    roster_.emplace(operand, [this] { return read_more(); }, std::move(defaults));
    roster_->open(diagnostics);
    if (fault_ == nobody_came)
        diagnostics = {cannot("E0101", "read", operand, "nobody writes into the pipe", "begin to write there first")};
    else if (fault_ != 0)
        diagnostics = {cannot("E0101", "read", operand, std::strerror(fault_), "check the name and your right to read it")};
}

void BatchRows::open_folder(const std::string& folder, Diagnostics& diagnostics) {
    is_folder_ = true;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (is_batched(entry.path())) paths_.push_back(entry.path().string());
    std::sort(paths_.begin(), paths_.end());
    if (error || paths_.empty()) diagnostics.push_back(cannot("E0101", "read", folder, error ? error.message() : "it holds no case files", "name a folder of case files (*.toml), or a roster"));
}

std::optional<BatchRow> BatchRows::next() {
    if (stopped_ || is_interrupted()) return std::nullopt;
    if (is_folder_) return next_case();
    auto row = roster_->next();
    read_ = roster_->bytes_read();
    const bool cut_off = stopped_ || is_interrupted() || fault_ != 0;  // perhaps in the midst of the row
    return row && !cut_off ? std::optional{BatchRow{std::move(*row), {}}} : std::nullopt;
}

std::optional<BatchRow> BatchRows::next_case() {
    if (at_ == paths_.size()) return std::nullopt;
    BatchRow row{{}, paths_[at_++]};
    if (auto text = read_file(row.case_path, row.given.faults)) row.given.source = std::make_unique<SourceFile>(SourceFile{"case", row.case_path, std::move(*text)});
    return row;
}

/// Waits until there is something to read, or the end, or nobody waits any longer.
std::string_view BatchRows::read_more() {
    chunk_.resize(chunk_of_stream);
    pollfd waiting{fd_->get(), POLLIN, 0};
    for (int waits = 1; !stopped_ && !is_interrupted() && fault_ == 0; ++waits) {
        const int ready = ::poll(&waiting, 1, wait);
        const bool is_late = ready == 0 && is_silent_ && waits >= most_waits;  // whose end is read at once where nobody is there to write
        if (ready == 0 && !is_late) continue;
        const auto n = ready < 0 ? -1 : ::read(fd_->get(), chunk_.data(), chunk_.size());
        if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        is_silent_ = is_silent_ && n <= 0;
        if (n > 0 || (n == 0 && !is_late)) return std::string_view{chunk_}.substr(0, static_cast<std::size_t>(n));
        fault_ = n < 0 ? errno : nobody_came;
    }
    return {};
}

std::optional<double> BatchRows::share() const {
    if (is_folder_) return static_cast<double>(at_) / static_cast<double>(paths_.size());
    return size_ > 0 ? std::optional{static_cast<double>(read_) / static_cast<double>(size_)} : std::nullopt;
}

}  // namespace stipple
