/** Where the terms of a text stand; what they are is read only where it is needed. */
import { classOf, digit, foldOf, han, lowerLetter, separator, upperLetter } from './characters';
import { isJoiner, longestWord } from './foldWord';

/** Takes the terms of a text in order, as UTF-16 ranges. */
export interface PlaceSink {
  /** Two neighbouring folded Han units; `second` is 0 for the last unit of a run. */
  pair(first: number, second: number, start: number, end: number): void;
  /** A word of at most `longestWord` units without joiners; `whole` is false for a part of one. */
  word(start: number, end: number, whole: boolean): void;
}

/** For each folded UTF-16 unit whether terms that begin with it are wanted: 1 if so. */
export type TermStarts = Uint8Array;

/** Hands the terms of a text to a sink, all or those that begin as `starts` says. */
export function scanPlaces(text: string, sink: PlaceSink, starts?: TermStarts): void {
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
  readonly sink: PlaceSink;
  readonly starts: TermStarts | undefined;
}

/** Class of the unit at a place, `separator` beyond the end. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return separator;
  const unit = text.charCodeAt(at);
  const unitClass = classOf[unit] ?? separator;
  if (unitClass !== separator || at === 0) return unitClass;
  // A low surrogate belongs to whatever its high one is.
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return isLow ? (classOf[text.charCodeAt(at - 1)] ?? separator) : separator;
}

function scanHan(text: string, start: number, { sink, starts }: Wanted): number {
  let unit = foldOf[text.charCodeAt(start)] ?? 0;
  let at = start + 1;
  for (; classAt(text, at) === han; at++) {
    const next = foldOf[text.charCodeAt(at)] ?? 0;
    if (starts === undefined || starts[unit] === 1) sink.pair(unit, next, at - 1, at + 1);
    unit = next;
  }
  if (starts === undefined || starts[unit] === 1) sink.pair(unit, 0, at - 1, at);
  return at;
}

/** Reads letters and digits joined by `_` or `-`, whole and in parts. */
function scanWord(text: string, start: number, wanted: Wanted): number {
  let end = endOfPart(text, start);
  let next = startOfNextPart(text, end);
  if (next < 0) {
    if (end - start <= longestWord && startsAt(text, start, wanted)) {
      wanted.sink.word(start, end, true);
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
  return starts === undefined || starts[foldOf[text.charCodeAt(at)] ?? 0] === 1;
}

/** `parts` holds start and end of each in turn. */
function sendParts(text: string, parts: readonly number[], wanted: Wanted): void {
  const { sink } = wanted;
  const start = parts[0] ?? 0;
  const end = parts.at(-1) ?? start;
  const length = lengthOf(parts);
  if (length <= longestWord && startsAt(text, start, wanted)) sink.word(start, end, true);
  if (isRandom(text, parts)) return;
  for (let index = 0; index < parts.length; index += 2) {
    const from = parts[index] ?? 0;
    const to = parts[index + 1] ?? from;
    if (to - from <= longestWord && startsAt(text, from, wanted)) sink.word(from, to, false);
  }
}

/** Units of a word without those that join its parts. */
function lengthOf(parts: readonly number[]): number {
  let length = 0;
  for (let at = 0; at < parts.length; at += 2) length += (parts[at + 1] ?? 0) - (parts[at] ?? 0);
  return length;
}

/**
 * An id such as `ZsPWvsBHBgfVuEoX` is written like an identifier, but its pieces are no words: they
 * are shorter than those of one, all the more where digits stand among them.
 */
function isRandom(text: string, parts: readonly number[]): boolean {
  const start = parts[0] ?? 0;
  const end = parts.at(-1) ?? start;
  const length = lengthOf(parts);
  if (end - start > length || length < 12) return false;
  const average = length / (parts.length / 2);
  return average < 3 || (average < 4.5 && /\d[a-z]/i.test(text.slice(start, end)));
}

/** Where the part after one that ends here begins, behind at most one `_` or `-`; -1 if none. */
function startOfNextPart(text: string, end: number): number {
  if (end >= text.length) return -1;
  if (isWordClass(classAt(text, end))) return end;
  return isJoiner(text.charCodeAt(end)) && isWordClass(classAt(text, end + 1)) ? end + 1 : -1;
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
