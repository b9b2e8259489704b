/**
 * JSON as documents print it → valid JSON, indented by two spaces. Mends trailing and missing commas,
 * bare keys and values, `...`, quotes that are missing, curly or single, values broken over lines,
 * comments, brackets never closed, and drops the `{}` that only stands for "more of these".
 * Numbers keep their digits, keys their order.
 *
 *     { job: <job_id>, "tags": [ "a", ... ], }  →  {"job": "<job_id>", "tags": ["a"]}
 */

/** Mended JSON, and where in the text what follows it begins. */
export interface MendedJson {
  readonly text: string;
  readonly end: number;
}

/** Mends the object or array at the start of a text; undefined if none stands there. */
export function mendJson(text: string): MendedJson | undefined {
  const source = text.slice(0, longestText);
  const reader = { source, at: 0 };
  skipBlank(reader);
  if (!/[{[]/.test(source.charAt(reader.at))) return undefined;
  const node = readNode(reader, 0);
  return node === undefined ? undefined : { text: print(node, ''), end: reader.at };
}

type Node =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] };
type Entry = readonly [key: string, value: Node];

interface Reader {
  readonly source: string;
  at: number;
}

/** Examples are small; what is deeper or longer is not one, or is meant to harm. */
const longestText = 500_000;
const deepestNesting = 100;

/** undefined for `...` and for nothing at all. */
function readNode(reader: Reader, depth: number): Node | undefined {
  skipBlank(reader);
  const char = reader.source.charAt(reader.at);
  if (char === '{' && depth < deepestNesting) return readObject(reader, depth);
  if (char === '[' && depth < deepestNesting) return readArray(reader, depth);
  if (isQuote(char)) return { kind: 'literal', text: JSON.stringify(readString(reader)) };
  return readBare(reader);
}

function readObject(reader: Reader, depth: number): Node {
  reader.at++;
  const entries: Entry[] = [];
  for (;;) {
    skipSeparators(reader);
    const char = reader.source.charAt(reader.at);
    if (char === '}') reader.at++;
    if (char === '}' || char === ']' || char === '') break;
    if (char === '{' || char === '[') {
      const inner = readNode(reader, depth + 1);
      if (inner?.kind === 'object') for (const entry of inner.entries) entries.push(entry);
      continue;
    }
    const key = isQuote(char) ? readString(reader) : readWord(reader, /[:：,，{}[\]\n]/).trim();
    skipBlank(reader);
    if (!/[:：]/.test(reader.source.charAt(reader.at))) continue;
    reader.at++;
    const value = readNode(reader, depth + 1);
    if (value !== undefined) entries.push([key, value]);
  }
  return { kind: 'object', entries };
}

function readArray(reader: Reader, depth: number): Node {
  reader.at++;
  const items: Node[] = [];
  for (;;) {
    skipSeparators(reader);
    const char = reader.source.charAt(reader.at);
    if (char === ']') reader.at++;
    if (char === ']' || char === '}' || char === '') break;
    const before = reader.at;
    const item = readNode(reader, depth + 1);
    if (item !== undefined) items.push(item);
    if (reader.at === before) reader.at++;
  }
  const filled = items.filter(item => item.kind !== 'object' || item.entries.length > 0);
  return { kind: 'array', items: filled.some(item => item.kind === 'object') ? filled : items };
}

/** A value without its quotes: a number, a constant, `<job_id>`, `example_id"`. */
function readBare(reader: Reader): Node | undefined {
  const word = readWord(reader, /[,，}\]\n]/)
    .replace(/ (\/\/|#).*$/, '')
    .trim();
  if (word === '') reader.at++;
  const constant = constants.get(word);
  if (constant !== undefined) return { kind: 'literal', text: constant };
  if (word === '' || /^(\.{2,}|…+)$/.test(word)) return undefined;
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return { kind: 'literal', text: word };
  return { kind: 'literal', text: JSON.stringify(word.replace(/["'“”]$/, '')) };
}

const constants: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
]);

function readWord(reader: Reader, stop: RegExp): string {
  const start = reader.at;
  while (reader.at < reader.source.length && !stop.test(reader.source.charAt(reader.at))) {
    reader.at++;
  }
  return reader.source.slice(start, reader.at);
}

/** A string to its closing quote. A line break in it is a wrapped line, or a quote was forgotten. */
function readString(reader: Reader): string {
  const { source } = reader;
  const open = source.charAt(reader.at++);
  const closes = open === "'" ? "'" : open === '"' ? '"' : '"“”';
  let text = '';
  while (reader.at < source.length) {
    const char = source.charAt(reader.at++);
    if (closes.includes(char)) return text;
    if (char === '\\') {
      text += readEscape(reader);
    } else if (char === '\n') {
      if (
        /^\s*(["“'][^"\n]{0,200}["”']\s*[:：]|[}\]])/.test(source.slice(reader.at, reader.at + 300))
      ) {
        return text.trimEnd().replace(/,$/, '');
      }
      const next = /^[ \t]*/.exec(source.slice(reader.at, reader.at + 200))?.[0].length ?? 0;
      reader.at += next;
      const splitsWords = /\w$/.test(text) && /\w/.test(source.charAt(reader.at));
      text = text.trimEnd() + (splitsWords ? ' ' : '');
    } else {
      text += char;
    }
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function readEscape(reader: Reader): string {
  const char = reader.source.charAt(reader.at++);
  if (char !== 'u') return escapes[char] ?? char;
  const digits = /^[0-9a-fA-F]{4}/.exec(reader.source.slice(reader.at, reader.at + 4))?.[0];
  if (digits === undefined) return '\\u';
  reader.at += 4;
  return String.fromCharCode(parseInt(digits, 16));
}

function isQuote(char: string): boolean {
  return char !== '' && '"\'“”'.includes(char);
}

function skipSeparators(reader: Reader): void {
  do skipBlank(reader);
  while (/[,，;]/.test(reader.source.charAt(reader.at)) && ++reader.at);
}

function skipBlank(reader: Reader): void {
  const blank = /\s+|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y;
  for (;;) {
    blank.lastIndex = reader.at;
    if (!blank.test(reader.source)) return;
    reader.at = blank.lastIndex;
  }
}

function print(node: Node, indent: string): string {
  if (node.kind === 'literal') return node.text;
  const inner = `${indent}  `;
  const isArray = node.kind === 'array';
  const parts = isArray
    ? node.items.map(item => print(item, inner))
    : node.entries.map(([key, value]) => `${JSON.stringify(key)}: ${print(value, inner)}`);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
