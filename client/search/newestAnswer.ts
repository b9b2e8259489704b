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

/** The rows of a list, and the one a person has moved to. */
interface Rows<T> {
  readonly items: readonly T[];
  readonly selectedItems: readonly T[];
}

/**
 * The row that Enter means: the selected one, or while what is typed is not answered yet, the first
 * row of that answer. Undefined if something else was typed meanwhile, or there is no row.
 */
export async function rowOfEnter<T>(
  rows: Rows<T>,
  awaited: NewestAnswer['awaited'],
  isRow: (item: T) => boolean = () => true,
): Promise<T | undefined> {
  const running = awaited();
  // Rows that are here may not be shown yet, and none of them be the selected one.
  if (running === undefined) return rows.selectedItems[0] ?? rows.items.find(isRow);
  return (await running) ? rows.items.find(isRow) : undefined;
}
