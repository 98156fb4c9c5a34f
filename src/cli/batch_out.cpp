// SPDX-License-Identifier: MIT
#include "cli/batch_out.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/ascii.hpp"
#include "cli/files.hpp"

namespace stipple {

namespace fs = std::filesystem;

namespace {

/// A file that is open for writing; `reason` is the errno of what failed.
class FileSink final : public Sink {
public:
    FileSink(int fd, int& reason, std::function<bool()> wanted) : fd_(fd), reason_(reason), wanted_(std::move(wanted)) {}

protected:
    bool write(std::string_view bytes) override {
        if (write_while(fd_, bytes, wanted_)) return true;
        reason_ = errno;
        return false;
    }

private:
    int fd_;
    int& reason_;
    std::function<bool()> wanted_;
};

/// What every document of ours has near its beginning, by the ending of its file; one without any mark is never taken for ours.
struct Mark {
    std::string_view extension, text;
};

constexpr Mark marks[]{{".json", "\"schema\": \"stipple.report/1\""},
                       {".ndjson", "\"schema\":\"stipple.report/1\""},
                       {".html", "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"stipple "},  // a client's page has its direction before
                       {".csv", "record,ref,session,screening,"},
                       {".ics", "\r\nPRODID:-//stipple//"}};

/// Whether two calendars have an event in common: of another case none has the same UID.
bool share_an_event(std::string_view one, std::string_view other) {
    constexpr std::string_view key = "\r\nUID:";
    for (auto at = one.find(key); at != one.npos; at = one.find(key, at + 1))
        if (other.find(one.substr(at, one.find('\r', at + key.size()) + 1 - at)) != other.npos) return true;
    return false;
}

/// Whether a file was written by an earlier batch for the same row: under its name stands such a document of ours, and where the row has an
/// id, which its events keep, one that shares an event with `bytes`.
bool is_ours(const std::string& path, std::string_view extension, std::string_view bytes) {
    const auto mark = std::find_if(std::begin(marks), std::end(marks), [&](const Mark& m) { return m.extension == extension; });
    if (mark == std::end(marks) || fs::is_symlink(path)) return false;
    Diagnostics unread;
    const auto text = read_file(path, unread);
    if (!text || std::string_view{*text}.substr(0, 1024).find(mark->text) == std::string_view::npos) return false;
    return extension != ".ics" || bytes.empty() || share_an_event(bytes, *text);
}

/// A ref that is a plain name for a file: it leads nowhere, hides nothing and needs no quotes.
bool is_file_name(std::string_view ref) {
    const auto good = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; };
    return !ref.empty() && ref.size() <= 100 && ref.front() != '.' && ref.front() != '-' && std::all_of(ref.begin(), ref.end(), good);
}

/// What the file of a row is called: a case by its file, a row by its ref.
std::string name_of(const BatchResult& result) {
    return result.source && result.source->layer == "case" ? fs::path{result.source->name}.stem().string() : result.ref.text;
}

}  // namespace

BatchOut::~BatchOut() = default;

void BatchOut::open(Diagnostics& diagnostics) {
    folder_ = batch_.in.typed.last("--out");
    path_ = batch_.in.typed.last("--output");
    if (batch_.a_file_each) {
        return make_folder(folder_, diagnostics);
    }
    sink_ = batch_.in.world.out;
    if (path_.empty() || path_ == "-") return begin();
    struct stat info{};
    const bool exists = ::stat(path_.c_str(), &info) == 0, folder = exists && S_ISDIR(info.st_mode);
    if (exists && !folder && !S_ISREG(info.st_mode)) return open_straight(diagnostics);
    if (folder) errno = EISDIR;
    if (auto file = folder ? std::nullopt : new_file()) file_.emplace(std::move(*file));
    if (!file_) return diagnostics.push_back(cannot("E0701", "write", path_, std::strerror(errno), "name a file; `-` is standard output; nothing was written"));
    to_file_ = sink_of(file_->fd());
    sink_ = to_file_.get();
    begin();
}

std::unique_ptr<Sink> BatchOut::sink_of(int fd) {
    return std::make_unique<FileSink>(fd, reason_, [this] { return !batch_.in.world.interrupted || !batch_.in.world.interrupted(); });
}

/// Begins the file beside the place where it is to stand.
std::optional<NewFile> BatchOut::new_file() {
    auto target = target_of(path_);
    if (!target) return std::nullopt;
    target_ = std::move(*target);
    return NewFile::beside(target_);
}

/// Into a pipe or a device every row goes as soon as it is there; a pipe that nobody reads is not waited for.
void BatchOut::open_straight(Diagnostics& diagnostics) {
    straight_.emplace(::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK));
    if (!*straight_) return diagnostics.push_back(cannot("E0701", "write", path_, errno == ENXIO ? "nobody reads from it" : std::strerror(errno), "name a file, or begin to read there first; nothing was written"));
    to_file_ = sink_of(straight_->get());
    sink_ = to_file_.get();
    begin();
}

void BatchOut::begin() {
    Report none;
    none.view = batch_.view;
    if (batch_.format) batch_.format->head(*sink_, none);
}

bool BatchOut::put_text(std::string_view bytes) {
    if (bytes.empty()) return sink_->ok();
    if (std::exchange(begun_, true) && batch_.format) batch_.format->between(*sink_);
    sink_->put(bytes);
    if (!file_) sink_->flush();  // whoever reads a stream has each row as soon as it is there
    return sink_->ok();
}

bool BatchOut::put(BatchResult& result) { return batch_.a_file_each ? put_file(result) : put_text(result.bytes); }

bool BatchOut::put_failed(BatchResult& result) {
    if (!batch_.a_file_each) return put_text(told_as_failed(batch_, result));
    const bool is_twin = std::any_of(result.faults.begin(), result.faults.end(), [](const Diagnostic& d) { return d.code == "E0229"; });
    if (!is_twin) warn_of_older(result);  // the file of a twin is of this run
    return true;
}

std::string BatchOut::path_of(std::string_view name) const { return (fs::path{folder_} / (std::string{name} + std::string{batch_.extension()})).string(); }

/// A row that has no document now leaves what an earlier batch wrote for it: somebody may take it for what holds.
void BatchOut::warn_of_older(BatchResult& result) const {
    const std::string name = name_of(result);
    if (is_file_name(name) && is_ours(path_of(name), batch_.extension(), {}))
        result.warnings.push_back({"W0626", result.ref.at, result.ref.width, fmt::format("{} stands as an earlier run wrote it, and this row has none now", path_of(name)),
                                   result.faults.empty() ? "take it away, and what was read from it: nothing of it was cancelled" : "mend the row, or take the file away"});
}

bool BatchOut::put_file(BatchResult& result) {
    const std::string name = name_of(result);
    if (!is_file_name(name)) {
        result.faults.push_back({"E0230", result.ref.at, result.ref.width, name.empty() ? std::string{"this row has no `ref`, which names its file"} : fmt::format("`{}` cannot name a file", name),
                                 "a ref that names a file has at most 100 characters: a to z, A to Z, digits, - _ and ., and begins with none of - and ."});
        return true;
    }
    if (result.bytes.empty()) return ++empty, warn_of_older(result), true;  // a calendar of nothing
    const std::string path = path_of(name);
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (fs::is_regular_file(status) && holds(path, result.bytes)) return ++unchanged, ::chmod(path.c_str(), owner_only), true;
    const bool ours = fs::is_regular_file(status) && is_ours(path, batch_.extension(), result.id.text.empty() ? std::string_view{} : result.bytes);
    if (fs::is_directory(status) || (fs::exists(status) && !ours && !batch_.in.typed.has("--force"))) {
        const bool file = !fs::is_directory(status);
        result.faults.push_back({"E0702", result.ref.at, result.ref.width, fmt::format("{} is there already, and {}", path, file ? "cannot be told from what somebody else put there" : "is a folder"), file ? "--force replaces it" : "move it away"});
        return true;
    }
    if (replace_file(path, result.bytes, owner_only, nullptr, false)) return ++written, true;
    trouble_.push_back(cannot("E0701", "write", path, std::strerror(errno), "what was written before stands; mend it and run the batch again"));
    return false;
}

void BatchOut::finish(Diagnostics& diagnostics) {
    if (batch_.a_file_each && written > 0) {
        const Descriptor fd{::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        if (fd) ::syncfs(fd.get());  // once for all of them
    }
    if (straight_) sink_->flush();
    if (straight_ && !sink_->ok() && reason_ != EPIPE) trouble_.push_back(cannot("E0701", "write", path_, std::strerror(reason_), "nothing was kept"));
    if (file_) put_in_place(diagnostics);
    diagnostics.insert(diagnostics.end(), trouble_.begin(), trouble_.end());
}

bool BatchOut::is_equal_to(const std::string& target) const {
    const Descriptor ours{::open(file_->path().c_str(), O_RDONLY | O_CLOEXEC)}, theirs{::open(target.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    return ours && theirs && hold_the_same(ours.get(), theirs.get());
}

void BatchOut::put_in_place(Diagnostics& diagnostics) {
    to_file_->flush();
    std::error_code error;
    if (!to_file_->ok()) return diagnostics.push_back(cannot("E0701", "write", path_, std::strerror(reason_), "nothing was written"));
    if (fs::exists(target_, error) && is_equal_to(target_)) {
        ::chmod(target_.c_str(), owner_only);
        return;
    }
    if (fs::exists(target_, error) && !batch_.in.typed.has("--force")) return diagnostics.push_back({"E0702", {}, 1, fmt::format("{} is there already and differs", path_), "--force replaces it; nothing was written"});
    if (!file_->replace(owner_only, true)) diagnostics.push_back(cannot("E0701", "write", path_, std::strerror(errno), "nothing was written"));
}

}  // namespace stipple
