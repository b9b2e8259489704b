/** The passage of an article that answers a query, cut at sentence ends, its words marked. */
import type { Article } from './article';
import { plainLines, sentencesOf } from './plainText';
import { readTerms } from './terms';

/** What a term of the query is worth where it is found; terms of one concept count once. */
export interface SoughtTerm {
  readonly concept: number;
  readonly weight: number;
}

export type SoughtTerms = ReadonlyMap<string, SoughtTerm>;

/** UTF-16 [start, end) ranges. */
export type Ranges = readonly (readonly [number, number])[];

export interface Snippet {
  readonly text: string;
  readonly highlights: Ranges;
}

/** About three lines of a side bar. */
const longestSnippet = 180;

interface Sentence {
  readonly text: string;
  readonly found: readonly SoughtTerm[];
  /** What its terms are multiplied by: an answer is worth more than a question. */
  readonly factor: number;
}

/**
 * The best passage of at most 180 characters: most of the query's terms, an answer before a
 * question, the earlier of equals. The article's first sentences if no term is in it.
 */
export function makeSnippet(article: Article, sought: SoughtTerms): Snippet {
  const sentences = readSentences(article, sought);
  let best: readonly Sentence[] = [];
  let bestScore = -1;
  sentences.forEach((sentence, start) => {
    if (sentence.found.length === 0 && bestScore >= 0) return;
    const passage = passageFrom(sentences, start);
    const score = scoreOf(passage);
    if (score <= bestScore) return;
    best = passage;
    bestScore = score;
  });
  const text = cutAround(
    best
      .map(sentence => sentence.text)
      .join(' ')
      .trim(),
    sought,
  );
  return { text, highlights: findRanges(text, sought) };
}

/** Ranges of a text that match a query's terms; touching ones are one. */
export function findRanges(text: string, sought: SoughtTerms): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { text: term, start, end } of readTerms(text).sort((a, b) => a.start - b.start)) {
    if (!sought.has(term)) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** The parts of an article in the order in which they are worth showing. */
function readSentences(article: Article, sought: SoughtTerms): Sentence[] {
  const { ticket } = article;
  const read = (text: string, factor: number) =>
    plainLines(text)
      .flatMap(sentencesOf)
      .map(sentence => ({
        text: sentence.trim(),
        found: readTerms(sentence).flatMap(term => sought.get(term.text) ?? []),
        factor,
      }));
  if (!ticket) return read(article.body, 1);
  return [
    ...ticket.answers.flatMap(answer => read(answer, answerFactor)),
    ...read(ticket.question, 1),
    ...ticket.conversation
      .filter(turn => turn.role === 'customer')
      .flatMap(turn => read(turn.text, smallTalkFactor)),
  ];
}

const answerFactor = 1.5;
const smallTalkFactor = 0.7;

function passageFrom(sentences: readonly Sentence[], start: number): Sentence[] {
  const passage: Sentence[] = [];
  let length = 0;
  for (let at = start; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence) break;
    length += sentence.text.length + 1;
    if (passage.length > 0 && length > longestSnippet) break;
    passage.push(sentence);
  }
  return passage;
}

function scoreOf(passage: readonly Sentence[]): number {
  const concepts = new Map<number, number>();
  for (const { found, factor } of passage) {
    for (const { concept, weight } of found) {
      concepts.set(concept, Math.max(concepts.get(concept) ?? 0, weight * factor));
    }
  }
  return [...concepts.values()].reduce((sum, weight) => sum + weight, 0);
}

/** A single sentence may be too long: then it is cut where its first word of the query stands. */
function cutAround(text: string, sought: SoughtTerms): string {
  if (text.length <= longestSnippet) return text;
  const first = findRanges(text, sought)[0]?.[0] ?? 0;
  const wanted = Math.max(0, first - longestSnippet / 3);
  const breaks = [...text.slice(0, first).matchAll(/[，,、：:\s]/g)].map(match => match.index + 1);
  const start = wanted === 0 ? 0 : (breaks.find(place => place >= wanted) ?? wanted);
  const end = safeEnd(text, start + longestSnippet);
  return (
    (start > 0 ? '…' : '') + text.slice(safeEnd(text, start), end) + (end < text.length ? '…' : '')
  );
}

/** Never between the two halves of a surrogate pair. */
function safeEnd(text: string, at: number): number {
  const place = Math.min(Math.floor(at), text.length);
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place + 1 : place;
}
