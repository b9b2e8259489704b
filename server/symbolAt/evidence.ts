/**
 * What in a text names the vendor, and what names another one. Who they are is the manifest's; how
 * a name is told from a piece of another word is here: `qiniuStore` names qiniu, `compiling` does
 * not name pili.
 */
import type { PackManifest } from '../../docs-index/manifest';
import { once } from './once';

/** The vendors of a manifest, ready to be looked for. */
export interface VendorWords {
  /** Names, hosts and packages in lower case. */
  readonly names: readonly string[];
  readonly hosts: readonly string[];
  readonly others: readonly string[];
  readonly hints: readonly string[];
  readonly logShapes: readonly RegExp[];
}

/**
 * Prepares a manifest; made once for each. The hosts of documented endpoints name the vendor too, so
 * that pages without a manifest are recognised by them.
 */
export function readVendorWords(
  manifest: PackManifest,
  documentedHosts: readonly string[] = [],
): VendorWords {
  const known = documentedHosts.map(plainHost).filter(host => host !== undefined);
  const words = (
    pick: (vendor: PackManifest['vendors'][number]) => readonly string[],
  ): string[] => [...new Set(manifest.vendors.flatMap(pick).map(word => word.toLowerCase()))];
  const hosts = shortest([...words(vendor => vendor.hosts), ...known]);
  return {
    names: shortest([...words(vendor => [...vendor.names, ...vendor.packages]), ...hosts]),
    hosts,
    others: shortest([...new Set(manifest.otherVendors.map(word => word.toLowerCase()))]),
    hints: words(vendor => vendor.hints),
    logShapes: manifest.vendors.flatMap(vendor =>
      vendor.logShapes.map(shape => new RegExp(shape, 'u')),
    ),
  };
}

/** `https://api.example.net:8080` → `api.example.net`; nothing for a placeholder or a local machine. */
function plainHost(host: string): string | undefined {
  const plain =
    /^(?:https?:)?(?:\/\/)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})(?::\d{1,5})?\/?$/i
      .exec(host)?.[1]
      ?.toLowerCase();
  const isNobodys = /^[\d.]+$|(?:^|\.)(?:localhost|local|internal|example\.(?:com|net|org))$/;
  return plain === undefined || isNobodys.test(plain) ? undefined : plain;
}

/** Without those that hold another as a whole word: wherever they stand, that one stands too. */
function shortest(words: readonly string[]): string[] {
  return words.filter(word => !words.some(other => other !== word && hasWord(word, word, other)));
}

/** What a text says of the vendor, each part found out when it is asked for. */
export interface Evidence {
  /** How near the vendor is named to the cursor, in characters; Infinity if never. */
  readonly vendor: number;
  /** Different hints near the cursor. */
  readonly hints: number;
  /** Whether the text is about the vendor: named, and no other vendor nearer. */
  readonly isVendor: boolean;
  /** Whether another vendor is named and nearer. */
  readonly isOther: boolean;
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
  const near = (list: readonly string[]): number => {
    if (list.some(word => hasWord(fileName, foldCase(fileName), word))) return 0;
    const around = nearest(source, list);
    if (around < Infinity) return around;
    const folded = foldCase(head);
    return list.some(word => hasWord(head, folded, word)) ? farAway : Infinity;
  };
  const vendor = once(() => {
    const named = near(words.names);
    return named < Infinity || !hasShapeNear(words, source) ? named : farAway;
  });
  const other = once(() => near(words.others));
  const hints = once(() => countHints(words, source));
  return {
    get vendor() {
      return vendor();
    },
    get isVendor() {
      return vendor() < Infinity && vendor() <= other();
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

/** Whether a stretch of text bears the shape of the vendor's logs, headers or tools. */
export function hasLogShape(words: VendorWords, text: string): boolean {
  return words.logShapes.some(shape => shape.test(text));
}

/** Whether the text names the vendor as a word of its own. */
export function namesVendor(words: VendorWords, text: string): boolean {
  const folded = foldCase(text);
  return words.names.some(word => hasWord(text, folded, word));
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

/** Lower case without changing the length, so that offsets stay. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, char => char.toLowerCase());
}

function hasWord(text: string, folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (isWholeWord(text, at, at + word.length)) return true;
  }
  return false;
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

/**
 * Whether text[start, end) is a word of its own: no letter goes on to either side except where the
 * case tells of a new word, as in `qiniuStore` and `myQiniu`. Han needs no bounds.
 */
function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const opens = !isLetter(before) || !isLetter(first) || (isUpper(first) && !isUpper(before));
  const goesOn = isLetter(after) && isLetter(last);
  return opens && (!goesOn || (isUpper(after) && !isUpper(last)));
}

function isLetter(char: string): boolean {
  return /^[A-Za-z]$/.test(char);
}

function isUpper(char: string): boolean {
  return char >= 'A' && char <= 'Z';
}
