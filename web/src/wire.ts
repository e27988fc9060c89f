// How options and results cross between JavaScript and WebAssembly, and between page and worker.
//
// A result is three flat arrays (WireResult), described in wasm/wire.h: `numbers` for offsets, indexes, sizes and
// enumerators, `scores`, and `strings`, one long string. There are no keys: the fields follow one another in a fixed
// order, and a list is its size followed by its items.
//
// The C++ side: Packer in wasm/wire.cpp writes the fields, and wasm/bindings.cpp keeps the arrays until they are
// copied.
//
// The TypeScript side: Module.call() in module.ts copies the arrays. If it runs in a worker, worker.ts posts them to
// the page, which costs no copy of the numbers: their buffers are transferred. unpack() below reads them, in the order
// in which Packer wrote them: next() takes a number, score() a score, string() a string. Text that is a span of the
// source does not cross at all: it is cut out of the source here. Enumerators cross as numbers; readNames() has their
// names.
//
// The other way, options cross as the arguments of the module's function (WireCall): packOptions() writes what
// request_from() in wasm/bindings.cpp reads, packFolds() what folds_from() reads.
//
// A new field of the result is one put() in wire.cpp, one read at the same place here, and one key in types.ts; the
// command line tool writes it in core/cli/json.cpp. tests/package/keys.test.mjs fails until they agree.
import { checkNames, listOf, ownOptions, typed, wrongType } from "./check.js";
import { OffsetMap } from "./offset-map.js";
import type {
  Analysis,
  Article,
  Block,
  JointSummary,
  Keyword,
  Markup,
  NormalizeOptions,
  Options,
  Pick,
  Sentence,
  Summary,
  Token,
} from "./types.js";

const nameLists = [
  "directions",
  "blockKinds",
  "tokenKinds",
  "keywordKinds",
  "features",
  "summaryTypes",
  "summaryLengths",
  "warningCodes",
] as const;

/** The names of the enumerators that cross as numbers, as the module itself lists them, and the limit of a text. */
export type Names = Record<(typeof nameLists)[number], string[]> & { maxTextUnits: number };

/** Reads what describe() of wasm/bindings.cpp returns: one list of names per line, the limit in the last. */
export function readNames(described: string): Names {
  const lines = described.split("\n");
  const lists = nameLists.map((name, i) => [name, (lines[i] as string).split(" ")]);
  return { ...Object.fromEntries(lists), maxTextUnits: Number(lines.at(-1)) };
}

/**
 * A result as it crosses. For a normalized text, `strings` is the text, and `numbers` are where each run of the map
 * begins (source and target in turn), the two lengths, and the count of capped marks.
 */
export interface WireResult {
  numbers: Uint32Array;
  scores: Float64Array;
  /** Of an analysis: all strings, one after another; their lengths are among the numbers. */
  strings: string;
}

/** The arguments of the module's function of that name, after the text. */
export type WireCall = ["analyze" | "fingerprint", ...PackedOptions] | ["normalize", folds: string];

type PackedOptions = [names: string, texts: string, numbers: Uint8Array];

/** The code units that a call hands over, including title and focus, as the core counts them. */
export const unitsOf = (text: string, call: WireCall): number =>
  text.length + (call[0] === "normalize" ? 0 : call[2].length);

// "\0", "\n" and "=" separate fields on the wire. No name contains them: replaced by a space, such a name is unknown to
// the core, which refuses it and lists the names that exist.
const oneName = (name: string): string => name.replace(/[\0\n=]/g, " ");

// What concerns a call, not its result: read by readCall() of khulasa.ts.
type CallOnly = { signal?: unknown; onProgress?: unknown };

/**
 * Packs the options of analyze(), or of summarizeAll() if there are `texts`. Fills in defaults and checks types; the
 * core checks ranges. NaN stands for a number that was left out.
 *
 * @param options from ownOptions().
 */
export function packOptions(options: Options & CallOnly, texts?: readonly string[]): ["analyze", ...PackedOptions] {
  const summary = ownOptions("summary", options.summary);
  const keywords = ownOptions("keywords", options.keywords);
  const sentences = ownOptions("sentences", options.sentences);
  checkNames("options", options, {
    clean: true,
    tokens: true,
    title: true,
    summary: true,
    keywords: true,
    sentences: true,
    keep: true,
    markup: true,
    signal: true,
    onProgress: true,
  });
  checkNames("summary", summary, {
    type: true,
    length: true,
    maxWords: true,
    maxSentences: true,
    ratio: true,
    focus: true,
    compress: true,
  });
  checkNames("keywords", keywords, { max: true, minScore: true, maxWords: true });
  checkNames("sentences", sentences, { semicolon: true });
  const title = typed("title", options.title, "string", "");
  const type = typed("summary.type", summary.type, "string", "key-points");
  const length = typed("summary.length", summary.length, "string", "short");
  const keep = counts(
    "keep",
    listOf("keep", options.keep ?? [], countList, (value: number) => value),
  );
  // A page of a megabyte has up to 300,000 spans, and this is the page's thread: a list for each, or one more copy of
  // them all, would make it wait for twice as long.
  const spans: number[] = [];
  listOf("markup", options.markup ?? [], "a list of {begin, end, tags}", ({ begin, end, tags }: Markup) =>
    spans.push(begin, end, tags),
  );
  const markup = counts("markup", spans);
  const lengths = (texts ?? []).map((text) => text.length);
  const numbers = [
    typed("clean", options.clean, "boolean", true),
    typed("tokens", options.tokens, "boolean", false),
    typed("sentences.semicolon", sentences.semicolon, "boolean", false),
    typed("summary.compress", summary.compress, "boolean", true),
    texts !== undefined,
    typed("summary.maxWords", summary.maxWords, "number", NaN),
    typed("summary.maxSentences", summary.maxSentences, "number", NaN),
    typed("keywords.max", keywords.max, "number", NaN),
    typed("keywords.maxWords", keywords.maxWords, "number", NaN),
    typed("summary.ratio", summary.ratio, "number", NaN),
    typed("keywords.minScore", keywords.minScore, "number", 0),
    title.length,
  ].map(Number);
  const withLists = numbers.concat(lengths.length, lengths, keep.length, keep, markup.length, markup);
  const focus = typed("summary.focus", summary.focus, "string", "");
  return [
    "analyze",
    `${oneName(type)}\n${oneName(length)}`,
    title + focus,
    new Uint8Array(new Float64Array(withLists).buffer),
  ];
}

const countList = "a list of whole numbers from 0 to 4294967295";

/** Returns `list`, which has no holes. Throws if it is not a `countList`. */
function counts(name: string, list: number[]): number[] {
  if (list.every((value) => Number.isInteger(value) && value >= 0 && value <= 0xffffffff)) return list;
  throw wrongType(name, list, countList);
}

/**
 * Packs the options of normalize(): the profile's name, then a "name=value" line for each option. The core knows which
 * names and values exist.
 *
 * @param given from ownOptions().
 */
export function packFolds(given: NormalizeOptions & CallOnly): WireCall {
  const { profile, signal, onProgress, ...options } = given;
  let folds = oneName(typed("profile", profile as string | undefined, "string", "display"));
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (typeof value !== "boolean" && typeof value !== "string") throw wrongType(name, value, "a boolean or a string");
    folds += `\n${oneName(name)}=${oneName(`${value}`)}`;
  }
  return ["normalize", folds];
}

const noSpan = 0xffffffff;

// Long lists are unpacked in tasks of about this many milliseconds, so that the page stays responsive: at once, the
// 40,000 sentences and 300,000 mentions of 5 MB took a task of 140 ms.
const taskMs = 12;
// How many items are unpacked between two looks at the clock.
const itemsPerLook = 256;

/** Resolves after the tasks already waiting. Not with a timer: in a hidden tab, timers run once a second. */
function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(0);
  });
}

/** Reads a wire result, front to back. */
class Reader {
  #number = 0;
  #scoreAt = 0;
  #stringAt = 0;
  #taskBegin = performance.now();

  readonly #wire: WireResult;
  readonly #source: string;
  #shown = "";
  #map?: OffsetMap;

  constructor(wire: WireResult, source: string) {
    this.#wire = wire;
    this.#source = source;
  }

  next = (): number => this.#wire.numbers[this.#number++] as number;
  score = (): number => this.#wire.scores[this.#scoreAt++] as number;

  string = (): string => {
    const begin = this.#stringAt;
    this.#stringAt += this.next();
    return this.#wire.strings.slice(begin, this.#stringAt);
  };

  span = (): { begin: number; end: number; text: string } => {
    const begin = this.next();
    const end = this.next();
    return { begin, end, text: this.textOf(begin, end) };
  };

  /** Reads how spans are shown. */
  shown(): void {
    this.#shown = this.string();
    const runs = this.next();
    const begin = this.#number;
    this.#number += 2 * runs + 2;
    if (runs > 0) this.#map = new OffsetMap(this.#wire.numbers.slice(begin, this.#number));
  }

  textOf(begin: number, end: number): string {
    if (this.#map === undefined) return this.#source.slice(begin, end);
    const target = this.#map.toTarget(begin, end);
    return this.#shown.slice(target.begin, target.end);
  }

  pair = (): [number, number] => [this.next(), this.next()];

  optionalText = (): string | null => {
    const [begin, end] = this.pair();
    return begin === noSpan ? null : this.textOf(begin, end);
  };

  text = (): string => this.span().text;

  list<T>(read: () => T): T[] {
    const count = this.next();
    const list: T[] = [];
    for (let i = 0; i < count; i++) list.push(read());
    return list;
  }

  /** As list(), but lets other tasks run in between if the list is long. */
  async longList<T>(read: () => T): Promise<T[]> {
    const list: T[] = [];
    for (let count = this.next(); count > 0; count--) {
      list.push(read());
      if (count % itemsPerLook > 0 || performance.now() - this.#taskBegin < taskMs) continue;
      await otherTasks();
      this.#taskBegin = performance.now();
    }
    return list;
  }
}

/** Unpacks the analysis of `source`. Keys are in the order of the command line tool's JSON. */
export async function unpack(wire: WireResult, source: string, names: Names, withTokens: boolean): Promise<Analysis> {
  const read = new Reader(wire, source);
  const name = <T>(list: string[]): T => list[read.next()] as T;
  const language = read.string();
  const direction = name<Analysis["direction"]>(names.directions);
  read.shown();
  const article: Article = {
    title: read.optionalText(),
    byline: read.optionalText(),
    dateline: read.optionalText(),
    source: read.optionalText(),
    tags: read.list(read.text),
    related: read.list(read.text),
    secondary: read.list(() => ({ title: read.optionalText(), blocks: read.list(read.next) })),
    blocks: await read.longList(() => unpackBlock(read, names)),
  };
  // Written out, here and in unpackBlock(), because object spread took three times as long: for the 40,000 sentences
  // and 40,000 blocks of 5 MB, 250 ms instead of 75.
  const sentences: Sentence[] = await read.longList(() => {
    const { begin, end, text } = read.span();
    return { begin, end, text, block: read.next(), words: read.next(), score: read.score() };
  });
  const repeats = await read.longList(() => ({ ...read.span(), block: read.next(), sentence: read.next() }));
  const tokens: Token[] = await read.longList(() => {
    const { begin, end, text } = read.span();
    return { begin, end, text, kind: name(names.tokenKinds), stem: read.string() };
  });
  const summary: Summary = {
    type: name(names.summaryTypes),
    length: name(names.summaryLengths),
    sentences: read.list(() => unpackPick(read, names)),
  };
  const keywords: Keyword[] = [];
  for (let count = read.next(); count > 0; count--) {
    keywords.push({
      text: read.string(),
      score: read.score(),
      kind: name(names.keywordKinds),
      mentions: await read.longList(read.pair),
      sentences: await read.longList(read.next),
    });
  }
  const stats = { codeUnits: read.next(), words: read.next(), articleWords: read.next(), summaryWords: read.next() };
  const warnings = read.list(() => unpackWarning(read, names));
  const repaired = read.string();
  return {
    language,
    direction,
    article,
    sentences,
    repeats,
    ...(withTokens ? { tokens } : {}),
    summary,
    keywords,
    stats,
    warnings,
    ...(repaired === "" ? {} : { repaired }),
  };
}

/** Unpacks a joint summary. */
export function unpackJoint(wire: WireResult, names: Names): JointSummary {
  const joined = new Reader(wire, "");
  const type = names.summaryTypes[joined.next()] as JointSummary["type"];
  const length = names.summaryLengths[joined.next()] as JointSummary["length"];
  const picks = joined.list(() => unpackPick(joined, names));
  const sentences = picks.map((pick) => ({ source: joined.next(), ...pick }));
  const words = joined.next();
  return { type, length, sentences, words, warnings: joined.list(() => unpackWarning(joined, names)) };
}

function unpackWarning(read: Reader, names: Names): Analysis["warnings"][number] {
  return { code: names.warningCodes[read.next()] as Analysis["warnings"][number]["code"], count: read.next() };
}

function unpackBlock(read: Reader, names: Names): Block {
  const kind = names.blockKinds[read.next()] as Block["kind"];
  const { begin, end, text } = read.span();
  const direction = names.directions[read.next()] as Block["direction"];
  const duplicateOf = read.next();
  const speaker = read.optionalText();
  const time = read.optionalText();
  const block: Block = { kind, begin, end, text, direction };
  if (duplicateOf !== noSpan) block.duplicateOf = duplicateOf;
  if (speaker !== null) block.speaker = speaker;
  if (time !== null) block.time = time;
  return block;
}

function unpackPick(read: Reader, names: Names): Pick {
  const sentence = read.next();
  const [begin, end] = read.pair();
  const text = read.string();
  const score = read.score();
  const parts = read.list(read.pair);
  const reasons: Pick["reasons"] = read.list(() => ({
    feature: names.features[read.next()] as Pick["reasons"][number]["feature"],
    contribution: read.score(),
  }));
  return { sentence, begin, end, text, score, ...(parts.length > 0 ? { parts } : {}), reasons };
}
