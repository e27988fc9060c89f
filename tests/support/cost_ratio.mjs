// What work costs as a multiple of a reference measured in the same run: a figure that a busy machine does not change.
// For Node and, as it imports nothing, for pages.

/** Milliseconds: of this process's time on the processor, with all its threads; in a browser, which does not say that, by the clock. */
function now() {
  if (!globalThis.process?.cpuUsage) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function costOf(work) {
  const begin = now();
  await work();
  return now() - begin;
}

/**
 * The cost of `work` as a multiple of that of `reference`, each at its least. They take turns, so that whatever disturbs
 * a single run does not decide, until the multiple is at most `enough`, is hopeless, or each has run `mostRuns` times.
 */
export async function costRatio(work, reference, { enough, mostRuns = 10 }) {
  let least = Infinity;
  let leastOfReference = Infinity;
  let ratio = Infinity;
  for (let run = 0; run < mostRuns; ++run) {
    leastOfReference = Math.min(leastOfReference, await costOf(reference));
    least = Math.min(least, await costOf(work));
    ratio = least / leastOfReference;
    const isHopeless = ratio > 20 * enough; // what is not linear may take minutes
    if (ratio <= enough || isHopeless) break;
  }
  return ratio;
}
