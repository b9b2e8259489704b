/**
 * Documented error messages as patterns, found in a text at a cost that grows with the text and not
 * with the number of messages: a message is tried only where its rarest word stands.
 */
import type { ErrorDoc } from './reference';

/** A documented error message: `pattern` matches texts in which the `<...>` parts vary. */
export interface MessageRow {
  /** The documented string, e.g. `block <N>: invalid context`. */
  readonly message: string;
  readonly pattern: RegExp;
  readonly error: ErrorDoc;
}

/** A documented message in a text, as UTF-16 offsets. */
export interface MessageMatch {
  readonly row: MessageRow;
  readonly start: number;
  readonly end: number;
}

/** Messages and the words that lead to them. */
export interface MessageTable {
  readonly rows: readonly MessageRow[];
  /** Rows by their longest word in lower case. */
  readonly byWord: ReadonlyMap<string, readonly MessageRow[]>;
  /** Rows without a word of Latin letters, looked for as they are. */
  readonly others: readonly MessageRow[];
}

/** One row per message of every error, in the order of the errors. */
export function messageRows(errors: readonly ErrorDoc[]): MessageTable {
  const rows = errors.flatMap(error =>
    error.messages.map(message => ({ message, error, pattern: messagePattern(message) })),
  );
  const byWord = new Map<string, MessageRow[]>();
  const others: MessageRow[] = [];
  for (const row of rows) {
    const word = longestWord(row.message);
    const list = word === undefined ? others : (byWord.get(word) ?? []);
    list.push(row);
    if (word !== undefined) byWord.set(word, list);
  }
  return { rows, byWord, others };
}

/**
 * The pattern of a documented message: parts in `<...>` (and a lone `x` or `N`) stand for anything
 * on the line, letter case and runs of blanks do not matter, and it matches whole words only.
 * Every repetition is bounded, so that matching stays linear.
 */
export function messagePattern(message: string): RegExp {
  const parts = message.trim().split(/(<[^<>]*>|…|\.{3}|\*{3,}|(?<=\s)[xXN](?=\s))/);
  const source = parts
    .map((part, at) => {
      const last = parts.slice(at + 1).every(other => other.trim() === '');
      if (at % 2 === 1) return last ? `[^\\s"'<>{}()\\[\\],;]{1,120}` : `[^\\n]{1,120}?`;
      return escapePattern(part).replace(/\s+/g, '\\s{1,4}');
    })
    .join('');
  const before =
    /^[\p{L}\p{N}_]/u.test(message) && !/^\p{Script=Han}/u.test(message)
      ? '(?<![\\p{L}\\p{N}_])'
      : '';
  const after =
    /[\p{L}\p{N}_]$/u.test(message) && !/\p{Script=Han}$/u.test(message)
      ? '(?![\\p{L}\\p{N}_])'
      : '';
  return new RegExp(`${before}${source}${after}`, 'iu');
}

/** Messages of the table that stand in a text, by place, the longer first. */
export function matchMessages(table: MessageTable, text: string): MessageMatch[] {
  const found = new Map<string, MessageMatch>();
  const seek = (row: MessageRow, near: number): void => {
    for (let from = Math.max(0, near - reach); from <= near;) {
      const match = row.pattern.exec(text.slice(from, near + reach));
      if (!match) return;
      const start = from + match.index;
      const end = start + match[0].length;
      if (end > near) found.set(`${start} ${row.message}`, { row, start, end });
      from = Math.max(end, from + 1);
    }
  };
  for (const word of text.matchAll(/[A-Za-z][A-Za-z0-9_]{2,}/g)) {
    for (const row of table.byWord.get(word[0].toLowerCase()) ?? []) seek(row, word.index);
  }
  for (const row of table.others) {
    const at = text.search(row.pattern);
    if (at >= 0) seek(row, at);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A message and what varies in it hardly ever take more characters than this to either side. */
const reach = 400;

function longestWord(message: string): string | undefined {
  const words = message.replace(/<[^<>]*>/g, ' ').match(/[A-Za-z][A-Za-z0-9_]{2,}/g) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0]?.toLowerCase();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
