/**
 * Of a word that stands in several groups the sense counts that the rest of the query supports: the
 * 退回 of 退回上一个版本 is that of 回滚, whose pages speak of versions, and not that of 退款.
 */

/** The numbers of the articles that hold a term. */
export type ArticlesOf = (term: string) => ReadonlySet<number>;

interface Rest {
  /** The terms of each other word of the query. */
  readonly words: readonly (readonly string[])[];
  readonly articlesOf: ArticlesOf;
  readonly articleCount: number;
}

/** A sense with less than this part of the best one's support is not meant. */
const leastSupport = 0.5;
/** As if so many articles more spoke of a sense, and of the rest as all articles do. */
const doubt = 3;

/** What any sense counts where nothing supports one of them. */
const unknownSense = 0.5;

/**
 * How much some senses count, each given by its other words as terms: 1 for one that is meant, 0 for
 * one that is not. Where nothing goes with one of them more than with any article, all count in part.
 */
export function senseParts(
  senses: readonly (readonly (readonly string[])[])[],
  { words, articlesOf, articleCount }: Rest,
): readonly number[] {
  const rest = words
    .map(terms => articlesWithAll(terms, articlesOf))
    .filter(({ size }) => size > 0);
  const supports = senses.map(sense => {
    const own = new Set(sense.flatMap(terms => [...articlesWithAll(terms, articlesOf)]));
    return rest.reduce((sum, others) => sum + lift(own, others, articleCount), 0);
  });
  const best = Math.max(...supports);
  // Every article supports a sense as much as this.
  if (best <= rest.length) return supports.map(() => unknownSense);
  return supports.map(support => (support >= best * leastSupport ? 1 : 0));
}

/** How much more often others stand in some articles than in all. */
function lift(own: ReadonlySet<number>, others: ReadonlySet<number>, articles: number): number {
  const usual = others.size / Math.max(1, articles);
  let both = 0;
  for (const article of own) if (others.has(article)) both++;
  return (both + doubt * usual) / (own.size + doubt) / usual;
}

function articlesWithAll(terms: readonly string[], articlesOf: ArticlesOf): ReadonlySet<number> {
  const [first, ...more] = terms.map(articlesOf).sort((a, b) => a.size - b.size);
  return new Set([...(first ?? [])].filter(article => more.every(other => other.has(article))));
}
