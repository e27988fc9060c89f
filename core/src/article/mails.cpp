#include "mails.h"

#include <algorithm>

#include "line_features.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

using View = std::u16string_view;

constexpr size_t kMaxHeaderLines = 12;  // with the recipients
constexpr uint32_t kMaxIntroWords = 20;  // «في 1 مارس 2026، الساعة 14:20، كتب سامر العلي <...>:»
constexpr size_t kMaxSignatureLines = 8;
constexpr uint32_t kMaxSignatureWords = 8;  // of one line
constexpr uint32_t kMaxClosingWords = 4;    // «مع خالص التحية والتقدير،»

enum class Field { kNone, kFrom, kDate, kSubject, kOther };

Field field_of_name(View name) {
  struct Name {
    View name;
    Field field;
  };
  static constexpr Name kNames[] = {
      {u"من", Field::kFrom},          {u"المرسل", Field::kFrom},
      {u"from", Field::kFrom},        {u"تاريخ الارسال", Field::kDate},
      {u"التاريخ", Field::kDate},     {u"تاريخ", Field::kDate},
      {u"ارسلت", Field::kDate},       {u"تم الارسال", Field::kDate},
      {u"sent", Field::kDate},        {u"date", Field::kDate},
      {u"الموضوع", Field::kSubject},  {u"موضوع", Field::kSubject},
      {u"subject", Field::kSubject},  {u"الي", Field::kOther},
      {u"نسخه", Field::kOther},       {u"نسخه مخفيه", Field::kOther},
      {u"المرفقات", Field::kOther},   {u"الاهميه", Field::kOther},
      {u"المستلم", Field::kOther},    {u"المرسل اليه", Field::kOther},
      {u"الرد علي", Field::kOther},   {u"to", Field::kOther},
      {u"cc", Field::kOther},         {u"bcc", Field::kOther},
      {u"reply-to", Field::kOther},   {u"attachments", Field::kOther},
      {u"importance", Field::kOther},
  };
  for (const Name& known : kNames)
    if (known.name == name) return known.field;
  return Field::kNone;
}

class Mail {
 public:
  Mail(const text::Reading& reading, const std::vector<Line>& lines, OwnLabels& labels)
      : reading_(reading), lines_(lines), labels_(labels) {}

  void label() {
    size_t body = 0;
    while (body < lines_.size() && body <= kMaxLinesAbove && !is_header(body)) ++body;
    // Above the header are a mail program's buttons, or that this mail only forwards one.
    const bool has_header = body <= kMaxLinesAbove && is_header(body) && !has_prose(body);
    if (has_header) {
      for (size_t i = 0; i < body; ++i)
        if (is_rule(i)) set(i, BlockKind::kNotice);
      body = label_header(body, true);
    } else {
      body = 0;
    }
    const size_t old = find_older(body);
    if (!has_header && old == lines_.size()) return;
    label_older(old);
    label_below(body, old);
    // «السادة الكرام،», «مرحبا ليلى،» opens the mail and says nothing.
    if (body < old && !labels_[body] && lines_[body].word_count() <= kMaxClosingWords &&
        (reading_.source[lines_[body].span.end - 1] == text::kArabicComma ||
         reading_.source[lines_[body].span.end - 1] == u','))
      set(body, BlockKind::kHeading);
  }

 private:
  static constexpr size_t kMaxLinesAbove = 6;

  void set(size_t i, BlockKind kind, uint32_t marker_size = 0) {
    labels_[i] = Label{kind, marker_size};
    labels_[i]->is_aside = true;
  }

  [[nodiscard]] View key_of(size_t i, uint32_t word, std::u16string& room) const {
    return marker_key(reading_.lexeme(lines_[i].first_word + word), room);
  }

  // What the line names before its colon; the size of that with the colon goes to `size`.
  Field field_of(size_t i, uint32_t& size) const {
    constexpr size_t kMaxNameUnits = 16;
    const View text = reading_.text_of(lines_[i].span);
    const size_t colon = text.substr(0, kMaxNameUnits).find(u':');
    if (colon == View::npos || colon == 0) return Field::kNone;
    size = static_cast<uint32_t>(colon) + 1;
    while (size < text.size() && text::is_white(text[size])) ++size;
    const Span name = reading_.normalized.map.to_target(
        {lines_[i].span.begin, lines_[i].span.begin + static_cast<uint32_t>(colon)});
    std::u16string key(slice(reading_.normalized.text, name));
    for (char16_t& c : key)
      c = c == text::kAlefMaksura ? text::kYeh : c == text::kTehMarbuta ? text::kHeh : c;
    while (!key.empty() && text::is_white(key.back())) key.pop_back();
    return field_of_name(key);
  }

  [[nodiscard]] bool is_field(size_t i) const {
    uint32_t size = 0;
    return i < lines_.size() && field_of(i, size) != Field::kNone;
  }

  // Two lines in a row, or two of three: «إلى: سامي» may go on in the next.
  [[nodiscard]] bool is_header(size_t i) const {
    return is_field(i) && (is_field(i + 1) || (i + 1 < lines_.size() && is_field(i + 2)));
  }

  // Whether a line above line `end` is text.
  [[nodiscard]] bool has_prose(size_t end) const {
    return std::any_of(lines_.begin(), lines_.begin() + static_cast<ptrdiff_t>(end),
                       [](const Line& line) { return is_prose(line) || line.ends_in_stop(); });
  }

  // «-----الرسالة الأصلية-----», «________».
  [[nodiscard]] bool is_rule(size_t i) const {
    constexpr View kRule = u"-_=*\u2014";
    const View text = reading_.text_of(lines_[i].span);
    return text.size() > 4 && kRule.find(text[0]) != View::npos && text[1] == text[0] &&
           text[2] == text[0] && text[3] == text[0] && lines_[i].word_count() <= 4;
  }

  // Labels the header at `at`; returns the first line after it.
  size_t label_header(size_t at, bool is_newest) {
    const size_t limit = std::min(lines_.size(), at + kMaxHeaderLines);
    size_t last = at;
    for (size_t i = at; i < limit && i <= last + 2; ++i)
      if (is_field(i)) last = i;
    for (size_t i = at; i <= last; ++i) {
      uint32_t size = 0;
      const Field field = field_of(i, size);
      if (!is_newest) {
        set(i, BlockKind::kQuotedMail);
      } else if (field == Field::kSubject) {
        set(i, BlockKind::kTitle, without_reply(i, size));
      } else {
        set(i,
            field == Field::kFrom   ? BlockKind::kByline
            : field == Field::kDate ? BlockKind::kDateline
                                    : BlockKind::kNotice,
            size);
      }
    }
    return last + 1;
  }

  // The size of «الموضوع: رد: Re: », with what programs put before the subject.
  [[nodiscard]] uint32_t without_reply(size_t i, uint32_t size) const {
    static constexpr View kReplies[] = {u"رد:", u"ردّ:", u"إعادة توجيه:", u"تحويل:", u"Re:",
                                        u"RE:", u"Fw:", u"FW:",          u"Fwd:",   u"FWD:"};
    const View text = reading_.text_of(lines_[i].span);
    for (const View* reply = std::begin(kReplies); reply != std::end(kReplies);) {
      if (!text.substr(size).starts_with(*reply)) {
        ++reply;
        continue;
      }
      size += static_cast<uint32_t>(reply->size());
      while (size < text.size() && text::is_white(text[size])) ++size;
      reply = std::begin(kReplies);
    }
    return size;
  }

  // «كتب سامر:», «في 1 مارس 2026 كتبت هدى <...>:», "On ... Huda wrote:".
  [[nodiscard]] bool introduces_older(size_t i) const {
    const Line& line = lines_[i];
    if (!line.ends_with_colon || line.word_count() < 2 || line.word_count() > kMaxIntroWords)
      return false;
    bool says = false;
    bool is_dated = line.has_address || (i + 1 < lines_.size() && lines_[i + 1].quoted);
    std::u16string room;
    for (uint32_t word = 0; word < line.word_count(); ++word) {
      const View key = key_of(i, word, room);
      says = says || key == u"كتب" || key == u"كتبت" || key == u"wrote";
      is_dated = is_dated || reading_.lexeme(line.first_word + word).kind == TokenKind::kNumber;
    }
    return says && is_dated;
  }

  // The line that starts the older mails; lines.size() if none does.
  [[nodiscard]] size_t find_older(size_t body) const {
    for (size_t i = body; i < lines_.size(); ++i) {
      if (introduces_older(i)) return i;
      if (i > body && is_rule(i) && is_field(i + 1)) return i;
      uint32_t size = 0;
      if (i > body && field_of(i, size) == Field::kFrom && is_field(i + 1)) return i;
    }
    return lines_.size();
  }

  void label_older(size_t old) {
    // Where the older mail is quoted by «>», what is between is an answer.
    const bool is_quoted =
        std::any_of(lines_.begin() + static_cast<ptrdiff_t>(std::min(old + 1, lines_.size())),
                    lines_.end(), [](const Line& line) { return line.quoted; });
    for (size_t i = old; i < lines_.size(); ++i)
      if (i == old || !is_quoted || lines_[i].quoted || introduces_older(i) || is_rule(i))
        set(i, BlockKind::kQuotedMail);
    for (size_t i = 0; i < old; ++i)
      if (lines_[i].quoted && old < lines_.size()) set(i, BlockKind::kQuotedMail);
  }

  // «--», «مع خالص التحية،», «تحياتي».
  [[nodiscard]] bool closes(size_t i) const {
    static constexpr View kClosings[] = {u"تحياتي",  u"التحيه",  u"تحيه",   u"التحيات",
                                         u"الشكر",   u"التقدير", u"تقديري", u"الاحترام",
                                         u"احترامي", u"المحبه",  u"الموده", u"regards"};
    const View text = reading_.text_of(lines_[i].span);
    if (text == u"--" || text == u"\u2014") return true;
    if (lines_[i].word_count() == 0 || lines_[i].word_count() > kMaxClosingWords) return false;
    std::u16string room;
    for (uint32_t word = 0; word < lines_[i].word_count(); ++word) {
      const View key = key_of(i, word, room);
      if (std::find(std::begin(kClosings), std::end(kClosings), key) != std::end(kClosings))
        return true;
    }
    return false;
  }

  // «أرسلت من الـ iPhone», "Sent from my phone"; «هذه الرسالة وملحقاتها سرية».
  [[nodiscard]] bool is_notice(size_t i) const {
    const Line& line = lines_[i];
    if (line.word_count() < 3) return false;
    std::u16string room;
    std::u16string second;
    const View first = key_of(i, 0, room);
    const View next = key_of(i, 1, second);
    if ((first == u"ارسلت" || first == u"sent") && (next == u"من" || next == u"from")) return true;
    const bool of_mail =
        first == u"تحتوي" || ((first == u"هذه" || first == u"هذا" || first == u"this") &&
                              (next == u"الرساله" || next == u"البريد" || next == u"الايميل" ||
                               next == u"email" || next == u"message"));
    if (!of_mail) return false;
    for (uint32_t word = 2; word < line.word_count(); ++word) {
      const View key = key_of(i, word, room);
      if (key.starts_with(u"سري") || key.starts_with(u"سريه") || key == u"المرسل" ||
          key == u"confidential")
        return true;
    }
    return false;
  }

  // Signatures and notices at the end of the newest mail, and under all of them.
  void label_below(size_t body, size_t old) {
    for (size_t i = body; i < lines_.size(); ++i)
      if (is_notice(i)) set(i, BlockKind::kLegal);
    size_t end = old;
    while (end > body && labels_[end - 1]) --end;
    const size_t first = end > body + kMaxSignatureLines ? end - kMaxSignatureLines : body;
    size_t closing = first;
    while (closing < end && !closes(closing)) ++closing;
    for (size_t i = closing; i < end; ++i)
      if (i > closing && !labels_[i] && lines_[i].word_count() > kMaxSignatureWords) return;
    for (size_t i = closing; i < end; ++i) set(i, BlockKind::kLegal);
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  OwnLabels& labels_;
};

}  // namespace

void label_mail(const text::Reading& reading, const std::vector<Line>& lines, OwnLabels& labels) {
  Mail(reading, lines, labels).label();
}

}  // namespace khulasa::article
