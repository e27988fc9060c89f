#include "known_words.h"

#include <algorithm>

#include "proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

KnownWord find_out(std::u16string_view key, Segmentation& parts) {
  segment(key, parts);
  return {facts_of(key), name_roles(key.substr(parts.proclitics))};
}

}  // namespace

KnownWord KnownWords::read(std::u16string_view key, uint32_t hash, Segmentation& parts) {
  // Numbers and words of other scripts are not stemmed, so that to remember them would not pay.
  if (key.empty() || !is_arabic_letter(key[0])) return find_out(key, parts);
  Slot& slot = slots_[hash % kSlots];
  if (key == std::u16string_view(slot.key.data(), slot.key_size)) {
    parts.stem.assign(slot.stem.data(), slot.stem_size);
    parts.proclitics = slot.proclitics;
    parts.word_class = slot.word_class;
    return slot.word;
  }
  const KnownWord word = find_out(key, parts);
  if (key.size() > slot.key.size() || parts.stem.size() > slot.stem.size()) return word;
  std::copy(key.begin(), key.end(), slot.key.begin());
  std::copy(parts.stem.begin(), parts.stem.end(), slot.stem.begin());
  slot.key_size = static_cast<uint8_t>(key.size());
  slot.stem_size = static_cast<uint8_t>(parts.stem.size());
  slot.proclitics = parts.proclitics;
  slot.word_class = parts.word_class;
  slot.word = word;
  return word;
}

KnownWords& KnownWords::of_thread() {
  thread_local KnownWords words;
  return words;
}

}  // namespace khulasa::text
