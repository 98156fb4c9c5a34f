// SPDX-License-Identifier: MIT
#include "model/catalogue.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stipple {

template <class T>
std::vector<const T*> named(const std::vector<T>& items, std::string_view word) {
    const std::string wanted = folded(word);
    std::vector<const T*> found;
    if (const T* item = find(items, wanted)) return {item};
    for (const T& item : items)
        if (std::any_of(item.also.begin(), item.also.end(), [&](const auto& name) { return folded(name) == wanted; }))
            found.push_back(&item);
    return found;
}

template std::vector<const Concern*> named(const std::vector<Concern>&, std::string_view);
template std::vector<const Site*> named(const std::vector<Site>&, std::string_view);
template std::vector<const NeverSite*> named(const std::vector<NeverSite>&, std::string_view);
template std::vector<const Device*> named(const std::vector<Device>&, std::string_view);
template std::vector<const Caution*> named(const std::vector<Caution>&, std::string_view);
template std::vector<const Sign*> named(const std::vector<Sign>&, std::string_view);
template std::vector<const NumbingProduct*> named(const std::vector<NumbingProduct>&, std::string_view);

std::ptrdiff_t strength_at(const Catalogue& catalogue, const Place& at) {
    const auto found = at.file ? std::find(catalogue.layers.begin(), catalogue.layers.end(), at.file->layer) : catalogue.layers.end();
    return found == catalogue.layers.end() ? 0 : 1 + (found - catalogue.layers.begin());
}

std::string_view band_of(const Catalogue& catalogue, Depth depth) {
    std::string_view deepest;
    for (const Band& band : catalogue.bands) {
        deepest = band.id;
        if (depth <= band.up_to) break;
    }
    return deepest;
}

}  // namespace stipple
