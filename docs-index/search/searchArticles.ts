/** A query answered: matches scored, filtered, counted and the best of them made into hits. */
import type { Hit, SearchQuery, SearchResult } from '../answers';
import { groupTickets, type Grouped } from './groupTickets';
import type { PackManifest } from '../manifest';
import { queriedNameKeys, subjectKey } from './names';
import { createPinyinReader } from './pinyin';
import type { Concept } from './concept';
import { readConcepts } from './queryConcepts';
import { readQuery } from './queryText';
import type { Ranking } from './ranking';
import { createScorer, type NameBonus } from './scoring';
import { articleId, findTerm, type SearchSpace } from './searchSpace';
import { readArticle } from '../segment/segmentContent';
import { selectMatches, type Match } from './selectMatches';
import { findRanges, makeSnippet, soughtKey, type SoughtTerm, type SoughtTerms } from './snippet';
import { createSpeller } from './spelling';
import { suggestQueries } from './suggestions';
import type { NearNames } from '../symbols/nearNames';
import { prepareSynonyms } from './synonyms';

interface SearchParts {
  readonly ranking: Ranking;
  /** Asked only when nothing was found. */
  readonly nearNames: NearNames;
}

/** Prepares a space for searching; what costs time is made at the first search. */
export function createSearch(
  space: SearchSpace,
  manifest: PackManifest,
  { ranking, nearNames }: SearchParts,
): (query: SearchQuery) => SearchResult {
  const score = createScorer(space, ranking);
  const context = {
    ranking,
    frequencyOf: (term: string) => findTerm(space, term).frequency,
    articleCount: space.indexedCount,
    spellings: createSpeller(space),
    pinyin: createPinyinReader(space, manifest),
    synonyms: prepareSynonyms(manifest.synonyms),
  };
  return query => {
    const { text, typed, names } = readQuery(query.query);
    const concepts = readConcepts(text, context);
    const start = Math.max(0, query.offset ?? 0);
    const limit = Math.max(0, query.limit ?? 10);
    const wanted = start + limit + spareForGroups;
    const found = score({ concepts, names: nameBonuses(typed, names, ranking) });
    const selection = selectMatches(found, query, { ranking, wanted });
    const read = ({ member, article }: Match) => readArticle(member.content, article);
    const sought = soughtTerms(concepts, space);
    const hits = groupTickets(selection.best, read)
      .slice(start, start + limit)
      .map(group => makeHit(space, group, sought));
    const { total, facets } = selection;
    const isNothing = total === 0 && Object.keys(facets.kinds).length === 0;
    const suggestions = isNothing ? suggestQueries(text, context, nearNames) : [];
    return { hits, total, facets, ...(suggestions.length > 0 && { suggestions }) };
  };
}

/** So many more are looked at, that a page stays full when some of its tickets are grouped. */
const spareForGroups = 5;

function nameBonuses(typed: string, names: readonly string[], ranking: Ranking): NameBonus[] {
  const bonuses = new Map<string, Omit<NameBonus, 'key'>>();
  for (const name of names) {
    for (const key of queriedNameKeys(name)) bonuses.set(key, { weight: ranking.name });
  }
  for (const key of queriedNameKeys(typed)) {
    bonuses.set(key, { weight: ranking.wholeName, isWhole: true });
    bonuses.set(subjectKey(key), { weight: ranking.subject, isWhole: true });
  }
  return [...bonuses].map(([key, bonus]) => ({ key, ...bonus }));
}

/** The terms to look for in texts that are shown, with what finding them is worth. */
function soughtTerms(concepts: readonly Concept[], space: SearchSpace): SoughtTerms {
  const sought = new Map<string | number, SoughtTerm>();
  concepts.forEach(({ alternatives, weight, start }, concept) => {
    if (weight < leastHighlighted || start < 0) return;
    for (const { terms, weight: own } of alternatives) {
      for (const term of terms) {
        const { frequency } = findTerm(space, term);
        if (frequency === 0) continue;
        const worth = weight * own * Math.log(1 + space.indexedCount / frequency);
        const key = soughtKey(term);
        if (worth > (sought.get(key)?.weight ?? 0)) sought.set(key, { concept, weight: worth });
      }
    }
  });
  return sought;
}

/** Stop words are not marked. */
const leastHighlighted = 0.2;

function makeHit(space: SearchSpace, group: Grouped<Match>, sought: SoughtTerms): Hit {
  const { article: found, similar } = group;
  const { member, article, score } = group.item;
  const { text, highlights } = makeSnippet(found, sought);
  const { title, kind, category, source, number, url, updated } = found;
  return {
    id: articleId(space, member, article),
    title,
    kind,
    category,
    score: Math.round(score * 1000) / 1000,
    snippet: text,
    highlights,
    titleHighlights: findRanges(title, sought),
    source,
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    ...(updated !== undefined && { updated }),
    ...(similar > 0 && { similar }),
  };
}
