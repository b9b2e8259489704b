/** How good rankings are, as `../shared/eval/eval.mjs` defines it: grades 1 to 3, gain 2^grade - 1. */

/** A query with its graded records. */
export interface JudgedQuery {
  readonly id: string;
  readonly kind?: string;
  readonly q: string;
  readonly rel: Readonly<Record<string, number>>;
}

export interface Quality {
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly success1: number;
  /** Queries with no result at all. */
  readonly zero: number;
}

/** Measures rankings: ids of the records found for each query, best first. */
export function measure(
  queries: readonly JudgedQuery[],
  found: ReadonlyMap<string, readonly string[]>,
): Quality {
  const sums = { ndcg10: 0, mrr10: 0, recall10: 0, success1: 0, zero: 0 };
  for (const { id, rel } of queries) {
    const grades = [...new Set(found.get(id) ?? [])].slice(0, 10).map(record => rel[record] ?? 0);
    const ideal = Object.values(rel).sort((a, b) => b - a);
    const best = gain(ideal.slice(0, 10));
    const relevant = ideal.filter(grade => grade >= 2).length;
    const first = grades.findIndex(grade => grade >= 2);
    const hits = grades.filter(grade => grade >= 2).length;
    if (grades.length === 0) sums.zero++;
    sums.ndcg10 += best === 0 ? 0 : gain(grades) / best;
    sums.mrr10 += first < 0 ? 0 : 1 / (first + 1);
    sums.recall10 += relevant === 0 ? 0 : hits / Math.min(10, relevant);
    sums.success1 += first === 0 ? 1 : 0;
  }
  const mean = (sum: number) => Math.round((sum / Math.max(1, queries.length)) * 10_000) / 10_000;
  return {
    queries: queries.length,
    ndcg10: mean(sums.ndcg10),
    mrr10: mean(sums.mrr10),
    recall10: mean(sums.recall10),
    success1: mean(sums.success1),
    zero: sums.zero,
  };
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
