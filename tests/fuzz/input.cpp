#include "input.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace khulasa::fuzz {

namespace {

constexpr uint8_t kUnitEscape = 0x80;
constexpr uint8_t kRepeatUnit = 0x81;
constexpr uint8_t kRepeatUnits = 0x82;
constexpr uint8_t kFirstPiece = 0x83;
constexpr uint8_t kFirstArabic = 0xA0;
constexpr size_t kRepeatedUnits = 16;

constexpr std::array<std::u16string_view, kFirstArabic - kFirstPiece> kPieces = {
    u"\u0670",                   // 83  superscript alef, outside U+0600-065F
    u"\u06CC",                   // 84  Farsi yeh
    u"\u06A9",                   // 85  keheh
    u"\u067E",                   // 86  peh
    u"\u06D5",                   // 87  ae
    u"\u06F3",                   // 88  Persian digit
    u"\uFEFB",                   // 89  lam-alef as a presentation form
    u"\uFDF2",                   // 8A  ligature of four letters
    u"\u200C",                   // 8B  ZWNJ
    u"\u200D",                   // 8C  ZWJ
    u"\u200F",                   // 8D  RLM
    u"\u202E",                   // 8E  RLO
    u"\u2067",                   // 8F  RLI
    u"\u0301",                   // 90  combining mark of Latin
    u"\u00E9",                   // 91  é
    u"\u2026",                   // 92  …
    u"\u00AB",                   // 93  «
    u"\u00BB",                   // 94  »
    u"\u2022",                   // 95  •
    u"\u2028",                   // 96  line separator
    u"\U0001F600",               // 97  emoji
    u"\U0001F1F8\U0001F1E6",     // 98  flag
    u"\nالمصدر: ",               // 99
    u"\nاقرأ أيضا:\n",           // 9A
    u"\nكلمات دلالية: ",         // 9B
    u"\nكتب: ",                  // 9C
    u" وقال الوزير إن ",         // 9D
    u" 11 حزيران /يونيو 2024 ",  // 9E
    u"\nجميع الحقوق محفوظة\n",   // 9F
};

template <typename Enum>
Enum one_of(uint8_t byte, int count) {
  return static_cast<Enum>(byte % count);
}

}  // namespace

std::u16string Input::text() {
  std::u16string text;
  const auto repeat = [&](std::u16string_view part, size_t times) {
    const std::u16string copy(part);
    for (size_t i = 0; i < times && text.size() + copy.size() <= kMaxUnits; ++i) text += copy;
  };
  while (!at_end() && text.size() < kMaxUnits) {
    const uint8_t c = byte();
    if (c >= kFirstArabic) {
      text += static_cast<char16_t>(0x0600 + c - kFirstArabic);
    } else if (c >= kFirstPiece) {
      text += kPieces[c - kFirstPiece];
    } else if (c == kUnitEscape) {
      const uint8_t low = byte();
      text += static_cast<char16_t>(low + 256 * byte());
    } else if (c == kRepeatUnit) {
      const uint8_t times = byte();
      if (!text.empty()) repeat(std::u16string_view(text).substr(text.size() - 1), times);
    } else if (c == kRepeatUnits) {
      const uint8_t times = byte();
      repeat(std::u16string_view(text).substr(text.size() - std::min(text.size(), kRepeatedUnits)),
             times / 8);
    } else {
      text += static_cast<char16_t>(c);
    }
  }
  return text;
}

Options read_options(Input& input) {
  Options options;
  const uint8_t flags = input.byte();
  options.clean = (flags & 1) == 0;
  options.tokens = (flags & 2) != 0;
  options.sentences.semicolon = (flags & 4) != 0;
  if (flags & 8) options.title = u"افتتاح الميناء الجديد";
  if (flags & 16) options.summary.focus = u"ماذا عن الميناء والوزير";
  options.summary.type = one_of<SummaryType>(input.byte(), kSummaryTypeCount);
  options.summary.length = one_of<SummaryLength>(input.byte(), kSummaryLengthCount);
  // 0 means no budget, and the largest byte means the largest one.
  const auto budget = [](uint8_t byte) -> std::optional<uint32_t> {
    if (byte == 0) return std::nullopt;
    return byte == UINT8_MAX ? UINT32_MAX : byte;
  };
  options.summary.max_words = budget(input.byte());
  options.summary.max_sentences = budget(input.byte());
  if (const uint8_t ratio = input.byte(); ratio > 0) options.summary.ratio = ratio / 255.0;
  options.keywords.max = input.byte() * 4U % (kMaxKeywords + 1);
  options.keywords.min_score = input.byte() / 255.0;
  options.keywords.max_words = 1 + input.byte() % kMaxKeywordWords;
  for (int count = input.byte() % 4; count > 0; --count) {
    if (flags & 32) options.keep.push_back(input.byte());
    if (flags & 64) {
      const uint32_t begin = input.byte();
      const uint32_t size = input.byte();
      options.markup.push_back({{begin, begin + size}, input.byte()});
    }
  }
  return options;
}

NormalizeOptions read_normalize_options(Input& input) {
  NormalizeOptions options;
  uint32_t bits = input.byte();
  bits |= uint32_t{input.byte()} << 8;
  const auto next = [&] {
    const bool is_set = (bits & 1) != 0;
    bits >>= 1;
    return is_set;
  };
  for (bool* flag :
       {&options.drop_tashkeel, &options.drop_quranic_marks, &options.drop_superscript_alef,
        &options.fold_alef, &options.fold_yeh, &options.fold_teh_marbuta,
        &options.fold_hamza_carriers, &options.unfold_presentation_forms, &options.fold_punctuation,
        &options.collapse_spaces, &options.drop_bidi_controls, &options.fold_elongation,
        &options.fold_case})
    *flag = next();
  options.tatweel = one_of<TatweelForm>(input.byte(), kTatweelFormCount);
  options.look_alikes = one_of<LookAlikes>(input.byte(), kLookAlikesCount);
  options.digits = one_of<DigitForm>(input.byte(), kDigitFormCount);
  options.zero_width = one_of<ZeroWidthForm>(input.byte(), kZeroWidthFormCount);
  return options;
}

}  // namespace khulasa::fuzz
