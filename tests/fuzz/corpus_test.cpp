// Runs the fuzzers' corpus again: inputs that once failed, and those that cover the code.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "targets.h"

namespace khulasa::fuzz {
namespace {

std::vector<uint8_t> read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Corpus : public testing::TestWithParam<Target> {};

TEST_P(Corpus, Input_RunsClean) {
  const auto& [name, run] = GetParam();
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KHULASA_ROOT "/tests/fuzz/corpus/" +
                                                               std::string(name))) {
    ASSERT_EQ(run(read(entry.path())), "") << entry.path();
    ++count;
  }
  EXPECT_GT(count, 10U);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpus, testing::ValuesIn(kTargets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace khulasa::fuzz
