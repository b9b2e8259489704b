/** Scoring against a slow truth: every list read to its end, every article looked at. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment, type IndexedArticle } from '../../../../docs-index/keep/segments';
import type { Concept } from '../../../../docs-index/answer/search/concept';
import { idf } from '../../../../docs-index/answer/search/planConcepts';
import { defaultRanking as ranking } from '../../../../docs-index/answer/search/ranking';
import type { Wanted } from '../../../../docs-index/answer/search/pruning';
import { createScorer } from '../../../../docs-index/answer/search/scoring';
import { findTerm, openSpace, type SearchSpace } from '../../../../docs-index/keep/searchSpace';
import { openSegment } from '../../../../docs-index/keep/segment/segmentContent';
import { readTerms } from '../../../../docs-index/text/terms';
import { madeArticle } from '../../../madeArticles';

/** From everywhere to almost nowhere, so that lists have from one to thousands of postings. */
const words = [
  '域名',
  '证书',
  '上传',
  '空间',
  'token',
  '缓存',
  '回源',
  'referer',
  '白名单',
  '下载',
];

/** Deterministic articles: word number n stands in every (1 + n²)th article, sometimes in the title. */
const articles: readonly IndexedArticle[] = Array.from({ length: 1000 }, (_, number) => {
  const own = words.filter((_word, rank) => (number * 7919) % (1 + rank * rank) === 0);
  const body = own.map(word => `${word}。`.repeat(1 + (number % 3))).join('');
  return madeArticle({ id: `a/${number}`, title: number % 11 === 0 ? own.join(' ') : '', body });
});
const deleted = new Set(['a/0', 'a/50', 'a/999']);

/** The same articles in segments of so many. */
function spaceOf(size: number): SearchSpace {
  const parts = Array.from({ length: Math.ceil(articles.length / size) }, (_, part) =>
    articles.slice(part * size, (part + 1) * size),
  );
  return openSpace(parts.map(part => ({ content: openSegment(buildSegment(part)), deleted })));
}

const space = spaceOf(500);
const score = createScorer(space, ranking);
/** Of more than 100 articles that cannot be among the best it counts a part; from many segments. */
const crumbs = spaceOf(4);
const scorePart = createScorer(crumbs, ranking, 100);

const term = fc.constantFrom(...words.flatMap(word => readTerms(word).map(({ text }) => text)));
const alternative = fc.record({
  terms: fc.uniqueArray(term, { minLength: 1, maxLength: 3 }),
  weight: fc.constantFrom(1, 0.8, 0.4),
});
const concept = fc
  .record({
    weight: fc.constantFrom(1, 0.6, 0.25, 0.15, 0.075),
    alternatives: fc.array(alternative, { minLength: 1, maxLength: 3 }),
  })
  .map((made): Concept => ({ start: -1, end: -1, ...made }));

/** Those that match enough, as selectMatches has it: others need not be read to the end. */
function matching(scored: readonly Scored[]): Scored[] {
  const largest = Math.max(0, ...scored.map(([, , share]) => share));
  return scored.filter(([, , share]) => share > ranking.leastShare * largest * 1.0001);
}

function scoreFast(
  concepts: readonly Concept[],
  wanted: Wanted = { count: Infinity },
  scorer = score,
): Scored[] {
  const { members } = scorer({ concepts, names: [], wanted });
  return members.flatMap(({ member, scores, shares }) =>
    [...scores].flatMap((own, article): Scored[] =>
      own > 0 ? [[member.base + article, own, shares[article] ?? 0]] : [],
    ),
  );
}

/** The largest difference between scores and shares; adding in 32 bits makes small ones. */
function differenceOf(fast: readonly Scored[], slow: readonly Scored[]): number {
  const differences = fast.flatMap(([, own, share], at) => {
    const [, wanted = 0, wantedShare = 0] = slow[at] ?? [];
    return [Math.abs(own / wanted - 1), Math.abs(share / wantedShare - 1)];
  });
  return Math.max(0, ...differences);
}

/** Final scores, best first; none of the articles is an unanswered ticket. */
function bestOf(scored: readonly Scored[], whole: number): number[] {
  const values = scored.map(
    ([, own, share]) => own * Math.min(1, share / whole) ** ranking.coverage,
  );
  return values.sort((a, b) => b - a);
}

const lists = fc.array(concept, { minLength: 1, maxLength: 8 });

test('scores are those of reading every list to its end', () => {
  fc.assert(
    fc.property(lists, concepts => {
      const slow = matching(scoreSlowly(concepts));
      const found = new Map(scoreFast(concepts).map(one => [one[0], one]));
      const fast = slow.flatMap(([article]) => {
        const one = found.get(article);
        return one ? [one] : [];
      });
      expect(fast).toHaveLength(slow.length);
      expect(differenceOf(fast, slow)).toBeLessThan(0.0001);
    }),
    { numRuns: 40 },
  );
});

test('as many match, and the best are the best, where only those are asked for', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 20 }), (concepts, wanted) => {
      const slow = matching(scoreSlowly(concepts));
      const numbers = new Set(slow.map(([article]) => article));
      const fast = scoreFast(concepts, { count: wanted }).filter(([article]) =>
        numbers.has(article),
      );
      expect(fast).toHaveLength(slow.length);
      const whole = sum(waysOf(concepts));
      const [own, truth] = [fast, slow].map(scored => bestOf(scored, whole).slice(0, wanted));
      const ratios = own?.map((value, at) => Math.abs(value / (truth?.[at] ?? 0) - 1)) ?? [];
      expect(Math.max(0, ...ratios)).toBeLessThan(0.0001);
    }),
    { numRuns: 40 },
  );
});

test('the best are the best where only some articles may be among them', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 20 }), (concepts, count) => {
      const whole = sum(waysOf(concepts));
      const matches = matching(scoreSlowly(concepts)).filter(([article]) => article % 3 === 0);
      const numbers = new Set(matches.map(([article]) => article));
      const fits = crumbs.members.map(({ base }) => (article: number) => {
        return (base + article) % 3 === 0;
      });
      const found = scoreFast(concepts, { count, fits }, scorePart);
      const fast = bestOf(
        found.filter(([article]) => numbers.has(article)),
        whole,
      );
      const slow = bestOf(matches, whole);
      slow.slice(0, count).forEach((value, at) => expect(fast[at]).toBeCloseTo(value, 3));
    }),
    { numRuns: 40 },
  );
});

test('of many only a part is counted: the best stay the best, counts come near', () => {
  let estimated = 0;
  let truth = 0;
  fc.assert(
    fc.property(lists, concepts => {
      const whole = sum(waysOf(concepts));
      const slow = matching(scoreSlowly(concepts));
      const { members } = scorePart({ concepts, names: [], wanted: { count: 5 } });
      const least = Math.min(...slow.map(([, , share]) => share)) * 0.9999;
      for (const { matched, shares, weights } of members) {
        for (const article of matched.articles.subarray(0, matched.length)) {
          if ((shares[article] ?? 0) >= least) estimated += weights[article] ?? 0;
        }
      }
      truth += slow.length;
      const numbers = new Set(slow.map(([article]) => article));
      const found = scoreFast(concepts, { count: 5 }, scorePart);
      const fast = bestOf(
        found.filter(([article]) => numbers.has(article)),
        whole,
      );
      const best = bestOf(slow, whole).slice(0, 5);
      best.forEach((value, at) => expect(fast[at]).toBeCloseTo(value, 3));
    }),
    { numRuns: 80, seed: 1 },
  );
  expect(estimated / truth).toBeGreaterThan(0.9);
  expect(estimated / truth).toBeLessThan(1.1);
  expect(estimated).not.toBe(truth);
});

test('those that a sampled article stands for are counted with it', () => {
  // A rare term for the best, common ones for who matches little so far and may match enough later.
  const shares = { 下载: 0.6, token: 0.12, 上传: 0.16, 证书: 0.12 };
  const weighed = Object.entries(shares).map(([name, share]): Concept => {
    const { frequency } = findTerm(space, name);
    const weight = share / idf(frequency, space.indexedCount);
    return { start: -1, end: -1, weight, alternatives: [{ terms: [name], weight: 1 }] };
  });
  const count = (mostCounted: number) => {
    const { members, whole } = createScorer(
      space,
      ranking,
      mostCounted,
    )({ concepts: weighed, names: [], wanted: { count: 3 } });
    let read = 0;
    let total = 0;
    for (const { matched, shares: found, weights } of members) {
      for (const article of matched.articles.subarray(0, matched.length)) {
        if ((found[article] ?? 0) < ranking.leastShare * whole) continue;
        read++;
        total += weights[article] ?? 0;
      }
    }
    return { read, total };
  };
  const { total: truth } = count(1000);
  const { read, total } = count(100);
  expect(truth).toBeGreaterThan(80);
  expect(read).toBeLessThan(truth / 2);
  expect(Math.abs(total / truth - 1)).toBeLessThan(0.3);
});

type Scored = readonly [article: number, score: number, share: number];

interface Ways {
  readonly weight: number;
  /** Postings of its terms. */
  readonly cost: number;
  readonly of: (article: number) => readonly [score: number, share: number];
}

function sum(ways: readonly Ways[]): number {
  return ways.reduce((total, { weight }) => total + weight, 0);
}

function waysOf(concepts: readonly Concept[]): Ways[] {
  const all = concepts.map(planSlowly);
  return all
    .filter(({ weight }) => weight > sum(all) * 0.001)
    .sort((a, b) => a.cost / a.weight - b.cost / b.weight);
}

function scoreSlowly(concepts: readonly Concept[]): Scored[] {
  const ways = waysOf(concepts);
  // Who matches none of the concepts that come before the last quarter of the weight is no match.
  const leading = ways.filter(
    (_, at) => sum(ways.slice(at)) >= ranking.leastShare * sum(ways),
  ).length;
  return articles.flatMap(({ article: { id } }, number): Scored[] => {
    if (deleted.has(id)) return [];
    const gains = ways.map(({ of }) => of(number));
    if (gains.slice(0, leading).every(([own]) => own === 0)) return [];
    const total = gains.reduce((sums, [own, share]) => [sums[0] + own, sums[1] + share], [0, 0]);
    return [[number, total[0], total[1]]];
  });
}

const counts = articles.map(({ article }) =>
  [article.title, article.body].map(text => {
    const found = new Map<string, number>();
    for (const { text: one } of readTerms(text)) found.set(one, (found.get(one) ?? 0) + 1);
    return found;
  }),
);
const lengths = counts.map(fields => fields.map(field => [...field.values()].reduce(add, 0)));
const averages = [0, 1].map(field =>
  Math.max(1, lengths.reduce((total, own) => total + (own[field] ?? 0), 0) / lengths.length),
);

function add(a: number, b: number): number {
  return a + b;
}

function worthOf(article: number, wanted: string): number {
  const [title, body] = counts[article] ?? [];
  const [titleLength = 0, bodyLength = 0] = lengths[article] ?? [];
  const [averageTitle = 1, averageBody = 1] = averages;
  const { bodyLengthNorm, titleLengthNorm, titleWeight, saturation } = ranking;
  const norm = (b: number, length: number, average: number) => 1 - b + (b * length) / average;
  const tf =
    (Math.min(3, title?.get(wanted) ?? 0) * titleWeight) /
      norm(titleLengthNorm, titleLength, averageTitle) +
    Math.min(15, body?.get(wanted) ?? 0) / norm(bodyLengthNorm, bodyLength, averageBody);
  return (tf * (saturation + 1)) / (tf + saturation);
}

const vocabulary = [
  ...new Set(counts.flatMap(fields => fields.flatMap(field => [...field.keys()]))),
];

function termsLike(wanted: string): readonly string[] {
  const isUnit = wanted.length === 1 && /\p{Script=Han}/u.test(wanted);
  return isUnit ? vocabulary.filter(one => one.startsWith(wanted)) : [wanted];
}

const rarities = new Map<string, number>();

function frequencyOf(wanted: string): number {
  const has = (one: string) => counts.filter(fields => fields.some(field => field.has(one))).length;
  return Math.min(articles.length, termsLike(wanted).map(has).reduce(add, 0));
}

function rarityOf(wanted: string): number {
  const known = rarities.get(wanted);
  if (known !== undefined) return known;
  const frequency = frequencyOf(wanted);
  const rarity = Math.log(1 + (articles.length - frequency + 0.5) / (frequency + 0.5));
  rarities.set(wanted, frequency === 0 ? 0 : rarity);
  return rarities.get(wanted) ?? 0;
}

function planSlowly({ alternatives, weight }: Concept): Ways {
  const known = alternatives.map(({ terms, weight: own }) => {
    const rarity = terms.map(rarityOf).reduce(add, 0);
    return { terms, own, rarity };
  });
  const typed = known[0]?.rarity ?? 0;
  // A way that weighs less than 0.7 draws it less.
  const shared = Math.min(
    typed,
    ...known.map(({ own, rarity }) => typed * (rarity / typed) ** (Math.min(1, own / 0.7) / 2)),
  );
  const of = (article: number): readonly [number, number] => {
    const ways = known.map(({ terms, own, rarity }) => {
      const scale = own * (rarity > shared ? shared / rarity : Math.sqrt(shared / rarity));
      const gains = terms.map(one => {
        const best = Math.max(...termsLike(one).map(like => worthOf(article, like)));
        return best > 0 ? [rarityOf(one) * best, rarityOf(one)] : [0, 0];
      });
      const isWorthAnything = gains.some(([own = 0], at) => own > 0 && isLeading(terms, at));
      if (!isWorthAnything) return [0, 0];
      const [gain, share] = [0, 1].map(at => gains.map(pair => pair[at] ?? 0).reduce(add, 0));
      const part = (share ?? 0) / rarity;
      const worth = part < 0.999 ? part ** ranking.wholeness : 1;
      return [(gain ?? 0) * scale * worth, (share ?? 0) * scale];
    });
    return [
      Math.max(...ways.map(([gain = 0]) => gain)) * weight,
      Math.max(...ways.map(([, share = 0]) => share)) * weight,
    ];
  };
  const cost = known.flatMap(({ terms }) => terms.map(frequencyOf)).reduce(add, 0);
  return { weight: shared * weight, cost, of };
}

/** Whether a term and all commoner ones together are enough of the way to look for them alone. */
function isLeading(terms: readonly string[], at: number): boolean {
  const order = terms.map((_, place) => place);
  order.sort((a, b) => rarityOf(terms[b] ?? '') - rarityOf(terms[a] ?? ''));
  const whole = terms.map(rarityOf).reduce(add, 0);
  const rest = order.slice(order.indexOf(at)).map(place => rarityOf(terms[place] ?? ''));
  return rest.reduce(add, 0) >= whole * ranking.leastPart;
}
