#include "normalize.h"

#include <algorithm>
#include <utility>

#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

// As many equal letters in a row are an elongation: «جداااا». Two are ordinary spelling: «الله»,
// «ممكن».
constexpr uint32_t kElongation = 3;

// Upper bound on the passes over a text. The first pass may bring characters together («ا» and a
// maddah, when the zero-width space between them is dropped) that the second one composes. The
// second may drop a tatweel that came out of the form of a lone mark (ﹷ), which leaves marks for a
// third to reorder. With two passes normalizing is not idempotent on random strings; with four it
// was on a million of them. The bound keeps the time linear for any input.
constexpr int kMaxPasses = 4;

NormalizedText fold(std::u16string_view source, const NormalizeOptions& options,
                    const Unicode& unicode) {
  Folder folder(source, options, unicode);
  folder.fold(0, static_cast<uint32_t>(source.size()));
  return folder.take();
}

// Shortens a run of three or more equal Arabic letters to one. No Arabic word has three in a row.
NormalizedText shorten_elongation(std::u16string_view source) {
  NormalizedText out;
  out.text.reserve(source.size());
  for (uint32_t at = 0; at < source.size();) {
    const auto end =
        static_cast<uint32_t>(std::min(source.find_first_not_of(source[at], at), source.size()));
    const bool long_run = end - at >= kElongation && is_arabic_letter(source[at]);
    const uint32_t kept = long_run ? 1 : end - at;
    out.text.append(kept, source[at]);
    out.map.append(kept, kept);
    out.map.append(end - at - kept, 0);
    at = end;
  }
  return out;
}

}  // namespace

void add_pass(NormalizedText& out, NormalizedText pass) {
  out.map = out.map.then(pass.map);
  out.text = std::move(pass.text);
  out.marks_capped += pass.marks_capped;
}

bool fold_again(NormalizedText& out, const Folder& first, const NormalizeOptions& options,
                const Unicode& unicode) {
  bool changes = false;
  for (int pass = 1; pass < kMaxPasses; ++pass) {
    const bool unfolded = pass == 1 && first.has_unfolded_marks();
    const bool inert = pass == 1 && first.is_inert();
    if (!unfolded && (inert || unicode.nfc_prefix(out.text) == out.text.size())) break;
    NormalizedText again = fold(out.text, options, unicode);
    if (again.text == out.text) break;
    add_pass(out, std::move(again));
    changes = true;
  }
  return changes;
}

NormalizedText normalize(std::u16string_view source, const NormalizeOptions& options,
                         const Unicode& unicode) {
  Folder folder(source, options, unicode);
  folder.fold(0, static_cast<uint32_t>(source.size()));
  NormalizedText out = folder.take();
  fold_again(out, folder, options, unicode);
  if (options.fold_elongation) add_pass(out, shorten_elongation(out.text));
  return out;
}

}  // namespace khulasa::text
