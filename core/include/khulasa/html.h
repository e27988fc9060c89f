// HTML as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "khulasa/options.h"

namespace khulasa {

/// What the head of a page, or an attribute in it, says about the page.
struct HtmlFact {
  // "title", "h1", "lang", "dir", "canonical", "ld+json"; the name of a <meta>, as "og:title"; or
  // "itemprop:" with the name of a property, as "itemprop:datepublished". In lower case.
  std::u16string name;
  std::u16string value;  // with its character references resolved; never empty
};

/// An HTML document as text, one line per block, with what its tags say about the lines.
struct HtmlText {
  std::u16string text;
  // For Options::markup: in the order of their begins, an element before those inside it.
  std::vector<Markup> markup;
  std::vector<HtmlFact> facts;  // in order
};

/// Turns HTML into text.
///
/// HTML is read as browsers read it, but no document is created, so nothing in it can run or be
/// fetched. Nor would the size of a parser's document be bounded by that of the HTML: the
/// standard's adoption agency algorithm makes 100,905 nodes from 4,093 code units that leave
/// formatting elements open across paragraphs. Three things differ from a browser: of styles, only
/// those in an element's own attribute are read; text in a table but outside its cells stays where
/// it is written; and of unclosed inline elements, only links continue in the next paragraph.
///
/// What a reader does not see is left out: `hidden`, display:none, class="sr-only" and the like.
/// So are the marks of notes («<sup>[2]</sup>»); <q> gets its quotation marks.
///
///     khulasa::HtmlText page = khulasa::read_html(u"<h1>الميناء</h1><p>وصل الوفد.</p>");
///     khulasa::Options options;
///     options.markup = page.markup;
///     auto analysis = engine.analyze(page.text, options);
///
/// @param html  any UTF-16; without text it gives an empty text. Linear.
HtmlText read_html(std::u16string_view html);

}  // namespace khulasa
