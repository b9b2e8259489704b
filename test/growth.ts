/**
 * How many times longer work takes on twice the input, by the time the processor spent: other work
 * of the machine does not count. What takes less than `least` milliseconds is not told apart. A
 * growth over `bound` counts only if it shows again at twice the size, so that no hiccup fails.
 */
export function growth(
  work: (size: number) => void,
  { size, bound = 2.5, least = 30 }: { size: number; bound?: number; least?: number },
): number {
  let [once, twice] = [cost(work, size), cost(work, 2 * size)];
  for (let again = 1; again <= 2 && twice >= least && twice / once > bound; again++) {
    [once, twice] = [twice, cost(work, 2 ** (again + 1) * size)];
  }
  return twice < least ? 1 : twice / once;
}

/** Milliseconds of the processor, the least of three runs; one run if it takes long. */
function cost(work: (size: number) => void, size: number): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const started = process.cpuUsage();
    work(size);
    best = Math.min(best, process.cpuUsage(started).user / 1000);
    if (best > 300) break;
  }
  return best;
}
