# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What the program is made of: no call of the network, and below the command line nothing of its own that can be written while it runs.
: "${binary:?}" "${sanitized:?}"

if command -v nm >/dev/null && command -v objdump >/dev/null; then
  no_network() { ! nm --undefined-only "$binary" 2>/dev/null | grep -wE '(socket|socketpair|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|getaddrinfo|gethostby[a-z]+|res_[a-z]+)(@.*)?'; }
  check "no call of the network" no_network
  # Constants that the loader fills and then closes stand in .data.rel.ro. The start-up of the C++ streams and the empty braces of the
  # template library are not ours.
  nothing_writable() {
    ! objdump -t "$@" 2>/dev/null | c++filt | awk '$0 ~ / O / && $0 ~ /[ \t]\.(bss|data|tbss|tdata)(\.[^r][^ \t]*|\.r[^e][^ \t]*)?[ \t]/' | grep -F stipple:: | grep -v gcov
  }
  libraries=()
  for floor in base model load plan report format; do
    if [ -e "$(dirname -- "$binary")/lib$floor.a" ]; then libraries+=("$(dirname -- "$binary")/lib$floor.a"); fi
  done
  if [ "${#libraries[@]}" -eq 0 ]; then
    skip "nothing writable below the command line" "there are no libraries beside $binary"
  elif [ "$sanitized" = yes ]; then
    skip "nothing writable below the command line" "a sanitizer keeps notes of its own beside constants"
  elif objdump -t "${libraries[@]}" 2>/dev/null | grep -F __gnu_lto >/dev/null; then
    skip "nothing writable below the command line" "the libraries are compiled at the last link"
  else
    check "nothing writable below the command line" nothing_writable "${libraries[@]}"
  fi
else
  skip "what the program is made of" "there are no binutils here"
fi
