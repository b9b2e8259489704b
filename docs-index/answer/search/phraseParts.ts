/**
 * A listed phrase in a query: in one piece, or with a few words between its parts, as people say it:
 * `renew an expired certificate`, `log me in`, 改一下密码.
 */
import { classOf, digit, han, lowerLetter, separator, upperLetter } from '../../text/characters';

/** A UTF-16 range of the query. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Where the word that is looked for ends if it stands here as a whole, with its plural s. */
export function endOfWord(text: string, key: string, start: number): number | undefined {
  if (!text.startsWith(key, start)) return undefined;
  let end = start + key.length;
  if (isWordUnit(key, key.length - 1) && text[end] === 's') end++;
  const isCut = isWordUnit(text, start - 1) && isWordUnit(text, start);
  const isCutAfter = isWordUnit(text, end - 1) && isWordUnit(text, end);
  return isCut || isCutAfter ? undefined : end;
}

/** A letter or digit of a script written with spaces. */
function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unitClass = classOf[text.charCodeAt(at)] ?? separator;
  if (unitClass === han) return false;
  return unitClass === lowerLetter || unitClass === upperLetter || unitClass === digit;
}

/**
 * The parts of a phrase that begins here, if something stands between them; undefined if it does not
 * stand here so. Both are folded, with blanks for `_` and `-`.
 */
export function findParts(text: string, start: number, phrase: string): Piece[] | undefined {
  const [first = '', ...rest] = partsOf(phrase);
  if (rest.length === 0) return undefined;
  const end = endOfWord(text, first, start);
  if (end === undefined) return undefined;
  const pieces = [{ start, end }];
  for (const part of rest) {
    const piece = nextPart(text, part, pieces.at(-1)?.end ?? end);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  const gaps = pieces.slice(1).map((piece, at) => text.slice(pieces[at]?.end, piece.start));
  const isApart = gaps.some(gap => gap.trim() !== '');
  const isClose = phraseKind(phrase) === 'han' ? isHanGap : isLatinGap;
  return isApart && gaps.every(gap => isClose(gap, [first, ...rest])) ? pieces : undefined;
}

/** Whoever says more between them says something else. */
const longestGap = 30;

function nextPart(text: string, part: string, from: number): Piece | undefined {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at - from > longestGap) return undefined;
    const end = endOfWord(text, part, at);
    if (end !== undefined) return { start: at, end };
  }
  return undefined;
}

/** The words of phrases, which are few and asked for with every query. */
const known = new Map<string, readonly string[]>();
/** Packs bring some hundred. */
const mostKnown = 10_000;

function partsOf(phrase: string): readonly string[] {
  const parts = known.get(phrase) ?? splitPhrase(phrase);
  if (known.size < mostKnown) known.set(phrase, parts);
  return parts;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const longestHan = 12;

function splitPhrase(phrase: string): readonly string[] {
  const kind = phraseKind(phrase);
  if (kind === 'latin') return phrase.split(/ +/);
  if (kind === 'other' || phrase.length < 3 || phrase.length > longestHan) return [phrase];
  const words = Array.from(segmenter.segment(phrase), ({ segment }) => segment);
  // A last character alone, as in 备案号, is no word that something stands before.
  return (words.at(-1)?.length ?? 0) > 1 ? words : [phrase];
}

function phraseKind(phrase: string): 'latin' | 'han' | 'other' {
  if (/^[a-z0-9]+(?: +[a-z0-9]+)+$/.test(phrase)) return 'latin';
  return /^\p{Script=Han}+$/u.test(phrase) ? 'han' : 'other';
}

/** `log in`, `top up`: what stands between these is who or what, not another matter: log file in. */
const particle = /^(?:in|on|up|off|out|down|back|over|away)$/;
const pronouns = /^ (?:(?:it|me|us|them|him|her|this|that|you|myself|my account) )?$/;

/**
 * Whether a phrase is one verb with such words: `log on`. A page that holds both says nothing of it,
 * since they stand in most pages, and where in them is not known.
 */
export function isVerbWithParticle(phrase: string): boolean {
  const [verb, ...rest] = phrase.toLowerCase().split(/[ _-]+/);
  return verb !== undefined && rest.length > 0 && rest.every(word => particle.test(word));
}

function isLatinGap(gap: string, parts: readonly string[]): boolean {
  if (parts.some(part => particle.test(part))) return pronouns.test(gap);
  return /^ (?:[a-z0-9]+ ){0,3}$/.test(gap);
}

/** Of a part of one character, as in 改密码, only what says nothing may follow. */
const filler = /^(?:一下|一个|我的|你的|他的|自己的|这个|那个|某个|个|下|了|的|再|新|旧|老)*$/;

function isHanGap(gap: string, parts: readonly string[]): boolean {
  if (parts.some(part => part.length === 1)) return filler.test(gap);
  return /^\p{Script=Han}{0,4}$/u.test(gap);
}
