# SPDX-License-Identifier: MIT
# A release starts at an address of its own, checks its buffers, writes no table that the loader has filled, and holds neither a path nor a
# moment of its building. Guards on the stack would cost 45 KB of the 3 MiB that it may have.
include(CheckLinkerFlag)
add_compile_options("$<$<CONFIG:Release>:-fPIE;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
add_compile_options("$<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.;-ffile-prefix-map=${PROJECT_BINARY_DIR}=build;-Werror=date-time>")
add_link_options("$<$<CONFIG:Release>:-pie;-Wl,-z,relro,-z,now>")
check_linker_flag(CXX -Wl,-z,pack-relative-relocs can_pack_relocations)
if(can_pack_relocations)
  add_link_options("$<$<CONFIG:Release>:-Wl,-z,pack-relative-relocs>")  # a twentieth of their size, read by glibc from 2.36 on
endif()
