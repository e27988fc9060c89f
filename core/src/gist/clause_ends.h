// Where a sentence can end early: what remains says something whole, and the same.
#pragma once

#include "kept_words.h"

namespace khulasa::gist {

/// Words of a sentence, with the ways to end it early. Each function leaves words out at the end.
class ClauseEnds : public KeptWords {
 public:
  using KeptWords::KeptWords;

  /// «، وفق ما أعلنت الوزارة» at the end.
  void drop_final_attribution();

  /// Ends at the last comma within `max_words` from which on a clause can be left out.
  void drop_final_clauses(uint32_t max_words);

  /// Ends after the last phrase that fits `max_words`. If that leaves less than two thirds of them,
  /// after the last word that needs no other word; failing that, after `max_words`.
  void cut(uint32_t max_words);

 private:
  // Whether what follows the first `count` words, after a comma, is a clause of its own: it starts
  // with «و», a word that opens a clause or «محققا», and no pair or quotation is split.
  [[nodiscard]] bool may_leave(size_t count) const;

  // Whether the first `count` words end inside «بين الهيئة والجامعة».
  [[nodiscard]] bool splits_pair(size_t count) const;

  // Whether a clause ends with the word at `i`, or with words after it that are left out:
  // «للجرام (اليوم،) وسجل». A colon announces one.
  [[nodiscard]] bool ends_clause(size_t i) const;

  // Whether the first `count` words end between a denial and what it leaves: «لا يعود إلى الأسباب
  // الفنية (سوى 9%)», «ليست فى الصعوبة (بل فى أنها)».
  [[nodiscard]] bool splits_exception(size_t count) const;

  // Whether the first `count` words end right after the subject of a clause with «أن»: «ترى الباحثة
  // أن هذا التحول» (يعكس).
  [[nodiscard]] bool has_bare_subject(size_t count) const;

  // Whether the first `count` words break off: «اجتماع بين», «التي تعتمد» (عليها).
  [[nodiscard]] bool is_open(size_t count) const;

  // Whether the first `count` words end with a phrase: a comma, a clause, a function word, a
  // proclitic or a quotation follows, or the last is a definite noun and the next is not definite.
  [[nodiscard]] bool ends_phrase(size_t count) const;

  // Whether the last of the first `count` words can do without the next one. Not «306» before
  // «معلمين», not «بإدخال» before «بعض», not a noun before its adjective.
  [[nodiscard]] bool may_end(size_t count) const;
};

}  // namespace khulasa::gist
