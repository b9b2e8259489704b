/** Finds where a string ends: quotes with escapes, triple quotes, template literals, heredocs. */
import type { Language } from './language';

export interface StringRead {
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
  readonly quote: string;
}

/** A place in text[at, end) that may begin a string; `lineEnd` gives the end of an offset's line. */
export interface StringPlace {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly language: Language;
  readonly lineEnd: (offset: number) => number;
}

/**
 * The string that begins at `at`, or undefined if none does. One that is never closed runs to the
 * end of its line (of the text, where its quotes may run over lines).
 */
export function readString({
  text,
  at,
  end,
  language,
  lineEnd,
}: StringPlace): StringRead | undefined {
  const char = text.charAt(at);
  if (char === '<' && language.heredocs) return readHeredoc(text, at, end, lineEnd);
  if (!language.quotes.includes(char)) return undefined;
  const hashes = language.hashQuotes
    ? /#{1,3}$/.exec(text.slice(Math.max(0, at - 3), at))?.[0]
    : '';
  if (hashes) return readUntil(text, at + 1, end, `${char}${hashes}`);
  const triple = char.repeat(3);
  if (language.tripleQuotes && char !== '`' && text.startsWith(triple, at)) {
    return readUntil(text, at + 3, end, triple);
  }
  // An apostrophe within a word is no quote: `doesn't`, `C++'s`. Python's f'' and r'' are.
  if (char === "'" && isApostrophe(text, at)) return undefined;
  const long = language.longQuotes.includes(char);
  return readQuoted(text, at, long ? end : lineEnd(at), {
    long,
    kind: language.kind,
    isRaw: language.rawQuotes.includes(char),
    hole: char === '`' && long ? '${' : language.hole,
  });
}

function isApostrophe(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]{1,3}$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  return before !== '' && !/^(?:[fFrRbBuUL]{1,2}|@)$/.test(before);
}

function readUntil(text: string, from: number, end: number, close: string): StringRead {
  const found = text.indexOf(close, from);
  const textEnd = found === -1 || found > end ? end : found;
  return { textStart: from, textEnd, end: Math.min(end, textEnd + close.length), quote: close };
}

interface QuoteRules {
  readonly long: boolean;
  readonly isRaw: boolean;
  readonly kind: Language['kind'];
  /** What opens a hole for code, in which quotes are its own; '' for none. */
  readonly hole: string;
}

/** Longest string, in characters, that must be closed to be one. */
const maxLoose = 1000;

/** Holes of a string that are never closed; behind these no hole is looked for in it. */
const maxOpenHoles = 20;

function readQuoted(
  text: string,
  at: number,
  end: number,
  { long, kind, isRaw, hole }: QuoteRules,
): StringRead | undefined {
  const quote = text.charAt(at);
  // Where an unclosed quote is no string, every quote of a line would read all of the line.
  const isLoose = kind === 'log' || kind === 'prose' || (quote !== '"' && !long);
  const stop = isLoose ? Math.min(end, at + maxLoose) : end;
  const opener = isRaw || hole === '' ? undefined : hole;
  let openHoles = 0;
  for (let next = at + 1; next < stop; next++) {
    const char = text.charAt(next);
    if (char === quote) return { textStart: at + 1, textEnd: next, end: next + 1, quote };
    if (opener !== undefined && openHoles < maxOpenHoles && text.startsWith(opener, next)) {
      const closed = skipHole(text, next + 1, stop);
      if (closed === next + 1) openHoles++;
      next = closed;
    } else if (char === '\\' && !isRaw && !(kind === 'shell' && quote === "'")) next++;
    else if (kind === 'shell' && quote === '"' && text.startsWith('$(', next)) {
      next = skipSubstitution(text, next + 1, stop);
    }
  }
  // A lone quote in prose or a log is an apostrophe or an inch mark, not a string to the line's end.
  if (isLoose) return undefined;
  return { textStart: at + 1, textEnd: end, end, quote };
}

/** From the `(` of a shell's `$(…)` to its `)`; quotes within are its own. */
function skipSubstitution(text: string, open: number, end: number): number {
  let depth = 0;
  let quote = '';
  const last = Math.min(end, open + maxLoose);
  for (let at = open; at < last; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return open;
}

/** From the bracket that opens a hole to the one that closes it; those within are counted. */
function skipHole(text: string, open: number, end: number): number {
  const [opens, closes] = text.charAt(open) === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let at = open; at < end; at++) {
    const char = text.charAt(at);
    if (char === opens) depth++;
    else if (char === closes && --depth === 0) return at;
  }
  return open;
}

const heredocOpen = /<<<?[~-]?\s?(["']?)([A-Z][A-Z0-9_]{0,40})\1/y;

function readHeredoc(
  text: string,
  at: number,
  end: number,
  lineEnd: (offset: number) => number,
): StringRead | undefined {
  heredocOpen.lastIndex = at;
  const open = heredocOpen.exec(text);
  if (open === null) return undefined;
  const textStart = lineEnd(at) + 1;
  const name = open[2] ?? '';
  let line = textStart;
  while (line < end) {
    const stop = lineEnd(line);
    if (
      text
        .slice(line, Math.min(stop, line + 80))
        .trimStart()
        .startsWith(name)
    ) {
      const closed = text.indexOf(name, line) + name.length;
      return { textStart, textEnd: line, end: closed, quote: name };
    }
    line = stop + 1;
  }
  // Not closed yet, or behind the window: all that follows is in it.
  return { textStart: Math.min(textStart, end), textEnd: end, end, quote: name };
}
