// The cost of work as a multiple of a reference measured in the same run, so that a busy machine does not change it.
// It imports nothing and so works in pages as well as in Node.

/**
 * Milliseconds: processor time of this process with all its threads; in a browser, which does not report that, clock
 * time.
 */
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
 * The lowest cost of `work` as a multiple of the lowest cost of `reference`. They take turns, so that a disturbance
 * during a single run does not decide, until the multiple is at most `enough`, it is hopeless, or each has run
 * `mostRuns` times. On a busy machine, the first runs of heavy work are often disturbed, so many may be needed.
 */
export async function costRatio(work, reference, { enough, mostRuns = 40 }) {
  let least = Infinity;
  let leastOfReference = Infinity;
  let ratio = Infinity;
  for (let run = 0; run < mostRuns; ++run) {
    leastOfReference = Math.min(leastOfReference, await costOf(reference));
    least = Math.min(least, await costOf(work));
    ratio = least / leastOfReference;
    const isHopeless = ratio > 20 * enough; // work that is not linear may take minutes
    if (ratio <= enough || isHopeless) break;
  }
  return ratio;
}
