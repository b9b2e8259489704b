/** How much of an entry is shown, and how its parts are put together. */

/** How much to show. */
export interface EntryView {
  /** The value in the code, shown first among the allowed ones. */
  readonly current?: string;
  /** Lines of description to show at most; 20 if absent. Blank lines do not count. */
  readonly maxLines?: number;
}

/** The parts that are not empty, a blank line between them. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n');
}

/** Text cut after a number of lines, code blocks closed. */
export function limitLines(text: string, { maxLines = 20 }: EntryView): string {
  const kept: string[] = [];
  let left = maxLines;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && left-- === 0) break;
    kept.push(line);
  }
  const shown = kept.join('\n').trim();
  if (shown === text) return text;
  const openFence = kept.filter(line => line.startsWith('~~~')).length % 2 === 1;
  return `${shown}${openFence ? '\n~~~' : ''}\n\n…`;
}
