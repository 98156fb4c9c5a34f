// SPDX-License-Identifier: MIT
#include "format/html.hpp"

#include "format/bodies.hpp"
#include "format/listing_blocks.hpp"
#include "format/mustache.hpp"
#include "format/templates.hpp"
#include "report/json_handout.hpp"
#include "report/json_page.hpp"
#include "report/json_report.hpp"

namespace stipple {

namespace {

/// Makes every text of a document safe; those of `say` are already.
void make_printable(Json& json) {
    if (json.is_string()) json = printable(json.get_ref<const std::string&>());
    if (json.is_structured())
        for (Json& part : json) make_printable(part);
}

template <class Say>
Json document_of(const Report& report, const Say& say) {
    Json document = json_of(report);
    make_printable(document);
    document["say"] = json_of(say);
    return document;
}

}  // namespace

void html_body(Sink& sink, const Report& report, const Style& style) {
    sink.put(filled_template(style.page_template.empty() ? embedded::page_html : style.page_template, document_of(report, make_page(report))));
}

void html_listings(Sink& sink, const std::vector<Listing>& listings, std::string_view, const Style&) {
    std::vector<Block> blocks;
    for (const Listing& listing : listings)
        for (Block& block : blocks_of(listing)) blocks.push_back(std::move(block));
    Json document;
    document["say"] = json_of(make_page(listings.empty() ? std::string{"stipple"} : listings.front().title, blocks));
    sink.put(filled_template(embedded::page_html, document));
}

std::string handout_html(const Report& report, const Handout& handout, std::string_view own_template) {
    return filled_template(own_template.empty() ? embedded::handout_html : own_template, document_of(report, handout));
}

}  // namespace stipple
