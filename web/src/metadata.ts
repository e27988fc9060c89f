// What a page says about its article, from its tags and from the article's own lines.
import { dayIn, machineDate } from "./dates.js";
import type { HtmlFact } from "./html-reader.js";
import type { Article } from "./types.js";

/** What a page says about its article; null or empty where it says nothing. */
export interface ArticleMetadata {
  title: string | null;
  /** Who wrote it, without «بقلم:» and «كتب -». */
  byline: string | null;
  /** ISO 8601: a day, or a moment if the page gives it. */
  published: string | null;
  modified: string | null;
  /** The site's name. */
  site: string | null;
  /** The canonical address. */
  url: string | null;
  /** BCP 47, as the engine recognized it; as the page declares it where the engine does not know it. */
  language: string | null;
  direction: "rtl" | "ltr";
  /** The address of its picture. */
  image: string | null;
  section: string | null;
  keywords: string[];
  description: string | null;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

// Deeper than any page's JSON-LD; a hostile one does not overflow the stack.
const mostLevels = 20;
const articleType = /(?:Article|BlogPosting|Report|Review|Recipe|WebPage)$/;

/** The objects of JSON-LD that describe an article, those of an article's own type first. */
function describedBy(facts: readonly HtmlFact[]): { [name: string]: Json }[] {
  const found: { [name: string]: Json }[] = [];
  const visit = (value: Json, level: number): void => {
    if (level > mostLevels || value === null || typeof value !== "object") return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each, level + 1);
      return;
    }
    const types = [value["@type"]].flat();
    if (types.some((type) => typeof type === "string" && articleType.test(type))) found.push(value);
    for (const name of ["@graph", "mainEntity", "mainEntityOfPage"]) visit(value[name] ?? null, level + 1);
  };
  for (const { name, value } of facts) {
    if (name !== "ld+json") continue;
    try {
      visit(JSON.parse(value) as Json, 0);
    } catch {
      // Many pages have JSON-LD that is not JSON: the other sources remain.
    }
  }
  const isPage = (each: { [name: string]: Json }): boolean => [each["@type"]].flat().includes("WebPage");
  return [...found.filter((each) => !isPage(each)), ...found.filter(isPage)];
}

/** The string in a value of JSON-LD: itself, its name or address, or that of its first member. */
function stringIn(value: Json | undefined): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return stringIn(value[0]);
  if (value && typeof value === "object") return stringIn(value["name"] ?? value["url"] ?? value["@id"]);
  return null;
}

/** All strings in a value of JSON-LD that is a list, or its only one. */
const stringsIn = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).map(stringIn).filter((each) => each !== null);

const words = (text: string): string =>
  ` ${text
    .normalize("NFKC")
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim()} `;

// What stands before a name: «كتب - أحمد علي», «بقلم: أحمد علي», «تحرير/ أحمد علي», «حاورته: هدى سالم».
const beforeName =
  /^(?:كتبت?ه?ا?|بقلم|تحرير|إعداد|اعداد|أعده?ا?|ترجمة|تقرير|تحقيق|متابعة|حوار|حاور(?:ه|ها|ته|تها)?|أجرى الحوار|الكاتبة?|المحررة?|بواسطة|(?:نشر|أرسل|مرسلة) بواسطة|من إعداد|author|by)(?![\p{L}\p{M}])\s*[:：/\\\-–—ـ|]*\s*/iu;
// What may follow it: «أحمد علي - القاهرة», «أحمد علي | 4 مارس», «أحمد علي، كاتب وباحث», «أحمد علي *».
const afterName = /\s+[-–—|/•·]\s.*$|\s*[،,]\s*(?:كاتب|باحث|صحفي|صحافي|مراسل|محرر|أستاذ|خبير|محلل).*$|\s*[*(\d٠-٩].*$/u;
// Between a title and the name of its site.
const separator = /\s+[-–—|:»•·/]+\s+|\s*[|»]\s*/u;

// Longer names and titles are not looked into: the expressions above are quadratic.
const mostUnits = 400;

/** The name in a byline. */
function nameIn(byline: string): string | null {
  if (byline.length > mostUnits) return null;
  const name = byline.trim().replace(beforeName, "").replace(beforeName, "").replace(afterName, "").trim();
  return name === "" || /[@]|:\/\//.test(name) ? null : name;
}

/** What a <title> has beside the article's title: «الشراع» of «توسعة الميناء | الشراع»; null if it is not one part. */
function siteBeside(title: string, headTitle: string): string | null {
  if (headTitle.length > mostUnits) return null;
  const parts = headTitle.split(separator).filter(Boolean);
  const at = [0, parts.length - 1].find((i) => words(parts[i] ?? "") === words(title));
  return at === undefined || parts.length !== 2 ? null : (parts[1 - at] as string);
}

/** A <title> without the site's name at either end: «توسعة الميناء» of «توسعة الميناء – الشراع». */
function withoutSite(headTitle: string, site: string | null): string {
  if (site === null || headTitle.length > mostUnits) return headTitle;
  const parts = headTitle.split(separator);
  for (const at of [parts.length - 1, 0]) {
    if (parts.length < 2 || words(parts[at] as string) !== words(site)) continue;
    const begin = at === 0 ? headTitle.indexOf(parts[1] as string) : 0;
    const end = at === 0 ? headTitle.length : headTitle.lastIndexOf(parts[at] as string);
    const rest = headTitle
      .slice(begin, end)
      .replace(/[\s\-–—|:»•·/]+$/u, "")
      .trim();
    if (rest !== "") return rest;
  }
  return headTitle;
}

/** `address` as a whole one; null if it is not one of the web. */
function wholeAddress(address: string | null, url: string | undefined): string | null {
  if (!address) return null;
  try {
    const whole = new URL(address, url);
    return /^https?:$/.test(whole.protocol) ? whole.href : null;
  } catch {
    return url === undefined ? address : null;
  }
}

/** The metadata of an article. `page` is the text of the whole page, with which names are checked. */
export function metadataOf(given: {
  facts: readonly HtmlFact[];
  article: Pick<Article, "title" | "byline" | "dateline" | "tags">;
  language: string;
  direction: "rtl" | "ltr";
  page: string;
  url: string | undefined;
}): ArticleMetadata {
  const { facts, article, language, direction, page, url } = given;
  const described = describedBy(facts);
  const said = (...names: string[]): string | null => {
    for (const name of names) {
      const found = facts
        .find((fact) => fact.name === name)
        ?.value.replace(/\s+/gu, " ")
        .trim();
      if (found) return found;
    }
    return null;
  };
  const data = (...names: string[]): string | null => {
    for (const each of described)
      for (const name of names) {
        const found = stringIn(each[name]);
        if (found) return found;
      }
    return null;
  };
  let seen: string | undefined; // only for a page that names an author: it takes 20 ms a million code units
  const isSeen = (name: string | null): name is string => {
    if (name === null) return false;
    seen ??= words(page);
    return seen.includes(words(name)) || seen.includes(` و${words(name).trimStart()}`);
  };
  const headTitle = said("og:title") ?? said("title");
  const site =
    said("og:site_name", "application-name") ??
    data("publisher") ??
    (article.title && siteBeside(article.title, said("title") ?? ""));

  // A name that the page does not show is the program's or the uploader's.
  const named = (given: (string | null)[]): string =>
    [...new Set(given.map((name) => name && nameIn(name)).filter((name) => isSeen(name) && name !== site))].join("، ");
  const authors = described.map((each) => stringsIn(each["author"] ?? each["creator"])).find((each) => each.length > 0);
  const byline = named(authors ?? []) || named([said("author", "article:author", "itemprop:author", "dc.creator")]);
  const dates = (...values: (string | null)[]): string | null => {
    for (const value of values) {
      const date = value && machineDate(value);
      if (date) return date;
    }
    return null;
  };
  const listed = described.map((each) => stringsIn(each["keywords"])).find((each) => each.length > 0);
  const keywords = listed?.join("،") ?? said("news_keywords", "keywords");
  const declared = said("lang");
  return {
    title: article.title ?? data("headline") ?? (headTitle && withoutSite(headTitle, site)),
    byline: byline || (article.byline && nameIn(article.byline)),
    published:
      dates(
        data("datePublished"),
        said("article:published_time", "itemprop:datepublished", "dc.date", "pubdate", "date", "time"),
      ) ??
      (article.dateline && dayIn(article.dateline)),
    modified: dates(data("dateModified"), said("article:modified_time", "itemprop:datemodified", "og:updated_time")),
    site,
    url: wholeAddress(said("canonical", "og:url") ?? data("url") ?? url ?? null, url),
    language: language === "und" ? declared : language,
    direction,
    image: wholeAddress(said("og:image", "twitter:image") ?? data("image"), url),
    section: said("article:section") ?? data("articleSection"),
    keywords:
      article.tags.length > 0
        ? article.tags
        : [...new Set((keywords?.split(/[,،;؛]/u) ?? []).map((each) => each.trim()).filter(Boolean))],
    description: said("og:description", "description", "twitter:description") ?? data("description"),
  };
}
