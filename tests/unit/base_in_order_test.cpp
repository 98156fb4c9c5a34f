// SPDX-License-Identifier: MIT
#include "base/in_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

using namespace stipple;

namespace base_in_order_test {

namespace {

/// Gives 0, 1, 2 and so on, `count` of them.
struct Numbers {
    int count, next = 0;
    std::optional<int> operator()() { return next < count ? std::optional{next++} : std::nullopt; }
};

/// What reaches `take` of `count` jobs that are done by `jobs` threads with `room` results under way.
std::vector<int> taken(int jobs, std::size_t room, int count) {
    std::vector<int> results;
    Numbers numbers{count};
    InOrder<int, int> order{jobs, room};
    order.run([&] { return numbers(); },
              [](int n) {
                  if (n % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds{200});  // so that later ones are ready earlier
                  return n * 2;
              },
              [&](int result) { return results.push_back(result), true; });
    return results;
}

/// Runs a hundred jobs, one of which throws where it is told to; the text of what came out.
std::string thrown(int jobs, const std::string& where) {
    Numbers numbers{100};
    const auto trip = [&](const char* here, int n) {
        if (where == here && n == 40) throw std::runtime_error{where};
        return n;
    };
    InOrder<int, int> order{jobs, 4};
    try {
        order.run([&] { return trip("next", numbers.next), numbers(); }, [&](int n) { return trip("work", n); }, [&](int n) { return trip("take", n), true; });
    } catch (const std::runtime_error& fault) {
        return fault.what();
    }
    return "nothing";
}

}  // namespace

TEST_CASE("results come in the order of the jobs, however many threads and however little room") {
    std::vector<int> wanted;
    for (int i = 0; i < 500; ++i) wanted.push_back(i * 2);
    for (const int jobs : {1, 2, 7, 16})
        for (const std::size_t room : {std::size_t{1}, std::size_t{2}, std::size_t{64}}) CHECK(taken(jobs, room, 500) == wanted);
}

TEST_CASE("no job, and fewer jobs than threads") {
    for (const int jobs : {1, 2, 7}) {
        CHECK(taken(jobs, 8, 0).empty());
        CHECK(taken(jobs, 8, 1) == std::vector<int>{0});
        CHECK(taken(jobs, 8, 3) == std::vector<int>{0, 2, 4});
    }
}

TEST_CASE("whoever takes can stop, and no more than the ring holds was begun") {
    for (const int jobs : {1, 2, 7}) {
        Numbers numbers{1000000};
        std::atomic<int> most = 0;
        int last = -1;
        InOrder<int, int> order{jobs, 8};
        order.run([&] { return numbers(); }, [&](int n) { return most = std::max(most.load(), n), n; }, [&](int n) { return last = n, n < 20; });
        CHECK(last == 20);
        CHECK(most <= 20 + 8 + 1);
    }
}

TEST_CASE("a slow taker is waited for: no more results than the ring holds lie about") {
    Numbers numbers{60};
    std::atomic<int> made = 0;
    int seen = 0, most = 0;
    InOrder<int, int> order{7, 3};
    order.run([&] { return numbers(); }, [&](int n) { return ++made, n; },
              [&](int) {
                  std::this_thread::sleep_for(std::chrono::milliseconds{1});
                  ++seen;
                  most = std::max(most, made - seen);
                  return true;
              });
    CHECK(seen == 60);
    CHECK(most <= 3);
}

TEST_CASE("what any of the three throws comes out, and nobody is left waiting") {
    for (const int jobs : {1, 2, 7})
        for (const std::string where : {"next", "work", "take"}) CHECK(thrown(jobs, where) == where);
}

TEST_CASE("a result that cannot be copied is handed on") {
    Numbers numbers{20};
    int sum = 0;
    InOrder<int, std::unique_ptr<int>> order{3, 4};
    order.run([&] { return numbers(); }, [](int n) { return std::make_unique<int>(n); }, [&](std::unique_ptr<int> n) { return sum += *n, true; });
    CHECK(sum == 190);
}

}  // namespace base_in_order_test
