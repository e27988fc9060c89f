#include "joint_summary.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gist/scoring.h"
#include "gist/summarize.h"
#include "mend/mend.h"
#include "pipeline.h"
#include "report.h"
#include "shown.h"
#include "text/layout.h"
#include "text/reading.h"

namespace khulasa {

namespace {

// All sources in one text. Its sentences keep the features and scores of their own source.
struct Joint {
  std::u16string text;
  std::vector<uint32_t> begins;  // where each source starts in `text`
  std::vector<Span> gaps;        // of the layouts of the sources
  std::vector<Sentence> sentences;
  gist::FeatureTable features;
  std::vector<gist::Range> documents;  // the sentences of each source
  std::vector<double> trust;           // by source: whether its opening tells its point
  std::vector<Warning> warnings;
  // The focus, read once in each form of a match key. Reading a long focus again for each of a
  // thousand sources would cost a hundred times their length.
  std::optional<gist::Focus> arabic_focus;
  std::optional<gist::Focus> other_focus;
  uint32_t sources_without_focus = 0;
  uint32_t focus_words = 0;
};

void append(Joint& joint, std::u16string_view source, const Options& options,
            const text::Unicode& unicode) {
  text::Specials specials = text::Specials::of(source);
  const text::Layout layout = text::find_layout(source, specials);
  const std::u16string_view joined = layout.gaps.empty() ? source : layout.joined;
  const text::Reading reading(joined, text::with_gaps(std::move(specials), layout), unicode);
  std::optional<gist::Focus>& focus =
      reading.form.fold_alef ? joint.arabic_focus : joint.other_focus;
  if (!focus) focus = gist::read_focus(options.summary.focus, reading);
  const ScoredArticle scored = score_article(reading, options, *focus);

  const auto begin = static_cast<uint32_t>(joint.text.size());
  const auto first = static_cast<uint32_t>(joint.sentences.size());
  for (Sentence sentence : scored.sentences.list) {
    sentence.span = {sentence.span.begin + begin, sentence.span.end + begin};
    joint.sentences.push_back(sentence);
  }
  joint.features.append(scored.scoring.features);
  joint.trust.push_back(scored.scoring.trust[0]);
  joint.documents.push_back({first, static_cast<uint32_t>(joint.sentences.size())});
  joint.begins.push_back(begin);
  for (const Span gap : layout.gaps) joint.gaps.push_back({gap.begin + begin, gap.end + begin});
  (joint.text += joined) += u'\n';

  report::Findings findings = scored.findings;
  const mend::Mended mended = mend::mend(source, reading);
  findings.visual_order_words = mended.turned;
  findings.displaced = mended.displaced;
  findings.lost_words = mended.lost;
  // A focus is absent only if no text has it.
  if (findings.absent_focus_words > 0) ++joint.sources_without_focus;
  findings.absent_focus_words = 0;
  joint.focus_words = scored.interest.focus_words;
  for (const Warning& warning : report::warnings(source, reading, findings))
    report::add(joint.warnings, warning);
}

// Makes the spans and the sentence of `pick` relative to the source that it is from.
void place_in_source(Pick& pick, const Joint& joint) {
  const auto next = std::upper_bound(joint.begins.begin(), joint.begins.end(), pick.span.begin);
  pick.source = static_cast<uint32_t>(next - joint.begins.begin() - 1);
  const uint32_t begin = joint.begins[pick.source];
  pick.sentence -= joint.documents[pick.source].begin;
  pick.span = {pick.span.begin - begin, pick.span.end - begin};
  for (Span& part : pick.parts) part = {part.begin - begin, part.end - begin};
}

// The share of the time that the sources take one by one. The rest is for the joint text.
constexpr double kAppended = .7;

}  // namespace

Result<JointSummary> summarize_jointly(std::span<const std::u16string_view> sources,
                                       const Options& options, const text::Unicode& unicode,
                                       const Progress& progress) {
  if (auto error = validate(options)) return *error;
  if (!options.title.empty() || !options.keep.empty() || !options.markup.empty()) {
    return Error{ErrorCode::kInvalidOption, "an option is of one text, but there may be several",
                 "title, keep or markup", "none of them"};
  }
  uint64_t units = 0;
  for (const std::u16string_view source : sources) units += source.size() + 1;
  if (auto error = validate_length(units, options)) return *error;

  Joint joint;
  joint.text.reserve(static_cast<size_t>(units));
  for (const std::u16string_view source : sources) {
    append(joint, source, options, unicode);
    progress.reach(kAppended * static_cast<double>(joint.text.size()) / static_cast<double>(units));
  }

  const text::Reading reading(joint.text, unicode);
  gist::Scoring scoring;
  scoring.terms = gist::collect_terms(reading, joint.sentences);
  scoring.contexts = gist::find_contexts(reading, joint.sentences, scoring.terms, joint.documents);
  scoring.features = std::move(joint.features);
  scoring.documents = joint.documents;
  scoring.trust = std::move(joint.trust);

  JointSummary result;
  result.summary = gist::summarize(reading, joint.sentences, scoring, options.summary);
  const Stats stats = report::stats(reading, joint.sentences, result.summary);
  result.words = stats.summary_words;
  result.warnings = std::move(joint.warnings);
  // It is enough if one source has the focus.
  if (joint.sources_without_focus == sources.size())
    report::add(result.warnings, {WarningCode::kFocusAbsent, joint.focus_words});
  report::add_over_budget(result.warnings, stats, joint.sentences.size(), options.summary);
  set_texts(result.summary.picks, joint.text,
            find_shown(joint.text, joint.gaps, unicode, text::Specials::of(joint.text)));
  for (Pick& pick : result.summary.picks) place_in_source(pick, joint);
  return result;
}

}  // namespace khulasa
