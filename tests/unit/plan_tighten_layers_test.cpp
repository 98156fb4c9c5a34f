// SPDX-License-Identifier: MIT
// What several layers may not do together, as none of them may alone.
#include <doctest/doctest.h>

#include "laid_over.hpp"

using namespace stipple;
using namespace stipple::test;

namespace plan_tighten_layers_test {

namespace {

const std::string reason = "override-reason = \"r1\"\n", deep_temple = "[[concern.depth]]\nsite = \"temple\"\nmm = { typical = 1.0 }\n" + by_clinic;
const std::string closer = "[concern.course]\ninterval-days = { min = 14, typical = 14 }\n" + by_clinic;

/// A caution whole, in place of the one of the small catalogue.
std::string filler(const std::string& wait, const std::string& rest = "") {
    return "[[caution]]\nid = \"filler\"\ntitle = \"Filler\"\nanswer = \"date\"\nasks = \"When?\"\nask = \"each-session\"\noutcome = \"defer\"\nwait = \"" + wait + "\"\nbecause = \"b\"\naction = \"a\"\n" + by_clinic + rest;
}

/// The small catalogue with a caution that adds nothing but a wait.
TestFiles plain_filler() {
    TestFiles files = small_files();
    for (const std::string_view part : {"[[caution.variant]]\nwhen    = { device = [\"pen\"] }\noutcome = \"defer\"\nwait    = \"6mo\"\nbecause = \"its label says six months\"\nbasis   = \"label\"\nsources = [\"paper\"]\n\n[caution.override]\nwait = \"14d\"\n",
                                        "[[caution.bound]]\nmax-mm  = 0.7\nbecause = \"not into the filler\"\nbasis   = \"convention\"\n",
                                        "[[caution.longer]]\nitem    = \"sun\"\nuntil   = { all = \"40d\" }\nbecause = \"filler and sun\"\nbasis   = \"convention\"\n"})
        files = with(std::move(files), "screening.toml", part, "");
    return files;
}

}  // namespace

TEST_CASE("a layer is held to what every layer below it says, not to the nearest alone") {
    const std::string reasoned = filler("14d", reason);
    CHECK(bolder_than(plain_filler(), {{"a.toml", reasoned}}).empty());
    CHECK(bolder_than(plain_filler(), {{"a.toml", reasoned}, {"b.toml", filler("14d")}}) == "filler has defer, 14d; filler in screening.toml has defer, 28d\n");
    CHECK(bolder_than(plain_filler(), {{"a.toml", reasoned}, {"b.toml", filler("28d")}}).empty());
    CHECK(bolder_than(plain_filler(), {{"a.toml", reasoned}, {"b.toml", filler("7d")}}) == "filler has defer, 7d; what it replaces has defer, 14d\n");  // told once
    CHECK(bolder_than(plain_filler(), {{"a.toml", reasoned}, {"b.toml", filler("14d")}, {"c.toml", filler("14d", "override-reason = \"r2\"\n")}}).starts_with("filler has defer, 14d; filler in screening.toml"));  // of the second layer alone
}

TEST_CASE("a reason that is taken over answers for what it was given for, and for nothing more") {
    const std::string first = item_over("concern", "scars", "title = \"T\"\n" + reason + deep_temple);
    CHECK(bolder_than(small_files(), {{"a.toml", first}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", first}, {"b.toml", item_over("concern", "scars", "title = \"U\"\n")}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", first}, {"b.toml", item_over("concern", "scars", closer)}}).starts_with("scars has at most 6 sessions, usually 4, 14 days apart"));
    CHECK(bolder_than(small_files(), {{"a.toml", first}, {"b.toml", item_over("concern", "scars", "override-reason = \"\"\n")}}).empty());  // an empty one takes it over
}

TEST_CASE("what takes the place of a child is held to what the child extended") {
    const std::string first = "[[caution]]\nid = \"mine\"\nextends = \"filler\"\ntitle = \"T\"\nwait = \"14d\"\n" + reason + by_clinic;
    const std::string second = with(filler("14d"), "\"filler\"", "\"mine\"");
    CHECK(bolder_than(plain_filler(), {{"a.toml", first}}).empty());
    CHECK(bolder_than(plain_filler(), {{"a.toml", first}, {"b.toml", second}}) == "mine has defer, 14d; filler has defer, 28d\n");
    CHECK(bolder_than(plain_filler(), {{"a.toml", first}, {"b.toml", second + reason}}).empty());
}

TEST_CASE("what a layer took out comes back for a reason alone") {
    const std::string pen = "[[device]]\nid = \"stamp\"\ntitle = \"T\"\nkind = \"stamp\"\nuse = \"professional\"\nsettings-mm = [0.5]\nregulatory = \"unknown\"\n" + by_clinic;
    const std::string gone = "[[device]]\nid = \"stamp\"\nremove = true\nreason = \"r\"\n", told = "stamp has come back; a layer below has taken it out\n";
    CHECK(bolder_than(small_files(), {{"a.toml", pen}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", gone}, {"b.toml", pen}}) == told);
    CHECK(bolder_than(small_files(), {{"a.toml", gone}, {"b.toml", with(pen, "title", reason + "title")}}).empty());
    CHECK(bolder_than(small_files(), {{"a.toml", gone}, {"b.toml", with(pen, "title", reason + "title")}, {"c.toml", pen}}) == told);
    CHECK(bolder_than(small_files(), {{"a.toml", gone}, {"b.toml", pen}, {"c.toml", item_over("device", "pen", "title = \"T\"\n")}}) == told);  // of the second layer alone
    CHECK(bolder_than(small_files(), {{"a.toml", gone}, {"b.toml", item_over("device", "pen", "title = \"T\"\n")}, {"c.toml", pen}}) == told);
    const std::string gel = "[[numbing]]\nid = \"gel\"\n";
    CHECK(bolder_than(small_files(), {{"a.toml", gel + "remove = true\nreason = \"r\"\n"}, {"b.toml", gel + "title = \"Gel\"\nuse = \"labelled\"\ncontains = [\"lidocaine\"]\nnotes = \"n\"\n" + by_clinic}}) == "gel has come back; a layer below has taken it out\n");
}

TEST_CASE("what takes no reason is to be taken back, and what takes one may give it") {
    const Loaded loaded = [] {
        std::vector<Layer> layers;
        layers.push_back(layer_of("built in", small_files()));
        layers.push_back(layer_of("clinic", {{"c.toml", "format = 1\n[[question]]\nid = \"blood\"\ntext = \"Do you bleed?\"\ncovers = [\"thinner\"]\n\n" + filler("1d")}}));
        return load_catalogue(std::move(layers));
    }();
    const std::vector<Catalogue> below{catalogue_of(loaded.below.front())};
    std::string helps;
    for (const Diagnostic& d : bolder_than_below({below, loaded.catalogue, loaded.catalogue})) helps += d.help.substr(0, d.help.find(',')) + '\n';
    CHECK(helps.starts_with("take it back: what a question says cannot be loosened\na layer may only tighten: take it back\n"));
}

}  // namespace plan_tighten_layers_test
