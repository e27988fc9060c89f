// A phrase in the form in which it is shown to a reader.
#pragma once

#include "khulasa/keywords.h"
#include "phrases.h"

namespace khulasa::gist {

/// `phrase` as a keyphrase: its most readable form as `text`, and its mentions in order. Kind,
/// sentences and score are left for the caller to set.
///
/// The form is the most frequent spelling and inflection, without proclitics: «النظام السوري» for
/// «بالنظام السوري» and «للنظام السوري». Underscores of a hashtag become spaces. Linear in the
/// mentions, times at most 16 forms.
Keyword shown_phrase(const PhraseText& text, const Phrases& phrases, const Phrase& phrase);

}  // namespace khulasa::gist
