// khulasa/similar: which articles of many are like one, and which are copies. Making a fingerprint needs a module with the
// whole engine (khulasa-similar.wasm), which is loaded by createFingerprinter(); comparing fingerprints needs only the small
// one in this script.
import { checkNames, listOf, typed, wrongType } from "./check.js";
import { KhulasaError } from "./errors.js";
import { openBackend, readCall, type CallOptions, type CreateOptions } from "./khulasa.js";
import { rankWasm } from "./rank-wasm.js";
import { similarWasmUrl } from "./similar-source.js";
import type { KeywordKind } from "./types.js";
import { packOptions } from "./wire.js";

/** The most bytes that a fingerprint has. */
export const maxFingerprintBytes = 1024;

/** What fingerprint() takes: the options of analyze() that decide what the article of a text is, and those of the call. */
export type FingerprintOptions = Pick<
  CallOptions,
  "title" | "clean" | "keep" | "markup" | "sentences" | "signal" | "onProgress"
>;

/** An engine that makes fingerprints. Its calls run one after another, in a worker or on this thread. */
export interface Fingerprinter {
  /**
   * The fingerprint of an article: its keyphrases, hashes of its terms with their weights, and a signature by which copies
   * are found. A headline alone has one, too. Linear in `text`.
   *
   * @param text any string, as for analyze(). Without words it is like nothing.
   * @returns at most `maxFingerprintBytes` bytes, the same for the same text everywhere; the command line tool's are equal.
   * Keep them in a database or a file. The first byte is the version of the format: similar() refuses another one.
   * @throws KhulasaError as analyze() does; the signal's reason.
   *
   * @example
   * ```js
   * const bytes = await fingerprinter.fingerprint(text, { title: "قطاف الزيتون يبدأ" });
   * ```
   */
  fingerprint(text: string, options?: FingerprintOptions): Promise<Uint8Array>;
  /** Ends the worker and frees the module's memory. Calls not finished, and all later ones, reject with "disposed". */
  dispose(): void;
}

/**
 * Creates an engine that makes fingerprints, by default in a worker: createKhulasa() with `khulasa-similar.wasm`, which is as
 * large as `khulasa.wasm`. To compare fingerprints it is not needed.
 *
 * @throws KhulasaError "load-failed" or "invalid-option"; the signal's reason.
 *
 * @example
 * ```js
 * const fingerprinter = await createFingerprinter();
 * const archive = await Promise.all(texts.map((text) => fingerprinter.fingerprint(text)));
 * fingerprinter.dispose();
 * ```
 */
export async function createFingerprinter(options: CreateOptions = {}): Promise<Fingerprinter> {
  const { live, dispose } = await openBackend(options, similarWasmUrl());
  return {
    async fingerprint(text, given) {
      const client = live();
      typed("text", text, "string");
      const { signal, tell, own } = readCall(given);
      checkNames("options", own, {
        title: true,
        clean: true,
        keep: true,
        markup: true,
        sentences: true,
        signal: true,
        onProgress: true,
      });
      const [, ...packed] = packOptions(own);
      const { numbers } = await client.call(text, ["fingerprint", ...packed], signal, tell);
      signal?.throwIfAborted();
      tell?.(1);
      return Uint8Array.from(numbers);
    },
    dispose,
  };
}

/** One of the candidates that similar() found. */
export interface SimilarArticle {
  /** Its index among the candidates. */
  candidate: number;
  /** How similar: more than 0, at most 1. */
  score: number;
  /** The share of word triples that both have, from 0 to 1: that of spellings and inflections, in any order of sentences. */
  overlap: number;
  /** Whether it is a copy: a re-print, or another version of the same text (an overlap of at least .45). */
  isCopy: boolean;
  /** Whether both have the same title of at least four words: a headline and its article. */
  sameTitle: boolean;
  /** Why: the keyphrases of the query that the candidate has, too, best first. May be empty. */
  shared: string[];
}

/** What readFingerprint() finds. */
export interface FingerprintContent {
  /** The words of the article. */
  words: number;
  /** Its keyphrases, best first: at most 24, those of at most 40 code units. */
  phrases: {
    text: string;
    /** More than 0, at most 1, in steps of 1/255. */
    score: number;
    kind: KeywordKind;
  }[];
}

// In the order of KeywordKind in core/include/khulasa/keywords.h; tests/package/similar.test.mjs compares the two.
const keywordKinds: readonly KeywordKind[] = ["person", "place", "organisation", "topic", "other"];

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  similar_input(bytes: number): number;
  similar_sizes(count: number): number;
  similar_rank(k: number): number;
  similar_read(): number;
  similar_add(): number;
}

// As in html-reader.ts; a file for both would be one more request for those who use only one.
const imports = {
  env: { emscripten_random: Math.random, emscripten_notify_memory_growth: () => undefined },
  wasi_snapshot_preview1: {
    proc_exit: () => {
      throw new RangeError("Khulasa: too many fingerprints for the memory");
    },
  },
};

let module: WebAssembly.Module | undefined;

/** An instance of the small module, with a memory of its own. */
function instantiate(): Exports {
  module ??= new WebAssembly.Module(Uint8Array.from(rankWasm, (byte) => byte.charCodeAt(0)));
  const exports = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
  exports._initialize();
  return exports;
}

/** `value` if it is an array of bytes, of this or any other realm. */
function bytesOf(name: string, value: Uint8Array): Uint8Array {
  if (ArrayBuffer.isView(value) && value.BYTES_PER_ELEMENT === 1) return value;
  throw wrongType(name, value, "Uint8Array");
}

interface Answer {
  /** Takes the next number, score or string. */
  number(): number;
  score(): number;
  string(): string;
}

/**
 * Hands `fingerprints` over and calls `run`. Throws KhulasaError "invalid-option" for bytes that are no fingerprint, which
 * `nameOf` names.
 */
function ask(
  exports: Exports,
  fingerprints: readonly Uint8Array[],
  run: () => number,
  nameOf: (index: number) => string,
): Answer {
  let size = 0;
  for (const each of fingerprints) size += each.length;
  let at = exports.similar_input(size);
  const sizesAt = exports.similar_sizes(fingerprints.length); // it may replace memory.buffer, by growing
  const { buffer } = exports.memory;
  const bytes = new Uint8Array(buffer);
  const sizes = new Uint32Array(buffer, sizesAt, fingerprints.length);
  for (const [i, each] of fingerprints.entries()) {
    bytes.set(each, at);
    at += sizes[i] = each.length;
  }
  const answer = run();
  const memory = exports.memory.buffer;
  const [numbersAt = 0, scoresAt = 0, stringsAt = 0, units = 0, failed = 0] = new Uint32Array(memory, answer, 5);
  let text = "";
  // Not TextDecoder, which would replace lone surrogates. The phrases of a few matches are short.
  for (const unit of new Uint16Array(memory, stringsAt, units)) text += String.fromCharCode(unit);
  const strings = text.split("\0");
  if (failed) {
    const [message, requested, allowed] = strings;
    throw new KhulasaError("invalid-option", `${nameOf(failed - 1)}: ${message}`, requested, allowed);
  }
  const view = new DataView(memory);
  let [number, score, string] = [numbersAt, scoresAt, 0];
  return {
    number: () => view.getUint32((number += 4) - 4, true),
    score: () => view.getFloat64((score += 8) - 8, true),
    string: () => strings[string++] as string,
  };
}

/**
 * The candidates that are most similar to `query`, best first; of equal ones the first. A headline's fingerprint finds its
 * article, too. Copies have the score of any other, and `isCopy`: leave them out, or show them as such.
 *
 * The score is the cosine of the weighted terms, those of the query weighted again by how few of the candidates have them;
 * then the three best candidates lend the query half of their weight. Linear in the candidates: 10,000 take about a frame.
 *
 * @param k at most this many: fewer if fewer have anything in common with the query.
 * @throws KhulasaError "invalid-option" for an argument of the wrong type, and for bytes that are not a fingerprint, or one
 * of another version.
 *
 * @example
 * ```js
 * for (const { candidate, isCopy, shared } of similar(query, archive, 5))
 *   if (!isCopy) show(titles[candidate], shared);
 * ```
 */
export function similar(query: Uint8Array, candidates: readonly Uint8Array[], k = 5): SimilarArticle[] {
  const all = [
    bytesOf("query", query),
    ...listOf("candidates", candidates, "a list of Uint8Array", (bytes: Uint8Array, i) =>
      bytesOf(`candidates[${i}]`, bytes),
    ),
  ];
  if (!Number.isInteger(k) || k < 0 || k > 0xffffffff) throw wrongType("k", k, "a whole number from 0 to 4294967295");
  const exports = instantiate();
  const rank = () => exports.similar_rank(k);
  const { number, score, string } = ask(exports, all, rank, (i) => (i === 0 ? "query" : `candidates[${i - 1}]`));
  return Array.from({ length: number() }, () => {
    const [candidate, isCopy, sameTitle, count] = [number(), number() === 1, number() === 1, number()];
    return {
      candidate,
      score: score(),
      overlap: score(),
      isCopy,
      sameTitle,
      shared: Array.from({ length: count }, string),
    };
  });
}

/**
 * What a fingerprint says of its article.
 *
 * @throws KhulasaError "invalid-option" as similar() does.
 *
 * @example
 * ```js
 * readFingerprint(bytes).phrases.map(({ text }) => text); // ["قطاف الزيتون", "وادي السرو"]
 * ```
 */
export function readFingerprint(fingerprint: Uint8Array): FingerprintContent {
  const exports = instantiate();
  const name = "fingerprint";
  const answer = ask(exports, [bytesOf(name, fingerprint)], exports.similar_read, () => name);
  const [words, count] = [answer.number(), answer.number()];
  return {
    words,
    phrases: Array.from({ length: count }, () => ({
      text: answer.string(),
      score: answer.score(),
      kind: keywordKinds[answer.number()] as KeywordKind,
    })),
  };
}

/**
 * Finds copies among many articles, one after another: re-prints, and other versions of one text. Memory: about half a
 * kilobyte for each article that is not a copy.
 *
 * @example
 * ```js
 * const finder = new CopyFinder();
 * const firsts = archive.map((fingerprint) => finder.add(fingerprint)); // [0, 1, 0]: the third is a copy of the first
 * ```
 */
export class CopyFinder {
  readonly #exports = instantiate();

  /**
   * Adds an article.
   *
   * @returns the number of the first article, counting from 0 as they were added, that this one is a copy of; its own if
   * there is none. An article without words is a copy of nothing.
   * @throws KhulasaError "invalid-option" as similar() does; nothing is added then.
   */
  add(fingerprint: Uint8Array): number {
    const name = "fingerprint";
    return ask(this.#exports, [bytesOf(name, fingerprint)], this.#exports.similar_add, () => name).number();
  }
}
