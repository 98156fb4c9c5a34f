#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# tombi.sh BINARY: an editor that reads the schemas finds nothing wrong in the built-in protocol files, in a case, and in a file of
# tests; and of a wrong file it says what and where. The editor's program is tombi (npm, in build/npm by scripts/install readers), which
# is given each file with a line that names its schema, in copies. ctest does not run it.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: tombi.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
root=$(dirname -- "$(dirname -- "$(realpath -- "$0")")")
tombi=$root/build/npm/node_modules/.bin/tombi
if [ ! -x "$tombi" ] || ! command -v node >/dev/null; then
  echo "skipped: no tombi; scripts/install readers has it"
  exit "${STIPPLE_ALL:-0}" # under STIPPLE_ALL=1 a failure
fi
# shellcheck source=/dev/null
. "$root/tests/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"

# lint FILE…: what tombi says of the files; anything is a complaint. It reads nothing from a network.
lint() { HOME=$work NO_COLOR=1 "$tombi" lint --offline --no-cache --error-on-warnings --quiet -- "$@"; }

# with_schema KIND FILE COPY: a copy of a file that names its schema in its first line.
with_schema() { mkdir -p -- "$(dirname -- "$3")" && { printf '#:schema %s/%s.schema.json\n' "$work" "$1" && cat -- "$2"; } >"$3"; }

# The order of tables is a file's own: what belongs together stands together.
printf '[lint.rules]\ntables-out-of-order = "off"\n' >tombi.toml
for kind in concern lists case test; do stipple schema "$kind" -o "$kind.schema.json"; done
files=()
while IFS= read -r -d '' file; do
  kind=lists
  case $file in */concerns/*) kind=concern ;; esac
  copy=copies/${file#"$root/protocols/"}
  with_schema "$kind" "$file" "$copy"
  files+=("$copy")
done < <(find "$root/protocols" -name '*.toml' -print0 | sort -z)

# all_lint: each of the built-in files, and there are some of both kinds.
all_lint() { [ -e copies/concerns/acne-scars.toml ] && [ -e copies/lang/en.toml ] && lint "${files[@]}"; }
check "the ${#files[@]} built-in protocol files fit their schemas" all_lint

stipple new case.toml acne-scars/rolling:cheek --ref K-1042 --skin IV --age 34 --start 2026-12-08 --opened 2026-11-21 --history rest=no -q >/dev/null
now=2026-12-08T18:00
stipple record case.toml --session 1 --done --on 2026-12-08 --depth cheek=1.0 -q >/dev/null
with_schema case case.toml copies/case.toml
check "a case with an entry fits its schema" lint copies/case.toml
cat >a.test.toml <<'END'
format = 1

[[test]]
title  = "four weeks apart"
given  = { treat = ["acne-scars:cheek"], start = 2026-12-08 }
expect = { interval-days = [28], dates = [2026-12-08, 2027-01-05, 2027-02-02] }
END
with_schema test a.test.toml copies/a.test.toml
check "a file of tests fits its schema" lint copies/a.test.toml

# complains PLACE FILE SCRIPT: of the file, once changed by sed, tombi says something at that line.
complains() {
  sed -E "$3" "$2" >wrong.toml
  cmp -s "$2" wrong.toml && echo "the file was not changed" && return 1
  lint wrong.toml >said 2>&1 && echo "nothing was said" && return 1
  grep -q -F "wrong.toml:$1:" said || { cat said && return 1; }
}
concern=copies/concerns/acne-scars.toml
line=$(grep -n '^evidence ' "$concern" | cut -d: -f1)
check "a key that is spelt wrong is found" complains "$line" "$concern" 's/^evidence /evidense /'
line=$(grep -n '^revised ' "$concern" | cut -d: -f1)
check "a number in the place of a date is found" complains "$line" "$concern" 's/^(revised *= ).*/\13/'
check "an outcome that is none is found" complains 7 copies/a.test.toml 's/interval-days = \[28\]/outcome = "fine"/'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
