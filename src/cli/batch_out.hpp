// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/batch.hpp"
#include "cli/bytes.hpp"

namespace stipple {

/// Where the documents of a batch go: standard output, one file, or a folder with a file each.
class BatchOut {
public:
    explicit BatchOut(const Batch& batch) : batch_(batch) {}
    ~BatchOut();
    BatchOut(const BatchOut&) = delete;
    BatchOut& operator=(const BatchOut&) = delete;

    /// Makes the folder, or begins the file.
    void open(Diagnostics& diagnostics);

    /// Puts the document of a row behind the others, or into its own file, which must have a name: what is wrong with that is a fault of the
    /// row. An equal file is left as it is, but for its mode. False where nothing more can be written, for a reason that finish() tells.
    bool put(BatchResult& result);

    /// Puts what the format tells of a row that could not be planned.
    bool put_failed(BatchResult& result);

    /// Ends the document, and puts the file in its place.
    void finish(Diagnostics& diagnostics);

    long long written = 0, unchanged = 0, empty = 0;  ///< files of a folder, and rows that have none

private:
    bool put_text(std::string_view bytes);
    void begin();
    bool put_file(BatchResult& result);
    std::string path_of(std::string_view name) const;
    void warn_of_older(BatchResult& result) const;
    bool is_equal_to(const std::string& target) const;
    std::optional<NewFile> new_file();
    std::unique_ptr<Sink> sink_of(int fd);
    void open_straight(Diagnostics& diagnostics);
    void put_in_place(Diagnostics& diagnostics);

    const Batch& batch_;
    std::string folder_, path_, target_;  ///< the target is where a link of the path leads
    std::optional<NewFile> file_;     ///< of --output, until it is whole
    std::optional<Descriptor> straight_;  ///< of --output, where that is a pipe or a device
    std::unique_ptr<Sink> to_file_;
    Sink* sink_ = nullptr;            ///< nullptr for a folder
    bool begun_ = false;
    int reason_ = 0;                  ///< errno of what could not be written of it
    Diagnostics trouble_;
};

}  // namespace stipple
