import { wordFinder } from './wordAutomaton';

/**
 * Where the words stand that patterns begin with or hold. All are found in one pass, and then most
 * of some sixty patterns need not be tried at all, and the others at a few places only.
 */
export interface Cues {
  /** Whether the text holds one of some words, given in lower case. */
  readonly hasAny: (words: readonly string[]) => boolean;
  /** Every place, in order, where a word begins, or up to `lead` units before. */
  readonly placesOf: (words: readonly string[], lead?: number) => readonly number[];
  /** Length of the longest run of digits. */
  readonly longestDigits: number;
  /** Runs of sixteen or more of the letters that keys are made of, as they stand: `[\w.:-]`. */
  readonly longWords: readonly string[];
}

/** Makes the reader of what texts hold, which is asked for these words only, in lower case. */
export function cueReader(words: readonly string[]): (text: string) => Cues {
  const known = [...new Set(words)];
  const findWords = wordFinder(known);
  const numbersOf = wordNumbers(known);
  return text => {
    const found = findWords(text);
    return {
      hasAny: some => {
        for (const number of numbersOf(some)) if (found[number] !== undefined) return true;
        return false;
      },
      placesOf: (some, lead = 0) => {
        const lists: (readonly number[])[] = [];
        for (const number of numbersOf(some)) {
          const places = found[number];
          if (places !== undefined) lists.push(places);
        }
        return lists.length === 0 ? [] : inOrder(lists, lead);
      },
      longestDigits: longest(text.match(/\d{3,}/g) ?? []),
      longWords: findLongWords(text),
    };
  };
}

/** Tells the numbers of some words; of the same list they are looked up once. */
function wordNumbers(words: readonly string[]): (some: readonly string[]) => readonly number[] {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const known = new WeakMap<readonly string[], readonly number[]>();
  return some => {
    const found = known.get(some);
    if (found !== undefined) return found;
    const looked = some.map(word => {
      const number = numbers.get(word);
      if (number === undefined) throw new Error(`cueReader: unknown word ${word}`);
      return number;
    });
    known.set(some, looked);
    return looked;
  };
}

/** All places of some lists and up to `lead` units before, each once. */
function inOrder(lists: readonly (readonly number[])[], lead: number): readonly number[] {
  const [first = []] = lists;
  // Places of one word are in order as they were found.
  if (lists.length === 1 && lead === 0) return first;
  const all: number[] = [];
  for (const places of lists) {
    for (const at of places)
      for (let lower = Math.max(0, at - lead); lower <= at; lower++) all.push(lower);
  }
  all.sort((a, b) => a - b);
  return all.filter((at, index) => at !== all[index - 1]);
}

const longWord = 16;
/** 1 for each unit of `[\w.:-]`. */
const isKeyUnit = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit < 0x80 && /[\w.:-]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** One of every sixteen units is enough to know whether such a word stands around it. */
function findLongWords(text: string): string[] {
  const found: string[] = [];
  for (let at = longWord - 1; at < text.length; at += longWord) {
    if (isKeyUnit[text.charCodeAt(at)] === 0) continue;
    let start = at;
    while (start > 0 && isKeyUnit[text.charCodeAt(start - 1)] === 1) start--;
    while (at < text.length && isKeyUnit[text.charCodeAt(at)] === 1) at++;
    if (at - start >= longWord) found.push(text.slice(start, at));
  }
  return found;
}

function longest(runs: readonly string[]): number {
  return runs.reduce((most, run) => Math.max(most, run.length), 0);
}
