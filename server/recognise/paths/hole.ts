/** Code within a string: what stands in the holes of templates, `${…}`, `#{…}`, f"{…}", `\(…)`. */
import type { Embedded } from './embedded';
import type { Token } from '../text/lexer';
import type { Spot } from '../spot';
import { readView, tokenAt } from '../text/view';

const longest = 300;

/**
 * The token at the cursor in the code of the hole around it, read together with the code around the
 * string, so that names lead where they lead outside; undefined if the cursor is in no hole.
 */
export function holeAt(spot: Spot): Embedded | undefined {
  const { view, index, text, offset } = spot;
  const token = index === undefined ? undefined : view.tokens[index];
  if (token?.kind !== 'string' || spot.kind !== 'string') return undefined;
  const hole = holeAround(text, offset, token);
  if (hole === undefined) return undefined;
  const blanked = [
    text.slice(0, token.start),
    ' '.repeat(hole.start - token.start),
    text.slice(hole.start, hole.end),
    ' '.repeat(token.end - hole.end),
    text.slice(token.end),
  ].join('');
  const first = view.tokens[0]?.start ?? 0;
  const last = view.tokens.at(-1)?.end ?? text.length;
  const inner = readView(blanked, first, last, view.language);
  const at = tokenAt(inner, offset);
  return at === undefined ? undefined : { view: inner, index: at };
}

/** The inside of the hole around an offset of a string. */
function holeAround(
  text: string,
  offset: number,
  token: Token,
): { start: number; end: number } | undefined {
  const from = Math.max(token.textStart, offset - longest);
  const before = text.slice(from, offset);
  const isFormat = /[fF$]$/.test(text.slice(Math.max(0, token.start - 2), token.start));
  const opener = isFormat ? /(?<!\{)\{([^{}\n]*)$/ : /(?:[$#]\{|\\\()([^{}\n]*)$/;
  const inside = opener.exec(before)?.[1];
  if (inside === undefined || isClosed(inside)) return undefined;
  const rest = /^[^{}\n]*?(?=[}]|\)(?=[^.)\]]|$))/.exec(text.slice(offset, offset + longest))?.[0];
  if (rest === undefined || offset + rest.length >= token.end) return undefined;
  return { start: offset - inside.length, end: offset + rest.length };
}

/** Of `\(a)","b` the hole has ended. */
function isClosed(inside: string): boolean {
  let depth = 0;
  for (const char of inside) {
    if (char === '(') depth++;
    if (char === ')' && depth-- === 0) return true;
  }
  return false;
}
