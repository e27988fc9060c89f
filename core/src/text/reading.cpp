#include "reading.h"

#include <algorithm>

#include "text/normalize/normalize.h"

namespace khulasa::text {

namespace {

// Arabic's folds would join words of other languages: ی and ه are letters of their own in Persian.
NormalizeOptions form_for(const Language& language) {
  NormalizeOptions form = lexical_form();
  if (language.tag == "ar" || language.tag == "und") return form;
  form.look_alikes = LookAlikes::kKeep;
  form.fold_alef = form.fold_yeh = form.fold_teh_marbuta = form.fold_hamza_carriers = false;
  return form;
}

// Shares of the time of reading 5 MB of news: language and match key, words, vocabulary (.15, .6,
// .25).
constexpr double kNormalized = .15;
constexpr double kWords = .75;

// Reports progress and returns its argument: the members of a reading are made in one initializer
// list.
template <typename T>
const T& reported(const T& done, const Progress& progress, double share) {
  progress.reach(share);
  return done;
}

}  // namespace

Reading::Reading(std::u16string_view text, const Unicode& by, const Progress& progress)
    : source(text),
      unicode(by),
      specials(Specials::of(source)),
      language(find_language(source)),
      form(form_for(language)),
      normalized(normalize(source, form, unicode)),
      words(find_words(source, reported(normalized, progress, kNormalized), unicode)),
      vocabulary(collect_vocabulary(reported(words, progress, kWords), normalized.text)) {}

WordRange Reading::words_in(Span span) const {
  const auto first = std::partition_point(
      words.begin(), words.end(), [&](const Word& word) { return word.span.begin < span.begin; });
  auto end = first;
  while (end != words.end() && end->span.begin < span.end) ++end;
  return {static_cast<uint32_t>(first - words.begin()), static_cast<uint32_t>(end - words.begin())};
}

}  // namespace khulasa::text
