/** Words of the vocabulary near a word that it lacks. */
import MiniSearch from 'minisearch';
import type { Alternative } from './queryConcepts';
import type { Ranking } from './ranking';
import type { SearchSpace } from './searchSpace';

export type Speller = (word: string) => Alternative[];

/** Shorter words are too near to everything. */
const shortestWord = 3;
const mostSpellings = 8;

/**
 * Finds words that begin with the one typed, or are one typo away (two from eight letters on):
 * `uplaod` is upload. A typo is a letter too many, missing, wrong, or two exchanged. MiniSearch
 * holds the words, built when the first unknown word is typed; it counts an exchange as two typos,
 * so it is asked for one more and the rest is left out here.
 */
export function createSpeller(space: SearchSpace, ranking: Ranking): Speller {
  let vocabulary: MiniSearch<VocabularyWord> | undefined;
  return word => {
    if (word.length < shortestWord || word.length > 40) return [];
    vocabulary ??= indexVocabulary(space);
    const typos = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const fuzzy = typos === 0 ? false : typos + 1;
    return vocabulary
      .search(word, { prefix: true, fuzzy })
      .map(({ id }) => String(id))
      .flatMap(candidate => {
        if (candidate.startsWith(word)) {
          return [{ word: candidate, near: word.length / candidate.length }];
        }
        const distance = typoDistance(word, candidate, typos);
        return distance <= typos ? [{ word: candidate, near: 1 - distance / word.length }] : [];
      })
      .sort((a, b) => b.near - a.near || (a.word < b.word ? -1 : 1))
      .slice(0, mostSpellings)
      .map(({ word: other, near }) => ({ terms: [other], weight: ranking.spelling * near }));
  };
}

interface VocabularyWord {
  readonly id: string;
}

/** The Latin words, codes and identifiers of all segments, each a document of one word. */
function indexVocabulary(space: SearchSpace): MiniSearch<VocabularyWord> {
  const words = new Set<string>();
  for (const { content } of space.members) {
    for (const word of content.text.wordsWith('')) {
      if (/^[a-z]/.test(word) && word.length >= shortestWord) words.add(word);
    }
  }
  const vocabulary = new MiniSearch<VocabularyWord>({
    fields: ['id'],
    // The words are terms already.
    tokenize: text => [text],
    processTerm: term => term,
  });
  vocabulary.addAll([...words].map(id => ({ id })));
  return vocabulary;
}

/** Damerau's distance (adjacent exchanges count one); anything above `most` may come back larger. */
export function typoDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    before = last;
    last = here;
  }
  return last[b.length] ?? 0;
}
