/** The Latin words, identifiers and numbers of a query → concepts. */
import type { Alternative, Concept, QueryContext } from './concept';
import { queriedNameKeys } from '../../keep/segments';
import { isOtherNumber } from '../names/codesIn';
import { inflectionsOf, nounFormsOf, verbFormsOf } from './inflections';
import { pairsOf } from './hanConcepts';
import { isStopWord } from './stopWords';
import { readTerms, type Term } from '../../text/terms';

/** Each word once; of an identifier that no article holds as a whole, its parts. */
export function readWordConcepts(query: string, context: QueryContext): Concept[] {
  const terms = readTerms(query).filter(term => term.kind !== 'han');
  const seen = new Set<string>();
  return terms
    .filter(term => term.kind === 'whole')
    .flatMap(whole => {
      if (seen.has(whole.text)) return [];
      seen.add(whole.text);
      const parts = terms.filter(
        part => part.kind === 'part' && part.start >= whole.start && part.end <= whole.end,
      );
      return identifierConcepts({ whole, parts, query }, context);
    });
}

interface TypedWord {
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly query: string;
}

/** A documented code that stands for something else here, as in 612 px, is hardly a word. */
function weightOfWord(
  { text, start, end }: Term,
  query: string,
  { ranking, frequencyOf }: QueryContext,
): number {
  if (isStopWord(text)) return ranking.stopWord;
  const isCode = /^\d+$/.test(text) && queriedNameKeys(text).some(key => frequencyOf(key) > 0);
  return isCode && isOtherNumber(query, start, end) ? ranking.stopWord : 1;
}

function identifierConcepts({ whole, parts, query }: TypedWord, context: QueryContext): Concept[] {
  const { ranking, frequencyOf } = context;
  const weightOf = (term: Term) => weightOfWord(term, query, context);
  const typed: Alternative = { terms: [whole.text], weight: 1 };
  const { start, end } = whole;
  if (frequencyOf(whole.text) > 0) {
    const inParts = { terms: parts.map(part => part.text), weight: ranking.identifierPart };
    const split = parts.length > 0 ? [inParts] : [];
    const alternatives = [typed, ...split, ...otherForms(whole.text, context)];
    return [{ start, end, weight: weightOf(whole), alternatives }];
  }
  if (parts.length === 0 || parts.every(part => frequencyOf(part.text) === 0)) {
    return [
      {
        start,
        end,
        weight: weightOf(whole),
        alternatives: [typed, ...readUnknown(whole.text, context)],
      },
    ];
  }
  return parts.map(part => ({
    start: part.start,
    end: part.end,
    weight: weightOf(part) * ranking.identifierPart,
    alternatives: [
      { terms: [part.text], weight: 1 },
      ...(frequencyOf(part.text) > 0 ? [] : readUnknown(part.text, context)),
    ],
  }));
}

/** The verb in other forms and its nouns, which articles hold too. */
function otherForms(word: string, { ranking, frequencyOf }: QueryContext): Alternative[] {
  if (isStopWord(word)) return [];
  const verbs = verbFormsOf(word).map(form => ({ terms: [form], weight: ranking.verbForm }));
  const nouns = nounFormsOf(word).map(form => ({ terms: [form], weight: ranking.nounForm }));
  return [...verbs, ...nouns].filter(
    ({ terms, weight }) => weight > 0 && terms.every(form => frequencyOf(form) > 0),
  );
}

/** A word that no article holds: another form, pinyin in full, mistyped, or initials, in this order. */
function readUnknown(word: string, context: QueryContext): Alternative[] {
  const { ranking, pinyin, spellings, frequencyOf } = context;
  const forms = inflectionsOf(word).filter(form => frequencyOf(form) > 0);
  if (forms.length > 0) return forms.map(form => ({ terms: [form], weight: ranking.inflection }));
  const words = pinyin(word);
  const read = words.map(({ text }) => ({ terms: pairsOf(text), weight: ranking.pinyin }));
  if (words.some(({ isInitials }) => !isInitials)) return read;
  const spelled = spellings(word).map(({ text, nearness }) => ({
    terms: [text],
    weight: ranking.spelling * nearness,
  }));
  // Two letters begin words of every kind, and are the initials of few.
  const isShort = word.length < 3 && read.length > 0;
  return spelled.length > 0 && !isShort ? spelled : read;
}
