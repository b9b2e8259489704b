/** The function around a token: how far a name declared there reaches. */
import { containerHolder } from './holder';
import { isMark, type View } from '../text/view';

/** Tokens from `start` to before `end`. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** The tokens of the outermost function around a token; all of the view if it is in none. */
export function scopeAround(view: View, index: number): TokenRange {
  return view.language.indents ? indentedScope(view, index) : bracedScope(view, index);
}

function bracedScope(view: View, index: number): TokenRange {
  let found: TokenRange | undefined;
  for (let open = view.parents[index] ?? -1; open >= 0; open = view.parents[open] ?? -1) {
    const isParameters =
      isMark(view, open, '(') &&
      isMark(view, (view.closers.get(open) ?? -2) + 1, '{', '->', ':', '=>', 'throws');
    if (isParameters) found = rangeOf(view, open, bodyEnd(view, open));
    else if (isMark(view, open, '{') && containerHolder(view, open).kind === 'block')
      found = rangeOf(view, headStart(view, open), view.closers.get(open));
  }
  return found ?? { start: 0, end: view.tokens.length };
}

/** Of parameters the end of the body behind them. */
function bodyEnd(view: View, open: number): number | undefined {
  const closer = view.closers.get(open) ?? open;
  for (let at = closer + 1; at < closer + 24; at++) {
    if (isMark(view, at, '{')) return view.closers.get(at);
    if (isMark(view, at, ';', '}')) return at;
  }
  return closer;
}

/** The parameters before a body belong to its scope. */
function headStart(view: View, open: number): number {
  for (let at = open - 1; at > Math.max(0, open - 24); at--) {
    if (isMark(view, at, ')')) return view.openers.get(at) ?? at;
    if (isMark(view, at, ';', '}', '{')) break;
  }
  return open;
}

function rangeOf(view: View, start: number, end: number | undefined): TokenRange {
  return { start, end: end ?? view.tokens.length };
}

/** From the `def` above to the next line that stands as far left as it. */
function indentedScope(view: View, index: number): TokenRange {
  let indent = indentOf(view, index);
  let start = -1;
  for (let at = index; at >= 0; at--) {
    if (view.tokens[at]?.isFirstOnLine !== true) continue;
    const own = indentOf(view, at);
    if (own > indent) continue;
    if (isMark(view, at, 'def') || (isMark(view, at, 'async') && isMark(view, at + 1, 'def'))) {
      start = at;
      indent = own - 1;
      if (indent < 0) break;
    } else if (own < indent) indent = own;
  }
  if (start === -1) return { start: 0, end: view.tokens.length };
  const left = indentOf(view, start);
  let end = start + 1;
  while (end < view.tokens.length && !isDedent(view, end, left)) end++;
  return { start, end };
}

function isDedent(view: View, at: number, left: number): boolean {
  return (
    view.tokens[at]?.isFirstOnLine === true &&
    view.parents[at] === -1 &&
    // The bracket that closes the parameters stands as far left as the head itself.
    !isMark(view, at, ')', ']', '}') &&
    indentOf(view, at) <= left
  );
}

/** Blanks before the first token of a token's line. */
function indentOf({ text, tokens }: View, index: number): number {
  const start = tokens[index]?.start ?? 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, Math.min(start + 1, line + 200)))?.[0].length ?? 0;
}
