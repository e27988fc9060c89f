#include "head_titles.h"

#include <algorithm>

#include "ascii.h"
#include "page_shape.h"

namespace khulasa::html {

namespace {

constexpr size_t kMaxTitles = 8;
constexpr size_t kMaxTitleUnits = 400;  // longer ones are not titles
constexpr uint32_t kMinWords = 3;       // shorter parts of a <title> may be the site's name
// Lines that are no heading are only compared at the top of a page: titles that are a <div>.
constexpr size_t kMaxPlainLines = 2000;
constexpr double kMostWords = 0.8;   // a line with this share of the most words is as good
constexpr uint32_t kMenuLinks = 10;  // buttons to share under a title are fewer
constexpr uint32_t kPageLinks = 5;   // more than an article has above a heading
constexpr size_t kTextUnits = 120;   // a longer line is text
constexpr double kSiteShare = 0.4;   // the site's name is a smaller share of the <title>'s words

bool is_word_unit(char16_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
  if (c >= 0x0600 && c < 0x0800)
    return (c >= 0x0620 && c <= 0x064A) || (c >= 0x0660 && c <= 0x0669) || c >= 0x066E;
  return (c >= 0x00C0 && c < 0x2000) || (c >= 0x2C00 && c < 0xFE00) || c >= 0xFE70;
}

// Vowel marks, tatweel, invisible characters: left out inside words.
bool is_dropped(char16_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0640 || c == 0x0670 ||
         (c >= 0x200B && c <= 0x200F) || c == 0xFEFF;
}

// «|», «»» or a dash between spaces.
bool is_separator(std::u16string_view text, size_t i) {
  const char16_t c = text[i];
  if (c == u'|' || c == u'\u00BB' || c == u'\u2022' || c == u'\u00B7') return true;
  const bool is_dash = c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u':' || c == u'/';
  return is_dash && i > 0 && text[i - 1] == u' ' && i + 1 < text.size() && text[i + 1] == u' ';
}

struct Key {
  std::u16string text = u" ";  // the words, each followed by a space
  uint32_t words = 0;
  // Of the longest part between « | », « - » and the like: a <title> also has the site's name.
  uint32_t part_words = 0;
  std::vector<size_t> part_begins;

  explicit Key(std::u16string_view written) {
    size_t part = text.size();
    for (size_t i = 0; i < written.size(); ++i) {
      const char16_t c = written[i];
      if (is_dropped(c)) continue;
      if (is_separator(written, i)) {
        if (text.back() != u' ') text += u' ';
        end_part(part);
        part = text.size();
      }
      if (is_word_unit(c)) {
        text += ascii_lower(c);
      } else if (text.back() != u' ') {
        text += u' ';
      }
    }
    if (text.back() != u' ') text += u' ';
    words = static_cast<uint32_t>(std::count(text.begin(), text.end(), u' ')) - 1;
    end_part(part);
  }

  /// Whether `line` is one of the parts: «قوافل الملح» of «قوافل الملح - منتدى الساحل».
  [[nodiscard]] bool has_part(const Key& line) const {
    const std::u16string_view wanted = std::u16string_view(line.text).substr(1);
    for (size_t i = 0; i < part_begins.size(); ++i) {
      const size_t end = i + 1 < part_begins.size() ? part_begins[i + 1] : text.size();
      if (std::u16string_view(text).substr(part_begins[i], end - part_begins[i]) == wanted)
        return true;
    }
    return false;
  }

 private:
  void end_part(size_t begin) {
    if (begin == text.size()) return;
    part_begins.push_back(begin);
    const std::u16string_view part = std::u16string_view(text).substr(begin);
    const auto ends = static_cast<uint32_t>(std::count(part.begin(), part.end(), u' '));
    part_words = std::max(part_words, ends);
  }
};

// The strings after «"headline":» in JSON-LD. Escapes other than \u are not needed to compare.
void add_headlines(std::u16string_view json, std::vector<Key>& titles) {
  constexpr std::u16string_view kName = u"\"headline\"";
  for (size_t at = json.find(kName); at != json.npos && titles.size() < kMaxTitles;
       at = json.find(kName, at)) {
    at += kName.size();
    while (at < json.size() && (is_ascii_space(json[at]) || json[at] == u':')) ++at;
    if (at >= json.size() || json[at] != u'"') continue;
    std::u16string headline;
    for (++at; at < json.size() && json[at] != u'"' && headline.size() < kMaxTitleUnits; ++at) {
      if (json[at] != u'\\') {
        headline += json[at];
        continue;
      }
      ++at;
      if (at < json.size() && json[at] == u'u') {
        uint32_t code = 0;
        for (size_t digit = 0; digit < 4 && at + 1 < json.size(); ++digit, ++at) {
          const char16_t c = ascii_lower(json[at + 1]);
          code = code * 16 + (is_ascii_digit(c) ? c - u'0' : c - u'a' + 10U);
        }
        headline += static_cast<char16_t>(code);
      } else {
        headline += u' ';
      }
    }
    titles.emplace_back(headline);
  }
}

std::vector<Key> titles_of(const std::vector<HtmlFact>& facts) {
  std::vector<Key> titles;
  for (const HtmlFact& fact : facts) {
    if (titles.size() >= kMaxTitles) break;
    if (fact.name == u"ld+json") {
      add_headlines(fact.value, titles);
    } else if ((fact.name == u"title" || fact.name == u"og:title" ||
                fact.name == u"twitter:title" || fact.name == u"itemprop:headline") &&
               fact.value.size() <= kMaxTitleUnits) {
      titles.emplace_back(fact.value);
    }
  }
  std::erase_if(titles, [](const Key& key) { return key.words == 0; });
  return titles;
}

// How many words of `line` a title repeats: all of it, or a title in it that is at least half.
uint32_t repeated_words(const Key& line, const std::vector<Key>& titles) {
  uint32_t most = 0;
  for (const Key& title : titles) {
    const bool inside = title.text.find(line.text) != title.text.npos;
    const bool around =
        !inside && line.words <= 2 * title.words && line.text.find(title.text) != line.text.npos;
    if (inside && (line.words >= kMinWords || line.words == title.words))
      most = std::max(most, line.words);
    if (around) most = std::max(most, title.words);
  }
  return most;
}

bool is_part(const Key& line, const std::vector<Key>& titles) {
  return std::any_of(titles.begin(), titles.end(), [&](const Key& title) {
    return title.text.find(line.text) != title.text.npos;
  });
}

bool is_whole_part(const Key& line, const std::vector<Key>& titles) {
  return std::any_of(titles.begin(), titles.end(),
                     [&](const Key& title) { return title.has_part(line); });
}

int rank_of(uint32_t tags) {
  if (tags & kMarkupTitle) return 3;
  if (tags & (kMarkupNavigation | kMarkupCaption | kMarkupFurniture)) return 0;
  // Blogs and forums make a heading a link to the page itself.
  if (tags & kMarkupHeading) return 2;
  return tags & kMarkupLinks ? 0 : 1;
}

// How many lines of links are in [begin, end), and whether there is text among them.
struct Menu {
  uint32_t links = 0;
  bool has_text = false;
};

Menu menu_in(uint32_t begin, uint32_t end, const Lines& lines) {
  Menu menu;
  for (uint32_t line = begin; line < end && line < lines.count(); ++line) {
    const Markup& markup = lines.markup[lines.ended[line]];
    const bool is_link = (markup.tags & (kMarkupLinks | kMarkupNavigation)) != 0;
    menu.links += is_link ? 1 : 0;
    menu.has_text |= !is_link && markup.span.size() >= kTextUnits;
  }
  return menu;
}

// A heading right above the text, with a menu and no text between it and the line that the <title>
// repeats: on many sites of universities that is the name of the university, on every page.
bool is_below_menu(uint32_t heading, uint32_t repeated, const Lines& lines) {
  if (heading == UINT32_MAX || heading <= repeated) return false;
  const Menu menu = menu_in(repeated + 1, heading, lines);
  return menu.links >= kMenuLinks && !menu.has_text;
}

// A heading of a whole page that was copied from a browser, which leaves its head out: above it is
// a menu.
bool is_in_page(uint32_t heading, const Lines& lines) {
  return heading != UINT32_MAX &&
         (lines.markup[lines.ended[heading]].tags &
          (kMarkupTitle | kMarkupHeading | kLineLarge | kLineTitle)) != 0 &&
         menu_in(0, heading, lines).links >= kPageLinks;
}

// A line that is an <h1>, and longer than the name of a section.
bool has_long_title(const Lines& lines) {
  return std::any_of(lines.ended.begin(), lines.ended.end(), [&](uint32_t at) {
    const Markup& markup = lines.markup[at];
    return (markup.tags & (kMarkupTitle | kMarkupLinks)) == kMarkupTitle &&
           Key(slice(lines.text, markup.span)).words >= kMinWords;
  });
}

}  // namespace

void tag_title(const std::vector<HtmlFact>& facts, Lines& lines) {
  const std::vector<Key> titles = titles_of(facts);
  const Prose prose = find_prose(lines);
  uint32_t heading = prose.heading;
  if (titles.empty() && (has_long_title(lines) || !is_in_page(heading, lines))) return;
  struct Candidate {
    uint32_t line;
    uint32_t words;
    uint32_t others;  // words of the line that are not the title's: «الرئيسية / محافظات / ...»
    int rank;
  };
  std::vector<Candidate> candidates;
  std::vector<uint32_t> site_names;
  std::vector<std::u16string> short_headings;  // the texts of those that are a part of a title
  uint32_t last_short = UINT32_MAX;            // the line of the last of them
  uint32_t plain_short = UINT32_MAX;           // a line above the text that is no heading
  uint32_t most = 0;
  uint32_t longest_title = 0;
  for (const Key& title : titles) longest_title = std::max(longest_title, title.part_words);
  for (uint32_t line = 0; line < lines.count(); ++line) {
    Markup& markup = lines.markup[lines.ended[line]];
    const bool is_heading = (markup.tags & (kMarkupTitle | kMarkupHeading)) != 0;
    if ((!is_heading && line >= kMaxPlainLines) || markup.span.size() > kMaxTitleUnits) continue;
    const Key key(slice(lines.text, markup.span));
    if (key.words == 0) continue;
    const uint32_t words = repeated_words(key, titles);
    if ((markup.tags & kMarkupTitle) && key.words < kSiteShare * longest_title &&
        is_part(key, titles))
      site_names.push_back(line);
    if (words > 0) {
      // The title of a thread may be a link to the thread itself.
      const bool is_own_link = (markup.tags & kMarkupLinks) && key.words >= kMinWords &&
                               prose.has_above(line) && is_whole_part(key, titles);
      const int rank = std::max(rank_of(markup.tags), is_own_link ? 1 : 0);
      candidates.push_back({line, words, key.words - std::min(words, key.words), rank});
      most = std::max(most, words);
    } else if (is_heading && key.words < kMinWords && rank_of(markup.tags) > 0 &&
               short_headings.size() < kMaxTitles && is_whole_part(key, titles) &&
               std::find(short_headings.begin(), short_headings.end(), key.text) ==
                   short_headings.end()) {
      short_headings.push_back(key.text);
      last_short = line;
    } else if (!is_heading && key.words < kMinWords && rank_of(markup.tags) > 0 &&
               prose.has_above(line) && is_whole_part(key, titles)) {
      plain_short = line;
    }
  }
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (candidate.words < kMostWords * most) continue;
    if (best == nullptr || candidate.rank > best->rank ||
        (candidate.rank == best->rank && candidate.others < best->others))
      best = &candidate;
  }
  const bool is_long =
      best != nullptr && best->rank > 0 && best->words >= kSiteShare * longest_title;
  // Of two short parts of a title, both of which are headings, the site's name comes first. Beside
  // a long part, a short one is always the site's name.
  if (short_headings.empty()) last_short = plain_short;
  const bool is_short = longest_title < kMinWords && last_short != UINT32_MAX;
  // «كلية العلوم» is a part of the <title>, and the article's heading is another.
  if (is_long && !is_below_menu(heading, best->line, lines)) heading = UINT32_MAX;
  const bool is_found = is_long || is_short || heading != UINT32_MAX;
  const uint32_t found = heading != UINT32_MAX ? heading : is_long ? best->line : last_short;
  for (uint32_t line = 0; line < lines.count(); ++line) {
    uint32_t& tags = lines.markup[lines.ended[line]].tags;
    if (is_found && line == found) {
      tags |= kMarkupTitle;
      tags &= ~uint32_t{kMarkupHeading};
    } else if ((tags & kMarkupTitle) &&
               (is_found || std::binary_search(site_names.begin(), site_names.end(), line))) {
      tags = (tags & ~uint32_t{kMarkupTitle}) | kMarkupHeading;
    }
  }
}

}  // namespace khulasa::html
