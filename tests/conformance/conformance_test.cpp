#include "conformance/conformance.h"

#include <fstream>
#include <functional>

#include "json.h"
#include "text/normalize/normalize.h"
#include "text/normalize_by_language.h"
#include "texts.h"

namespace khulasa {
namespace {

using Run = std::function<conformance::Report(std::istream&, const text::Unicode&)>;

const tests::IcuOracle& oracle() {
  static const tests::IcuOracle made(KHULASA_ICU_ITEMS);
  return made;
}

// Every line of the file passes, except those left out. `lines` is their number in Unicode 15.0,
// without which a truncated file would pass.
void expect_conformance(const char* name, const Run& run, int lines, int left_out) {
  std::ifstream file(std::string(KHULASA_ICU_TESTDATA "/") + name);
  ASSERT_TRUE(file.is_open()) << name;
  const conformance::Report report = run(file, tests::unicode());
  EXPECT_EQ(report.lines, lines);
  EXPECT_EQ(report.left_out, left_out);
  EXPECT_EQ(report.failed, 0) << report.failures;
}

TEST(Conformance, NormalizationTest_Passes) {
  const auto normalization = [](std::istream& file, const text::Unicode& unicode) {
    return conformance::normalization(file, unicode, oracle());
  };
  expect_conformance("NormalizationTest.txt", normalization, 19074, 0);
}
TEST(Conformance, WordBreakTest_Passes) {
  expect_conformance("WordBreakTest.txt", conformance::word_breaks, 1823, 15);
}
TEST(Conformance, SentenceBreakTest_Passes) {
  expect_conformance("SentenceBreakTest.txt", conformance::sentence_breaks, 502, 0);
}

// Rows with the result that the Arabic rows of NormalizationTest or a Lucene test expect. The file
// is not part of the repository.
TEST(Conformance, NormalizationRowsOutsideTheRepository_Pass) {
  std::ifstream file(KHULASA_ROOT "/../shared/eval/data/normalization.jsonl");
  if (!file) GTEST_SKIP() << "../shared/eval/data is not here";
  const auto field = [](const cli::Json& row, const char* name) {
    return khulasa::from_utf8(row[name].get<std::string>()).text;
  };
  std::string line;
  int rows = 0;
  while (std::getline(file, line)) {
    const cli::Json row = cli::Json::parse(line);
    const std::u16string input = field(row, "input");
    if (row.contains("nfc")) {
      const auto nfc = text::normalize(input, NormalizeOptions::nfc(), tests::unicode());
      EXPECT_EQ(nfc.text, field(row, "nfc")) << line;
      EXPECT_EQ(oracle().nfkc(input), field(row, "nfkc")) << line;
    } else {
      const auto key =
          text::normalize_by_language(input, NormalizeOptions::search(), tests::unicode());
      EXPECT_EQ(key.text, field(row, "expected")) << line;
    }
    ++rows;
  }
  EXPECT_GT(rows, 0);
}

}  // namespace
}  // namespace khulasa
