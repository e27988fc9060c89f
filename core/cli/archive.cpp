#include "archive.h"

#include <array>
#include <cstdio>
#include <ostream>

#include "people.h"

namespace khulasa::cli {

void write_members(JsonWriter& json, const std::vector<Match>& matches, const Archive& archive) {
  json.key("similar");
  json.begin_array();
  for (const Match& match : matches) {
    const Archived& article = archive.articles[match.candidate];
    json.begin_object();
    json.key("id");
    json.raw(article.id.dump());
    if (!article.title.empty()) json.member("title", std::u16string_view(article.title));
    json.member("score", match.score);
    json.member("overlap", match.overlap);
    json.key("isCopy");
    json.raw(match.is_copy ? "true" : "false");
    json.key("sameTitle");
    json.raw(match.has_same_title ? "true" : "false");
    json.key("shared");
    json.begin_array();
    for (const std::u16string& phrase : match.shared) json.value(std::u16string_view(phrase));
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void print_matches(const std::vector<Match>& matches, const Archive& archive, std::ostream& out) {
  for (const Match& match : matches) {
    const Archived& article = archive.articles[match.candidate];
    std::array<char, 16> score{};
    std::snprintf(score.data(), score.size(), "%.2f", match.score);
    out << score.data() << "  "
        << printable(article.id.is_string() ? article.id.get<std::string>() : article.id.dump());
    if (!article.title.empty()) out << "  " << printable(article.title);
    if (match.is_copy) {
      out << "  (a copy)";
    } else if (match.has_same_title) {
      out << "  (the same title)";
    }
    for (size_t i = 0; i < match.shared.size(); ++i)
      out << (i == 0 ? "  [" : "\u060C ") << printable(match.shared[i]);
    out << (match.shared.empty() ? "\n" : "]\n");
  }
}

}  // namespace khulasa::cli
