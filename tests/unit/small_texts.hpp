// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace stipple::test {

/// Everything of the small catalogue but its concerns. Made up for tests: no number in it is advice.
inline constexpr std::string_view parts_text = R"__toml__(format = 1

[[site]]
id      = "cheek"
title   = "Cheek"
also    = ["cheeks", "smile lines"]
means   = "The cheek."
region  = "face"
ceiling = { max-mm = 1.5, override = { max-mm = 2.5, when = { class = ["atrophic-scar"], severity = ["severe"], skin = ["I", "II", "III"] } }, because = "cheek ceiling", basis = "label", sources = ["paper"] }
thickness = { low-mm = 0.6, mean-mm = 1.1, method = "ultrasound", basis = "trial", sources = ["paper"] }

[[site]]
id      = "temple"
title   = "Temple"
means   = "The temple."
region  = "face"
ceiling = { max-mm = 1.0, because = "temple ceiling", basis = "expert", sources = ["paper"] }

[[site]]
id      = "arm"
title   = "Arm"
also    = ["upper limb"]
means   = "The arm."
region  = "limb"
ceiling = { max-mm = 2.5, because = "arm ceiling", basis = "expert", sources = ["paper"] }

[[site]]
id      = "hand"
title   = "Hand"
also    = ["upper limb"]
means   = "The back of the hand."
region  = "limb"
ceiling = { max-mm = 1.0, because = "hand ceiling", basis = "expert", sources = ["paper"] }

[[site]]
id      = "scalp"
title   = "Scalp"
means   = "The hairy skin."
region  = "scalp"
ceiling = { max-mm = 2.0, because = "scalp ceiling", basis = "expert", sources = ["paper"] }

[[never]]
id      = "eyelid"
title   = "Eyelid"
also    = ["eye"]
instead = ["temple"]
because = "the eye lies right behind it"
basis   = "label"
sources = ["paper"]

[[never]]
id      = "ear-canal"
title   = "Ear canal"
because = "it cannot be cleaned"
basis   = "convention"

[[device]]
id         = "pen"
title      = "Pen"
also       = ["pen one"]
kind       = "pen"
use        = "professional"
age-min    = 22
dial       = { min-mm = 0.25, max-mm = 2.5, step-mm = 0.25 }
regulatory = "cleared"
basis      = "label"
sources    = ["paper"]

[[device.label]]
max-mm  = 2.0
because = "pen label"
basis   = "label"
sources = ["paper"]

[[device.indication]]
says     = "scars of the face, skin types I to IV"
concerns = ["scars"]
skin     = ["I", "II", "III", "IV"]
basis    = "label"
sources  = ["paper"]

[[device.indication]]
says     = "lines of the scalp"
concerns = ["lines"]
sites    = ["scalp"]
basis    = "label"
sources  = ["paper"]

[[device]]
id         = "free-pen"
title      = "Free pen"
kind       = "pen"
use        = "professional"
dial       = { min-mm = 0.3, max-mm = 1.3 }
regulatory = "unknown"
basis      = "convention"

[[device]]
id          = "stamp"
title       = "Stamp"
kind        = "stamp"
use         = "professional"
settings-mm = [1.5, 0.5, 1.0]
regulatory  = "unknown"
basis       = "convention"

[[device]]
id          = "gap-stamp"
title       = "Gap stamp"
kind        = "stamp"
use         = "professional"
settings-mm = [0.3, 2.0]
regulatory  = "unknown"
basis       = "convention"

[[device]]
id         = "short-pen"
title      = "Short pen"
kind       = "pen"
use        = "professional"
dial       = { max-mm = 0.7 }
regulatory = "unknown"
basis      = "convention"

[[device]]
id         = "roller"
title      = "Roller"
kind       = "roller"
use        = "professional"
regulatory = "unknown"
basis      = "convention"

[[device]]
id          = "home-roller"
title       = "Home roller"
kind        = "roller"
use         = "home"
settings-mm = [0.2, 0.3]
regulatory  = "none"
basis       = "convention"

[[skin]]
id    = "I"
title = "always burns"
[[skin]]
id    = "II"
title = "burns easily"
[[skin]]
id    = "III"
title = "sometimes burns"
[[skin]]
id    = "IV"
title = "seldom burns"
[[skin]]
id    = "V"
title = "rarely burns"
[[skin]]
id    = "VI"
title = "hardly ever burns"

[[endpoint]]
id    = "redness"
title = "even redness"
[[endpoint]]
id    = "bleeding"
title = "points of blood"

[[bound]]
when            = { skin = ["IV"], session = ["first"] }
typical-less-mm = 0.25
because         = "skin IV: the first session is lighter"
basis           = "convention"

[[bound]]
when            = { skin = ["V", "VI"] }
typical-less-mm = 0.5
because         = "skin V and VI: every session is lighter"
basis           = "convention"

[[bound]]
when    = { skin = ["V", "VI"], region = ["face"] }
max-mm  = 1.25
because = "skin V and VI on the face"
basis   = "expert"
sources = ["paper"]

[[bound]]
when     = { skin = ["V", "VI"], region = ["limb"] }
max-mm   = 1.5
override = { max-mm = 2.0 }
because  = "skin V and VI on the body"
basis    = "convention"

[[bound]]
when    = { device-kind = ["roller"], region = ["face"] }
max-mm  = 0.8
because = "roller on the face"
basis   = "convention"

[[band]]
id       = "A"
title    = "up to 0.5 mm"
up-to-mm = 0.5
[[band]]
id       = "B"
title    = "up to 1.0 mm"
up-to-mm = 1.0
[[band]]
id       = "C"
title    = "up to 1.5 mm"
up-to-mm = 1.5
[[band]]
id       = "D"
title    = "deeper"
up-to-mm = 3.0

[[interval-floor]]
when    = { band = ["A"] }
days    = 14
because = "band A rests two weeks"
basis   = "convention"
[[interval-floor]]
when    = { band = ["B", "C"] }
days    = 28
because = "bands B and C rest four weeks"
basis   = "convention"
[[interval-floor]]
when    = { band = ["D"] }
days    = 42
because = "band D rests six weeks"
basis   = "convention"
[[interval-floor]]
when    = { band = ["A", "B", "C"], region = ["scalp"] }
days    = 7
because = "the scalp rests a week"
basis   = "trial"
sources = ["paper"]

[[milestone]]
id    = "next-day-call"
kind  = "call"
after = "each-session"
at    = "1d"
text  = "Call."
basis = "convention"
[[milestone]]
id    = "deep-photo"
kind  = "photo"
after = "each-session"
at    = "7d"
when  = { band = ["C", "D"] }
text  = "Photograph deep work."
basis = "convention"
[[milestone]]
id    = "last-review"
kind  = "review"
after = "last-session"
at    = "1mo"
text  = "Review."
basis = "convention"

[[care]]
id    = "medicines-before"
sets  = ["standard"]
phase = "pre"
kind  = "do"
force = "must"
lead  = "7d"
text  = "Tell us what you take."
why   = "We ask the prescriber."
basis = "convention"
[[care]]
id    = "sunscreen-before"
sets  = ["standard"]
phase = "pre"
kind  = "do"
force = "ideal"
lead  = "28d"
text  = "Wear sunscreen."
why   = "Rested skin heals evenly."
basis = "convention"
[[care]]
id    = "arrive-clean"
sets  = ["standard"]
phase = "day"
kind  = "do"
text  = "Come with clean skin."
why   = "What is on it goes in."
basis = "convention"
[[care]]
id    = "channels-open"
sets  = ["standard"]
phase = "after"
kind  = "avoid"
until = { A = "12h", B = "24h", C = "24h", D = "48h" }
text  = "Put nothing on the skin."
why   = "The channels are open."
basis = "convention"
[[care]]
id      = "moisturiser"
sets    = ["standard"]
phase   = "after"
kind    = "do"
on-skin = true
from    = { all = "12h" }
until   = { A = "4d", B = "5d", C = "6d", D = "7d" }
text    = "Use a plain moisturiser."
why     = "The skin is dry."
basis   = "convention"
[[care]]
id      = "covering"
sets    = ["standard"]
phase   = "after"
kind    = "avoid"
on-skin = true
until   = { all = "6h" }
text    = "Do not cover the skin."
why     = "Covered skin stays open."
basis   = "convention"
[[care]]
id    = "sun"
sets  = ["standard"]
phase = "after"
kind  = "avoid"
until = { A = "7d", B = "7d", C = "14d", D = "14d" }
text  = "Keep out of the sun."
why   = "It darkens the skin."
basis = "convention"
[[care.longer]]
when    = { skin = ["IV", "V", "VI"] }
until   = { all = "28d" }
because = "skin IV to VI darkens more readily"
basis   = "expert"
sources = ["paper"]
[[care]]
id    = "redness"
sets  = ["standard"]
phase = "after"
kind  = "expect"
until = { A = "24h", B = "48h", C = "72h", D = "5d" }
text  = "The skin looks red."
why   = "It heals."
basis = "convention"
[[care]]
id    = "loose-sleeves"
sets  = ["standard"]
phase = "after"
kind  = "do"
when  = { region = ["limb"] }
from  = { all = "1d" }
until = { all = "3d" }
text  = "Wear loose sleeves."
why   = "Cloth rubs."
basis = "convention"
[[care]]
id      = "home-routine"
sets    = ["standard"]
phase   = "after"
kind    = "do"
on-skin = true
when    = { session = ["last"] }
from    = { all = "28d" }
text    = "Keep your skin care mild."
why     = "Collagen forms for months."
basis   = "convention"
[[care]]
id    = "if-unsure"
sets  = ["standard"]
phase = "after"
kind  = "call"
text  = "If you are unsure, ring."
why   = "Early is easier."
basis = "convention"
[[care]]
id    = "line-care"
sets  = ["for-lines"]
phase = "after"
kind  = "do"
until = { all = "2d" }
text  = "Move your face as usual."
why   = "It does no harm."
basis = "convention"

[[sign]]
id     = "breathing"
title  = "Trouble breathing"
text   = "You find it hard to breathe."
answer = "emergency"
why    = "Anaphylaxis."
basis  = "convention"
[[sign]]
id     = "pus"
title  = "Pus"
text   = "Yellow fluid comes out."
answer = "same-day"
from   = "1d"
until  = "14d"
why    = "Infection."
basis  = "convention"

[[question]]
id   = "age"
text = "How old are you?"
[[question]]
id   = "cold-sores"
text = "Have you ever had a cold sore?"

[[caution]]
id      = "under-18"
title   = "Under 18 years of age"
when    = { age = ["0-17"] }
outcome = "refuse"
because = "needling is for adults"
basis   = "convention"
[[caution]]
id      = "young-adult"
title   = "Between 18 and 21 years of age"
when    = { age = ["18-21"] }
outcome = "note"
because = "labels begin at 22"
basis   = "label"
sources = ["paper"]
[[caution.bound]]
max-mm  = 0.9
because = "below every labelled age"
basis   = "convention"

[[source]]
id    = "paper"
title = "A paper"
class = "trial"
seen  = "abstract"
)__toml__";

/// A concern with types, severities, competing rules and a bound of its own.
inline constexpr std::string_view scars_text = R"__toml__(format = 1
id         = "scars"
title      = "Scars"
also       = ["pitted skin"]
class      = "atrophic-scar"
revised    = 2026-11-21
review-by  = 2027-11-21
evidence   = 2
types      = ["rolling", "boxcar"]
severities = ["mild", "severe"]
care       = ["standard"]

[course]
sessions      = { min = 3, typical = 4, max = 6 }
interval-days = { min = 28, typical = 30, max = 42 }
basis         = "convention"

[[course.rule]]
when          = { severity = ["mild"] }
sessions      = { min = 2, typical = 3, max = 4 }
interval-days = { min = 28, typical = 35, max = 56 }
basis         = "convention"

[[depth]]
site  = "cheek"
mm    = { min = 0.5, typical = 1.0, max = 1.5 }
basis = "convention"
[[depth]]
site  = "cheek"
when  = { severity = ["severe"] }
mm    = { min = 0.75, typical = 1.5, max = 2.5 }
basis = "convention"
[[depth]]
site  = "temple"
mm    = { min = 0.5, typical = 0.75, max = 1.25 }
basis = "convention"
[[depth]]
site  = "arm"
mm    = { min = 1.0, typical = 2.0, max = 2.5 }
basis = "convention"
[[depth]]
site  = "hand"
when  = { type = ["rolling"] }
mm    = { min = 0.5, typical = 0.75, max = 1.0 }
basis = "convention"
[[depth]]
site  = "scalp"
mm    = { min = 0.5, typical = 1.0, max = 2.0 }
basis = "convention"

[[bound]]
when    = { type = ["boxcar"], site = ["arm"] }
max-mm  = 2.0
because = "boxcar scars of the arm"
basis   = "convention"

[technique]
endpoint = "bleeding"
passes   = { min = 4, typical = 4, max = 8 }
basis    = "convention"

[[milestone]]
id    = "scar-photo"
kind  = "photo"
after = "start"
at    = "0d"
text  = "Photograph the scars."
basis = "convention"

[[outcome]]
after  = "last-session"
at     = "6mo"
expect = "Scars are less deep."
basis  = "convention"

[maintenance]
every-days = { min = 180, typical = 365, max = 365 }
basis      = "convention"
)__toml__";

/// A concern without types and severities, gentler than the other.
inline constexpr std::string_view lines_text = R"__toml__(format = 1
id        = "lines"
title     = "Lines"
class     = "wrinkle"
revised   = 2026-11-21
review-by = 2027-11-21
evidence  = 4
care      = ["standard", "for-lines"]

[course]
sessions      = { min = 1, typical = 2, max = 3 }
interval-days = { min = 14, typical = 14, max = 21 }
basis         = "convention"

[[depth]]
site  = "cheek"
mm    = { min = 0.25, typical = 0.5, max = 1.0 }
basis = "convention"
[[depth]]
site  = "scalp"
mm    = { min = 0.25, typical = 0.5, max = 0.5 }
basis = "convention"
[[depth]]
site  = "temple"
mm    = { min = 0.2, typical = 0.3, max = 0.4 }
basis = "convention"

[technique]
endpoint = "redness"
passes   = { min = 2, typical = 2, max = 4 }
basis    = "convention"
)__toml__";

}  // namespace stipple::test
