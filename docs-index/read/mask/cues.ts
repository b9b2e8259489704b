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

/** Makes the reader of what texts hold. It knows the given words; others it has to look for. */
export function cueReader(words: readonly string[]): (text: string) => Cues {
  const known = [...new Set(words)];
  const findWords = wordFinder(known);
  const numbersOf = wordNumbers(known);
  return text => {
    const lower = text.toLowerCase();
    const found = findWords(lower);
    const placesOfAny = (some: readonly string[]) => {
      const lists: (readonly number[])[] = [];
      numbersOf(some).forEach((number, at) => {
        const places = number < 0 ? findPlaces(lower, some[at] ?? '') : found[number];
        if (places !== undefined) lists.push(places);
      });
      return lists;
    };
    return {
      hasAny: some => {
        const numbers = numbersOf(some);
        for (let at = 0; at < numbers.length; at++) {
          const number = numbers[at] ?? -1;
          if (number < 0 ? lower.includes(some[at] ?? '') : found[number] !== undefined)
            return true;
        }
        return false;
      },
      placesOf: (some, lead = 0) => {
        const lists = placesOfAny(some);
        if (lists.length === 0) return [];
        // `İ` becomes two units in lower case; then no place there is one in the text.
        if (lower.length !== text.length) return Array.from({ length: text.length }, (_, at) => at);
        return inOrder(lists, lead);
      },
      longestDigits: longest(text.match(/\d{3,}/g) ?? []),
      longWords: findLongWords(text),
    };
  };
}

/** Tells the numbers of some words, -1 for others; of the same list they are looked up once. */
function wordNumbers(words: readonly string[]): (some: readonly string[]) => readonly number[] {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const known = new WeakMap<readonly string[], readonly number[]>();
  return some => {
    const found = known.get(some);
    if (found !== undefined) return found;
    const looked = some.map(word => numbers.get(word) ?? -1);
    known.set(some, looked);
    return looked;
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
    const found = new Array<number[] | undefined>(words.length).fill(undefined);
    const add = (number: number, at: number) => {
      const places = found[number];
      if (places === undefined) found[number] = [at];
      else places.push(at);
    };
    // Not up to the end: the unit behind it is NaN, which would make the whole loop slow.
    const last = lower.length - 1;
    for (let at = 0; at < last; at++) {
      const unit = lower.charCodeAt(at);
      const kind = kinds[unit];
      if (kind === 0) continue;
      if (kind === isUnit) add(byUnit.get(unit) ?? 0, at);
      const pair = pairOf(unit, lower.charCodeAt(at + 1));
      if (isPair[pair] === 0) continue;
      for (const { word, number } of byPair[pair] ?? []) {
        if (standsAt(lower, at, word)) add(number, at);
      }
    }
    const final = byUnit.get(last < 0 ? -1 : lower.charCodeAt(last));
    if (final !== undefined) add(final, last);
    return found;
  };
}

/** As `startsWith`, which takes far longer for words as short as these. */
function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let unit = 0; unit < word.length; unit++) {
    if (text.charCodeAt(at + unit) !== word.charCodeAt(unit)) return false;
  }
  return true;
}

interface WordTables {
  /** Of each unit: 0 if no word begins with it, else one of the two below. */
  readonly kinds: Uint8Array;
  /** 1 for each pair of units that a word begins with: bytes stay in the cache. */
  readonly isPair: Uint8Array;
  /** Numbers of words of one unit. */
  readonly byUnit: ReadonlyMap<number, number>;
  /** Of each pair of units the words that begin with it. */
  readonly byPair: readonly (readonly NumberedWord[] | undefined)[];
}

function wordTables(words: readonly string[]): WordTables {
  const kinds = new Uint8Array(0x10000);
  const byUnit = new Map<number, number>();
  const isPair = new Uint8Array(pairCount);
  const byPair = new Array<NumberedWord[] | undefined>(pairCount).fill(undefined);
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
    byPair[pair] = [...(byPair[pair] ?? []), { word, number }];
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
