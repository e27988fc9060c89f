// The map between a text and its normalized form; the same as class OffsetMap of the core.
import type { Range } from "./types.js";

type Side = 0 | 1;

/** Joins the offsets of a source text and of its normalized form, the target, in both directions. */
export class OffsetMap {
  readonly #runs: Uint32Array;

  /** @param runs source and target begins in turn, the text's two lengths at the end. */
  constructor(runs: Uint32Array) {
    this.#runs = runs;
  }

  /** The source span of a span of the target. Out-of-range ends are clamped. O(log runs). */
  toSource(begin: number, end: number): Range {
    return this.#map(begin, end, 1, 0);
  }

  /** The target span of a span of the source: empty where all of it was dropped. O(log runs). */
  toTarget(begin: number, end: number): Range {
    return this.#map(begin, end, 0, 1);
  }

  /** Each run's begin as [source, target], as in the command line tool's JSON. */
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
    // The last run that begins at or before `at`, as the core finds it.
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
