// SPDX-License-Identifier: MIT
#include "load/settings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>

#include "load/digest.hpp"
#include "load/resolve.hpp"
#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_settings_test {

namespace {

/// Settings out of the texts of files, weakest first, with what they point into.
struct Read {
    std::deque<SourceFile> files;
    Settings settings;

    explicit Read(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            files.push_back({"settings", std::to_string(files.size() + 1) + ".toml", text});
            add_settings(files.back(), settings);
        }
    }
    std::string texts(std::string_view key) const {
        std::string out;
        for (const Given& given : settings.keys.all(key)) out += (out.empty() ? "" : " | ") + given.text + "@" + given.at.file->name + ":" + std::to_string(given.at.line);
        return out;
    }
    Loaded load() const {
        std::vector<Layer> layers;
        layers.push_back(layer_of("small", small_files()));
        return load_catalogue(std::move(layers), settings);
    }
    /// What is wrong with the settings, in a catalogue too.
    std::string faults() const { return places_of(load().diagnostics); }
};

Case treating(const Catalogue& catalogue, const std::string& treat) {
    Request request;
    request.keys["treat"].push_back({treat, "treat", {}, 1, {}, 0, 1});
    request.keys["skin"].push_back({"II", "skin", {}, 1, {}, 0, 1});
    Diagnostics diagnostics;
    Case c = resolve_case(request, catalogue, false, diagnostics);
    REQUIRE(diagnostics.empty());
    return c;
}

constexpr std::string_view treat = "scars/rolling/mild:cheek";

std::string depth_with(const std::string& limit) {
    const Read read{{limit}};
    const Loaded loaded = read.load();
    REQUIRE(loaded.diagnostics.empty());
    return depth_of(make_plan(loaded.catalogue, treating(loaded.catalogue, std::string{treat})));
}

std::string limit(const std::string& figure) { return "[[limit]]\n" + figure + "\nbecause = \"ours\"\n"; }

}  // namespace

TEST_CASE("each setting is known with its place") {
    const Read read{{"clinic = \"Harbour\"\nclosed = [\"sun\",\n  \"mon\"]\n"}};
    CHECK(read.settings.diagnostics.empty());
    CHECK(read.texts("clinic") == "Harbour@1.toml:1");
    CHECK(read.texts("closed") == "sun@1.toml:2 | mon@1.toml:3");
    CHECK(read.texts("device").empty());
}

TEST_CASE("a stronger file replaces a key whole, and limits join") {
    const Read read{{"zone = \"Europe/London\"\nclosed = [\"sun\", \"mon\"]\n" + limit("max-mm = 1.0"), "closed = [\"tue\"]\n" + limit("max-mm = 2.0")}};
    CHECK(read.texts("zone") == "Europe/London@1.toml:1");
    CHECK(read.texts("closed") == "tue@2.toml:1");
    CHECK(read.settings.limits.size() == 2);
    CHECK(read.load().catalogue.layers == std::vector<std::string>{"small", "1.toml", "2.toml"});
}

TEST_CASE("what is wrong is said where it stands") {
    CHECK(Read{{"clinik = \"Harbour\"\n"}}.faults() == "E0203 1:1");
    CHECK(Read{{"clinik = \"Harbour\"\n"}}.settings.diagnostics.front().help.find("`clinic`") != std::string::npos);
    CHECK(Read{{"closed = \"sun\"\n"}}.faults() == "E0204 1:10");
    CHECK(Read{{"closed = [1]\n"}}.faults() == "E0204 1:11");
    CHECK(Read{{"device = \n"}}.faults().starts_with("E0102"));
    CHECK(Read{{limit("when = { site = [\"cheek\"] }")}}.faults().starts_with("E0201 1:"));
    CHECK(Read{{limit("max-mm = 5")}}.faults() == "E0206 2:10");
    CHECK(Read{{limit("max-mm = 1.0\nwhen = { band = [\"A\"] }")}}.faults().starts_with("E0205 1:"));
    CHECK(Read{{limit("max-mm = 1.0\nwhen = { site = [\"cheak\"] }")}}.faults().starts_with("E0222 3:18"));
    CHECK(Read{{limit("max-mm = 1.0\nbasis = \"trial\"")}}.faults() == "E0203 3:1");
    CHECK(Read{{"[[limit]]\nmax-mm = 1.0\n"}}.faults().starts_with("E0201 1:"));
}

TEST_CASE("of a faulty file nothing is taken") {
    const Read read{{"zone = \"Europe/London\"\nclinik = \"Harbour\"\n" + limit("max-mm = 1.0")}};
    CHECK(read.texts("zone").empty());
    CHECK(read.settings.limits.empty());
}

TEST_CASE("a limit of the clinic is a bound of the clinic, and only lowers") {
    const Read read{{limit("max-mm = 0.8")}};
    const Loaded loaded = read.load();
    const Plan plan = make_plan(loaded.catalogue, treating(loaded.catalogue, std::string{treat}));
    REQUIRE(!plan.depths.empty());
    CHECK(plan.depths.front().depth.value.max == Depth{800});
    CHECK(binding(plan.depths.front().depth.bounds).find("clinic:limit") != std::string::npos);
    const auto& bounds = plan.depths.front().depth.bounds;
    CHECK(std::any_of(bounds.begin(), bounds.end(), [](const Bound& b) { return b.kind == "clinic" && b.because == "ours" && b.evidence->basis == Basis::clinic; }));
}

TEST_CASE("no limit makes a plan deeper") {
    const std::string without = depth_with("");
    CHECK(depth_with(limit("max-mm = 3.0")) == without);
    CHECK(depth_with(limit("max-mm = 0.8\nwhen = { site = [\"temple\"] }")) == without);
    CHECK(depth_with(limit("max-mm = 0.8")) != without);
    CHECK(depth_with(limit("typical-less-mm = 0.1")) != without);
    CHECK(depth_with(limit("max-mm = 3.0") + limit("max-mm = 0.8")) == depth_with(limit("max-mm = 0.8") + limit("max-mm = 3.0")));
    CHECK(depth_with(limit("max-mm = 0.1")) == "refused");
}

TEST_CASE("a skin type that was not given counts as the one that a limit is for") {
    const Read read{{limit("max-mm = 0.8\nwhen = { skin = [\"VI\"] }")}};
    const Loaded loaded = read.load();
    Case c = treating(loaded.catalogue, std::string{treat});
    const std::string given = depth_of(make_plan(loaded.catalogue, c));
    c.skin.clear();
    const Plan open = make_plan(loaded.catalogue, c);
    REQUIRE(!open.depths.empty());
    CHECK(open.depths.front().depth.value.max <= Depth{800});
    CHECK(given == depth_with(""));
}

TEST_CASE("a limit changes the digest, and that of the cases which it is for") {
    const Read none{{}}, here{{limit("max-mm = 0.8\nwhen = { site = [\"cheek\"], session = [\"later\"] }")}}, elsewhere{{limit("max-mm = 0.8\nwhen = { site = [\"temple\"] }")}};
    const Loaded a = none.load(), b = here.load(), c = elsewhere.load();
    const auto of_case = [](const Loaded& loaded) { return digest_of_items(loaded.catalogue, treating(loaded.catalogue, std::string{treat})); };
    CHECK(a.catalogue.digest != b.catalogue.digest);
    CHECK(a.catalogue.digest != c.catalogue.digest);
    CHECK(of_case(a) != of_case(b));
    CHECK(of_case(a) == of_case(c));
}

}  // namespace load_settings_test
