// The writer's bytes are those of nlohmann::json's dump().
#include "json_writer.h"

#include <bit>
#include <limits>
#include <random>

#include "json.h"
#include "texts.h"

namespace khulasa {
namespace {

using std::string_literals::operator""s;
using cli::Json;
using cli::JsonWriter;
using cli::Layout;

constexpr int kIndent = 2;

template <typename Value>
std::string written(const Value& value) {
  std::string out;
  JsonWriter(out, Layout::kOneLine).value(value);
  return out;
}

TEST(JsonWriter, EveryCodeUnit_IsEscapedAsByTheLibrary) {
  for (uint32_t unit = 0; unit <= 0xFFFF; ++unit) {
    const std::u16string text = {u'a', static_cast<char16_t>(unit), u'b'};
    ASSERT_EQ(written(std::u16string_view(text)), Json(khulasa::to_utf8(text)).dump()) << unit;
  }
}

TEST(JsonWriter, RandomTextOfSurrogatesAndControls_IsWrittenAsByTheLibrary) {
  // Longer than the parts in which the writer converts, with pairs across their ends.
  const std::u16string units = u"\u0000\u001F\"\\\n\u007F\u0080\u07FF\u0800\u2028\uFEFF\uFFFFكa"s;
  std::mt19937 random(5);
  for (int i = 0; i < 2'000; ++i) {
    std::u16string text;
    const size_t size = random() % 1'500;
    while (text.size() < size) {
      switch (random() % 4) {
        case 0:
          text += static_cast<char16_t>(0xD800 + random() % 0x800);
          break;
        case 1:
          text += u"😀";
          break;
        default:
          text += units[random() % units.size()];
      }
    }
    ASSERT_EQ(written(std::u16string_view(text)), Json(khulasa::to_utf8(text)).dump());
  }
}

TEST(JsonWriter, Numbers_AreWrittenAsByTheLibrary) {
  std::mt19937_64 random(6);
  std::vector<double> numbers = {0.0,
                                 -0.0,
                                 1.0,
                                 0.1,
                                 0.001,
                                 1e-5,
                                 100.0,
                                 1e15,
                                 1e16,
                                 5e-324,
                                 1.7e308,
                                 2.0 / 3,
                                 std::numeric_limits<double>::infinity(),
                                 std::numeric_limits<double>::quiet_NaN()};
  for (int i = 0; i < 20'000; ++i) {
    numbers.push_back(std::bit_cast<double>(random()));
    numbers.push_back(static_cast<double>(random()) / 1e19);
  }
  for (const double number : numbers) ASSERT_EQ(written(number), Json(number).dump());
  for (const uint64_t number : {uint64_t{0}, uint64_t{10}, std::numeric_limits<uint64_t>::max()})
    EXPECT_EQ(written(number), Json(number).dump());
}

TEST(JsonWriter, EmptyAndNested_AreLaidOutAsByTheLibrary) {
  const Json expected = Json::parse(
      R"({"a":[],"b":{},"c":[[1,2],[],{"d":null}],"e":{"f":"g","h":[{}]},"parts":"ab","raw":[1]})");
  for (const auto& [layout, indent] :
       {std::pair(Layout::kOneLine, -1), std::pair(Layout::kIndented, kIndent)}) {
    std::string out;
    JsonWriter json(out, layout);
    json.begin_object();
    json.key("a");
    json.begin_array();
    json.end_array();
    json.key("b");
    json.begin_object();
    json.end_object();
    json.key("c");
    json.begin_array();
    json.begin_array();
    json.value(1u);
    json.value(2u);
    json.end_array();
    json.begin_array();
    json.end_array();
    json.begin_object();
    json.key("d");
    json.null();
    json.end_object();
    json.end_array();
    json.key("e");
    json.begin_object();
    json.member("f", "g");
    json.key("h");
    json.begin_array();
    json.begin_object();
    json.end_object();
    json.end_array();
    json.end_object();
    json.key("parts");
    json.begin_text();
    json.add_text(u"a");
    json.add_text(u"b");
    json.end_text();
    json.key("raw");
    json.raw(layout == Layout::kOneLine ? "[1]" : "[\n    1\n  ]");
    json.end_object();
    EXPECT_EQ(out, expected.dump(indent));
  }
}

}  // namespace
}  // namespace khulasa
