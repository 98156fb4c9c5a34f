// SPDX-License-Identifier: MIT
#include "load/extends.hpp"

#include <doctest/doctest.h>

#include "small_catalogue.hpp"

using namespace stipple;
using namespace stipple::test;

namespace load_extends_test {

namespace {

Loaded load_over(const TestFiles& above) {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    layers.push_back(layer_of("clinic", above));
    return load_catalogue(std::move(layers));
}

std::string variant(std::string id, std::string parent, std::string rest = {}) {
    return "format = 1\nid = \"" + id + "\"\nextends = \"" + parent + "\"\ntitle = \"T\"\n" + rest;
}

std::string faults(const TestFiles& above) { return places_of(load_over(above).diagnostics); }

const Concern& mine(const Loaded& loaded) {
    REQUIRE(loaded.diagnostics.empty());
    const Concern* concern = find(loaded.catalogue.concerns, "mine");
    REQUIRE(concern);
    return *concern;
}

const DepthRule& depth_rule(const Concern& concern, std::size_t index) {
    REQUIRE(concern.depths.size() > index);
    return concern.depths[index];
}

}  // namespace

TEST_CASE("what a variant does not state is as in the item that it extends") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars")}});
    const Concern &child = mine(loaded), &parent = *find(loaded.catalogue.concerns, "scars");
    CHECK(child.title == "T");
    CHECK(child.types == parent.types);
    CHECK(child.depths.size() == parent.depths.size());
    CHECK(child.layering.extends == "scars");
    CHECK(child.also.empty());  // or "pitted skin" would mean two
}

TEST_CASE("tables are joined key by key, and lists are taken whole") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars", "types = [\"rolling\"]\n[course]\nsessions = { max = 5 }\nbasis = \"clinic\"\n[[bound]]\nwhen = { type = [\"rolling\"] }\nmax-mm = 1.0\nbecause = \"b\"\nbasis = \"clinic\"\n[[bound]]\nwhen = { site = [\"arm\"], type = [\"boxcar\"] }\nremove = true\nreason = \"no boxcar\"\n[[depth]]\nsite = \"hand\"\nmm = { min = 0.5, typical = 0.75, max = 1.0 }\nbasis = \"clinic\"\n")}});
    const Concern& child = mine(loaded);
    CHECK(child.types == std::vector<std::string>{"rolling"});
    CHECK(child.course.general.sessions == CountRange{3, 4, 5});
    CHECK(child.course.general.interval_days == CountRange{28, 30, 42});
    CHECK(child.course.rules.size() == 1);
    REQUIRE(child.bounds.size() == 1);  // the condition names it, in whatever order of keys
    CHECK(child.bounds.front().max == Depth{1000});
    CHECK(child.depths.size() == 7);
}

TEST_CASE("a depth is told from the others by its site and its condition") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars", "[[depth]]\nsite = \"cheek\"\nwhen = { severity = [\"severe\"] }\nmm = { typical = 1.25 }\nbasis = \"clinic\"\n[[depth]]\nsite = \"arm\"\nremove = true\nreason = \"r\"\n")}});
    const Concern& child = mine(loaded);
    CHECK(depth_rule(child, 0).depth == DepthRange{Depth{500}, Depth{1000}, Depth{1500}});
    CHECK(depth_rule(child, 1).depth == DepthRange{Depth{750}, Depth{1250}, Depth{2500}});
    CHECK(child.depths.size() == 5);
}

TEST_CASE("every value keeps the place where it was written") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars", "[course]\nsessions = { max = 5 }\nbasis = \"clinic\"\n")}});
    const Member* concerns = loaded.tree.find("concern");
    const Value& item = concerns->value.items.back();
    CHECK(item.find("course")->value.find("sessions")->value.find("max")->value.at.file->layer == "clinic");
    CHECK(item.find("course")->value.find("sessions")->value.find("min")->value.at.file->layer == "built in");
}

TEST_CASE("a heading that only holds items of a list leaves its table where it was") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars", "[[course.rule]]\nwhen = { severity = [\"mild\"] }\nsessions = { max = 3 }\nbasis = \"clinic\"\n")}});
    CHECK(mine(loaded).course.general.at.file->layer == "built in");
    CHECK(mine(loaded).course.rules.front().at.file->layer == "clinic");
}

TEST_CASE("a number that is not the parent's needs a basis of its own in the same table") {
    CHECK(faults({{"mine.toml", variant("mine", "scars", "[course]\nsessions = { max = 5 }\n")}}) == "E0228 6:20");
    CHECK(faults({{"mine.toml", variant("mine", "scars", "[course]\nsessions = { max = 6 }\n")}}).empty());
    CHECK(faults({{"mine.toml", variant("mine", "scars", "[[depth]]\nsite = \"temple\"\nmm = { max = 1.0 }\n")}}) == "E0228 7:14");
    CHECK(faults({{"mine.toml", variant("mine", "scars", "evidence = 3\n")}}).empty());
    const std::string clock = "format = 1\n[[care]]\nid = \"sun\"\nextends = \"sun\"\nuntil = { all = \"28d\" }\n";
    CHECK(faults({{"care.toml", clock}}) == "E0228 5:17");
    CHECK(faults({{"care.toml", clock + "basis = \"clinic\"\n"}}).empty());
    CHECK(faults({{"pen.toml", "format = 1\n[[device]]\nid = \"pen\"\nextends = \"pen\"\ndial = { max-mm = 2.0 }\n"}}) == "E0228 5:19");
}

TEST_CASE("a basis of its own leaves the parent's sources and note behind") {
    const Loaded loaded = load_over({{"mine.toml", variant("mine", "scars", "[[depth]]\nsite = \"temple\"\nmm = { max = 1.0 }\nbasis = \"clinic\"\n")}, {"s.toml", "format = 1\n[[site]]\nid = \"cheek\"\nextends = \"cheek\"\n[site.ceiling]\nmax-mm = 1.0\nbasis = \"clinic\"\n"}});
    CHECK(mine(loaded).depths[2].evidence.basis == Basis::clinic);
    const Site& cheek = *find(loaded.catalogue.sites, "cheek");
    CHECK(cheek.ceiling.evidence.sources.empty());
    CHECK(cheek.thickness);
    CHECK(cheek.also.size() == 2);  // under its own id the words still mean it
}

TEST_CASE("a variant may extend a variant of the same layer, and an item may change its own kind below it") {
    const Loaded loaded = load_over({{"a.toml", variant("a", "mine")}, {"mine.toml", variant("mine", "scars", "[course]\nsessions = { max = 5 }\nbasis = \"clinic\"\n")}, {"scars.toml", variant("scars", "scars", "evidence = 4\n")}});
    CHECK(mine(loaded).evidence_level == 4);
    CHECK(find(loaded.catalogue.concerns, "a")->course.general.sessions.max == 5);
}

TEST_CASE("a ring, a chain too long and a parent that is not there are told once, at the key") {
    const Loaded ring = load_over({{"a.toml", variant("a", "b")}, {"b.toml", variant("b", "c")}, {"c.toml", variant("c", "a")}});
    REQUIRE(ring.diagnostics.size() == 1);
    CHECK(ring.diagnostics.front().code == "E0227");
    CHECK(ring.diagnostics.front().message == "this runs in a ring: c extends a extends b extends c");
    TestFiles chain;
    for (char c = 'a'; c < 'k'; ++c) chain.emplace_back(std::string{c} + ".toml", variant({c}, c == 'j' ? "scars" : std::string{static_cast<char>(c + 1)}));
    CHECK(faults(chain).starts_with("E0227 "));
    CHECK(faults({{"mine.toml", variant("mine", "scar")}}) == "E0222 3:11");
}

TEST_CASE("an item of a list is taken out with a reason, and only one that is there") {
    const auto remove = [](const std::string& rest) { return faults({{"mine.toml", variant("mine", "scars", "[[depth]]\nremove = true\n" + rest)}}); };
    CHECK(remove("site = \"temple\"\nreason = \"r\"\n").empty());
    CHECK(remove("site = \"temple\"\n") == "E0201 5:1");
    CHECK(remove("site = \"temple\"\nreason = \"\u200b\"\n") == "E0201 5:1");
    CHECK(remove("site = \"nose\"\nreason = \"r\"\n") == "E0222 5:1");
}

TEST_CASE("concerns and devices can be taken out whole; a red flag, a caution and a site cannot") {
    const auto remove = [](const std::string& list, const std::string& id, const std::string& reason = "reason = \"r\"\n") {
        return load_over({{"x.toml", "format = 1\n[[" + list + "]]\nid = \"" + id + "\"\nremove = true\n" + reason}});
    };
    const Loaded without = remove("device", "stamp");
    CHECK(without.diagnostics.empty());
    CHECK_FALSE(find(without.catalogue.devices, "stamp"));
    CHECK(places_of(remove("device", "stamp", "").diagnostics) == "E0201 2:1");
    CHECK(places_of(remove("device", "no-such").diagnostics) == "E0222 2:1");
    for (const auto& [list, id] : {std::pair{"sign", "pus"}, {"caution", "thinner"}, {"site", "cheek"}, {"care", "sun"}, {"question", "age"}})
        CHECK(places_of(remove(list, id).diagnostics) == "E0205 2:1");
}

TEST_CASE("the reasons of a chain stand together") {
    const Loaded loaded = load_over({{"a.toml", variant("a", "mine", "override-reason = \"two\"\n")}, {"mine.toml", variant("mine", "scars", "override-reason = \"one\"\n")}});
    CHECK(find(loaded.catalogue.concerns, "a")->layering.override_reason == "one; two");
    const Loaded blank = load_over({{"a.toml", variant("a", "mine", "override-reason = \" \u200b\"\n")}, {"mine.toml", variant("mine", "scars", "override-reason = \"one\"\n")}});
    CHECK(find(blank.catalogue.concerns, "a")->layering.override_reason == "one");  // what cannot be seen answers for nothing
}

TEST_CASE("a device that extends another is known by both their ids, however many layers lie between") {
    std::vector<Layer> layers;
    layers.push_back(layer_of("built in", small_files()));
    layers.push_back(layer_of("clinic", {{"a.toml", "format = 1\n[[device]]\nid = \"our-pen\"\nextends = \"pen\"\ntitle = \"Ours\"\n"}}));
    layers.push_back(layer_of("room", {{"b.toml", "format = 1\n[[device]]\nid = \"our-pen\"\nextends = \"our-pen\"\ntitle = \"Ours, of room 2\"\n\n[[site]]\nid = \"left-cheek\"\nextends = \"cheek\"\ntitle = \"Left cheek\"\n"}}));
    const Loaded loaded = load_catalogue(std::move(layers));
    REQUIRE(places_of(loaded.diagnostics) == "");
    CHECK(known_as(*find(loaded.catalogue.devices, "our-pen")) == "our-pen pen");
    CHECK(known_as(*find(loaded.catalogue.sites, "left-cheek")) == "left-cheek cheek");
    CHECK(known_as(*find(loaded.catalogue.devices, "pen")) == "pen");
}

TEST_CASE("an override that a ceiling took over and now lies below it is named where it stands") {
    const Loaded loaded = load_over({{"a.toml", "format = 1\n[[site]]\nid = \"cheek\"\nextends = \"cheek\"\noverride-reason = \"x\"\nceiling = { max-mm = 2.75, because = \"b\", basis = \"clinic\" }\n"}});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.front().code == "E0210");
    CHECK(loaded.diagnostics.front().help.find("the override comes from sites.toml, line 11: ") == 0);
}

}  // namespace load_extends_test
