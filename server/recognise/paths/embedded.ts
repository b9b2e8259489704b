/** JSON that stands inside a string, a template literal, a heredoc, or several strings joined. */
import { embeddedJson } from '../text/languages';
import { holderOf } from './holder';
import type { Token } from '../text/lexer';
import type { Spot } from '../spot';
import { readView, textAt, tokenAt, type View } from '../text/view';

export interface Embedded {
  readonly view: View;
  readonly index: number;
  /** Name of the variable that the string is put into. */
  readonly heldBy?: string;
}

/**
 * The token at the cursor in the JSON of the string around it; undefined if the string holds none.
 * Escapes and joints are blanked, so that offsets stay those of the text.
 */
export function embeddedAt(spot: Spot): Embedded | undefined {
  const { view, index, text, offset } = spot;
  const token = index === undefined ? undefined : view.tokens[index];
  if (index === undefined || token?.kind !== 'string' || spot.kind === 'comment') return undefined;
  const [first, last] = joinedStrings(view, index);
  const start = first.textStart;
  const end = last.textStart + last.text.length;
  const raw = text.slice(start, end);
  if (!/[{[]/.test(raw) || !/["':]/.test(raw)) return undefined;
  const blanked = blankHoles(raw, first.quote ?? '"', first === last);
  const inner = readView(
    text.slice(0, start) + blanked + text.slice(end),
    start,
    end,
    embeddedJson,
  );
  const trimmed = { ...inner, tokens: inner.tokens.map(trimString) };
  const at = tokenAt(trimmed, offset);
  if (at === undefined || inner.parents[at] === -1) return undefined;
  const holder = holderOf(view, view.tokens.indexOf(first));
  const heldBy = holder.kind === 'target' ? { heldBy: textAt(view, holder.index) } : {};
  return { view: trimmed, index: at, ...heldBy };
}

/** Where an escaped quote stood, a blank is left at the end of the name. */
function trimString(token: Token): Token {
  return token.kind === 'string' ? { ...token, text: token.text.trimEnd() } : token;
}

/** First and last of the strings joined to the one at a token: `"{\"a\":" + id + "}"`. */
function joinedStrings(view: View, index: number): readonly [Token, Token] {
  const first = joinedEnd(view, index, -1);
  const last = joinedEnd(view, index, 1);
  const none: Token = {
    kind: 'string',
    start: 0,
    end: 0,
    text: '',
    textStart: 0,
    isFirstOnLine: false,
  };
  return [view.tokens[first] ?? none, view.tokens[last] ?? none];
}

const joints = new Set(['+', '.', '..', '&', '<>', '\\', ',']);

function joinedEnd(view: View, index: number, step: 1 | -1): number {
  const quote = view.tokens[index]?.quote;
  let end = index;
  for (let at = index + step, seen = 0; seen < 8; at += step, seen++) {
    const token = view.tokens[at];
    if (token === undefined || view.parents[at] !== view.parents[index]) break;
    if (token.kind === 'string' && token.quote === quote) {
      end = at;
      seen = 0;
    } else if (token.kind === 'punct' && (!joints.has(token.text) || token.text === ',')) break;
    else if (token.kind === 'string') break;
  }
  return end;
}

/** Escaped quotes become quotes, what stands between two strings and in `${…}` becomes blank. */
function blankHoles(raw: string, quote: string, isSingle: boolean): string {
  let blanked = raw.replace(
    /\\\\?\\?(["'])/g,
    match => ' '.repeat(match.length - 1) + match.slice(-1),
  );
  blanked = blanked.replace(/\\[nrt]/g, '  ');
  const holes = /[$#]\{[^{}]{0,200}\}|\\\([^()\n]{0,100}\)/g;
  blanked = blanked.replace(holes, hole => '_'.repeat(hole.length));
  if (isSingle || quote.length !== 1) return blanked;
  const joint = new RegExp(`(?<!\\\\)${quote}[^${quote}]{0,200}?(?<!\\\\)${quote}`, 'g');
  const gaps = [...raw.matchAll(joint)].filter(gap => /^.\s*(?:[+.&\\]|<>|\s)/s.test(gap[0]));
  for (const gap of gaps) {
    blanked =
      blanked.slice(0, gap.index) +
      ' '.repeat(gap[0].length) +
      blanked.slice(gap.index + gap[0].length);
  }
  return blanked;
}
