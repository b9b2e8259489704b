/**
 * Text → search terms, the same for indexing and for queries. Chinese gives pairs of neighbouring
 * characters and the last character of each run; Latin words are lower-cased, plurals folded;
 * identifiers come whole (separators and case dropped) and in parts:
 * `证书过期 intervalMsecs` → `证书 书过 过期 期 intervalmsec interval msec`.
 */
import { classOf, foldOf, han, separator, upperLetter, digit } from './characters';

/** Takes the terms of a text in order, with their UTF-16 ranges in it. */
export interface TermSink {
  /** Two neighbouring folded Han units; `second` is 0 for the last unit of a run. */
  pair(first: number, second: number, start: number, end: number): void;
  /** A folded word, identifier or number. `whole` is false for a part of a longer one. */
  word(word: string, start: number, end: number, whole: boolean): void;
}

export interface Term {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'han' | 'whole' | 'part';
}

/** The terms of a text as a list; scanTerms without the list is for indexing. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  scanTerms(text, {
    pair: (first, second, start, end) => {
      const units = second === 0 ? [first] : [first, second];
      terms.push({ text: String.fromCharCode(...units), start, end, kind: 'han' });
    },
    word: (word, start, end, whole) => {
      terms.push({ text: word, start, end, kind: whole ? 'whole' : 'part' });
    },
  });
  return terms;
}

/** A text in the form terms are compared in; offsets stay the same. */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    folded += String.fromCharCode(foldOf[text.charCodeAt(at)] ?? 0);
  }
  return folded;
}

/** Words longer than this are data (base64, hashes), not language. */
const longestWord = 64;

/** Hands every term of a text to a sink. Linear in the length of the text. */
export function scanTerms(text: string, sink: TermSink): void {
  let at = 0;
  while (at < text.length) {
    const unitClass = classAt(text, at);
    if (unitClass === separator) at++;
    else if (unitClass === han) at = scanHan(text, at, sink);
    else at = scanWord(text, at, sink);
  }
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // A low surrogate belongs to whatever its high one is.
  const isLow = unit >= 0xdc00 && unit <= 0xdfff && at > 0;
  return classOf[isLow ? text.charCodeAt(at - 1) : unit] ?? separator;
}

function scanHan(text: string, start: number, sink: TermSink): number {
  let at = start;
  let unit = foldOf[text.charCodeAt(at)] ?? 0;
  for (;;) {
    const more = at + 1 < text.length && classAt(text, at + 1) === han;
    if (!more) break;
    const next = foldOf[text.charCodeAt(at + 1)] ?? 0;
    sink.pair(unit, next, at, at + 2);
    unit = next;
    at++;
  }
  sink.pair(unit, 0, at, at + 1);
  return at + 1;
}

/** Reads letters and digits joined by `_` or `-`, whole and in parts. */
function scanWord(text: string, start: number, sink: TermSink): number {
  let end = start;
  let whole = '';
  const parts: [string, number, number][] = [];
  while (end < text.length && isWordUnit(text, end)) {
    const partEnd = endOfPart(text, end);
    const part = foldText(text.slice(end, partEnd));
    parts.push([part, end, partEnd]);
    whole += part;
    end = partEnd;
    if (isJoiner(text.charCodeAt(end)) && end + 1 < text.length && isWordUnit(text, end + 1)) end++;
  }
  if (whole.length <= longestWord) sink.word(foldPlural(whole), start, end, true);
  if (parts.length > 1) {
    for (const [part, from, to] of parts) {
      if (part.length <= longestWord) sink.word(foldPlural(part), from, to, false);
    }
  }
  return end;
}

function isWordUnit(text: string, at: number): boolean {
  const unitClass = classAt(text, at);
  return unitClass !== separator && unitClass !== han;
}

function isJoiner(unit: number): boolean {
  return unit === 0x5f || unit === 0x2d;
}

/** `intervalMsecs` ends after `interval`, `HTTPServer` after `HTTP`, `win2008` after `win`. */
function endOfPart(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWordUnit(text, at) && !isBoundary(text, start, at)) at++;
  return at;
}

function isBoundary(text: string, start: number, at: number): boolean {
  const before = classAt(text, at - 1);
  const here = classAt(text, at);
  if (here === digit || before === digit) {
    return before !== here && here === digit && at - start > 2 && isNumberTail(text, at);
  }
  if (here !== upperLetter) return false;
  if (before !== upperLetter) return true;
  return at + 1 < text.length && classAt(text, at + 1) === 2;
}

/** Digits to the end of the word, at least two: the 2008 of win2008, not the 5 of md5. */
function isNumberTail(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && classAt(text, at) === digit) at++;
  return at - start >= 2 && (at === text.length || !isWordUnit(text, at));
}

/** English plurals, lightly (Harman's S-stemmer): policies → policy, certificates → certificate. */
function foldPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ea]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (/(?:us|ss|is)$/.test(word)) return word;
  return word.slice(0, -1);
}
