/**
 * A query → concepts: what it asks for, each with the terms that may stand for it and how much
 * it counts. 证书过期 is 证书 (or SSL, certificate) and 过期 (or 到期, 失效), and 书过 between them.
 */
import type { Alternative, Concept, QueryContext } from './concept';
import { hanConcepts, readHanRuns, wholeMatches } from './hanConcepts';
import { isVerbWithParticle, type Piece } from './phraseParts';
import { senseParts } from './senses';
import type { SynonymMatch } from './synonyms';
import { readWordConcepts } from './wordConcepts';
import { readTerms, type Term } from '../../text/terms';

/** The concepts of a query in no particular order. Empty if it holds no letter or digit. */
export function readConcepts(query: string, context: QueryContext): Concept[] {
  const runs = readHanRuns(query);
  const matches = wholeMatches(runs, context.synonyms(query));
  const concepts = [
    ...runs.flatMap(run => hanConcepts(run, matches, context)),
    ...readWordConcepts(query, context),
  ];
  return joinSynonyms(concepts, matches, context);
}

/** Makes what a synonym's word covers one concept, and gives it the other words of its groups. */
function joinSynonyms(
  concepts: readonly Concept[],
  matches: readonly SynonymMatch[],
  context: QueryContext,
): Concept[] {
  const ranges = new Map<string, Covered>();
  for (const { parts, others } of matches) {
    const place = parts.map(({ start, end }) => `${start}-${end}`).join();
    const known = ranges.get(place);
    if (known) known.groups.push(others);
    else ranges.set(place, { parts, groups: [others], within: [] });
  }
  // Parts of different words do not overlap.
  const covered = [...ranges.values()];
  const alone = concepts.filter(concept => {
    const range = covered.find(({ parts }) => parts.some(part => holds(part, concept)));
    range?.within.push(concept);
    return range === undefined;
  });
  const joined = covered.flatMap(({ parts: [first], groups, within }) => {
    const [only, second] = within;
    if (!only || !first) return [];
    const typed = second ? [typedTogether(within, context)] : only.alternatives;
    const weight = Math.max(...within.map(concept => concept.weight));
    const rest = concepts.filter(concept => !within.includes(concept));
    const others = meantGroups(groups, rest, context).flatMap(({ group, part }) =>
      otherWays(group, { typed, part }, context),
    );
    return [{ start: first.start, end: first.end, weight, alternatives: [...typed, ...others] }];
  });
  return [...alone, ...joined];
}

function holds(part: Piece, { start, end }: Concept): boolean {
  return part.start <= start && end <= part.end;
}

function synonymWeight(
  [typed]: readonly Alternative[],
  { ranking, frequencyOf }: QueryContext,
): number {
  const isKnown = typed?.terms.every(term => frequencyOf(term) > 0);
  return isKnown ? ranking.synonym : ranking.onlySynonym;
}

/** Of several groups of a word those that the rest of the query supports, and how much they count. */
function meantGroups(
  groups: Covered['groups'],
  rest: readonly Concept[],
  { ranking, articlesOf, articleCount }: QueryContext,
): readonly { readonly group: readonly string[]; readonly part: number }[] {
  const telling = rest.filter(({ start, weight }) => start >= 0 && weight > ranking.stopWord);
  if (groups.length < 2 || telling.length === 0) return groups.map(group => ({ group, part: 1 }));
  const words = telling.map(({ alternatives: [typed] }) => typed?.terms ?? []);
  const senses = groups.map(group => group.map(wholeTerms));
  const parts = senseParts(senses, { words, articlesOf, articleCount });
  return groups
    .map((group, place) => ({ group, part: parts[place] ?? 1 }))
    .filter(({ part }) => part > 0);
}

/** A word of the query that has synonyms: where it stands, their groups, and what it covers. */
interface Covered {
  readonly parts: readonly Piece[];
  readonly groups: (readonly string[])[];
  readonly within: Concept[];
}

/** More of them say nothing new, and cost. */
const mostSynonyms = 8;
/** A word that every other article holds says nothing of one of them, unless there are but few. */
const largestShare = 0.5;
const fewArticles = 50;

interface Synonymous {
  readonly typed: readonly Alternative[];
  /** How much the sense counts that they share. */
  readonly part: number;
}

/** The synonyms that articles hold whole, the commonest of them that still tell something. */
function otherWays(
  others: readonly string[],
  { typed, part }: Synonymous,
  context: QueryContext,
): Alternative[] {
  const { frequencyOf, articleCount } = context;
  const weight = synonymWeight(typed, context) * part;
  const most = Math.max(fewArticles, largestShare * articleCount);
  return others
    .filter(other => !isVerbWithParticle(other))
    .map(other => {
      const terms = wholeTerms(other);
      return { terms, frequency: Math.min(...terms.map(frequencyOf)) };
    })
    .filter(({ frequency }) => frequency > 0 && frequency <= most)
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, mostSynonyms)
    .map(({ terms, frequency }) => {
      const share = shareMeant(frequency, typed, context);
      return { terms, weight: weight * share, isWhole: true };
    });
}

/**
 * How far documents mean the same by a synonym. Other makers' documents that use the word typed need
 * no other one for it, the less so the more of them do.
 */
function shareMeant(
  frequency: number,
  [typed]: readonly Alternative[],
  { frequencyOf, isOfVendor, ranking }: QueryContext,
): number {
  if (isOfVendor) return 1;
  const own = Math.min(...(typed?.terms ?? []).map(frequencyOf));
  return (ranking.foreignSynonym * frequency) / (frequency + own);
}

/** Of `top up` neither word is anything alone. */
function typedTogether(concepts: readonly Concept[], { ranking }: QueryContext): Alternative {
  const terms = concepts.flatMap(concept => concept.alternatives[0]?.terms ?? []);
  const isWhole = concepts.some(({ weight, start }) => start >= 0 && weight <= ranking.stopWord);
  return { terms: [...new Set(terms)], weight: 1, ...(isWhole && { isWhole }) };
}

/** The terms of a synonym: pairs of Han, a single unit only if it is alone, whole words. */
function wholeTerms(text: string): string[] {
  const terms = readTerms(text).filter(term => term.kind !== 'part');
  const isSingle = (term: Term) => term.kind === 'han' && term.text.length === 1;
  const strong = terms.filter(term => !isSingle(term));
  return (strong.length > 0 ? strong : terms).map(term => term.text);
}
