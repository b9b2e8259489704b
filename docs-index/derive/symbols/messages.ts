/**
 * Documented error messages as patterns, found in a text at a cost that grows with the text and not
 * with the number of messages: a message is tried only where its rarest word stands.
 */
import type { ErrorDoc } from '../../reference';

/** A documented error message, e.g. `block <N>: invalid context`, of one error that has it. */
export interface MessageRow {
  readonly message: string;
  readonly error: ErrorDoc;
}

/** A documented message in a text, as UTF-16 offsets. */
export interface MessageMatch {
  readonly row: MessageRow;
  readonly start: number;
  readonly end: number;
}

/** A message that is looked for, once however many errors have it. */
interface SoughtMessage {
  /** The first that has it. */
  readonly row: MessageRow;
  /** Matches texts in which the `<...>` parts vary; made when it is first tried. */
  readonly pattern: () => RegExp;
}

/** Messages and the words that lead to them. */
export interface MessageTable {
  readonly rows: readonly MessageRow[];
  /** Messages by their rarest word in lower case. */
  readonly byWord: ReadonlyMap<string, readonly SoughtMessage[]>;
  /** Messages without a word of Latin letters, looked for as they are. */
  readonly others: readonly SoughtMessage[];
}

/**
 * One row per message of every error, in the order of the errors. What varies as a whole, like
 * `<reason>`, says nothing and has none. Thousands of tickets meet the same few messages, so
 * each is looked into once.
 */
export function messageRows(errors: readonly ErrorDoc[]): MessageTable {
  const rows: MessageRow[] = [];
  const met = new Map<string, MetMessage>();
  for (const error of errors) {
    for (const message of error.messages) {
      const known = met.get(message) ?? meet(message);
      met.set(message, known);
      if (!known.saysSomething) continue;
      const row = { message, error };
      rows.push(row);
      known.rows.push(row);
    }
  }
  return { rows, ...leadTo([...met.values()]) };
}

interface MetMessage {
  readonly saysSomething: boolean;
  readonly words: ReadonlySet<string>;
  readonly rows: MessageRow[];
}

function meet(message: string): MetMessage {
  const saysSomething = /[\p{L}\p{N}]{2}/u.test(fixedText(message));
  return { saysSomething, words: wordsOf(message), rows: [] };
}

function leadTo(messages: readonly MetMessage[]): Pick<MessageTable, 'byWord' | 'others'> {
  const byWord = new Map<string, SoughtMessage[]>();
  const others: SoughtMessage[] = [];
  const counts = countWords(messages);
  for (const { rows, words } of messages) {
    const [row] = rows;
    if (row === undefined) continue;
    let made: RegExp | undefined;
    const sought = { row, pattern: () => (made ??= messagePattern(row.message)) };
    const word = rarestWord(words, counts);
    const list = word === undefined ? others : (byWord.get(word) ?? []);
    list.push(sought);
    if (word !== undefined) byWord.set(word, list);
  }
  return { byWord, others };
}

/**
 * The pattern of a documented message: parts in `<...>` (and a lone `x` or `N`) stand for anything
 * on the line, letter case and runs of blanks do not matter, and it matches whole words only, which
 * Chinese may stand right beside.
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
      ? '(?<![\\p{Script=Latin}\\p{N}_])'
      : '';
  const after =
    /[\p{L}\p{N}_]$/u.test(message) && !/\p{Script=Han}$/u.test(message)
      ? '(?![\\p{Script=Latin}\\p{N}_])'
      : '';
  return new RegExp(`${before}${source}${after}`, 'iu');
}

/** Messages of the table that stand in a text, by place, the longer first. */
export function matchMessages(table: MessageTable, text: string): MessageMatch[] {
  const found = new Map<string, MessageMatch>();
  const seek = ({ row, pattern }: SoughtMessage, near: number): void => {
    for (let from = Math.max(0, near - reach); from <= near;) {
      const match = pattern().exec(text.slice(from, near + reach));
      if (!match) return;
      const start = from + match.index;
      const end = start + match[0].length;
      const key = `${start} ${row.message}`;
      if (end > near && !found.has(key)) found.set(key, { row, start, end });
      from = Math.max(end, from + 1);
    }
  };
  for (const word of text.matchAll(/[A-Za-z][A-Za-z0-9_]{2,}/g)) {
    for (const sought of table.byWord.get(word[0].toLowerCase()) ?? []) seek(sought, word.index);
  }
  for (const sought of table.others) {
    const at = text.search(sought.pattern());
    if (at >= 0) seek(sought, at);
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

/** In how many rows each word stands. */
function countWords(messages: readonly MetMessage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words, rows } of messages) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + rows.length);
  }
  return counts;
}

function rarestWord(
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const count = (word: string): number => counts.get(word) ?? 0;
  return [...words].sort((a, b) => count(a) - count(b) || b.length - a.length)[0];
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
