#include "scan.h"

#include <algorithm>
#include <array>

#include "text/normalize/folder.h"
#include "text/normalize/normalize.h"
#include "text/unicode/letters.h"
#include "text/unicode/specials.h"

namespace khulasa::text {

namespace {

// A plain letter (specials.h) in the two forms that one pass needs, as low bytes: the lexical form,
// which keeps ى, and that of PackedWord, which does not. 0 and 0 for any other unit.
struct PlainLetter {
  uint8_t lexical = 0;
  uint8_t packed = 0;
};

constexpr char16_t kLettersBegin = u'\u0620';
constexpr auto kPlainLetters = [] {
  std::array<PlainLetter, 0x40> letters{};
  for (size_t i = 0; i < letters.size(); ++i) {
    const auto c = static_cast<char16_t>(kLettersBegin + i);
    if (!is_plain(c)) continue;
    const bool is_alef = c == kAlefMadda || c == kAlefHamzaAbove || c == kAlefHamzaBelow;
    const char16_t lexical = is_alef ? kAlef : c;
    const char16_t packed = c == kAlefMaksura ? kYeh : lexical;
    letters[i] = {static_cast<uint8_t>(lexical - PackedWord::kBlock),
                  static_cast<uint8_t>(packed - PackedWord::kBlock)};
  }
  return letters;
}();

PlainLetter plain_letter(char16_t c) {
  const auto index = static_cast<char16_t>(c - kLettersBegin);
  return index < kPlainLetters.size() ? kPlainLetters[index] : PlainLetter{};
}
bool is_plain_letter(char16_t c) { return plain_letter(c).lexical != 0; }

// The lexical form of a mark that stands by itself: it is not part of a word, whatever is before
// it. 0 for any other unit.
char16_t lone_mark(char16_t c) {
  switch (c) {
    case u'\n':
    case u'!':
    case u'"':
    case u'(':
    case u')':
    case u'[':
    case u']':
    case u'-':
    case u'/':
    case kEllipsis:
      return c;
    case kArabicQuestion:
      return u'?';
    case u'\u00AB':
    case u'\u00BB':
    case u'\u201C':
    case u'\u201D':
      return u'"';
    case u'\u2013':
      return u'-';
    default:
      return 0;
  }
}

// The lexical form of a mark that joins letters or digits on both sides of it to one word («3.5»,
// «12:30»). 0 for any other unit.
char16_t joining_mark(char16_t c) {
  switch (c) {
    case u'.':
    case u':':
    case u',':
    case u';':
      return c;
    case kArabicComma:
      return u',';
    case kArabicSemicolon:
      return u';';
    default:
      return 0;
  }
}

class Scanner {
 public:
  Scanner(std::u16string_view source, const NormalizeOptions& form, const Unicode& unicode)
      : source_(source),
        size_(static_cast<uint32_t>(source.size())),
        unicode_(unicode),
        folder_(source, form, unicode),
        finder_(source, folder_.so_far().map, unicode) {
    words_.reserve(source.size() / 6);  // a rough guess: five letters and a space
  }

  void run() {
    while (at_ < size_) {
      read_plain();
      flush();
      if (at_ < size_) read_any(next_start());
    }
  }

  LanguageEvidence& evidence() { return evidence_; }
  Folder& folder() { return folder_; }
  std::vector<Word>& words() { return words_; }

 private:
  // Reads from at_ on as long as all is plain: at_ is a boundary of words, of NFC's segments and of
  // the language's words, before this and after it.
  void read_plain() {
    while (at_ < size_) {
      if (kRoom - folded_size_ <= kMaxWord) flush();
      const char16_t c = source_[at_];
      const bool is_read = is_plain_letter(c) ? read_word()
                           : c == u' '        ? read_space()
                           : is_digit(c)      ? read_number()
                                              : read_mark(c);
      if (!is_read) return;
    }
  }

  // Each of these reads what begins at at_, if it is plain and ends at a boundary.
  bool read_word() {
    const uint32_t limit = std::min(size_, at_ + kMaxWord);
    char16_t* folded = folded_.data() + folded_size_;
    PackedWord packed;
    uint32_t end = at_;
    for (; end < limit; ++end) {
      const PlainLetter letter = plain_letter(source_[end]);
      if (letter.lexical == 0) break;
      *folded++ = static_cast<char16_t>(PackedWord::kBlock | letter.lexical);
      packed.letters = packed.letters << 8 | letter.packed;
    }
    if (!ends_word(end)) return false;
    packed.size = end - at_;
    const char16_t* const first = folded - packed.size;
    for (size_t i = 0; i < packed.first.size(); ++i)
      packed.first[i] = i < packed.size ? static_cast<uint8_t>(first[i]) : uint8_t{0};
    evidence_.add_word(packed);
    add_word(end, TokenKind::kArabic);
    return true;
  }

  bool read_number() {
    const uint32_t limit = std::min(size_, at_ + kMaxWord);
    uint32_t end = at_;
    // The last hex digit of a digit's code point is its value.
    for (; end < limit && is_digit(source_[end]); ++end)
      folded_[folded_size_ + end - at_] = static_cast<char16_t>(u'0' + (source_[end] & 0xF));
    if (!ends_word(end)) return false;
    add_word(end, TokenKind::kNumber);
    return true;
  }

  bool read_space() {
    if (last_folded() == u' ' || !starts_piece(at_ + 1)) return false;
    add_unit(u' ');
    return true;
  }

  bool read_mark(char16_t c) {
    const char16_t lone = lone_mark(c);
    const char16_t folded = lone != 0 ? lone : joining_mark(c);
    if (folded == 0) return false;
    if (lone != 0 ? !starts_piece(at_ + 1) : !is_apart(at_ + 1)) return false;
    add_unit(folded);
    return true;
  }

  // Whether letters or digits that end before `at` are a whole word: what follows neither continues
  // it nor is a mark on its last letter.
  [[nodiscard]] bool ends_word(uint32_t at) const {
    if (is_apart(at)) return true;
    return joining_mark(source_[at]) != 0 && is_apart(at + 1);
  }

  // Whether the text ends at `at`, or goes on with what joins nothing.
  [[nodiscard]] bool is_apart(uint32_t at) const {
    return at == size_ || source_[at] == u' ' || lone_mark(source_[at]) != 0;
  }

  // Whether a space or a mark that ends before `at` has nothing more to it.
  [[nodiscard]] bool starts_piece(uint32_t at) const {
    return is_apart(at) || is_plain_letter(source_[at]) || is_digit(source_[at]) ||
           joining_mark(source_[at]) != 0;
  }

  void add_word(uint32_t end, TokenKind kind) {
    const uint32_t size = end - at_;
    const uint32_t key = folded_begin() + folded_size_;
    words_.push_back({{at_, end}, {key, key + size}, kind});
    folded_size_ += size;
    at_ = end;
  }

  void add_unit(char16_t folded) {
    folded_[folded_size_++] = folded;
    ++at_;
  }

  [[nodiscard]] uint32_t folded_begin() const {
    return static_cast<uint32_t>(folder_.so_far().text.size());
  }
  [[nodiscard]] char16_t last_folded() const {
    if (folded_size_ > 0) return folded_[folded_size_ - 1];
    return folder_.so_far().text.empty() ? char16_t{0} : folder_.so_far().text.back();
  }

  void flush() {
    folder_.add_folded({folded_.data(), folded_size_});
    folded_size_ = 0;
  }

  // The next letter after at_ that a space or a line feed precedes: a boundary like at_.
  [[nodiscard]] uint32_t next_start() const {
    for (uint32_t at = at_ + 1; at < size_; ++at) {
      if ((source_[at - 1] == u' ' || source_[at - 1] == u'\n') && is_plain_letter(source_[at]))
        return at;
    }
    return size_;
  }

  // Reads anything up to `end`.
  void read_any(uint32_t end) {
    for (uint32_t at = at_; at < end; ++at) evidence_.add(source_[at], unicode_);
    evidence_.end_word();
    folder_.fold(at_, end);
    finder_.find({at_, end}, words_);
    at_ = end;
  }

  static constexpr uint32_t kMaxWord = 64;  // in units. Longer ones are left to read_any()
  static constexpr uint32_t kRoom = 512;

  std::u16string_view source_;
  uint32_t size_;
  const Unicode& unicode_;
  Folder folder_;
  WordFinder finder_;
  LanguageEvidence evidence_;
  std::vector<Word> words_;
  uint32_t at_ = 0;
  std::array<char16_t, kRoom> folded_;  // what read_plain() folded, but folder_ does not have yet
  uint32_t folded_size_ = 0;
};

// Arabic's folds would join words of other languages: ی and ه are letters of their own in Persian.
NormalizeOptions form_for(const Language& language) {
  NormalizeOptions form = lexical_form();
  if (language.tag == "ar" || language.tag == "und") return form;
  form.look_alikes = LookAlikes::kKeep;
  form.fold_alef = form.fold_yeh = form.fold_teh_marbuta = form.fold_hamza_carriers = false;
  return form;
}

}  // namespace

Scan scan(std::u16string_view source, const Unicode& unicode) {
  // Nearly every text is Arabic, so it is read as such before its language is known.
  const NormalizeOptions arabic = lexical_form();
  Scanner scanner(source, arabic, unicode);
  scanner.run();
  Scan scan{scanner.evidence().language(), arabic, {}, {}};
  scan.form = form_for(scan.language);
  if (scan.form.fold_alef) {
    scan.normalized = scanner.folder().take();
    if (!fold_again(scan.normalized, scanner.folder(), arabic, unicode)) {
      scan.words = std::move(scanner.words());
      return scan;
    }
  } else {
    scan.normalized = normalize(source, scan.form, unicode);
  }
  scan.words = find_words(source, scan.normalized, unicode);
  return scan;
}

}  // namespace khulasa::text
