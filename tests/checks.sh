# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Sourced by suites that set `binary`: an empty scratch folder to work in, stipple in an environment that holds nothing of this machine
# and at the time `now`, whose user has the folder `home`, and the count of what was checked.
: "${binary:?}"
now=2026-11-21T09:00
home=/nonexistent
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd -- "$work" || exit 1

stipple() {
  local seconds
  seconds=$(date -u -d "$now" +%s)
  env -i PATH=/usr/bin:/bin HOME="${home:-/nonexistent}" XDG_CONFIG_DIRS=/nonexistent LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH="$seconds" "$binary" "$@" </dev/null
}

# check WHAT COMMAND…: counts whether the command succeeds.
check() {
  local what=$1
  shift
  if "$@" >out 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAIL  $what"
    head -n 20 out
  fi
}

# complain TEXT…: a fault, for use in checks.
complain() {
  echo "$*"
  return 1
}
