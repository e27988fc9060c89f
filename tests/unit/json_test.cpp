#include "json.h"

#include <random>
#include <sstream>

#include "jsonl.h"
#include "results.h"
#include "texts.h"

namespace khulasa {
namespace {

using cli::Json;

std::vector<Json> run_lines(const std::string& input, size_t* failed = nullptr) {
  std::istringstream in(input);
  std::ostringstream out;
  const size_t errors = cli::run_json_lines(tests::engine(), {}, in, out);
  if (failed) *failed = errors;
  std::vector<Json> lines;
  std::istringstream result(out.str());
  for (std::string line; std::getline(result, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(Json, Result_HasTheStatedKeysInOrder) {
  const std::u16string source = u"وصل الوفد إلى العاصمة.";
  const Json json =
      Json::parse(cli::to_json(cli::Layout::kOneLine, tests::analyze(source), source, false));
  std::vector<std::string> keys;
  for (const auto& member : json.items()) keys.push_back(member.key());
  EXPECT_EQ(keys,
            (std::vector<std::string>{"language", "direction", "article", "sentences", "repeats",
                                      "summary", "keywords", "stats", "warnings"}));
  EXPECT_EQ(json["summary"]["sentences"][0]["text"], "وصل الوفد إلى العاصمة.");
}

TEST(JsonLines, BrokenLine_IsAnErrorLine_InItsPlace) {
  size_t failed = 0;
  const auto lines = run_lines(
      "{\"id\": \"a\", \"text\": \"وصل الوفد.\"}\nnot json\n\n{\"id\": 7}\n[1]\n{\"id\": \"b\", "
      "\"text\": \"\"}\n",
      &failed);
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_EQ(failed, 3u);
  EXPECT_EQ(lines[0]["id"], "a");
  EXPECT_EQ(lines[1]["error"]["code"], "invalid-json");
  EXPECT_EQ(lines[2]["id"], 7);
  EXPECT_EQ(lines[2]["error"]["code"], "invalid-request");
  EXPECT_EQ(lines[3]["error"]["code"], "invalid-request");
  EXPECT_EQ(lines[4]["id"], "b");
  EXPECT_TRUE(lines[4]["summary"]["sentences"].empty());
}

TEST(JsonLines, SeveralJobs_GiveTheSameBytes) {
  std::string input = "\xEF\xBB\xBF";
  for (int i = 0; i < 300; ++i) {
    // Lines of very different cost, broken ones and empty ones.
    std::string text;
    for (int n = 0; n < (i * 37) % 50; ++n) text += "وصل الوفد إلى العاصمة صباح الأحد. ";
    input += i % 7 == 3 ? "{broken\n"
                        : "{\"id\": " + std::to_string(i) + ", \"text\": \"" + text + "\"}\n";
    if (i % 11 == 5) input += " \n";
  }
  const auto run = [&](unsigned jobs) {
    std::istringstream in(input);
    std::ostringstream out;
    const size_t errors = cli::run_json_lines(tests::engine(), {}, in, out, jobs);
    return std::pair(errors, out.str());
  };
  const auto one = run(1);
  EXPECT_EQ(one.first, 43u);
  for (const unsigned jobs : {2u, 3u, 16u}) EXPECT_EQ(run(jobs), one);
}

TEST(JsonLines, SeveralJobs_StopWhenWritingFails) {
  const std::string line = "{\"text\": \"وصل الوفد.\"}\n";
  std::string input;
  for (int i = 0; i < 1'000; ++i) input += line;
  std::istringstream in(input);
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  cli::run_json_lines(tests::engine(), {}, in, out, 2);
  EXPECT_TRUE(out.bad());
  EXPECT_TRUE(out.str().empty());
}

TEST(JsonLines, Options_AreReadAndChecked) {
  const std::string text = "\"text\": \"وصل الوفد. بدأ اللقاء. انتهى اللقاء.\"";
  const auto lines =
      run_lines("{\"id\": 1, " + text +
                ", \"options\": {\"summary\": {\"maxSentences\": 1}, \"keywords\": {\"max\": 1}, "
                "\"tokens\": true}}\n" +
                "{\"id\": 2, " + text + ", \"options\": {\"summary\": {\"type\": \"haiku\"}}}\n" +
                "{\"id\": 3, " + text + ", \"options\": {\"summary\": {\"maxWords\": -1}}}\n" +
                "{\"id\": 4, " + text + ", \"options\": {\"colour\": 1}}\n");
  EXPECT_EQ(lines[0]["summary"]["sentences"].size(), 1u);
  EXPECT_EQ(lines[0]["keywords"].size(), 1u);
  EXPECT_EQ(lines[0]["tokens"].size(), 9u);
  EXPECT_EQ(lines[1]["error"]["code"], "invalid-option");
  EXPECT_EQ(lines[1]["error"]["requested"], "haiku");
  EXPECT_EQ(lines[1]["error"]["allowed"], "key-points, tldr, teaser, headline");
  EXPECT_EQ(lines[2]["error"]["code"], "invalid-option");
  EXPECT_EQ(lines[3]["warnings"][0]["code"], "unknown-options");
}

TEST(JsonLines, Texts_GiveOneSummary_UnderTheirFocus) {
  const auto lines = run_lines(
      "{\"id\": 1, \"texts\": [\"وصل الوفد.\", \"بدأ اللقاء.\"], \"options\": {\"summary\": "
      "{\"focus\": \"اللقاء\", \"maxSentences\": 1}}}\n"
      "{\"id\": 2, \"texts\": [1]}\n"
      "{\"id\": 3, \"text\": \"وصل الوفد.\", \"options\": {\"summary\": {\"focus\": 1}}}\n");
  EXPECT_EQ(lines[0]["sentences"][0]["source"], 1);
  EXPECT_EQ(lines[0]["sentences"][0]["text"], "بدأ اللقاء.");
  EXPECT_EQ(lines[0]["words"], 2);
  EXPECT_EQ(lines[1]["error"]["code"], "invalid-request");
  EXPECT_EQ(lines[2]["error"]["code"], "invalid-option");
}

TEST(JsonLines, InvalidUtf8_IsReplacedAndReported) {
  const auto lines = run_lines("{\"id\": 1, \"text\": \"وصل \xFF الوفد.\"}\n");
  EXPECT_EQ(lines[0]["warnings"][0]["code"], "invalid-utf8");
  EXPECT_EQ(lines[0]["sentences"][0]["text"], "وصل \uFFFD الوفد.");
  EXPECT_EQ(lines[0]["summary"]["sentences"][0]["text"], "وصل الوفد.");
}

TEST(JsonLines, ByteOrderMark_IsDroppedFromTheStreamOnly) {
  const std::string request = "{\"text\": \"\\ufeffوصل الوفد.\", \"title\": \"\\ufeff\"}\n";
  const auto lines = run_lines("\xEF\xBB\xBF" + request + request);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0], lines[1]);
  EXPECT_EQ(lines[0]["stats"]["codeUnits"], 11);
  EXPECT_TRUE(run_lines("\xEF\xBB\xBF").empty());
}

TEST(Utf8, Conversion_RoundTrips) {
  EXPECT_EQ(khulasa::from_utf8("كتاب 😀").text, u"كتاب 😀");
  EXPECT_EQ(khulasa::from_utf8("\xEF\xBB\xBFكتاب").text, u"\uFEFFكتاب");
  EXPECT_EQ(cli::without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBFكتاب"), "\xEF\xBB\xBFكتاب");
  EXPECT_EQ(cli::without_byte_order_mark("كتاب"), "كتاب");
  EXPECT_EQ(khulasa::to_utf8(std::u16string{u'a', u'\xD800'}), "a\uFFFD");
  EXPECT_EQ(khulasa::from_utf8("").text, u"");
}

TEST(Utf8, ByteOffsets_AreThoseOfTheDecodedUnits) {
  using Offsets = std::vector<uint32_t>;
  EXPECT_EQ(cli::byte_offsets(""), Offsets{0});
  EXPECT_EQ(cli::byte_offsets("ب a"), (Offsets{0, 2, 3, 4}));
  EXPECT_EQ(cli::byte_offsets("😀ب"), (Offsets{0, 0, 4, 6}));
  EXPECT_EQ(cli::byte_offsets("\xD8\xFF\xED\xA0\x80"
                              "ب"),
            (Offsets{0, 1, 2, 3, 4, 5, 7}));
  // Ill-formed sequences count as the decoder counts them.
  std::mt19937 random(7);
  constexpr std::string_view kBytes = "\xD8\xF0\x9F\xE0\xA0\x80\xBF\xED\xF4\xC0 a";
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 8, ' ');
    for (char& byte : bytes) byte = kBytes[random() % kBytes.size()];
    ASSERT_EQ(cli::byte_offsets(bytes).size(), khulasa::from_utf8(bytes).text.size() + 1);
  }
}

}  // namespace
}  // namespace khulasa
