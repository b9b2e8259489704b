/** Names that are declared with, or assigned, what stands at a place: `BucketManager bm`, `ret, info = …`. */
import { scopeAround, type TokenRange } from '../paths/scope';
import { isMark, isWord, textAt, type View } from '../text/view';

/** Takes the name at a token as the vendor's, as far as its scope goes. */
export type Bind = (index: number, scope: TokenRange) => void;

/** What parts the members of a chain, in any language. */
export const accessors = ['.', '?.', '->', '::'];

/** `BucketManager bm`, `bm *storage.BucketManager`, `bm: BucketManager`, `as e`, `=> e`. */
export function bindDeclared(view: View, start: number, end: number, bind: Bind): void {
  let next = end + 1;
  while (isMark(view, next, '*', '&', '?', '[', ']', '|', '=>', 'as')) next++;
  const isSameLine = view.tokens[next]?.isFirstOnLine === false;
  if (isWord(view, next) && isSameLine) bind(next, scopeAround(view, next));
  const before = isMark(view, start - 1, ':') ? start - 2 : start - 1;
  const name = isMark(view, before, '?') ? before - 1 : before;
  const isTyped = isMark(view, start - 1, ':') || isGoType(view, start);
  if (isTyped && isWord(view, name)) bind(name, scopeAround(view, name));
}

/** Go writes the type behind the name, with its package: `bm *storage.BucketManager`. */
function isGoType(view: View, start: number): boolean {
  const isLine = view.tokens[start]?.isFirstOnLine === false;
  const first = isMark(view, start, '*') ? start + 1 : start;
  return isLine && isMark(view, first + 1, '.') && /^[A-Z]/.test(textAt(view, first + 2));
}

/** How many names one statement may assign. */
const longestTargets = 24;

/** `bm = …`, `ret, info = …`, `for (x of …)`, `e, ok := err.(*storage.ErrorInfo)`. */
export function bindAssigned(view: View, start: number, bind: Bind): void {
  let sign = start - 1;
  // A type assertion: what is assigned is of the type.
  if (isMark(view, sign, '(') && isMark(view, sign - 1, '.')) sign = assertionSign(view, sign);
  if (isMark(view, sign, 'range')) sign--;
  if (!isMark(view, sign, '=', ':=', 'in', 'of', '??=') && !isLoopColon(view, sign)) {
    if (isMark(view, sign, 'as', 'foreach') || isMark(view, start - 1, '('))
      bindEach(view, start, bind);
    return;
  }
  for (const at of targetsOf(view, sign)) {
    const isMember = isMark(view, at - 1, ...accessors) || textAt(view, at).startsWith('@');
    bind(at, isMember ? wholeView(view) : scopeAround(view, at));
  }
}

/** Tokens of the names that are assigned at a sign: `a =`, `a, b :=`, `[a, b] =`, `self.a =`, `a: T =`. */
function targetsOf(view: View, sign: number): number[] {
  const open = view.openers.get(sign - 1);
  if (open !== undefined) {
    const inside = Array.from(
      { length: Math.min(sign - open, longestTargets) },
      (_, n) => open + n,
    );
    return inside.filter(at => isWord(view, at) && !isMark(view, at + 1, ':'));
  }
  const found: number[] = [];
  for (let at = sign - 1; isWord(view, at) && found.length < longestTargets;) {
    found.push(at);
    if (isMark(view, at - 1, ':') && isWord(view, at - 2)) found.push((at -= 2));
    while (isMark(view, at - 1, ...accessors) && isWord(view, at - 2)) at -= 2;
    if (!isMark(view, at - 1, ',')) break;
    at -= 2;
  }
  return found;
}

function isLoopColon(view: View, sign: number): boolean {
  return isMark(view, sign, ':') && isMark(view, (view.parents[sign] ?? -1) - 1, 'for', 'foreach');
}

function assertionSign(view: View, open: number): number {
  for (let at = open - 1; at > open - 8; at--) if (isMark(view, at, '=', ':=')) return at;
  return open;
}

/** PHP: `foreach ($items as $item)`. */
function bindEach(view: View, start: number, bind: Bind): void {
  const open = start - 1;
  if (!isMark(view, open - 1, 'foreach')) return;
  const closer = view.closers.get(open) ?? open;
  for (let at = open + 1; at < closer; at++) {
    if (isMark(view, at - 1, 'as', '=>') && isWord(view, at)) bind(at, scopeAround(view, at));
  }
}

function wholeView(view: View): TokenRange {
  return { start: 0, end: view.tokens.length };
}
