// SPDX-License-Identifier: MIT
// Any bytes as a template of a page: it is found wanting, or it fills and still holds no script.
#include "format/format.hpp"
#include "format/html.hpp"
#include "given.hpp"
#include "load/resolve.hpp"
#include "readers.hpp"
#include "report/schema_answers.hpp"

namespace {

using namespace stipple;

/// A course whose reference is full of what a page must escape.
const Case& a_case() {
    static const Case made = [] {
        Request request;
        const auto give = [&](const char* key, const char* text) { request.keys[key].push_back({text, key, {}, 1, {}, 0, 1}); };
        give("treat", "acne-scars/rolling:cheek"), give("start", "2026-12-08"), give("sessions", "1"), give("history", "rest=no");
        give("ref", "<script>\"'&{{say.title}}\x1b");
        Diagnostics diagnostics;
        Case c = resolve_case(request, fuzz::built_in(), false, diagnostics);
        fuzz::must(diagnostics.empty(), "the case of the pages can be read");
        return c;
    }();
    return made;
}

Report report_of(bool for_client) {
    View view{.depths = true, .sessions = true, .care = for_client, .for_client = for_client, .in_full = for_client};
    return make_report(fuzz::built_in(), a_case(), make_plan(fuzz::built_in(), a_case()), view);
}

std::string clinics_page(std::string_view text) {
    static const Report report = report_of(false);
    StringSink sink;
    print(sink, *find_format("html"), report, {.page_template = text});
    sink.flush();
    return sink.text;
}

std::string clients_page(std::string_view text) {
    static const Report report = report_of(true);
    static const Handout page = make_handout(report, Tongue{fuzz::built_in(), *find(fuzz::built_in().languages, "en")}, {});
    return handout_html(report, page, text);
}

void check_page(const std::string& page) { fuzz::must(fuzz::is_without_script(page), "no script", page); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const SchemaNode of_clinic = page_schema(), of_client = handout_schema();
    const SourceFile source = fuzz::file_of("fuzz.html", data, size);
    if (fuzz::is_sound(check_template(source, of_clinic, Carries::anything))) check_page(clinics_page(source.text));
    if (fuzz::is_sound(check_template(source, of_client, Carries::red_flags))) check_page(clients_page(source.text));
    return 0;
}
