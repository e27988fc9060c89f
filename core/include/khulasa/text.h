// Spans of a text, and the map between a text and its normalized form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa {

/// A half-open range [begin, end) of UTF-16 code units: the two numbers that JavaScript's slice()
/// takes.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  [[nodiscard]] constexpr uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The part of `text` in `span`, which must lie within it.
///
///     khulasa::slice(u"وصل الوفد", {4, 9});  // u"الوفد"
[[nodiscard]] constexpr std::u16string_view slice(std::u16string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// clang-format off
/// Maps offsets between a source text and its normalized form (the target), in both directions.
///
///     source   ك  َ  ت  ـ  ب        target   ك  ت  ب
///              0  1  2  3  4                 0  1  2
///     runs     (0,0) same  (1,1) dropped  (2,1) same  (3,2) dropped  (4,2) same
///
///     map.to_source({0, 1})  is {0, 2}: the letter with its mark
///     map.to_target({2, 4})  is {1, 2}: the tatweel has gone
///
/// A run of equal lengths maps unit by unit. A run whose lengths differ (a dropped mark, a lam-alef
/// that became two letters) maps as a whole: a position inside it moves to the start of the run if
/// a span begins there, to its end if a span ends there. Dropped characters belong to the character
/// before them, so the source span of a word includes the marks on its last letter.
// clang-format on
class OffsetMap {
 public:
  /// Appends a run: the next `source_size` units became the next `target_size` units. It is merged
  /// with the run before it if one run can express both. Two sizes of 0 have no effect.
  void append(uint32_t source_size, uint32_t target_size);

  /// The source span of a target span, and the reverse. Ends outside the text are clamped to it.
  /// O(log runs).
  [[nodiscard]] Span to_source(Span target) const;
  [[nodiscard]] Span to_target(Span source) const;

  /// This map followed by `next`: a map from this map's source to the target of `next`, whose
  /// source_size() must be this target_size(). Linear in the runs of both.
  [[nodiscard]] OffsetMap then(const OffsetMap& next) const;

  [[nodiscard]] uint32_t source_size() const { return source_size_; }
  [[nodiscard]] uint32_t target_size() const { return target_size_; }

  /// Where a run begins; it ends where the next one begins.
  struct Run {
    uint32_t source = 0;
    uint32_t target = 0;
    friend bool operator==(const Run&, const Run&) = default;
  };
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }

 private:
  [[nodiscard]] Run run_end(size_t index) const;
  [[nodiscard]] Span map(Span span, uint32_t Run::*from, uint32_t Run::*to) const;

  std::vector<Run> runs_;
  uint32_t source_size_ = 0;
  uint32_t target_size_ = 0;
};

/// A normalized text and the map to its source.
struct NormalizedText {
  std::u16string text;
  OffsetMap map;
  uint32_t marks_capped = 0;  // marks dropped beyond kMaxMarksPerBase on one letter

  /// The normalized form of a span of the source.
  [[nodiscard]] std::u16string_view of_source(Span source) const {
    return slice(text, map.to_target(source));
  }
};

enum class DigitForm { kKeep, kLatin, kArabic };  // ٣, ۳ and 3: unchanged, all 3, all ٣
inline constexpr int kDigitFormCount = 3;

enum class TatweelForm {
  kKeep,
  kDropDecorative,  // «هـاكـان» becomes «هاكان»; «بـ"لبنان"» keeps the one that connects
  kDrop,
};
inline constexpr int kTatweelFormCount = 3;

/// Letters of Persian, Urdu and Kurdish keyboards that look like Arabic ones: ی ک ہ ھ ە ۃ ے for
/// ي ك ه ه ه ة ي.
enum class LookAlikes {
  kKeep,
  kFoldInArabic,  // only if the text is Arabic: «فی السوریة»; Persian and Urdu need their ی
  kFold,
};
inline constexpr int kLookAlikesCount = 3;

enum class ZeroWidthForm {
  kKeep,
  kKeepJoiners,  // keep U+200C and U+200D, which change how «گفت‌وگو» and emoji look
  kDrop,
};
inline constexpr int kZeroWidthFormCount = 3;

/// The folds that normalize() applies after canonical composition (NFC), each independent of the
/// others. By default none is on. JSON and JavaScript have the same names in camelCase.
///
///     khulasa::NormalizeOptions options = khulasa::NormalizeOptions::display();
///     options.digits = khulasa::DigitForm::kLatin;
struct NormalizeOptions {
  bool drop_tashkeel = false;          // U+064B-065F: vowels, tanween, shadda, sukun, maddah, hamza
  bool drop_quranic_marks = false;     // U+0610-061A, U+06D6-06ED, U+0898-089F, U+08CA-08FF
  bool drop_superscript_alef = false;  // «هٰذا» to «هذا»
  TatweelForm tatweel = TatweelForm::kKeep;
  bool fold_alef = false;  // أ إ آ ٱ to ا
  bool fold_split_madda = false;  // ءا for آ to ا: «ءامن» to «امن»; not in «قراءات», «جزءا»
  bool fold_yeh = false;             // ى to ي
  bool fold_teh_marbuta = false;     // ة to ه
  bool fold_hamza_carriers = false;  // ؤ to و, ئ to ي
  LookAlikes look_alikes = LookAlikes::kKeep;
  // U+FB50-FDFF and U+FE70-FEFF to letters: ﻻ to لا, ﷲ to الله. Other compatibility characters,
  // such as ², are unchanged.
  bool unfold_presentation_forms = false;
  DigitForm digits = DigitForm::kKeep;
  bool fold_punctuation = false;  // ، ؛ ؟ ٪ ٫ ٬ ۔, dashes, curly and angle quotes to ASCII
  bool collapse_spaces = false;   // a run of any Unicode spaces to one U+0020; line ends remain
  ZeroWidthForm zero_width = ZeroWidthForm::kKeep;
  // Marks, embeddings, overrides and isolates, by which a text can look other than it is stored.
  bool drop_bidi_controls = false;
  bool fold_elongation = false;  // «جدااااا» to «جدا»: three or more of an Arabic letter to one
  bool fold_case = false;  // «ÉLYSÉE» to «élysée»: Unicode's simple case folding

  /// For display; nothing a reader sees is lost. Unfolds presentation forms, drops decorative
  /// tatweel, invisible characters and bidi controls, and collapses spaces.
  static NormalizeOptions display();
  /// The match key, in which spellings of the same word are equal. Everything is folded except ؤ
  /// and ئ («سؤال» is not «سوال») and elongation; look-alikes are folded if the text is Arabic.
  static NormalizeOptions search();
  /// Canonical composition only.
  static NormalizeOptions nfc();
};

/// Combining marks kept on one base letter. Arabic needs two (shadda and a vowel), Quranic text up
/// to four. More than eight are an attack: ICU's NFC is quadratic in alternating marks (200,000 of
/// them take 11.7 s).
inline constexpr uint32_t kMaxMarksPerBase = 8;

}  // namespace khulasa
