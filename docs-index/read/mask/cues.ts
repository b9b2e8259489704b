/**
 * Where the words stand that patterns begin with or hold. All are found in one pass, and then most
 * of some sixty patterns need not be tried at all, and the others at a few places only.
 */
export interface Cues {
  /** Whether the text holds a word, given in lower case. */
  readonly has: (word: string) => boolean;
  /** Every place, in order, where a word begins, or up to `lead` units before. */
  readonly placesOf: (words: readonly string[], lead?: number) => readonly number[];
  /** Length of the longest run of digits. */
  readonly longestDigits: number;
  /** Runs of sixteen or more of the letters that keys are made of, as they stand: `[\w.:-]`. */
  readonly longWords: readonly string[];
}

/** Makes the reader of what texts hold. It knows the given words; others it has to look for. */
export function cueReader(words: readonly string[]): (text: string) => Cues {
  const numbers = new Map([...new Set(words)].map((word, number) => [word, number]));
  const findWords = wordFinder([...numbers.keys()]);
  return text => {
    const lower = text.toLowerCase();
    const found = findWords(lower);
    const placesOfWord = (word: string) => {
      const number = numbers.get(word);
      return number === undefined ? findPlaces(lower, word) : found[number];
    };
    return {
      has: word => placesOfWord(word) !== undefined,
      placesOf: (some, lead = 0) => {
        const lists = some.map(placesOfWord).filter(places => places !== undefined);
        if (lists.length === 0) return [];
        // `İ` becomes two units in lower case; then no place there is one in the text.
        if (lower.length !== text.length) return Array.from({ length: text.length }, (_, at) => at);
        return inOrder(lead === 0 ? lists : lists.map(places => withLead(places, lead)));
      },
      longestDigits: longest(text.match(/\d{3,}/g) ?? []),
      longWords: text.match(/(?<![\w.:-])[\w.:-]{16,}/g) ?? [],
    };
  };
}

interface NumberedWord {
  readonly word: string;
  readonly number: number;
}

/** Tells of each word, by its number, where a text holds it; undefined if nowhere. */
function wordFinder(
  words: readonly string[],
): (lower: string) => readonly (number[] | undefined)[] {
  const { kinds, isPair, byUnit, byPair } = wordTables(words);
  return lower => {
    const found: (number[] | undefined)[] = [];
    const add = (number: number, at: number) => void (found[number] ??= []).push(at);
    // Not up to the end: the unit behind it is NaN, which would make the whole loop slow.
    const last = lower.length - 1;
    for (let at = 0; at < last; at++) {
      const unit = lower.charCodeAt(at);
      const kind = kinds[unit];
      if (kind === 0) continue;
      if (kind === isUnit) add(byUnit.get(unit) ?? 0, at);
      const pair = pairOf(unit, lower.charCodeAt(at + 1));
      if (isPair[pair] === 0) continue;
      for (const { word, number } of byPair.get(pair) ?? []) {
        if (lower.startsWith(word, at)) add(number, at);
      }
    }
    const final = byUnit.get(last < 0 ? -1 : lower.charCodeAt(last));
    if (final !== undefined) add(final, last);
    return found;
  };
}

interface WordTables {
  /** Of each unit: 0 if no word begins with it, else one of the two below. */
  readonly kinds: Uint8Array;
  /** 1 for each pair of units that a word begins with. */
  readonly isPair: Uint8Array;
  /** Numbers of words of one unit. */
  readonly byUnit: ReadonlyMap<number, number>;
  readonly byPair: ReadonlyMap<number, readonly NumberedWord[]>;
}

function wordTables(words: readonly string[]): WordTables {
  const kinds = new Uint8Array(0x10000);
  const isPair = new Uint8Array(pairCount);
  const byUnit = new Map<number, number>();
  const byPair = new Map<number, NumberedWord[]>();
  words.forEach((word, number) => {
    const unit = word.charCodeAt(0);
    if (word.length === 1) {
      byUnit.set(unit, number);
      kinds[unit] = isUnit;
      return;
    }
    if (kinds[unit] === 0) kinds[unit] = isLonger;
    const pair = pairOf(unit, word.charCodeAt(1));
    isPair[pair] = 1;
    byPair.set(pair, [...(byPair.get(pair) ?? []), { word, number }]);
  });
  return { kinds, isPair, byUnit, byPair };
}

/** Begins a word of several units. */
const isLonger = 1;
/** Is a word; longer ones may begin with it, too. */
const isUnit = 2;

const pairCount = 1 << 14;

/** Where two units that begin a word are marked; others that share the place are only looked at. */
function pairOf(first: number, second: number): number {
  return (first * 127 + second) & (pairCount - 1);
}

function findPlaces(lower: string, word: string): readonly number[] | undefined {
  const places: number[] = [];
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) places.push(at);
  return places.length === 0 ? undefined : places;
}

function withLead(places: readonly number[], lead: number): readonly number[] {
  const all = places.flatMap(at =>
    Array.from({ length: Math.min(at, lead) + 1 }, (_, before) => at - before),
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = lists;
  // Places of one word are in order as they were found.
  if (lists.length === 1) return first;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function longest(runs: readonly string[]): number {
  return runs.reduce((most, run) => Math.max(most, run.length), 0);
}
