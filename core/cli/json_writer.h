// Writes JSON straight into a string, without building a tree of values first.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace khulasa::cli {

enum class Layout {
  kOneLine,   // no white space at all: a line of JSON Lines
  kIndented,  // each value on a line of its own, indented by two spaces
};

/// Appends JSON to a string. The caller opens and closes objects and arrays in pairs and gives each
/// member of an object a key; the writer adds commas, white space and escapes. The bytes are those
/// that nlohmann::json's dump() gives for the same values, in both layouts.
///
///     std::string out;
///     JsonWriter json(out, Layout::kOneLine);
///     json.begin_object();
///     json.member("text", u"وصل الوفد");
///     json.end_object();  // out is {"text":"وصل الوفد"}
class JsonWriter {
 public:
  /// @param out  outlives the writer. What it already contains stays.
  JsonWriter(std::string& out, Layout layout) : out_(out), layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The key of the next value. It is written as it is: it must need no escapes.
  void key(std::string_view name);

  /// A string. Any UTF-16: a lone surrogate becomes U+FFFD. Linear in the text.
  void value(std::u16string_view text);
  /// A string of ASCII that needs no escapes, such as the name of an enumerator.
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
  void end_text() { out_ += '"'; }

  void member(std::string_view name, const auto& member_value) {
    key(name);
    value(member_value);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void begin_line();
  void integer(uint64_t number);

  std::string& out_;
  Layout layout_;
  size_t depth_ = 0;
  bool is_first_ = true;      // nothing was written yet in the innermost object or array
  bool follows_key_ = false;  // the next value belongs to the key just written
};

}  // namespace khulasa::cli
