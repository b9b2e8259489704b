/** Where else the name at a token stands, and means the same. */
import type { Root } from './keyPath';
import { scopeAround } from './scope';
import { isMark, type View } from '../text/view';

/** A variable or type by the token that names it. */
export type Named = Root & { readonly index: number; readonly name: string };

/** Every other token that is this name, the nearest before the root first. */
export function namesLike(view: View, { name, index }: Named): number[] {
  const all: number[] = [];
  view.tokens.forEach((token, at) => {
    if (at !== index && token.kind === 'word' && token.text === name) all.push(at);
  });
  const found = inScope(view, index, all);
  const before = found.filter(at => at < index).reverse();
  return [...before, ...found.filter(at => at > index)].slice(0, 40);
}

/** Of a name that the function around declares itself, only what is in that function. */
function inScope(view: View, index: number, all: readonly number[]): readonly number[] {
  if (all.length === 0) return all;
  const { start, end } = scopeAround(view, index);
  const inside = all.filter(at => at >= start && at < end);
  if (inside.length === all.length) return all;
  return [index, ...inside].some(at => isDeclared(view, at)) ? inside : all;
}

const declaring = ['let', 'var', 'const', 'val', 'final', 'auto'];

/** Whether the name at a token is declared there: assigned, typed, or a parameter. */
function isDeclared(view: View, at: number): boolean {
  if (isMark(view, at - 1, '.', '->', '?.', '::')) return false;
  if (isMark(view, at + 1, ':=', '=') || isMark(view, at - 1, ...declaring)) return true;
  const isTyped = view.tokens[at - 1]?.kind === 'word' && view.tokens[at]?.isFirstOnLine === false;
  return isTyped || (isMark(view, at + 1, ':') && !isMark(view, at - 1, '{', ','));
}

/** Whether a root is the variable itself. */
export function isSame(root: Root, other: Named): boolean {
  return root.kind === 'variable' && root.name === other.name;
}
