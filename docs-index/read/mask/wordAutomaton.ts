/**
 * Finds all places of some hundreds of words in one pass over a text, one step of a table for each
 * unit (Aho and Corasick, 1975, with the failure links worked into the table).
 */

/** Of each word, by its number, the places where a text holds it, in order; undefined if nowhere. */
export type FoundWords = readonly (readonly number[] | undefined)[];

/**
 * Makes the finder of some words, each of one unit or more, in lower case; texts are of any case. Its
 * table is made for the first text: who only searches needs none.
 */
export function wordFinder(words: readonly string[]): (text: string) => FoundWords {
  const lengths = words.map(word => word.length);
  let made: Automaton | undefined;
  return text => {
    const { kinds, rowBits, next, ends, isEnd } = (made ??= automatonOf(words));
    const found = new Array<number[] | undefined>(words.length).fill(undefined);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[(state << rowBits) | (kinds[text.charCodeAt(at)] ?? 0)] ?? 0;
      if (isEnd[state] !== 0) addEnds(found, at + 1, ends[state] ?? []);
    }
    return found;
  };

  function addEnds(found: (number[] | undefined)[], end: number, numbers: readonly number[]): void {
    for (const number of numbers) {
      const place = end - (lengths[number] ?? 0);
      const places = found[number];
      if (places === undefined) found[number] = [place];
      else places.push(place);
    }
  }
}

interface Automaton {
  /** Of each unit the column of the table; 0 for those that no word holds. */
  readonly kinds: Uint16Array;
  /** A row has 2 ** rowBits columns. */
  readonly rowBits: number;
  /** The state that follows a state and a kind, row by row; state 0 is the start. */
  readonly next: Uint16Array;
  /** Of each state the numbers of the words that end there. */
  readonly ends: readonly (readonly number[])[];
  /** Of each state 1 if a word ends there. */
  readonly isEnd: Uint8Array;
}

function automatonOf(words: readonly string[]): Automaton {
  const { kinds, count } = unitKinds(words);
  const rowBits = Math.ceil(Math.log2(count));
  const most = 1 + words.reduce((sum, word) => sum + word.length, 0);
  const next = new Uint16Array(most << rowBits);
  const ends: number[][] = [[]];
  words.forEach((word, number) => {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const cell = (state << rowBits) | (kinds[word.charCodeAt(at)] ?? 0);
      if (next[cell] === 0) next[cell] = ends.push([]) - 1;
      state = next[cell] ?? 0;
    }
    ends[state]?.push(number);
  });
  linkStates(next, ends, rowBits);
  const isEnd = Uint8Array.from(ends, numbers => (numbers.length > 0 ? 1 : 0));
  return { kinds, rowBits, next: next.slice(0, ends.length << rowBits), ends, isEnd };
}

/** Fills what a trie leaves open: where to go on from the longest end of what was read so far. */
function linkStates(next: Uint16Array, ends: number[][], rowBits: number): void {
  const columns = 1 << rowBits;
  const shorter = new Uint16Array(ends.length);
  const waiting = Array.from(next.subarray(0, columns)).filter(state => state !== 0);
  for (const state of waiting) {
    const link = shorter[state] ?? 0;
    ends[state]?.push(...(ends[link] ?? []));
    for (let column = 0; column < columns; column++) {
      const cell = (state << rowBits) | column;
      const instead = next[(link << rowBits) | column] ?? 0;
      const child = next[cell] ?? 0;
      if (child === 0) {
        next[cell] = instead;
      } else {
        shorter[child] = instead;
        waiting.push(child);
      }
    }
  }
}

/** A number from 1 for each unit that stands in a word, the same for it in upper case. */
function unitKinds(words: readonly string[]): { kinds: Uint16Array; count: number } {
  const units = [...new Set(words.flatMap(word => word.split('')))];
  const kinds = new Uint16Array(0x10000);
  units.forEach((unit, at) => {
    const upper = unit.toUpperCase();
    kinds[unit.charCodeAt(0)] = at + 1;
    if (upper.length === 1) kinds[upper.charCodeAt(0)] = at + 1;
  });
  return { kinds, count: units.length + 1 };
}
