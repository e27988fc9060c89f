#include "open_elements.h"

#include <algorithm>

#include "ascii.h"

namespace khulasa::html {

namespace {

// Together these are what HTML calls special: the end tag of another element closes nothing outside
// of them. <title> is not one: in HTML it contains only text.
constexpr uint32_t kBlockTraits = kEndsParagraph | kTablePart | kBoundsScope | kOtherSpecial;

bool is_block(uint32_t name) { return (traits_of(name) & kBlockTraits) != 0; }
// <dialog> is closed like a block, but does not bound the end tags of other elements.
bool is_special(uint32_t name) { return is_block(name) && name != name::kDialog; }

// Deeper than any page anyone has written. Elements nested deeper lose their tags, but not their
// text; unseen ones are tracked for as many levels again, so that their text is not taken for the
// page's. This bounds the memory of the open elements to two megabytes; time would be linear
// without it.
constexpr int32_t kMaxDepth = 10'000;

uint32_t point_trait(Foreign foreign) {
  if (foreign == Foreign::kSvg) return kSvgPoint;
  return foreign == Foreign::kMath ? uint32_t{kMathPoint} : 0;
}

uint32_t root_of(Foreign foreign) { return foreign == Foreign::kSvg ? name::kSvg : name::kMath; }

}  // namespace

OpenElements::OpenElements(std::function<void(const Frame&)> on_close)
    : on_close_(std::move(on_close)), frames_(1) {}

bool OpenElements::begin(uint32_t name, const StartTag& tag) {
  const uint32_t traits = traits_of(name);
  const Foreign foreign = top().foreign;
  if (foreign != Foreign::kNone) {
    const bool is_html =
        (traits & kEndsForeign) ||
        (name == name::kFont &&
         (tag.has(Attribute::kColor) || tag.has(Attribute::kFace) || tag.has(Attribute::kSize)));
    const std::u16string_view encoding = tag.value(Attribute::kEncoding);
    const bool is_bare = name == name::kAnnotationXml &&
                         !equals_in_any_case(encoding, u"text/html") &&
                         !equals_in_any_case(encoding, u"application/xhtml+xml");
    if (!is_html)
      return name == root_of(foreign) || ((traits & point_trait(foreign)) != 0 && !is_bare);
    leave_foreign();
  }
  if (traits & kEndsParagraph) end_paragraph();
  if (name == name::kLi) {
    end_from(index_of(name::kLi), top().list);
  } else if (name == name::kDd || name == name::kDt) {
    end_from(std::max(index_of(name::kDd), index_of(name::kDt)), top().list);
  } else if ((traits & kHeadingName) && (traits_of(top().name) & kHeadingName)) {
    pop_to(size() - 1);
  } else if (name == name::kButton) {
    end_from(index_of(name), top().scope);
  } else if (name == name::kA || name == name::kNobr) {
    end_from(index_of(name), top().special);
  } else if ((traits & kEndsSelect) && end_from(index_of(name::kSelect), table_at())) {
    return name != name::kSelect;
  } else if (traits & kTablePart) {
    return begin_part(name);
  }
  return name != name::kForm || index_of(name::kForm) <= 0;
}

bool OpenElements::push(uint32_t name, const TextEffect& effect) {
  const int32_t at = size();
  const Frame& above = top();
  Frame frame;
  static_cast<TextEffect&>(frame) = effect;
  frame.is_unseen |= above.is_unseen;
  if (at > (frame.is_unseen ? 2 * kMaxDepth : kMaxDepth)) return false;
  frame.line_tags |= above.line_tags;
  frame.keeps_lines |= above.keeps_lines;
  frame.name = name;
  const uint32_t traits = traits_of(name);
  const bool is_closed = (traits & kClosesLinks) != 0;
  const bool is_point = (traits & point_trait(above.foreign)) != 0;
  const Foreign begun = name == name::kSvg    ? Foreign::kSvg
                        : name == name::kMath ? Foreign::kMath
                                              : Foreign::kNone;
  frame.special = is_point || is_special(name) ? at : above.special;
  frame.foreign = begun != Foreign::kNone ? begun : is_point ? Foreign::kNone : above.foreign;
  frame.is_linked = (in_link_ && is_closed) || above.is_linked;
  frame.was_linked = in_link_;
  frame.scope = is_point || (traits & kBoundsScope) ? at : above.scope;
  frame.list = frame.special < at || (traits & kInItem) ? above.list : at;
  frame.region = begun != Foreign::kNone || is_point ? std::min(above.region, at) : INT32_MAX;
  if (name >= last_.size()) last_.resize(std::max<size_t>(name + 1, last_.size() * 2), -1);
  frame.outer = last_[name];
  last_[name] = at;
  frames_.push_back(frame);
  if (is_closed) in_link_ = false;
  return true;
}

bool OpenElements::end(uint32_t name) {
  if (name == name::kP || name == name::kBr) leave_foreign();
  const Frame& inner = top();
  const uint32_t traits = traits_of(name);
  const int32_t at = index_of(name);
  if (at >= inner.region) return end_from(at, 0);
  if (!is_block(name)) return end_from(at, inner.special);
  if (name == name::kP) return end_paragraph();
  if (traits & kHeadingName) return end_heading();
  if (name == name::kLi)
    return end_from(at, std::max({inner.scope, index_of(name::kUl), index_of(name::kOl)}));
  if (traits & kTablePart) return end_from(at, table_at());
  if (name == name::kTemplate) return end_from(at, 0);
  if (name == name::kTable) return end_from(at, index_of(name::kTemplate));
  return end_from(at, traits & kBoundsScope ? inner.scope - 1 : inner.scope);
}

// The innermost table, or a template inside it.
int32_t OpenElements::table_at() const {
  return std::max(index_of(name::kTable), index_of(name::kTemplate));
}

// Closes the element at `at` and all inside it, unless `at` is not inside the element at `outside`.
bool OpenElements::end_from(int32_t at, int32_t outside) {
  if (at <= outside) return false;
  pop_to(at);
  return true;
}

bool OpenElements::end_paragraph() {
  return end_from(index_of(name::kP), std::max(top().scope, index_of(name::kButton)));
}

bool OpenElements::end_heading() {
  int32_t at = -1;
  for (const uint32_t name : {name::kH1, name::kH2, name::kH3, name::kH4, name::kH5, name::kH6})
    at = std::max(at, index_of(name));
  return end_from(at, top().scope);
}

void OpenElements::leave_foreign() {
  while (top().foreign != Foreign::kNone) pop_to(size() - 1);
}

// begin() for a part of a table: closes what is open between it and the part that contains it.
bool OpenElements::begin_part(uint32_t name) {
  const int32_t table = index_of(name::kTable);
  if (table < 0 || table < index_of(name::kTemplate)) return false;
  int32_t outside = table;
  const bool is_cell = name == name::kTd || name == name::kTh;
  if (is_cell || name == name::kTr) {
    for (const uint32_t section : {name::kTbody, name::kThead, name::kTfoot})
      outside = std::max(outside, index_of(section));
  }
  if (is_cell) outside = std::max(outside, index_of(name::kTr));
  pop_to(outside + 1);
  return true;
}

void OpenElements::pop_to(int32_t count) {
  while (size() > count) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    last_[frame.name] = frame.outer;
    if (traits_of(frame.name) & kClosesLinks) in_link_ = frame.was_linked;
    on_close_(frame);
  }
}

}  // namespace khulasa::html
