// SPDX-License-Identifier: MIT
#include "cli/case_input.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "cli/files.hpp"
#include "cli/request.hpp"

namespace stipple {

bool is_case_file(std::string_view operand) {
    return operand == "-" || operand.ends_with(".toml");
}

std::string case_command(const Invocation& in, std::string_view command, std::string_view options) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_-";
    const std::string& path = in.typed.operands.front();
    const bool as_it_is = !path.starts_with('-') && !is_folder(path) && path.find_first_not_of(plain) == path.npos;
    return fmt::format("stipple {} {}{}{}", command, as_it_is ? path : "CASE", options.empty() ? "" : " ", options);
}

std::optional<CaseFile> open_case(const Invocation& in, const std::string& path, Diagnostics& diagnostics) {
    auto text = path == "-" ? read_input(diagnostics) : read_file(path, diagnostics);
    return text ? read_case(in, path, std::move(*text), diagnostics) : std::nullopt;
}

std::optional<CaseFile> read_case(const Invocation& in, const std::string& path, std::string text, Diagnostics& diagnostics) {
    in.texts.push_back({"case", path, std::move(text)});
    auto file = read_case_file(in.texts.back(), diagnostics);
    if (file) expand_files(file->head, "closed", std::filesystem::path{path}.parent_path().string(), diagnostics);
    return file;
}

std::optional<CaseFile> open_faulty_case(const Invocation& in, const std::string& path, Diagnostics& diagnostics) {
    auto text = read_file(path, diagnostics);
    if (!text) return std::nullopt;
    in.texts.push_back({"case", path, std::move(*text)});
    auto file = read_faulty_case_file(in.texts.back(), diagnostics);
    if (file) expand_files(file->head, "closed", std::filesystem::path{path}.parent_path().string(), diagnostics);
    return file;
}

void refuse_case_keys(const Invocation& in, Diagnostics& diagnostics) {
    for (const auto& [option, values] : in.typed.options) {
        const CaseKey* key = find_case_key(std::string_view{option}.substr(2));
        if (!key || option == "--protocols") continue;  // that option names a folder, and the key a digest
        const std::string to_type = option == "--history" ? "--answer ID=ANSWER" : option == "--cleared" ? "--cleared ID --by WHO" : fmt::format("--set {}={}", key->name, values.empty() ? "…" : values.back());
        diagnostics.push_back({"E0023", {}, 1, fmt::format("`{}` does not go with a case file, which says it itself", option),
                               key->fixed && option != "--history" && option != "--cleared" ? std::string{"leave it out"} : case_command(in, "record", to_type)});
    }
}

void refuse_beside_case(const Invocation& in, Diagnostics& diagnostics) {
    refuse_case_keys(in, diagnostics);
    if (in.typed.operands.size() > 1) diagnostics.push_back({"E0005", {}, 1, fmt::format("`{}` is one word too many beside a case file", in.typed.operands[1]), "name one case file"});
}

}  // namespace stipple
