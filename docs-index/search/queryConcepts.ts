/**
 * A query → concepts: what it asks for, each with the terms that may stand for it and how much
 * it counts. 证书过期 is 证书 (or SSL, certificate) and 过期 (or 到期, 失效), and 书过 between them.
 */
import type { Ranking } from './ranking';
import type { Speller } from './spelling';
import { isStopWord } from './stopWords';
import type { SynonymFinder, SynonymMatch } from './synonyms';
import { foldText, readTerms, type Term } from '../terms';

/** Terms that together are one way to say it. */
export interface Alternative {
  readonly terms: readonly string[];
  /** Against the words typed, which have 1. */
  readonly weight: number;
}

export interface Concept {
  /** UTF-16 range in the query. */
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The first is what was typed. */
  readonly alternatives: readonly Alternative[];
}

/** What concepts are made with: the weights, the words of the index, and the pack's synonyms. */
export interface QueryContext {
  readonly ranking: Ranking;
  readonly frequencyOf: (term: string) => number;
  readonly spellings: Speller;
  readonly synonyms: SynonymFinder;
}

/** The concepts of a query in no particular order. Empty if it holds no letter or digit. */
export function readConcepts(query: string, context: QueryContext): Concept[] {
  const matches = wholeMatches(query, context.synonyms(query));
  const concepts = [
    ...hanRuns(query).flatMap(run => hanConcepts(run, matches, context)),
    ...wordConcepts(query, context),
  ];
  return joinSynonyms(concepts, matches, context.ranking);
}

/** A synonym of one character counts as a word only: the 换 of 怎么换, not that of 交换机. */
function wholeMatches(query: string, matches: readonly SynonymMatch[]): SynonymMatch[] {
  const isShort = ({ start, end }: SynonymMatch) => end - start === 1;
  if (!matches.some(isShort)) return [...matches];
  const words = new Set<string>();
  for (const { text, start } of hanRuns(query).flatMap(run => cutWords(run, []))) {
    words.add(`${start} ${text.length}`);
  }
  return matches.filter(match => !isShort(match) || words.has(`${match.start} 1`));
}

interface Run {
  readonly text: string;
  readonly start: number;
}

function hanRuns(query: string): Run[] {
  const terms = readTerms(query).filter(term => term.kind === 'han');
  const folded = foldText(query);
  const runs: Run[] = [];
  let start: number | undefined;
  for (const term of terms) {
    start ??= term.start;
    // The term of one unit ends a run.
    if (term.text.length > 1) continue;
    runs.push({ text: folded.slice(start, term.end), start });
    start = undefined;
  }
  return runs;
}

function hanConcepts(run: Run, matches: readonly SynonymMatch[], context: QueryContext): Concept[] {
  const { ranking } = context;
  const words = cutWords(run, matches);
  const concepts = words
    .filter(word => word.text.length > 1 || !isStopWord(word.text))
    .map(word => wordOfHan(word, context));
  words.slice(1).forEach((word, index) => {
    const before = words[index];
    const pair = run.text.slice(word.start - run.start - 1, word.start - run.start + 1);
    const isBeside = isStopWord(word.text) || (before !== undefined && isStopWord(before.text));
    concepts.push({
      start: -1,
      end: -1,
      weight: isBeside ? ranking.crossingStopPair : ranking.crossingPair,
      alternatives: [{ terms: [pair], weight: 1 }],
    });
  });
  return concepts;
}

function wordOfHan({ text, start }: Run, { ranking }: QueryContext): Concept {
  return {
    start,
    end: start + text.length,
    weight: isStopWord(text) ? ranking.stopWord : 1,
    alternatives: [{ terms: text.length === 1 ? [text] : pairsOf(text), weight: 1 }],
  };
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** The segmenter of Node 20 takes more than linear time on long texts. */
const longestSegment = 500;

/** Words by the dictionary of the platform, and whole where the manifest knows one. */
function cutWords(run: Run, matches: readonly SynonymMatch[]): Run[] {
  const cuts = new Set<number>();
  for (let from = 0; from < run.text.length; from += longestSegment) {
    for (const { index } of segmenter.segment(run.text.slice(from, from + longestSegment))) {
      cuts.add(from + index);
    }
  }
  for (const { start, end } of matches) {
    for (let at = start + 1; at < end; at++) cuts.delete(at - run.start);
    cuts.add(start - run.start);
    cuts.add(end - run.start);
  }
  const places = [...cuts].filter(at => at >= 0 && at < run.text.length).sort((a, b) => a - b);
  return places.map((at, index) => ({
    text: run.text.slice(at, places[index + 1]),
    start: run.start + at,
  }));
}

function wordConcepts(query: string, context: QueryContext): Concept[] {
  const terms = readTerms(query).filter(term => term.kind !== 'han');
  const seen = new Set<string>();
  return terms
    .filter(term => term.kind === 'whole')
    .flatMap(whole => {
      if (seen.has(whole.text)) return [];
      seen.add(whole.text);
      const parts = terms.filter(
        part => part.kind === 'part' && part.start >= whole.start && part.end <= whole.end,
      );
      return identifierConcepts(whole, parts, context);
    });
}

function identifierConcepts(
  whole: Term,
  parts: readonly Term[],
  { ranking, frequencyOf, spellings }: QueryContext,
): Concept[] {
  const weightOf = ({ text }: Term) => (isStopWord(text) ? ranking.stopWord : 1);
  const typed: Alternative = { terms: [whole.text], weight: 1 };
  const { start, end } = whole;
  if (frequencyOf(whole.text) > 0) {
    const inParts = { terms: parts.map(part => part.text), weight: ranking.identifierPart };
    const alternatives = parts.length > 0 ? [typed, inParts] : [typed];
    return [{ start, end, weight: weightOf(whole), alternatives }];
  }
  if (parts.length > 0) {
    return parts.map(part => ({
      start: part.start,
      end: part.end,
      weight: weightOf(part) * ranking.identifierPart,
      alternatives: [{ terms: [part.text], weight: 1 }],
    }));
  }
  const others = spellings(whole.text);
  return [{ start, end, weight: weightOf(whole), alternatives: [typed, ...others] }];
}

/** Makes what a synonym's word covers one concept, and gives it the other words of its groups. */
function joinSynonyms(
  concepts: readonly Concept[],
  matches: readonly SynonymMatch[],
  ranking: Ranking,
): Concept[] {
  let joined = [...concepts];
  for (const { start, end, others } of matches) {
    const within = joined.filter(concept => concept.start >= start && concept.end <= end);
    if (within.length === 0) continue;
    const [only, second] = within;
    const typed = only && !second ? only.alternatives : [typedTogether(within)];
    const alternatives = others.map(other => ({
      terms: wholeTerms(other),
      weight: ranking.synonym,
    }));
    const weight = Math.max(...within.map(concept => concept.weight));
    const all = [...typed, ...alternatives];
    joined = joined.filter(concept => !within.includes(concept));
    joined.push({ start, end, weight, alternatives: all });
  }
  return joined;
}

function typedTogether(concepts: readonly Concept[]): Alternative {
  const terms = concepts.flatMap(concept => concept.alternatives[0]?.terms ?? []);
  return { terms: [...new Set(terms)], weight: 1 };
}

/** The terms of a synonym: pairs of Han, a single unit only if it is alone, whole words. */
function wholeTerms(text: string): string[] {
  const terms = readTerms(text).filter(term => term.kind !== 'part');
  const isSingle = (term: Term) => term.kind === 'han' && term.text.length === 1;
  const strong = terms.filter(term => !isSingle(term));
  return (strong.length > 0 ? strong : terms).map(term => term.text);
}
