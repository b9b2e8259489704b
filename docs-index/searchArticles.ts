/** A query answered: matches scored, filtered, counted and the best of them made into hits. */
import { articleKinds, type ArticleKind } from './article';
import type { Facets, Hit, SearchQuery, SearchResult } from './answers';
import type { PackManifest } from './manifest';
import { queriedNameKeys } from './names';
import { readConcepts, type Concept } from './queryConcepts';
import { readQuery } from './queryText';
import type { Ranking } from './ranking';
import { createScorer, type MemberMatches, type NameBonus } from './scoring';
import { articleId, findTerm, type Member, type SearchSpace } from './searchSpace';
import { isUnanswered, kindOf, readArticle } from './segmentContent';
import { findRanges, makeSnippet, type SoughtTerm, type SoughtTerms } from './snippet';
import { createSpeller } from './spelling';
import { prepareSynonyms } from './synonyms';

/** Prepares a space for searching; what costs time is made at the first search. */
export function createSearch(
  space: SearchSpace,
  manifest: PackManifest,
  ranking: Ranking,
): (query: SearchQuery) => SearchResult {
  const score = createScorer(space, ranking);
  const context = {
    ranking,
    frequencyOf: (term: string) => findTerm(space, term).frequency,
    spellings: createSpeller(space, ranking),
    synonyms: prepareSynonyms(manifest.synonyms),
  };
  return query => {
    const { text, names } = readQuery(query.query);
    const concepts = readConcepts(text, context);
    const bonuses = nameBonuses(text, names, ranking);
    const matches = score({ concepts, names: bonuses });
    const { best, total, facets } = selectMatches(matches, query, ranking);
    const start = Math.max(0, query.offset ?? 0);
    const page = best.slice(start, start + Math.max(0, query.limit ?? 10));
    const sought = soughtTerms(concepts, space);
    return { hits: page.map(match => makeHit(space, match, sought)), total, facets };
  };
}

function nameBonuses(text: string, names: readonly string[], ranking: Ranking): NameBonus[] {
  const bonuses = new Map<string, number>();
  for (const name of names) {
    for (const key of queriedNameKeys(name)) bonuses.set(key, ranking.name);
  }
  for (const key of queriedNameKeys(text)) bonuses.set(key, ranking.wholeName);
  return [...bonuses].map(([key, weight]) => ({ key, weight }));
}

interface Match {
  readonly member: Member;
  readonly article: number;
  readonly score: number;
}

interface Selection {
  readonly best: readonly Match[];
  readonly total: number;
  readonly facets: Facets;
}

function selectMatches(
  found: readonly MemberMatches[],
  query: SearchQuery,
  ranking: Ranking,
): Selection {
  const wanted = Math.max(0, query.offset ?? 0) + Math.max(0, query.limit ?? 10);
  const top = keepBest(wanted);
  const kinds: Record<string, number> = {};
  const categories: Record<string, number> = {};
  const leastShare = ranking.leastShare * largest(found.map(match => largest(match.shares)));
  let total = 0;
  for (const { member, articles, scores, shares } of found) {
    const { content } = member;
    const categoryFits = content.categoryNames.map(name => isCategory(name, query.categories));
    for (const [place, article] of articles.entries()) {
      if ((shares[place] ?? 0) < leastShare) continue;
      const kind = kindOf(content, article);
      const category = content.categories[article] ?? 0;
      const isKind = isWantedKind(kind, query.kinds);
      const isInCategory = categoryFits[category] === true;
      if (isInCategory) kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (isKind) {
        const name = content.categoryNames[category] ?? '';
        categories[name] = (categories[name] ?? 0) + 1;
      }
      if (!isKind || !isInCategory) continue;
      total++;
      const factor = isUnanswered(content, article) ? ranking.unanswered : 1;
      top.add({ member, article, score: (scores[place] ?? 0) * factor });
    }
  }
  return { best: top.sorted(), total, facets: { kinds, categories } };
}

function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}

function isWantedKind(kind: ArticleKind, kinds: readonly ArticleKind[] | undefined): boolean {
  return kinds === undefined || kinds.length === 0 || kinds.includes(kind);
}

/** Whether a category is one of those wanted or lies below one of them. */
function isCategory(name: string, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return wanted.some(
    category =>
      name === category ||
      (name.startsWith(category) && /^\s*[｜|/>]/.test(name.slice(category.length))),
  );
}

/** Best first; equal scores by date, the newer first, then in order of reading. */
function compareMatches(a: Match, b: Match): number {
  return (
    b.score - a.score ||
    (b.member.content.days[b.article] ?? 0) - (a.member.content.days[a.article] ?? 0) ||
    a.member.base + a.article - b.member.base - b.article
  );
}

/** Keeps the best so many of any number of matches. */
function keepBest(count: number): { add(match: Match): void; sorted(): Match[] } {
  let kept: Match[] = [];
  let least = -1;
  const cut = () => {
    kept = kept.sort(compareMatches).slice(0, count);
    if (kept.length === count) least = kept.at(-1)?.score ?? -1;
  };
  return {
    add: match => {
      if (match.score < least) return;
      kept.push(match);
      if (kept.length >= 2 * count + 64) cut();
    },
    sorted: () => {
      cut();
      return kept;
    },
  };
}

/** The terms to look for in texts that are shown, with what finding them is worth. */
function soughtTerms(concepts: readonly Concept[], space: SearchSpace): SoughtTerms {
  const sought = new Map<string, SoughtTerm>();
  concepts.forEach(({ alternatives, weight, start }, concept) => {
    if (weight < leastHighlighted || start < 0) return;
    for (const { terms, weight: own } of alternatives) {
      for (const term of terms) {
        const { frequency } = findTerm(space, term);
        if (frequency === 0) continue;
        const rarity = Math.log(1 + space.articleCount / frequency);
        const worth = weight * own * rarity;
        if (worth > (sought.get(term)?.weight ?? 0)) sought.set(term, { concept, weight: worth });
      }
    }
  });
  return sought;
}

/** Stop words are not marked. */
const leastHighlighted = 0.2;

function makeHit(space: SearchSpace, { member, article, score }: Match, sought: SoughtTerms): Hit {
  const found = readArticle(member.content, article);
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
  };
}

void articleKinds;
