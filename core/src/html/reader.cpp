#include <algorithm>
#include <utility>

#include "ascii.h"
#include "class_words.h"
#include "entities.h"
#include "head_titles.h"
#include "khulasa/html.h"
#include "lines.h"
#include "open_elements.h"
#include "page_shape.h"
#include "styles.h"
#include "tokens.h"

namespace khulasa {

namespace html {

namespace {

constexpr size_t kMaxFacts = 2000;
constexpr size_t kMaxFactUnits = 1 << 20;
// A box of this size that asks for a mail address is no part of an article.
constexpr uint32_t kMaxBoxUnits = 500;

// Whether `list`, parted by white space, has `word`.
bool has_word(std::u16string_view list, std::u16string_view word) {
  for (size_t at = 0; at < list.size();) {
    size_t end = at;
    while (end < list.size() && !is_ascii_space(list[end])) ++end;
    if (equals_in_any_case(list.substr(at, end - at), word)) return true;
    at = end + 1;
  }
  return false;
}

// What the attributes say about an element as a whole.
uint32_t tags_of_attributes(const StartTag& tag) {
  if (tag.is_bare()) return 0;
  uint32_t tags = 0;
  if (tag.has(Attribute::kClass)) tags |= tags_of_classes(tag.value(Attribute::kClass));
  if (tag.has(Attribute::kId)) tags |= tags_of_classes(tag.value(Attribute::kId));
  const std::u16string_view role = tag.value(Attribute::kRole);
  if (role == u"main") tags |= kMarkupMain;
  if (role == u"article") tags |= kMarkupArticle;
  if (role == u"complementary" || role == u"contentinfo" || role == u"search" ||
      role == u"dialog" || role == u"alertdialog" || role == u"banner")
    tags |= kMarkupFurniture;
  const std::u16string_view type = tag.value(Attribute::kItemtype);
  constexpr std::u16string_view kTypes[] = {u"Article", u"BlogPosting", u"/Recipe", u"/HowTo",
                                            u"/JobPosting"};
  if (std::any_of(std::begin(kTypes), std::end(kTypes),
                  [&](std::u16string_view each) { return type.ends_with(each); }))
    tags |= kMarkupArticle;
  if (type.ends_with(u"/Comment") || type.ends_with(u"/UserComments"))
    tags |= kMarkupFurniture | kMarkupComment;
  const std::u16string_view itemprop = tag.value(Attribute::kItemprop);
  if (has_word(itemprop, u"articleBody")) tags |= kMarkupBody;
  if (has_word(itemprop, u"comment")) tags |= kMarkupFurniture | kMarkupComment;
  return tags;
}

// PageElement::signature, by FNV-1a over the name and the letters of the class. Of an id only if it
// has digits: others stand for one element.
uint32_t signature_of(uint32_t name, const StartTag& tag) {
  uint32_t hash = 2166136261U ^ name;
  const auto add = [&](std::u16string_view text) {
    for (const char16_t c : text)
      if (!is_ascii_digit(c)) hash = (hash ^ c) * 16777619U;
  };
  if (tag.is_bare()) return hash;
  add(tag.value(Attribute::kClass));
  const std::u16string_view id = tag.value(Attribute::kId);
  if (std::any_of(id.begin(), id.end(), is_ascii_digit)) add(id);
  return hash;
}

uint8_t signs_of(const StartTag& tag) {
  if (tag.is_bare()) return 0;
  const bool is_post =
      is_post_class(tag.value(Attribute::kClass)) || is_post_class(tag.value(Attribute::kId));
  return is_post ? kPost : 0;
}

// Turns the tokens of a document into lines.
class Reader : public TokenSink {
 public:
  explicit Reader(Names& names)
      : names_(names), elements_([this](const Frame& frame) { end_element(frame); }) {}

  HtmlText finish() && {
    elements_.end_all();
    lines_.end();
    tag_title(facts_, lines_);
    tag_by_shape(parts_, lines_);
    for (Markup& markup : lines_.markup)
      markup.tags &= ~uint32_t{kLineTitle | kLineBold | kLineLarge};
    std::erase_if(lines_.markup, [](const Markup& markup) { return markup.tags == 0; });
    return {std::move(lines_.text), std::move(lines_.markup), std::move(facts_)};
  }

  [[nodiscard]] bool is_foreign() const override {
    return elements_.top().foreign != Foreign::kNone;
  }

  void text(std::u16string_view text) override {
    const Frame& top = elements_.top();
    if (top.is_unseen) return;
    const bool linked = elements_.is_linked();
    while (top.keeps_lines) {
      const size_t end = text.find_first_of(u"\r\n");
      if (end == text.npos) break;
      lines_.add(text.substr(0, end), top.line_tags, linked);
      lines_.end();
      text.remove_prefix(end + (text.substr(end).starts_with(u"\r\n") ? 2 : 1));
    }
    lines_.add(text, top.line_tags, linked);
  }

  void open(uint32_t name, const StartTag& tag) override {
    const uint32_t traits = traits_of(name);
    is_data_ = false;
    if (!tag.is_bare()) read_facts(name, tag);
    if (traits & kImplied) return;
    const bool opened = elements_.begin(name, tag);
    const TextEffect effect = effect_of(name, tag);
    // Cells without their table, as when a part of one was copied, are apart as well, although
    // browsers join them.
    if (!elements_.top().is_unseen && (opened ? !effect.is_inline : (traits & kTablePart) != 0))
      lines_.end();
    if (!opened) return;
    // Without an address it is only a target to link to, as in Word's headings.
    if (name == name::kA && !is_foreign()) elements_.set_link(tag.has(Attribute::kHref));
    const bool closes_itself =
        tag.is_self_closing() && (is_foreign() || name == name::kSvg || name == name::kMath);
    if (name == name::kImg) ++images_;
    if (name == name::kInput && equals_in_any_case(tag.value(Attribute::kType), u"email"))
      ++fields_;
    if ((traits & kVoid) || closes_itself) return;
    const uint32_t parent = elements_.top().number;
    if (!elements_.push(name, effect)) return;
    Frame& frame = elements_.top();
    frame.parent = parent;
    frame.number = ++numbers_;
    frame.fields = fields_;
    frame.lines = lines_.count();
    frame.images = images_;
    // WordPress puts tables and quotations into a <figure>, too.
    if (name == name::kTable || name == name::kBlockquote || name == name::kPre)
      frame.line_tags &= ~uint32_t{kMarkupCaption};
    frame.begin = lines_.size();
    if (frame.is_unseen) return;
    if (!frame.is_inline) {
      frame.slot = lines_.reserve();
    } else if (name == name::kSup) {
      frame.begin = lines_.line_size();
    } else if (name == name::kRt) {
      add_sign(u" (");
    }
    // A block has its marks, too.
    if (name == name::kQ) add_sign(u"\u00AB");
  }

  void close(uint32_t name) override {
    if (name == name::kA) elements_.set_link(false);
    const bool ended = elements_.end(name);
    // Of these two, browsers create an element even for an end tag that closes nothing.
    if (!ended && (name == name::kBr || name == name::kP) && !elements_.top().is_unseen)
      lines_.end();
  }

  void raw(uint32_t name, std::u16string_view content) override {
    if (name == name::kTitle) add_fact(u"title", content);
    if (name == name::kScript && is_data_) add_fact(u"ld+json", content, /*is_raw=*/true);
  }

 private:
  void add_sign(std::u16string_view sign) {
    lines_.add(sign, elements_.top().line_tags, elements_.is_linked());
  }

  [[nodiscard]] TextEffect effect_of(uint32_t name, const StartTag& tag) const {
    const uint32_t traits = traits_of(name);
    const Display display =
        tag.has(Attribute::kStyle) ? display_of(tag.value(Attribute::kStyle)) : Display::kByName;
    const bool by_name = display == Display::kByName;
    const bool is_inline_name = (traits & kInline) || names_.has_colon(name);
    const bool is_aria_hidden = tag.has(Attribute::kAriaHidden) &&
                                equals_in_any_case(tag.value(Attribute::kAriaHidden), u"true");
    const bool is_hidden =
        display == Display::kNone ||
        (by_name &&
         (tag.has(Attribute::kHidden) || (name == name::kDialog && !tag.has(Attribute::kOpen)))) ||
        is_hidden_class(tag.value(Attribute::kClass)) || (is_aria_hidden && is_inline_name);
    TextEffect effect;
    effect.is_inline = is_hidden || (display != Display::kApart && is_inline_name);
    effect.is_unseen = is_hidden || (traits & kUnseen) || name == name::kRp;
    effect.keeps_lines = (traits & kKeepsLines) != 0;
    add_tags(name, tag, effect);
    effect.signature = signature_of(name, tag);
    effect.signs = signs_of(tag);
    if (effect.own_tags & kMarkupArticle) effect.signs |= kArticleEl;
    if (is_aria_hidden) effect.own_tags |= kMarkupFurniture;
    return effect;
  }

  // Tags that stay true for each line inside, as of <nav> or <li>, are the lines'; those that say
  // what a part of the page is are its own.
  static void add_tags(uint32_t name, const StartTag& tag, TextEffect& effect) {
    constexpr uint32_t kOwn = kMarkupArticle | kMarkupMain | kMarkupBody | kMarkupContent |
                              kMarkupFurniture | kMarkupComment;
    uint32_t tags = tags_of(name) | tags_of_attributes(tag);
    if (name == name::kForm || name == name::kDialog) tags |= kMarkupFurniture;
    effect.line_tags = tags & ~kOwn;
    effect.own_tags = tags & (kOwn | kMarkupNavigation);
    if (tag.has(Attribute::kRole) && tag.value(Attribute::kRole) == u"navigation") {
      effect.line_tags |= kMarkupNavigation;
      effect.own_tags |= kMarkupNavigation;
    }
    if (name == name::kFigure) effect.line_tags |= kMarkupCaption;
    const std::u16string_view size = tag.value(Attribute::kSize);
    const bool is_large = name == name::kFont && (size.starts_with(u'+') || size >= u"4");
    if (name == name::kB || name == name::kStrong || is_large) effect.line_tags |= kLineBold;
    if (is_large) effect.line_tags |= kLineLarge;
    if (!tag.is_bare() &&
        (is_title_class(tag.value(Attribute::kClass)) || is_title_class(tag.value(Attribute::kId))))
      effect.line_tags |= kLineTitle;
  }

  // An element has ended.
  void end_element(const Frame& frame) {
    if (frame.is_unseen) {
      if (!frame.is_inline && !elements_.top().is_unseen) lines_.end();
      return;
    }
    if (frame.is_inline) {
      if (frame.name == name::kSup && frame.lines == lines_.count()) lines_.drop_note(frame.begin);
      if (frame.name == name::kQ) add_sign(u"\u00BB");
      if (frame.name == name::kRt) add_sign(u")");
      return;
    }
    if (frame.name == name::kQ) add_sign(u"\u00BB");
    lines_.end();
    const uint32_t count = lines_.count() - frame.lines;
    // A part of the page has several lines. What is said of a single line is the line's.
    const bool is_block = count > 1;
    const uint32_t image = images_ > frame.images ? uint32_t{kMarkupImage} : 0;
    const Span span{frame.begin, lines_.size() - (is_block ? 1 : 0)};
    // «ضع عنوان بريدك هنا»
    const bool asks = fields_ > frame.fields && span.size() <= kMaxBoxUnits;
    const uint32_t own = frame.own_tags | (asks ? uint32_t{kMarkupFurniture} : 0);
    if (count == 1) lines_.tag_last(own | image);
    lines_.fill(frame.slot, span, is_block ? own | kMarkupBlock : 0);
    if (!is_block) return;
    lines_.merge_only_child(frame.slot);
    // <div><table id="post7">: so is what has nothing else in it.
    const bool has_same_lines = !parts_.empty() && parts_.back().first == frame.lines &&
                                parts_.back().end == lines_.count();
    const uint8_t signs = frame.signs | (has_same_lines ? parts_.back().signs & kPost : 0);
    parts_.push_back(
        {frame.parent, frame.signature, frame.slot, frame.lines, lines_.count(), signs});
  }

  void add_fact(std::u16string_view name, std::u16string_view value, bool is_raw = false) {
    if (name.empty() || value.empty() || facts_.size() >= kMaxFacts || value.size() > kMaxFactUnits)
      return;
    HtmlFact fact;
    for (const char16_t c : name) fact.name += ascii_lower(c);
    if (is_raw) {
      fact.value = value;
    } else {
      resolve_references(value, fact.value);
    }
    fact.value = without_ascii_spaces(fact.value);
    if (!fact.value.empty()) facts_.push_back(std::move(fact));
  }

  void read_facts(uint32_t name, const StartTag& tag) {
    if (name == name::kScript)
      is_data_ = equals_in_any_case(tag.value(Attribute::kType), u"application/ld+json");
    if (name == name::kHtml) {
      add_fact(u"lang", tag.value(Attribute::kLang));
      add_fact(u"dir", tag.value(Attribute::kDir));
    }
    const std::u16string_view content = tag.value(Attribute::kContent);
    const std::u16string_view itemprop = tag.value(Attribute::kItemprop);
    if (name == name::kMeta) {
      add_fact(tag.value(Attribute::kProperty), content);
      add_fact(tag.value(Attribute::kName), content);
    }
    if (name == name::kLink && has_word(tag.value(Attribute::kRel), u"canonical"))
      add_fact(u"canonical", tag.value(Attribute::kHref));
    const std::u16string_view datetime = tag.value(Attribute::kDatetime);
    if (name == name::kTime) add_fact(u"time", datetime);
    if (!itemprop.empty()) {
      std::u16string property = u"itemprop:";
      property += itemprop;
      add_fact(property, !content.empty() ? content : datetime);
    }
  }

  Names& names_;
  Lines lines_;
  OpenElements elements_;
  std::vector<HtmlFact> facts_;
  std::vector<PageElement> parts_;
  uint32_t images_ = 0;
  uint32_t fields_ = 0;   // <input type="email">
  uint32_t numbers_ = 0;  // of elements
  bool is_data_ = false;  // the script that was opened last is JSON-LD
};

}  // namespace

}  // namespace html

HtmlText read_html(std::u16string_view html) {
  html::Names names;
  html::Reader reader(names);
  html::read_tokens(html, names, reader);
  return std::move(reader).finish();
}

}  // namespace khulasa
