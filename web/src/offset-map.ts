// The map between a text and its normalized form: the same as class OffsetMap in core/include/khulasa/text.h.
import type { Range } from "./types.js";

type Side = 0 | 1;

/**
 * Maps offsets between a source text and its normalized form (the target), in both directions. Offsets are UTF-16 code
 * units.
 *
 * @example
 * ```js
 * const { text, map } = await khulasa.normalize("قَدْ قـال", { profile: "search" }); // text: "قد قال"
 * map.toSource(3, 6); // { begin: 5, end: 9 }: «قـال»
 * ```
 */
export class OffsetMap {
  readonly #runs: Uint32Array;

  /** @param runs where each run begins, source and target in turn; then the lengths of the two texts. */
  constructor(runs: Uint32Array) {
    this.#runs = runs;
  }

  /**
   * The source span of a span of the target. Dropped characters belong to the character before them, so the span of a
   * word includes the marks on its last letter. Ends outside the text are clamped to it. O(log runs).
   */
  toSource(begin: number, end: number): Range {
    return this.#map(begin, end, 1, 0);
  }

  /** The target span of a span of the source; empty if all of it was dropped. Clamped as by toSource(). O(log runs). */
  toTarget(begin: number, end: number): Range {
    return this.#map(begin, end, 0, 1);
  }

  /** Where each run begins, as [source, target]: the same as in the command line tool's JSON. */
  toJSON(): [number, number][] {
    const pairs: [number, number][] = [];
    for (let run = 0; run < this.#last; run++) pairs.push([this.#at(run, 0), this.#at(run, 1)]);
    return pairs;
  }

  get #last(): number {
    return this.#runs.length / 2 - 1;
  }

  #at(run: number, side: Side): number {
    return this.#runs[2 * run + side] as number;
  }

  #map(begin: number, end: number, from: Side, to: Side): Range {
    const first = this.#mapEnd(begin, false, from, to);
    return { begin: first, end: Math.max(first, this.#mapEnd(Math.max(begin, end), true, from, to)) };
  }

  #mapEnd(position: number, isEnd: boolean, from: Side, to: Side): number {
    if (this.#last === 0) return 0;
    const at = Math.min(Math.max(position, 0), this.#at(this.#last, from));
    // The last run that begins at or before `at`, found as the core finds it.
    let low = 0;
    let high = this.#last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle, from) <= at) low = middle + 1;
      else high = middle;
    }
    const run = Math.max(low - 1, 0);
    if (at >= this.#at(run + 1, from)) return this.#at(run + 1, to);
    const offset = at - this.#at(run, from);
    const same = this.#at(run + 1, 0) - this.#at(run, 0) === this.#at(run + 1, 1) - this.#at(run, 1);
    if (same) return this.#at(run, to) + offset;
    return offset === 0 || !isEnd ? this.#at(run, to) : this.#at(run + 1, to);
  }
}
