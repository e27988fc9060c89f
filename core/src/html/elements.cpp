#include "elements.h"

#include <algorithm>
#include <array>

namespace khulasa::html {

namespace {

struct Element {
  std::u16string_view name;
  uint32_t traits;
  uint32_t tags;
};

constexpr auto kElements = std::to_array<Element>({
    {u"a", kInline, 0},
    {u"abbr", kInline, 0},
    {u"acronym", kInline, 0},
    {u"address", kEndsParagraph | kInItem, 0},
    {u"annotation-xml", kMathPoint, 0},
    {u"applet", kClosesLinks | kBoundsScope, 0},
    {u"area", kInline | kVoid, 0},
    {u"article", kEndsParagraph, kMarkupArticle},
    {u"aside", kEndsParagraph, kMarkupNavigation},
    {u"audio", kInline | kUnseen, 0},
    {u"b", kInline | kEndsForeign, 0},
    {u"base", kInline | kVoid, 0},
    {u"basefont", kInline | kVoid, 0},
    {u"bdi", kInline, 0},
    {u"bdo", kInline, 0},
    {u"bgsound", kInline | kVoid, 0},
    {u"big", kInline | kEndsForeign, 0},
    {u"blockquote", kEndsParagraph | kEndsForeign, kMarkupQuote},
    {u"body", kImplied | kEndsForeign, 0},
    {u"br", kVoid | kEndsForeign, 0},
    {u"button", kOtherSpecial, kMarkupNavigation},
    {u"canvas", kUnseen, 0},
    {u"caption", kClosesLinks | kBoundsScope | kTablePart, kMarkupCaption},
    {u"center", kEndsParagraph | kEndsForeign, 0},
    {u"cite", kInline, 0},
    {u"code", kInline | kEndsForeign, 0},
    {u"col", kVoid | kTablePart, 0},
    {u"colgroup", kTablePart, 0},
    {u"data", kInline, 0},
    {u"datalist", kInline | kUnseen, 0},
    {u"dd", kEndsParagraph | kInItem | kEndsForeign, kMarkupListItem},
    {u"del", kInline, 0},
    {u"desc", kSvgPoint, 0},
    {u"details", kEndsParagraph, 0},
    {u"dfn", kInline, 0},
    {u"dialog", kEndsParagraph, 0},
    {u"dir", kEndsParagraph, 0},
    {u"div", kEndsParagraph | kInItem | kEndsForeign, 0},
    {u"dl", kEndsParagraph | kEndsForeign, 0},
    {u"dt", kEndsParagraph | kInItem | kEndsForeign, kMarkupListItem},
    {u"em", kInline | kEndsForeign, 0},
    {u"embed", kVoid | kUnseen | kEndsForeign, 0},
    {u"fieldset", kEndsParagraph, 0},
    {u"figcaption", kEndsParagraph, kMarkupCaption},
    {u"figure", kEndsParagraph, 0},
    {u"font", kInline, 0},
    {u"footer", kEndsParagraph, kMarkupNavigation},
    {u"foreignobject", kSvgPoint, 0},
    {u"form", kEndsParagraph, 0},
    {u"frame", kImplied | kUnseen, 0},
    {u"frameset", kImplied, 0},
    {u"h1", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupTitle},
    {u"h2", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupHeading},
    {u"h3", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupHeading},
    {u"h4", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupHeading},
    {u"h5", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupHeading},
    {u"h6", kEndsParagraph | kEndsForeign | kHeadingName, kMarkupHeading},
    {u"head", kImplied | kUnseen | kEndsForeign, 0},
    {u"header", kEndsParagraph, 0},
    {u"hgroup", kEndsParagraph, 0},
    {u"hr", kVoid | kEndsParagraph | kEndsForeign, 0},
    {u"html", kImplied, 0},
    {u"i", kInline | kEndsForeign, 0},
    {u"iframe", kUnseen | kOtherSpecial | kRawText, 0},
    {u"image", kInline | kVoid, 0},
    {u"img", kInline | kVoid | kEndsForeign, 0},
    {u"input", kVoid | kUnseen | kEndsSelect, 0},
    {u"ins", kInline, 0},
    {u"kbd", kInline, 0},
    {u"keygen", kVoid, 0},
    {u"label", kInline, 0},
    {u"li", kEndsParagraph | kInItem | kEndsForeign, kMarkupListItem},
    {u"link", kInline | kVoid, 0},
    {u"listing", kKeepsLines | kEndsParagraph | kEndsForeign, 0},
    {u"main", kEndsParagraph, kMarkupMain},
    {u"map", kInline, 0},
    {u"mark", kInline, 0},
    {u"marquee", kClosesLinks | kBoundsScope, 0},
    {u"math", kInline | kUnseen, 0},
    {u"menu", kEndsParagraph | kEndsForeign, kMarkupNavigation},
    {u"meta", kInline | kVoid | kEndsForeign, 0},
    {u"meter", kInline | kUnseen, 0},
    {u"mi", kMathPoint, 0},
    {u"mn", kMathPoint, 0},
    {u"mo", kMathPoint, 0},
    {u"ms", kMathPoint, 0},
    {u"mtext", kMathPoint, 0},
    {u"nav", kEndsParagraph, kMarkupNavigation},
    {u"nobr", kInline | kEndsForeign, 0},
    {u"noembed", kInline | kUnseen | kOtherSpecial | kRawText, 0},
    {u"noframes", kInline | kUnseen | kOtherSpecial | kRawText, 0},
    {u"noscript", kInline | kUnseen | kOtherSpecial, 0},
    {u"object", kUnseen | kClosesLinks | kBoundsScope, 0},
    {u"ol", kEndsParagraph | kEndsForeign, 0},
    {u"output", kInline, 0},
    {u"p", kEndsParagraph | kInItem | kEndsForeign, kMarkupParagraph},
    {u"param", kInline | kVoid, 0},
    {u"picture", kInline, 0},
    {u"plaintext", kKeepsLines | kEndsParagraph, 0},
    {u"pre", kKeepsLines | kEndsParagraph | kEndsForeign, 0},
    {u"progress", kInline | kUnseen, 0},
    {u"q", kInline, 0},
    {u"rb", kInline, 0},
    {u"rp", kInline, 0},
    {u"rt", kInline, 0},
    {u"rtc", kInline, 0},
    {u"ruby", kInline | kEndsForeign, 0},
    {u"s", kInline | kEndsForeign, 0},
    {u"samp", kInline, 0},
    {u"script", kInline | kUnseen | kOtherSpecial | kRawText, 0},
    {u"search", kEndsParagraph, 0},
    {u"section", kEndsParagraph, 0},
    {u"select", kUnseen | kBoundsScope | kEndsSelect, 0},
    {u"slot", kInline, 0},
    {u"small", kInline | kEndsForeign, 0},
    {u"source", kInline | kVoid, 0},
    {u"span", kInline | kEndsForeign, 0},
    {u"strike", kInline | kEndsForeign, 0},
    {u"strong", kInline | kEndsForeign, 0},
    {u"style", kInline | kUnseen | kOtherSpecial | kRawText, 0},
    {u"sub", kInline | kEndsForeign, 0},
    {u"summary", kEndsParagraph, 0},
    {u"sup", kInline | kEndsForeign, 0},
    {u"svg", kInline | kUnseen, 0},
    {u"table", kBoundsScope | kEndsParagraph | kEndsForeign, 0},
    {u"tbody", kTablePart | kTableSection, 0},
    {u"td", kClosesLinks | kBoundsScope | kTablePart, kMarkupCell},
    {u"template", kInline | kUnseen | kClosesLinks | kBoundsScope, 0},
    {u"textarea", kUnseen | kOtherSpecial | kEndsSelect | kRawText, 0},
    {u"tfoot", kTablePart | kTableSection, 0},
    {u"th", kClosesLinks | kBoundsScope | kTablePart, kMarkupCell},
    {u"thead", kTablePart | kTableSection, 0},
    {u"time", kInline, 0},
    {u"title", kInline | kUnseen | kSvgPoint | kRawText, 0},
    {u"tr", kTablePart, 0},
    {u"track", kInline | kVoid, 0},
    {u"tt", kInline | kEndsForeign, 0},
    {u"u", kInline | kEndsForeign, 0},
    {u"ul", kEndsParagraph | kEndsForeign, 0},
    {u"var", kInline | kEndsForeign, 0},
    {u"video", kUnseen, 0},
    {u"wbr", kInline | kVoid, 0},
    {u"xmp", kKeepsLines | kEndsParagraph | kRawText, 0},
});
static_assert(kElements.size() == name::kCount);

}  // namespace

Names::Names() {
  for (const Element& element : kElements) numbers_.intern(element.name);
}

uint32_t Names::number_of(std::u16string_view written) {
  const auto is_upper = [](char16_t c) { return c >= u'A' && c <= u'Z'; };
  if (std::none_of(written.begin(), written.end(), is_upper)) return numbers_.intern(written);
  std::u16string lowered(written);
  for (char16_t& c : lowered) {
    if (is_upper(c)) c = static_cast<char16_t>(c - u'A' + u'a');
  }
  const uint32_t known = numbers_.find(lowered);
  if (known != text::Interner::kAbsent) return known;
  lowered_.push_back(std::move(lowered));
  return numbers_.intern(lowered_.back());
}

bool Names::has_colon(uint32_t number) const {
  return numbers_.key(number).find(u':') != std::u16string_view::npos;
}

uint32_t traits_of(uint32_t number) { return number < name::kCount ? kElements[number].traits : 0; }

uint32_t tags_of(uint32_t number) { return number < name::kCount ? kElements[number].tags : 0; }

}  // namespace khulasa::html
