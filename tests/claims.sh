#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# claims.sh BINARY: each line of claims.tsv names a popular claim, a command, and the words in which its answer contradicts the claim.
set -euo pipefail
if [ $# -ne 1 ]; then
  echo "usage: claims.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
cd -- "$(dirname -- "$(realpath -- "$0")")"

failed=0
checked=0
while IFS=$'\t' read -r claim arguments words; do
  case $claim in '#'* | '') continue ;; esac
  read -r -a args <<<"$arguments"
  # One line of text, so that a line break never hides the words.
  said=$("$binary" "${args[@]}" 2>&1 | tr -s ' \n' ' ') || true
  checked=$((checked + 1))
  if [[ $said != *"$words"* ]]; then
    echo "nothing contradicts \"$claim\": stipple $arguments does not say \"$words\""
    failed=1
  fi
done <claims.tsv
echo "$checked claims checked"
[ "$checked" -gt 0 ] && exit "$failed"
