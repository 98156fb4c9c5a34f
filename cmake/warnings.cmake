# SPDX-License-Identifier: MIT
# Warnings for our own sources; the dev preset makes them errors (CMAKE_COMPILE_WARNING_AS_ERROR).
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wnull-dereference -Wextra-semi -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(warnings INTERFACE -Wduplicated-cond -Wlogical-op -Wno-missing-field-initializers)
  target_link_options(warnings INTERFACE -Werror=odr)  # two types of one name, which only the link of a release sees
else()
  target_compile_options(warnings INTERFACE -Wno-missing-field-initializers -Wno-missing-braces)
endif()
