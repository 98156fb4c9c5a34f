// SPDX-License-Identifier: MIT
#include "plan/tighten.hpp"

#include <doctest/doctest.h>

#include <span>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_test {

namespace {

/// What is said of a layer over a catalogue, by default the small one: the codes with their places.
std::string bolder(const std::string& name, const std::string& text, const TestFiles& files = small_files()) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", files));
    layers.push_back(layer_of("clinic", {{name, text}}));
    const Loaded loaded = load_catalogue(std::move(layers));
    for (const Diagnostic& d : loaded.diagnostics) throw std::logic_error(to_text(d));
    const Catalogue below = catalogue_of(loaded.below.front());
    return places_of(bolder_than_below({{&below, 1}, loaded.catalogue, loaded.catalogue}));
}

std::string variant(const std::string& rest, const TestFiles& files = small_files()) {
    return bolder("mine.toml", "format = 1\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n" + rest, files);
}

std::string item(const std::string& list, const std::string& id, const std::string& rest, const TestFiles& files = small_files()) {
    return bolder("clinic.toml", "format = 1\n[[" + list + "]]\nid = \"" + id + "\"\nextends = \"" + id + "\"\n" + rest, files);
}

const std::string own = "basis = \"clinic\"\n";

/// What is said of the last of several layers over the small catalogue, each a file of its own.
std::string bolder_of_last(const std::vector<std::string>& texts) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    for (const std::string& text : texts) layers.push_back(layer_of("clinic " + std::to_string(layers.size()), {{"clinic.toml", "format = 1\n" + text}}));
    const Loaded loaded = load_catalogue(std::move(layers));
    for (const Diagnostic& d : loaded.diagnostics) throw std::logic_error(to_text(d));
    std::vector<Catalogue> below;
    for (const Value& tree : loaded.below) below.push_back(catalogue_of(tree));
    Diagnostics found;
    for (std::size_t i = 0; i < below.size(); ++i)
        for (Diagnostic& d : bolder_than_below({std::span{below}.first(i + 1), i + 1 < below.size() ? below[i + 1] : loaded.catalogue, loaded.catalogue})) found.push_back(std::move(d));
    return places_of(found);
}

/// A concern that stands alone: one site, no types and no severities.
std::string plain(const std::string& id, const std::string& depth, const std::string& days) {
    return "[[concern]]\nid = \"" + id + "\"\ntitle = \"T\"\nclass = \"texture\"\nrevised = 2026-11-21\nreview-by = 2027-11-21\nevidence = 5\ncare = [\"standard\"]\n"
           "[concern.course]\nsessions = { min = 3, typical = 3, max = 3 }\ninterval-days = { min = " + days + ", typical = " + days + ", max = 42 }\n" + own +
           "[[concern.depth]]\nsite = \"cheek\"\nmm = { min = 0.25, typical = " + depth + ", max = " + depth + " }\n" + own + "[concern.technique]\nendpoint = \"bleeding\"\n" + own;
}

}  // namespace

TEST_CASE("a layer that only tightens is quiet") {
    CHECK(variant("").empty());
    CHECK(variant("[[depth]]\nsite = \"cheek\"\nmm = { typical = 0.75, max = 1.0 }\n" + own).empty());
    CHECK(variant("[course]\nsessions = { max = 4 }\ninterval-days = { min = 35, typical = 35 }\n" + own).empty());
    CHECK(variant("[[depth]]\nsite = \"temple\"\nremove = true\nreason = \"r\"\n").empty());
    CHECK(variant("[[bound]]\nwhen = { skin = [\"V\"] }\nmax-mm = 0.75\nbecause = \"b\"\n" + own).empty());
    CHECK(variant("[technique]\npasses = { min = 2, typical = 2, max = 4 }\n" + own).empty());
    CHECK(item("site", "cheek", "[site.ceiling]\nmax-mm = 1.0\n" + own).empty());
    CHECK(item("care", "sun", "until = { all = \"21d\" }\n" + own).empty());
    CHECK(item("caution", "filler", "wait = \"3mo\"\n" + own).empty());
    CHECK(item("sign", "pus", "answer = \"emergency\"\n").empty());
    CHECK(item("device", "pen", "dial = { max-mm = 2.0 }\n" + own).empty());
}

TEST_CASE("a concern that is deeper at some point of the product says so, at the rule") {
    CHECK(variant("[[depth]]\nsite = \"temple\"\nmm = { typical = 1.0 }\n" + own) == "E0404 5:1");
    CHECK(variant("[[depth]]\nsite = \"arm\"\nmm = { typical = 2.25 }\n" + own) == "E0404 5:1");
    CHECK(variant("[[depth]]\nsite = \"arm\"\nwhen = { type = [\"rolling\"] }\nmm = { min = 1.0, typical = 2.0, max = 2.5 }\n" + own).empty());
    CHECK(variant("[[depth]]\nsite = \"temple\"\nmm = { max = 1.5 }\n" + own).empty());  // the site ends at 1.0 all the same: results decide
    CHECK(variant("[[depth]]\nsite = \"hand\"\nmm = { min = 0.5, typical = 0.75, max = 1.0 }\n" + own) == "E0404 5:1");  // boxcar scars had none there
    CHECK(variant("[[bound]]\nwhen = { type = [\"boxcar\"], site = [\"arm\"] }\nremove = true\nreason = \"r\"\n") == "E0404 0:0, E0404 0:0");  // the limit, and what it lets through
}

TEST_CASE("a depth that is bolder only at later sessions, or only where the parent's limit on a device is gone, says so") {
    CHECK(variant("[[depth]]\nsite = \"temple\"\nwhen = { session = [\"later\"] }\nmm = { min = 0.5, typical = 1.0, max = 1.0 }\n" + own) == "E0404 5:1");
    const std::string limit = "[[bound]]\nwhen = { device = [\"pen\"], site = [\"arm\"] }\n";
    const TestFiles limited = with(small_files(), "concerns/scars.toml", "[technique]", limit + "max-mm = 1.5\nbecause = \"b\"\nbasis = \"convention\"\n\n[technique]");
    CHECK(variant("", limited).empty());
    CHECK(variant(limit + "remove = true\nreason = \"r\"\n", limited) == "E0404 0:0, E0404 0:0");
}

TEST_CASE("a rule that goes further, which the site hides, and begins where the parent is refused on some device or at some age says so") {
    const auto temple = [](const std::string& mm, const TestFiles& files = small_files()) { return variant("[[depth]]\nsite = \"temple\"\nmm = { " + mm + " }\n" + own, files); };
    CHECK(temple("min = 0.25, max = 1.5") == "E0404 5:1");  // the needles of the home roller end at 0.3
    CHECK(temple("min = 0.25").empty());
    CHECK(temple("min = 0.45, max = 1.5").empty());
    const TestFiles limited = with_more(small_files(), "skin.toml", "\n[[bound]]\nwhen = { age = [\"30-39\"], site = [\"temple\"] }\nmax-mm = 0.45\nbecause = \"b\"\nbasis = \"convention\"\n");
    CHECK(temple("min = 0.45, max = 1.5", limited) == "E0404 5:1");
    const TestFiles shallow = with_more(small_files(), "skin.toml", "\n[[bound]]\nwhen = { age = [\"18-64\"], site = [\"temple\"] }\nmax-mm = 0.5\nbecause = \"b\"\nbasis = \"convention\"\n");
    CHECK(temple("min = 0.5, typical = 1.0", shallow) == "E0404 5:1");  // only from 65 on
}

TEST_CASE("a course that is longer, closer, or rougher says so") {
    CHECK(variant("[course]\nsessions = { max = 7 }\n" + own) == "E0404 5:1");
    CHECK(variant("[course]\ninterval-days = { min = 21 }\n" + own) == "E0404 5:1");
    CHECK(variant("[[course.step]]\nafter-session = 2\ninterval-days = { min = 14, typical = 14, max = 42 }\n" + own) == "E0404 0:0");
    CHECK(variant("[[course.step]]\nafter-session = 2\ninterval-days = { min = 40, typical = 40, max = 42 }\n" + own).empty());
    CHECK(variant("[technique]\npasses = { max = 12 }\n" + own) == "E0404 0:0");
    CHECK(variant("class = \"texture\"\n").starts_with("E0404"));
    CHECK(variant("care = [\"for-lines\"]\n") == "E0404 0:0");
}

TEST_CASE("a floor of the concern's own takes the place of the general one, and may not be shorter without a reason") {
    const std::string floor = "[[interval-floor]]\nwhen = { band = [\"C\"] }\nbecause = \"b\"\n" + own;
    CHECK(variant(floor + "days = 35\n").empty());
    CHECK(variant(floor + "days = 14\n") == "E0404 5:1");
    CHECK(variant(floor + "days = 27\n") == "E0404 5:1");  // the general one is 28
    CHECK(variant(floor + "days = 28\n").empty());
    CHECK(variant(floor + "days = 14\noverride-reason = \"r\"\n").empty());
    const std::string general = "format = 1\n" + floor;
    CHECK(bolder("f.toml", general + "days = 35\n").empty());
    CHECK(bolder("f.toml", "format = 1\n[[interval-floor]]\nwhen = { band = [\"C\"], class = [\"atrophic-scar\"] }\nbecause = \"b\"\ndays = 14\n" + own) == "E0404 2:1");
}

TEST_CASE("a reason of its own answers for all of an item, and a parent's reason for none of the child") {
    CHECK(variant("override-reason = \"r\"\n[[depth]]\nsite = \"temple\"\nmm = { typical = 1.0 }\n" + own).empty());
    CHECK_FALSE(has_own_reason("r", "r"));
    CHECK_FALSE(has_own_reason("", "r"));
    CHECK_FALSE(has_own_reason(" ", "r"));
    CHECK(has_own_reason("r; s", "r"));
}

TEST_CASE("sites and devices: a higher ceiling, a wider override, a further reach, a label limit less") {
    CHECK(item("site", "cheek", "[site.ceiling]\nmax-mm = 2.0\n" + own) == "E0404 5:1");
    CHECK(item("site", "cheek", "[site.ceiling]\noverride = { max-mm = 2.75 }\n" + own) == "E0404 5:1");
    CHECK(item("site", "cheek", "[site.ceiling]\noverride = { when = { class = [\"atrophic-scar\"], skin = [\"I\", \"II\", \"III\"] } }\n" + own) == "E0404 5:1");
    CHECK(item("site", "cheek", "region = \"limb\"\n") == "E0404 2:1");
    CHECK(item("device", "pen", "dial = { max-mm = 3.0 }\n" + own) == "E0404 2:1");
    CHECK(item("device", "pen", "age-min = 18\n" + own) == "E0404 2:1");
    CHECK(item("device", "pen", "[[device.label]]\nmax-mm = 2.5\n" + own) == "E0404 2:1");
    CHECK(item("device", "pen", "[[device.label]]\nremove = true\nreason = \"r\"\n") == "E0404 2:1");
    CHECK(item("device", "home-roller", "use = \"professional\"\n") == "E0404 2:1");
}

TEST_CASE("care: a shorter clock, a later start, another kind, a set less; and nothing is called normal for longer") {
    CHECK(item("care", "sun", "until = { all = \"10d\" }\n" + own) == "E0404 2:1");
    CHECK(item("care", "sun", "from = { all = \"1d\" }\n" + own) == "E0404 2:1");
    CHECK(item("care", "sun", "kind = \"do\"\n").starts_with("E0404"));
    CHECK(item("care", "sun", "when = { skin = [\"IV\"] }\n") == "E0404 2:1");
    CHECK(item("care", "sun", "[[care.longer]]\nwhen = { skin = [\"IV\", \"V\", \"VI\"] }\nremove = true\nreason = \"r\"\n") == "E0404 2:1");
    CHECK(item("care", "redness", "until = { all = \"6d\" }\n" + own) == "E0404 2:1");
    CHECK(item("care", "redness", "until = { all = \"12h\" }\n" + own).empty());
    CHECK(item("care", "moisturiser", "from = { all = \"6h\" }\n" + own) == "E0404 2:1");
    CHECK(item("care", "moisturiser", "from = { all = \"48h\" }\n" + own) == "E0404 2:1");  // what protects may not come later either
    CHECK(item("care", "moisturiser", "on-skin = false\n") == "E0404 2:1");
    CHECK(item("care", "medicines-before", "force = \"ideal\"\n") == "E0404 2:1");
    CHECK(item("care", "medicines-before", "lead = \"3d\"\n" + own) == "E0404 2:1");
}

TEST_CASE("cautions: a milder outcome, a shorter wait, a wider override, a limit less") {
    CHECK(item("caution", "bleeds-easily", "outcome = \"refer\"\n") == "E0404 2:1");
    CHECK(item("caution", "filler", "wait = \"14d\"\n" + own) == "E0404 2:1");
    CHECK(item("caution", "filler", "ask = \"once\"\n") == "E0404 2:1");
    CHECK(item("caution", "filler", own + "[caution.override]\nwait = \"7d\"\n") == "E0404 2:1");
    CHECK(item("caution", "filler", "[[caution.bound]]\nmax-mm = 1.0\n" + own) == "E0404 2:1");
    CHECK(item("caution", "filler", "[[caution.longer]]\nitem = \"sun\"\nuntil = { all = \"20d\" }\n" + own) == "E0404 2:1");
    CHECK(item("caution", "thinner", "[[caution.variant]]\nwhen = { device = [\"pen\"] }\noutcome = \"refer\"\n") == "E0404 2:1");
    CHECK(item("caution", "thinner", "interval-days = 30\n" + own) == "E0404 2:1");
    CHECK(item("caution", "thinner", own + "[caution.override]\nwhen = { skin = [\"II\", \"III\"] }\n") == "E0404 2:1");
    CHECK(item("caution", "surgery", "then = \"note\"\n") == "E0404 2:1");
    CHECK(item("caution", "cold-sores", "when = { region = [\"limb\"] }\n").starts_with("E0404"));
}

TEST_CASE("a caution's limit may not lower less, nor be left out by what replaces it") {
    const TestFiles relative = with(small_files(), "screening.toml", "max-mm  = 0.6\nbecause = \"it may darken\"", "typical-less-mm = 0.25\nbecause = \"it may darken\"");
    CHECK(item("caution", "dark-marks", "[[caution.bound]]\ntypical-less-mm = 0.1\n" + own, relative) == "E0404 2:1");
    CHECK(item("caution", "dark-marks", "[[caution.bound]]\ntypical-less-mm = 0.3\n" + own, relative).empty());
    const std::string whole = "format = 1\n[[caution]]\nid = \"dark-marks\"\ntitle = \"Dark\"\nanswer = \"yes-no\"\nasks = \"Does it?\"\noutcome = \"adjust\"\n"
                              "because = \"b\"\naction = \"Sun.\"\n" + own + "[[caution.bound]]\nbecause = \"b\"\n" + own;
    CHECK(bolder("clinic.toml", whole + "max-mm = 0.6\n").empty());
    CHECK(bolder("clinic.toml", whole + "typical-mm = 0.6\n") == "E0404 2:1");
}

TEST_CASE("red flags: a milder answer, a shorter window, a stage that makes it normal, a graver stage less, a page that lost one") {
    CHECK(item("sign", "pus", "answer = \"ring-back\"\n") == "E0404 2:1");
    CHECK(item("sign", "pus", "until = \"7d\"\n" + own) == "E0404 2:1");
    CHECK(item("sign", "pus", "[[sign.stage]]\nwhen = { region = [\"face\"] }\nanswer = \"normal\"\nbecause = \"b\"\n" + own) == "E0404 2:1");
    const std::string milder = "[[sign.stage]]\nwhen = { region = [\"face\"] }\nuntil = { A = \"24h\", B = \"48h\", C = \"72h\", D = \"4d\" }\nanswer = \"normal\"\nbecause = \"b\"\n" + own;
    CHECK(item("sign", "swelling", milder) == "E0404 2:1, E0404 2:1");  // a list is whole: the two emergencies are gone
    const std::string page = "[[page]]\nid = \"client-page\"\nred-flags = [\"breathing\", \"pus\"";
    const TestFiles with_page = with_more(small_files(), "signs.toml", page + ", \"swelling\"]\n");
    CHECK(bolder("clinic.toml", "format = 1\n" + page + ", \"swelling\"]\n", with_page).empty());
    CHECK(bolder("clinic.toml", "format = 1\n" + page + "]\n", with_page) == "E0404 2:1");
}

TEST_CASE("an item that replaces one whole is held to it as well") {
    CHECK(bolder("clinic.toml", "format = 1\n[[sign]]\nid = \"pus\"\ntitle = \"P\"\ntext = \"t\"\nanswer = \"ring-back\"\nwhy = \"w\"\n" + own) == "E0404 2:1");
    CHECK(bolder("clinic.toml", "format = 1\n[[question]]\nid = \"blood\"\ntext = \"Do you?\"\ncovers = [\"thinner\"]\n") == "E0404 2:1");
    CHECK(bolder("clinic.toml", "format = 1\n[[band]]\nid = \"A\"\ntitle = \"t\"\nup-to-mm = 0.75\n") == "E0404 2:1");
    CHECK(bolder("clinic.toml", "format = 1\n[[band]]\nid = \"A\"\ntitle = \"t\"\nup-to-mm = 0.25\n") == "E0404 2:1");
    CHECK(bolder("clinic.toml", "format = 1\n[[band]]\nid = \"A\"\ntitle = \"t\"\nup-to-mm = 0.5\n").empty());
}

TEST_CASE("a concern without types and severities is compared as any other") {
    const std::string below = plain("plain", "0.5", "28"), mine = "[[concern]]\nid = \"mine\"\nextends = \"plain\"\ntitle = \"T\"\n";
    CHECK(bolder_of_last({below, mine}).empty());
    CHECK(bolder_of_last({below, mine + "[[concern.depth]]\nsite = \"cheek\"\nmm = { typical = 0.75, max = 0.75 }\n" + own}) == "E0404 6:1");
    CHECK(bolder_of_last({below, mine + "[concern.course]\ninterval-days = { min = 3, typical = 3 }\n" + own}) == "E0404 6:1");
}

TEST_CASE("what replaces an item is held to it, though it extends another or the item was taken out in between") {
    const std::string below = plain("plain", "0.5", "28"), bold = plain("bold", "1.5", "28"), removal = "[[concern]]\nid = \"plain\"\nremove = true\nreason = \"r\"\n";
    CHECK(bolder_of_last({below, bold + "[[concern]]\nid = \"plain\"\nextends = \"bold\"\ntitle = \"T\"\n"}).starts_with("E0404"));
    CHECK(bolder_of_last({below + plain("gentle", "0.4", "28"), "[[concern]]\nid = \"plain\"\nextends = \"gentle\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"cheek\"\nmm = { typical = 0.5, max = 0.5 }\n" + own}).starts_with("E0404"));
    CHECK(bolder_of_last({below, removal, plain("plain", "1.5", "28")}).starts_with("E0404"));
    CHECK(bolder_of_last({below, removal, plain("plain", "0.5", "28")}) == "E0404 2:1");  // that it comes back is all
    CHECK(bolder_of_last({below, removal, plain("plain", "1.5", "28")}).starts_with("E0404 2:1, "));
    CHECK(item("caution", "filler", "").empty());
    CHECK(bolder("c.toml", "format = 1\n[[caution]]\nid = \"mild\"\ntitle = \"M\"\nanswer = \"date\"\nasks = \"A?\"\nask = \"each-session\"\noutcome = \"note\"\nwait = \"1d\"\nbecause = \"b\"\naction = \"a\"\n" + own +
                            "[[caution]]\nid = \"filler\"\nextends = \"mild\"\ntitle = \"F\"\n").starts_with("E0404"));
}

TEST_CASE("rules for ages, devices and sites are looked at where they hold, whichever layer brings those") {
    CHECK(variant("[[depth]]\nsite = \"temple\"\nwhen = { age = [\"22-39\"] }\nmm = { min = 0.5, typical = 1.0, max = 1.25 }\n" + own).starts_with("E0404"));
    const std::string pen = "[[device]]\nid = \"bold-pen\"\ntitle = \"B\"\nkind = \"pen\"\nuse = \"professional\"\ndial = { min-mm = 0.25, max-mm = 2.5, step-mm = 0.25 }\nregulatory = \"none\"\n" + own;
    const std::string rule = "[[concern]]\nid = \"mine\"\nextends = \"scars\"\ntitle = \"T\"\n[[concern.depth]]\nsite = \"temple\"\nwhen = { device = [\"bold-pen\"] }\nmm = { min = 0.5, typical = 1.0, max = 1.25 }\n" + own;
    CHECK(bolder_of_last({rule, pen}).starts_with("E0404"));
    CHECK(bolder("f.toml", "format = 1\n[[interval-floor]]\nwhen = { band = [\"A\", \"B\", \"C\"], age = [\"18-99\"] }\nbecause = \"b\"\ndays = 3\n" + own) == "E0404 2:1");
}

TEST_CASE("an empty reason is none, and a parent's answers for the parent alone") {
    const std::string first = "[[concern]]\nid = \"first\"\nextends = \"scars\"\ntitle = \"T\"\noverride-reason = \"r\"\n[[concern.depth]]\nsite = \"temple\"\nmm = { typical = 0.9 }\n" + own;
    const std::string second = "[[concern]]\nid = \"second\"\nextends = \"first\"\ntitle = \"T\"\noverride-reason = \"\"\n";
    CHECK(bolder_of_last({first, second}).empty());
    CHECK(bolder_of_last({first, second + "[[concern.depth]]\nsite = \"temple\"\nmm = { typical = 1.0 }\n" + own}).starts_with("E0404"));
}

TEST_CASE("what surrounds a course may not become less: limits, passes, calls, maintenance, skin, kind of device, months") {
    CHECK(variant("[[bound]]\nwhen = { type = [\"boxcar\"], site = [\"arm\"] }\noverride = { max-mm = 2.5 }\n" + own).starts_with("E0404"));
    CHECK(variant("[technique]\npasses = { min = 4, typical = 8, max = 8 }\n" + own) == "E0404 0:0");
    CHECK(variant("[course]\nsessions = { typical = 5 }\n" + own).starts_with("E0404"));
    CHECK(variant("[maintenance]\nevery-days = { min = 30, typical = 30 }\n" + own).starts_with("E0404"));
    CHECK(item("site", "cheek", "thickness = { low-mm = 3.0, mean-mm = 3.0, method = \"m\", basis = \"clinic\" }\n") == "E0404 2:1");
    CHECK(item("device", "home-roller", "kind = \"pen\"\n").starts_with("E0404"));
    CHECK(item("caution", "surgery", "wait = \"180d\"\n" + own) == "E0404 2:1");
    CHECK(item("caution", "surgery", "wait = \"27w\"\n" + own).empty());
}

TEST_CASE("a least depth may not rise as it comes out") {
    CHECK(variant("[[depth]]\nsite = \"cheek\"\nmm = { min = 0.75 }\n" + own).starts_with("E0404"));
    CHECK(variant("[[depth]]\nsite = \"cheek\"\nmm = { min = 0.4 }\n" + own).empty());
}

}  // namespace plan_tighten_test
