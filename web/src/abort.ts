// What waits for work and for an AbortSignal at once.

type Signals = readonly (AbortSignal | undefined)[];

export function throwIfAborted(signals: Signals): void {
  for (const signal of signals) signal?.throwIfAborted();
}

/** Calls `then` once, with the reason of the first signal that is aborted. @returns a function that stops listening. */
// Not AbortSignal.any: Firefox ESR 115 has none. Not listeners that a signal removes: Node 20 forgets to, when several of one target
// have seen a garbage collection.
export function onAbort(signals: Signals, then: (reason: unknown) => void): () => void {
  const stop = (): void => {
    for (const signal of signals) signal?.removeEventListener("abort", hear);
  };
  const hear = ({ target }: { target: EventTarget | null }): void => {
    stop();
    then((target as AbortSignal).reason);
  };
  const target = signals.find((signal) => signal?.aborted);
  if (target) hear({ target });
  else for (const signal of signals) signal?.addEventListener("abort", hear);
  return stop;
}

/** What `work` gives, or at once the reason of the first signal that is aborted meanwhile. */
export function unlessAborted<T>(signals: Signals, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = onAbort(signals, reject);
    work().finally(stop).then(resolve, reject);
  });
}
