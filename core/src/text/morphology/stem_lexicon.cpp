#include "stem_lexicon.h"

#include "tables.h"

namespace khulasa::text {

namespace {

// The tags of make_tables.py, by Kind.
constexpr std::string_view kTags = "npwsi";

// The instructions of word_trie.py: a letter of the stem, as the byte that kBeforeFirstLetter and
// its number make; a number of letters of the form to skip; one to copy.
constexpr char16_t kBeforeFirstLetter = u'\u0600';
constexpr char kSkip = 'K' - 1;
constexpr char kCopy = 'a' - 1;

}  // namespace

const StemLexicon& StemLexicon::instance() {
  static const StemLexicon lexicon;
  return lexicon;
}

StemLexicon::StemLexicon() : forms_(data::kStemForms, data::kStemFormReadings) {
  // A reading is kinds joined by «|» and followed by a space; a kind is its tag and instructions.
  Reading none;
  none.fill(kNever);
  Reading reading = none;
  bool is_tag = true;
  for (size_t at = 0; at < data::kStemReadings.size(); ++at) {
    const char c = data::kStemReadings[at];
    if (is_tag) reading[kTags.find(c)] = static_cast<uint16_t>(at + 1);
    is_tag = c == ' ' || c == '|';
    if (c == ' ') {
      readings_.push_back(reading);
      reading = none;
    }
  }
}

uint16_t StemLexicon::find(WordTrie::Node node, Kind kind) const {
  const uint16_t value = forms_.value(node);
  return value == 0 ? kNever : readings_[value - 1U][kind];
}

uint16_t StemLexicon::find(const Part& form, Kind kind) const {
  const std::optional<WordTrie::Node> node = form.node();
  return node ? find(*node, kind) : kNever;
}

// Not inlined: it is called once or twice a word, from six places.
[[gnu::noinline]] std::optional<ShortWord> StemLexicon::stem(std::u16string_view form,
                                                             uint16_t steps) {
  if (steps == kNever) return std::nullopt;
  ShortWord stem;
  size_t at = 0;
  const auto copy = [&](size_t end) {
    while (at < end) stem.push_back(form[at++]);
  };
  for (char step = data::kStemReadings[steps]; step != ' ' && step != '|';
       step = data::kStemReadings[++steps]) {
    if (step > kCopy) {
      copy(at + static_cast<size_t>(step - kCopy));
    } else if (step > kSkip) {
      at += static_cast<size_t>(step - kSkip);
    } else {
      stem.push_back(static_cast<char16_t>(kBeforeFirstLetter + step));
    }
  }
  copy(form.size());
  return stem;
}

std::optional<ShortWord> StemLexicon::noun(const Part& form) const {
  return stem(form.letters(), find(form, kNoun));
}
std::optional<ShortWord> StemLexicon::noun(const Part& begin, char16_t last) const {
  const std::optional<WordTrie::Node> node = begin.node();
  if (!node) return std::nullopt;
  const WordTrie::Node longer = forms_.child(*node, last);
  const uint16_t steps = longer == WordTrie::kNone ? kNever : find(longer, kNoun);
  if (steps == kNever) return std::nullopt;
  ShortWord form(begin.letters());
  form.push_back(last);
  return stem(form, steps);
}
bool StemLexicon::has_noun(const Part& form) const { return find(form, kNoun) != kNever; }

std::optional<ShortWord> StemLexicon::past(const Part& form) const {
  return stem(form.letters(), find(form, kPast));
}
std::optional<ShortWord> StemLexicon::weak_past(const Part& form) const {
  return stem(form.letters(), find(form, kWeak));
}
std::optional<ShortWord> StemLexicon::short_past(const Part& form) const {
  return stem(form.letters(), find(form, kShort));
}

bool StemLexicon::has_imperfect(const Part& rest) const { return find(rest, kImperfect) != kNever; }
bool StemLexicon::has_imperfect(const Part& begin, char16_t last) const {
  const std::optional<WordTrie::Node> node = begin.node();
  if (!node) return false;
  const WordTrie::Node longer = forms_.child(*node, last);
  return longer != WordTrie::kNone && find(longer, kImperfect) != kNever;
}
bool StemLexicon::has_jussive(const Part& rest) const { return find(rest, kShort) != kNever; }

}  // namespace khulasa::text
