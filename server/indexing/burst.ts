/** Paths that changed, gathered until none has come for a while, so that a burst is looked at once. */
export class Burst {
  private readonly paths = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `send` is given what has come once `quiet` milliseconds have passed without more. */
  constructor(
    private readonly send: (paths: readonly string[]) => void,
    private readonly quiet: number,
  ) {}

  /** Whether something waits to be sent. */
  get isPending(): boolean {
    return this.paths.size > 0;
  }

  add(paths: readonly string[]): void {
    for (const path of paths) this.paths.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const changed = [...this.paths];
      this.paths.clear();
      this.send(changed);
    }, this.quiet);
  }

  /** Forgets what waits. */
  clear(): void {
    clearTimeout(this.timer);
    this.paths.clear();
  }
}
