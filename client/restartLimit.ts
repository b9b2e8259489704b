/**
 * A gate for restarts after crashes: answers whether one more may be tried now, and counts it.
 * More than `most` within `withinMs` milliseconds are refused, so that a server that cannot run
 * does not spin.
 */
export function restartLimit(limit: {
  readonly most: number;
  readonly withinMs: number;
}): (nowMs: number) => boolean {
  let recent: readonly number[] = [];
  return nowMs => {
    recent = recent.filter(time => nowMs - time < limit.withinMs);
    if (recent.length >= limit.most) return false;
    recent = [...recent, nowMs];
    return true;
  };
}
