/** Queries near one that found nothing. */
import type { QueryContext } from './concept';
import { isStopWord } from './stopWords';
import type { NearNames } from '../symbols/nearNames';
import { readTerms } from '../terms';

const mostSuggestions = 3;

/**
 * The query with its unknown words put right as a further typo allows, nearest first: `cdm log` for
 * an index without either may be `cdn log`. A word that nothing is near to is left out. Empty if no
 * such query is left. What looks like a name is near documented names first.
 */
export function suggestQueries(
  query: string,
  context: QueryContext,
  nearNames: NearNames,
): string[] {
  const words = readTerms(query).filter(term => term.kind === 'whole');
  const choices = words
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) => {
      if (context.frequencyOf(text) > 0) return [text];
      return context.spellings(text, true).map(spelling => spelling.text);
    })
    .filter(choice => choice.length > 0);
  const count = Math.max(0, ...choices.map(choice => choice.length));
  const queries = Array.from({ length: Math.min(count, mostSuggestions) }, (_, place) =>
    choices.map(choice => choice[place] ?? choice[0]).join(' '),
  );
  const names = /^[\w ./:<>{}-]+$/.test(query.trim()) ? nearNames(query, mostSuggestions) : [];
  return [...new Set([...names, ...queries])].slice(0, mostSuggestions);
}
