#include "class_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "ascii.h"
#include "khulasa/options.h"

namespace khulasa::html {

namespace {

struct ClassWord {
  std::u16string_view text;  // a word that begins with it; with «=» before it, the whole word
  uint32_t tags;
};

constexpr uint32_t kFurniture = kMarkupFurniture;
constexpr uint32_t kComments = kMarkupFurniture | kMarkupComment;

// Sorted by their first letter. Words that some sites use for all of a page are left out, such as
// «widget», «header», «tag» and «category» (WordPress gives an article the class «tag-economy»).
constexpr auto kWords = std::to_array<ClassWord>({
    {u"aboutauthor", kFurniture},
    {u"=ad", kFurniture},
    {u"addthis", kFurniture},
    {u"addtoany", kFurniture},
    {u"=ads", kFurniture},
    {u"adsense", kFurniture},
    {u"advert", kFurniture},
    {u"alsoread", kFurniture},
    {u"ambox", kFurniture},
    {u"appstore", kFurniture},
    {u"=article", kMarkupContent},
    {u"articlebody", kMarkupContent},
    {u"articlecontent", kMarkupContent},
    {u"articledetail", kMarkupContent},
    {u"articletext", kMarkupContent},
    {u"=aside", kFurniture},
    {u"authorbio", kFurniture},
    {u"authorbox", kFurniture},
    {u"banner", kFurniture},
    {u"=banners", kFurniture},
    {u"bookmark", kFurniture},
    {u"breadcrumb", kFurniture},
    {u"breaking", kFurniture},
    {u"caption", kMarkupCaption},
    {u"catlinks", kFurniture},
    {u"comment", kComments},
    {u"consent", kFurniture},
    {u"content", kMarkupContent},
    {u"cookie", kFurniture},
    {u"copyright", kFurniture},
    {u"=credit", kMarkupCaption},
    {u"=credits", kMarkupCaption},
    {u"currency", kFurniture},
    {u"disqus", kComments},
    {u"donat", kFurniture},
    {u"downloadapp", kFurniture},
    {u"dropdown", kFurniture},
    {u"editsection", kFurniture},
    {u"=entry", kMarkupContent},
    {u"entrycontent", kMarkupContent},
    {u"exchange", kFurniture},
    {u"figcaption", kMarkupCaption},
    {u"=follow", kFurniture},
    {u"footer", kFurniture},
    {u"gallerycaption", kMarkupCaption},
    {u"gdpr", kFurniture},
    {u"hatnote", kFurniture},
    {u"imagecaption", kMarkupCaption},
    {u"imagecredit", kMarkupCaption},
    {u"imgcaption", kMarkupCaption},
    {u"infobox", kFurniture},
    {u"=lang", kFurniture},
    {u"languages", kFurniture},
    {u"latest", kFurniture},
    {u"login", kFurniture},
    {u"loginform", kFurniture},
    {u"maincontent", kMarkupContent},
    {u"marquee", kFurniture},
    {u"=mbox", kFurniture},
    {u"menu", kFurniture},
    {u"mobilemenu", kFurniture},
    {u"modal", kFurniture},
    {u"mostread", kFurniture},
    {u"mostview", kFurniture},
    {u"=nav", kFurniture},
    {u"navbar", kFurniture},
    {u"navbox", kFurniture},
    {u"navigat", kFurniture},
    {u"navmenu", kFurniture},
    {u"newsbody", kMarkupContent},
    {u"newscontent", kMarkupContent},
    {u"newsdetail", kMarkupContent},
    {u"newsletter", kFurniture},
    {u"newstext", kMarkupContent},
    {u"nextprev", kFurniture},
    {u"offcanvas", kFurniture},
    {u"outbrain", kFurniture},
    {u"pager", kFurniture},
    {u"pagina", kFurniture},
    {u"photocredit", kMarkupCaption},
    {u"photographer", kMarkupCaption},
    {u"=poll", kFurniture},
    {u"popular", kFurniture},
    {u"popup", kFurniture},
    {u"postbody", kMarkupContent},
    {u"postcontent", kMarkupContent},
    {u"postnav", kFurniture},
    {u"posttext", kMarkupContent},
    {u"prayer", kFurniture},
    {u"prevnext", kFurniture},
    {u"=promo", kFurniture},
    {u"promobox", kFurniture},
    {u"promotion", kFurniture},
    {u"=qr", kFurniture},
    {u"quicklinks", kFurniture},
    {u"=rating", kFurniture},
    {u"ratings", kFurniture},
    {u"readalso", kFurniture},
    {u"readmore", kFurniture},
    {u"recommend", kFurniture},
    {u"references", kFurniture},
    {u"reflist", kFurniture},
    {u"related", kFurniture},
    {u"relnews", kFurniture},
    {u"respond", kComments},
    {u"=reviews", kComments},
    {u"searchbox", kFurniture},
    {u"searchform", kFurniture},
    {u"share", kFurniture},
    {u"sharing", kFurniture},
    {u"=shipping", kFurniture},
    {u"sidebar", kFurniture},
    {u"signature", kFurniture},
    {u"signin", kFurniture},
    {u"signup", kFurniture},
    {u"similar", kFurniture},
    {u"skiplink", kFurniture},
    {u"social", kFurniture},
    {u"sponsor", kFurniture},
    {u"=story", kMarkupContent},
    {u"storybody", kMarkupContent},
    {u"storycontent", kMarkupContent},
    {u"submenu", kFurniture},
    {u"subscri", kFurniture},
    {u"subscribebox", kFurniture},
    {u"suggest", kFurniture},
    {u"taboola", kFurniture},
    {u"tagcloud", kFurniture},
    {u"=tags", kFurniture},
    {u"teaser", kFurniture},
    {u"thumbcaption", kMarkupCaption},
    {u"ticker", kFurniture},
    {u"=toc", kFurniture},
    {u"toolbar", kFurniture},
    {u"topbar", kFurniture},
    {u"toplinks", kFurniture},
    {u"trending", kFurniture},
    {u"=vote", kFurniture},
    {u"weather", kFurniture},
    {u"=widgets", kFurniture},
});

constexpr std::u16string_view kHiddenClasses[] = {
    u"sr-only",       u"visually-hidden",   u"visuallyhidden",  u"screen-reader-text",
    u"screen-reader", u"screenreader",      u"sr_only",         u"visually_hidden",
    u"a11y-hidden",   u"element-invisible", u"hidden-visually", u"u-visually-hidden",
    u"offscreen",     u"off-screen",        u"assistive-text",  u"invisible",
    u"mw-editsection"};

constexpr size_t kLetters = 26;

// Where the words of each letter begin in kWords; after the last: its size.
constexpr std::array<uint8_t, kLetters + 1> kFirst = [] {
  std::array<uint8_t, kLetters + 1> first{};
  for (size_t letter = 0; letter <= kLetters; ++letter) {
    size_t at = 0;
    while (at < kWords.size() &&
           static_cast<size_t>(kWords[at].text[kWords[at].text[0] == u'=' ? 1 : 0] - u'a') < letter)
      ++at;
    first[letter] = static_cast<uint8_t>(at);
  }
  return first;
}();

uint32_t tags_of_word(std::u16string_view word) {
  const auto letter = static_cast<size_t>(ascii_lower(word.front()) - u'a');
  for (size_t i = kFirst[letter]; i < kFirst[letter + 1]; ++i) {
    const bool whole = kWords[i].text.front() == u'=';
    const std::u16string_view listed = kWords[i].text.substr(whole ? 1 : 0);
    if ((!whole || word.size() == listed.size()) && starts_in_any_case(word, listed))
      return kWords[i].tags;
  }
  return 0;
}

bool is_lower(char16_t c) { return c >= u'a' && c <= u'z'; }

// The first word of `names` at or after `at`, which is moved to its end: «read» and «Also» of
// «readAlso». Empty if there are no more.
std::u16string_view next_word(std::u16string_view names, size_t& at) {
  while (at < names.size() && !is_ascii_letter(names[at])) ++at;
  const size_t begin = at;
  while (at < names.size() && is_ascii_letter(names[at]) &&
         (at == begin || is_lower(names[at]) || !is_lower(names[at - 1])))
    ++at;
  return names.substr(begin, at - begin);
}

template <size_t kCount>
bool has_any_word(std::u16string_view names, const std::u16string_view (&words)[kCount]) {
  size_t at = 0;
  for (auto word = next_word(names, at); !word.empty(); word = next_word(names, at)) {
    if (std::any_of(std::begin(words), std::end(words),
                    [&](std::u16string_view each) { return equals_in_any_case(word, each); }))
      return true;
  }
  return false;
}

// The tags that the words of one name stand for. What follows «no» or «with» names something beside
// the element: «no-share», «with-sidebar».
uint32_t tags_of_name(std::u16string_view name) {
  uint32_t tags = 0;
  std::u16string joined;  // the last two words
  size_t last_size = 0;
  size_t last_end = 0;
  size_t at = 0;
  for (auto word = next_word(name, at); !word.empty(); word = next_word(name, at)) {
    const size_t begin = at - word.size();
    const auto is = [&](std::u16string_view other) { return equals_in_any_case(word, other); };
    if (is(u"no") || is(u"with") || is(u"has") || is(u"without")) return tags;
    tags |= tags_of_word(word);
    // «author-box», «readAlso»: two words, of which neither says it alone.
    if (begin > last_end + 1) {
      joined.clear();
    } else {
      joined.erase(0, joined.size() - last_size);
    }
    joined += word;
    if (joined.size() > word.size()) tags |= tags_of_word(joined);
    last_size = word.size();
    last_end = at;
  }
  return tags;
}

}  // namespace

uint32_t tags_of_classes(std::u16string_view names) {
  uint32_t tags = 0;
  bool is_content = false;
  for (size_t at = 0; at < names.size();) {
    size_t end = at;
    while (end < names.size() && !is_ascii_space(names[end])) ++end;
    const uint32_t named = tags_of_name(names.substr(at, end - at));
    is_content |= named == kMarkupContent;
    tags |= named;
    at = end + 1;
  }
  // «entry-content social» is the text, beside which there are buttons.
  return is_content ? tags & ~kComments : tags;
}

bool is_post_class(std::u16string_view names) {
  constexpr std::u16string_view kPosts[] = {u"post",  u"message", u"msg",     u"reply",
                                            u"story", u"answer",  u"article", u"edit"};
  return has_any_word(names, kPosts);
}

bool is_title_class(std::u16string_view names) {
  constexpr std::u16string_view kTitles[] = {u"title", u"headline", u"subject", u"newstitle",
                                             u"ttl"};
  return has_any_word(names, kTitles);
}

bool is_hidden_class(std::u16string_view classes) {
  for (size_t at = 0; at < classes.size();) {
    size_t end = at;
    while (end < classes.size() && !is_ascii_space(classes[end])) ++end;
    const std::u16string_view name = classes.substr(at, end - at);
    if (std::any_of(std::begin(kHiddenClasses), std::end(kHiddenClasses),
                    [&](std::u16string_view hidden) { return equals_in_any_case(name, hidden); }))
      return true;
    at = end + 1;
  }
  return false;
}

}  // namespace khulasa::html
