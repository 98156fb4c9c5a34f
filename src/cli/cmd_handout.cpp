// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "base/reading.hpp"
#include "cli/asked_session.hpp"
#include "cli/case_input.hpp"
#include "cli/commands_list.hpp"
#include "cli/files.hpp"
#include "cli/page_options.hpp"
#include "cli/today.hpp"
#include "report/schema_answers.hpp"

namespace stipple {

namespace {

constexpr double hardest_grade = 8;  // of school: what most adults read with ease

/// A client's page is a page, and nothing else.
void check_is_page(const Invocation& in, Diagnostics& diagnostics) {
    const Format* by_ending = in.typed.has("--format") ? nullptr : format_for(in.typed.last("--output"));
    if (by_ending && by_ending->name != "html")
        diagnostics.push_back({"E0307", {}, 1, "`stipple handout` makes pages in HTML and nothing else", "stipple aftercare --for client prints the same care in every other format; end FILE in .html"});
}

/// What is refused of this session: nothing may be handed out for a visit that may not take place, and the care of one that took place is never withheld.
void collect_refusals(const Invocation& in, const Asked& asked, const HandoutOptions& options, std::vector<Refusal>& refusals) {
    const Session& session = asked.plan.sessions[static_cast<std::size_t>(options.session - 1)];
    if (options.sample || session.status == "done") return;
    if (auto open = refuse_unasked(in, asked); open && options.unscreened.empty()) {
        open->help += "; or --unscreened REASON prints it, with the reason on each page";
        refusals.push_back(std::move(*open));
    }
    if (session.withheld || session.status == "held")
        refusals.insert(refusals.end(), asked.plan.refusals.begin(), asked.plan.refusals.end());
    if (session.withheld && refusals.empty())
        refusals.push_back({"E0510", fmt::format("session {} may not take place as things stand", options.session), case_command(in, "screen") + " says why", {}, {}, {}});
    if (session.status == "cancelled") refusals.push_back({"E0511", fmt::format("session {} was cancelled", options.session), "name another session with --session", {}, {}, {}});
}

/// The catalogue must hold what every page for clients carries.
void check_red_flags(const Catalogue& catalogue, Diagnostics& diagnostics) {
    if (catalogue.pages.empty())
        diagnostics.push_back({"E0225", {}, 1, "no file has a [[page]] list", "a page for clients needs the list of red flags that it must carry; without --bare the built-in one is there"});
}

/// Every red flag stands on the finished page: what a template made of it is looked at once more.
void check_page(const std::string& html, const Handout& page, Diagnostics& diagnostics) {
    for (const HandoutHelp& help : page.help)
        for (const HandoutFlags& group : help.groups)
            for (const Wording& sign : group.signs)
                if (html.find(escaped(sign.text)) == std::string::npos) {
                    diagnostics.push_back({"E0106", {}, 1, fmt::format("the page has lost a red flag: {}", sign.text), "let the template set {{>red_flags}} once, whole"});
                    return;
                }
}

/// Which sheet: the one that was asked for, else by the day of the session.
bool is_before(const Invocation& in, const Session& session, Diagnostics& diagnostics) {
    const std::string_view sheet = in.typed.last("--sheet");
    if (!sheet.empty() && sheet != "before" && sheet != "after") diagnostics.push_back({"E0006", {}, 1, fmt::format("--sheet: `{}` is not a sheet", sheet), "write before or after"});
    if (!sheet.empty()) return sheet == "before";
    if (session.status == "done") return false;
    const auto day = today(in, diagnostics);
    return day && session.date && *day < *session.date;
}

/// Whether an earlier page of the same case stands there, which may be replaced.
bool is_earlier_page(const std::string& path, const std::string& identifier) {
    Diagnostics unread;
    std::error_code error;
    const auto text = std::filesystem::is_regular_file(path, error) ? read_file(path, unread) : std::nullopt;
    return text && !identifier.empty() && text->find("content=\"urn:uuid:" + identifier + "\"") != std::string::npos && text->find("content=\"stipple ") != std::string::npos;
}

Exit deliver_page(const Invocation& in, const std::string& html, const std::string& identifier) {
    const std::string path{in.typed.last("--output")};
    if (path.empty() || path == "-" || !is_earlier_page(path, identifier)) return deliver(in, html);
    Diagnostics diagnostics;
    write_file(path, html, true, diagnostics);
    return tell(in, diagnostics);
}

View view_of_handout() {
    View view;
    view.sessions = view.care = view.outlook = view.depths = view.in_full = true;
    return view;
}

/// Reads what the page is to be; its session and its sheet come last, since they need the plan.
HandoutOptions read_options(const Invocation& in, const Asked& asked, Diagnostics& diagnostics) {
    HandoutOptions options = read_handout_options(in, diagnostics);
    options.sample = !asked.file;
    if (options.sample && in.typed.has("--name-file"))
        diagnostics.push_back({"E0006", {}, 1, "a specimen is for nobody, and takes no name from --name-file", "`stipple new` makes the case whose page may have one"});
    if (asked.plan.sessions.empty()) return options;
    if (options.sample && !in.typed.has("--session")) return options;
    if (const auto session = session_asked(in, asked, diagnostics)) options.session = *session;
    return options;
}

}  // namespace

Exit cmd_handout(Invocation& in) {
    Diagnostics diagnostics;
    check_is_page(in, diagnostics);
    const std::string_view own = read_template(in, handout_schema(), Carries::red_flags, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    Exit told = Exit::done;
    auto asked = ask(in, view_of_handout(), {.reading = Reading::everything, .in_format = false}, told);
    if (!asked) return told;
    const Catalogue& catalogue = asked->loaded.catalogue;
    check_red_flags(catalogue, diagnostics);
    const Language* language = read_language(in, catalogue, diagnostics);
    HandoutOptions options = read_options(in, *asked, diagnostics);
    std::vector<Refusal> refusals;
    if (asked->plan.sessions.empty())
        refusals = asked->plan.refusals;
    else if (diagnostics.empty()) {
        options.before = is_before(in, asked->plan.sessions[static_cast<std::size_t>(options.session - 1)], diagnostics);
        collect_refusals(in, *asked, options, refusals);
    }
    for (const Refusal& r : refusals) diagnostics.push_back({r.code, {}, 1, r.message, r.help});
    for (const Warning& w : asked->plan.warnings)
        if (w.code == "W0609" || w.code == "W0616" || w.code == "W0622" || w.code == "W0623") diagnostics.push_back({w.code, {}, 1, w.message, ""});
    told = tell(in, diagnostics);
    if (!language || asked->plan.sessions.empty() || std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return !d.is_warning(); })) return told;
    if (in.typed.has("--depths"))
        for (const DepthAdvice& advice : asked->plan.depths)
            if (advice.session == options.session) options.depths.emplace_back(advice.site, advice.setting);
    View view = asked->view;
    view.for_client = true, view.session = std::nullopt;
    Report report = make_report(catalogue, asked->c, std::move(asked->plan), view);
    report.space = options.sample ? std::string{} : asked->c.id;
    const Tongue tongue{catalogue, *language};
    const Handout page = make_handout(report, tongue, options);
    const std::string html = handout_html(report, page, own);
    diagnostics.clear();
    for (const std::string& phrase : tongue.missing())
        diagnostics.push_back({"E0225", {}, 1, fmt::format("no file has the phrase `{}`", phrase), "a page needs its words; without --bare the built-in ones are there"});
    check_page(html, page, diagnostics);
    if (!diagnostics.empty()) return tell(in, diagnostics);
    if (const double grade = reading_grade(english_of(page)); grade > hardest_grade)
        tell(in, {{"W0621", {}, 1, fmt::format("the page reads at school grade {:.1f}, and clients are best served at {:.0f} or below", grade, hardest_grade), "shorten the sentences of your own protocol files"}});
    return graver(told, deliver_page(in, html, page.identifier));
}

}  // namespace stipple
