/** The type that is written before a literal's bracket. */
import { isGetterCall } from './getterCall';
import { isMark, isWord, textAt, type View } from '../text/view';

/** Go: `cert := certRequest{`, `&certRequest{`, and no head of a statement. */
function isLowerType(view: View, index: number): boolean {
  const isValue = isMark(view, index - 1, ':=', '=', '&', '(', ',', 'return', ':', ']');
  return view.language.lowerTypes && isValue && !view.tokens[index]?.isFirstOnLine;
}

/** `PutPolicy{`, `new ServerDiskArgs {`: the word right before the brace. */
export function literalType(view: View, open: number): string | undefined {
  if (!isMark(view, open, '{', '(') || !isWord(view, open - 1)) return undefined;
  const name = textAt(view, open - 1);
  const isType = /^[A-Z]/.test(name) || isLowerType(view, open - 1);
  return isType && !isGetterCall(view, open) ? name : undefined;
}
