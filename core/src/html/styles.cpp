#include "styles.h"

#include <algorithm>
#include <array>

#include "ascii.h"

namespace khulasa::html {

namespace {

constexpr double kOffScreen = -900;  // px: text this far to the left or above the page is not seen
constexpr double kTransparent = 0.05;  // opacity
constexpr double kTiny = 1;            // px: the box of text for screen readers

// The number that `value` begins with; `none` if it begins with something else.
double number_of(std::u16string_view value, double none) {
  const bool negative = value.starts_with(u'-');
  size_t at = negative ? 1 : 0;
  double number = 0;
  double unit = 1;
  bool fraction = false;
  const size_t first = at;
  for (; at < value.size(); ++at) {
    if (value[at] == u'.' && !fraction) {
      fraction = true;
    } else if (is_ascii_digit(value[at])) {
      number = number * 10 + (value[at] - u'0');
      if (fraction) unit *= 10;
    } else {
      break;
    }
  }
  return at == first ? none : (negative ? -number : number) / unit;
}

Display display_named(std::u16string_view value, Display otherwise) {
  constexpr std::u16string_view kApart[] = {u"block",     u"flex",  u"grid",
                                            u"list-item", u"table", u"flow-root"};
  const auto begins = [&](std::u16string_view name) { return starts_in_any_case(value, name); };
  if (begins(u"none")) return Display::kNone;
  if (std::any_of(std::begin(kApart), std::end(kApart), begins)) return Display::kApart;
  if (begins(u"inline") || begins(u"contents") || begins(u"ruby")) return Display::kInline;
  return otherwise;
}

// What the declarations say that hide an element without display:none.
struct Hiding {
  bool invisible = false;
  bool transparent = false;
  bool clipped = false;
  bool off_screen = false;
  bool tiny = false;
  bool cuts = false;  // overflow: hidden

  [[nodiscard]] bool any() const {
    return invisible || transparent || clipped || off_screen || (tiny && cuts);
  }

  void read(std::u16string_view name, std::u16string_view value) {
    const auto is = [&](std::u16string_view property) {
      return equals_in_any_case(name, property);
    };
    if (is(u"visibility")) {
      invisible = starts_in_any_case(value, u"hidden") || starts_in_any_case(value, u"collapse");
    } else if (is(u"opacity")) {
      transparent = number_of(value, 1) <= kTransparent && value.find(u'%') == value.npos;
    } else if (is(u"font-size")) {
      transparent = number_of(value, 1) == 0;
    } else if (is(u"clip")) {
      clipped = is_empty_shape(value, u"rect(");
    } else if (is(u"clip-path")) {
      clipped = starts_in_any_case(value, u"inset(") && number_of(value.substr(6), 0) >= 50;
    } else if (is(u"left") || is(u"top") || is(u"right") || is(u"text-indent") ||
               is(u"margin-left") || is(u"inset-inline-start")) {
      off_screen |= number_of(value, 0) <= kOffScreen;
    } else if (is(u"height") || is(u"max-height") || is(u"width")) {
      tiny |= number_of(value, kTiny + 1) <= kTiny && value.find(u'%') == value.npos;
    } else if (is(u"overflow")) {
      cuts = starts_in_any_case(value, u"hidden");
    }
  }

 private:
  // «rect(0 0 0 0)», «rect(1px, 1px, 1px, 1px)».
  static bool is_empty_shape(std::u16string_view value, std::u16string_view begin) {
    if (!starts_in_any_case(value, begin)) return false;
    for (size_t at = begin.size(); at < value.size(); ++at) {
      if (is_ascii_digit(value[at]) && value[at] > u'1') return false;
    }
    return value.find(u"auto") == value.npos;
  }
};

}  // namespace

Display display_of(std::u16string_view style) {
  Display display = Display::kByName;
  Hiding hiding;
  for (size_t at = 0; at < style.size();) {
    const size_t end = std::min(style.find(u';', at), style.size());
    const std::u16string_view declaration = style.substr(at, end - at);
    at = end + 1;
    const size_t colon = declaration.find(u':');
    if (colon == declaration.npos) continue;
    const std::u16string_view name = without_ascii_spaces(declaration.substr(0, colon));
    const std::u16string_view value = without_ascii_spaces(declaration.substr(colon + 1));
    if (equals_in_any_case(name, u"display")) {
      display = display_named(value, display);
    } else {
      hiding.read(name, value);
    }
  }
  return hiding.any() ? Display::kNone : display;
}

}  // namespace khulasa::html
