# SPDX-License-Identifier: MIT
# A debug build links with the fastest linker that is there: after a change of a protocol file, linking is most of what is done anew.
include(CheckLinkerFlag)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  foreach(linker lld gold)
    check_linker_flag(CXX -fuse-ld=${linker} can_link_with_${linker})
    if(can_link_with_${linker})
      add_link_options(-fuse-ld=${linker})
      break()
    endif()
  endforeach()
endif()
