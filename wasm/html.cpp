// The HTML reader as a WebAssembly module of its own, for web/src/html-reader.ts. It has no part of
// ICU and no tables but the names of characters, so it is small enough to be part of a script and
// to be compiled on the spot: fromHtml() need not wait for anything.
//
// A page is read once per instance: html_input() gives room for it, html_read() reads it, and the
// memory goes with the instance.
#include "khulasa/html.h"

#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>

namespace {

std::u16string input;
khulasa::HtmlText page;
std::u16string facts;

// What html_read() returns, as 32-bit numbers: addresses and sizes.
struct Answer {
  const char16_t* text;
  uint32_t text_units;
  const khulasa::Markup* markup;  // three numbers each: begin, end, tags
  uint32_t markup_count;
  const char16_t* facts;  // names and values in turn, each followed by U+0000
  uint32_t facts_units;
};
Answer answer;

void add_fact(const std::u16string& part) {
  for (const char16_t c : part) facts += c == u'\0' ? u'\uFFFD' : c;
  facts += u'\0';
}

}  // namespace

extern "C" {

/// Room for `units` UTF-16 code units.
EMSCRIPTEN_KEEPALIVE char16_t* html_input(uint32_t units) {
  input.resize(units);
  return input.data();
}

/// Reads what was written to html_input().
EMSCRIPTEN_KEEPALIVE const Answer* html_read() {
  page = khulasa::read_html(input);
  for (const khulasa::HtmlFact& fact : page.facts) {
    add_fact(fact.name);
    add_fact(fact.value);
  }
  answer = {page.text.data(),   static_cast<uint32_t>(page.text.size()),
            page.markup.data(), static_cast<uint32_t>(page.markup.size()),
            facts.data(),       static_cast<uint32_t>(facts.size())};
  return &answer;
}
}
