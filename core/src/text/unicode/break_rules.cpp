#include "break_rules.h"

#include <algorithm>

#include "icu_data.h"
#include "letters.h"
#include "packed_numbers.h"

namespace khulasa::text {

namespace {

// States and columns with a fixed meaning in ICU's tables (rbbidata.h, rbbi.cpp).
constexpr uint8_t kStop = 0;
constexpr uint8_t kStart = 1;
constexpr size_t kEndColumn = 1;
constexpr size_t kBeginColumn = 2;
constexpr int kStatusStep = 100;

constexpr bool is_lead(char16_t c) { return (c & 0xFC00) == 0xD800; }
constexpr bool is_trail(char16_t c) { return (c & 0xFC00) == 0xDC00; }

}  // namespace

CharacterClasses::CharacterClasses() : basic_(kBasicEnd) {
  const unsigned char* lengths = khulasa_icu_run_lengths;
  char32_t at = 0;
  for (unsigned run = 0; run < khulasa_icu_runs; ++run) {
    const uint8_t value = khulasa_icu_run_classes[run];
    const char32_t end = at + next_number(lengths);
    if (at < kBasicEnd) {
      std::fill(basic_.begin() + at, basic_.begin() + std::min(end, kBasicEnd), value);
    }
    if (end > kBasicEnd) supplementary_.push_back({end, value});
    at = end;
  }
}

uint8_t CharacterClasses::of_supplementary(char32_t c) const {
  const auto run =
      std::upper_bound(supplementary_.begin(), supplementary_.end(), c,
                       [](char32_t point, const Run& each) { return point < each.end; });
  return run == supplementary_.end() ? 0 : run->value;
}

BreakRules::BreakRules(const KhulasaBreakRules& compiled, const CharacterClasses& classes)
    : classes_(classes),
      next_(compiled.state_count * kRow),
      at_end_(compiled.state_count),
      accepted_(compiled.state_count),
      keeps_plain_(compiled.state_count) {
  for (size_t state = 0; state < compiled.state_count; ++state) {
    const auto at = [&](size_t list) {
      return compiled.states[list * compiled.state_count + state];
    };
    const auto next_at = [&](size_t column) { return at(2 + column); };
    accepted_[state] = at(0) != 0 ? static_cast<uint8_t>(1 + at(1)) : 0;
    for (size_t each = 0; each < khulasa_icu_classes; ++each) {
      next_[state * kRow + each] = next_at(compiled.column_of_class[each]);
    }
    at_end_[state] = next_at(kEndColumn);
    const uint8_t* row_of_classes = &next_[state * kRow];
    keeps_plain_[state] =
        row_of_classes[classes.of(kAlef)] == state && row_of_classes[classes.of(u' ')] == state;
    if (state == kStart && compiled.from_start) start_ = next_at(kBeginColumn);
  }
}

// The state machine of RuleBasedBreakIterator::handleNext: it runs until it stops, and the boundary
// is the position at which it was last in an accepting state.
BreakRules::Break BreakRules::next_break(std::u16string_view text, size_t begin,
                                         const SpecialsIn* specials) const {
  const auto step = [&](size_t& at) -> char32_t {
    const char16_t lead = text[at++];
    if (!is_lead(lead) || at == text.size() || !is_trail(text[at])) return char32_t{lead};
    return 0x10000 + ((char32_t{lead} - 0xD800) << 10) + (text[at++] - 0xDC00u);
  };
  // The tables are in locals and a code point is decoded only at a lead surrogate, because this
  // loop may read every unit of a text.
  const uint8_t* next = next_.data();
  const uint8_t* accepts = accepted_.data();
  size_t state = start_;
  uint8_t accepted = 0;
  size_t end = begin;
  size_t at = begin;
  while (state != kStop && at != text.size()) {
    const char16_t c = text[at];
    uint8_t unit_class = 0;
    if (is_lead(c)) {
      unit_class = classes_.of(step(at));
    } else {
      unit_class = classes_.of(c);
      ++at;
    }
    const size_t before = state;
    state = next[before * kRow + unit_class];
    if (state == before) {
      // In the middle of a word or a sentence: skip the units that keep the state.
      const uint8_t* row = next + state * kRow;
      const bool skips_plain = specials != nullptr && keeps_plain_[state];
      while (at != text.size() && !is_lead(text[at]) && row[classes_.of(text[at])] == state)
        at = skips_plain ? specials->next(static_cast<uint32_t>(at) + 1) : at + 1;
    }
    if (accepts[state] == 0) continue;
    accepted = accepts[state];
    end = at;
  }
  if (state != kStop && accepts[at_end_[state]] != 0) {
    accepted = accepts[at_end_[state]];
    end = at;
  }
  // The rules always accept at least one character, but ICU does not rely on that either. Without
  // this step a faulty table would be an endless loop.
  if (accepted == 0) {
    step(end);
    return {end, 0};
  }
  return {end, (accepted - 1) * kStatusStep};
}

}  // namespace khulasa::text
