/**
 * Documented error messages as patterns, found in a text at a cost that grows with the text and not
 * with the number of messages: a message is tried only where its rarest word stands.
 */
import type { ErrorDoc } from '../reference';

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
  /** Rows by their rarest word in lower case. */
  readonly byWord: ReadonlyMap<string, readonly MessageRow[]>;
  /** Rows without a word of Latin letters, looked for as they are. */
  readonly others: readonly MessageRow[];
}

/**
 * One row per message of every error, in the order of the errors. What varies as a whole, like
 * `<reason>`, says nothing and has none.
 */
export function messageRows(errors: readonly ErrorDoc[]): MessageTable {
  const rows = errors.flatMap(error =>
    error.messages
      .filter(message => /[\p{L}\p{N}]{2}/u.test(fixedText(message)))
      .map(message => ({ message, error, pattern: messagePattern(message) })),
  );
  const byWord = new Map<string, MessageRow[]>();
  const others: MessageRow[] = [];
  const counts = countWords(rows);
  for (const row of rows) {
    const word = rarestWord(row.message, counts);
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
  const varying = /((?:<[^<>]*>|…|\.{3}|\*{3,}|(?<=\s)[xXN](?=\s))+)/;
  const parts = message
    .trim()
    .split(varying)
    .slice(0, 2 * mostHoles + 1);
  const source = parts.map((part, at) => (at % 2 === 0 ? literal(part) : hole(parts, at))).join('');
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
      const key = `${start} ${row.message}`;
      if (end > near && !found.has(key)) found.set(key, { row, start, end });
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

/**
 * What stands for a part that varies. It is the shorter the more of them there are, since they are
 * tried in combination; only a single one may hold blanks.
 */
function hole(parts: readonly string[], at: number): string {
  const isLast = parts.slice(at + 1).every(other => other.trim() === '');
  if (isLast) return `[^\\s"'<>{}()\\[\\],;]{1,120}`;
  const holes = (parts.length - 1) / 2;
  return holes === 1 ? '[^\\n]{1,120}?' : `\\S{1,${holes === 2 ? 40 : 16}}?`;
}

/** Behind more varying parts than this a message is not looked at. */
const mostHoles = 3;

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s{1,4}');
}

/** In how many messages each word stands. */
function countWords(rows: readonly MessageRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const word of wordsOf(row.message)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function rarestWord(message: string, counts: ReadonlyMap<string, number>): string | undefined {
  const words = [...wordsOf(message)];
  const count = (word: string): number => counts.get(word) ?? 0;
  return words.toSorted((a, b) => count(a) - count(b) || b.length - a.length)[0];
}

function wordsOf(message: string): ReadonlySet<string> {
  return new Set(
    fixedText(message)
      .toLowerCase()
      .match(/[a-z][a-z0-9_]{2,}/g),
  );
}

function fixedText(message: string): string {
  return message.replace(/<[^<>]*>/g, ' ');
}
