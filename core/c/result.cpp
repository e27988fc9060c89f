#include "result.h"

#include <utility>

#include "json.h"
#include "json_writer.h"
#include "utf8.h"

const khulasa_result::Item* khulasa_result::find(khulasa_list list, size_t index) const {
  const auto number = static_cast<size_t>(list);  // a negative one is huge
  if (number >= lists.size() || index >= lists[number].size()) return nullptr;
  return &lists[number][index];
}

namespace khulasa::c {

namespace {

// Fills the lists of a result.
class Filler {
 public:
  Filler(khulasa_result& result, const std::vector<uint32_t>& offsets)
      : result_(result), offsets_(offsets) {}

  void add(khulasa_list list, Span span, size_t item, std::u16string_view text) {
    const std::string utf8 = khulasa::to_utf8(text);
    result_.lists[list].push_back({given(span, item), result_.texts.size(), utf8.size()});
    result_.texts.append(utf8).push_back('\0');
  }

  // Another span with the text of an item that is there.
  void add_again(khulasa_list list, Span span, size_t item, khulasa_list of) {
    khulasa_result::Item copy = result_.lists[of][item];
    copy.span = given(span, item);
    result_.lists[list].push_back(copy);
  }

 private:
  [[nodiscard]] khulasa_span given(Span span, size_t item) const {
    const auto number = static_cast<uint32_t>(item);
    if (offsets_.empty()) return {span.begin, span.end, number};
    return {offsets_[span.begin], offsets_[span.end], number};
  }

  khulasa_result& result_;
  const std::vector<uint32_t>& offsets_;
};

}  // namespace

khulasa_result result_of(const Analysis& analysis, std::u16string_view source,
                         const std::vector<uint32_t>& offsets, bool is_page, bool with_tokens,
                         cli::RequestWarnings about_input) {
  khulasa_result result;
  cli::JsonWriter json(result.json, cli::Layout::kOneLine);
  json.begin_object();
  if (is_page) json.member("text", source);
  cli::write_members(json, analysis, source, with_tokens, about_input);
  json.end_object();

  Filler filler(result, offsets);
  for (const Pick& pick : analysis.summary.picks)
    filler.add(KHULASA_SUMMARY, pick.span, pick.sentence, pick.text);
  for (size_t i = 0; i < analysis.keywords.size(); ++i) {
    const Keyword& keyword = analysis.keywords[i];
    const Span first = keyword.mentions.empty() ? Span{} : keyword.mentions.front();
    filler.add(KHULASA_KEYWORDS, first, i, keyword.text);
    for (const Span mention : keyword.mentions)
      filler.add_again(KHULASA_MENTIONS, mention, i, KHULASA_KEYWORDS);
  }
  for (const Sentence& sentence : analysis.sentences)
    filler.add(KHULASA_SENTENCES, sentence.span, sentence.block,
               analysis.shown.of(source, sentence.span));
  for (size_t i = 0; i < analysis.article.blocks.size(); ++i) {
    const Span span = analysis.article.blocks[i].span;
    filler.add(KHULASA_BLOCKS, span, i, analysis.shown.of(source, span));
  }

  for (const Warning& warning : analysis.warnings)
    result.warnings.push_back({to_string(warning.code), warning.count});
  result.warnings.insert(result.warnings.end(), about_input.begin(), about_input.end());
  return result;
}

khulasa_result result_of(khulasa_status status, const Error& error) {
  cli::Json json = cli::to_json(error);
  json["code"] = khulasa_status_name(status);
  khulasa_result result;
  result.status = status;
  result.json = json.dump(-1, ' ', false, cli::Json::error_handler_t::replace);
  return result;
}

}  // namespace khulasa::c
