#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# pages.sh BINARY: what `handout` and `-f html` write, opened in a browser and printed on paper. Every page is quiet, valid, readable for
# everyone and fits its screen; a client's sheet has at most two pages, the red flags on the first, and nothing that is not for the client;
# hostile texts stay texts; each site stands on its map; and no red flag can be lost. It takes minutes, so that ctest does not run it and .ci/run does.
# Its npm packages are looked for in build/npm, where `scripts/install pages` puts them, and in NODE_PATH. Where a program is missing the
# suite is skipped; under STIPPLE_ALL=1 that is a failure. KEEP=FOLDER keeps the pages and their prints there.
set -Eeuo pipefail

if [ $# -ne 1 ]; then
  echo "usage: pages.sh BINARY" >&2
  exit 2
fi
binary=$(realpath -- "$1")
here=$(cd -- "$(dirname -- "$0")" && pwd)
protocols=$here/../protocols

# skip WHY: ends the suite without a check.
skip() {
  echo "skipped: $1"
  exit "${STIPPLE_ALL:-0}"
}

export NODE_PATH="$here/../build/npm/node_modules${NODE_PATH:+:$NODE_PATH}"
for program in node chromium pdftotext pdftoppm zbarimg; do
  command -v "$program" >/dev/null || skip "no $program"
done
for package in puppeteer-core axe-core html-validate; do
  node -e "require.resolve('$package')" 2>/dev/null || skip "no npm package $package: scripts/install pages"
done
CHROMIUM=$(command -v chromium)
export CHROMIUM

# shellcheck source=/dev/null
. "$(dirname -- "$(realpath -- "$0")")/checks.sh"
: "${binary:?}" "${work:?}" "${now:?}" "${passed:?}" "${failed:?}"
mkdir pages printed said broken

# beside COMMAND…: runs it beside the others, one for each core.
beside() {
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
  "$@" &
}

# ask FILE CHECKS KEY=VALUE…: what judge.cjs is to look at.
ask() {
  local IFS=$'\t'
  printf '%s\n' "$*" >>asked
}

# page NAME CHECKS KEY=VALUE… -- ARGUMENTS…: has stipple make the page, and asks for it to be judged.
page() {
  local name=$1 checks=$2 keys=()
  shift 2
  while [ "$1" != -- ]; do keys+=("$1") && shift; done
  shift
  stipple "$@" -q -o "pages/$name.html" >/dev/null 2>"said/$name" || true
  ask "pages/$name.html" "$checks" "said=said/$name" "${keys[@]}"
}

# value FILE EXPRESSION: of the JSON in the file, `d`.
value() { node -p "const d = JSON.parse(require('fs').readFileSync('$1')); $2"; }

# open_case NAME TREAT OPTIONS…: a case NAME.toml whose questions are asked, and what plan prints of it as NAME.json.
open_case() {
  local name=$1 treat=$2
  shift 2
  stipple new "$name.toml" "$treat" --start 2026-12-08 --opened 2026-11-01 --no-input -q "$@" >/dev/null 2>"said/new-$name" || true
  stipple plan "$name.toml" --json -q >"$name.json" 2>/dev/null || true
}

screen="quiet valid accessible accessible-at-night fits"
sheet="paper unshrunk together session discreet mapped"
contact="020 7946 0000"
fit=(--age 34 --history rest=no)

# The sheets of every concern, with up to three of its sites, for light and for dark skin: the first visit and the last, in both sizes of print.
sheets_of() {
  local concern=$1 skin=$2 sites=$3 case last size name asked
  case=$concern-$skin
  open_case "$case" "$concern:$sites" --ref K-1042 --skin "$skin" "${fit[@]}"
  last=$(value "$case.json" d.sessions.length)
  for which in before after; do
    for number in 1 "$last"; do
      asked=("plan=$case.json" "session=$number" "contact=$contact")
      for size in "" --large; do
        name=$case-$which-$number$size
        set -- "$case.toml" --session "$number" --sheet "$which" --contact "$contact" ${size:+"$size"}
        if [ -n "$size" ]; then
          page "$name" "$screen sized" print=large "${asked[@]}" -- handout "$@"
        else
          page "$name" "$screen sized $sheet pages" pages=2 "${asked[@]}" -- handout "$@"
        fi
      done
    done
  done
}

stipple list concerns --json >concerns.json
mapfile -t concerns < <(value concerns.json 'd.map((c) => c.id).join("\n")')
check "there are concerns to make pages of" [ "${#concerns[@]}" -ge 14 ]
for concern in "${concerns[@]}"; do
  stipple show "$concern" --json >"$concern.json"
  sites=$(value "$concern.json" '[...new Set(d.filter((r) => r.key === "depth").map((r) => r.value.match(/^site ([\w-]+)/)[1]))].join()')
  echo "$concern:$sites" >>treats
  for skin in II V; do beside sheets_of "$concern" "$skin" "$(cut -d, -f1-3 <<<"$sites")"; done  # two pages are for a visit of up to three sites
done

# Large print on paper: two pages do not hold it, nor the first one the whole list, but the rest is the same.
open_case large acne-scars:cheek,temple --ref K-1042 --skin IV "${fit[@]}"
for which in before after; do
  page "large-$which" "sized paper unshrunk together session" print=large flags=no plan=large.json session=1 "contact=$contact" -- handout large.toml --session 1 --sheet "$which" --large --contact "$contact"
done

# Each site, as a specimen of a concern that treats it.
stipple list sites --json >sites.json
mapfile -t sites < <(value sites.json 'd.map((s) => s.id).join("\n")')
check "there are sites to map" [ "${#sites[@]}" -ge 20 ]
# map_of SITE: its sheet.
map_of() {
  local site=$1 concern
  concern=$(grep -m1 -E "[:,]$site(,|\$)" treats | cut -d: -f1)
  stipple plan "$concern:$site" --start 2026-12-08 --json -q >"site-$site.json" 2>/dev/null || true
  page "site-$site" "mapped marked" "plan=site-$site.json" "mark=SAMPLE, NOT FOR A CLIENT" -- handout "$concern:$site" --start 2026-12-08 --session 1 --contact blank --sheet before
}
for site in "${sites[@]}"; do beside map_of "$site"; done

# Every other answer as a page.
# shellcheck disable=SC2054  # the comma is between two sites
asked=(acne-scars/rolling/moderate:cheek,temple --skin IV "${fit[@]}" --device skinpen-precision --start 2026-12-08)
reader="$screen paper"
beside page plan "$reader" -- plan "${asked[@]}" -f html
beside page plan-why "$reader" -- plan "${asked[@]}" --why -f html
beside page plan-body "$reader" -- plan surgical-scars:scalp,abdomen,hand --skin II "${fit[@]}" --start 2026-12-08 -f html
beside page plan-steps "$reader" -- plan hair-loss:scalp --skin II "${fit[@]}" --start 2026-12-08 -f html
beside page plan-unscreened "$reader" -- plan acne-scars:cheek --start 2026-12-08 -f html
beside page plan-refused "$reader" -- plan acne-scars:cheek --age 34 --history pregnant --start 2026-12-08 -f html
beside page plan-event "$reader" -- plan "${asked[@]}" --event "2027-06-12 wedding" -f html
beside page plan-client "$reader discreet" not=skinpen -- plan "${asked[@]}" --for client -f html
beside page plan-case "$reader" -- plan large.toml -f html
beside page timeline "$reader" -- timeline "${asked[@]}" -f html
beside page depth "$reader" -- depth "${asked[@]}" --why -f html
beside page aftercare "$reader" -- aftercare "${asked[@]}" -f html
beside page aftercare-client "$reader discreet" not=skinpen -- aftercare "${asked[@]}" --for client -f html
beside page screen "$reader" -- screen "${asked[@]}" -f html
beside page screen-unasked "$reader" -- screen acne-scars:cheek -f html
beside page procedure "$reader" -- procedure "${asked[@]}" --session 1 -f html
beside page triage "$reader" -- triage -f html
beside page triage-sign "$reader" -- triage acne-scars:cheek --treated 2026-12-08 --day 1 --sign redness-spreading -f html
beside page status "$reader" -- status large.toml -f html
for kind in concerns sites never devices care signs questions cautions steps numbing endpoints sources languages; do
  beside page "list-$kind" "$reader" -- list "$kind" -f html
done
for id in cheek acne-scars skinpen-precision rash es; do
  beside page "show-$id" "$reader" -- show "$id" -f html
done

# The marks stand on each page.
open_case unscreened acne-scars:cheek --ref K-7 --skin II
page unscreened "$screen paper session discreet" plan=unscreened.json session=1 "contact=$contact" "mark=NOT SCREENED" "mark=forms are on their way" \
  -- handout unscreened.toml --session 1 --sheet after --contact "$contact" --unscreened "forms are on their way"
page specimen "$screen paper together marked discreet" "mark=SAMPLE, NOT FOR A CLIENT" -- handout acne-scars:cheek --start 2026-12-08 --session 1 --sheet after --contact blank

# Each sheet of the clinic's page says whose it is.
page clinic marked "mark=K-1042 · opened 2026-11-01 · revision 0" "mark=temple and cheek" -- plan large.toml --for clinic -f html

# What is known of a client and is not theirs to carry about: the answers, the event, the device, the reason for an override, the depths.
open_case secrets acne-scars/severe:cheek --ref K-8 --skin II --age 34 --device dermapen-4 --history cold-sores=yes --history diabetes=yes --history latex-allergy=yes \
  --history keloid-in-family=2026-01-10 --history rest=no --event "2027-06-12 wedding" --override "site:cheek=thick scar tissue"
secrets=(not=diabet not=latex not=keloid not=wedding not=dermapen "not=scar tissue" not=override)
for which in before after; do
  page "secrets-$which" "discreet says" "${secrets[@]}" "with=Reference K-8" -- handout secrets.toml --session 1 --sheet "$which" --contact "$contact"
done
page depths "$screen discreet says" "${secrets[@]}" depths=yes "with=Cheek: $(value secrets.json 'd.depths[0].setting_mm.toFixed(1)') mm" -- handout secrets.toml --session 1 --sheet after --depths --contact "$contact"
for concern in acne-scars melasma wrinkles; do
  open_case "deep-$concern" "$concern:forehead,temple,periorbital" --ref K-9 --skin V "${fit[@]}"
  page "depths-of-$concern" "$screen paper unshrunk together pages says" pages=2 "with=Forehead: " -- handout "deep-$concern.toml" --session 1 --sheet after --depths --contact "$contact"
done
page secrets-plan discreet "${secrets[@]}" -- plan secrets.toml --for client -f html

# Hostile texts wherever a text can be typed.
# shellcheck disable=SC2016  # no shell is to read this text
hostile='<script>alert(1)</script> <img src=x onerror=alert(1)> {{say.title}} "'"'&amp; "$'\u202eturned\u202c Z\u0351\u036ba \u0007'
printf '%s\n%s\n' "$hostile" "$hostile" >name
open_case hostile acne-scars:cheek --ref "$hostile" --skin II --protocols "$here/pages/hostile"
typed=(hostile.toml --protocols "$here/pages/hostile" --session 1 --contact "$hostile" --clinic "$hostile" --name-file name --unscreened "$hostile")
page hostile-after "$screen inert" places=9 -- handout "${typed[@]}" --sheet after
page hostile-before "$screen inert" places=8 -- handout "${typed[@]}" --sheet before
page hostile-plan "$screen inert" places=2 -- plan hostile.toml --protocols "$here/pages/hostile" -f html
page hostile-aftercare "$screen inert" places=2 -- aftercare hostile.toml --protocols "$here/pages/hostile" -f html

# Other languages: a draft with the English red flags beside it, and one that runs from the right.
mapfile -t flags < <(node -p "require('$here/pages/catalogue.cjs').red_flags().join('\n')")
draft="BORRADOR: nadie ha revisado todavía esta traducción."
for which in before after; do
  page "spanish-$which" "$screen paper together marked tongue discreet" lang=es dir=ltr english-box=yes "${flags[@]/#/flag=}" "mark=$draft" -- handout large.toml --session 1 --sheet "$which" --lang es --draft --contact "$contact"
  page "from-the-right-$which" "$screen paper tongue discreet" lang=ar-x-test dir=rtl english-words=yes -- handout large.toml --session 1 --sheet "$which" --lang ar-x-test --protocols "$here/pages/right-to-left" --contact "$contact"
done

# The code for the calendar, read by another program.
url=https://example.org/k1042.ics
page code "$screen paper session discreet code" plan=large.json session=1 "contact=$contact" "url=$url" -- handout large.toml --session 1 --sheet after --contact "$contact" --calendar-url "$url"

# Words without an end, and a picture of the clinic's.
printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#036"/></svg>' >logo.svg
long_ref=$(printf 'K%.0s' {1..67})
open_case endless acne-scars:cheek,temple --ref "$long_ref" --skin IV "${fit[@]}"
endless=(endless.toml --session 1 --sheet after --contact reception@theharbourclinicforskinandaestheticmedicine.example.org --logo logo.svg
  --calendar-url https://calendar.harbour-clinic.example.org/feeds/3f9a1c77e2b84d0c9a55b1e6f0d2c8a1/9d2b7e61-4c3f-4a8e-b1f2-0c9e8d7a6b5c.ics)
page endless "$screen sized paper unshrunk together" -- handout "${endless[@]}"
page endless--large "$screen sized paper unshrunk together" print=large -- handout "${endless[@]}" --large
for name in endless endless--large; do check "the clinic's picture stands on $name without its name" grep -q '<img src="data:image/svg+xml;base64,' "pages/$name.html"; done

# The shipped template, given as one's own.
stipple handout large.toml --session 1 --sheet after --contact "$contact" -q -o by-itself.html
stipple handout large.toml --session 1 --sheet after --contact "$contact" -q -o by-template.html --template "$here/../src/format/templates/handout.html"
check "the template that ships makes the page that ships" cmp by-itself.html by-template.html

# No red flag can be lost: without any one of them there is no page, whatever translations say.
cp -r "$protocols" whole
rm whole/lang/es.toml
# without_sign N: notes that a sheet is refused where the Nth red flag is missing.
without_sign() {
  local status=0
  cp -r whole "without-$1"
  awk -v lost="$1" '/^\[\[[a-z]+\]\]$/ { n += /sign/; skip = /sign/ && n == lost } !skip' whole/signs.toml >"without-$1/signs.toml"
  stipple handout acne-scars:cheek --start 2026-12-08 --session 1 --contact blank --bare --protocols "without-$1" -o "without-$1.html" >/dev/null 2>"said/without-$1" || status=$?
  [ "$status" -eq 4 ] && grep -q '^error.E0222' "said/without-$1" && [ ! -e "without-$1.html" ] && touch "refused-$1"
  rm -r "without-$1"
}
signs=$(grep -c '^\[\[sign\]\]$' whole/signs.toml)
for number in $(seq "$signs"); do beside without_sign "$number"; done
wait
stipple handout acne-scars:cheek --start 2026-12-08 --session 1 --contact blank --bare --protocols whole -q -o whole.html
check "with every red flag there is a page" test -s whole.html
for number in $(seq "$signs"); do check "without red flag $number there is no page: $(head -n 1 "said/without-$number")" test -e "refused-$number"; done

# broken NAME CHECK COMPLAINT PAGE SCRIPT KEY=VALUE…: a page broken by sed; the check must complain of it in these words.
broken() {
  sed "$5" "pages/$4.html" >"broken/$1.html"
  ask "broken/$1.html" "$2" "fails=$3" "${@:6}"
}
good=acne-scars-II-after-1
of_good=(plan=acne-scars-II.json session=1 "contact=$contact")
broken noisy quiet "console: heard" "$good" 's|</main>|<script>console.log("heard")</script></main>|'
broken asking quiet "request: http" "$good" 's|</main>|<img src="http://example.org/x.png" alt="x"></main>|'
broken invalid valid element-permitted "$good" 's|<h1>|<p><div><h1>|'
broken faint accessible color-contrast-enhanced "$good" 's|--quiet: #333|--quiet: #707070|'
broken faint-at-night accessible-at-night color-contrast "$good" 's|--ink: #fff|--ink: #555|'
broken nameless accessible svg-img-alt "$good" 's|aria-labelledby="[^"]*"||; s|<title id.*</title>||'
broken small sized "text of 10 points" "$good" 's|html { font: 12pt|html { font: 10pt|'
broken wide fits "too wide for 360" "$good" 's|</main>|<div style="width: 500px">wide</div></main>|'
broken in-the-margin paper "from the edge" "$good" 's|body { max-width: none; padding: 0; }|body { margin-inline-start: -5mm; }|'
broken shrunk unshrunk "too little for print of 12" "$good" 's|</main>|<div style="width: 1500px">wide</div></main>|'
broken torn together "torn apart" "$good" 's|\.day { break-inside: avoid;|.day li { break-before: page;|'
broken long pages " pages" melasma-II-before-1 's|</main>|<p style="break-before: page">x</p><p style="break-before: page">x</p></main>|' pages=2
broken flag-lost session "the first page has no" "$good" 's|<li>One side gets much worse.*</li>||' "${of_good[@]}"
broken nobody session 'page 2 has no "Reference' "$good" 's|<thead>|<thead style="display: table-row-group">|' "${of_good[@]}"
broken deep discreet "depth: 0.5 mm" "$good" 's|</main>|<p>0.5 mm</p></main>|'
broken linked discreet address "$good" 's|</main>|<a href="https://example.org/">x</a></main>|'
broken live inert "an element of a text" hostile-after 's|&lt;script&gt;alert(1)&lt;/script&gt;|<script>alert(1)</script>|' places=0
broken unsaid says 'does not say "Name:"' "$good" 's|Name:||' with=Name:
broken displaced inert " places of 9" hostile-after 's|<title>[^<]*</title>|<title>x</title>|; s|<h1>.*</h1>|<h1>x</h1>|; s|&lt;script&gt;||' places=9
broken unmarked marked 'page 2 has no "SAMPLE' specimen 's|<thead>|<thead style="display: table-row-group">|' "mark=SAMPLE, NOT FOR A CLIENT"
broken nobodys marked 'page 2 has no "K-1042' clinic 's|<thead><tr><td><div class="running">|<thead style="display: none"><tr><td><div class="running">|' "mark=K-1042 · opened 2026-11-01 · revision 0"
broken mute tongue "lang is en" spanish-after 's|<html lang="es"|<html lang="en"|' lang=es dir=ltr
broken alone tongue "do not stand beside it in English" spanish-after 's|<section class="help" lang="en"|<section class="help" lang="fr"|' lang=es dir=ltr english-box=yes
broken backwards tongue "dir is ltr" from-the-right-after 's|dir="rtl"|dir="ltr"|' lang=ar-x-test dir=rtl
broken unmapped mapped "neither on a map" site-cheek 's|url(#map-face-treated)|none|' plan=site-cheek.json
broken misread code "the code reads" code 's|example|exemple|g' "url=https://example.org/other.ics"

sort -o asked asked
node "$here/pages/judge.cjs" asked >judged 2>&1 || true
while IFS= read -r line; do
  case $line in
    ok\ *) passed=$((passed + 1)) ;;
    *) failed=$((failed + 1)) && echo "$line" ;;
  esac
done <judged
check "every page was judged" [ "$(grep -cE '^(ok|FAIL) ' judged)" -ge "$(cut -f2 asked | wc -w)" ]
[ -z "${KEEP:-}" ] || cp -r pages printed broken judged "$KEEP"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
