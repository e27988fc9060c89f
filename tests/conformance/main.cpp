// Runs the conformance files as WebAssembly and prints a line of JSON for each, for tests/parity.
#include <cstdio>
#include <fstream>
#include <functional>

#include "conformance.h"

using namespace khulasa;

int main() {
  const auto unicode = text::Unicode::create();
  if (!unicode.ok()) return 1;
  const tests::IcuOracle oracle(KHULASA_ICU_ITEMS);
  const auto normalization = [&](std::istream& file, const text::Unicode& each) {
    return conformance::normalization(file, each, oracle);
  };
  const struct {
    const char* name;
    std::function<conformance::Report(std::istream&, const text::Unicode&)> run;
  } files[] = {{"NormalizationTest.txt", normalization},
               {"WordBreakTest.txt", conformance::word_breaks},
               {"SentenceBreakTest.txt", conformance::sentence_breaks}};
  for (const auto& each : files) {
    std::ifstream file(std::string(KHULASA_ICU_TESTDATA "/") + each.name);
    const conformance::Report report = each.run(file, *unicode.value());
    std::printf("{\"file\":\"%s\",\"lines\":%d,\"leftOut\":%d,\"failed\":%d}\n", each.name,
                report.lines, report.left_out, report.failed);
    std::fputs(report.failures.c_str(), stderr);
  }
}
