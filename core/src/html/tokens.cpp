#include "tokens.h"

#include <algorithm>
#include <string>

#include "ascii.h"
#include "entities.h"

namespace khulasa::html {

namespace {

constexpr std::u16string_view kAttributeNames[] = {
    u"aria-hidden", u"class", u"color", u"content",  u"datetime", u"dir",  u"encoding", u"face",
    u"hidden",      u"href",  u"id",    u"itemprop", u"itemtype", u"lang", u"name",     u"open",
    u"property",    u"rel",   u"role",  u"size",     u"style",    u"type"};
static_assert(std::size(kAttributeNames) == kAttributeCount);

bool ends_name(char16_t c) { return is_ascii_space(c) || c == u'/' || c == u'>'; }

// Where a sign occurs next. It remembers: many comments that end in «--!>» would each search the
// whole document for «-->».
class NextSign {
 public:
  explicit NextSign(std::u16string_view sign) : sign_(sign) {}

  // The index after the first sign from `from` on, which never falls from call to call; npos if
  // there is none.
  size_t past(std::u16string_view html, size_t from) {
    if (!known_ || (found_ != html.npos && found_ < from)) found_ = html.find(sign_, from);
    known_ = true;
    return found_ == html.npos ? found_ : found_ + sign_.size();
  }

 private:
  std::u16string_view sign_;
  size_t found_ = 0;
  bool known_ = false;
};

}  // namespace

class Tokenizer {
 public:
  Tokenizer(std::u16string_view html, Names& names, TokenSink& sink)
      : html_(html), names_(names), sink_(sink) {}

  void run() {
    while (at_ < html_.size()) {
      const size_t next = find_markup(at_);
      if (next > at_) add_text(html_.substr(at_, next - at_));
      at_ = next;
      if (at_ < html_.size() && !read_markup()) return;
    }
  }

 private:
  [[nodiscard]] char16_t unit(size_t at) const { return at < html_.size() ? html_[at] : u'\0'; }
  [[nodiscard]] bool follows(std::u16string_view sign) const {
    return html_.substr(at_).starts_with(sign);
  }

  // The next «<» that begins a tag, a comment, or what browsers treat as one.
  [[nodiscard]] size_t find_markup(size_t from) const {
    for (;; ++from) {
      from = std::min(html_.find(u'<', from), html_.size());
      const char16_t next = unit(from + 1);
      if (from == html_.size() || is_ascii_letter(next) || next == u'!' || next == u'?' ||
          next == u'/')
        return from;
    }
  }

  void add_text(std::u16string_view written) {
    if (written.find(u'&') == written.npos && written.find(u'\0') == written.npos) {
      sink_.text(written);
      return;
    }
    text_.clear();
    resolve_references(written, text_);
    if (written.find(u'\0') != written.npos) std::erase(text_, u'\0');
    sink_.text(text_);
  }

  // Reads the tag or comment at `at_`. Returns false if the document ends inside a tag.
  bool read_markup() {
    const bool is_end = unit(at_ + 1) == u'/';
    const size_t begin = at_ + (is_end ? 2 : 1);
    if (!is_ascii_letter(unit(begin))) {
      skip_comment();
      return true;
    }
    size_t end = begin;
    while (end < html_.size() && !ends_name(html_[end])) ++end;
    at_ = end;
    if (!read_attributes()) return false;
    const uint32_t name = names_.number_of(html_.substr(begin, end - begin));
    if (is_end) {
      sink_.close(name);
      return true;
    }
    const bool foreign = sink_.is_foreign();
    sink_.open(name, tag_);
    const bool plain = name == name::kPlaintext;
    if (foreign || !(plain || (traits_of(name) & kRawText))) return true;
    const size_t close = plain ? html_.size() : raw_end(name, html_.substr(begin, end - begin));
    const std::u16string_view content = html_.substr(at_, close - at_);
    at_ = close;
    if (plain || name == name::kXmp) {
      text_ = content;
      std::replace(text_.begin(), text_.end(), u'\0', u'\uFFFD');
      if (!text_.empty()) sink_.text(text_);
    } else {
      sink_.raw(name, content);
    }
    return true;
  }

  // A comment, <!doctype>, <?xml>, </5> or a CDATA section. If it is unclosed, it takes the rest.
  void skip_comment() {
    const auto past = [&](std::u16string_view sign, size_t from) {
      const size_t found = html_.find(sign, from);
      return found == html_.npos ? html_.size() : found + sign.size();
    };
    if (sink_.is_foreign() && follows(u"<![CDATA[")) {
      at_ = past(u"]]>", at_);
    } else if (follows(u"<!-->")) {
      at_ += 5;
    } else if (follows(u"<!--->")) {
      at_ += 6;
    } else if (follows(u"<!--")) {
      at_ = comment_end(at_ + 4);
    } else if (at_ + 2 >= html_.size() && unit(at_ + 1) == u'/') {
      sink_.text(html_.substr(at_));  // «</» at the very end is text
      at_ = html_.size();
    } else {
      at_ = past(u">", at_);
    }
  }

  // The end of the comment whose text starts at `from`: past «-->» or «--!>».
  size_t comment_end(size_t from) {
    return std::min({html_.size(), dashes_.past(html_, from), bang_.past(html_, from)});
  }

  // Reads the rest of the tag whose name ends at `at_`, into `tag_`.
  bool read_attributes() {
    tag_.present_ = 0;
    tag_.self_closing_ = false;
    while (at_ < html_.size()) {
      const size_t begin = at_;
      while (at_ < html_.size() && (is_ascii_space(html_[at_]) || html_[at_] == u'/')) ++at_;
      if (at_ >= html_.size()) return false;
      if (html_[at_] == u'>') {
        // In «<a href=b/>» the slash is part of the address.
        tag_.self_closing_ = at_ > begin && html_[at_ - 1] == u'/';
        ++at_;
        return true;
      }
      read_attribute();
    }
    return false;
  }

  void read_attribute() {
    const size_t begin = at_++;  // «=» may begin a name
    while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != u'=') ++at_;
    const std::u16string_view name = html_.substr(begin, at_ - begin);
    size_t after = at_;
    while (after < html_.size() && is_ascii_space(html_[after])) ++after;
    std::u16string_view value;
    if (unit(after) == u'=') {
      at_ = after + 1;
      while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
      value = read_value();
    }
    set(name, value);
  }

  std::u16string_view read_value() {
    const char16_t quote = unit(at_);
    if (quote == u'"' || quote == u'\'') {
      const size_t begin = at_ + 1;
      const size_t end = std::min(html_.find(quote, begin), html_.size());
      at_ = std::min(end + 1, html_.size());
      return html_.substr(begin, end - begin);
    }
    const size_t begin = at_;
    while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != u'>') ++at_;
    return html_.substr(begin, at_ - begin);
  }

  void set(std::u16string_view name, std::u16string_view value) {
    const char16_t first = ascii_lower(name.front());
    for (uint32_t i = 0; i < kAttributeCount; ++i) {
      if (kAttributeNames[i].front() != first || !equals_in_any_case(name, kAttributeNames[i]))
        continue;
      if ((tag_.present_ & 1U << i) == 0) tag_.values_[i] = value;
      tag_.present_ |= 1U << i;
      return;
    }
  }

  // Where the raw text of `name` that starts at `at_` ends: at its end tag, or with the document.
  [[nodiscard]] size_t raw_end(uint32_t name, std::u16string_view written) const {
    if (name == name::kScript) return script_end();
    for (size_t at = at_; at < html_.size(); ++at) {
      at = std::min(html_.find(u"</", at), html_.size());
      const std::u16string_view rest = html_.substr(std::min(at + 2, html_.size()));
      if (rest.size() > written.size() && ends_name(rest[written.size()]) &&
          std::equal(written.begin(), written.end(), rest.begin(),
                     [](char16_t a, char16_t b) { return ascii_lower(a) == ascii_lower(b); }))
        return at;
    }
    return html_.size();
  }

  // Inside «<!--», a script may contain a whole other one: <script><!-- write("<script></script>")
  // --></script>.
  [[nodiscard]] size_t script_end() const {
    bool escaped = false;
    bool inner = false;
    for (size_t at = at_; at < html_.size(); ++at) {
      at = html_.find_first_of(u"<-", at);
      if (at == html_.npos) break;
      const std::u16string_view rest = html_.substr(at);
      if (rest.starts_with(u"-->")) {
        escaped = inner = false;
      } else if (rest.starts_with(u"<!--")) {
        escaped = true;
        at += 1;  // «<!-->» is a complete comment: its «--» counts for both
      } else if (rest.front() == u'<') {
        const bool is_end = rest.size() > 1 && rest[1] == u'/';
        const std::u16string_view tag = rest.substr(is_end ? 2 : 1);
        constexpr std::u16string_view kName = u"script";
        if (tag.size() <= kName.size() || !ends_name(tag[kName.size()]) ||
            !starts_in_any_case(tag, kName))
          continue;
        if (!is_end) {
          inner |= escaped;
        } else if (inner) {
          inner = false;
        } else {
          return at;
        }
      }
    }
    return html_.size();
  }

  const std::u16string_view html_;
  Names& names_;
  TokenSink& sink_;
  StartTag tag_;
  std::u16string text_;
  size_t at_ = 0;
  NextSign dashes_{u"-->"};
  NextSign bang_{u"--!>"};
};

void read_tokens(std::u16string_view html, Names& names, TokenSink& sink) {
  Tokenizer(html, names, sink).run();
}

}  // namespace khulasa::html
