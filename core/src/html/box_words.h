// What small boxes beside an article say, on pages whose classes say nothing.
#pragma once

#include <string_view>

namespace khulasa::html {

/// Whether the first word of `text` is `word`, apart from vowel marks.
[[nodiscard]] bool starts_with_word(std::u16string_view text, std::u16string_view word);

/// Whether `text` says who an author is: «صحفي مهتم بالشأن الاقتصادي، عمل في عدة صحف». Linear.
[[nodiscard]] bool is_author_note(std::u16string_view text);

/// What a box asks of its reader.
struct Asking {
  /// Adds what a line of the box says.
  void add(std::u16string_view line);
  /// «لديك مقالان مجانيان. اشترك لتقرأ بلا حدود»; `has_link` if the box has a link or a button.
  [[nodiscard]] bool is_enough(bool has_link) const;

 private:
  unsigned subjects_ = 0;  // a bit for each: to subscribe, an account, a newsletter
  bool is_to_reader_ = false;
  bool is_from_site_ = false;
};

/// «استفتاء: هل تثق ...؟»
[[nodiscard]] bool is_poll_question(std::u16string_view line);

/// What a page says about itself while it loads or plays: «جار تحميل المزيد».
[[nodiscard]] bool is_status(std::u16string_view line);

}  // namespace khulasa::html
