// How a fingerprint is stored: numbers are little-endian, texts are UTF-16.
//
//     byte 0       kFingerprintVersion
//     byte 1       1 if there is a signature, else 0
//     byte 2       the number of phrases, up to kMaxPhrases
//     bytes 3-5    the hash of the title, 0 if there is none
//     bytes 6-9    the words of the article
//     bytes 10-17  how many terms have each weight, from 1 to kWeights
//     signature    kSignatureBins bytes, if there is one
//     terms        their hashes, 3 bytes each, by weight, those of a weight ascending
//     phrases      best first: the hash (3 bytes), the score, the kind, the units of its text
//                  (0: without its text), and the text
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "khulasa/result.h"

namespace khulasa::likeness {

inline constexpr uint32_t kHeaderBytes = 18;
inline constexpr uint32_t kHashBytes = 3;
inline constexpr uint32_t kHashes = 1U << 24;
inline constexpr uint32_t kPhraseBytes = kHashBytes + 3;  // without its text
// Weights of 1 to 8 rank as well as finer ones.
inline constexpr uint32_t kWeights = 8;
// Of 64, 96, 128 and 160 terms, precision@5 by category rises with each step, by .04 in all; 255
// gain no more (EASC, Logmani, AKEC).
inline constexpr uint32_t kMaxTerms = 160;
// They say why two articles are similar: 16 give a reason for .63, .73 and .62 of the five nearest
// (EASC, Logmani, AKEC), 24 for .68, .74 and .62, but cost twice the time; 10 for .46, .65 and .47.
inline constexpr uint32_t kMaxPhrases = 16;
inline constexpr uint32_t kMaxPhraseUnits = 40;  // of a phrase that is stored with its text
// One byte each is enough: unequal ones agree in 1 of 256 (b-bit MinHash; Li, König 2010).
inline constexpr uint32_t kSignatureBins = 128;

inline constexpr double kFullScore = 255;  // of the best phrase

using Signature = std::array<uint8_t, kSignatureBins>;

constexpr uint32_t read_hash(const uint8_t* bytes) {
  return bytes[0] | static_cast<uint32_t>(bytes[1]) << 8 | static_cast<uint32_t>(bytes[2]) << 16;
}

/// The hash by which terms and phrases are compared, fed text by text: FNV-1a. Unlike text::Hash it
/// is always the same, since it is stored. Who chooses words that collide makes two articles look
/// alike, and nothing slower.
class StoredHash {
 public:
  void add(std::u16string_view text) {
    for (const char16_t c : text) state_ = (state_ ^ c) * 1099511628211U;
  }
  [[nodiscard]] uint64_t value() const { return mixed(state_); }
  /// Below kHashes.
  [[nodiscard]] uint32_t short_value() const { return static_cast<uint32_t>(value() % kHashes); }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit depends on every other.
  static constexpr uint64_t mixed(uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
  }

 private:
  uint64_t state_ = 14695981039346656037U;
};

/// Reads the parts of a valid fingerprint in place.
class View {
 public:
  explicit View(std::span<const uint8_t> bytes) : bytes_(bytes.data()) {}

  [[nodiscard]] bool has_signature() const { return bytes_[1] != 0; }
  [[nodiscard]] uint32_t phrase_count() const { return bytes_[2]; }
  [[nodiscard]] uint32_t title() const { return read_hash(bytes_ + 3); }
  [[nodiscard]] uint32_t words() const {
    return read_hash(bytes_ + 6) | static_cast<uint32_t>(bytes_[9]) << 24;
  }
  [[nodiscard]] uint32_t term_count() const {
    uint32_t count = 0;
    for (uint32_t weight = 1; weight <= kWeights; ++weight) count += terms_of(weight);
    return count;
  }
  /// How many terms have this weight.
  [[nodiscard]] uint32_t terms_of(uint32_t weight) const {
    return bytes_[kHeaderBytes - kWeights - 1 + weight];
  }
  /// Only if has_signature().
  [[nodiscard]] const uint8_t* signature() const { return bytes_ + kHeaderBytes; }
  [[nodiscard]] const uint8_t* terms() const {
    return bytes_ + kHeaderBytes + (has_signature() ? kSignatureBins : 0);
  }
  /// Calls use(hash, weight) for each term.
  void for_each_term(auto use) const {
    const uint8_t* at = terms();
    for (uint32_t weight = 1; weight <= kWeights; ++weight)
      for (uint32_t i = terms_of(weight); i > 0; --i, at += kHashBytes) use(read_hash(at), weight);
  }
  /// Calls use(hash, score, kind, text as UTF-16 bytes) for each phrase, best first.
  void for_each_phrase(auto use) const {
    const uint8_t* at = terms() + static_cast<size_t>(term_count()) * kHashBytes;
    for (uint32_t i = 0; i < phrase_count(); ++i) {
      const std::span<const uint8_t> text(at + kPhraseBytes, size_t{2} * at[kPhraseBytes - 1]);
      use(read_hash(at), at[kHashBytes], at[kHashBytes + 1], text);
      at = text.data() + text.size();
    }
  }

 private:
  const uint8_t* bytes_;
};

/// The text of a phrase of a View.
inline std::u16string text_of(std::span<const uint8_t> utf16) {
  std::u16string text;
  for (size_t at = 0; at < utf16.size(); at += 2)
    text += static_cast<char16_t>(utf16[at] | utf16[at + 1] << 8);
  return text;
}

/// Why `bytes` are not a fingerprint; nothing if a View may read them. See
/// Fingerprint::from_bytes().
std::optional<Error> check(std::span<const uint8_t> bytes);

/// The equal bins of two signatures.
inline uint32_t equal_bins(const uint8_t* a, const uint8_t* b) {
  uint32_t equal = 0;
  for (uint32_t bin = 0; bin < kSignatureBins; ++bin) equal += a[bin] == b[bin] ? 1 : 0;
  return equal;
}

}  // namespace khulasa::likeness
