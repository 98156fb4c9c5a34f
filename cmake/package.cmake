# SPDX-License-Identifier: MIT
# Where each file goes under a prefix (`cmake --install`), and two packages (`cpack`): a .deb, laid out as Debian wants it, and a .tar.gz
# of a prefix that runs from any place. cmake/packing.cmake says what differs between them.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
install(TARGETS stipple)
install(DIRECTORY protocols/ DESTINATION ${CMAKE_INSTALL_DATADIR}/stipple/protocols)
install(FILES README.md CHANGELOG.md LICENSE cmake/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES completions/stipple.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME stipple)
install(FILES completions/_stipple DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES completions/stipple.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
foreach(section 1 5)
  install(DIRECTORY man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} FILES_MATCHING PATTERN "*.${section}")
endforeach()

# Who answers for a package that is given to others: the authors have no address of their own.
set(STIPPLE_MAINTAINER "The stipple authors <authors@stipple.invalid>" CACHE STRING "Maintainer of the packages: NAME <ADDRESS>")

# The moment that stands in the packages, so that one source makes the same bytes on any day: SOURCE_DATE_EPOCH, else the last commit,
# else the change log.
function(source_date out)
  set(seconds $ENV{SOURCE_DATE_EPOCH})
  if(NOT seconds AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
    execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE seconds OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  if(NOT seconds)
    file(TIMESTAMP ${PROJECT_SOURCE_DIR}/CHANGELOG.md seconds "%s" UTC)
  endif()
  set(${out} ${seconds} PARENT_SCOPE)
endfunction()
source_date(source_date_epoch)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME stipple)
set(CPACK_SYSTEM_NAME linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGE_VENDOR "The stipple authors")
set(CPACK_PACKAGE_CONTACT ${STIPPLE_MAINTAINER})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turn microneedling protocols into plans")
set(CPACK_PACKAGE_DESCRIPTION
"stipple is for practitioners. It takes a concern, a site and a date, and
answers with the needle depth for that skin and device, the sessions on real
dates, what to do before, on the day and on each day after, and every limit
that led there, with its source.
.
Plans are printed as text, Markdown, HTML, JSON, CSV, iCalendar and FHIR; a
course of treatment is one plain text file. The protocols are data that a
clinic can read, tighten and add to. Nothing is sent over a network.
.
It is decision support for trained practitioners: not a medical device, and
no substitute for judgement.")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_SOURCE_DATE_EPOCH ${source_date_epoch})
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/packing.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/packing.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/packing.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, man-db")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
