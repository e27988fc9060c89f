// Fingerprints as they are kept: reading them back.
#include "format.h"
#include "khulasa/similar.h"

namespace khulasa {

namespace {

// How many bytes the fingerprint takes that starts as `bytes` does; 0 if its counts do not fit.
size_t size_of(std::span<const uint8_t> bytes) {
  if (bytes.size() < likeness::kHeaderBytes || bytes[1] > 1) return 0;
  const likeness::View view(bytes);
  if (view.term_count() > likeness::kMaxTerms || view.phrase_count() > likeness::kMaxPhrases)
    return 0;
  size_t at = static_cast<size_t>(view.terms() - bytes.data()) +
              static_cast<size_t>(view.term_count()) * likeness::kHashBytes;
  for (uint32_t i = 0; i < view.phrase_count(); ++i) {
    if (at + likeness::kPhraseBytes > bytes.size()) return 0;
    const uint32_t kind = bytes[at + likeness::kHashBytes + 1];
    const uint32_t units = bytes[at + likeness::kPhraseBytes - 1];
    if (kind >= kKeywordKindCount || units > likeness::kMaxPhraseUnits) return 0;
    at += likeness::kPhraseBytes + static_cast<size_t>(units) * 2;
  }
  return at;
}

}  // namespace

std::optional<Error> likeness::check(std::span<const uint8_t> bytes) {
  if (!bytes.empty() && bytes[0] != kFingerprintVersion) {
    return Error{ErrorCode::kInvalidOption, "a fingerprint of another version",
                 std::to_string(bytes[0]), std::to_string(kFingerprintVersion)};
  }
  if (bytes.size() > kMaxFingerprintBytes || bytes.empty() || size_of(bytes) != bytes.size()) {
    return Error{ErrorCode::kInvalidOption, "not the bytes of a fingerprint",
                 std::to_string(bytes.size()) + " bytes", "what fingerprint() returns"};
  }
  return std::nullopt;
}

Result<Fingerprint> Fingerprint::from_bytes(std::span<const uint8_t> bytes) {
  if (auto error = likeness::check(bytes)) return *error;
  return Fingerprint({bytes.begin(), bytes.end()});
}

std::vector<Fingerprint::Phrase> Fingerprint::phrases() const {
  std::vector<Phrase> phrases;
  const auto read = [&](uint32_t /*hash*/, uint8_t score, uint8_t kind,
                        std::span<const uint8_t> text) {
    if (text.empty()) return;
    phrases.push_back(
        {likeness::text_of(text), score / likeness::kFullScore, static_cast<KeywordKind>(kind)});
  };
  likeness::View(bytes_).for_each_phrase(read);
  return phrases;
}

uint32_t Fingerprint::words() const { return likeness::View(bytes_).words(); }

}  // namespace khulasa
