/** Queries near one that found nothing, or not all of what it asks for. */
import { isStopWord } from './stopWords';
import type { QueryContext } from './concept';
import type { NearNames } from '../../derive/readReference';
import { readTerms, type Term } from '../../text/terms';

const mostSuggestions = 3;
/** More of them are a pasted text, whose ids and names nobody mistyped. */
const mostWords = 8;

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
  const choices = wordsOf(query)
    .map(({ text }) => (context.frequencyOf(text) > 0 ? [text] : farSpellings(text, context)))
    .filter(choice => choice.length > 0);
  const queries = alternatives(choices, choice => choice.join(' '));
  const names = /^[\w ./:<>{}-]+$/.test(query.trim()) ? nearNames(query, mostSuggestions) : [];
  return [...new Set([...names, ...queries])].slice(0, mostSuggestions);
}

/**
 * For a query that found something: the same with the words put right that no article holds and
 * that nothing stood for, all else as it was typed. Empty if there are none, as is usual.
 */
export function suggestRepairs(query: string, context: QueryContext): string[] {
  const broken = wordsOf(query).filter(
    ({ text }) =>
      context.frequencyOf(text) === 0 &&
      context.pinyin(text).length === 0 &&
      context.spellings(text).length === 0,
  );
  const repaired = broken
    .map(word => ({ word, choice: farSpellings(word.text, context) }))
    .filter(({ choice }) => choice.length > 0);
  return alternatives(
    repaired.map(({ choice }) => choice),
    choice => {
      let text = query;
      // From the end, so that the places before stay where they are.
      for (let at = choice.length - 1; at >= 0; at--) {
        const { start, end } = repaired[at]?.word ?? { start: 0, end: 0 };
        text = text.slice(0, start) + (choice[at] ?? '') + text.slice(end);
      }
      return text;
    },
  );
}

/** Words that a person may have mistyped: those of an identifier in one piece with it. */
function wordsOf(query: string): Term[] {
  const words = readTerms(query).filter(({ kind }) => kind === 'whole');
  return words.length > mostWords ? [] : words.filter(({ text }) => !isStopWord(text));
}

function farSpellings(word: string, { spellings }: QueryContext): string[] {
  return spellings(word, true).map(({ text }) => text);
}

/** The first choices for all words joined, then the second ones, …. */
function alternatives(
  choices: readonly (readonly string[])[],
  join: (choice: readonly string[]) => string,
): string[] {
  const count = Math.max(0, ...choices.map(choice => choice.length));
  return Array.from({ length: Math.min(count, mostSuggestions) }, (_, place) =>
    join(choices.map(choice => choice[place] ?? choice[0] ?? '')),
  );
}
