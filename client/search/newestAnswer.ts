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

/** A list, and the row of it that a person has moved to. */
interface Rows<T> {
  readonly selectedItems: readonly T[];
}

/** How to tell the row that is meant. */
interface Meaning<T> {
  readonly awaited: NewestAnswer['awaited'];
  /** The row among those that have just come; the first one, or one that was moved to before. */
  readonly meant: () => T | undefined;
}

/**
 * The row that Enter means: the selected one, or while what is typed is not answered yet, the one
 * meant of that answer. Undefined if something else was typed meanwhile, or there is no row.
 */
export async function rowOfEnter<T>(
  rows: Rows<T>,
  { awaited, meant }: Meaning<T>,
): Promise<T | undefined> {
  const running = awaited();
  // Rows that are here may not be shown yet, and none of them be the selected one.
  if (running === undefined) return rows.selectedItems[0] ?? meant();
  return (await running) ? meant() : undefined;
}
