// A line of JSON is read as nlohmann::json reads it.
#include "json_reader.h"

#include <random>

#include "gtest/gtest.h"
#include "random_pages.h"

namespace khulasa {
namespace {

using cli::Json;
using cli::parse_json;
using cli::ParsedJson;

constexpr size_t kDepth = 8;

// What the library reads, with its own limit of the depth.
ParsedJson expected(const std::string& line) {
  ParsedJson parsed;
  const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
    const bool opens =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    parsed.is_deep |= opens && static_cast<size_t>(depth) >= kDepth;
    return !parsed.is_deep;
  };
  parsed.json = Json::parse(line, keep, /*allow_exceptions=*/false);
  return parsed;
}

void expect_same(const std::string& line) {
  // The library takes a NUL for the end.
  if (line.find('\0') != line.npos) return;
  const ParsedJson read = parse_json(line, kDepth);
  const ParsedJson wanted = expected(line);
  ASSERT_EQ(read.is_deep, wanted.is_deep) << line;
  if (read.is_deep) return;
  ASSERT_EQ(read.json.is_discarded(), wanted.json.is_discarded()) << line;
  if (read.json.is_discarded()) return;
  ASSERT_EQ(read.json.dump(), wanted.json.dump()) << line;
  ASSERT_EQ(read.json, wanted.json) << line;
}

// Valid JSON of every kind.
class RandomJson {
 public:
  explicit RandomJson(uint32_t seed) : random_(seed) {}

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the value is
  std::string value(uint32_t depth) {
    static constexpr const char* kPlain[] = {"null",
                                             "true",
                                             "false",
                                             "0",
                                             "-0",
                                             "1.0",
                                             "-17",
                                             "1e3",
                                             "0.1",
                                             "1E-7",
                                             "\"\"",
                                             "4294967296",
                                             "-2147483649",
                                             "18446744073709551615",
                                             "18446744073709551616",
                                             "-9223372036854775808",
                                             "3.141592653589793238462643",
                                             "1e308"};
    const uint32_t kind = below(10);
    if (depth == 0 || kind < 4) return kPlain[below(std::size(kPlain))];
    if (kind < 6) return string();
    std::string list;
    for (uint32_t i = below(4); i > 0; --i) {
      if (!list.empty()) list += space() + "," + space();
      if (kind < 8) list += string() + space() + ":" + space();
      list += value(depth - 1);
    }
    return kind < 8 ? "{" + space() + list + "}" : "[" + list + space() + "]";
  }

  // Cut, doubled or with one byte changed: seldom valid.
  std::string damaged(std::string line) {
    if (line.empty()) return line;
    const size_t at = below(static_cast<uint32_t>(line.size()));
    switch (below(3)) {
      case 0:
        return line.substr(0, at);
      case 1:
        return line + line;
      default:
        line[at] = static_cast<char>(below(256));
        return line;
    }
  }

 private:
  uint32_t below(uint32_t count) { return static_cast<uint32_t>(random_() % count); }
  std::string space() { return std::string(below(2), below(2) == 0 ? ' ' : '\t'); }
  std::string string() {
    static constexpr const char* kPieces[] = {"a",           "text",    "نص",
                                              "\\n",         "\\u0041", "\\ud83d\\ude00",
                                              "\\ud83d",     "\\u0000", "\xF0\x9F\x98\x80",
                                              "\\\"",        "\\\\",    "\\/",
                                              "\xEF\xBB\xBF"};
    std::string text = "\"";
    for (uint32_t i = below(4); i > 0; --i) text += kPieces[below(std::size(kPieces))];
    return text + "\"";
  }

  std::mt19937 random_;
};

TEST(JsonReaderProperty, Line_IsReadAsByTheLibrary) {
  RandomJson random(26);
  for (int i = tests::random_cases(20'000); i > 0; --i) {
    const std::string line = random.value(kDepth + 2);
    ASSERT_NO_FATAL_FAILURE(expect_same(line));
    ASSERT_NO_FATAL_FAILURE(expect_same(random.damaged(line)));
  }
}

TEST(JsonReader, Edges_AreReadAsByTheLibrary) {
  const std::string deepest(kDepth, '[');
  for (const std::string& line : {std::string(),
                                  std::string(" "),
                                  std::string("\xEF\xBB\xBF{}"),
                                  std::string("\xEF{}"),
                                  std::string("{}x"),
                                  std::string("7e308"),
                                  std::string("[-1.8e308]"),
                                  std::string("1e309"),
                                  std::string("1.7976931348623157e308"),
                                  std::string("{} \0", 4),
                                  std::string("\"a\0b\"", 5),
                                  std::string("1e400"),
                                  std::string("[1,]"),
                                  std::string("{\"a\":1,\"b\":2,\"a\":3}"),
                                  std::string("nul"),
                                  std::string("'a'"),
                                  std::string("NaN"),
                                  std::string("// a\n1"),
                                  std::string("+1"),
                                  std::string("01"),
                                  std::string("\"\xC0\x80\""),
                                  std::string("\"\xED\xA0\x80\""),
                                  deepest + std::string(kDepth, ']'),
                                  deepest + "[" + std::string(kDepth + 1, ']')})
    ASSERT_NO_FATAL_FAILURE(expect_same(line));
}

TEST(JsonReader, WhatFollowsTheValue_IsNotIgnored) {
  EXPECT_FALSE(parse_json("{} ", kDepth).json.is_discarded());
  EXPECT_TRUE(parse_json({"{}\0", 3}, kDepth).json.is_discarded());
  EXPECT_TRUE(parse_json({"{}\0{}", 5}, kDepth).json.is_discarded());
  EXPECT_TRUE(parse_json({"\"a\0b\"", 5}, kDepth).json.is_discarded());
}

TEST(JsonReader, WideObject_IsRefused) {
  const auto object = [](size_t members) {
    std::string line = "[{";
    for (size_t i = 0; i < members; ++i)
      line += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":" + (i % 2 == 0 ? "1" : "[]");
    return line + "}]";
  };
  EXPECT_FALSE(parse_json(object(cli::kMostMembers), kDepth).is_wide);
  for (const size_t members : {cli::kMostMembers + 1, cli::kMostMembers + 2, size_t{100'000}}) {
    const ParsedJson read = parse_json(object(members), kDepth);
    EXPECT_TRUE(read.is_wide);
    EXPECT_TRUE(read.json.is_discarded());
  }
}

}  // namespace
}  // namespace khulasa
