# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Each document is that of one client, whatever the number of jobs. Read by batch.sh.
: "${jobs:?}"

# sums_up FORMAT TEXT: the last line says this; where errors are JSON there is none.
sums_up() { case $1 in *json) [ ! -s said ] ;; *) [ "$(tail -n 1 said)" = "$2" ] ;; esac || { cat said && complain "this is not: $2"; }; }
# a_folder FORMAT ENDING: the files of --out, for any number of jobs.
a_folder() {
  local n
  for n in "${jobs[@]}"; do gives 0 batch roster.csv -f "$1" --out "$1.$n" --jobs "$n" && sums_up "$1" "4 rows: 4 written, 0 unchanged" && no_litter "$1.$n" || return 1; done
  diff -r "$1.1" "$1.2" && diff -r "$1.1" "$1.7" || return 1
  [ "$(cd "$1.1" && echo *)" = "K-1.$2 K-2.$2 K-3.$2 K-4.$2" ] || complain "the files are $(ls "$1.1")" || return 1
  [ "$(stat -c %a "$1.1/K-1.$2")" = 600 ] || complain "others can read it"
}
# as_typed FORMAT COMMAND…: a row without a ref is what the command prints for the same words, to the byte.
as_typed() {
  local format=$1 line=1 ref words
  shift
  for ref in K-1 K-2 K-3 K-4; do
    line=$((line + 1))
    sed -n "1p;${line}p" roster.csv | cut -d, -f2- >one.csv
    read -r -a words <<<"$(arguments_of "$ref")"
    gives 0 "$@" "${words[@]}" && mv printed typed && gives 0 batch one.csv -f "$format" && same printed typed || return 1
  done
}
# as_case FORMAT ENDING COMMAND…: of a folder of cases each is what the command prints for the case, to the byte.
as_case() {
  local format=$1 ending=$2 ref n
  shift 2
  for n in "${jobs[@]}"; do gives 0 batch cases -f "$format" --out "of-$format.$n" --jobs "$n" && sums_up "$format" "4 cases: 4 written, 0 unchanged" || return 1; done
  diff -r "of-$format.1" "of-$format.2" && diff -r "of-$format.1" "of-$format.7" || return 1
  for ref in K-1 K-2 K-3 K-4; do gives 0 "$@" "cases/$ref.toml" && same printed "of-$format.1/$ref.$ending" || return 1; done
}
for format in json ndjson csv html markdown text fhir ics; do
  case $format in markdown) ending=md ;; text) ending=txt ;; fhir) ending=fhir.json ;; *) ending=$format ;; esac
  command=(plan -f "$format")
  [ $format != ics ] || command=(calendar)
  check "a folder of $format" a_folder $format $ending
  check "$format of a case is that of one case" as_case $format $ending "${command[@]}"
  case $format in ndjson | csv | text | markdown | ics) check "$format of a row is that of one client" as_typed $format "${command[@]}" ;; esac
done

# What stands one behind the other is what stands in the files.
one_stream() {
  any_jobs stream batch roster.csv -f "$1" && same stream.1 <("${@:2}")
}
body() { cat "$1".1/K-{1,2,3,4}."$2"; }
body_csv() { head -n 1 csv.1/K-1.csv && tail -q -n +2 csv.1/K-{1,2,3,4}.csv; }
body_text() {
  local ref
  for ref in K-1 K-2 K-3 K-4; do { [ $ref = K-1 ] || echo; } && cat "$1.1/$ref.$2"; done
}
check "ndjson one behind the other" one_stream ndjson body ndjson ndjson
check "json one behind the other is read line by line" one_stream json body ndjson ndjson
check "calendars one behind the other" one_stream ics body ics ics
check "csv under one header" one_stream csv body_csv
check "text with a blank line between" one_stream text body_text text txt
check "markdown with a blank line between" one_stream markdown body_text markdown md
for format in html fhir; do check "$format makes no single document" gives 3 batch roster.csv -f $format; done

to_file() {
  gives 0 batch roster.csv -o "$1" && says "4 rows: 4 planned" && [ ! -s printed ] && same "$1" stream.1 && [ "$(stat -c %a "$1")" = 600 ] || return 1
  touch -d 2001-01-01 "$1" && gives 0 batch roster.csv -o "$1" && [ "$(stat -c %Y "$1")" -lt 1000000000 ] || complain "an equal file was written again" || return 1
  echo more >>"$1" && cp "$1" before && gives 7 batch roster.csv -o "$1" && says E0702 && same before "$1" || return 1
  gives 0 batch roster.csv -o "$1" --force && same "$1" stream.1 && no_litter .
}
on /dev/null batch roster.csv -f ndjson && mv printed stream.1
check "one file of all" to_file plans.ndjson
