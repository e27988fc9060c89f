// What a phrase names.
#pragma once

#include "khulasa/keywords.h"
#include "phrases.h"

namespace khulasa::gist {

/// The kind of `phrase` by what its words and those round it say (core/data/names.txt): a place by
/// its name or by «مدينة» before it, an organisation by «شركة», a person by a given name or by a
/// title before it. What is built of words of the lexicon is a topic; the rest is kOther, which is
/// honest where nothing is known. Linear in the mentions looked at, at most eight.
KeywordKind phrase_kind(const Phrase& phrase, const Phrases& phrases, const PhraseText& text);

/// Whether a phrase of one word is the name of a place in one of the mentions looked at: «التركية»
/// and «تركيا» are one phrase.
bool is_place_word(const Phrase& phrase, const Phrases& phrases, const PhraseText& text);

}  // namespace khulasa::gist
