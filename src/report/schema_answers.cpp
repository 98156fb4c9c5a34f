// SPDX-License-Identifier: MIT
#include "report/schema_answers.hpp"

#include <type_traits>

#include "base/text.hpp"
#include "report/explanation.hpp"
#include "report/json_error.hpp"
#include "report/json_handout.hpp"
#include "report/json_page.hpp"
#include "report/json_report.hpp"
#include "report/json_result.hpp"
#include "report/json_row.hpp"

namespace stipple {

namespace {

SchemaNode with_pattern(std::string_view pattern) {
    SchemaNode n = schema_node("string");
    n.pattern = pattern;
    return n;
}

SchemaNode from_zero(std::string type) {
    SchemaNode n = schema_node(std::move(type));
    n.least = 0;
    return n;
}

template <class T>
struct Type {};

/// Walks the description of a part of a document and notes every key with the type of its value; no value is ever looked at.
class AnswerVisitor {
public:
    SchemaNode object = open_object();

    template <class T>
    void key(std::string_view name, const T&, std::string_view hover) {
        SchemaNode value = of(Type<T>{});
        value.description = hover;
        object.required.emplace_back(name);
        object.properties.push_back({std::string{name}, std::move(value)});
    }
    template <class T>
    void one_of(std::string_view name, const T& value, std::string_view words, std::string_view hover) {
        key(name, value, hover);
        for (const std::string_view word : split(words, ' ')) object.properties.back().value.words.emplace_back(word);
    }

private:
    static SchemaNode open_object() {
        SchemaNode n = schema_node("object");
        n.closed = false;  // a later version may say more
        return n;
    }

    static SchemaNode of(Type<bool>) { return schema_node("boolean"); }
    static SchemaNode of(Type<int>) { return from_zero("integer"); }
    static SchemaNode of(Type<Signed>) { return schema_node("integer"); }
    static SchemaNode of(Type<std::string>) { return schema_node("string"); }
    static SchemaNode of(Type<std::string_view>) { return schema_node("string"); }
    static SchemaNode of(Type<Svg>) { return with_pattern(pattern_of_drawings); }
    static SchemaNode of(Type<Depth>) { return from_zero("number"); }
    static SchemaNode of(Type<Day>) { return with_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"); }
    static SchemaNode of(Type<std::chrono::local_seconds>) { return with_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"); }
    static SchemaNode of(Type<Duration>) { return with_pattern("^[0-9]{1,4}(h|d|w|mo)$"); }
    static SchemaNode of(Type<ClockTime>) { return with_pattern("^[0-9]{2}:[0-9]{2}$"); }
    static SchemaNode of(Type<Basis>) {
        SchemaNode n = schema_node("string");
        n.words.assign(basis_names.begin(), basis_names.end());
        return n;
    }

    template <class T>
    static SchemaNode of(Type<std::optional<T>>) {
        SchemaNode n = of(Type<T>{});
        n.nullable = true;
        return n;
    }
    template <class T>
    static SchemaNode of(Type<std::vector<T>>) {
        SchemaNode n = schema_node("array");
        n.items.push_back(of(Type<T>{}));
        return n;
    }
    template <class T>
    static SchemaNode of(Type<ById<T>>) {
        SchemaNode n = schema_node("object");
        n.items.push_back(of(Type<T>{}));
        return n;
    }
    template <class T>
    static SchemaNode of(Type<const T*>) {
        return of(Type<T>{});
    }
    template <class T>
    static SchemaNode of(Type<T>) {
        if constexpr (std::is_invocable_v<T>) {
            return of(Type<std::decay_t<std::invoke_result_t<T>>>{});
        } else {
            AnswerVisitor visitor;
            describe_json(visitor, T{});
            return std::move(visitor.object);
        }
    }
};

template <class T>
SchemaNode schema_of_part(std::string_view description) {
    AnswerVisitor visitor;
    describe_json(visitor, T{});
    visitor.object.description = description;
    return std::move(visitor.object);
}

}  // namespace

SchemaNode report_schema() { return schema_of_part<Report>("a report: what an answering command prints under --json"); }

namespace {

/// What a template of a page can name: everything of the report, and `say`.
template <class Say>
SchemaNode template_schema(std::string_view description) {
    SchemaNode out = report_schema();
    out.description = description;
    SchemaNode say = schema_of_part<Say>("the words of the page, ready to be set");
    out.required.emplace_back("say");
    out.properties.push_back({"say", std::move(say)});
    return out;
}

}  // namespace

SchemaNode handout_schema() { return template_schema<Handout>("what a template of a client's page can name"); }

SchemaNode page_schema() { return template_schema<Page>("what a template of the clinic's page can name"); }

SchemaNode explanation_schema() { return schema_of_part<Explanation>("what a code means: what explain prints under --json"); }
SchemaNode row_schema() { return schema_of_part<FailedRow>("what `stipple batch` prints in JSON of a row that could not be planned"); }

SchemaNode result_schema() { return schema_of_part<TestResult>("what `stipple test --json` prints of one test"); }

SchemaNode error_schema() { return schema_of_part<Diagnostic>("a diagnostic: one line of standard error under --json"); }

}  // namespace stipple
