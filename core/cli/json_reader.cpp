#include "json_reader.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "utf8.h"

namespace khulasa::cli {

namespace {

// Whether `text` has half of a surrogate pair in the form of three bytes, which is no UTF-8. From
// an escape that stands alone («\\ude00») the reader makes one; in the line itself it finds them.
bool has_surrogate(std::string_view text) {
  for (size_t at = text.find('\xED'); at != text.npos; at = text.find('\xED', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  return false;
}

// Builds a value from the events of RapidJSON's reader, which stops if one of them returns false.
class Builder {
 public:
  explicit Builder(size_t max_depth) : max_depth_(max_depth) {}

  ParsedJson parsed;

  // The names are the library's.
  // NOLINTBEGIN(readability-identifier-naming)
  bool Null() { return add(nullptr); }
  bool Bool(bool value) { return add(value); }
  // Never called, since numbers come as their digits: of 7e308 the reader would make -2.1e-308.
  static bool Int(int /*value*/) { return false; }
  static bool Uint(unsigned /*value*/) { return false; }
  static bool Int64(int64_t /*value*/) { return false; }
  static bool Uint64(uint64_t /*value*/) { return false; }
  static bool Double(double /*value*/) { return false; }
  bool RawNumber(const char* digits, unsigned size, bool /*copy*/) {
    const char* const end = digits + size;
    uint64_t whole = 0;  // offsets, which are nearly all numbers of a request
    const auto read = std::from_chars(digits, end, whole);
    if (read.ec == std::errc{} && read.ptr == end) return add(whole);
    Json number = Json::parse(digits, end, nullptr, /*allow_exceptions=*/false);
    return !number.is_discarded() && add(std::move(number));
  }
  bool String(const char* text, unsigned size, bool /*copy*/) {
    return !has_surrogate({text, size}) && add(std::string(text, size));
  }
  bool Key(const char* text, unsigned size, bool /*copy*/) {
    key_.assign(text, size);
    return !has_surrogate(key_);
  }
  bool StartObject() { return open(Json::object()); }
  bool EndObject(unsigned /*members*/) { return close(); }
  bool StartArray() { return open(Json::array()); }
  bool EndArray(unsigned /*elements*/) { return close(); }
  // NOLINTEND(readability-identifier-naming)

 private:
  bool add(Json value) {
    place(std::move(value));
    return !parsed.is_wide;
  }

  // Puts a value where it belongs. What is open grows only at its end, so pointers stay valid until
  // the inner value is closed.
  Json& place(Json value) {
    if (open_.empty()) return parsed.json = std::move(value);
    Json& outer = *open_.back();
    if (outer.is_object()) {
      Json& member = outer[key_] = std::move(value);
      parsed.is_wide |= outer.size() > kMostMembers;
      return member;
    }
    outer.push_back(std::move(value));
    return outer.back();
  }

  bool open(Json value) {
    parsed.is_deep = open_.size() == max_depth_;
    if (parsed.is_deep) return false;
    open_.push_back(&place(std::move(value)));
    return !parsed.is_wide;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  size_t max_depth_;
  std::string key_;          // of the next value, in an object
  std::vector<Json*> open_;  // arrays and objects, outermost first
};

}  // namespace

ParsedJson parse_json(std::string_view line, size_t max_depth) {
  constexpr unsigned kFlags =
      rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  line = without_byte_order_mark(line);
  rapidjson::MemoryStream stream(line.data(), line.size());
  rapidjson::Reader reader;
  Builder builder(max_depth);
  // At a NUL the reader stops as at the end.
  if (!reader.Parse<kFlags>(stream, builder) || stream.Tell() != line.size())
    builder.parsed.json = Json::value_t::discarded;
  return std::move(builder.parsed);
}

}  // namespace khulasa::cli
