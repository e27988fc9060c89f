#include "fingerprint.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "format.h"
#include "gist/background.h"
#include "gist/logarithm.h"
#include "gist/terms.h"
#include "signature.h"
#include "text/normalize/normalize.h"
#include "text/segment/words.h"

namespace khulasa::likeness {

namespace {

// A word of the title counts like one and a half of the text.
constexpr double kTitleWeight = 1.5;

struct WeightedTerm {
  uint32_t family = 0;
  double weight = 0;
};

void count_words(const text::Reading& reading, Span span, std::vector<uint32_t>& counts) {
  const text::WordRange words = reading.words_in(span);
  for (uint32_t word = words.begin; word < words.end; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    if (gist::is_term(lexeme)) ++counts[lexeme.family];
  }
}

// How often each family occurs in the article; in the whole text if there is no article.
std::vector<uint32_t> count_families(const text::Reading& reading, const Article& article) {
  std::vector<uint32_t> counts(reading.vocabulary.families.size());
  bool has_article = false;
  for (const Block& block : article.blocks) {
    if (!is_article(block.kind)) continue;
    has_article = true;
    count_words(reading, block.span, counts);
  }
  if (!has_article) count_words(reading, {0, static_cast<uint32_t>(reading.source.size())}, counts);
  return counts;
}

// The heaviest terms, in no order.
std::vector<WeightedTerm> heaviest_terms(const text::Reading& reading, std::u16string_view title,
                                         const Article& article) {
  const std::vector<uint32_t> counts = count_families(reading, article);
  const std::vector<uint32_t> in_title = gist::title_terms(title, article.title, reading);
  std::vector<WeightedTerm> terms;
  gist::RememberedLog log;
  for (uint32_t family = 0; family < counts.size(); ++family) {
    if (counts[family] == 0) continue;
    const double rarity =
        gist::kBackgroundLevels + 1 - gist::background_level(reading.vocabulary.families[family]);
    terms.push_back({family, (1 + log(counts[family])) * rarity});
  }
  for (WeightedTerm& term : terms)
    if (std::binary_search(in_title.begin(), in_title.end(), term.family))
      term.weight *= kTitleWeight;
  const auto heavier = [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.family < b.family;
  };
  if (terms.size() > kMaxTerms) {
    std::nth_element(terms.begin(), terms.begin() + kMaxTerms, terms.end(), heavier);
    terms.resize(kMaxTerms);
  }
  return terms;
}

// The hashes of the terms of each stored weight, ascending. The square root brings the heaviest
// nearer to the others, without which one name would decide what is similar.
std::array<std::vector<uint32_t>, kWeights> hashes_by_weight(
    const text::Reading& reading, const std::vector<WeightedTerm>& terms) {
  std::array<std::vector<uint32_t>, kWeights> hashes;
  double heaviest = 0;
  for (const WeightedTerm& term : terms) heaviest = std::max(heaviest, term.weight);
  for (const WeightedTerm& term : terms) {
    const double share = std::sqrt(term.weight / heaviest);  // more than 0, at most 1
    StoredHash hash;
    hash.add(reading.vocabulary.families[term.family]);
    hashes[static_cast<size_t>(std::ceil(share * kWeights)) - 1].push_back(hash.short_value());
  }
  for (std::vector<uint32_t>& of_weight : hashes) std::sort(of_weight.begin(), of_weight.end());
  return hashes;
}

class Writer {
 public:
  Writer() { bytes_.reserve(kMaxFingerprintBytes); }
  [[nodiscard]] size_t room() const { return kMaxFingerprintBytes - bytes_.size(); }
  void write_8(uint32_t number) { bytes_.push_back(static_cast<uint8_t>(number)); }
  void write_16(uint32_t number) {
    write_8(number & 0xFF);
    write_8(number >> 8);
  }
  void write_hash(uint32_t hash) {
    write_16(hash & 0xFFFF);
    write_8(hash >> 16);
  }
  void set(size_t at, uint32_t number) { bytes_[at] = static_cast<uint8_t>(number); }
  std::vector<uint8_t> take() && { return std::move(bytes_); }

 private:
  std::vector<uint8_t> bytes_;
};

// The hash of a keyphrase: of the families of its words, so that «النظام السوري» is «نظام سوري».
// That of a single word is the hash of the term.
uint32_t hash_of_phrase(const text::Reading& reading, const Keyword& keyword) {
  StoredHash hash;
  const text::WordRange words = reading.words_in(keyword.mentions[0]);
  for (uint32_t word = words.begin; word < words.end; ++word) {
    if (word > words.begin) hash.add(u" ");
    hash.add(reading.vocabulary.families[reading.lexeme(word).family]);
  }
  return hash.short_value();
}

// Shorter titles are those of columns and sections: «كلمة العدد».
constexpr size_t kFewestTitleWords = 4;

// The hash of the words of the title, as they are compared; 0 without a title. The only line of a
// text is its title: a headline alone.
uint32_t hash_of_title(const text::Reading& reading, std::u16string_view title,
                       const Article& article) {
  if (title.empty() && article.title) title = reading.text_of(*article.title);
  if (title.empty() && article.blocks.size() == 1) title = reading.text_of(article.blocks[0].span);
  if (title.empty()) return 0;
  // The match key whatever the language is: of a title alone it is often unknown.
  NormalizeOptions form = NormalizeOptions::search();
  form.look_alikes = LookAlikes::kFold;
  const NormalizedText key = text::normalize(title, form, reading.unicode);
  const std::vector<text::Word> words = text::find_words(title, key, reading.unicode);
  if (words.size() < kFewestTitleWords) return 0;
  StoredHash hash;
  for (const text::Word& word : words) {
    hash.add(slice(key.text, word.key));
    hash.add(u" ");
  }
  return std::max(1U, hash.short_value());
}

uint32_t write_phrases(const text::Reading& reading, const std::vector<Keyword>& keywords,
                       Writer& writer) {
  uint32_t written = 0;
  for (const Keyword& keyword : keywords) {
    if (written == kMaxPhrases || writer.room() < kPhraseBytes) break;
    const size_t units = keyword.text.size();
    const bool with_text = units <= kMaxPhraseUnits && writer.room() >= kPhraseBytes + 2 * units;
    writer.write_hash(hash_of_phrase(reading, keyword));
    writer.write_8(static_cast<uint32_t>(keyword.score * kFullScore));
    writer.write_8(static_cast<uint32_t>(keyword.kind));
    writer.write_8(with_text ? static_cast<uint32_t>(units) : 0);
    if (with_text)
      for (const char16_t c : keyword.text) writer.write_16(c);
    ++written;
  }
  return written;
}

}  // namespace

std::vector<uint8_t> make_fingerprint(const text::Reading& reading, std::u16string_view title,
                                      const Analysis& analysis) {
  Signature signature;
  const bool has_signature = sign(reading, analysis.sentences, signature);
  const std::vector<WeightedTerm> terms = heaviest_terms(reading, title, analysis.article);
  Writer writer;
  writer.write_8(kFingerprintVersion);
  writer.write_8(has_signature ? 1 : 0);
  writer.write_8(0);  // the number of phrases, see below
  writer.write_hash(hash_of_title(reading, title, analysis.article));
  writer.write_16(analysis.stats.article_words & 0xFFFF);
  writer.write_16(analysis.stats.article_words >> 16);
  const auto by_weight = hashes_by_weight(reading, terms);
  for (const auto& hashes : by_weight) writer.write_8(static_cast<uint32_t>(hashes.size()));
  if (has_signature)
    for (const uint8_t bin : signature) writer.write_8(bin);
  for (const auto& hashes : by_weight)
    for (const uint32_t hash : hashes) writer.write_hash(hash);
  writer.set(2, write_phrases(reading, analysis.keywords, writer));
  return std::move(writer).take();
}

}  // namespace khulasa::likeness
