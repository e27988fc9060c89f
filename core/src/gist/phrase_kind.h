// What a phrase names.
#pragma once

#include "khulasa/keywords.h"
#include "phrases.h"

namespace khulasa::gist {

/// The kind of `phrase`, judged by its words and their neighbours (core/data/names.txt). A place is
/// recognised by its name or by «مدينة» before it, an organisation by «شركة», a person by a given
/// name or by a title before it. A phrase of nouns of the lexicon is a topic. The rest, of which
/// nothing is known, is kOther. Constant time: examines at most kExaminedMentions mentions.
KeywordKind phrase_kind(const Phrase& phrase, const Phrases& phrases, const PhraseText& text);

/// Whether a phrase of one word is the name of a place, judged by its first kExaminedMentions
/// mentions: «التركية» and «تركيا» are the same phrase. False for longer phrases.
bool is_place_word(const Phrase& phrase, const Phrases& phrases, const PhraseText& text);

}  // namespace khulasa::gist
