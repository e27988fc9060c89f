// Splits HTML into text and tags, as the tokenizer of
// https://html.spec.whatwg.org/multipage/parsing.html does. No nodes are created.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "elements.h"

namespace khulasa::html {

/// The attributes that the reader looks at.
enum class Attribute {
  kAriaHidden,
  kClass,
  kColor,
  kContent,
  kDatetime,
  kDir,
  kEncoding,
  kFace,
  kHidden,
  kHref,
  kId,
  kItemprop,
  kItemtype,
  kLang,
  kName,
  kOpen,
  kProperty,
  kRel,
  kRole,
  kSize,
  kStyle,
  kType,
};
inline constexpr int kAttributeCount = 22;

/// A start tag with those of its attributes that are known; of duplicates the first counts. Values
/// are as written, with their character references.
class StartTag {
 public:
  [[nodiscard]] bool has(Attribute attribute) const { return (present_ & bit(attribute)) != 0; }
  /// Empty if it is absent.
  [[nodiscard]] std::u16string_view value(Attribute attribute) const {
    return has(attribute) ? values_[static_cast<size_t>(attribute)] : std::u16string_view();
  }
  /// Has no known attribute, as most tags.
  [[nodiscard]] bool is_bare() const { return present_ == 0; }
  [[nodiscard]] bool is_self_closing() const { return self_closing_; }

 private:
  friend class Tokenizer;
  static uint32_t bit(Attribute attribute) { return 1U << static_cast<uint32_t>(attribute); }

  std::array<std::u16string_view, kAttributeCount> values_;
  uint32_t present_ = 0;
  bool self_closing_ = false;
};

/// Receives the tokens of a document, in order. Names are numbers of `Names`.
class TokenSink {
 public:
  virtual ~TokenSink() = default;
  /// Text with its character references resolved, without U+0000.
  virtual void text(std::u16string_view text) = 0;
  virtual void open(uint32_t name, const StartTag& tag) = 0;
  virtual void close(uint32_t name) = 0;
  /// The content of the raw element that was opened last, such as <title> or <script>, as written.
  virtual void raw(uint32_t name, std::u16string_view content) = 0;
  /// Whether the next token is inside SVG or MathML, where there are CDATA sections and no raw
  /// text.
  [[nodiscard]] virtual bool is_foreign() const = 0;
};

/// Splits `html`, any UTF-16, into tokens and passes them to `sink`. Linear: each unit is looked at
/// a bounded number of times, and what is unclosed extends to the end of the document, as in
/// browsers.
void read_tokens(std::u16string_view html, Names& names, TokenSink& sink);

}  // namespace khulasa::html
