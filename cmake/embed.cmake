# SPDX-License-Identifier: MIT
# embed_file(TARGET FILE SYMBOL): builds FILE into TARGET as the text SYMBOL.
function(embed_file target file symbol)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE name)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${source} -DSYMBOL=${symbol} -P ${PROJECT_SOURCE_DIR}/cmake/embed_one.cmake
    DEPENDS ${file} ${PROJECT_SOURCE_DIR}/cmake/embed_one.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()

# embed_output(TARGET PROGRAM SYMBOL): builds what the program of this build prints into TARGET as the text SYMBOL.
function(embed_output target program symbol)
  set(text ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.txt)
  add_custom_command(
    OUTPUT ${text}
    COMMAND ${program} > ${text}
    DEPENDS ${program}
    COMMENT "Asking ${program}"
    VERBATIM)
  embed_file(${target} ${text} ${symbol})
endfunction()

# embed_protocols(TARGET FOLDER): builds every protocol file into TARGET, one generated source each, and an index of them.
# A file that is added or removed is seen at the next build.
function(embed_protocols target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.toml)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(declarations "")
  set(rows "")
  foreach(file IN LISTS files)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${folder} OUTPUT_VARIABLE name)
    string(MAKE_C_IDENTIFIER ${name} symbol)
    embed_file(${target} ${folder}/${name} ${symbol})
    string(APPEND declarations "extern const std::string_view ${symbol};\n")
    string(APPEND rows "    {\"protocols/${name}\", &embedded::${symbol}},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${out}/index.cpp CONTENT [[
#include "load/embedded.hpp"

namespace stipple {

namespace embedded {
@declarations@}  // namespace embedded

namespace {
constexpr EmbeddedFile files[] = {
@rows@};
}  // namespace

std::span<const EmbeddedFile> embedded_protocols() { return files; }

}  // namespace stipple
]] @ONLY)
  target_sources(${target} PRIVATE ${out}/index.cpp)
endfunction()
