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

const words = (text: string): string =>
  ` ${text
    .normalize("NFKC")
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim()} `;

// What stands before a name: «كتب - أحمد علي», «بقلم: أحمد علي», «تحرير/ أحمد علي».
const beforeName =
  /^(?:كتبت?ه?ا?|بقلم|تحرير|إعداد|اعداد|ترجمة|تقرير|الكاتب|المحرر|بواسطة|نشر بواسطة|by)\s*[:：/\-–—|]*\s*/iu;
// What may follow it: «أحمد علي - القاهرة», «أحمد علي | 4 مارس».
const afterName = /\s+[-–—|/]\s.*$|[\d٠-٩].*$/u;

/** The name in a byline. */
function nameIn(byline: string): string | null {
  const name = byline.trim().replace(beforeName, "").replace(beforeName, "").replace(afterName, "").trim();
  return name === "" || /[@]|:\/\//.test(name) ? null : name;
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
  const isSeen = (name: string | null): name is string => name !== null && (seen ??= words(page)).includes(words(name));
  const site = said("og:site_name", "application-name") ?? data("publisher");

  // A name that the page does not show is the program's or the uploader's.
  const bylines = [data("author", "creator"), said("author", "article:author", "itemprop:author", "dc.creator")]
    .map((name) => name && nameIn(name))
    .filter((name) => isSeen(name) && name !== site);
  const dates = (...values: (string | null)[]): string | null => {
    for (const value of values) {
      const date = value && machineDate(value);
      if (date) return date;
    }
    return null;
  };
  const keywords = data("keywords") ?? said("news_keywords", "keywords");
  const declared = said("lang");
  return {
    title: article.title ?? data("headline") ?? said("og:title", "title"),
    byline: bylines[0] ?? (article.byline && nameIn(article.byline)),
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
        : (keywords?.split(/[,،;؛]/u) ?? []).map((each) => each.trim()).filter(Boolean),
    description: said("og:description", "description", "twitter:description") ?? data("description"),
  };
}
