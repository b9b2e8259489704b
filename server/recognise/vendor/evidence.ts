/** What in a text names the vendor, and what names another one; who they are is the manifest's. */
import { once } from '../once';
import type { VendorWords } from '../documented/vendorWords';
import { foldCase, hasWord, isWholeWord } from '../text/wholeWord';

/** What a text says of the vendor, each part found out when it is asked for. */
export interface Evidence {
  /** How near the vendor is named to the cursor, in characters; Infinity if never. */
  readonly vendor: number;
  /** Different hints near the cursor. */
  readonly hints: number;
  /** Whether the text is about the vendor: named, and no other vendor nearer. */
  readonly isVendor: boolean;
  /** Whether the text itself names the vendor, and not only the file, its folder or package. */
  readonly isInText: boolean;
  /** Whether another vendor is named and nearer. */
  readonly isOther: boolean;
}

/** Whether the vendor is meant, and the text itself says so. */
export function isVendorText({ isVendor, isInText }: Evidence): boolean {
  return isVendor && isInText;
}

/** Where to look: the text around the cursor, the head of the file (its imports), its name. */
export interface EvidenceSource {
  readonly text: string;
  readonly offset: number;
  readonly head: string;
  readonly fileName: string;
}

/** How far around the cursor names and hints count; the head of the file is looked at besides. */
const nameReach = 6000;
const hintReach = 3000;
/** A name this near cannot be outdone by another that matters. */
const closeBy = 60;

export function findEvidence(words: VendorWords, source: EvidenceSource): Evidence {
  const { fileName, head } = source;
  const near = { ...source, text: maskPlace(source.text) };
  const distance = (list: readonly string[]): number => {
    const around = nearest(near, list);
    if (around < Infinity) return around;
    if (hasAny(maskPlace(head), list)) return farAway;
    return hasAny(fileName, list) || hasAny(head, list) ? onlyPlace : Infinity;
  };
  const vendor = once(() => {
    const named = distance(words.names);
    return named < Infinity || !hasShapeNear(words, source) ? named : farAway;
  });
  const other = once(() => distance(words.others));
  const hints = once(() => countHints(words, source));
  return {
    get vendor() {
      return vendor();
    },
    get isVendor() {
      return vendor() < Infinity && vendor() <= other();
    },
    get isInText() {
      return vendor() <= farAway;
    },
    get isOther() {
      return other() < vendor();
    },
    get hints() {
      return hints();
    },
  };
}

/** How far around the cursor, and from the top of the text, shapes of logs and imports count. */
const shapeReach = 1500;

function hasShapeNear(words: VendorWords, { text, offset, head }: EvidenceSource): boolean {
  const from = Math.max(0, offset - shapeReach);
  const near = text.slice(from, offset + shapeReach);
  return hasLogShape(words, near) || hasLogShape(words, head.slice(0, shapeReach));
}

/** The distance of a name in the head of the file: all of the file is under it. */
const farAway = 100_000;

/** Distance of a name that only the file, its folder or its package bears: others call theirs so too. */
const onlyPlace = 2 * farAway;

/** Blanks the line that says in which package or namespace the code is, keeping offsets. */
function maskPlace(text: string): string {
  return text.replace(/^[ \t]*(?:package|namespace|module) [^\n]*/m, line =>
    ' '.repeat(line.length),
  );
}

function hasAny(text: string, list: readonly string[]): boolean {
  const folded = foldCase(text);
  return list.some(word => hasWord(text, folded, word));
}

/** Whether a stretch of text bears the shape of the vendor's logs, headers or tools. */
export function hasLogShape(words: VendorWords, text: string): boolean {
  return words.logShapes.some(shape => shape.test(text));
}

/** Whether the text names the vendor as a word of its own. */
export function namesVendor(words: VendorWords, text: string): boolean {
  const folded = foldCase(text);
  return words.names.some(word => hasWord(text, folded, word));
}

/** Whether a variable is called like the vendor, or like the domain of one of its hosts: `acme` of `api.acme.com`. */
export function isCalledLike({ names, hosts }: VendorWords, name: string): boolean {
  const called = name.toLowerCase();
  return names.includes(called) || hosts.some(host => host.split('.').at(-2) === called);
}

/** Whether the text holds one of the vendor's hosts. */
export function namesHost(words: VendorWords, text: string): boolean {
  const folded = foldCase(text);
  return words.hosts.some(word => hasWord(text, folded, word));
}

function countHints({ hints }: VendorWords, { text, offset }: EvidenceSource): number {
  const near = text.slice(Math.max(0, offset - hintReach), offset + hintReach);
  const folded = foldCase(near);
  return hints.filter(word => hasWord(near, folded, word)).length;
}

function nearest({ text, offset }: EvidenceSource, words: readonly string[]): number {
  const from = Math.max(0, offset - nameReach);
  const near = text.slice(from, offset + nameReach);
  const folded = foldCase(near);
  const center = offset - from;
  let best = Infinity;
  for (const word of words) {
    if (best < closeBy) break;
    for (let at = folded.indexOf(word, center); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (at - center >= best) break;
      if (isWholeWord(near, at, at + word.length)) best = at - center;
    }
    for (let at = center; at >= 0 && (at = folded.lastIndexOf(word, at)) >= 0; at--) {
      if (center - at >= best) break;
      if (isWholeWord(near, at, at + word.length)) best = center - at;
    }
  }
  return best;
}
