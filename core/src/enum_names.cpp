// The names of enumerators, as JSON and JavaScript have them.
#include "khulasa/khulasa.h"

namespace khulasa {

namespace {

template <typename Enum>
Result<Enum> enumerator(int count, const char* option, std::string_view name) {
  std::string allowed;
  for (int i = 0; i < count; ++i) {
    const char* known = to_string(static_cast<Enum>(i));
    if (name == known) return static_cast<Enum>(i);
    if (i > 0) allowed += ", ";
    allowed += known;
  }
  return Error{ErrorCode::kInvalidOption, option, std::string(name), allowed};
}

}  // namespace

Result<SummaryType> summary_type_from(std::string_view name) {
  return enumerator<SummaryType>(kSummaryTypeCount, "unknown summary.type", name);
}

Result<SummaryLength> summary_length_from(std::string_view name) {
  return enumerator<SummaryLength>(kSummaryLengthCount, "unknown summary.length", name);
}

const char* to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kTextTooLong:
      return "text-too-long";
    case ErrorCode::kInvalidOption:
      return "invalid-option";
    case ErrorCode::kInternal:
      return "internal";
  }
  return "";
}

const char* to_string(Direction direction) {
  return direction == Direction::kRightToLeft ? "rtl" : "ltr";
}

const char* to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
      return "title";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kListItem:
      return "list-item";
    case BlockKind::kQuote:
      return "quote";
    case BlockKind::kMessage:
      return "message";
    case BlockKind::kVerse:
      return "verse";
    case BlockKind::kTable:
      return "table";
    case BlockKind::kCode:
      return "code";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kSource:
      return "source";
    case BlockKind::kTags:
      return "tags";
    case BlockKind::kRelated:
      return "related";
    case BlockKind::kSecondary:
      return "secondary";
    case BlockKind::kNavigation:
      return "navigation";
    case BlockKind::kShare:
      return "share";
    case BlockKind::kComment:
      return "comment";
    case BlockKind::kLegal:
      return "legal";
    case BlockKind::kAdvert:
      return "advert";
    case BlockKind::kNotice:
      return "notice";
    case BlockKind::kQuotedMail:
      return "quoted-mail";
  }
  return "";
}

const char* to_string(TokenKind kind) {
  switch (kind) {
    case TokenKind::kArabic:
      return "arabic";
    case TokenKind::kLatin:
      return "latin";
    case TokenKind::kNumber:
      return "number";
    case TokenKind::kOther:
      return "other";
    case TokenKind::kDate:
      return "date";
    case TokenKind::kUrl:
      return "url";
    case TokenKind::kEmail:
      return "email";
    case TokenKind::kHandle:
      return "handle";
    case TokenKind::kHashtag:
      return "hashtag";
    case TokenKind::kEmoji:
      return "emoji";
    case TokenKind::kPunctuation:
      return "punctuation";
  }
  return "";
}

const char* to_string(KeywordKind kind) {
  switch (kind) {
    case KeywordKind::kPerson:
      return "person";
    case KeywordKind::kPlace:
      return "place";
    case KeywordKind::kOrganisation:
      return "organisation";
    case KeywordKind::kTopic:
      return "topic";
    case KeywordKind::kOther:
      return "other";
  }
  return "";
}

const char* to_string(WarningCode code) {
  switch (code) {
    case WarningCode::kMarksCapped:
      return "marks-capped";
    case WarningCode::kHiddenCharacters:
      return "hidden-characters";
    case WarningCode::kNotArabic:
      return "not-arabic";
    case WarningCode::kMostlyBoilerplate:
      return "mostly-boilerplate";
    case WarningCode::kOverBudget:
      return "over-budget";
    case WarningCode::kVisualOrder:
      return "visual-order";
    case WarningCode::kDisplaced:
      return "displaced";
    case WarningCode::kLostCharacters:
      return "lost-characters";
    case WarningCode::kLongSentences:
      return "long-sentences";
    case WarningCode::kFocusAbsent:
      return "focus-absent";
    case WarningCode::kNoArticle:
      return "no-article";
  }
  return "";
}

const char* to_string(Feature feature) {
  switch (feature) {
    case Feature::kPosition:
      return "position";
    case Feature::kEarly:
      return "early";
    case Feature::kParagraphStart:
      return "paragraph-start";
    case Feature::kCentrality:
      return "centrality";
    case Feature::kCoverage:
      return "coverage";
    case Feature::kTitleOverlap:
      return "title-overlap";
    case Feature::kLength:
      return "length";
    case Feature::kDangling:
      return "dangling";
    case Feature::kQuestion:
      return "question";
    case Feature::kFocus:
      return "focus";
    case Feature::kCuriosity:
      return "curiosity";
    case Feature::kConclusion:
      return "conclusion";
    case Feature::kOutcome:
      return "outcome";
    case Feature::kFigures:
      return "figures";
    case Feature::kListItem:
      return "list-item";
    case Feature::kFirstPerson:
      return "first-person";
    case Feature::kCourtesy:
      return "courtesy";
    case Feature::kLeadIn:
      return "lead-in";
    case Feature::kQuotation:
      return "quotation";
    case Feature::kSpeech:
      return "speech";
    case Feature::kBrief:
      return "brief";
    case Feature::kFull:
      return "full";
    case Feature::kLast:
      return "last";
    case Feature::kThesis:
      return "thesis";
    case Feature::kSetting:
      return "setting";
    case Feature::kFirstItem:
      return "first-item";
    case Feature::kEvent:
      return "event";
    case Feature::kEmphasis:
      return "emphasis";
    case Feature::kContinues:
      return "continues";
  }
  return "";
}

const char* to_string(SummaryType type) {
  switch (type) {
    case SummaryType::kKeyPoints:
      return "key-points";
    case SummaryType::kTldr:
      return "tldr";
    case SummaryType::kTeaser:
      return "teaser";
    case SummaryType::kHeadline:
      return "headline";
  }
  return "";
}

const char* to_string(SummaryLength length) {
  switch (length) {
    case SummaryLength::kShort:
      return "short";
    case SummaryLength::kMedium:
      return "medium";
    case SummaryLength::kLong:
      return "long";
  }
  return "";
}

}  // namespace khulasa
