/** Counts of files that are no documents, as they are told of a source. */

/** Counts files by their endings, `.js`, or by their names where they have none. */
export function startPassedOver(): {
  add(path: string): void;
  counts(): Readonly<Record<string, number>>;
} {
  const counts = new Map<string, number>();
  return {
    add(path) {
      const ending = /[^\\/.][^\\/]*(\.[^.\\/]+)$/.exec(path)?.[1]?.toLowerCase();
      const name = ending ?? /[^\\/]*$/.exec(path)?.[0] ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    counts: () => Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)),
  };
}

/** `3 .js, 2 .png`; '' if there are none. */
export function passedOverText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([ending, count]) => `${count} ${ending}`)
    .join(', ');
}

/** What is said of a source in which there is nothing to read. */
export function nothingRead(counts: Readonly<Record<string, number>>): string {
  const passed = passedOverText(counts);
  return passed === ''
    ? 'There is no document here; nothing was read.'
    : `There is no document here; nothing was read. Passed over: ${passed}.`;
}
