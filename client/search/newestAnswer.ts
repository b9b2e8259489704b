/** Questions of which only the newest counts, and waiting for its answer. */
export interface NewestAnswer {
  readonly ask: (query: string) => Promise<void>;
  /** While the newest answer is awaited: true once it came, false if another was asked meanwhile. */
  readonly awaited: () => Promise<boolean> | undefined;
}

/** `fill` shows what a query finds; false if another was asked before the answer came. */
export function newestAnswer(fill: (query: string) => Promise<boolean>): NewestAnswer {
  let running: Promise<boolean> | undefined;
  const ask = async (query: string): Promise<void> => {
    const own = fill(query);
    running = own;
    try {
      await own;
    } finally {
      if (running === own) running = undefined;
    }
  };
  return { ask, awaited: () => running };
}
