// The stages one by one in WebAssembly, for the browser's benchmark; not shipped. Each takes the
// text as JavaScript gives it, the copy in counted, and gives a number so that nothing is left out.
#include <emscripten/bind.h>

#include "khulasa/khulasa.h"
#include "text/normalize.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace {

using namespace khulasa;

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

double normalize(const std::u16string& source) {
  return static_cast<double>(text::normalize(source, text::lexical_form(), unicode()).text.size());
}

double words(const std::u16string& source) {
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode());
  return static_cast<double>(text::find_words(source, normalized, unicode()).size());
}

double sentences(const std::u16string& source) {
  const Span whole{0, static_cast<uint32_t>(source.size())};
  return static_cast<double>(text::split_sentences(source, whole, unicode()).size());
}

double analyze(const std::u16string& source) {
  static const auto engine = Engine::create();
  return static_cast<double>(engine.value().analyze(source).value().stats.words);
}

}  // namespace

EMSCRIPTEN_BINDINGS(stages) {
  emscripten::function("normalize", &normalize);
  emscripten::function("words", &words);
  emscripten::function("sentences", &sentences);
  emscripten::function("analyze", &analyze);
}
