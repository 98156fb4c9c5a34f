# SPDX-License-Identifier: MIT
# add_generated(TARGET SOURCE): a source that the build writes; it is compiled alone, so that a changed protocol file compiles nothing else.
function(add_generated target source)
  target_sources(${target} PRIVATE ${source})
  set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

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
  add_generated(${target} ${source})
endfunction()

# pack_into(TARGET SYMBOL FOLDER FILES…): builds files of the folder, named from there, into TARGET as the PackedFiles SYMBOL.
function(pack_into target symbol folder)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  add_custom_command(
    OUTPUT ${source}
    COMMAND pack ${symbol} ${folder} ${ARGN} > ${source}
    DEPENDS pack ${paths}
    COMMENT "Packing ${symbol}"
    VERBATIM)
  add_generated(${target} ${source})
endfunction()

# embed_output(TARGET PROGRAM SYMBOL): what the program of this build prints, packed.
function(embed_output target program symbol)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  add_custom_command(
    OUTPUT ${folder}/${symbol}.txt
    COMMAND ${program} > ${folder}/${symbol}.txt
    DEPENDS ${program}
    COMMENT "Asking ${program}"
    VERBATIM)
  pack_into(${target} ${symbol} ${folder} ${symbol}.txt)
endfunction()

# embed_packed(TARGET FOLDER PATTERN SYMBOL): the files of FOLDER that fit the pattern, packed. One that is added or removed is seen at the
# next build.
function(embed_packed target folder pattern symbol)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/${pattern})
  pack_into(${target} ${symbol} ${folder} ${files})
endfunction()
