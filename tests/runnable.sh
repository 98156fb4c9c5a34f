#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# runnable.sh ROOT: every script that begins with #! may be run as it is, and nothing else says it may.
set -euo pipefail

cd -- "$1"
wrong=0
while IFS= read -r -d '' file; do
  read -r -n 2 start <"$file" || true
  if [ "$start" = '#!' ] && [ ! -x "$file" ]; then
    echo "$file begins with #! and may not be run: chmod +x"
    wrong=1
  elif [ "$start" != '#!' ] && [ -x "$file" ]; then
    echo "$file may be run and does not begin with #!: chmod -x"
    wrong=1
  fi
done < <(find .ci scripts tests -type f \( -path '.ci/*' -o -path 'scripts/*' -o -name '*.sh' -o -name '*.py' \) -print0)
exit $wrong
