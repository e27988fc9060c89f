// A phrase as a reader sees it.
#pragma once

#include "khulasa/keywords.h"
#include "phrases.h"

namespace khulasa::gist {

/// `phrase` as a keyphrase: its most readable form as `text`, its mentions in order; no kind, no
/// sentences, score 0.
///
/// The form is the spelling and inflection that stands most often, without proclitics: «النظام
/// السوري» where the text has «بالنظام السوري» or «للنظام السوري»; the words of a hashtag are set
/// apart. Linear in the mentions, times at most 16 forms.
Keyword shown_phrase(const PhraseText& text, const Phrases& phrases, const Phrase& phrase);

}  // namespace khulasa::gist
