/**
 * Front matter as site generators write it: YAML between `---`, TOML between `+++`, JSON in braces.
 * Keys are read one by one, so that a line that is no YAML costs itself and no other. The three of them in
 * one file, for they are read, masked and cut off by the same places.
 */
import { parse } from 'yaml';
import { maskValues } from '../mask/maskValues';

/** What stands before a page, and where the page begins. */
export interface FrontMatter {
  /** The keys that have a value; they keep their case. */
  readonly keys: readonly string[];
  readonly valueOf: (key: string) => unknown;
  /** The words of a value as they stand in the file, for what turned out to be no text. */
  readonly writtenOf: (key: string) => string;
  /** What is wrong, with the line of the file, 1-based. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** The line of the file in which a key stands, 1-based. */
  readonly lineOf: (key: string) => number;
  readonly body: string;
  /** Whether there is any front matter. */
  readonly isThere: boolean;
}

/** Takes the front matter off a page. A rule that only opens a page is none. */
export function splitFrontMatter(text: string): FrontMatter {
  const block = yamlBlock(text) ?? tomlBlock(text);
  if (block === undefined) return { ...nothing, body: text };
  const entries = entriesOf(block);
  if (block.mark === '---' && !looksLikeKeys(block, entries)) return { ...nothing, body: text };
  return { ...readEntries(entries, block.mark), body: text.slice(block.end), isThere: true };
}

/**
 * The same, masked when it is read: a mask in the text of YAML would be a list. Of the many keys that
 * tools write few are ever asked for, and only those are masked.
 */
export function readFrontMatter(text: string, mask: (text: string) => string): FrontMatter {
  const { valueOf, writtenOf, problems, body, ...rest } = splitFrontMatter(text);
  return {
    ...rest,
    valueOf: onceFor(key => maskValues(valueOf(key), mask)),
    writtenOf: onceFor(key => mask(writtenOf(key))),
    problems: problems.map(({ line, message }) => ({ line, message: mask(message) })),
    body: mask(body),
  };
}

/** What is masked twice would be counted twice. */
function onceFor<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const nothing = {
  keys: [],
  valueOf: () => undefined,
  writtenOf: () => '',
  problems: [],
  lineOf: () => 1,
  isThere: false,
};

interface Block {
  readonly mark: '---' | '+++';
  readonly lines: readonly string[];
  /** 1-based line of the file in which `lines` begin. */
  readonly line: number;
  /** Index behind the closing mark. */
  readonly end: number;
}

function yamlBlock(text: string): Block | undefined {
  return blockAt(text, /^(?:\s*\n)?---[ \t]*\n/.exec(text)?.[0], /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g);
}

function tomlBlock(text: string): Block | undefined {
  return blockAt(text, /^(?:\s*\n)?\+\+\+[ \t]*\n/.exec(text)?.[0], /\n\+\+\+[ \t]*(?:\n|$)/g);
}

function blockAt(text: string, opening: string | undefined, closing: RegExp): Block | undefined {
  if (opening === undefined) return undefined;
  closing.lastIndex = opening.length - 1;
  const end = closing.exec(text);
  if (end === null) return undefined;
  const lines = text.slice(opening.length, Math.max(opening.length, end.index)).split('\n');
  const mark = opening.trim() === '+++' ? '+++' : '---';
  return { mark, lines, line: opening.split('\n').length, end: end.index + end[0].length };
}

/** A key with the lines of its value. */
interface Entry {
  /** '' for lines that belong to no key. */
  readonly key: string;
  readonly lines: string[];
  readonly line: number;
}

const yamlKey =
  /^(?:"([^"]+)"|'([^']+)'|([\p{L}_$@](?:[\p{L}\p{N}_.$@ -]*[\p{L}\p{N}_.$@-])?))[ \t]*:(?=[ \t]|$)/u;
const tomlKey = /^(?:"([^"]+)"|'([^']+)'|([\w-][\w.-]*))[ \t]*=|^\[+([\w.-]+)\]+[ \t]*$/;

function entriesOf({ mark, lines, line }: Block): Entry[] {
  const pattern = mark === '+++' ? tomlKey : yamlKey;
  const entries: Entry[] = [];
  lines.forEach((text, index) => {
    const [found, double, single, plain, table] = pattern.exec(text) ?? [];
    const key = double ?? single ?? plain ?? table ?? '';
    const last = entries.at(-1);
    const continues = last !== undefined && /^(\s|-(\s|$)|[\]})"']|$|#)/.test(text);
    if (found !== undefined) entries.push({ key, lines: [text], line: line + index });
    else if (continues || (mark === '+++' && last !== undefined)) last.lines.push(text);
    else if (text.trim() !== '' && !text.startsWith('#')) {
      entries.push({ key: '', lines: [text], line: line + index });
    }
  });
  return entries;
}

const commonKeys =
  /^(title|description|category|categories|tags|layout|date|id|slug|url|sidebar_label|sidebar_position|weight|order|permalink|kind|name|author|keywords|updated)$/i;

/** Keys on most lines; where the opening rule has a blank line below it, one that is known. */
function looksLikeKeys({ lines }: Block, entries: readonly Entry[]): boolean {
  const named = entries.filter(({ key }) => key !== '');
  if (lines.every(line => /^\s*(#.*)?$/.test(line)))
    return lines.every(line => line.trim() === '') ? lines.length <= 1 : false;
  if (named.length === 0) return false;
  if (lines[0]?.trim() === '' && !named.some(({ key }) => commonKeys.test(key))) return false;
  return named.length * 2 >= entries.length;
}

type Read = Pick<FrontMatter, 'keys' | 'valueOf' | 'writtenOf' | 'problems' | 'lineOf'>;

function readEntries(entries: readonly Entry[], mark: Block['mark']): Read {
  const data = new Map<string, unknown>();
  const written = new Map<string, string>();
  const lines = new Map<string, number>();
  const problems: { line: number; message: string }[] = [];
  const whole = mark === '---' ? wholeYaml(entries) : undefined;
  for (const entry of entries) {
    const { key, line } = entry;
    if (key === '') {
      const message = 'Front matter: this line belongs to no key; it was left out.';
      problems.push({ line, message });
    } else if (!lines.has(key)) {
      lines.set(key, line);
      const said = saidOf(entry, mark);
      written.set(key, said);
      const value = whole?.get(key) ?? readEntry(entry, { mark, said });
      if (value.kind === 'value') data.set(key, value.value);
      else problems.push({ line, message: brokenKey(key, value.reason) });
    }
  }
  return {
    keys: [...data.keys()],
    valueOf: key => data.get(key),
    writtenOf: key => written.get(key) ?? '',
    problems,
    lineOf: key => lines.get(key) ?? 1,
  };
}

function brokenKey(key: string, reason: string): string {
  return `Front matter: ${key} is not valid (${reason}); it was left out.`;
}

/** The words behind a key. */
function saidOf({ lines }: Entry, mark: Block['mark']): string {
  const text = lines.join('\n');
  return text.slice(text.search(mark === '+++' ? /=|$/ : /:(?=\s|$)|$/) + 1).trim();
}

/** Keys may lean on each other by anchors: then all are read together, if that can be done. */
function wholeYaml(entries: readonly Entry[]): ReadonlyMap<string, Value> | undefined {
  const text = entries.flatMap(({ lines }) => lines).join('\n');
  if (!/[:\-[,]\s*&\w/.test(text)) return undefined;
  try {
    const read: unknown = parse(text, yamlOptions);
    const values = Object.entries(typeof read === 'object' && read !== null ? read : {});
    return new Map(values.map(([key, value]) => [key, { kind: 'value', value: value as unknown }]));
  } catch {
    return undefined;
  }
}

/**
 * What is no YAML mostly is a sentence: `title: Error: no such album` says what it says, and so does
 * `title: [Beta] Sooner`, over several lines too. A key that stands below, indented, is no part of it.
 */
function readEntry(
  { lines }: Entry,
  { mark, said }: { readonly mark: Block['mark']; readonly said: string },
): Value {
  const text = lines.join('\n');
  const value = mark === '+++' ? tomlValue(text) : yamlValue(text);
  const sentence = value.kind === 'broken' ? sentenceOf(said) : undefined;
  return sentence === undefined ? value : { kind: 'value', value: sentence };
}

function sentenceOf(said: string): string | undefined {
  const [first = '', ...below] = said.split('\n');
  if (below.some(line => /^[ \t]*[-\]}]/.test(line))) return undefined;
  const more = below.filter(line => !/^[ \t]*[\w-]+:(?=\s)/.test(line)).map(line => line.trim());
  const sentence = [first, ...more].join(' ').trim();
  return /\p{L}/u.test(sentence) ? sentence : undefined;
}

// The core schema keeps dates as text; aliases are bounded against billion-laughs documents.
const yamlOptions = { schema: 'core', maxAliasCount: 20, logLevel: 'error' } as const;

type Value =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string };

/** Most values are plain words, words in quotes with none inside, or nothing: no parser is needed. */
const plainValue = /^[^\n:]+:[ \t]+([\p{L}\p{N}/(](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*)$/u;
const quotedValue = /^[^\n:"']+:[ \t]+(?:"([^"\\\n]*)"|'([^'\n]*)')$/;

function yamlValue(text: string): Value {
  const plain = plainValue.exec(text.trimEnd())?.[1]?.trim();
  if (plain !== undefined && !/^(true|false|null|[\d.+-]+|~)$/i.test(plain))
    return { kind: 'value', value: plain };
  const [, double, single] = quotedValue.exec(text.trimEnd()) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'value', value: quoted };
  if (/^[^\n:"']+:[ \t]+\[\]$/.test(text.trimEnd())) return { kind: 'value', value: [] };
  try {
    const read: unknown = parse(text, yamlOptions);
    const values: unknown[] = typeof read === 'object' && read !== null ? Object.values(read) : [];
    return { kind: 'value', value: values[0] };
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { kind: 'broken', reason: reason.replace(/ at line \d.*$/, '') };
  }
}

/** The part of TOML that front matter uses: text, numbers, dates, truth and lists of these. */
function tomlValue(text: string): Value {
  const value = text.slice(text.indexOf('=') + 1).trim();
  const block = /^("""|''')\n?([^]*)\1$/.exec(value)?.[2];
  if (block !== undefined) return { kind: 'value', value: block };
  if (/^[["'{]/.test(value)) return yamlValue(`value: ${value.replace(/,(\s*\])/g, '$1')}`);
  return { kind: 'value', value: value.replace(/\s+#.*$/, '') };
}
