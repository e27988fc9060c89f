#include "results.h"

#include "base64.h"

namespace khulasa::cli {

namespace {

void write_array(JsonWriter& json, std::string_view name, const auto& values, auto write_value) {
  json.key(name);
  json.begin_array();
  for (const auto& value : values) write_value(value);
  json.end_array();
}

void write_numbers(JsonWriter& json, std::string_view name, const std::vector<uint32_t>& numbers) {
  write_array(json, name, numbers, [&](uint32_t number) { json.value(number); });
}

void write_pairs(JsonWriter& json, std::string_view name, const std::vector<Span>& spans) {
  write_array(json, name, spans, [&](Span span) {
    json.begin_array();
    json.value(span.begin);
    json.value(span.end);
    json.end_array();
  });
}

// The source of a result, and how to show its spans.
struct Texts {
  std::u16string_view source;
  const ShownText& shown;

  [[nodiscard]] std::u16string_view of(Span span) const { return shown.of(source, span); }
};

void write_offsets(JsonWriter& json, Span span) {
  json.member("begin", span.begin);
  json.member("end", span.end);
}

void write_spanned(JsonWriter& json, const Texts& texts, Span span) {
  write_offsets(json, span);
  json.member("text", texts.of(span));
}

void write_article(JsonWriter& json, const Article& article, const Texts& texts) {
  const auto write_text = [&](Span span) { json.value(texts.of(span)); };
  const auto write_optional = [&](std::string_view name, const std::optional<Span>& span) {
    json.key(name);
    if (span) {
      write_text(*span);
    } else {
      json.null();
    }
  };
  json.begin_object();
  write_optional("title", article.title);
  write_optional("byline", article.byline);
  write_optional("dateline", article.dateline);
  write_optional("source", article.source);
  write_array(json, "tags", article.tags, write_text);
  write_array(json, "related", article.related, write_text);
  write_array(json, "secondary", article.secondary, [&](const SecondaryArticle& secondary) {
    json.begin_object();
    write_optional("title", secondary.title);
    write_numbers(json, "blocks", secondary.blocks);
    json.end_object();
  });
  write_array(json, "blocks", article.blocks, [&](const Block& block) {
    json.begin_object();
    json.member("kind", to_string(block.kind));
    write_spanned(json, texts, block.span);
    json.member("direction", to_string(block.direction));
    if (block.duplicate_of) json.member("duplicateOf", *block.duplicate_of);
    if (block.speaker) json.member("speaker", texts.of(*block.speaker));
    if (block.time) json.member("time", texts.of(*block.time));
    json.end_object();
  });
  json.end_object();
}

void write_pick(JsonWriter& json, const Pick& pick) {
  json.member("sentence", pick.sentence);
  write_offsets(json, pick.span);
  json.member("text", pick.text);
  json.member("score", pick.score);
  if (!pick.parts.empty()) write_pairs(json, "parts", pick.parts);
  write_array(json, "reasons", pick.reasons, [&](const Reason& reason) {
    json.begin_object();
    json.member("feature", to_string(reason.feature));
    json.member("contribution", reason.contribution);
    json.end_object();
  });
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.begin_object();
  json.member("type", to_string(summary.type));
  json.member("length", to_string(summary.length));
  write_array(json, "sentences", summary.picks, [&](const Pick& pick) {
    json.begin_object();
    write_pick(json, pick);
    json.end_object();
  });
  json.end_object();
}

void write_warning(JsonWriter& json, const char* code, uint64_t count) {
  json.begin_object();
  json.member("code", code);
  json.member("count", count);
  json.end_object();
}

void write_warnings(JsonWriter& json, const std::vector<Warning>& warnings,
                    const RequestWarnings& about_request) {
  json.key("warnings");
  json.begin_array();
  for (const Warning& warning : warnings)
    write_warning(json, to_string(warning.code), warning.count);
  for (const auto& [code, count] : about_request) write_warning(json, code, count);
  json.end_array();
}

void write_keywords(JsonWriter& json, const std::vector<Keyword>& keywords) {
  write_array(json, "keywords", keywords, [&](const Keyword& keyword) {
    json.begin_object();
    json.member("text", keyword.text);
    json.member("score", keyword.score);
    json.member("kind", to_string(keyword.kind));
    write_pairs(json, "mentions", keyword.mentions);
    write_numbers(json, "sentences", keyword.sentences);
    json.end_object();
  });
}

void write_sentences(JsonWriter& json, const Analysis& analysis, const Texts& texts) {
  write_array(json, "sentences", analysis.sentences, [&](const Sentence& sentence) {
    json.begin_object();
    write_spanned(json, texts, sentence.span);
    json.member("block", sentence.block);
    json.member("words", sentence.words);
    json.member("score", sentence.score);
    json.end_object();
  });
  write_array(json, "repeats", analysis.repeats, [&](const RepeatedSentence& repeat) {
    json.begin_object();
    write_spanned(json, texts, repeat.span);
    json.member("block", repeat.block);
    json.member("sentence", repeat.sentence);
    json.end_object();
  });
}

void write_tokens(JsonWriter& json, const std::vector<Token>& tokens, const Texts& texts) {
  write_array(json, "tokens", tokens, [&](const Token& token) {
    json.begin_object();
    write_spanned(json, texts, token.span);
    json.member("kind", to_string(token.kind));
    json.member("stem", token.stem);
    json.end_object();
  });
}

}  // namespace

void write_members(JsonWriter& json, const Analysis& analysis, std::u16string_view source,
                   bool with_tokens, const RequestWarnings& about_request) {
  const Texts texts{source, analysis.shown};
  json.member("language", analysis.language.c_str());
  json.member("direction", to_string(analysis.direction));
  json.key("article");
  write_article(json, analysis.article, texts);
  write_sentences(json, analysis, texts);
  if (with_tokens) write_tokens(json, analysis.tokens, texts);
  json.key("summary");
  write_summary(json, analysis.summary);
  write_keywords(json, analysis.keywords);
  json.key("stats");
  json.begin_object();
  json.member("codeUnits", analysis.stats.code_units);
  json.member("words", analysis.stats.words);
  json.member("articleWords", analysis.stats.article_words);
  json.member("summaryWords", analysis.stats.summary_words);
  json.end_object();
  write_warnings(json, analysis.warnings, about_request);
  if (!analysis.repaired.empty()) json.member("repaired", analysis.repaired);
}

void write_members(JsonWriter& json, const FingerprintedAnalysis& both, std::u16string_view source,
                   bool with_tokens, const RequestWarnings& about_request) {
  write_members(json, both.analysis, source, with_tokens, about_request);
  write_members(json, both.fingerprint);
}

void write_members(JsonWriter& json, const JointSummary& joint,
                   const RequestWarnings& about_request) {
  json.member("type", to_string(joint.summary.type));
  json.member("length", to_string(joint.summary.length));
  write_array(json, "sentences", joint.summary.picks, [&](const Pick& pick) {
    json.begin_object();
    json.member("source", pick.source);
    write_pick(json, pick);
    json.end_object();
  });
  json.member("words", joint.words);
  write_warnings(json, joint.warnings, about_request);
}

void write_members(JsonWriter& json, const NormalizedText& normalized,
                   const RequestWarnings& about_request) {
  json.member("text", normalized.text);
  write_array(json, "runs", normalized.map.runs(), [&](const OffsetMap::Run& run) {
    json.begin_array();
    json.value(run.source);
    json.value(run.target);
    json.end_array();
  });
  json.member("marksCapped", normalized.marks_capped);
  if (!about_request.empty()) write_warnings(json, {}, about_request);
}

void write_members(JsonWriter& json, const Fingerprint& fingerprint,
                   const RequestWarnings& about_request) {
  json.key("fingerprint");
  json.raw('"' + to_base64(fingerprint.bytes()) + '"');
  if (!about_request.empty()) write_warnings(json, {}, about_request);
}

void write_members(JsonWriter& json, const CopyOf& copy, const RequestWarnings& about_request) {
  json.key("copyOf");
  json.raw(copy.id);
  if (!about_request.empty()) write_warnings(json, {}, about_request);
}

}  // namespace khulasa::cli
