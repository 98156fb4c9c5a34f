# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What the program is made of: no call of the network, and below the command line nothing of its own that can be written while it runs.
: "${binary:?}" "${sanitized:?}" "${here:?}"

if command -v nm >/dev/null && command -v objdump >/dev/null; then
  # wanted: the names that the program looks up when it starts; of a stripped one too.
  wanted() { nm -D --undefined-only "$binary" | sed 's/.* //; s/@.*//'; }
  no_network() { [ "$(wanted | wc -l)" -gt 50 ] && ! wanted | grep -xE '(socket|socketpair|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|getaddrinfo|gethostby[a-z]+|res_[a-z]+)'; }
  check "no call of the network" no_network
  # `man` is started by posix_spawnp, in main.cpp alone; release-check looks at what is shipped.
  no_other_program() { ! wanted | grep -xE '(system|popen|v?fork|clone3?|exec[a-z]+|f?execve(at)?|posix_spawn|dlopen)' && [ "$(grep -lE 'posix_spawn|exec[lv]p?e?\(|fork *\(|popen|std::system\(' -r "$here/../src" --include=*.cpp --include=*.hpp)" = "$here/../src/main.cpp" ]; }
  if [ "$sanitized" = yes ]; then skip "no other program is started" "a sanitizer starts one of its own" allowed; else check "no other program is started" no_other_program; fi
  # Constants that the loader fills and then closes stand in .data.rel.ro. The start-up of the C++ streams and the empty braces of the
  # template library are not ours.
  nothing_writable() {
    ! objdump -t "$@" 2>/dev/null | c++filt | awk '/[ \t]\.(bss|data)[^ \t]*[ \t]/ && / O / && !/[ \t]\.data\.rel\.ro/ || /[ \t]\.t(bss|data)[^ \t]*[ \t]/' | grep -F stipple:: | grep -v gcov
  }
  # That this sees what it is to see: a variable of each kind, and constants that are none.
  seen() {
    printf '%s\n' '#include <string_view>' 'namespace stipple { int a = 1; int b; thread_local int c = 1; thread_local int d; std::string_view e = "e"; const char* f[] = {"f"}; int next() { static int g = 1; return ++g; }' \
      'extern constexpr std::string_view no[] = {"n"}; extern const int nor = 1; }' >kinds.cpp
    c++ -std=c++20 -fPIC -c kinds.cpp -o kinds.o && [ "$(nothing_writable kinds.o | sed 's/.*stipple:://' | sort | tr '\n' ' ')" = 'a b c d e f next()::g ' ]
  }
  libraries=()
  for floor in base model load plan report format; do
    if [ -e "$(dirname -- "$binary")/lib$floor.a" ]; then libraries+=("$(dirname -- "$binary")/lib$floor.a"); fi
  done
  if [ "${#libraries[@]}" -eq 0 ]; then
    skip "nothing writable below the command line" "there are no libraries beside $binary" allowed
  elif [ "$sanitized" = yes ]; then
    skip "nothing writable below the command line" "a sanitizer keeps notes of its own beside constants" allowed
  elif objdump -t "${libraries[@]}" 2>/dev/null | grep -F __gnu_lto >/dev/null; then
    skip "nothing writable below the command line" "the libraries are compiled at the last link" allowed
  else
    check "what could be written is seen" seen
    check "nothing writable below the command line" nothing_writable "${libraries[@]}"
  fi
else
  skip "what the program is made of" "there are no binutils here"
fi
