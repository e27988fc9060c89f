// Headlines of sentences of every genre and of many countries, beside cuts that an editor would
// print: tests/data/headline_cuts.txt.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "texts.h"

namespace khulasa {
namespace {

struct Cut {
  std::u16string sentence;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

std::vector<Cut> read_cuts() {
  std::vector<Cut> cuts;
  const std::u16string file = tests::read_file("tests/data/headline_cuts.txt");
  bool is_first = false;  // whether the next line is a sentence
  for (size_t begin = 0; begin < file.size();) {
    const size_t end = std::min(file.find(u'\n', begin), file.size());
    const std::u16string_view line(&file[begin], end - begin);
    begin = end + 1;
    if (line.empty()) {
      is_first = true;
    } else if (std::exchange(is_first, false)) {
      cuts.push_back({std::u16string(line), {}, {}});
    } else if (!cuts.empty()) {
      (line[0] == u'+' ? cuts.back().good : cuts.back().bad).push_back(tests::utf8(line.substr(2)));
    }
  }
  return cuts;
}

std::string headline(std::u16string_view sentence) {
  Options options;
  options.summary.type = SummaryType::kHeadline;
  return tests::utf8(tests::analyze(sentence, options).summary.picks.at(0).text);
}

// The measured figure: a change may not make fewer good ones. Of the others, most break off in mid
// syntax because no clause of the sentence has twelve words.
constexpr size_t kGood = 129;

TEST(HeadlineCuts, MostAreThoseOfAnEditor) {
  const std::vector<Cut> cuts = read_cuts();
  ASSERT_GE(cuts.size(), 150u);
  size_t good = 0;
  std::string others;
  for (const Cut& cut : cuts) {
    const std::string found = headline(cut.sentence);
    const bool is_good = std::find(cut.good.begin(), cut.good.end(), found) != cut.good.end();
    good += is_good;
    if (!is_good) others += found + "\n";
  }
  EXPECT_GE(good, kGood) << "of " << cuts.size() << "; not good:\n" << others;
}

}  // namespace
}  // namespace khulasa
