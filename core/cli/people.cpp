#include "people.h"

#include <iomanip>
#include <ostream>

#include "khulasa/khulasa.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

void print_pick(const Pick& pick, SummaryType type, std::ostream& out) {
  if (type == SummaryType::kKeyPoints) out << "\u2022 ";
  out << printable(pick.text);
}

}  // namespace

std::string printable(std::u16string_view text) {
  constexpr char16_t kPictures = u'\u2400';  // ␀, followed by the pictures of the other 31
  std::u16string line(text);
  for (char16_t& c : line) {
    if ((c >= u'\t' && c <= u'\r') || c == u'\u0085' || c == u'\u2028' || c == u'\u2029') {
      c = u' ';
    } else if (c < u' ') {
      c = static_cast<char16_t>(kPictures + c);
    } else if (c >= u'\u007F' && c < u'\u00A0') {
      c = u'\uFFFD';
    }
  }
  return to_utf8(line);
}

std::string printable(std::string_view bytes) { return printable(from_utf8(bytes).text); }

void print_summary(const Analysis& analysis, std::ostream& out) {
  for (const Pick& pick : analysis.summary.picks) {
    print_pick(pick, analysis.summary.type, out);
    out << '\n';
  }
}

void print_joint_summary(const JointSummary& joint, const std::vector<std::string>& names,
                         std::ostream& out) {
  for (const Pick& pick : joint.summary.picks) {
    print_pick(pick, joint.summary.type, out);
    out << " (" << printable(names[pick.source]) << ")\n";
  }
}

void print_keywords(const Analysis& analysis, std::ostream& out) {
  for (const Keyword& keyword : analysis.keywords) out << printable(keyword.text) << '\n';
}

void print_analysis(const Analysis& analysis, std::u16string_view source, std::ostream& out) {
  if (analysis.article.title)
    out << "# " << printable(analysis.shown.of(source, *analysis.article.title)) << "\n\n";
  print_summary(analysis, out);
  if (!analysis.keywords.empty()) {
    out << '\n';
    for (size_t i = 0; i < analysis.keywords.size(); ++i) {
      out << (i > 0 ? " \u00B7 " : "") << printable(analysis.keywords[i].text);
    }
    out << '\n';
  }
  out << "\n"
      << analysis.stats.summary_words << " of " << analysis.stats.article_words << " words; "
      << analysis.stats.words - analysis.stats.article_words << " words of the page set aside\n";
}

void print_inspection(const Analysis& analysis, std::u16string_view source, std::ostream& out) {
  out << std::fixed << std::setprecision(3);
  out << "language " << analysis.language << ", direction " << to_string(analysis.direction)
      << "\n\nBLOCKS\n";
  size_t number = 0;
  for (const Block& block : analysis.article.blocks) {
    out << std::setw(4) << number++ << ' ' << std::setw(11) << to_string(block.kind) << "  ["
        << block.span.begin << ", " << block.span.end << ")  "
        << printable(analysis.shown.of(source, block.span)) << '\n';
  }
  out << "\nSENTENCES\n";
  for (const Sentence& sentence : analysis.sentences) {
    out << std::setw(8) << sentence.score << "  "
        << printable(analysis.shown.of(source, sentence.span)) << '\n';
  }
  out << "\nPICKS\n";
  for (const Pick& pick : analysis.summary.picks) {
    out << "sentence " << pick.sentence << ", score " << pick.score << ':';
    for (const Reason& reason : pick.reasons)
      out << ' ' << to_string(reason.feature) << ' ' << std::showpos << reason.contribution
          << std::noshowpos;
    out << '\n';
  }
  out << "\nKEYPHRASES\n";
  for (const Keyword& keyword : analysis.keywords) {
    out << std::setw(8) << keyword.score << "  " << printable(keyword.text) << "  ("
        << keyword.mentions.size() << ")\n";
  }
}

void print_warnings(const std::vector<Warning>& warnings, std::ostream& out) {
  for (const Warning& warning : warnings) {
    out << "khulasa: warning: " << to_string(warning.code);
    if (warning.count > 0) out << " (" << warning.count << ')';
    out << '\n';
  }
}

}  // namespace khulasa::cli
