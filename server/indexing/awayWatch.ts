/** Milliseconds before it is asked for the first time, and at most, with doubled pauses between. */
const firstPause = 15_000;
const longestPause = 5 * 60_000;

/**
 * Has it looked now and then whether sources that cannot be reached are back. Mounting a share
 * changes no file, so whoever watches files is not told of it.
 */
export class AwayWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private away: readonly string[] = [];

  constructor(private readonly look: (paths: readonly string[]) => void) {}

  /** Which sources are away, told whenever all that was to be looked at has been. */
  follow(away: readonly string[]): void {
    if (away.join('\n') !== this.away.join('\n')) this.clear();
    this.away = away;
    if (away.length === 0) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.pause = Math.min(this.pause * 2, longestPause);
      this.look(this.away);
    }, this.pause);
  }

  /** Stops looking. */
  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pause = firstPause;
  }
}
