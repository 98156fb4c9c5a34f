# SPDX-License-Identifier: MIT
# The libraries stipple stands on, each as a target `lib_NAME`: Debian 12's own packages, found, never fetched.
find_package(fmt REQUIRED)
find_package(date REQUIRED)
find_package(PkgConfig REQUIRED)

# header_library(NAME HEADER): a library that is only headers.
function(header_library name header)
  find_path(${name}_include ${header} REQUIRED)
  add_library(lib_${name} INTERFACE)
  target_include_directories(lib_${name} SYSTEM INTERFACE ${${name}_include})
endfunction()

# archive(NAME HEADER FILE): a small C library, linked from its static archive where there is one.
function(archive name header file)
  header_library(${name} ${header})
  find_library(${name}_archive NAMES lib${file}.a ${file} REQUIRED)
  target_link_libraries(lib_${name} INTERFACE ${${name}_archive})
endfunction()

header_library(cli11 CLI/CLI.hpp)
header_library(toml toml++/toml.h)
header_library(json nlohmann/json.hpp)
header_library(mustache kainjow/mustache.hpp)
archive(utf8proc utf8proc.h utf8proc)
archive(md sha2.h md)
archive(qrcodegen qrcodegen/qrcodegen.hpp qrcodegencpp)
target_compile_definitions(lib_utf8proc INTERFACE UTF8PROC_STATIC)

add_library(lib_fmt INTERFACE)
target_link_libraries(lib_fmt INTERFACE $<IF:$<BOOL:${STIPPLE_SELF_CONTAINED}>,fmt::fmt-header-only,fmt::fmt>)
add_library(lib_date INTERFACE)
target_link_libraries(lib_date INTERFACE date::date)
