// The threads of JSON Lines: which lines are read ahead, and that answers come in order.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "lines.h"

namespace khulasa::cli {
namespace {

constexpr size_t kLimit = 64 << 20;

// Waits until `is_done`, for at most `most`.
template <typename Condition>
bool wait_for(const Condition& is_done, std::chrono::milliseconds most) {
  const auto end = std::chrono::steady_clock::now() + most;
  while (!is_done()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

TEST(AnswerLines, WhileOneWorkerIsAtALongLineTheOthersGoOn) {
  std::string lines = "long\n";
  for (int i = 1; i < 30; ++i) lines += std::to_string(i) + '\n';
  std::istringstream in(lines);
  std::ostringstream out;
  std::atomic<int> answered = 0;
  bool went_on = false;
  const Answer answer = [&](const std::string& line, JsonWriter& json) {
    if (line == "long")
      went_on = wait_for([&] { return answered == 29; }, std::chrono::seconds(20));
    else
      ++answered;
    json.value(line.c_str());
    return true;
  };
  EXPECT_EQ(answer_lines(in, out, kLimit, answer, 2), 0U);
  EXPECT_TRUE(went_on) << answered;
  std::string expected = "\"long\"\n";
  for (int i = 1; i < 30; ++i) expected += '"' + std::to_string(i) + "\"\n";
  EXPECT_EQ(out.str(), expected);
}

TEST(AnswerLines, LongLinesAreNotReadFarAhead) {
  // Six megabytes each: two are more than may wait, but for the two that each job may have.
  constexpr int kLines = 12;
  std::string lines;
  for (int i = 0; i < kLines; ++i) lines += std::string(6 << 20, 'a') + '\n';
  std::istringstream in(lines);
  std::ostringstream out;
  std::atomic<int> answered = 0;
  bool had_more = false;
  const Answer answer = [&](const std::string&, JsonWriter& json) {
    // The first is held until the others would have been answered, had they been read.
    if (answered++ == 0)
      had_more = wait_for([&] { return answered > 4; }, std::chrono::milliseconds(500));
    json.value("b");
    return true;
  };
  EXPECT_EQ(answer_lines(in, out, kLimit, answer, 2), 0U);
  EXPECT_FALSE(had_more) << answered;
  EXPECT_EQ(answered, kLines);
}

TEST(AnswerLines, AnExceptionEndsAllThreads) {
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += std::to_string(i) + '\n';
  std::istringstream in(lines);
  std::ostringstream out;
  const Answer answer = [&](const std::string& line, JsonWriter& json) {
    if (line == "100") throw std::runtime_error("no more");
    json.value(line.c_str());
    return line.size() < 2;
  };
  EXPECT_THROW(answer_lines(in, out, kLimit, answer, 3), std::runtime_error);
}

TEST(AnswerLines, ErrorsAreCountedForAnyNumberOfJobs) {
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += std::to_string(i) + "\n\n";
  const Answer answer = [&](const std::string& line, JsonWriter& json) {
    json.value(line.c_str());
    return line.size() < 3;
  };
  for (const unsigned jobs : {1U, 2U, 7U}) {
    std::istringstream in(lines);
    std::ostringstream out;
    EXPECT_EQ(answer_lines(in, out, kLimit, answer, jobs), 100U) << jobs;
    const std::string written = out.str();
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 200) << jobs;
  }
}

}  // namespace
}  // namespace khulasa::cli
