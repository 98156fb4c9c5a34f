// SPDX-License-Identifier: MIT
#include "base/sink.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace stipple;

namespace base_sink_test {

namespace {

/// A sink that takes so many writes, fails as many as it is told, and would take the rest.
class FailingSink final : public Sink {
public:
    explicit FailingSink(int good, int bad = 1000) : good_(good), bad_(bad) {}
    int writes = 0;

protected:
    bool write(std::string_view) override { return ++writes <= good_ || writes > good_ + bad_; }

private:
    int good_, bad_;
};

/// A sink that notes the size of each write.
class CountingSink final : public Sink {
public:
    std::vector<std::size_t> sizes;
    std::string text;

protected:
    bool write(std::string_view bytes) override {
        sizes.push_back(bytes.size());
        text += bytes;
        return true;
    }
};

}  // namespace

TEST_CASE("bytes arrive in order, and only once they are flushed") {
    StringSink sink;
    sink.put("a");
    sink.put("b");
    CHECK(sink.text.empty());
    sink.flush();
    CHECK(sink.text == "ab");
    sink.flush();
    CHECK(sink.text == "ab");
    CHECK(sink.ok());
}

TEST_CASE("the buffer is bounded, and is written only when it is full or flushed, however large the texts are") {
    CountingSink sink;
    const std::string line(1000, 'x'), large(200'000, 'y'), full(std::size_t{64} * 1024, 'z');
    std::string expected;
    for (int i = 0; i < 200; ++i) sink.put(line), expected += line;
    sink.put(large), expected += large;
    sink.put("end"), expected += "end";
    sink.flush();
    sink.put(full), expected += full;
    sink.put(""), sink.put("z"), expected += "z";
    sink.flush();
    CHECK(sink.text == expected);
    CHECK(sink.sizes == std::vector<std::size_t>{65536, 65536, 65536, 65536, 65536, 65536, 400'003 - 6 * 65536, 65536, 1});
}

TEST_CASE("a failure is latched: nothing more is written") {
    FailingSink sink{1};
    const std::string large(100'000, 'x');
    sink.put(large);
    CHECK(sink.ok());
    sink.put(large);
    CHECK_FALSE(sink.ok());
    CHECK(sink.writes == 2);
    sink.put(large);
    sink.put("small");
    sink.flush();
    CHECK(sink.writes == 2);
    CHECK_FALSE(sink.ok());
}

TEST_CASE("a write that would succeed again after a failure is not tried") {
    FailingSink sink{0, 1};
    sink.put("small");
    sink.put(std::string(100'000, 'x'));
    CHECK_FALSE(sink.ok());
    CHECK(sink.writes == 1);
}

TEST_CASE("a failure while flushing is latched too") {
    FailingSink sink{0};
    sink.put("a");
    CHECK(sink.ok());
    sink.flush();
    CHECK_FALSE(sink.ok());
    sink.put("b");
    sink.flush();
    CHECK(sink.writes == 1);
}

}  // namespace base_sink_test
