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

# embed_packed(TARGET FOLDER PATTERN SYMBOL): packs the files of FOLDER, named from there, that fit the pattern into TARGET as the PackedFiles
# SYMBOL. A file that is added or removed is seen at the next build.
function(embed_packed target folder pattern symbol)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/${pattern})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
  list(TRANSFORM files PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  add_custom_command(
    OUTPUT ${source}
    COMMAND pack ${symbol} ${folder} ${files} > ${source}
    DEPENDS pack ${paths}
    COMMENT "Packing ${symbol}"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
