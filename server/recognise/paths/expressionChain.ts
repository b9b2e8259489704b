/** The member chain or call that an expression is, read from its beginning. */
import type { KeyPath } from './keyPath';
import { isCast, readChain } from './memberChain';
import { isMark, isString, isWord, type View } from '../text/view';

/** The chain or call of the expression that begins at a token; undefined if it is neither. */
export function chainFrom(view: View, start: number): KeyPath | undefined {
  let at = start;
  while (isMark(view, at, 'await', '(', 'yield', '*', '&', 'new')) at++;
  if (!isWord(view, at)) return undefined;
  for (let count = 0; count < 48; count++) {
    const next = at + 1;
    const closer = isMark(view, next, '(', '[') ? view.closers.get(next) : undefined;
    const isNewLine = view.tokens[next]?.isFirstOnLine === true;
    if (closer !== undefined && !isNewLine) at = closer;
    else if (isMark(view, next, '.', '?.', '->', '::') && isWord(view, next + 1)) at = next + 1;
    else if (isMark(view, next, '!') && isMark(view, next + 1, '(', '.', '!', '[')) at = next;
    else if (genericEnd(view, next) !== undefined) at = genericEnd(view, next) ?? at;
    else if (isMark(view, next, ')') && isMark(view, next + 1, '.', '?.', '[')) at = next;
    else break;
  }
  if (isString(view, at)) return undefined;
  while (isCast(view, at) && isMark(view, at - 1, '.')) at -= 2;
  const chain = readChain(view, at);
  return chain?.root.kind === 'none' ? undefined : chain;
}

/** Of `body<JsonObject>()` the `>` of the generic that begins at a token. */
function genericEnd(view: View, open: number): number | undefined {
  if (!isMark(view, open, '<') || view.tokens[open]?.isFirstOnLine) return undefined;
  for (let at = open + 1; at < open + 16; at++) {
    if (isMark(view, at, '>') && isMark(view, at + 1, '(')) return at;
    if (isMark(view, at, ';', '{', ')', '&&')) return undefined;
  }
  return undefined;
}
