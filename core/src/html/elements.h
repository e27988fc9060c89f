// The elements of HTML whose names affect how a page reads, and what each name decides.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "khulasa/options.h"
#include "text/tables/interner.h"

namespace khulasa::html {

/// What the name of an element decides. Bits. The sets are those of
/// https://html.spec.whatwg.org/multipage/parsing.html, under names that say what they do here.
enum Trait : uint32_t {
  kInline = 1 << 0,       // part of a line; an element without it starts and ends one
  kVoid = 1 << 1,         // has no content and no end tag
  kKeepsLines = 1 << 2,   // its line ends are shown
  kImplied = 1 << 3,      // exists without a tag, or its tag does not affect the text
  kUnseen = 1 << 4,       // its content is not text of the page, or is not shown
  kClosesLinks = 1 << 5,  // a link inside ends with it, and none around it ends inside
  kBoundsScope = 1 << 6,  // end tags inside close nothing outside
  kTablePart = 1 << 7,    // ignored outside of a table
  kTableSection = 1 << 8,
  kEndsParagraph = 1 << 9,  // its start tag closes an open <p>
  kOtherSpecial = 1 << 10,  // bounds the end tags of elements that are not special
  kInItem = 1 << 11,        // the next list item closes it with the item around it
  kSvgPoint = 1 << 12,      // an element of SVG that contains HTML
  kMathPoint = 1 << 13,     // an element of MathML that contains HTML
  kEndsForeign = 1 << 14,   // cannot be in SVG or MathML: its start tag closes them
  kEndsSelect = 1 << 15,    // its start tag closes an open <select>
  kRawText = 1 << 16,       // the only tag recognized in it is its own end tag
  kHeadingName = 1 << 17,   // <h1> to <h6>
};

/// The number of an element's name. Names that decide nothing have numbers from kCount on.
namespace name {
enum Name : uint32_t {
  kA,
  kAbbr,
  kAcronym,
  kAddress,
  kAnnotationXml,
  kApplet,
  kArea,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBase,
  kBasefont,
  kBdi,
  kBdo,
  kBgsound,
  kBig,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCite,
  kCode,
  kCol,
  kColgroup,
  kData,
  kDatalist,
  kDd,
  kDel,
  kDesc,
  kDetails,
  kDfn,
  kDialog,
  kDir,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForeignobject,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImage,
  kImg,
  kInput,
  kIns,
  kKbd,
  kKeygen,
  kLabel,
  kLi,
  kLink,
  kListing,
  kMain,
  kMap,
  kMark,
  kMarquee,
  kMath,
  kMenu,
  kMeta,
  kMeter,
  kMi,
  kMn,
  kMo,
  kMs,
  kMtext,
  kNav,
  kNobr,
  kNoembed,
  kNoframes,
  kNoscript,
  kObject,
  kOl,
  kOutput,
  kP,
  kParam,
  kPicture,
  kPlaintext,
  kPre,
  kProgress,
  kQ,
  kRb,
  kRp,
  kRt,
  kRtc,
  kRuby,
  kS,
  kSamp,
  kScript,
  kSearch,
  kSection,
  kSelect,
  kSlot,
  kSmall,
  kSource,
  kSpan,
  kStrike,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kTrack,
  kTt,
  kU,
  kUl,
  kVar,
  kVideo,
  kWbr,
  kXmp,
  kCount
};
}  // namespace name

/// Numbers the names of elements. The HTML that they are views of must outlive it.
class Names {
 public:
  Names();
  /// The number of `written`, in any case.
  uint32_t number_of(std::u16string_view written);
  /// Whether the name has a colon or a hyphen: an element of another vocabulary («<o:p>»), or one
  /// that its page defines («<x-card>»).
  [[nodiscard]] bool has_colon(uint32_t number) const;

 private:
  text::Interner numbers_;
  std::deque<std::u16string> lowered_;
};

/// The Trait bits of a name; 0 from name::kCount on.
[[nodiscard]] uint32_t traits_of(uint32_t number);
/// What an element of that name says about its text: MarkupTag bits.
[[nodiscard]] uint32_t tags_of(uint32_t number);

}  // namespace khulasa::html
