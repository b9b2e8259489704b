/** The passage of an article that answers a query, cut at sentence ends, its words marked. */
import type { Article } from '../article';
import { isCourtesy } from '../formats/courtesy';
import { plainLine, readLines, sentencesOf, type TextLine } from '../plainText';
import { hanCode, hanCodeOf } from '../segment/termDictionary';
import { scanTerms } from '../terms';

/** What a term of the query is worth where it is found; terms of one concept count once. */
export interface SoughtTerm {
  readonly concept: number;
  readonly weight: number;
}

/** Terms to look for in texts: words by name, Han terms by code. */
export type SoughtTerms = ReadonlyMap<string | number, SoughtTerm>;

/** UTF-16 [start, end) ranges. */
export type Ranges = readonly (readonly [number, number])[];

export interface Snippet {
  readonly text: string;
  readonly highlights: Ranges;
  /** Worth of the concepts in it, in idf. */
  readonly worth: number;
}

/** About three lines of a side bar. */
const longestSnippet = 180;

/** The key of a term in SoughtTerms. */
export function soughtKey(term: string): string | number {
  return hanCodeOf(term) ?? term;
}

interface Sentence {
  /** Markdown, as it stands in the article. */
  readonly text: string;
  readonly found: readonly SoughtTerm[];
  /** What its terms are multiplied by: an answer is worth more than a question. */
  readonly factor: number;
  /** Passages stay within one: a section, an answer, what a customer said in one turn. */
  readonly unit: number;
}

/**
 * The best passage of at most 180 characters: most of the query's terms, an answer before a
 * question, the meaning before code, the earlier of equals. The article's first sentences if no term
 * is in it.
 */
export function makeSnippet(article: Article, sought: SoughtTerms): Snippet {
  const sentences = readSentences(article, sought);
  const usual = sentences.findIndex(sentence => sentence.factor >= 1);
  let best = passageFrom(sentences, Math.max(0, usual));
  let worth = worthOf(best);
  sentences.forEach((sentence, start) => {
    if (sentence.found.length === 0) return;
    const passage = passageFrom(sentences, start);
    const own = worthOf(passage);
    if (own <= worth) return;
    best = passage;
    worth = own;
  });
  const plain = best.map(sentence => shownLine(sentence.text)).filter(line => line !== '');
  const text = cutAround(plain.join(' '), sought);
  return { text, highlights: findRanges(text, sought), worth };
}

/** Ranges of a text that match a query's terms; touching ones are one. */
export function findRanges(text: string, sought: SoughtTerms): [number, number][] {
  const ranges: [number, number][] = [];
  findTerms(text, sought, (_found, start, end) => {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  });
  return ranges;
}

function findTerms(
  text: string,
  sought: SoughtTerms,
  take: (found: SoughtTerm, start: number, end: number) => void,
): void {
  scanTerms(text, {
    pair: (first, second, start, end) => {
      const found = sought.get(hanCode(first, second));
      if (found) take(found, start, end);
    },
    word: (word, start, end) => {
      const found = sought.get(word);
      if (found) take(found, start, end);
    },
  });
}

/** A sentence as it is shown: without an agent's greeting and the marks of pictures. */
function shownLine(sentence: string): string {
  const text = sentence.replace(/\[图片\]/g, ' ');
  return plainLine(text.replace(/^\s*(?:您好|你好)[\s,，!！。、]*/, ''));
}

/** The parts of an article in the order in which they are worth showing. */
function readSentences(article: Article, sought: SoughtTerms): Sentence[] {
  const { ticket } = article;
  let unit = 0;
  const readTurn = (text: string, factor: number) => {
    unit++;
    return text
      .split('\n')
      .flatMap(sentencesOf)
      .filter(sentence => !isCourtesy(sentence))
      .map(sentence => ({ text: sentence, found: termsIn(sentence, sought), factor, unit }));
  };
  if (ticket) {
    const asked = ticket.conversation.filter(
      ({ role, text }) => role === 'customer' && !ticket.question.includes(text.trim()),
    );
    return [
      ...ticket.answers.flatMap(answer => readTurn(answer, answerFactor)),
      ...readTurn(ticket.question, 1),
      ...asked.flatMap(turn => readTurn(turn.text, smallTalkFactor)),
    ];
  }
  return readLines(article.body)
    .filter(line => line.kind !== 'columns')
    .flatMap(({ text, kind }) => {
      if (kind === 'heading') unit++;
      const factor = lineFactors[kind];
      return sentencesOf(text).map(sentence => {
        return { text: sentence, found: termsIn(sentence, sought), factor, unit };
      });
    });
}

function termsIn(sentence: string, sought: SoughtTerms): SoughtTerm[] {
  const found: SoughtTerm[] = [];
  findTerms(sentence, sought, term => found.push(term));
  return found;
}

const answerFactor = 1.5;
const smallTalkFactor = 0.7;
/** Quotes are remarks about the page, code is an example of what the text says. */
const lineFactors: Readonly<Record<TextLine['kind'], number>> = {
  text: 1,
  heading: 1,
  columns: 1,
  quote: 0.7,
  code: 0.6,
};

function passageFrom(sentences: readonly Sentence[], start: number): Sentence[] {
  const passage: Sentence[] = [];
  let length = 0;
  for (let at = start; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence.unit !== sentences[start]?.unit) break;
    length += sentence.text.length + 1;
    if (passage.length > 0 && length > longestSnippet) break;
    passage.push(sentence);
  }
  return passage;
}

function worthOf(passage: readonly Sentence[]): number {
  const concepts = new Map<number, number>();
  for (const { found, factor } of passage) {
    for (const { concept, weight } of found) {
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
