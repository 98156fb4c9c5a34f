// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"

namespace stipple {

/// What a number rests on, strongest first; "convention" means that no source gives the figure.
enum class Basis { trial, label, expert, extrapolated, convention, clinic };

inline constexpr std::array<std::string_view, 6> basis_names{"trial",        "label",      "expert",
                                                             "extrapolated", "convention", "clinic"};

inline std::string_view name_of(Basis basis) { return basis_names[static_cast<std::size_t>(basis)]; }

/// Where a clinical number comes from: its basis, and keys of sources.toml.
struct Evidence {
    Basis basis = Basis::convention;
    std::vector<std::string> sources;
};

template <class V>
void describe_evidence(V& v, Evidence& evidence) {
    v.required("basis", evidence.basis, "what the number rests on: trial, label, expert, extrapolated or convention");
    v.optional("sources", evidence.sources, "keys of sources.toml; needed unless the basis is convention or clinic");
}

/// One published or regulatory document, as far as it was really seen.
struct Source {
    Place at;
    std::string id, authors, title, journal, doi, pmid, document, klass, seen;
    int year = 0;
};

template <class V>
void describe(V& v, Source& source) {
    v.place(source.at);
    v.id("id", source.id, "the key by which other files cite this document");
    v.optional("authors", source.authors, "as printed on the document, first author first");
    v.required("title", source.title, "the title, or what the document is");
    v.optional("journal", source.journal, "journal, volume and pages, or the publisher");
    v.optional("year", source.year, "year of publication");
    v.optional("doi", source.doi, "digital object identifier, without https://doi.org/");
    v.optional("pmid", source.pmid, "PubMed number, or a PMC number with its letters");
    v.optional("document", source.document, "number of a label, clearance or registered trial");
    v.word("class", source.klass, "label trial review consensus laboratory case-report expert handout", "kind of document");
    v.word("seen", source.seen, "excerpt abstract secondary recalled", "how much of it was read");
}

}  // namespace stipple
