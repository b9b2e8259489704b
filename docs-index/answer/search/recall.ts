/**
 * What a search server is asked for a query. It knows words that nobody here does, so each word of
 * the query is asked for as it was typed as well as by what it may stand for; ranking sorts it out.
 */
import type { Recall, RecallConcept } from '../../answers';
import type { Symbols } from '../../derive/readReference';
import type { Concept, QueryContext } from './concept';
import { readNames } from './queriedNames';
import { readConcepts } from './queryConcepts';
import type { QueryText } from './queryText';
import { readTerms } from '../../text/terms';

/** More of them make a request that costs more than it finds. */
const mostConcepts = 64;
const mostWays = 12;

/** Concepts and names of a query, those of every reading of it together. */
export function planRecall(
  { text, typed }: QueryText,
  context: QueryContext,
  symbols: () => Symbols,
): Recall {
  const { ranking } = context;
  const considered = new Set(readTerms(text).map(term => term.text));
  const frequencyOf = (term: string): number => {
    considered.add(term);
    return context.frequencyOf(term);
  };
  const asIs = { ...context, frequencyOf };
  const asIfKnown = {
    ...context,
    // Most nouns made of a verb are no words: only those are asked for that are known here.
    ranking: { ...ranking, nounForm: 0 },
    frequencyOf: (term: string) => Math.max(1, frequencyOf(term)),
  };
  const merged = new Map<string, RecallConcept>();
  for (const concept of [...readConcepts(text, asIs), ...readConcepts(text, asIfKnown)]) {
    const key = placeOf(concept);
    const known = merged.get(key);
    const ways = [...(known?.ways ?? []), ...concept.alternatives];
    const weight = Math.max(known?.weight ?? 0, concept.weight);
    merged.set(key, { weight, ways: onceEach(ways) });
  }
  const concepts = [...merged.values()].sort((a, b) => b.weight - a.weight);
  return {
    concepts: concepts.slice(0, mostConcepts),
    considered: [...considered],
    names: readNames(typed, { ranking, symbols, frequencyOf }),
    unknown: unknownWords(text, frequencyOf),
  };
}

/** Words that may be mistyped; shorter ones are near to everything, longer ones are data. */
function unknownWords(text: string, frequencyOf: QueryContext['frequencyOf']): string[] {
  const words = readTerms(text).filter(({ kind }) => kind === 'whole');
  const typed = words.map(word => word.text).filter(word => /^[a-z]\w{3,29}$/.test(word));
  return [...new Set(typed)].filter(word => frequencyOf(word) === 0).slice(0, mostUnknown);
}

const mostUnknown = 4;

/** Where a concept stands in the query; a pair over a boundary stands nowhere and is itself. */
function placeOf({ start, end, alternatives }: Concept): string {
  return start < 0 ? (alternatives[0]?.terms.join(' ') ?? '') : `${start}-${end}`;
}

function onceEach(ways: RecallConcept['ways']): RecallConcept['ways'] {
  const found = new Map<string, RecallConcept['ways'][number]>();
  for (const { terms, weight } of ways) {
    const key = terms.join(' ');
    const known = found.get(key);
    if (known === undefined || known.weight < weight) found.set(key, { terms, weight });
  }
  return [...found.values()].slice(0, mostWays);
}
