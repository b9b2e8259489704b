import type { Recall } from '../../answers';
import type { Elsewhere } from '../../keep/segments';
import type { TermStarts } from '../../text/terms';

/**
 * With which units the terms begin that a query is likely to ask of what was found for it. A word that
 * stands nowhere may be another one mistyped, so that any word may be asked for.
 */
export function termStarts({
  recall,
  elsewhere,
}: {
  readonly recall?: Recall;
  readonly elsewhere: Elsewhere;
}): TermStarts {
  const starts = new Uint8Array(0x10000);
  const { concepts = [], considered = [] } = recall ?? {};
  const wanted = concepts.flatMap(({ ways }) => ways.flatMap(way => way.terms));
  for (const term of considered) starts[term.charCodeAt(0)] = 1;
  for (const term of wanted) {
    starts[term.charCodeAt(0)] = 1;
    const isWord = /^[a-z]/.test(term);
    if (isWord && (elsewhere.frequencyOf(term) ?? 0) === 0) starts.fill(1, 0x61, 0x7b);
  }
  return starts;
}
