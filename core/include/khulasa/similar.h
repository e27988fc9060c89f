// Similar articles: a fingerprint of each, and the ranking of many by one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/result.h"

namespace khulasa {

/// The most bytes that a fingerprint has.
inline constexpr uint32_t kMaxFingerprintBytes = 1024;
/// The version of the format, its first byte. It changes whenever the same text would get a
/// fingerprint that cannot be compared with the ones before: fingerprint the archive again.
inline constexpr uint8_t kFingerprintVersion = 1;

/// What an article is about and what it is made of, in at most kMaxFingerprintBytes bytes: its
/// keyphrases with their texts, hashes of its terms with their weights, and a signature by which
/// copies are found. Made by Engine::fingerprint(); the bytes can be kept in a file or a database.
/// The same text gives the same bytes on every platform.
class Fingerprint {
 public:
  /// A keyphrase, as find_keyphrases() shows it.
  struct Phrase {
    std::u16string text;
    double score = 0;  // in steps of 1/255
    KeywordKind kind = KeywordKind::kOther;
  };

  /// Reads the bytes of a fingerprint that was kept.
  ///
  /// @return kInvalidOption for bytes that are not a fingerprint of kFingerprintVersion: too short,
  ///         too long, another version, counts that do not fit. O(kMaxFingerprintBytes).
  ///
  ///     const auto kept = khulasa::Fingerprint::from_bytes(row.fingerprint);
  ///     if (!kept.ok()) return fail(kept.error().message);
  static Result<Fingerprint> from_bytes(std::span<const uint8_t> bytes);

  [[nodiscard]] std::span<const uint8_t> bytes() const { return bytes_; }
  /// The keyphrases, best first. Empty for a text without any.
  [[nodiscard]] std::vector<Phrase> phrases() const;
  /// The words of the article.
  [[nodiscard]] uint32_t words() const;

 private:
  friend class Engine;
  explicit Fingerprint(std::vector<uint8_t> bytes) : bytes_(std::move(bytes)) {}
  std::vector<uint8_t> bytes_;
};

/// The share of word triples that two articles have in common, estimated from their signatures:
/// from 0 to 1, with a standard error of at most .045, and up to .02 for articles that have nothing
/// in common. 0 if one of them has no words. The triples
/// are of stems, within sentences, so other spellings, inflections, line ends and another order of
/// the sentences leave it as it is. O(1).
[[nodiscard]] double overlap(const Fingerprint& a, const Fingerprint& b);

/// From this overlap on, two articles are copies of one text. A copy with a fifth of its sentences
/// left out has .8 of the original's triples, two such copies have .64 of them in common; two
/// reports of one event by different authors have below .1, with the same long quotations .3.
inline constexpr double kCopyOverlap = .45;

/// One of the candidates that similar() found.
struct Match {
  uint32_t candidate = 0;  // its index
  double score = 0;        // how similar: more than 0, at most 1
  double overlap = 0;      // overlap() with the query
  bool is_copy = false;    // whether it is at least kCopyOverlap: a re-print, another version
  // Whether both have the same title of at least four words: a headline and its article.
  bool has_same_title = false;
  // Why: the keyphrases of the query that the candidate has, too, best first. Empty if what the two
  // share are only single words that no keyphrase has.
  std::vector<std::u16string> shared;
};

/// The candidates most similar to `query`, best first; of equal ones the first.
///
/// The score is the cosine of the weighted terms, those of the query weighted again by how few of
/// the candidates have them (TF-IDF; Spärck Jones 1972): what all articles of an archive are about
/// says little. The three best candidates then lend the query half of their weight, and all are
/// scored anew (pseudo-relevance feedback; Rocchio 1971): an article on grapes finds one on olives
/// through a third on harvests.
/// Copies have the score of any other, and `is_copy`: leave them out or show them as such. A query
/// made from a headline alone works, too.
///
/// @param k  at most this many.
/// @return   candidates with a score of 0 are left out, so there may be fewer than k, or none.
/// Linear in the candidates, plus the sort of those with a score.
///
///     for (const khulasa::Match& match : khulasa::similar(query, archive, 5))
///       show(titles[match.candidate], match.shared);
[[nodiscard]] std::vector<Match> similar(const Fingerprint& query,
                                         std::span<const Fingerprint> candidates, uint32_t k);

/// Finds copies among many articles, one after another.
///
/// Signatures are cut into bands, and only articles that agree in a whole band are compared
/// (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4): 32 bands of four numbers find
/// .998 of the pairs whose overlap is .64, and .74 of those at .45. Memory: about 0.5 KB for each
/// article that is not a copy.
class CopyFinder {
 public:
  /// Adds an article.
  ///
  /// @return the number of the first article, counting from 0 as they were added, that this one is
  ///         a copy of; its own number if there is none. A copy of a copy has the number of the
  ///         first. Articles without words are copies of nothing. O(1) on average for ordinary
  ///         articles.
  uint32_t add(const Fingerprint& article);

 private:
  struct Slot {
    uint32_t hash = 0;
    uint32_t kept = 0;  // index of numbers_, plus 1; 0 is free
  };
  void insert(uint32_t hash, uint32_t kept);
  void grow();

  // Of the articles that are not copies: their numbers and signatures.
  std::vector<uint32_t> numbers_;
  std::vector<uint8_t> signatures_;
  std::vector<Slot> slots_;  // by band: open addressing, at most three quarters in use
  size_t used_ = 0;
  uint32_t count_ = 0;
};

}  // namespace khulasa
