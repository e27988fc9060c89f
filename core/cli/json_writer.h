// Writes JSON straight into a string, without building a tree of values first.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace khulasa::cli {

enum class Layout {
  kOneLine,   // no white space at all: a line of JSON Lines
  kIndented,  // each value on a line of its own, indented by two spaces
};

/// Writes one value to a string or a stream. The caller opens and closes objects and arrays in
/// pairs, nested at most 1,000 levels deep, and gives each member of an object a key; the writer
/// adds commas, white space and escapes. The bytes are those that nlohmann::json's dump() gives for
/// the same values, in both layouts. The last of them are written when the value is complete.
///
///     std::string out;
///     JsonWriter json(out, Layout::kOneLine);
///     json.begin_object();
///     json.member("text", u"وصل الوفد");
///     json.end_object();  // out is {"text":"وصل الوفد"}
class JsonWriter {
 public:
  /// @param out  outlives the writer. What it already contains stays.
  JsonWriter(std::string& out, Layout layout) : string_(&out), layout_(layout) {}
  JsonWriter(std::ostream& out, Layout layout) : stream_(&out), layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The key of the next value: at most 1,000 characters that need no escapes.
  void key(std::string_view name) {
    char* at = begin_value(name.size() + std::string_view("\"\": ").size());
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    *at++ = '"';
    *at++ = ':';
    if (layout_ == Layout::kIndented) *at++ = ' ';
    fill_to(at);
    follows_key_ = true;
  }

  /// A string. Any UTF-16: a lone surrogate becomes U+FFFD. Linear in the text.
  void value(std::u16string_view text);
  /// A string of at most 1,000 characters that need no escapes: the name of an enumerator.
  void value(const char* name);
  void value(std::unsigned_integral auto number) { integer(number); }
  /// The shortest digits that give the number again; null if it is not finite.
  void value(double number);
  void null() { raw("null"); }
  /// A value that is JSON already.
  void raw(std::string_view json);

  /// A string in parts, between begin_text() and end_text().
  void begin_text();
  void add_text(std::u16string_view part);
  void end_text();

  void member(std::string_view name, const auto& member_value) {
    key(name);
    value(member_value);
  }

 private:
  static constexpr size_t kIndent = 2;  // spaces
  // Enough for what most values are indented by: copied whole, without a loop.
  static constexpr std::string_view kSpaces = "                ";

  // Room for `bytes`, which are at most the size of part_. Whoever writes there calls fill_to().
  char* reserve(size_t bytes) {
    if (part_.size() - filled_ < bytes) flush();
    return part_.data() + filled_;
  }
  void fill_to(const char* end) { filled_ = static_cast<size_t>(end - part_.data()); }

  // Begins a value or a key, and returns room for `bytes` of it.
  char* begin_value(size_t bytes) {
    char* at = reserve(std::string_view(",\n").size() + kSpaces.size() + kIndent * depth_ + bytes);
    if (follows_key_ || depth_ == 0) {
      follows_key_ = false;
      return at;
    }
    if (!is_first_) *at++ = ',';
    is_first_ = false;
    return put_line_start(at);
  }
  void end_value(const char* end) {
    fill_to(end);
    if (depth_ == 0) flush();
  }
  char* put_line_start(char* at) const {
    if (layout_ == Layout::kOneLine) return at;
    *at++ = '\n';
    if (kIndent * depth_ > kSpaces.size()) return std::fill_n(at, kIndent * depth_, ' ');
    std::copy(kSpaces.begin(), kSpaces.end(), at);
    return at + kIndent * depth_;
  }

  void open(char bracket);
  void close(char bracket);
  void integer(uint64_t number);
  void flush();

  std::string* string_ = nullptr;  // one of the two is set
  std::ostream* stream_ = nullptr;
  Layout layout_;
  size_t depth_ = 0;
  bool is_first_ = true;      // nothing was written yet in the innermost object or array
  bool follows_key_ = false;  // the next value belongs to the key just written
  // What is written goes here first. A page of one-letter lines has thirty short pieces a line: to
  // append each of them to a string takes twice the instructions.
  std::array<char, 1 << 14> part_;
  size_t filled_ = 0;
};

}  // namespace khulasa::cli
