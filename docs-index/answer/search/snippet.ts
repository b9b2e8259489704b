/** The passage of an article that answers a query, cut at sentence ends, its words marked. */
import { plainLine } from '../../text/plainText';
import { hanCode, hanCodeOf } from '../../keep/segments';
import type { Sentence } from './sentences';
import { createTermScanner } from '../../text/terms';

/** What a term of the query is worth where it is found; terms of one concept count once. */
export interface SoughtTerm {
  readonly concept: number;
  readonly weight: number;
  readonly term: string;
  /** It is nothing but with all the other terms of one of these; absent if it is by itself. */
  readonly ways?: readonly (readonly string[])[];
}

type TakeFound = (found: SoughtTerm, start: number, end: number) => void;

/** Terms to look for in texts. */
export interface SoughtTerms {
  /** Hands over each that stands in a text, in order, with its UTF-16 range. */
  find(text: string, take: TakeFound): void;
}

/** UTF-16 [start, end) ranges. */
export type Ranges = readonly (readonly [number, number])[];

export interface Snippet {
  readonly text: string;
  readonly highlights: Ranges;
  /** The turn of a ticket's conversation that it stands in, from 0; absent elsewhere. */
  readonly turn?: number;
}

/** About three lines of a side bar. */
const longestSnippet = 180;

/** Prepares terms for being looked for; each with what finding it is worth. */
export function seekTerms(wanted: ReadonlyMap<string, SoughtTerm>): SoughtTerms {
  const terms = new Map<string | number, SoughtTerm>();
  const starts = new Uint8Array(0x10000);
  for (const [term, sought] of wanted) {
    terms.set(hanCodeOf(term) ?? term, sought);
    starts[term.charCodeAt(0)] = 1;
  }
  let take: TakeFound = () => undefined;
  const offer = (term: string | number, start: number, end: number) => {
    const found = terms.get(term);
    if (found) take(found, start, end);
  };
  const scan = createTermScanner(
    {
      pair: (first, second, start, end) => {
        offer(hanCode(first, second), start, end);
      },
      word: offer,
    },
    starts,
  );
  return {
    find: (text, takeFound) => {
      take = takeFound;
      scan(text);
    },
  };
}

/** Engines round the last digits each in its own way; by that much no passage is better. */
const leastGain = 1e-9;

/**
 * The best passage of at most 180 characters: most of the query's terms, an answer before a
 * question, the meaning before code, the earlier of equals. The article's first sentences if no term
 * is in it.
 */
export function makeSnippet(sentences: readonly Sentence[], sought: SoughtTerms): Snippet {
  const found = termsIn(sentences, sought);
  const first = Math.max(
    0,
    sentences.findIndex(({ factor }) => factor >= 1),
  );
  let best = { start: first, end: endOfPassage(sentences, first) };
  let most = worthOf(best, sentences, found);
  found.forEach((terms, start) => {
    if (terms.length === 0) return;
    const passage = { start, end: endOfPassage(sentences, start) };
    const worth = worthOf(passage, sentences, found);
    if (worth < most + leastGain) return;
    best = passage;
    most = worth;
  });
  const lines = sentences.slice(best.start, best.end).map(({ text }) => shownLine(text));
  const text = cutAround(lines.filter(line => line !== '').join(' '), sought);
  const turn = sentences[best.start]?.turn;
  return { text, highlights: findRanges(text, sought), ...(turn !== undefined && { turn }) };
}

/** Ranges of a text that match a query's terms; touching ones are one. */
export function findRanges(text: string, sought: SoughtTerms): [number, number][] {
  const found: { term: SoughtTerm; start: number; end: number }[] = [];
  sought.find(text, (term, start, end) => found.push({ term, start, end }));
  const here = new Set(found.map(({ term }) => term.term));
  const ranges: [number, number][] = [];
  for (const { term, start, end } of found) {
    if (term.ways?.every(way => !way.every(other => here.has(other)))) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** A sentence as it is shown: without an agent's greeting and the marks of pictures. */
function shownLine(sentence: string): string {
  const text = sentence.replace(/\[图片\]/g, ' ');
  return plainLine(text.replace(/^\s*(?:您好|你好)[\s,，!！。、]*/, ''));
}

/** What of the terms sought stands in each sentence. */
function termsIn(sentences: readonly Sentence[], sought: SoughtTerms): (readonly SoughtTerm[])[] {
  let found: SoughtTerm[] = [];
  const take = (term: SoughtTerm) => found.push(term);
  return sentences.map(({ text }) => {
    sought.find(text, take);
    if (found.length === 0) return nothing;
    const own = found;
    found = [];
    return own;
  });
}

const nothing: readonly SoughtTerm[] = [];

/** Sentences from `start` on, up to `end`. */
interface Passage {
  readonly start: number;
  readonly end: number;
}

function endOfPassage(sentences: readonly Sentence[], start: number): number {
  let length = 0;
  let end = start;
  for (; end < sentences.length; end++) {
    const sentence = sentences[end];
    if (sentence?.unit !== sentences[start]?.unit) break;
    length += (sentence?.text.length ?? 0) + 1;
    if (end > start && length > longestSnippet) break;
  }
  return end;
}

/** What is found in a passage, each concept once, where it counts most. */
function worthOf(
  { start, end }: Passage,
  sentences: readonly Sentence[],
  found: readonly (readonly SoughtTerm[])[],
): number {
  const concepts = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const factor = sentences[at]?.factor ?? 1;
    for (const { concept, weight } of found[at] ?? []) {
      concepts.set(concept, Math.max(concepts.get(concept) ?? 0, weight * factor));
    }
  }
  let sum = 0;
  for (const weight of concepts.values()) sum += weight;
  return sum;
}

/** A single sentence may be too long: then it is cut where its first word of the query stands. */
function cutAround(text: string, sought: SoughtTerms): string {
  if (text.length <= longestSnippet) return text;
  const first = findRanges(text, sought)[0]?.[0] ?? 0;
  const wanted = Math.max(0, Math.floor(first - longestSnippet / 3));
  const breaks = [...text.slice(0, first).matchAll(/[，,、：:\s]/g)].map(match => match.index + 1);
  const start = wanted === 0 ? 0 : (breaks.find(place => place >= wanted) ?? wanted);
  const from = wholeUnit(text, start);
  const to = wholeUnit(text, start + longestSnippet);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Never between the two halves of a surrogate pair. */
function wholeUnit(text: string, at: number): number {
  const unit = text.charCodeAt(Math.min(at, text.length));
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
