/** The Chinese of a query → concepts: its words, and the pairs of characters over their boundaries. */
import type { Concept, QueryContext } from './concept';
import { isStopWord } from './stopWords';
import type { SynonymMatch } from './synonyms';
import { foldText, readTerms } from '../terms';

/** Words of each run of Han, those of the manifest whole. */
export function readHanConcepts(
  query: string,
  matches: readonly SynonymMatch[],
  context: QueryContext,
): Concept[] {
  return hanRuns(query).flatMap(run => hanConcepts(run, matches, context));
}

/** A synonym of one character counts as a word only: the 换 of 怎么换, not that of 交换机. */
export function wholeMatches(query: string, matches: readonly SynonymMatch[]): SynonymMatch[] {
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

/** 证书链 → 证书, 书链. */
export function pairsOf(text: string): string[] {
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
