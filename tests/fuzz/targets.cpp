#include "targets.h"

#include <algorithm>
#include <sstream>

#include "invariants.h"
#include "json.h"
#include "jsonl.h"
#include "khulasa/khulasa.h"
#include "results.h"
#include "utf8.h"

namespace khulasa::fuzz {

namespace {

const Engine& engine() {
  static const auto created = Engine::create();
  return created.value();
}

}  // namespace

std::string run_analyze(Bytes bytes) {
  Input input(bytes);
  const Options options = read_options(input);
  const std::u16string source = input.text();
  const auto analysis = engine().analyze(source, options);
  if (!analysis.ok()) {
    // With these options, the only possible error is a block that does not exist.
    return options.keep.empty() ? analysis.error().message : "";
  }
  if (std::string broken = tests::broken_invariant(source, options, analysis.value());
      !broken.empty())
    return broken;
  const auto json = [&](const Analysis& each, std::u16string_view text) {
    return cli::to_json(cli::Layout::kOneLine, each, text, options.tokens);
  };
  const auto again = engine().analyze(source, options);
  if (!again.ok() || json(again.value(), source) != json(analysis.value(), source))
    return "another answer at the second time";

  const std::u16string gist = tests::text_of(source, analysis.value().summary);
  const auto of_gist = engine().analyze(gist);
  if (!of_gist.ok()) return "the summary cannot be analyzed";
  return tests::broken_invariant(gist, {}, of_gist.value());
}

std::string run_normalize(Bytes bytes) {
  Input input(bytes);
  const NormalizeOptions options = read_normalize_options(input);
  const std::u16string source = input.text();
  const auto once = engine().normalize(source, options);
  if (!once.ok()) return once.error().message;
  if (std::string broken = tests::broken_invariant(source, once.value()); !broken.empty())
    return broken;
  const std::u16string& folded = once.value().text;
  const auto twice = engine().normalize(folded, options);
  if (!twice.ok() || twice.value().text != folded) return "folding once more changes something";

  const auto searched = engine().normalize(folded, NormalizeOptions::search());
  NormalizedText both{searched.value().text, once.value().map.then(searched.value().map), 0};
  if (std::string broken = tests::broken_invariant(source, both); !broken.empty())
    return "then(): " + broken;
  return "";
}

std::string run_jsonl(Bytes bytes) {
  std::string lines(bytes.begin(), bytes.end());
  const bool normalizes = !bytes.empty() && (bytes[0] & 1) != 0;
  if (!lines.empty()) lines.erase(0, 1);
  std::istringstream in(lines);
  std::ostringstream out;
  const size_t failed =
      normalizes ? cli::run_normalize_lines(engine(), NormalizeOptions::display(), in, out)
                 : cli::run_json_lines(engine(), {}, in, out);
  std::istringstream again{std::string(cli::without_byte_order_mark(lines))};
  size_t asked = 0;
  for (std::string line; std::getline(again, line);)
    asked += line.find_first_not_of(" \t\r") != line.npos;
  std::istringstream answers(out.str());
  size_t answered = 0;
  size_t errors = 0;
  for (std::string line; std::getline(answers, line); ++answered) {
    const cli::Json json = cli::Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded() || !json.is_object()) return "an answer that is no JSON object";
    if (!json.contains("id")) return "an answer without id";
    errors += json.contains("error");
  }
  if (asked != answered) return "another number of answers than of lines";
  return errors == failed ? "" : "another number of errors than said";
}

std::string run_html(Bytes bytes) {
  Input input(bytes);
  Options options;
  options.tokens = true;
  const bool is_tagged = input.bit();
  constexpr uint8_t kMaxTags = 64;  // lines of a page with its menus; seeds.mjs has it, too
  std::vector<uint32_t> tags(1 + input.byte() % kMaxTags);
  for (uint32_t& each : tags) each = input.byte();
  const std::u16string source = input.text();
  // The n-th line has the n-th tags, and so on in turn; a line without letters has none.
  cli::Json markup = cli::Json::array();
  size_t line = 0;
  for (size_t begin = 0; begin < source.size(); ++line) {
    const size_t end = std::min(source.find(u'\n', begin), source.size());
    const uint32_t tag = is_tagged ? tags[line % tags.size()] : 0;
    if (end > begin && tag != 0) {
      const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
      options.markup.push_back({span, tag});
      markup.push_back({{"begin", begin}, {"end", end}, {"tags", tag}});
    }
    begin = end + 1;
  }
  const auto analysis = engine().analyze(source, options);
  if (!analysis.ok()) return analysis.error().message;
  if (std::string broken = tests::broken_invariant(source, options, analysis.value());
      !broken.empty())
    return broken;

  // JSON cannot hold lone surrogates.
  const std::string text = khulasa::to_utf8(source);
  const std::u16string whole = khulasa::from_utf8(text).text;
  const auto direct = engine().analyze(whole, options);
  const std::string json =
      cli::to_json(cli::Layout::kOneLine, direct.value(), whole, /*with_tokens=*/true);
  std::istringstream in(
      cli::Json({{"text", text}, {"options", {{"tokens", true}, {"markup", markup}}}}).dump());
  std::ostringstream out;
  if (cli::run_json_lines(engine(), {}, in, out) != 0) return "an error by way of JSON";
  const std::string expected = "{\"id\":null," + json.substr(1) + '\n';
  return out.str() == expected ? "" : "another answer by way of JSON";
}

std::string run_page(Bytes bytes) {
  const std::u16string source = khulasa::from_utf8(std::string(bytes.begin(), bytes.end())).text;
  const HtmlText page = read_html(source);
  uint32_t last = 0;
  std::vector<uint32_t> ends;  // of the elements that are open
  for (const Markup& each : page.markup) {
    if (each.span.begin >= each.span.end || each.span.end > page.text.size())
      return "a span outside of the text";
    if (each.span.begin < last) return "spans out of order";
    last = each.span.begin;
    while (!ends.empty() && ends.back() <= each.span.begin) ends.pop_back();
    if (!ends.empty() && each.span.end > ends.back()) return "an element that ends in another";
    if (each.tags == 0) return "a span without tags";
    if ((each.tags & kMarkupBlock) != 0) ends.push_back(each.span.end);
  }
  for (const HtmlFact& fact : page.facts)
    if (fact.name.empty() || fact.value.empty()) return "an empty fact";
  const HtmlText again = read_html(source);
  if (again.text != page.text || again.markup.size() != page.markup.size())
    return "another text at the second time";
  Options options;
  options.markup = page.markup;
  const auto analysis = engine().analyze(page.text, options);
  if (!analysis.ok()) return analysis.error().message;
  return tests::broken_invariant(page.text, options, analysis.value());
}

}  // namespace khulasa::fuzz
