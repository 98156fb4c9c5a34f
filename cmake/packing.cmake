# SPDX-License-Identifier: MIT
# What cpack does with each package of cmake/package.cmake. It reads this file three times: before it begins, when the files lie where
# they are packed from, and when the packages are made.
set(ENV{SOURCE_DATE_EPOCH} ${CPACK_SOURCE_DATE_EPOCH})
set(ENV{TZ} UTC)
set(ENV{LC_ALL} C.UTF-8)

# run COMMAND…: stops at a failure.
macro(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endmacro()

# As Debian has it: pages and change log compressed, the functions of zsh beside those of other packages, no second licence.
function(lay_out_for_debian root)
  set(doc ${root}/usr/share/doc/stipple)
  file(REMOVE ${doc}/LICENSE)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE ${doc}/changelog
    "stipple (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n  * What has changed stands in CHANGELOG.md.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
  file(MAKE_DIRECTORY ${root}/usr/share/zsh)
  file(RENAME ${root}/usr/share/zsh/site-functions ${root}/usr/share/zsh/vendor-completions)
  file(GLOB pages ${root}/usr/share/man/man*/*)
  run(gzip -9n ${pages} ${doc}/changelog)
endfunction()

# The archive once more from the same files, in order of name and with nothing of whoever made it.
function(pack_again archive folder)
  cmake_path(GET folder FILENAME name)
  cmake_path(GET folder PARENT_PATH parent)
  run(tar --create --file ${archive}.tar --directory ${parent} --sort=name --format=gnu --owner=0 --group=0 --numeric-owner
      --mtime=@${CPACK_SOURCE_DATE_EPOCH} --mode=u+rwX,go+rX,go-w ${name})
  run(gzip -9n --force ${archive}.tar)
  file(RENAME ${archive}.tar.gz ${archive})
endfunction()

if(CPACK_PACKAGE_FILES)
  if(CPACK_GENERATOR STREQUAL "TGZ")
    pack_again(${CPACK_PACKAGE_FILES} ${CPACK_TEMPORARY_DIRECTORY})
  endif()
elseif(CPACK_TEMPORARY_DIRECTORY)
  file(GLOB binary ${CPACK_TEMPORARY_DIRECTORY}/bin/stipple ${CPACK_TEMPORARY_DIRECTORY}/*/bin/stipple)
  run(strip --remove-section=.comment --remove-section=.note ${binary})
  if(CPACK_GENERATOR STREQUAL "DEB")
    lay_out_for_debian(${CPACK_TEMPORARY_DIRECTORY})
  endif()
endif()
