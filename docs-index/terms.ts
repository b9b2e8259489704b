/**
 * Text → search terms, the same for indexing and for queries. Chinese gives pairs of neighbouring
 * characters and the last character of each run; Latin words are lower-cased, plurals folded;
 * identifiers come whole (separators and case dropped) and in parts:
 * `证书过期 intervalMsecs` → `证书 书过 过期 期 intervalmsec interval msec`.
 */
import { classOf, digit, foldOf, han, lowerLetter, separator, upperLetter } from './characters';

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
  // Most words are plain ASCII, for which the platform is far quicker.
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    folded += String.fromCharCode(foldOf[text.charCodeAt(at)] ?? 0);
  }
  return folded;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Words longer than this are data (base64, hashes), not language. */
const longestWord = 64;

/** For each folded UTF-16 unit whether terms that begin with it are wanted: 1 if so. */
export type TermStarts = Uint8Array;

const allStarts: TermStarts = new Uint8Array(0x10000).fill(1);

/**
 * Hands the terms of a text to a sink, or of those only the ones that begin as `starts` says, which
 * is far quicker where few do. Linear in the length of the text.
 */
export function scanTerms(text: string, sink: TermSink, starts: TermStarts = allStarts): void {
  const wanted = { sink, starts };
  let at = 0;
  while (at < text.length) {
    const unitClass = classAt(text, at);
    if (unitClass === separator) at++;
    else if (unitClass === han) at = scanHan(text, at, wanted);
    else at = scanWord(text, at, wanted);
  }
}

interface Wanted {
  readonly sink: TermSink;
  readonly starts: TermStarts;
}

/** Class of the unit at a place, `separator` beyond the end. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return separator;
  const unit = text.charCodeAt(at);
  // A low surrogate belongs to whatever its high one is.
  if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) return classOf[text.charCodeAt(at - 1)] ?? 0;
  return classOf[unit] ?? 0;
}

function scanHan(text: string, start: number, { sink, starts }: Wanted): number {
  let at = start;
  let unit = foldOf[text.charCodeAt(at)] ?? 0;
  while (classAt(text, at + 1) === han) {
    const next = foldOf[text.charCodeAt(at + 1)] ?? 0;
    if (starts[unit] === 1) sink.pair(unit, next, at, at + 2);
    unit = next;
    at++;
  }
  if (starts[unit] === 1) sink.pair(unit, 0, at, at + 1);
  return at + 1;
}

/** Reads letters and digits joined by `_` or `-`, whole and in parts. */
function scanWord(text: string, start: number, wanted: Wanted): number {
  let end = endOfPart(text, start);
  let next = startOfNextPart(text, end);
  if (next < 0) {
    if (end - start <= longestWord && startsAt(text, start, wanted)) {
      wanted.sink.word(foldWord(text, start, end), start, end, true);
    }
    return end;
  }
  const parts = [start, end];
  while (next >= 0) {
    end = endOfPart(text, next);
    parts.push(next, end);
    next = startOfNextPart(text, end);
  }
  if (parts.some((at, index) => index % 2 === 0 && startsAt(text, at, wanted))) {
    sendParts(text, parts, wanted);
  }
  return end;
}

function startsAt(text: string, at: number, { starts }: Wanted): boolean {
  return starts[foldOf[text.charCodeAt(at)] ?? 0] === 1;
}

/** `parts` holds start and end of each in turn. */
function sendParts(text: string, parts: readonly number[], wanted: Wanted): void {
  const { sink } = wanted;
  const start = parts[0] ?? 0;
  const end = parts.at(-1) ?? start;
  let whole = '';
  for (let index = 0; index < parts.length; index += 2) {
    whole += text.slice(parts[index], parts[index + 1]);
  }
  if (whole.length <= longestWord && startsAt(text, start, wanted)) {
    sink.word(foldPlural(foldText(whole)), start, end, true);
  }
  if (isRandom(whole, parts)) return;
  for (let index = 0; index < parts.length; index += 2) {
    const from = parts[index] ?? 0;
    const to = parts[index + 1] ?? from;
    if (to - from > longestWord || !startsAt(text, from, wanted)) continue;
    sink.word(foldWord(text, from, to), from, to, false);
  }
}

/**
 * An id such as `ZsPWvsBHBgfVuEoX` is written like an identifier, but its pieces are no words: they
 * are shorter than those of one, all the more where digits stand among them.
 */
function isRandom(whole: string, parts: readonly number[]): boolean {
  const isJoined = (parts.at(-1) ?? 0) - (parts[0] ?? 0) > whole.length;
  if (isJoined || whole.length < 12) return false;
  const average = whole.length / (parts.length / 2);
  return average < 3 || (average < 4.5 && /\d[a-z]/i.test(whole));
}

function foldWord(text: string, start: number, end: number): string {
  return foldPlural(foldText(text.slice(start, end)));
}

/** Where the part after one that ends here begins, behind at most one `_` or `-`; -1 if none. */
function startOfNextPart(text: string, end: number): number {
  if (isWordClass(classAt(text, end))) return end;
  const unit = text.charCodeAt(end);
  const isJoiner = unit === 0x5f || unit === 0x2d;
  return isJoiner && isWordClass(classAt(text, end + 1)) ? end + 1 : -1;
}

function isWordClass(unitClass: number): boolean {
  return unitClass === digit || unitClass === lowerLetter || unitClass === upperLetter;
}

/** `intervalMsecs` ends after `interval`, `HTTPServer` after `HTTP`, `win2008` after `win`. */
function endOfPart(text: string, start: number): number {
  let before = classAt(text, start);
  for (let at = start + 1; ; at++) {
    const here = classAt(text, at);
    if (!isWordClass(here)) return at;
    if (here !== before) {
      if (here === digit) {
        if (at - start > 2 && isNumberTail(text, at)) return at;
      } else if (here === upperLetter) {
        if (before === lowerLetter) return at;
      }
    } else if (here === upperLetter && startsWord(text, at)) {
      return at;
    }
    before = here;
  }
}

/** A capital that begins a word after an acronym; the plural of one, IDs, stays together. */
function startsWord(text: string, at: number): boolean {
  if (classAt(text, at + 1) !== lowerLetter) return false;
  return text[at + 1] !== 's' || classAt(text, at + 2) === lowerLetter;
}

/** Digits to the end of the word, at least two: the 2008 of win2008, not the 5 of md5. */
function isNumberTail(text: string, start: number): boolean {
  let at = start;
  while (classAt(text, at) === digit) at++;
  return at - start >= 2 && !isWordClass(classAt(text, at));
}

/** English plurals, lightly (Harman's S-stemmer): policies → policy, certificates → certificate. */
function foldPlural(word: string): string {
  const last = word.length - 1;
  if (word.length < 4 || word.charCodeAt(last) !== 0x73) return word;
  const before = word[last - 1];
  if (before === 'u' || before === 's' || before === 'i') return word;
  if (before !== 'e' || word[last - 2] !== 'i') return word.slice(0, last);
  const vowel = word[last - 3];
  return vowel === 'e' || vowel === 'a' ? word : `${word.slice(0, -3)}y`;
}
