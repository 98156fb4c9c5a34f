#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# install.sh BUILD: the packages of a release; BUILD is the folder in which it was built. Makes the .deb and the .tar.gz, lets lintian read
# the one, lays both out below empty roots, and runs stipple, its manual, its completions and its protocol files from there. Then builds
# the release once more from a copy of the tree at another place, without a compiler cache: the binary, the .deb and the .tar.gz must
# have the same bytes. INSTALL_ONCE=1 leaves that out, which takes minutes. A program that is missing is a failure.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: install.sh BUILD" >&2
  exit 2
fi
build=$(realpath -- "$1")
root=$(dirname -- "$(dirname -- "$(realpath -- "$0")")")
binary=$build/stipple
# shellcheck source=/dev/null
. "$root/tests/checks.sh"
: "${binary:?}" "${work:?}" "${passed:?}" "${failed:?}"
umask 022

# What lintian may say, a tag and why on each line.
known_tags() {
  cat <<'END'
package-contains-documentation-outside-usr-share-doc  usr/share/stipple/protocols/README.md: a copy of the folder is whole with its README
embedded-library  zlib, as every library, is linked into the one file: it runs where it is copied to, and unpacks nothing but its own texts
spelling-error-in-binary  the texts lie packed in it, and by chance four of their bytes look like a word
typo-in-manual-page  `chek` in stipple-show(1): the example is of a name that is misspelt
END
}

# Both builds have one moment; only the first may see the repository.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(sed -n 's/^set(CPACK_SOURCE_DATE_EPOCH "\(.*\)")$/\1/p' "$build/CPackConfig.cmake")}
export SOURCE_DATE_EPOCH

# nothing COMMAND…: succeeds where the command prints nothing; what it prints is shown.
nothing() { ! "$@" 2>&1 | grep ''; }

# same COMMAND COMMAND: each is one word for the shell; both must print the same, and something.
same() {
  local one two
  one=$(eval "$1") two=$(eval "$2")
  if [ -n "$one" ] && [ "$one" = "$two" ]; then return 0; fi
  printf '%s\n---\n%s\n' "$one" "$two"
  return 1
}

# ---- the packages ---------------------------------------------------------------------------------------------------
# pack BUILD FOLDER: makes the packages of a build.
pack() { cpack --config "$1/CPackConfig.cmake" -B "$work/$2" -D CPACK_SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH"; }

lint() { lintian --tag-display-limit 0 --display-info --allow-root "$deb" | grep -v -w -F -f <(known_tags | cut -d' ' -f1) || true; }

depends() { dpkg-deb --field "$deb" Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' | sort | tr '\n' ' '; }

# sums: each file of the .deb has its sum, and it is right.
sums() {
  dpkg-deb -x "$deb" sums && dpkg-deb -e "$deb" control &&
    (cd sums && md5sum --check --quiet --strict ../control/md5sums) &&
    same "cd sums && find . -type f -printf '%P\n' | sort" "sed 's/^[0-9a-f]*  //' control/md5sums | sort"
}

# other_modes: the files of a listing that are not root's, or that others may write.
other_modes() { awk '{ print $1, $2, $NF }' | grep -v -E '^(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) (root/root|0/0) ' || true; }
of_deb() { dpkg-deb -c "$deb" | other_modes; }
of_archive() { tar --numeric-owner -tvzf "$archive" | other_modes; }

# lay_out: dpkg with a database of its own, in which nothing is installed that could configure a package.
lay_out() {
  mkdir -p system/var/lib/dpkg/{info,updates,triggers} && touch system/var/lib/dpkg/{status,available} &&
    fakeroot dpkg --root="$work/system" --log=/dev/null --force-not-root --force-depends --unpack "$deb" && rm -rf system/var
}

check "cpack makes the packages" pack "$build" first
deb=$(echo "$work"/first/*.deb) archive=$(echo "$work"/first/*.tar.gz)
check "lintian has nothing to say of the .deb" nothing lint
check "it needs the C and C++ runtime and nothing else" same depends 'echo "libc6 libgcc-s1 libstdc++6 "'
check "the sums of its files are right" sums
check "its files are root's, and no others may write them" nothing of_deb
check "those of the archive too" nothing of_archive
mkdir system prefix
check "dpkg unpacks it below an empty root" lay_out
check "tar lays out the archive" tar -xzf "$archive" -C prefix --strip-components=1

# ---- from where it was installed ------------------------------------------------------------------------------------
# strangers ROOT PREFIX: files that nobody expects there.
strangers() {
  (cd -- "$1" && find . ! -type d) | grep -v -E \
    "^\./$2(bin/stipple|share/(stipple/protocols/.*|doc/stipple/(README\.md|CHANGELOG\.md|copyright|LICENSE|changelog\.gz)|man/man[15]/stipple[-a-z]*\.[15](\.gz)?|bash-completion/completions/stipple|zsh/[a-z-]*/_stipple|fish/vendor_completions\.d/stipple\.fish))$" || true
}
# bare BINARY FILE: what the packages hold of a binary.
bare() { strip --remove-section=.comment --remove-section=.note -o "$2" "$1"; }
is_stripped_build() { bare "$build/stipple" stripped && cmp stripped "$binary"; }
plans() { stipple plan acne-scars/rolling:cheek --skin IV --device dermapen-4 --start 2026-12-08 | grep -F 2026-12-08; }
unreadable() { find "$1/share" ! -perm -444; }
catalogue() { stipple --version "$@" | grep '^catalogue '; }
man_opens() { env MANPAGER=cat man -l "$1" >page 2>&1 && grep -q '^NAME' page && grep -q stipple page; }
mandoc_opens() { nothing mandoc -T lint -W error "$1" && mandoc -T markdown "$1" | grep "^# NAME"; }
paths() { strings -a "$binary" | grep -F -e "$root" -e "$build" -e "$HOME/" || true; }
written() { find system prefix -newer began -type f; }

# completed SHELL PREFIX ZSH: what the shell makes of `stipple pl`, with what it finds in the prefix alone.
completed() {
  local at=$2
  local -a sealed=(env -i PATH="$at/bin:/usr/bin:/bin" HOME="$work" XDG_DATA_DIRS="$at/share" XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TERM=dumb)
  case $1 in
    bash) "${sealed[@]}" bash --norc ask.bash ;;
    fish) "${sealed[@]}" fish -c 'complete -C "stipple pl"' | cut -f 1 ;;
    zsh) "${sealed[@]}" zsh -f ask.zsh "$at/share/zsh/$3" ;;
  esac
}
cat >ask.bash <<'END'
. /usr/share/bash-completion/bash_completion
_completion_loader stipple
COMP_WORDS=(stipple pl) COMP_CWORD=1 COMP_LINE='stipple pl' COMP_POINT=10
compopt() { :; }
"$(complete -p stipple | sed 's/.*-F \([^ ]*\) .*/\1/')" stipple pl stipple
echo "${COMPREPLY[@]}" | tr -d ' '
END
cat >ask.zsh <<'END'
zmodload zsh/zpty
zpty shell "zsh -f -i"
until_marked() {
  local part
  heard=
  repeat 400; do
    if zpty -r -t shell part 2>/dev/null; then heard+=$part; else sleep 0.02; fi
    [[ $heard == *"<$1>"* ]] && return
  done
  exit 1
}
zpty -w shell "stty cols 1000 rows 100; PS1= PS2= zle_bracketed_paste=() fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D
unsetopt beep prompt_cr; said() { print -r; print -r -- \"[\$BUFFER]<end>\"; BUFFER= }
zle -N said; bindkey '^X' said; print '<rea''dy>'"
until_marked ready
zpty -w -n shell $'stipple pl\t\x18'
until_marked end
line=${${heard%\]*}##*\[stipple }
print -r -- ${line% }
END

# tried NAME PREFIX ZSH: everything that somebody has who installed it there.
tried() {
  local name=$1 at=$2 page shell
  binary=$at/bin/stipple
  check "$name: the binary is the build's, stripped" is_stripped_build
  check "$name: it plans" plans
  check "$name: no path of the build is in it" nothing paths
  check "$name: the protocol files are the tree's" diff -r "$root/protocols" "$at/share/stipple/protocols"
  check "$name: everybody can read them" nothing unreadable "$at"
  check "$name: they are sound by themselves" stipple --protocols "$at/share/stipple/protocols" --bare check
  check "$name: they say what is built in" same catalogue "catalogue --bare --protocols '$at/share/stipple/protocols'"
  check "$name: each page of the tree is there" same "ls '$root/man'" "cd '$at/share/man' && find . -type f -printf '%f\n' | sed 's/\.gz$//' | sort"
  for page in "$at"/share/man/man*/*; do
    check "$name: man opens ${page##*/}" man_opens "$page"
    check "$name: mandoc opens ${page##*/}" mandoc_opens "$page"
  done
  for shell in bash fish zsh; do
    check "$name: $shell completes from there" same "completed $shell '$at' '$3'" "echo plan"
  done
}

check "the .deb has the files that it should" nothing strangers system usr/
check "the archive too" nothing strangers prefix ''
touch began
tried deb "$work/system/usr" vendor-completions
tried archive "$work/prefix" site-functions
check "nothing was written beside them" nothing written

# ---- the same bytes once more ---------------------------------------------------------------------------------------
there=$work/somewhere/else/altogether
# files: those of git, else those of the tree.
files() { git -C "$root" ls-files -z 2>/dev/null || (cd -- "$root" && find . -path ./build -prune -o -type f -print0); }
# again: builds a copy of them, whose path has another length, under another umask.
again() {
  mkdir -p "$there" && files | tar -C "$root" --null --files-from=- -cf - | tar -C "$there" -xf - &&
    (
      umask 027
      unset CMAKE_CXX_COMPILER_LAUNCHER
      export CCACHE_DISABLE=1
      cd -- "$there" && cmake --preset release -DBUILD_TESTING=OFF && cmake --build build/release --target stipple
    ) && pack "$there/build/release" second
}
same_binary() { bare "$build/stipple" one && bare "$there/build/release/stipple" two && cmp one two; }

if [ "${INSTALL_ONCE:-}" != 1 ]; then
  started=$SECONDS
  check "a release of the same tree builds at another place" again
  echo "built once more in $((SECONDS - started)) s"
  check "the binary has the same bytes" same_binary
  check "the .deb has the same bytes" cmp "$deb" second/"${deb##*/}"
  check "the archive has the same bytes" cmp "$archive" second/"${archive##*/}"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
