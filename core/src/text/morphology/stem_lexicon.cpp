#include "stem_lexicon.h"

#include <algorithm>

#include "tables.h"

namespace khulasa::text {

namespace {

// make_tables.py packs each letter into one byte, ء into '!'.
constexpr char16_t kFirstPacked = u'\u0600';

// Kinds of entries. Those of verbs are the tags that make_tables.py writes: see verb_forms() there.
constexpr char kNoun = 'n';
constexpr char kPast = 'p';
constexpr char kWeak = 'w';
constexpr char kShort = 's';
constexpr char kImperfect = 'i';
constexpr char kRegular = 'r';  // the imperfect is a prefix and the past

// More than twice the number of entries, so that probes are short; a power of two.
constexpr size_t kSlots = 16384;

// Size of the Bloom filter. The 6,500 forms have some 15,000 prefixes, so one bit in nine is set.
constexpr uint32_t kPrefixBits = uint32_t{1} << 17;
constexpr uint32_t kNounSeed = 2166136261U;
constexpr uint32_t kVerbSeed = kNounSeed ^ 0x55555555U;

// The hash of a prefix, from the hash of the prefix that is one letter shorter.
uint32_t extend_hash(uint32_t hash, char letter) {
  return (hash ^ static_cast<uint8_t>(letter)) * 16777619U;
}
uint32_t prefix_bit(uint32_t hash) { return (hash >> 13) % kPrefixBits; }

char pack_letter(char16_t c) { return static_cast<char>(c - kFirstPacked); }

// FNV-1a.
template <typename Letters, typename Pack>
uint32_t hash_of(const Letters& letters, char kind, Pack pack) {
  uint32_t hash = 2166136261U;
  const auto mix = [&](char c) { hash = (hash ^ static_cast<uint8_t>(c)) * 16777619U; };
  for (const auto letter : letters) mix(pack(letter));
  mix(kind);
  return hash ^ (hash >> 15);
}

}  // namespace

const StemLexicon& StemLexicon::instance() {
  static const StemLexicon lexicon;
  return lexicon;
}

StemLexicon::StemLexicon() : slots_(kSlots, 0), prefix_bits_(kPrefixBits / 32, 0) {
  add_nouns();
  add_verbs();
}

// The first entry with a form wins: the file lists irregular verbs before regular ones.
void StemLexicon::add(const Entry& entry) {
  const std::string_view text = entry.kind == kNoun ? data::kStemNouns : data::kStemVerbs;
  const std::string_view form = text.substr(entry.begin, entry.length);
  size_t slot = hash_of(form, entry.kind, [](char c) { return c; }) % kSlots;
  for (; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Entry& other = entries_[slots_[slot] - 1];
    if (other.kind == entry.kind && text.substr(other.begin, other.length) == form) return;
  }
  uint32_t hash = entry.kind == kNoun ? kNounSeed : kVerbSeed;
  for (const char letter : form) {
    hash = extend_hash(hash, letter);
    prefix_bits_[prefix_bit(hash) / 32] |= 1U << prefix_bit(hash) % 32;
  }
  entries_.push_back(entry);
  slots_[slot] = static_cast<uint16_t>(entries_.size());
}

void StemLexicon::add_nouns() {
  Entry entry{0, 0, 0, 0, kNoun};
  const std::string_view text = data::kStemNouns;
  bool first = true;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '|') continue;
    entry.length = static_cast<uint8_t>(i - entry.begin);
    if (first) {
      entry.head = entry.begin;
      entry.head_length = entry.length;
    }
    if (entry.length > 0) add(entry);
    first = text[i] == ' ';
    entry.begin = i + 1;
  }
}

void StemLexicon::add_verbs() {
  const std::string_view text = data::kStemVerbs;
  Entry past{0, 0, 0, 0, kPast};
  uint32_t begin = 0;
  bool first = true;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '|') continue;
    const auto length = static_cast<uint8_t>(i - begin);
    if (first) {
      past = {begin, begin, length, length, kPast};
      if (length > 0) add(past);
    } else if (text[begin] == kRegular) {
      Entry imperfect = past;
      imperfect.kind = kImperfect;
      add(imperfect);
    } else {
      add({begin + 1, past.head, static_cast<uint8_t>(length - 1), past.head_length, text[begin]});
    }
    first = text[i] == ' ';
    begin = i + 1;
  }
}

const StemLexicon::Entry* StemLexicon::find(std::u16string_view form, char kind) const {
  const std::string_view text = kind == kNoun ? data::kStemNouns : data::kStemVerbs;
  size_t slot = hash_of(form, kind, pack_letter) % kSlots;
  for (; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.kind != kind || entry.length != form.size()) continue;
    const auto same = [](char16_t c, char letter) {
      return c == static_cast<char16_t>(kFirstPacked + static_cast<uint8_t>(letter));
    };
    if (std::equal(form.begin(), form.end(), text.begin() + entry.begin, same)) return &entry;
  }
  return nullptr;
}

size_t StemLexicon::reach_of(std::u16string_view form, uint32_t seed) const {
  uint32_t hash = seed;
  size_t reach = 0;
  for (; reach < form.size(); ++reach) {
    hash = extend_hash(hash, pack_letter(form[reach]));
    const uint32_t bit = prefix_bit(hash);
    if ((prefix_bits_[bit / 32] >> bit % 32 & 1) == 0) break;
  }
  return reach;
}

size_t StemLexicon::noun_reach(std::u16string_view form) const { return reach_of(form, kNounSeed); }
size_t StemLexicon::verb_reach(std::u16string_view form) const { return reach_of(form, kVerbSeed); }

std::optional<ShortWord> StemLexicon::head_of(const Entry* entry) {
  if (entry == nullptr) return std::nullopt;
  const std::string_view text = entry->kind == kNoun ? data::kStemNouns : data::kStemVerbs;
  ShortWord head;
  for (const char letter : text.substr(entry->head, entry->head_length))
    head.push_back(static_cast<char16_t>(kFirstPacked + static_cast<uint8_t>(letter)));
  return head;
}

std::optional<ShortWord> StemLexicon::noun(std::u16string_view form) const {
  return head_of(find(form, kNoun));
}
bool StemLexicon::has_noun(std::u16string_view form) const { return find(form, kNoun) != nullptr; }

std::optional<ShortWord> StemLexicon::past(std::u16string_view form) const {
  return head_of(find(form, kPast));
}
std::optional<ShortWord> StemLexicon::weak_past(std::u16string_view form) const {
  return head_of(find(form, kWeak));
}
std::optional<ShortWord> StemLexicon::short_past(std::u16string_view form) const {
  return head_of(find(form, kShort));
}

bool StemLexicon::has_imperfect(std::u16string_view rest) const {
  return find(rest, kImperfect) != nullptr;
}
bool StemLexicon::has_jussive(std::u16string_view rest) const {
  return find(rest, kShort) != nullptr;
}

}  // namespace khulasa::text
