/** The Latin words, identifiers and numbers of a query → concepts. */
import type { Alternative, Concept, QueryContext } from './concept';
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
      return identifierConcepts(whole, parts, context);
    });
}

function identifierConcepts(whole: Term, parts: readonly Term[], context: QueryContext): Concept[] {
  const { ranking, frequencyOf } = context;
  const weightOf = ({ text }: Term) => (isStopWord(text) ? ranking.stopWord : 1);
  const typed: Alternative = { terms: [whole.text], weight: 1 };
  const { start, end } = whole;
  if (frequencyOf(whole.text) > 0) {
    const inParts = { terms: parts.map(part => part.text), weight: ranking.identifierPart };
    const alternatives = parts.length > 0 ? [typed, inParts] : [typed];
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

/** A word that no article holds: pinyin in full, or mistyped, or initials, in this order. */
function readUnknown(word: string, { ranking, pinyin, spellings }: QueryContext): Alternative[] {
  const words = pinyin(word);
  const read = words.map(({ text }) => ({ terms: pairsOf(text), weight: ranking.pinyin }));
  if (words.some(({ isInitials }) => !isInitials)) return read;
  const spelled = spellings(word).map(({ text, nearness }) => ({
    terms: [text],
    weight: ranking.spelling * nearness,
  }));
  return spelled.length > 0 ? spelled : read;
}
