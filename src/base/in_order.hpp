// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace stipple {

/// Work on what comes one after another, done by several threads and handed on in the order in which it came. What is under way lies in
/// a ring, so that memory stays flat however much there is.
template <class Job, class Result>
class InOrder {
public:
    InOrder(int jobs, std::size_t room) : jobs_(jobs), ring_(room) {}

    /// `next` gives a job, or nothing at the end; one thread at a time is in it. `work` makes the result of a job, on any thread. `take` gets
    /// the results in order, on the thread that called; where it says false, nothing more is taken. What any of them throws is thrown here.
    template <class Next, class Work, class Take>
    void run(Next next, Work work, Take take) {
        if (jobs_ == 1) return run_alone(next, work, take);
        std::vector<std::thread> threads;
        threads.reserve(static_cast<std::size_t>(jobs_));
        try {
            while (std::ssize(threads) < jobs_) threads.emplace_back([&] { labour(next, work); });
        } catch (const std::system_error&) {  // the machine allows no more: those that there are do it
            if (threads.empty()) return run_alone(next, work, take);
        }
        try {
            hand_on(take);
        } catch (...) {
            fail(std::current_exception());
        }
        stop();
        for (std::thread& thread : threads) thread.join();
        if (fault_) std::rethrow_exception(fault_);
    }

private:
    template <class Next, class Work, class Take>
    static void run_alone(Next& next, Work& work, Take& take) {
        for (auto job = next(); job; job = next())
            if (!take(work(std::move(*job)))) return;
    }

    template <class Next, class Work>
    void labour(Next& next, Work& work) {
        try {
            for (;;) {
                std::size_t place = 0;
                auto job = fetch(next, place);
                if (!job) return;
                put(place, work(std::move(*job)));
            }
        } catch (...) {
            fail(std::current_exception());
        }
    }

    /// The next job and its place in the order, once the ring has room for its result.
    template <class Next>
    std::optional<Job> fetch(Next& next, std::size_t& place) {
        const std::lock_guard fetching{fetching_};
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [&] { return stopped_ || begun_ - taken_ < ring_.size(); });
            if (stopped_ || ended_) return std::nullopt;
        }
        auto job = next();
        const std::lock_guard lock{mutex_};
        if (job)
            place = begun_++;
        else
            ended_ = true;
        changed_.notify_all();
        return job;
    }

    void put(std::size_t place, Result result) {
        const std::lock_guard lock{mutex_};
        ring_[place % ring_.size()] = std::move(result);
        changed_.notify_all();
    }

    template <class Take>
    void hand_on(Take& take) {
        while (auto result = oldest())
            if (!take(std::move(*result))) return;
    }

    std::optional<Result> oldest() {
        std::unique_lock lock{mutex_};
        auto& slot = ring_[taken_ % ring_.size()];
        changed_.wait(lock, [&] { return stopped_ || slot || (ended_ && taken_ == begun_); });
        if (stopped_ || !slot) return std::nullopt;
        std::optional<Result> result = std::exchange(slot, std::nullopt);
        ++taken_;
        changed_.notify_all();
        return result;
    }

    void stop() {
        const std::lock_guard lock{mutex_};
        stopped_ = true;
        changed_.notify_all();
    }

    void fail(std::exception_ptr fault) {
        const std::lock_guard lock{mutex_};
        if (!fault_) fault_ = std::move(fault);
        stopped_ = true;
        changed_.notify_all();
    }

    const int jobs_;
    std::mutex fetching_, mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Result>> ring_;
    std::size_t begun_ = 0, taken_ = 0;
    bool ended_ = false, stopped_ = false;
    std::exception_ptr fault_;
};

}  // namespace stipple
