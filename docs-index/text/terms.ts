/**
 * Text → search terms, the same for indexing and for queries. Chinese gives pairs of neighbouring
 * characters and the last character of each run; Latin words are lower-cased, plurals folded;
 * identifiers come whole (separators and case dropped) and in parts:
 * `证书过期 intervalMsecs` → `证书 书过 过期 期 intervalmsec interval msec`.
 */
import { foldOf } from './characters';
import { foldPlural } from './foldWord';
import { scanPlaces, type TermStarts } from './scanPlaces';

export type { TermStarts };

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

/** The terms of a text as a list. */
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

/**
 * Hands the terms of a text to a sink. Linear in the length of the text; indexing, which needs no
 * words as strings, uses scanPlaces.
 */
export function scanTerms(text: string, sink: TermSink): void {
  createTermScanner(sink)(text);
}

/**
 * The same for many texts, one after another; with `starts` it hands over only the terms that begin
 * as it says, which is far quicker where few do.
 */
export function createTermScanner(sink: TermSink, starts?: TermStarts): (text: string) => void {
  let text = '';
  const places = {
    pair: (first: number, second: number, start: number, end: number) =>
      sink.pair(first, second, start, end),
    word: (start: number, end: number, whole: boolean) =>
      sink.word(wordAt(text, start, end), start, end, whole),
  };
  return next => {
    text = next;
    scanPlaces(text, places, starts);
  };
}

function wordAt(text: string, start: number, end: number): string {
  return foldPlural(foldText(text.slice(start, end).replace(joiners, '')));
}

const joiners = /[_-]/g;

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
