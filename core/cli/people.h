// Results for people to read in a terminal.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// `text` as a terminal may show it: in one line, although a wrapped paragraph has line ends, and
/// with pictures («␛») for control characters, which a terminal would obey («ESC ]0;...» renames
/// its window). Everything printed for people goes through it, even file names and arguments.
std::string printable(std::u16string_view text);

/// The same for UTF-8; ill-formed sequences become U+FFFD.
std::string printable(std::string_view bytes);

/// One sentence per line; key points after «•».
void print_summary(const Analysis& analysis, std::ostream& out);

/// The summary of several texts, each sentence followed by the name of its text.
void print_joint_summary(const JointSummary& joint, const std::vector<std::string>& names,
                         std::ostream& out);

/// One keyphrase per line, best first.
void print_keywords(const Analysis& analysis, std::ostream& out);

/// Title, summary, keyphrases and counts.
void print_analysis(const Analysis& analysis, std::u16string_view source, std::ostream& out);

/// Every block with its kind, every sentence with its score, every pick with its reasons.
void print_inspection(const Analysis& analysis, std::u16string_view source, std::ostream& out);

/// One warning per line.
void print_warnings(const std::vector<Warning>& warnings, std::ostream& out);

}  // namespace khulasa::cli
