// Replaces ICU's brkeng.cpp, dictbe.cpp and lstmbe.cpp: no dictionaries and no LSTM models are
// shipped, so runs of Thai, Lao, Khmer, Burmese and CJK stay unsplit.
#include "brkeng.h"
#include "unicode/uniset.h"
#include "uvectr32.h"

U_NAMESPACE_BEGIN

LanguageBreakEngine::LanguageBreakEngine() = default;
LanguageBreakEngine::~LanguageBreakEngine() = default;

LanguageBreakFactory::LanguageBreakFactory() = default;
LanguageBreakFactory::~LanguageBreakFactory() = default;

// The engine of last resort: takes one character at a time and finds no break in it.
UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() = default;
UBool UnhandledEngine::handles(UChar32) const { return true; }
void UnhandledEngine::handleCharacter(UChar32) {}
int32_t UnhandledEngine::findBreaks(UText* text, int32_t, int32_t end, UVector32&, UBool,
                                    UErrorCode&) const {
  // The caller looks no further than `end`: one run is one step, so that a long run of Thai stays
  // linear.
  utext_setNativeIndex(text, end);
  return 0;
}

ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() = default;
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32) { return nullptr; }
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32) { return nullptr; }
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) {
  return nullptr;
}

U_NAMESPACE_END
