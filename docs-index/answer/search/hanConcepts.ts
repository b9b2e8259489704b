/** The Chinese of a query → concepts: its words, and the pairs of characters over their boundaries. */
import type { Concept, QueryContext } from './concept';
import type { Ranking } from './ranking';
import { isStopWord } from './stopWords';
import type { SynonymMatch } from './synonyms';
import { foldText, readTerms } from '../../text/terms';

/** A part of a query, at its place there. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Han from one end to the other, and the words the platform's dictionary finds in it. */
export interface HanRun extends Piece {
  readonly words: readonly Piece[];
}

/** The runs of Han of a query, folded. */
export function readHanRuns(query: string): HanRun[] {
  const terms = readTerms(query).filter(term => term.kind === 'han');
  const folded = foldText(query);
  const runs: HanRun[] = [];
  let start: number | undefined;
  for (const term of terms) {
    start ??= term.start;
    // The term of one unit ends a run.
    if (term.text.length > 1) continue;
    const run = { text: folded.slice(start, term.end), start };
    runs.push({ ...run, words: cutAt(run, dictionaryCuts(run.text)) });
    start = undefined;
  }
  return runs;
}

/** A synonym of one character counts as a word only: the 换 of 怎么换, not that of 交换机. */
export function wholeMatches(
  runs: readonly HanRun[],
  matches: readonly SynonymMatch[],
): SynonymMatch[] {
  const words = new Set<number>();
  for (const { text, start } of runs.flatMap(run => run.words)) {
    if (text.length === 1) words.add(start);
  }
  return matches.filter(({ parts: [only, ...more] }) => {
    if (only === undefined || more.length > 0) return true;
    return only.end - only.start > 1 || words.has(only.start);
  });
}

/** The concepts of a run: its words, those of the manifest whole, and the pairs between them. */
export function hanConcepts(
  run: HanRun,
  matches: readonly SynonymMatch[],
  context: QueryContext,
): Concept[] {
  const { ranking } = context;
  const words = wholeWords(run, matches);
  const concepts = words
    .filter(word => word.text.length > 1 || !isStopWord(word.text))
    .map(word => wordOfHan(word, context));
  words.slice(1).forEach((word, index) => {
    const before = words[index];
    const pair = run.text.slice(word.start - run.start - 1, word.start - run.start + 1);
    concepts.push({
      start: -1,
      end: -1,
      weight: before === undefined ? 0 : pairWeight(before.text, word.text, ranking),
      alternatives: [{ terms: [pair], weight: 1 }],
    });
  });
  return [...concepts, ...homophones(run, context)];
}

/** How much the pair over the boundary of two words counts. */
function pairWeight(first: string, second: string, ranking: Ranking): number {
  if (isStopWord(first) || isStopWord(second)) return ranking.crossingStopPair;
  return first.length === 1 && second.length === 1 ? ranking.singlesPair : ranking.crossingPair;
}

/** What an input method made of the sound of a word: 被案 for 备案, which no article holds. */
function homophones(
  { text, start, words }: HanRun,
  { ranking, pinyin, frequencyOf }: QueryContext,
): Concept[] {
  // A pair over the boundary of two words that are known is new, and no mistake.
  const known = words.filter(word => word.text.length > 2 || frequencyOf(word.text) > 0);
  const isFree = (at: number) =>
    !known.some(
      word => word.text.length > 1 && word.start <= at && at < word.start + word.text.length,
    );
  return pairsOf(text.slice(0, longestSegment)).flatMap((pair, place) => {
    const at = start + place;
    if (!isFree(at) || !isFree(at + 1) || frequencyOf(pair) > 0) return [];
    const meant = pinyin(pair).filter(word => word.text !== pair && !isStopWord(word.text));
    if (meant.length === 0) return [];
    const alternatives = meant.map(word => ({ terms: pairsOf(word.text), weight: ranking.pinyin }));
    return [{ start: at, end: at + 2, weight: 1, alternatives }];
  });
}

function wordOfHan({ text, start }: Piece, { ranking }: QueryContext): Concept {
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

function dictionaryCuts(text: string): Set<number> {
  const cuts = new Set<number>();
  for (let from = 0; from < text.length; from += longestSegment) {
    for (const { index } of segmenter.segment(text.slice(from, from + longestSegment))) {
      cuts.add(from + index);
    }
  }
  return cuts;
}

/** Words by the dictionary of the platform, but where the manifest knows one, that one whole. */
function wholeWords(run: HanRun, matches: readonly SynonymMatch[]): readonly Piece[] {
  const own = matches
    .flatMap(({ parts }) => parts)
    .filter(({ start, end }) => start < run.start + run.text.length && end > run.start);
  if (own.length === 0) return run.words;
  const cuts = new Set(run.words.map(word => word.start - run.start));
  for (const { start, end } of own) {
    for (let at = start + 1; at < end; at++) cuts.delete(at - run.start);
    cuts.add(start - run.start);
    cuts.add(end - run.start);
  }
  return cutAt(run, cuts);
}

function cutAt({ text, start }: Piece, cuts: ReadonlySet<number>): Piece[] {
  const places = [...cuts].filter(at => at >= 0 && at < text.length).sort((a, b) => a - b);
  return places.map((at, index) => ({
    text: text.slice(at, places[index + 1]),
    start: start + at,
  }));
}
