// SPDX-License-Identifier: MIT
// What each kind of care makes of its times, of what prolongs them, and what else is done for a client.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_care_test {

namespace {

std::string care(const std::string& id, const std::string& rest, const TestFiles& files = small_files()) { return bolder_than_small(item_over("care", id, rest + by_clinic), files); }

/// The small catalogue with a permission and a request among the things to do.
TestFiles with_work() {
    return with_more(small_files(), "care.toml", "\n[[care]]\nid = \"work\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\nfrom = { A = \"1d\", B = \"1d\", C = \"2d\", D = \"5d\" }\nuntil = { all = \"7d\" }\ntext = \"Go back to work.\"\nwhy = \"W.\"\nbasis = \"convention\"\n"
                                               "\n[[care]]\nid = \"pillow\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\nuntil = { all = \"2d\" }\ntext = \"Sleep raised.\"\nwhy = \"W.\"\nbasis = \"convention\"\n"
                                               "\n[[care.longer]]\nwhen = { region = [\"face\"] }\nuntil = { all = \"4d\" }\nbecause = \"b\"\nbasis = \"convention\"\n");
}

}  // namespace

TEST_CASE("what may be done after a while may not be done sooner, and may well be done later") {
    CHECK(care("work", "from = { all = \"0d\" }\n", with_work()) == "work has `from` 0d; what it replaces has A 1d, B 1d, C 2d, D 5d\n");
    CHECK(care("work", "from = { A = \"1d\", B = \"1d\", C = \"1d\", D = \"5d\" }\n", with_work()) != "");
    CHECK(care("work", "from = { all = \"5d\" }\n", with_work()).empty());
    CHECK(care("work", "until = { all = \"6d\" }\n", with_work()) == "work has `until` 6d; what it replaces has 7d\n");
    CHECK(care("work", "until = { all = \"9d\" }\n", with_work()).empty());
    CHECK(care("work", "always = true\n", with_work()) == "work has always = true; what it replaces has false\n");
}

TEST_CASE("what is to be done, or not, or rung about from the first may not be so later, nor for a shorter time") {
    CHECK(care("pillow", "from = { all = \"12h\" }\n", with_work()) == "pillow has `from` 12h; what it replaces has 0h\n");
    CHECK(care("pillow", "until = { all = \"1d\" }\n", with_work()) != "");
    CHECK(care("pillow", "until = { all = \"3d\" }\n", with_work()).empty());
    CHECK(care("pillow", "always = true\n", with_work()).empty());
    const TestFiles apart = with(with_work(), "care.toml", "text = \"Sleep raised.\"", "always = true\ntext = \"Sleep raised.\"");
    CHECK(care("pillow", "always = false\n", apart) == "pillow has always = false; what it replaces has true\n");
    CHECK(care("if-unsure", "from = { all = \"1d\" }\n") != "");
    CHECK(care("if-unsure", "until = { all = \"9d\" }\n") != "");
    CHECK(care("covering", "from = { all = \"1h\" }\n") != "");
}

TEST_CASE("what is called normal may be so later, and for a shorter time") {
    const TestFiles longer = with_more(small_files(), "care.toml", "\n[[care]]\nid = \"warmth\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"expect\"\nuntil = { all = \"2d\" }\ntext = \"Warm.\"\nwhy = \"W.\"\nbasis = \"convention\"\n"
                                                               "\n[[care.longer]]\nwhen = { region = [\"face\"] }\nuntil = { all = \"4d\" }\nbecause = \"b\"\nbasis = \"convention\"\n");
    CHECK(bolder_than_small(item_over("care", "warmth", "[[care.longer]]\nwhen = { region = [\"face\"] }\nremove = true\nreason = \"r\"\n"), longer).empty());
    CHECK(care("redness", "from = { all = \"6h\" }\n").empty());
    CHECK(care("redness", "until = { all = \"24h\" }\n").empty());
    CHECK(care("redness", "until = { A = \"25h\", B = \"48h\", C = \"72h\", D = \"5d\" }\n") == "redness has `until` A 25h, B 48h, C 72h, D 5d; what it replaces has A 24h, B 48h, C 72h, D 5d\n");
    CHECK(care("redness", "always = true\n") != "");
    const TestFiles later = with(small_files(), "care.toml", "kind  = \"expect\"\n", "kind  = \"expect\"\nfrom  = { all = \"6h\" }\n");
    CHECK(care("redness", "from = { all = \"12h\" }\n", later).empty());
    CHECK(care("redness", "from = { all = \"3h\" }\n", later) != "");
}

TEST_CASE("what prolongs a clock is judged by the kind of care: it may not stay away, nor keep something normal for longer") {
    const std::string longer = "[[care.longer]]\nwhen = { skin = [\"V\", \"VI\"] }\nbecause = \"b\"\n" + by_clinic, caution = "[[caution.longer]]\nbecause = \"b\"\n" + by_clinic;
    CHECK(care("pillow", "[[care.longer]]\nwhen = { region = [\"face\"] }\nuntil = { all = \"3d\" }\n", with_work()) == "pillow has no clock as long; what it replaces has one until 4d for region face (b)\n");
    CHECK(bolder_than_small(item_over("care", "redness", longer + "until = { all = \"9d\" }\n")) == "redness has a clock until 9d for skin V or VI (b); what it replaces has none so late\n");
    CHECK(bolder_than_small(item_over("care", "redness", longer + "from = { all = \"1d\" }\n")).empty());
    CHECK(bolder_than_small(item_over("care", "sun", longer + "until = { all = \"40d\" }\n")).empty());
    CHECK(bolder_than_small(item_over("care", "covering", longer + "from = { all = \"4h\" }\n")) != "");
    CHECK(bolder_than_small(item_over("caution", "filler", caution + "item = \"redness\"\nuntil = { all = \"9d\" }\n")) != "");
    CHECK(bolder_than_small(item_over("caution", "filler", caution + "item = \"covering\"\nuntil = { all = \"9d\" }\n")).empty());
}

TEST_CASE("a step stays in its phase, and to ask the prescriber besides is not bolder") {
    CHECK(bolder_than_small(item_over("step", "ask-today", "phase = \"after\"\n")) == "ask-today has phase after; what it replaces has before\n");
    CHECK(bolder_than_small(item_over("step", "press-hard", "phase = \"before\"\n")) != "");
    CHECK(bolder_than_small(item_over("step", "press-hard", "phase = \"before\"\noverride-reason = \"r\"\n")).empty());
    CHECK(bolder_than_small(item_over("caution", "dark-marks", "prescribed = \"ask\"\n")).empty());
}

TEST_CASE("the minutes of a numbing cream and the tolerance of a scale are figures too") {
    const auto cream = [](const std::string& minutes) { return bolder_than_small(item_over("numbing", "cream", "minutes = { " + minutes + " }\n" + by_clinic)); };
    CHECK(cream("typical = 75") == "cream has 30 to 90 minutes, usually 75; what it replaces has 30 to 90 minutes, usually 60\n");
    CHECK(cream("max = 95") != "");
    CHECK(cream("min = 5") != "");
    CHECK(cream("min = 40, typical = 50, max = 60").empty());
    const TestFiles rough = with(small_files(), "devices.toml", "age-min    = 22\n", "age-min    = 22\ntolerance-mm = 0.2\n");
    CHECK(bolder_than_small(item_over("device", "pen", "tolerance-mm = 0.1\n" + by_clinic), rough) == "pen has tolerance-mm 0.1; what it replaces has 0.2 mm\n");
    CHECK(bolder_than_small(item_over("device", "pen", "tolerance-mm = 0.3\n" + by_clinic), rough).empty());
}

TEST_CASE("a message shows what differs: for whom, how far an override reaches, the figures of a limit") {
    CHECK(bolder_than_small(item_over("site", "temple", "[site.ceiling]\noverride = { max-mm = 1.5 }\n" + by_clinic)) == "temple has a ceiling of 1.0 mm, with an override to 1.5 mm; what it replaces has 1.0 mm\n");
    CHECK(bolder_than_small(item_over("caution", "bleeds-easily", "when = { region = [\"face\"] }\n")) == "bleeds-easily has refuse for region face; what it replaces has refuse\n");
    CHECK(bolder_than_small(item_over("caution", "surgery", "then = \"note\"\n")) == "surgery has defer, 6mo, then note; what it replaces has defer, 6mo, then refer\n");
    CHECK(bolder_than_small(item_over("concern", "scars", "[[concern.bound]]\nwhen = { type = [\"boxcar\"], site = [\"arm\"] }\nmax-mm = 2.25\n" + by_clinic)).find("scars has no limit as strict; what it replaces has one of 2.0 mm for type boxcar and site arm (boxcar scars of the arm)\n") != std::string::npos);
    CHECK(care("sun", "when = { skin = [\"IV\"] }\n") == "sun has it only for skin IV; what it replaces has it for everybody\n");
}

TEST_CASE("what is called normal or permitted may not be so for more, nor in more sets; what is asked or barred may") {
    const TestFiles on_face = with(small_files(), "care.toml", "kind  = \"expect\"\n", "kind  = \"expect\"\nwhen  = { region = [\"face\"] }\n");
    CHECK(care("redness", "when = { region = [\"face\", \"scalp\"] }\n", on_face) == "redness has it for region face or scalp; what it replaces has it only for region face\n");
    CHECK(care("loose-sleeves", "when = { region = [\"limb\", \"face\"] }\n") == "loose-sleeves has it for region limb or face; what it replaces has it only for region limb\n");
    CHECK(care("home-routine", "when = { session = [\"first\", \"last\"] }\n") != "");
    CHECK(care("redness", "sets = [\"standard\", \"for-lines\"]\n") == "redness has sets standard and for-lines; what it replaces has standard\n");
    CHECK(care("sun", "sets = [\"standard\", \"for-lines\"]\n").empty());
}

TEST_CASE("what is called normal may be so for fewer, but not what is permitted: it says too until when not") {
    CHECK(care("redness", "when = { region = [\"face\"] }\n").empty());
    CHECK(care("moisturiser", "when = { region = [\"face\"] }\n") == "moisturiser has it only for region face; what it replaces has it for everybody\n");
    CHECK(care("loose-sleeves", "when = { region = [\"limb\"], skin = [\"I\"] }\n") == "loose-sleeves has it only for skin I and region limb; what it replaces has it for region limb\n");
}

TEST_CASE("days that come in the place of hours may not end a bar sooner, nor permit anything sooner, on the calendar") {
    CHECK(care("channels-open", "until = { A = \"12h\", B = \"1d\", C = \"1d\", D = \"2d\" }\n") == "channels-open has `until` A 12h, B 1d, C 1d, D 2d; what it replaces has A 12h, B 24h, C 24h, D 48h\n");
    CHECK(care("channels-open", "until = { A = \"12h\", B = \"2d\", C = \"24h\", D = \"3d\" }\n").empty());
    CHECK(care("channels-open", "until = { A = \"1d\", B = \"2d\", C = \"2d\", D = \"3d\" }\n") != "");
    CHECK(care("channels-open", "until = { A = \"2d\", B = \"1mo\", C = \"2d\", D = \"3d\" }\n").empty());
    CHECK(care("moisturiser", "from = { all = \"1d\" }\n") != "");
    CHECK(care("redness", "until = { A = \"1d\", B = \"2d\", C = \"3d\", D = \"5d\" }\n").empty());  // rounds down in either unit
    CHECK(care("channels-open", "until = { A = \"12h\", B = \"1d\", C = \"24h\", D = \"48h\" }\noverride-reason = \"r\"\n").empty());
}

TEST_CASE("a permission in hours is not given a day sooner in days, and may be given as late") {
    const TestFiles files = with_more(small_files(), "care.toml", "\n[[care]]\nid = \"wash\"\nsets = [\"standard\"]\nphase = \"after\"\nkind = \"do\"\nfrom = { all = \"24h\" }\ntext = \"Wash.\"\nwhy = \"W.\"\nbasis = \"convention\"\n");
    CHECK(care("wash", "from = { all = \"1d\" }\n", files) == "wash has `from` 1d; what it replaces has 24h\n");
    CHECK(care("wash", "from = { all = \"2d\" }\n", files).empty());
    CHECK(care("wash", "from = { all = \"12h\" }\n", files) == "wash has `from` 12h; what it replaces has 24h\n");  // told once
    CHECK(care("sun", "until = { A = \"168h\", B = \"168h\", C = \"336h\", D = \"336h\" }\n").empty());
}

}  // namespace plan_tighten_care_test
