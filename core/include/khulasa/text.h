// Spans of a text and the map between a text and its normalized form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa {

/// A half-open range [begin, end) of UTF-16 code units: the numbers that JavaScript's `slice`
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

/// The part of `text` that `span` names; `span` must lie within it.
[[nodiscard]] constexpr std::u16string_view slice(std::u16string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// Joins the offsets of a source text and of its normalized form (the target), in both directions.
///
///     source   ك  َ  ت  ـ  ب        target   ك  ت  ب
///              0  1  2  3  4                 0  1  2
///     runs     (0,0) same  (1,1) dropped  (2,1) same  (3,2) dropped  (4,2) same
///
/// A run of equal lengths maps unit by unit. A run whose lengths differ (a dropped mark, a lam-alef
/// that became two letters) maps as a whole: a position inside it goes to its begin, for a span's
/// begin, or to its end, for a span's end. What was dropped belongs to what stands before it, so a
/// word's source span takes its last letter's marks along.
class OffsetMap {
 public:
  /// Appends a run: the next `source_size` units became the next `target_size` units. Neighbours
  /// that can be one run are joined. Both sizes 0 is nothing.
  void append(uint32_t source_size, uint32_t target_size);

  /// The source span of a target span, and the reverse. Out-of-range ends are clamped to the text.
  /// O(log runs).
  [[nodiscard]] Span to_source(Span target) const;
  [[nodiscard]] Span to_target(Span source) const;

  /// The map from this map's source to `next`'s target, where `next` maps on from this map's target
  /// (its source_size() is this target_size()). Linear in the runs of both.
  [[nodiscard]] OffsetMap then(const OffsetMap& next) const;

  [[nodiscard]] uint32_t source_size() const { return source_size_; }
  [[nodiscard]] uint32_t target_size() const { return target_size_; }

  /// One run; it ends where the next begins.
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

/// A normalized text, joined to its source.
struct NormalizedText {
  std::u16string text;
  OffsetMap map;
  uint32_t marks_capped = 0;  // marks dropped beyond kMaxMarksPerBase on one letter

  /// The normalized form of a span of the source.
  [[nodiscard]] std::u16string_view of_source(Span source) const {
    return slice(text, map.to_target(source));
  }
};

enum class DigitForm { kKeep, kLatin, kArabic };  // ٣ and ۳ and 3: as they stand, all 3, all ٣
inline constexpr int kDigitFormCount = 3;

enum class TatweelForm {
  kKeep,
  kDropDecorative,  // «هـاكـان» becomes «هاكان»; «بـ"لبنان"» keeps its connecting one
  kDrop,
};
inline constexpr int kTatweelFormCount = 3;

/// Letters of Persian, Urdu and Kurdish keyboards that look like Arabic ones: ی ک ہ ھ ە ۃ ے to
/// ي ك ه ه ه ة ي.
enum class LookAlikes {
  kKeep,
  kFoldInArabic,  // «فی السوریة» is Arabic, typed badly; in a Persian or Urdu text ی is itself
  kFold,
};
inline constexpr int kLookAlikesCount = 3;

enum class ZeroWidthForm {
  kKeep,
  kKeepJoiners,  // U+200C and U+200D show: «گفت‌وگو», joined emoji; the rest shows
                 // nothing
  kDrop,
};
inline constexpr int kZeroWidthFormCount = 3;

/// What `normalize` does, each on its own. The default changes nothing but canonical composition
/// (NFC). In JSON and JavaScript the same names stand in camelCase.
struct NormalizeOptions {
  bool drop_tashkeel = false;          // vowels, shadda, tanween, sukun, maddah and hamza as marks
  bool drop_quranic_marks = false;     // U+0610-061A, U+06D6-06ED, U+0898-089F, U+08CA-08FF
  bool drop_superscript_alef = false;  // «هٰذا» to «هذا»
  TatweelForm tatweel = TatweelForm::kKeep;
  bool fold_alef = false;            // أ إ آ ٱ to ا
  bool fold_yeh = false;             // ى to ي
  bool fold_teh_marbuta = false;     // ة to ه
  bool fold_hamza_carriers = false;  // ؤ to و, ئ to ي
  LookAlikes look_alikes = LookAlikes::kKeep;
  // U+FB50-FDFF, U+FE70-FEFF to letters: ﻻ to لا, ﷲ to الله. No other compatibility character is
  // touched: ² stays.
  bool unfold_presentation_forms = false;
  DigitForm digits = DigitForm::kKeep;
  bool fold_punctuation = false;  // ، ؛ ؟ ٪ ٫ ٬ ۔, dashes, curly and angle quotes to ASCII's
  bool collapse_spaces = false;   // a run of any Unicode spaces to one U+0020; line ends stay
  ZeroWidthForm zero_width = ZeroWidthForm::kKeep;
  bool drop_bidi_controls = false;  // marks, embeddings, overrides, isolates: «\u202E» shows what
                                    // is not written
  bool fold_elongation = false;  // «جدااااا» to «جدا»: three or more of an Arabic letter to one
  bool fold_case = false;  // «Élysée» and «ÉLYSÉE»: Unicode's simple case folding

  /// Lossless repair for reading: presentation forms, decorative tatweel, spaces, zero-width
  /// characters that show nothing, bidi controls.
  static NormalizeOptions display();
  /// The match key: everything that does not tell two words apart is folded.
  static NormalizeOptions search();
  /// Canonical composition only.
  static NormalizeOptions nfc();
};

/// Marks kept on one base letter. Arabic needs two (shadda and vowel), Quranic text up to four;
/// beyond eight it is an attack: ICU's NFC is quadratic in alternating marks (200k marks: 11.7 s).
inline constexpr uint32_t kMaxMarksPerBase = 8;

}  // namespace khulasa
