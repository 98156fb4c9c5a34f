# SPDX-License-Identifier: MIT
# Writes INPUT as a C++ source OUTPUT that defines the text SYMBOL.
cmake_minimum_required(VERSION 3.25)
file(READ "${INPUT}" text)
string(FIND "${text}" ")__toml__\"" clash)
if(NOT clash EQUAL -1)
  message(FATAL_ERROR "${INPUT} holds the delimiter of its own embedding")
endif()
file(WRITE "${OUTPUT}" "#include <string_view>\n\nnamespace stipple::embedded {\nextern const std::string_view ${SYMBOL};\n"
     "const std::string_view ${SYMBOL} = R\"__toml__(${text})__toml__\";\n}  // namespace stipple::embedded\n")
