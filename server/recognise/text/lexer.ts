/** Text → tokens, roughly and for any language: enough to tell keys, values, strings and comments. */
import type { Language } from './language';
import { patternEnd } from './lexPattern';
import { readString } from './lexString';
import { lineEnds } from './lines';

export type TokenKind = 'word' | 'number' | 'string' | 'punct';

/** A token as UTF-16 [start, end) of the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The token's text; of a string what stands between the quotes. */
  readonly text: string;
  /** Where `text` begins. */
  readonly textStart: number;
  /** Of a string: what closes it, e.g. `"`, `'''`. */
  readonly quote?: string;
  readonly isFirstOnLine: boolean;
}

/** A comment as UTF-16 [start, end) of the text, marks included, line break excluded. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
}

/**
 * Tokens and comments of `text` from `start` to `end`. A string or comment that does not end there
 * is cut there. Never throws; linear in the length.
 */
export function lex(text: string, start: number, end: number, language: Language): Lexed {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const starts = commentStarts(language);
  const lineEnd = lineEnds(text, end);
  let isFirstOnLine = true;
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (char === '\n') isFirstOnLine = true;
    if (char === '\n' || char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    // Objective-C and C# write `@"…"`, the former `@{…}` too: the mark is no part of it.
    if (char === '@' && isLiteralMark(text.charAt(at + 1), language)) {
      at++;
      continue;
    }
    const pattern =
      char === '/' && language.patterns ? patternEnd(text, at, end, tokens) : undefined;
    if (pattern !== undefined) {
      const range = { start: at, end: pattern, textStart: at };
      tokens.push({ kind: 'punct', ...range, text: text.slice(at, pattern), isFirstOnLine });
      isFirstOnLine = false;
      at = pattern;
      continue;
    }
    const commentStop = starts.includes(char)
      ? commentEnd({ text, at, end, language, lineEnd })
      : undefined;
    if (commentStop !== undefined) {
      comments.push({ start: at, end: commentStop });
      at = commentStop;
      continue;
    }
    const token = readToken({ text, at, end, language, lineEnd }, isFirstOnLine);
    tokens.push(token);
    isFirstOnLine = false;
    at = token.end;
  }
  return { tokens, comments };
}

function isLiteralMark(next: string, { messageSends }: Language): boolean {
  return next === '"' || (messageSends && '{[('.includes(next) && next !== '');
}

interface Source {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly language: Language;
  readonly lineEnd: (offset: number) => number;
}

/** A word behind its first character, where that or one of these is no ASCII. */
const wordPattern = /[\p{L}\p{N}_$]*/uy;
const letterPattern = /\p{L}/u;
const operatorPattern = /===|!==|=>|->|::|:=|==|!=|<=|>=|\?\.|&&|\|\||\?\?|\+=|\.\.\.|=~|~=/y;

function readToken(source: Source, isFirstOnLine: boolean): Token {
  const { text, at, end, language } = source;
  const string = mayOpenString(text, at, language) ? readString(source) : undefined;
  if (string !== undefined) {
    return {
      kind: 'string',
      start: at,
      end: string.end,
      text: text.slice(string.textStart, string.textEnd),
      textStart: string.textStart,
      quote: string.quote,
      isFirstOnLine,
    };
  }
  const kind = kindOf(text, at);
  const stop = Math.min(end, kind === 'punct' ? operatorEnd(text, at) : wordEnd(text, at, kind));
  return { kind, start: at, end: stop, text: text.slice(at, stop), textStart: at, isFirstOnLine };
}

function mayOpenString(text: string, at: number, language: Language): boolean {
  const code = text.charCodeAt(at);
  return code === 34 || code === 39 || code === 96 || (code === 60 && language.heredocs);
}

function kindOf(text: string, at: number): 'word' | 'number' | 'punct' {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return 'number';
  if (isNameStart(code)) return 'word';
  return code > 127 && letterPattern.test(text.charAt(at)) ? 'word' : 'punct';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 95 || code === 36 || code === 64;
}

/** Digits take along what clings to them: `640x480`, `1.2.3`, `0xff` and `608k` are one token. */
function wordEnd(text: string, start: number, kind: 'word' | 'number'): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || (isNameStart(code) && code !== 64)) at++;
    else if (kind === 'number' && code === 46 && isDigit(text.charCodeAt(at + 1))) at++;
    else if (code > 127) {
      wordPattern.lastIndex = at;
      wordPattern.test(text);
      if (wordPattern.lastIndex <= at) return at;
      at = wordPattern.lastIndex;
    } else return at;
  }
}

function operatorEnd(text: string, at: number): number {
  if (!'=!<>-:?&|+.~'.includes(text.charAt(at))) return at + 1;
  operatorPattern.lastIndex = at;
  return operatorPattern.test(text) ? operatorPattern.lastIndex : at + 1;
}

/** First characters of everything that opens a comment. */
function commentStarts({ lineComments, blockComments }: Language): string {
  return [...lineComments, ...blockComments.map(([open]) => open)]
    .map(mark => mark.charAt(0))
    .join('');
}

function commentEnd({ text, at, end, language, lineEnd }: Source): number | undefined {
  const char = text.charAt(at);
  for (const [open, close] of language.blockComments) {
    if (!open.startsWith(char) || !text.startsWith(open, at)) continue;
    const closed = text.indexOf(close, at + open.length);
    return closed === -1 || closed + close.length > end ? end : closed + close.length;
  }
  if (!language.lineComments.some(mark => startsComment(text, at, mark, language)))
    return undefined;
  const stop = lineEnd(at);
  return text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
}

function startsComment(text: string, at: number, mark: string, language: Language): boolean {
  if (mark.charCodeAt(0) !== text.charCodeAt(at) || !text.startsWith(mark, at)) return false;
  const before = at === 0 ? '\n' : text.charAt(at - 1);
  if (language.kind === 'http') return lineIsEmptyBefore(text, at) && !text.startsWith('###', at);
  // `http://` is no comment, and `$#`, `a#b`, `50%` are none either.
  if (mark === '//') return before !== ':';
  return mark.length > 1 || /[\s;,(){}[\]]/.test(before);
}

function lineIsEmptyBefore(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && (text.charAt(back) === ' ' || text.charAt(back) === '\t')) back--;
  return back < 0 || text.charAt(back) === '\n';
}
