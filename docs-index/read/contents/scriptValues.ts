/**
 * The object and list literals of a script, as far as they are plain: `module.exports = {docs: ['a']}`.
 * Nothing is run. Calls, spreads and names stand for nothing; what is inside of a literal all the same
 * is read.
 */
export function scriptValues(script: string): readonly unknown[] {
  const reader: Reader = { text: script, at: 0, depth: 0 };
  const values: unknown[] = [];
  while (values.length < mostValues) {
    start.lastIndex = reader.at;
    const found = start.exec(script);
    if (found === null) return values;
    reader.at = found.index + found[0].length - 1;
    values.push(readValue(reader));
  }
  return values;
}

const mostValues = 200;
const deepest = 40;

/** Where a literal begins: behind `=`, `default`, `return`, `(`, or a key. */
const start = /(?:[=(]|\b(?:default|return)|\b(?:sidebar|nav|sidebars)\s*:)\s*[[{]/g;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** Reads one value; undefined for what is none. Always moves on, unless at a bracket or comma. */
function readValue(reader: Reader): unknown {
  skipBlanks(reader);
  const char = reader.text[reader.at] ?? '';
  if (char === '[' || char === '{') {
    if (reader.depth >= deepest) {
      skipValue(reader);
      return undefined;
    }
    reader.depth++;
    const value = char === '[' ? readList(reader) : readMap(reader);
    reader.depth--;
    return value;
  }
  const text = readQuoted(reader);
  skipBlanks(reader);
  // A text that is joined to something else is not all there is.
  if (text !== undefined && /^[,\]}:]|^$/.test(reader.text[reader.at] ?? '')) return text;
  skipValue(reader);
  return undefined;
}

function readList(reader: Reader): unknown[] {
  const list: unknown[] = [];
  reader.at++;
  while (!isEnd(reader, ']')) {
    const value = readValue(reader);
    if (value !== undefined) list.push(value);
    skipComma(reader);
  }
  return list;
}

function readMap(reader: Reader): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  reader.at++;
  while (!isEnd(reader, '}')) {
    const key = readQuoted(reader) ?? readName(reader);
    skipBlanks(reader);
    if (key !== undefined && reader.text[reader.at] === ':') {
      reader.at++;
      const value = readValue(reader);
      if (value !== undefined && key !== '__proto__') entries.push([key, value]);
    } else skipValue(reader);
    skipComma(reader);
  }
  return Object.fromEntries(entries);
}

/** True behind the closing bracket, or where the text ends. */
function isEnd(reader: Reader, closing: string): boolean {
  skipBlanks(reader);
  const char = reader.text[reader.at];
  if (char === undefined) return true;
  if (char !== closing) {
    // A bracket of another kind closes nothing of ours.
    if (/[\])}]/.test(char)) reader.at++;
    return false;
  }
  reader.at++;
  return true;
}

function skipComma(reader: Reader): void {
  skipBlanks(reader);
  if (reader.text[reader.at] === ',') reader.at++;
}

const blanks = /(?:\s|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;

function skipBlanks(reader: Reader): void {
  blanks.lastIndex = reader.at;
  reader.at += blanks.exec(reader.text)?.[0].length ?? 0;
}

const quoted = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`\\$]*)`/y;

function readQuoted(reader: Reader): string | undefined {
  quoted.lastIndex = reader.at;
  const [whole, double, single, back] = quoted.exec(reader.text) ?? [];
  if (whole === undefined) return undefined;
  reader.at += whole.length;
  return (double ?? single ?? back ?? '').replace(/\\(.)/g, '$1');
}

const name = /[\w$]+/y;

function readName(reader: Reader): string | undefined {
  name.lastIndex = reader.at;
  const found = name.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

/** Goes to the comma or bracket that ends what stands here. */
function skipValue(reader: Reader): void {
  let depth = 0;
  for (; reader.at < reader.text.length; reader.at++) {
    const char = reader.text[reader.at] ?? '';
    if (/["'`]/.test(char)) {
      if (readQuoted(reader) !== undefined) reader.at--;
    } else if (/[[({]/.test(char)) depth++;
    else if (/[\])}]/.test(char)) {
      if (depth === 0) return;
      depth--;
    } else if (char === ',' && depth === 0) return;
  }
}
