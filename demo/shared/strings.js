// All texts of the interface, in both languages. `t(key, values)` replaces each {name} by the value of that name.
const ar = {
  title: "خلاصة: زبدة المقال العربي",
  brand: "خلاصة",
  tagline: "ألصق مقالا عربيا، أو صفحة كاملة كما نسختها، واقرأ زبدته.",
  private: "كل شيء يجري في متصفحك: لا يغادره نص ولا يُحفظ.",
  otherLanguage: "English",
  skip: "إلى الخلاصة",
  text: "النص",
  placeholder: "ألصق المقال هنا، أو اكتبه، أو أفلت ملفا",
  open: "فتح ملف",
  clear: "مسح",
  undo: "تراجع",
  samples: "أمثلة",
  "sample-news": "خبر في صفحته",
  "sample-opinion": "رأي",
  "sample-science": "علوم",
  "sample-mixed": "تقنية بكلمات لاتينية",
  "sample-rich": "تاريخ منسق",
  type: "النوع",
  "key-points": "نقاط",
  tldr: "موجز",
  teaser: "تشويق",
  headline: "عنوان",
  length: "الطول",
  short: "قصير",
  medium: "متوسط",
  long: "طويل",
  count: "عدد الجمل",
  countWords: "عدد الكلمات",
  cancel: "إلغاء",
  encoding: "ترميز الملف",
  largeText: "نص كبير ({size} حرف): تُعرض بدايته، ويُقرأ كله.",
  summary: "الخلاصة",
  keywords: "العبارات المفتاحية",
  keywordsHint: "اضغط عبارة لترى مواضعها كلها.",
  mentions: "«{text}»: {kind}، المواضع {count}",
  "k-person": "شخص",
  "k-place": "مكان",
  "k-organisation": "جهة",
  "k-topic": "موضوع",
  "k-other": "عبارة",
  picture: "صورة المقال",
  pictureHint:
    "كل عمود جملة وارتفاعه درجتها، والمرقّم منها في الخلاصة، وتحتها مواضع العبارات المفتاحية. اضغط جملة أو عمودا لترى الرتبة والأسباب.",
  explore: "تصفح الجمل",
  article: "المقال",
  articleHint: "اضغط جملة لترى رتبتها وأسبابها.",
  more: "عرض بقية المقال",
  sentence: "الجملة {number} من {total}",
  rank: "رتبتها {rank} من {total}",
  picked: "في الخلاصة",
  notPicked: "ليست في الخلاصة",
  score: "درجتها {score}",
  reasons: "أسباب درجتها",
  close: "إغلاق",
  sentenceTitle: "عن الجملة",
  aside: "ما وُضع جانبا ({count})",
  asideHint: "ليس من المقال في ما يبدو. أعد ما وُضع خطأ.",
  restore: "أعده إلى المقال",
  restored: "أُعيد",
  removeAgain: "ضعه جانبا",
  repeat: "مكررة",
  seeFirst: "أرني الأولى",
  asideMore: "ولم يُعرض من الباقي {count}.",
  takeAway: "خذها معك",
  copy: "نسخ",
  copyMarkdown: "نسخ Markdown",
  download: "تنزيل",
  print: "طباعة",
  share: "مشاركة",
  link: "رابط بالنص",
  linkWarning: "يحمل الرابط النص نفسه بعد #، فلا يصل إلى خادم، لكنه يبقى في سجل المتصفح وعند من ترسله إليه.",
  linkMake: "انسخ الرابط",
  linkFailed: "لا يقدر هذا المتصفح على صنع الرابط. نزّل النص ملفا بدلا من ذلك.",
  linkUnread: "تعذرت قراءة النص الذي في الرابط: الرابط ناقص أو تالف، أو المتصفح أقدم من أن يقرأه.",
  linkTooLong: "النص أطول من أن يحمله رابط. نزّله ملفا بدلا من ذلك.",
  copied: "نُسخ.",
  shareFailed: "لم تنجح المشاركة. انسخ الخلاصة بدلا من ذلك.",
  copyFailed: "منع المتصفح النسخ. حدد النص وانسخه بيدك.",
  offlineReady: "تعمل الصفحة بلا شبكة.",
  offlineNever: "لم يسمح المتصفح بحفظ الصفحة لتعمل بلا شبكة.",
  offlineNow: "لا شبكة، والصفحة تعمل.",
  loading: "يجري تحميل المحرك…",
  busy: "يقرأ المحرك النص…",
  cancelled: "أُلغيت القراءة. غيّر النص أو خيارا لتبدأ من جديد.",
  done: "كلمات الخلاصة {summary} من {article}، في {ms} مللي ثانية.",
  setAside: "كلمات وُضعت جانبا: {count}.",
  empty: "ألصق نصا لأقرأه، أو جرب مثالا.",
  tooShort: "النص أقصر من أن يُلخَّص. ألصق فقرة أو أكثر.",
  address:
    "هذا عنوان صفحة، ولا يُفتح هنا لأن شيئا لا يغادر متصفحك. افتحه في نافذة أخرى، ثم انسخ الصفحة كلها وألصقها هنا، أو احفظها وأفلت ملفها.",
  "no-article": "لا أجد هنا مقالا، فلا خلاصة. الأرجح أنها صفحة أولى أو قائمة روابط.",
  choosePassage: "أطول ما فيها من كلام متصل. اختر ما تريد تلخيصه:",
  passageWords: "كلماته {count}",
  "not-arabic": "النص ليس عربيا في معظمه، فقد لا تصيب الخلاصة. ألصق نصا عربيا.",
  "mostly-boilerplate": "معظم النص ليس مقالا. راجع ما وُضع جانبا وأعد منه ما تشاء.",
  "long-sentences": "في النص جمل طويلة جدا، فقُسمت عند الفواصل.",
  "over-budget": "الجملة المختارة وحدها أطول من الحد المطلوب.",
  "visual-order": "كان النص معكوس الترتيب فأُعيد إلى ترتيب القراءة.",
  displaced: "كانت في النص أحرف وعلامات في غير مواضعها فرُدت إليها.",
  "lost-characters": "ضاعت من النص أحرف أو مسافات، فلا تثق بالخلاصة. انسخه من برنامج آخر.",
  "text-too-long": "النص أطول مما يحتمله المحرك. ألصق جزءا منه.",
  "load-failed": "لم يُحمَّل المحرك. افتح الصفحة في متصفح حديث لا يمنع WebAssembly، ثم أعد تحميلها.",
  crashed: "توقف المحرك، والأرجح أن الذاكرة نفدت. جرب نصا أقصر: سيبدأ المحرك من جديد.",
  fileTooLarge: "الملف أكبر من {size} ميغابايت. افتح جزءا منه.",
  fileUnread: "لم يُقرأ الملف، فهو ليس نصا في ما يبدو. اختر ملفا نصيا: txt أو html أو md.",
  internal: "حدث خطأ. أعد تحميل الصفحة وجرب مرة أخرى.",
  opened: "فُتح {name} بترميز {encoding}.",
  footer: "خلاصة: كل جملة في الخلاصة من نص المقال كما هي.",
  title_: "عنوان",
  caption: "تعليق صورة",
  byline: "توقيع",
  advert: "إعلان",
  dateline: "تاريخ",
  source: "مصدر",
  tags: "وسوم",
  related: "ذو صلة",
  secondary: "مقال آخر",
  navigation: "قوائم",
  shareKind: "مشاركة",
  comment: "تعليق",
  legal: "حقوق",
  "f-position": "موضعها في المقال",
  "f-early": "في أوله",
  "f-paragraph-start": "أول فقرتها",
  "f-centrality": "مركزيتها",
  "f-coverage": "كلمات متكررة",
  "f-title-overlap": "كلمات العنوان",
  "f-length": "طولها",
  "f-dangling": "لا تُفهم وحدها",
  "f-question": "سؤال",
  "f-focus": "كلمات ما يُبحث عنه",
  "f-curiosity": "تثير الفضول",
  "f-conclusion": "جواب أو خلاصة",
  "f-outcome": "قرار أو نتيجة",
  "f-figures": "فيها أرقام",
  "f-list-item": "بند مرقّم",
  "f-first-person": "كلام الكاتب عن نفسه",
  "f-courtesy": "تحية أو شكر",
  "f-lead-in": "تمهّد لما بعدها",
  "f-quotation": "فيها اقتباس",
  "f-speech": "تنقل كلام غيرها",
  "f-brief": "قصيرة",
  "f-full": "جملة وافية",
  "f-last": "آخر جملة",
  "f-thesis": "حكم أو مطلب",
  "f-setting": "كيف عُرف",
  "f-first-item": "أول بند",
};

const en = {
  title: "Khulasa: the gist of an Arabic article",
  brand: "Khulasa",
  tagline: "Paste an Arabic article, or a whole page just as you copied it, and read its gist.",
  private: "Everything runs in your browser: no text leaves it, none is stored.",
  otherLanguage: "العربية",
  skip: "To the summary",
  text: "Text",
  placeholder: "Paste the article here, type it, or drop a file",
  open: "Open a file",
  clear: "Clear",
  undo: "Undo",
  samples: "Samples",
  "sample-news": "News with its page",
  "sample-opinion": "Opinion",
  "sample-science": "Science",
  "sample-mixed": "Technology, Latin words",
  "sample-rich": "History, rich text",
  type: "Type",
  "key-points": "Key points",
  tldr: "TL;DR",
  teaser: "Teaser",
  headline: "Headline",
  length: "Length",
  short: "Short",
  medium: "Medium",
  long: "Long",
  count: "Sentences",
  countWords: "Words",
  cancel: "Cancel",
  encoding: "File encoding",
  largeText: "A large text ({size} characters): its beginning is shown, all of it is read.",
  summary: "Summary",
  keywords: "Keyphrases",
  keywordsHint: "Press a phrase to see all its mentions.",
  mentions: "“{text}”: {kind}, {count} mentions",
  "k-person": "person",
  "k-place": "place",
  "k-organisation": "organisation",
  "k-topic": "topic",
  "k-other": "phrase",
  picture: "Picture of the article",
  pictureHint:
    "A bar is a sentence, its height the score; numbered ones are in the summary, keyphrases stand below. Press a sentence or a bar to see rank and reasons.",
  explore: "Walk through the sentences",
  article: "Article",
  articleHint: "Press a sentence to see its rank and reasons.",
  more: "Show the rest of the article",
  sentence: "Sentence {number} of {total}",
  rank: "rank {rank} of {total}",
  picked: "in the summary",
  notPicked: "not in the summary",
  score: "score {score}",
  reasons: "What its score is made of",
  close: "Close",
  sentenceTitle: "About the sentence",
  aside: "What was set aside ({count})",
  asideHint: "Seemingly no part of the article. Restore what was set aside wrongly.",
  restore: "Restore to the article",
  restored: "Restored",
  removeAgain: "Set aside",
  repeat: "Repeated",
  seeFirst: "Show the first",
  asideMore: "{count} more are not shown.",
  takeAway: "Take it away",
  copy: "Copy",
  copyMarkdown: "Copy Markdown",
  download: "Download",
  print: "Print",
  share: "Share",
  link: "Link with the text",
  linkWarning:
    "The link carries the text itself after the #: it reaches no server, but stays in the browser's history and with whom you send it to.",
  linkMake: "Copy the link",
  linkFailed: "This browser cannot make the link. Download the text as a file instead.",
  linkUnread:
    "The text in the link could not be read: the link is cut or damaged, or the browser is too old to read it.",
  linkTooLong: "The text is too long for a link. Download it as a file instead.",
  copied: "Copied.",
  shareFailed: "Sharing did not work. Copy the summary instead.",
  copyFailed: "The browser refused to copy. Select the text and copy it by hand.",
  offlineReady: "The page works offline.",
  offlineNever: "The browser did not allow the page to be kept for work without a network.",
  offlineNow: "No network; the page works.",
  loading: "Loading the engine…",
  busy: "Reading the text…",
  cancelled: "Cancelled. Change the text or an option to begin anew.",
  done: "{summary} of {article} words, in {ms} ms.",
  setAside: "{count} words were set aside.",
  empty: "Paste a text, or try a sample.",
  tooShort: "The text is too short to summarize. Paste a paragraph or more.",
  address:
    "This is the address of a page. It is not opened here, since nothing leaves your browser. Open it in another window, then copy the whole page and paste it here, or save it and drop the file.",
  "no-article": "There is no article here, so there is no summary. It looks like a home page or a list of links.",
  choosePassage: "These are its longest passages. Choose what to summarize:",
  passageWords: "{count} words",
  "not-arabic": "Most of the text is not Arabic, so the summary may miss. Paste an Arabic text.",
  "mostly-boilerplate": "Most of the text is no article. Look through what was set aside and restore what you want.",
  "long-sentences": "Some sentences are very long: they were cut at commas.",
  "over-budget": "The picked sentence alone is longer than was asked for.",
  "visual-order": "The text came in visual order and was put back into reading order.",
  displaced: "Letters and marks of the text were in the wrong places and were put back.",
  "lost-characters":
    "Letters or spaces of the text are lost: do not trust the summary. Copy the text with another program.",
  "text-too-long": "The text is longer than the engine takes. Paste a part of it.",
  "load-failed":
    "The engine could not be loaded. Open the page in a current browser that allows WebAssembly, then reload.",
  crashed: "The engine stopped, most likely out of memory. Try a shorter text: the engine starts anew.",
  fileTooLarge: "The file is larger than {size} MB. Open a part of it.",
  fileUnread: "The file could not be read: it seems to be no text. Choose a text file: txt, html or md.",
  internal: "Something went wrong. Reload the page and try again.",
  opened: "Opened {name} as {encoding}.",
  footer: "Khulasa: each summary sentence stands in the article word for word.",
  title_: "Title",
  caption: "Caption",
  byline: "Byline",
  advert: "Advert",
  dateline: "Date",
  source: "Source",
  tags: "Tags",
  related: "Related",
  secondary: "Other article",
  navigation: "Navigation",
  shareKind: "Sharing",
  comment: "Comment",
  legal: "Legal",
  "f-position": "place in the article",
  "f-early": "near the start",
  "f-paragraph-start": "opens its paragraph",
  "f-centrality": "centrality",
  "f-coverage": "frequent words",
  "f-title-overlap": "words of the title",
  "f-length": "length",
  "f-dangling": "leans on what precedes",
  "f-question": "a question",
  "f-focus": "words looked for",
  "f-curiosity": "makes curious",
  "f-conclusion": "answer or conclusion",
  "f-outcome": "decision or result",
  "f-figures": "has figures",
  "f-list-item": "numbered item",
  "f-first-person": "writer speaks of himself",
  "f-courtesy": "greeting or thanks",
  "f-lead-in": "leads into the next",
  "f-quotation": "has a quotation",
  "f-speech": "what someone said",
  "f-brief": "short",
  "f-full": "full statement",
  "f-last": "last sentence",
  "f-thesis": "verdict or demand",
  "f-setting": "how it came about",
  "f-first-item": "first item",
};

export const languages = { ar: { strings: ar, dir: "rtl" }, en: { strings: en, dir: "ltr" } };

let language = "ar";
let locale = "ar";

const numbering = { latin: "-u-nu-latn", arabic: "-u-nu-arab" };

/**
 * Sets the language of the interface to "ar" or "en" (any other name means "ar") and returns it. `digits` is "latin" or
 * "arabic"; otherwise numbers have the digits of the user's own locale in that language.
 */
export function setLanguage(name, digits) {
  language = Object.hasOwn(languages, name) ? name : "ar";
  locale = navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
  if (Object.hasOwn(numbering, digits)) locale = locale.replace(/-u-.*/, "") + numbering[digits];
  return language;
}

export const currentLanguage = () => language;

export function t(key, values = {}) {
  const pattern = languages[language].strings[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? formatted(values[name]) : whole));
}

const formatted = (value) => (typeof value === "number" ? number(value) : String(value));

/** A number in the user's digits, with at most two decimals. */
export function number(value) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** The day of an ISO date or time, as its page gives it: not that of the user's own time zone. */
export function day(iso) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" }).format(
    new Date(iso.slice(0, 10)),
  );
}

/** The key of the name of a kind of block: "share" and "title" are keys of other texts. */
export const kindKey = (kind) => ({ share: "shareKind", title: "title_" })[kind] ?? kind;

/** The name of a kind of block in the current language. */
export const kindName = (kind) => t(kindKey(kind));

/**
 * Sets the text of every element with data-t, every attribute with data-t-NAME, and the language, direction and title
 * of the page.
 */
export function translate(root = document) {
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const name of ["placeholder", "aria-label"]) {
    for (const node of root.querySelectorAll(`[data-t-${name}]`))
      node.setAttribute(name, t(node.getAttribute(`data-t-${name}`)));
  }
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
  document.title = t("title");
}
