// SPDX-License-Identifier: MIT
// pack SYMBOL FOLDER NAME…: prints a C++ source that defines SYMBOL as the packed files of that folder. The build asks it.
#include <fmt/core.h>
#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

/// The bytes as a C++ literal, in lines of a hundred.
std::string literal(const std::string& bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 100 == 0) out += i ? "\"\n    \"" : "    \"";
        out += fmt::format("\\{:03o}", static_cast<unsigned char>(bytes[i]));
    }
    return out + '"';
}

/// The text as zlib packs it, as small as it can.
std::string packed(const std::string& text) {
    std::string out(compressBound(text.size()), '\0');
    uLongf size = out.size();
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(), Z_BEST_COMPRESSION) != Z_OK) return {};
    out.resize(size);
    return out;
}

}  // namespace

int main(int count, char** arguments) {
    std::string all, rows;
    for (int i = 3; i < count; ++i) {
        std::ifstream file{std::string{arguments[2]} + "/" + arguments[i], std::ios::binary};
        if (!file) return fmt::print(stderr, "pack: cannot read {}\n", arguments[i]), 1;
        const std::size_t before = all.size();
        all.append(std::istreambuf_iterator<char>{file}, {});
        rows += fmt::format("    {{\"{}\", {}}},\n", arguments[i], all.size() - before);
    }
    const std::string bytes = packed(all);
    fmt::print("#include \"base/packed.hpp\"\n\n#ifdef __clang__\n#pragma clang diagnostic ignored \"-Woverlength-strings\"\n#endif\n\nnamespace stipple::embedded {{\nconstexpr PackedFile files[] = {{\n{}}};\nextern const PackedFiles {};\n"
               "const PackedFiles {}{{files, {{\n{},\n    {}}}, {}}};\n}}  // namespace stipple::embedded\n",
               rows, arguments[1], arguments[1], literal(bytes), bytes.size(), all.size());
    return 0;
}
