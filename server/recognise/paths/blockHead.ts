/** Which braces open a block of statements, told by what stands before them. */
import { isMark, isString, isWord, textAt, type View } from '../text/view';

/** `) {`, `else {`, `=> {`: what statements stand in. */
export function isBlockHead(view: View, open: number): boolean {
  const before = open - 1;
  if (!isMark(view, open, '{')) return false;
  if (isMark(view, before, '=>')) return !view.language.arrowPairs;
  if (isMark(view, before, '->')) return !isString(view, before - 1);
  if (isMark(view, before, ')', 'else', 'try', 'do', 'finally', 'then', 'begin')) return true;
  return isStatementHead(view, open) || isTypedHead(view, open);
}

const heads = new Set(
  `if for while switch select func fn fun function def guard match when loop catch unless until foreach
  unsafe synchronized lock using impl async`.split(/\s+/),
);

/** `if over {`, `for _, x := range list {`, `switch kind {`: a statement's word begins the line. */
function isStatementHead(view: View, open: number): boolean {
  if (view.language.isJson || isMark(view, open - 2, ']')) return false;
  for (let at = open - 1; at > Math.max(-1, open - 40); at--) {
    if (isMark(view, at, ';', '{', '}') && view.parents[at] === view.parents[open]) return false;
    if (view.tokens[at]?.isFirstOnLine !== true) continue;
    return view.parents[at] === view.parents[open] && heads.has(textAt(view, at));
  }
  return false;
}

/** `): string {`, `) -> Int {`, `) throws A, B {`: the type of what a function gives. */
function isTypedHead(view: View, open: number): boolean {
  for (let at = open - 1; at > Math.max(0, open - 16); at--) {
    if (
      isMark(view, at, ':', '->', 'throws', 'async', 'const', 'noexcept') &&
      isMark(view, at - 1, ')')
    )
      return true;
    if (!isWord(view, at) && !isMark(view, at, '.', ',', '?', '<', '>', '[', ']', '*', '|', '\\'))
      return false;
  }
  return false;
}
