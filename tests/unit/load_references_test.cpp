// SPDX-License-Identifier: MIT
#include "load/references.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_references_test {

namespace {

/// What is said when one passage of one file names something that is not there.
std::string said(std::string_view file, std::string_view passage, std::string_view instead) {
    std::string all;
    for (const Diagnostic& d : load_files(with(small_files(), file, passage, instead)).diagnostics)
        all += std::string{d.code} + ' ' + d.message + ". " + d.help;
    return all;
}

}  // namespace

TEST_CASE("the small catalogue names nothing that is not there") { CHECK(load_files(small_files()).diagnostics.empty()); }

TEST_CASE("a name of nothing is reported with the nearest name") {
    CHECK(said("concerns/lines.toml", "\"redness\"", "\"rednes\"") == "E0222 there is no endpoint `rednes`. did you mean `redness`?");
    CHECK(said("concerns/lines.toml", "site  = \"temple\"", "site  = \"tempel\"") == "E0222 there is no site `tempel`. did you mean `temple`?");
    CHECK(said("concerns/lines.toml", "\"for-lines\"]", "\"for-line\"]").starts_with("E0222 there is no care set `for-line`"));
    CHECK(said("sites.toml", "instead = [\"temple\"]", "instead = [\"knee\"]").starts_with("E0222 there is no site `knee`"));
    CHECK(said("devices.toml", "sites    = [\"scalp\"]", "sites    = [\"skalp\"]") == "E0222 there is no site `skalp`. did you mean `scalp`?");
    CHECK(said("screening.toml", "id    = \"paper\"", "id    = \"other\"").find("there is no source `paper`") != std::string::npos);
}

TEST_CASE("values of a condition are looked up too") {
    CHECK(said("skin.toml", "skin = [\"IV\"]", "skin = [\"4\"]").starts_with("E0222 there is no skin `4`"));
    CHECK(said("skin.toml", "session = [\"first\"]", "session = [\"frist\"]") == "E0222 there is no session `frist`. did you mean `first`?");
    CHECK(said("skin.toml", "device-kind = [\"roller\"]", "device-kind = [\"rollers\"]") == "E0222 there is no device-kind `rollers`. did you mean `roller`?");
    CHECK(said("care.toml", "band = [\"D\"] }\ndays", "band = [\"E\"] }\ndays").starts_with("E0222 there is no band `E`"));
    CHECK(said("concerns/scars.toml", "type = [\"boxcar\"]", "type = [\"boxcars\"]") == "E0222 there is no type `boxcars` in `scars`. did you mean `boxcar`?");
    CHECK(said("concerns/scars.toml", "severity = [\"mild\"]", "severity = [\"light\"]").starts_with("E0222 there is no severity `light`"));
    CHECK(said("sites.toml", "class = [\"atrophic-scar\"]", "class = [\"atrophic\"]").starts_with("E0222 there is no class `atrophic`"));
}

TEST_CASE("ages are ranges of whole years, checked where they are written") {
    for (const char* bad : {"18", "18-", "-21", "21-18", "18 - 21", "adult", "18+21", "0x12+"}) {
        CAPTURE(std::string{bad});
        CHECK_FALSE(said("screening.toml", "age = [\"18-21\"]", "age = [\"" + std::string{bad} + "\"]").empty());
    }
    CHECK(said("screening.toml", "age = [\"18-21\"]", "age = [\"18-21\", \"90+\"]").empty());
}

TEST_CASE("a catalogue with concerns needs sites, bands and skin types") {
    Diagnostics found;
    Loaded loaded = load_files(small_files());
    Catalogue& catalogue = loaded.catalogue;
    catalogue.bands.clear();
    catalogue.interval_floors.clear();
    catalogue.milestones.clear();
    catalogue.signs.clear();
    catalogue.steps.clear();
    check_references(catalogue, found);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "E0225");
    CHECK(found.front().message == "no file has a [[band]] list");
}

TEST_CASE("cautions, care sets and care items are looked up wherever they are named") {
    CHECK(said("screening.toml", "covers = [\"cold-sores\"]", "covers = [\"cold-sore\"]") ==
          "E0222 there is no caution `cold-sore`. did you mean `cold-sores`?");
    CHECK(said("screening.toml", "follows    = [\"thinner\"]", "follows    = [\"thiner\"]").starts_with("E0222 there is no caution `thiner`"));
    CHECK(said("concerns/lines.toml", "evidence  = 4", "evidence  = 4\nimplies = [\"melasma\"]").starts_with("E0222 there is no caution `melasma`"));
    CHECK(said("screening.toml", "care    = [\"sores\"]", "care    = [\"sore\"]").starts_with("E0222 there is no care set `sore`"));
    CHECK(said("screening.toml", "item    = \"sun\"", "item    = \"suns\"").starts_with("E0222 there is no care item `suns`"));
    CHECK(said("screening.toml", "asked-when = { device = [\"roller\"] }", "asked-when = { device = [\"rollers\"] }")
              .starts_with("E0222 there is no device `rollers`"));
    CHECK(said("signs.toml", "with    = [\"dark-marks\"]", "with    = [\"dark-mark\"]").starts_with("E0222 there is no caution `dark-mark`"));
    CHECK(said("signs.toml", "region = [\"face\"]", "region = [\"fase\"]").starts_with("E0222 there is no region `fase`"));
    CHECK(said("room.toml", "with    = [\"young-adult\"]", "with    = [\"adult\"]").starts_with("E0222 there is no caution `adult`"));
    CHECK(said("room.toml", "with  = [\"cold-sores\", ", "with  = [\"sores\", ").starts_with("E0222 there is no caution `sores`"));
    CHECK(said("room.toml", "unless = [\"thinner\", ", "unless = [\"thin\", ").starts_with("E0222 there is no caution `thin`"));
}

TEST_CASE("a type or severity is looked up in the concern that names it, and not in another") {
    CHECK(said("concerns/lines.toml", "site  = \"temple\"", "site  = \"temple\"\nwhen = { severity = [\"mild\"] }") ==
          "E0222 there is no severity `mild` in `lines`. the concern lists none: list it there, or leave the key out of `when`");
}

TEST_CASE("a word for an area that is never needled is told as such") {
    CHECK(said("concerns/lines.toml", "site  = \"temple\"", "site  = \"eye\"") == "E0222 `eye` is Eyelid, which is never needled. no rule is for it: leave it out, or name temple");
    CHECK(said("concerns/lines.toml", "site  = \"temple\"", "site  = \"ear-canal\"") == "E0222 `ear-canal` is Ear canal, which is never needled. no rule is for it: leave it out");
}

TEST_CASE("a skin type by its number is told as it is written") {
    CHECK(said("skin.toml", "skin = [\"IV\"]", "skin = [\"4\"]") == "E0222 there is no skin `4`. write \"IV\"");
    CHECK(said("skin.toml", "skin = [\"IV\"]", "skin = [4]").find("E0204 a text is wanted here, not a whole number. write \"IV\"") == 0);
}

}  // namespace load_references_test
