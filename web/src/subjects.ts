// What keyphrases are worth beyond their own text: the subjects of a caller's own list, and the keyphrases of several texts
// together. Both work on keyphrases as analyze() returns them, here or in the tool's JSON; the engine and its .wasm are not needed.
import { checkNames, listOf, ownOptions, typed } from "./check.js";
import { KhulasaError } from "./errors.js";
import { tokenize } from "./search-fold.js";
import { stem } from "./search-stem.js";
import type { Keyword, KeywordKind } from "./types.js";

export { type AnalysisLike, type Figure, type FigureKind, figuresOf } from "./figures.js";

/** A subject of the caller's list: a section of a site, a descriptor of a thesaurus. */
export interface Subject {
  /** What it is called: «الزراعة». Also a term by which it is found. */
  name: string;
  /** Other terms by which it is found: «المحاصيل», «الري». Default: none. */
  synonyms?: readonly string[];
}

/** Why a text has a tag. */
export interface TagEvidence {
  /** The index of the keyphrase that has the term. */
  keyword: number;
  /** The term, the name or a synonym of the subject, as the caller wrote it. */
  term: string;
  /** The keyphrase's score times the share of its words that the term is: more than 0, at most 1. */
  score: number;
}

/** A subject that a text is about. */
export interface Tag {
  /** Its name. */
  name: string;
  /** Its index in the list. */
  subject: number;
  /** More than 0, at most 1: 1 less the product of what each evidence leaves open. */
  score: number;
  /** One for each keyphrase that has a term of the subject, in the order of the keyphrases. */
  evidence: TagEvidence[];
}

/** How many tags, or keyphrases of several texts. */
export interface ListOptions {
  /** At most this many: a whole number from 0 to 1000. Default: 10. */
  max?: number;
  /** Leave out lower scores: 0 to 1. Default: 0. */
  minScore?: number;
}

/** What is needed of a keyphrase. */
export type KeywordLike = Pick<Keyword, "text" | "score" | "kind">;

const mostOfList = 1000;

/** The keys of a text's words: two inflections of a word have the same. */
const keysOf = (text: string): string[] => tokenize(text).map(stem).filter(Boolean);

function readOptions(options: ListOptions | undefined): Required<ListOptions> {
  const given = ownOptions("options", options);
  checkNames("options", given, { max: true, minScore: true });
  const { max, minScore } = given;
  const limit = typed("max", max, "number", 10);
  if (!Number.isInteger(limit) || limit < 0 || limit > mostOfList)
    throw new KhulasaError(
      "invalid-option",
      "max is out of range",
      String(limit),
      `a whole number from 0 to ${mostOfList}`,
    );
  const least = typed("minScore", minScore, "number", 0);
  if (least < 0 || least > 1)
    throw new KhulasaError("invalid-option", "minScore is out of range", String(least), "0 to 1");
  return { max: limit, minScore: least };
}

const keywordsOf = (name: string, value: unknown): KeywordLike[] =>
  listOf(name, value, "a list of keyphrases", (keyword: KeywordLike, i) => {
    const of = `${name}[${i}]`;
    const { text, score, kind } = typed(of, keyword, "object") as KeywordLike;
    return {
      text: typed(`${of}.text`, text, "string"),
      score: typed(`${of}.score`, score, "number"),
      kind: typed(`${of}.kind`, kind, "string"),
    };
  });

/** The best of `found` by their scores; of equal ones the first. */
function best<T extends { score: number }>(found: T[], { max, minScore }: Required<ListOptions>): T[] {
  return found
    .filter(({ score }) => score > 0 && score >= minScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, max);
}

/**
 * Makes a function that maps keyphrases to the `subjects` of a list of your own.
 *
 * A keyphrase matches a subject if it contains the words of one of the subject's terms side by side, in any inflection: «ري المحاصيل»
 * and «بمحصول القمح» for «المحاصيل». The more of the keyphrase the term is, the more it counts. Ask for 30 to 50 keyphrases
 * rather than 10 to find what a text is about on the side. The list is read once; then a text takes time linear in the
 * words of its keyphrases, however long the list is.
 *
 * @param subjects no two need to differ; one without a word in its name and synonyms is never found.
 * @throws KhulasaError "invalid-option" for an argument of the wrong type or a value out of range; the returned function, too.
 *
 * @example
 * ```js
 * const tag = createTagger([{ name: "الزراعة", synonyms: ["المحاصيل", "الري"] }, { name: "الطاقة", synonyms: ["النفط"] }]);
 * const keywords = await khulasa.keywords(text, { keywords: { max: 30 } });
 * for (const { name, score, evidence } of tag(keywords, { minScore: 0.2 }))
 *   console.log(name, score, evidence.map(({ keyword }) => keywords[keyword].text));
 * ```
 */
export function createTagger(
  subjects: readonly Subject[],
): (keywords: readonly KeywordLike[], options?: ListOptions) => Tag[] {
  // By the keys of a term, with a space between them: the terms.
  const terms = new Map<string, { subject: number; term: string }[]>();
  let longest = 0;
  const names = listOf("subjects", subjects, "a list of subjects", (given: Subject, subject) => {
    const of = `subjects[${subject}]`;
    const { name, synonyms = [] } = typed(of, given, "object") as Subject;
    const texts = [typed(`${of}.name`, name, "string")];
    texts.push(
      ...listOf(`${of}.synonyms`, synonyms, "a list of strings", (synonym: string, i) =>
        typed(`${of}.synonyms[${i}]`, synonym, "string"),
      ),
    );
    for (const term of texts) {
      const keys = keysOf(term);
      const key = keys.join(" ");
      if (!key) continue;
      longest = Math.max(longest, keys.length);
      const known = terms.get(key) ?? [];
      // Two spellings of a synonym are one term.
      if (!known.some((each) => each.subject === subject)) known.push({ subject, term });
      terms.set(key, known);
    }
    return name;
  });
  return (keywords, options) => {
    const wanted = readOptions(options);
    const tags = new Map<number, Tag>();
    for (const [keyword, { text, score }] of keywordsOf("keywords", keywords).entries()) {
      const keys = keysOf(text);
      const found = new Map<number, TagEvidence>(); // by subject: its longest term
      for (let count = Math.min(longest, keys.length); count > 0; --count)
        for (let at = 0; at + count <= keys.length; ++at)
          for (const { subject, term } of terms.get(keys.slice(at, at + count).join(" ")) ?? [])
            if (!found.has(subject)) found.set(subject, { keyword, term, score: (score * count) / keys.length });
      for (const [subject, evidence] of found) {
        const tag = tags.get(subject) ?? { name: names[subject] as string, subject, score: 0, evidence: [] };
        tag.score = 1 - (1 - tag.score) * (1 - evidence.score);
        tag.evidence.push(evidence);
        tags.set(subject, tag);
      }
    }
    return best(
      [...tags.values()].sort((a, b) => a.subject - b.subject),
      wanted,
    );
  };
}

/** A keyphrase of several texts. */
export interface JointKeyword {
  /** The form that most of the texts have; of equal ones the first. */
  text: string;
  /** More than 0, at most 1; the best has 1. Half if half of the texts have it, each with the same score. */
  score: number;
  /** The kind that most of the texts give it; of equal ones the first. */
  kind: KeywordKind;
  /**
   * Where it is from: the index of each text, ascending, and the index of the text's best keyphrase that is it, or has it as a
   * part.
   */
  sources: { text: number; keyword: number }[];
}

interface Group {
  keys: string[];
  forms: Map<string, number>;
  kinds: Map<KeywordKind, number>;
  lists: Map<number, { keyword: number; score: number }>; // by text
}

const countIn = <T>(counts: Map<T, number>, value: T, by = 1) => counts.set(value, (counts.get(value) ?? 0) + by);

/** The most frequent of `counts`, which is not empty; of equal ones the first. */
const mostOf = <T>(counts: Map<T, number>): T =>
  [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];

/** Groups the keyphrases of all texts by their words, in any inflection. */
function groupsOf(lists: KeywordLike[][]): Group[] {
  const groups = new Map<string, Group>();
  lists.forEach((keywords, text) => {
    keywords.forEach(({ text: form, score, kind }, keyword) => {
      const keys = keysOf(form);
      const key = keys.join(" ") || form;
      const group: Group = groups.get(key) ?? { keys, forms: new Map(), kinds: new Map(), lists: new Map() };
      countIn(group.forms, form);
      countIn(group.kinds, kind);
      if (!group.lists.has(text)) group.lists.set(text, { keyword, score });
      groups.set(key, group);
    });
  });
  joinShortNames(groups);
  lendToParts(groups);
  return [...groups.values()];
}

const isPerson = (group: Group) => mostOf(group.kinds) === "person";

/**
 * Lets a person's short form join the only longer name that ends in it: «أردوغان» in one text, «رجب طيب أردوغان» in another.
 */
function joinShortNames(groups: Map<string, Group>): void {
  const longer = new Map<string, Set<Group>>(); // by the keys of an ending: the persons whose names are longer
  for (const group of groups.values())
    for (let at = 1; isPerson(group) && at < group.keys.length; ++at) {
      const ending = group.keys.slice(at).join(" ");
      longer.set(ending, (longer.get(ending) ?? new Set()).add(group));
    }
  for (const [key, group] of groups) {
    const [whole, other] = longer.get(key) ?? [];
    if (!isPerson(group) || !whole || other) continue;
    for (const [kind, count] of group.kinds) countIn(whole.kinds, kind, count);
    for (const [text, from] of group.lists) if (!whole.lists.has(text)) whole.lists.set(text, from);
    groups.delete(key);
  }
}

/**
 * Counts «قطاف الزيتون» for a text that has «موسم قطاف الزيتون», by its share of the words, if another text has it alone. Not a
 * part of a person's name: «القاضي» is not what «سلمى القاضي» is about.
 */
function lendToParts(groups: Map<string, Group>): void {
  const wholes = [...groups.values()].filter((group) => !isPerson(group));
  for (const { keys, lists } of wholes.map(({ keys, lists }) => ({ keys, lists: [...lists] })))
    for (let count = keys.length - 1; count > 0; --count)
      for (let at = 0; at + count <= keys.length; ++at) {
        const part = groups.get(keys.slice(at, at + count).join(" "));
        for (const [text, from] of part ? lists : []) {
          if (part?.lists.has(text)) continue;
          part?.lists.set(text, { keyword: from.keyword, score: (from.score * count) / keys.length });
        }
      }
}

/**
 * The keyphrases of several texts together: of the articles of a day, of the results of a search.
 *
 * What many of the texts are about comes first. A keyphrase that is part of a better one, and of the same texts, is left out:
 * «المعرض» beside «معرض الكتاب». Linear in the keyphrases, but for those that are chosen.
 *
 * @param lists the keyphrases of each text, best first, as analyze() returns them.
 * @throws KhulasaError "invalid-option" for an argument of the wrong type or a value out of range.
 *
 * @example
 * ```js
 * const lists = await Promise.all(texts.map((text) => khulasa.keywords(text, { keywords: { max: 20 } })));
 * for (const { text, sources } of jointKeywords(lists))
 *   console.log(text, `${sources.length} of ${texts.length}`);
 * ```
 */
export function jointKeywords(lists: readonly (readonly KeywordLike[])[], options?: ListOptions): JointKeyword[] {
  const wanted = readOptions(options);
  const groups = groupsOf(
    listOf("lists", lists, "a list of lists of keyphrases", (keywords, i) => keywordsOf(`lists[${i}]`, keywords)),
  )
    .map((group) => ({ ...group, score: [...group.lists.values()].reduce((sum, { score }) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score);
  const most = groups[0]?.score ?? 1;
  const chosen: typeof groups = [];
  for (const group of groups) {
    if (chosen.length === wanted.max) break;
    const isPart = chosen.some(
      (other) =>
        ` ${other.keys.join(" ")} `.includes(` ${group.keys.join(" ")} `) &&
        [...group.lists.keys()].every((text) => other.lists.has(text)),
    );
    if (!isPart) chosen.push(group);
  }
  return best(
    chosen.map(({ score, forms, kinds, lists: from }) => ({
      text: mostOf(forms),
      score: score / most,
      kind: mostOf(kinds),
      sources: [...from].map(([text, { keyword }]) => ({ text, keyword })).sort((a, b) => a.text - b.text),
    })),
    wanted,
  );
}
