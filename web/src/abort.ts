// What waits for work and for an AbortSignal at once.

type Signals = readonly (AbortSignal | undefined)[];

export function throwIfAborted(signals: Signals): void {
  for (const signal of signals) signal?.throwIfAborted();
}

/** Calls `then` once, with the reason of the first signal that is aborted. @returns a function that stops listening. */
// Not AbortSignal.any: Firefox ESR 115 has none.
export function onAbort(signals: Signals, then: (reason: unknown) => void): () => void {
  const listening = new AbortController();
  for (const signal of signals) {
    const hear = () => {
      listening.abort();
      then(signal?.reason);
    };
    if (signal?.aborted) hear();
    else signal?.addEventListener("abort", hear, { signal: listening.signal });
    if (listening.signal.aborted) break;
  }
  return () => listening.abort();
}

/** What `work` gives, or at once the reason of the first signal that is aborted meanwhile. */
export function unlessAborted<T>(signals: Signals, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = onAbort(signals, reject);
    work().finally(stop).then(resolve, reject);
  });
}
