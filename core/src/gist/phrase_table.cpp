#include "phrase_table.h"

#include "text/tables/hash.h"

namespace khulasa::gist {

namespace {

// An article of 10,000 words has about 15,000 distinct phrases. Without a limit a text of 800,000
// distinct words would take hundreds of MB.
constexpr size_t kMaxPhrases = size_t{1} << 17;

constexpr size_t kFirstSlots = 256;

uint32_t hash_of(const PhraseKey& key, uint32_t length) {
  text::Hash hash;
  for (uint32_t i = 0; i < length; ++i) hash.add(key[i]);
  return hash.value();
}

}  // namespace

PhraseTable::PhraseTable(const text::Vocabulary& vocabulary)
    : vocabulary_(vocabulary),
      singles_(vocabulary.families.size(), kAbsent),
      slots_(kFirstSlots, kAbsent) {}

PhraseKey PhraseTable::key_of(uint32_t first, uint32_t length) const {
  PhraseKey key{};
  for (uint32_t i = 0; i < length; ++i) key[i] = vocabulary_.lexeme_of(first + i).family;
  return key;
}

size_t PhraseTable::slot_of(const PhraseKey& key, uint32_t length, uint32_t hash) const {
  const auto holds_other = [&](const Phrase& phrase) {
    if (phrase.hash != hash || phrase.words != length) return true;
    for (uint32_t i = 0; i < length; ++i)
      if (vocabulary_.lexeme_of(phrase.first_word + i).family != key[i]) return true;
    return false;
  };
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot] != kAbsent && holds_other(list_[slots_[slot]])) slot = (slot + 1) & mask;
  return slot;
}

void PhraseTable::grow() {
  slots_.assign(slots_.size() * 2, kAbsent);
  const size_t mask = slots_.size() - 1;
  for (uint32_t number = 0; number < list_.size(); ++number) {
    if (list_[number].words == 1) continue;
    size_t slot = list_[number].hash & mask;
    while (slots_[slot] != kAbsent) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

uint32_t PhraseTable::find(const PhraseKey& key, uint32_t length) const {
  return length == 1 ? singles_[key[0]] : slots_[slot_of(key, length, hash_of(key, length))];
}

void PhraseTable::add(const PhraseKey& key, uint32_t length, uint32_t first_word,
                      uint32_t sentence) {
  if (list_.size() * 2 > slots_.size()) grow();
  const uint32_t hash = hash_of(key, length);
  uint32_t& number = length == 1 ? singles_[key[0]] : slots_[slot_of(key, length, hash)];
  if (number != kAbsent) {
    ++list_[number].count;
    later_.push_back({number, first_word});
  } else if (list_.size() < kMaxPhrases) {
    number = static_cast<uint32_t>(list_.size());
    list_.push_back({first_word, sentence, 1, 0, 0, hash, static_cast<uint8_t>(length), false});
  }
}

void PhraseTable::arrange_mentions() {
  uint32_t end = 0;
  for (Phrase& phrase : list_) {
    if (phrase.count < 2) continue;
    phrase.mentions = end + 1;  // where its second mention goes, after the first
    end += phrase.count;
  }
  mentions_.resize(end);
  for (const Phrase& phrase : list_)
    if (phrase.count > 1) mentions_[phrase.mentions - 1] = phrase.first_word;
  for (const Mention& mention : later_)
    mentions_[list_[mention.phrase].mentions++] = mention.first_word;
  for (Phrase& phrase : list_)
    if (phrase.count > 1) phrase.mentions -= phrase.count;
  later_ = {};
}

std::span<const uint32_t> PhraseTable::mentions_of(const Phrase& phrase) const {
  if (phrase.count < 2) return {&phrase.first_word, 1};
  return {mentions_.data() + phrase.mentions, phrase.count};
}

}  // namespace khulasa::gist
