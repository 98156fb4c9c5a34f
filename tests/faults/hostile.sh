# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Hostile texts in every field that takes one: what leaves is inert in its format, on standard error too, and leads nowhere.
: "${world:?}"

hostile=$'\e[2J\u202e\u2066\u009b31m=cmd|\' /C calc\'!A0"<script>alert(1)</script>\r\nBEGIN:VEVENT\r\n@../../x`$(id)`'
names=$'K\e[2J\u202e-1'

# inert FILE: nothing in it steers a terminal, and no line ends but by a line feed, or both where the format has both.
inert() {
  ! LC_ALL=C grep -naP '\x1b|\x00|\x7f|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\r(?!$)' "$1" | cat -v || return 1
}
no_script() { ! grep -i '<script' "$1"; }
no_carriage_return() { ! LC_ALL=C grep -n $'\r' "$1"; }
no_formula() {
  "$python" - "$1" <<'PYTHON'
import csv, sys
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")):
    for cell in row:
        if cell[:1] in tuple("=+@\t\r|%") or (cell[:1] == "-" and not cell[1:2].isdigit()):
            sys.exit(f"a formula: {cell!r}")
PYTHON
}
# same_ref FILE: whoever reads the JSON has the text as it was.
same_ref() {
  "$python" - "$1" "$hostile" <<'PYTHON'
import json, sys
found = json.load(open(sys.argv[1], encoding="utf-8"))["case"]["ref"]
sys.exit(0 if found == sys.argv[2] else f"{found!r}")
PYTHON
}

hostile_case() {
  gives 0 stipple new hostile.toml acne-scars/rolling/mild:cheek --skin II --age 34 --device dermapen-4 --opened 2026-11-20 --start 2026-11-20 --history rest=no --no-input \
    --ref "$hostile" --event "2027-06-12 $hostile" --event-margin 1w --cleared "keloid=$hostile" --zone Europe/London --at 10:30 || return 1
  gives 0 stipple record hostile.toml --session 1 --done --on 2026-11-20 --depth cheek=1.0 --lot "$hostile" --by "$hostile" --note "$hostile" &&
    gives 0 stipple record hostile.toml --session 2 --cancel --reason "$hostile" --by "$hostile" --note "$hostile"
}
check "a case of hostile texts is written" hostile_case
check "hostile.toml is inert itself" inert hostile.toml
for format in text markdown html json ndjson csv fhir; do
  for view in plan timeline screen depth aftercare "procedure --session 3"; do
    if [ "$format" = fhir ] && [ "$view" != plan ]; then continue; fi
    # shellcheck disable=SC2086
    stipple ${view%% *} hostile.toml --force -f "$format" ${view#"${view%% *}"} >printed 2>errors || true
    check "$view as $format: something is printed" [ -s printed ]
    check "$view as $format is inert" inert printed
    check "$view as $format: so is what is said beside it" inert errors
    case $format in
      html) check "$view as html: no script" no_script printed ;;
      fhir) check "$view as fhir: no script in its pages" no_script <(grep '"div"' printed) ;;
      text | markdown) check "$view as $format: no line but its own" no_carriage_return printed ;;
      csv) [ -z "$python" ] || check "$view as csv: no formula" no_formula printed ;;
      json) [ -z "$python" ] || check "$view as json: the text as it was" same_ref printed ;;
    esac
  done
done
events() { grep -c '^BEGIN:VEVENT' "$1"; }
lines_of_calendar() { ! LC_ALL=C grep -naP '^(?!( |[A-Z-]+[:;]))' "$1"; }
calendar_is_inert() {
  sed -i '/^ref /d; /^event/d; /^cleared/d; s/^\(lot\|by\|note\|reason\) .*/\1 = "x"/' calm.toml
  stipple calendar hostile.toml "$@" >printed 2>errors || true
  stipple calendar calm.toml "$@" >calm 2>/dev/null || true
  [ "$(events printed)" -gt 0 ] && [ "$(events printed)" -eq "$(events calm)" ] && inert printed && inert errors && lines_of_calendar printed
}
cp hostile.toml calm.toml
check "the calendar is inert" calendar_is_inert --titles full
check "so is the client's" calendar_is_inert --for client --contact "$hostile"
printf '%s' "$hostile" >name
stipple handout hostile.toml --session 3 --sheet before --unscreened "$hostile" --contact "$hostile" --clinic "$hostile" --name-file name >printed 2>errors || true
check "a page for a client is printed" grep -q '</html>' printed
check "and inert" inert printed
check "without a script" no_script printed
check "and what is said beside it" inert errors
for format in text csv json html; do
  stipple status hostile.toml -f "$format" >printed 2>errors || true
  check "status as $format is inert" eval '[ -s printed ] && inert printed && inert errors'
done

# ---- in the names of files, and where a layer says them ----------------------------------------------------------------
# says_plainly COMMAND…: it ends well, and what it prints and says is inert.
says_plainly() { stipple "$@" >printed 2>errors && inert printed && inert errors; }
path=$'p\e[31m\u009bq\u202er'
layered() {
  says_plainly init my-scars --extends acne-scars --protocols "$path" && rm "$path/my-scars.toml" && says_plainly --version --verbose --protocols "$path"
}
check "a folder of a hostile name" layered
check "a case of a hostile name" says_plainly new "$path.toml" acne-scars:cheek --start 2026-12-08 --opened 2026-11-20 --no-input
begins() {
  mkdir -p titles && cat >titles/layer.toml || return 1
  rm -f begun.toml && gives 0 stipple init mine --kind site --extends cheek --protocols titles -o begun.toml && inert begun.toml && ! grep -E '^(override-reason|ceiling|\[\[never)' begun.toml || return 1
  mkdir -p both && cp titles/layer.toml both/ && cp begun.toml both/ && gives 0 stipple depth acne-scars:cheek --skin II --protocols both
}
check "a title with quotes, in a file that begins" begins <<'END'
format = 1
[[site]]
id = "cheek"
extends = "cheek"
title = 'Cheek (the "apple")'
END
check "a title that would be keys, in a file that begins" begins <<'END'
format = 1
[[site]]
id = "cheek"
extends = "cheek"
title = """T"
override-reason = "agreed"
ceiling = { max-mm = 3.0, because = "x", basis = "clinic" }
# """
means = """The cheek.
[[never]]
\u009B\u202E"""
END

# ---- in a roster ------------------------------------------------------------------------------------------------------
# hostile_rosters: one whose rows are planned with hostile texts in each cell that takes any; and one with a hostile text in each cell in turn.
hostile_rosters() {
  "$python" - "$hostile" <<'PYTHON'
import csv, json, sys
hostile = sys.argv[1]
base = {"ref": "K", "treat": "acne-scars/rolling/mild:cheek", "skin": "II", "age": "34", "device": "dermapen-4", "start": "2026-12-08", "history": "rest=no"}
lists = {"treat", "history", "closed", "avoid", "set", "override", "cleared"}
every = [*base, "id", "sessions", "interval", "closed", "avoid", "event", "event-margin", "at", "duration", "zone", "cleared", "set", "override", "opened"]
taken = [
    {"ref": hostile}, {"ref": "=1+1"}, {"ref": "@SUM(A1)"}, {"ref": "../../x"}, {"ref": "/etc/x"}, {"ref": "\0"}, {"ref": "a\r\nATTENDEE:x"},
    {"event": "2027-06-12 " + hostile}, {"cleared": "keloid=" + hostile, "history": "keloid"}, {"id": hostile}, {"id": "../x"}, {"x-note": hostile},
    {"override": "site:cheek=" + hostile},
]
failing = [{key: text} for key in every if key not in ("ref", "id") for text in (hostile, "=cmd", "../../x", "@../../x", "\0", "-")]
def write(name, rows):
    rows = [{**base, "ref": f"K-{n}", "x-note": "x", **row} for n, row in enumerate(rows)]
    keys = [*every, "x-note"]
    with open(f"{name}.csv", "w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, keys, quoting=csv.QUOTE_ALL)
        table.writeheader()
        table.writerows(rows)
    with open(f"{name}.ndjson", "w", encoding="utf-8") as out:
        for row in rows:
            print(json.dumps({key: [text] if key in lists and text != "" else text for key, text in row.items()}), file=out)
write("taken", taken)
write("calm", [{key: {"event": "2027-06-12 x", "history": "keloid", "cleared": "keloid=x", "override": "site:cheek=x"}[key] for key in row if key not in ("ref", "id", "x-note")} for row in taken])
write("failing", failing)
open("bytes.csv", "wb").write(b'ref,treat,start\nK-\xff\xfe,acne-scars:cheek,2026-12-08\n\x1b[2J,acne-scars:cheek\n"K"\x1b[2J,acne-scars:cheek,2026-12-08\n"K')
open("bytes.ndjson", "wb").write(b'{"ref":"\xff"}\n{"ref":"\x1b[2J"}\n{"ref":"\\u001b[2J\\u202e","treat":"\\u0000"}\n{"\\u001b[2J":1}\n\x1b[2J\n')
PYTHON
}
# batch_is_inert FILE FORMAT ARGUMENT…: what a batch prints is inert, and what it says, which is JSON where that is printed.
batch_is_inert() {
  local file=$1 format=$2 status=0
  shift 2
  stipple batch "$file" -f "$format" --jobs 2 --force "$@" >printed 2>errors || status=$?
  [ "$status" -le 1 ] || complain "exit status $status" || return 1
  inert printed && inert errors && no_carriage_return errors || return 1
  case $format in
    text | markdown) no_carriage_return printed ;;
    csv) no_formula printed ;;
  esac
}
# files_are_inert FILE FORMAT COUNT: so is each of the files that it writes, and none stands elsewhere.
files_are_inert() {
  local file
  rm -rf out within && mkdir -p within/out
  batch_is_inert "$1" "$2" --out within/out && [ "$(ls -A within)" = out ] || return 1
  while read -r -d '' file; do
    inert "$file" || return 1
    case $2 in
      html) no_script "$file" ;;
      fhir) no_script <(grep '"div"' "$file") ;;
      csv) no_formula "$file" ;;
    esac || return 1
  done < <(find within/out -type f -print0)
  [ "$(find within/out -mindepth 1 | wc -l)" -eq "$3" ] || complain "in the folder: $(ls within/out)" || return 1
  ! find within/out -mindepth 1 -printf '%f\n' | grep -vE '^K-[0-9]+\.[a-z.]+$'
}
# no_event_more FILE: its calendars have the events that they would have of texts that mean no harm.
no_event_more() {
  stipple batch calm.csv -f ics --titles full -q >calm 2>/dev/null || true
  batch_is_inert "$1" ics --titles full && lines_of_calendar printed && [ "$(events printed)" -gt 0 ] && [ "$(events printed)" -eq "$(events calm)" ]
}
# same_refs: whoever reads the lines of JSON has the refs as they were.
same_refs() {
  stipple batch taken.csv -f ndjson -q >printed 2>errors || true
  "$python" - "$hostile" <<'PYTHON'
import json, sys
refs = [row["case"]["ref"] if "case" in row else row["ref"] for row in map(json.loads, open("printed", encoding="utf-8"))]
sys.exit(0 if sys.argv[1].strip() in refs and "=1+1" in refs and "../../x" in refs else f"{refs!r}")
PYTHON
}
if [ -n "$python" ]; then
  check "rosters of hostile texts" hostile_rosters
  for file in taken.csv taken.ndjson failing.csv failing.ndjson bytes.csv bytes.ndjson; do
    for format in text markdown csv ndjson ics; do check "batch $file as $format is inert" batch_is_inert $file $format; done
    case $file in taken*) count=6 ;; *) count=0 ;; esac # as many have a ref that may name a file
    for format in html fhir json csv; do check "batch $file as files of $format is inert" files_are_inert $file $format $count; done
    case $file in taken*) count=4 ;; esac # two are refused, and have no day to stand in a calendar
    check "batch $file as files of ics is inert" files_are_inert $file ics $count
  done
  for file in taken.csv taken.ndjson; do check "batch $file: no event but its own" no_event_more $file; done
  check "the refs of a roster as they were" same_refs
else
  skip "rosters of hostile texts" "there is no Python here"
fi

# ---- in what is typed, and in what is read, as messages repeat it -----------------------------------------------------
# told COMMAND…: ends with a status of the list in stipple help exit, and what is said is inert, as text and as JSON.
told() {
  local status=0
  for json in "" --json; do
    status=0
    stipple "$@" $json >printed 2>errors || status=$?
    case $status in 1 | 2 | 3 | 4 | 5 | 6 | 7) ;; *) complain "exit status $status" || return 1 ;; esac
    [ -s errors ] && inert errors && inert printed && no_carriage_return errors || return 1
  done
}
check "told: a command" told "$hostile"
check "told: an option" told plan "--$hostile"
check "told: a treatment" told plan "$hostile"
check "told: a concern and its site" told plan "$names:$names" --start today
check "told: a file" told plan "$names.toml"
check "told: a template" told handout h.toml --session 1 --contact blank --template "$names"
check "told: an item" told show "$hostile"
check "told: a code" told explain "$hostile"
for text in "$hostile" $'ref\e[2J' '=cmd' $'a\xffb'; do
  printf 'treat,start,"%s"\nacne-scars:cheek,2026-12-08,x\n' "${text//\"/\"\"}" >header.csv
  check "told: a column of a roster" told batch header.csv
done
check "told: a roster" told batch "$names.csv"
check "told: a folder of files to write" told batch r.csv --out "r.csv/$names"
check "told: an id to begin" told init "$hostile" --protocols layers
check "told: a folder of protocols" told plan acne-scars:cheek --start today --protocols "$names"
for option in skin age device start sessions interval closed avoid event at duration zone history cleared set override; do
  check "told: --$option" told timeline acne-scars:cheek --start today --history rest=no "--$option" "$hostile"
done
for option in answer set depth undo move-to endpoint reaction; do
  cp h.toml told.toml
  check "told: record --$option" told record told.toml --session 1 "--$option" "$hostile"
done
quoted='\u001B[2J\u202E\u009B31m'
raw=$'\e[2J\u202e\u009b31m'
{ cat h.toml && echo "\"$quoted\" = 1"; } >key.toml
{ cat h.toml && printf '%s' "a $raw = = 1 # $raw"; } >syntax.toml
sed "s/^device.*/device = \"$quoted\"/" h.toml >value.toml
{ cat h.toml && printf 'x-a = "\0"\n'; } >nul.toml
{ cat h.toml && printf 'x-a = "\xff\xfe"\n'; } >bytes.toml
for file in key syntax value nul bytes; do
  check "told: a case with a hostile $file" told plan "$file.toml"
  check "told: the check of it" told check "$file.toml"
done
mkdir "in $names" && printf 'format = 1\n[[site]]\nid = "%s"\ntitle = "%s"\n' '../../x' "$quoted" >"in $names/a.toml"
check "told: hostile protocols" told plan acne-scars:cheek --start today --protocols "in $names"
as_a_compiler() { gives 1 stipple check --protocols "in $names" --format gcc && says E0209 && inert said; }
check "told: as a compiler would" as_a_compiler
printf '{{#say.%s}}{{%s}}' "$raw" "$raw" >hostile.html
check "told: a hostile template" told handout h.toml --session 1 --contact blank --template hostile.html
hostile_settings() {
  mkdir -p user/.config/stipple && printf 'clinic = "%s"\ndevice = "%s"\nkey-%s = 1\n' "$quoted" "$quoted" x >user/.config/stipple/config.toml
  local world=("${world[@]/HOME=*/HOME=$PWD/user}")
  told plan acne-scars:cheek --start today
}
check "told: hostile settings" hostile_settings

# ---- paths -----------------------------------------------------------------------------------------------------------
leads_nowhere() {
  sed 's|^id .*|id = "../../../x"|' h.toml >id.toml
  rm -rf within && mkdir -p within/events
  gives 0 stipple calendar id.toml --dir within/events && [ "$(ls within)" = events ] && ! find within/events -type f | grep -vE '/[0-9a-f-]{36}\.ics$'
}
check "the id of a case leads out of no folder" leads_nowhere
for id in ../x /tmp/x a/b .. . -x 'a b' ''; do check "no protocol is begun under the id \`$id\`" gives 2 stipple init --protocols layers -- "$id"; done

# ---- names of clients ------------------------------------------------------------------------------------------------
no_names() { ! stipple handout --help | grep -E -- '--(name|client|patient|born|birth)[a-z-]*' | grep -vE -- '--name-file|--for '; }
check "no option takes the name of a client" no_names
check "which is typed in vain" gives 2 stipple handout h.toml --session 1 --contact blank --name "Ada Example"
