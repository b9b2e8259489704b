/** Words of the vocabulary near a word that it lacks. */
import type { SearchSpace } from '../../keep/segments';

/** A word of the vocabulary and how near it is: 1 is the same. */
export interface Spelling {
  readonly text: string;
  readonly nearness: number;
}

/** Nearest first. `isFar` allows one typo more, for what is only suggested. */
export type Speller = (word: string, isFar?: boolean) => Spelling[];

/** Shorter words are too near to everything; they may begin one. */
const shortestWord = 3;
const shortestBeginning = 2;
/** Longer ones are data: ids, hashes. */
const longestWord = 30;
const mostSpellings = 8;

/**
 * Finds words that begin with the one typed, or are one typo away (two from eight letters on):
 * `uplaod` is upload. A typo is a letter too many, missing, wrong, or two exchanged. The words are
 * read where they stand, in the dictionaries of the segments: MiniSearch, which finds names, takes
 * a second to fill and 150 MB with all the 300,000 words of 100,000 articles.
 */
export function createSpeller(space: SearchSpace): Speller {
  const known = new Map<string, Spelling[]>();
  return (word, isFar = false) => {
    if (word.length < shortestBeginning || word.length > longestWord) return [];
    const usual = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const typos = usual + (isFar ? 1 : 0);
    const key = `${typos} ${word}`;
    const spellings = known.get(key) ?? spell(space, word, typos);
    if (known.size >= mostKnown) known.clear();
    known.set(key, spellings);
    return spellings;
  };
}

/** Who types on asks for the same words after every key. */
const mostKnown = 100;

function spell(space: SearchSpace, word: string, typos: number): Spelling[] {
  return [...nearWords(space, word, typos)]
    .map(([text, nearness]) => ({ text, nearness }))
    .sort((a, b) => b.nearness - a.nearness || (a.text < b.text ? -1 : 1))
    .slice(0, mostSpellings);
}

/** How near each word is: the share of it that was typed, or of what was typed that is right. */
function nearWords(space: SearchSpace, word: string, typos: number): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  for (const { content } of space.members) {
    if (/^[a-z\d]/.test(word)) {
      for (const other of content.text.wordsWith(word)) near.set(other, word.length / other.length);
    }
    for (const other of typos === 0 ? [] : content.text.wordsNear(word, typos)) {
      if (other.length < shortestWord || near.has(other)) continue;
      near.set(other, 1 - typoDistance(word, other, typos) / word.length);
    }
  }
  return near;
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
