/** The type that a variable is declared or made with, as far as its name stands in the view. */
import { namesLike } from './sameName';
import type { Root } from './keyPath';
import { isMark, isWord, textAt, type View } from '../text/view';

/** How many tokens of a right-hand side are looked at for a type. */
const reach = 14;

/** Type names of the variables among the roots: of `p := &storage.PutPolicy{` the last part. */
export function declaredTypes(view: View, roots: readonly Root[]): string[] {
  return roots.flatMap(root =>
    root.kind === 'variable'
      ? [root.index, ...namesLike(view, root)].flatMap(at => typesAt(view, at))
      : [],
  );
}

function typesAt(view: View, at: number): string[] {
  const before = typeBefore(view, at);
  const behind = typeBehind(view, at);
  return [before, behind].filter(name => name !== undefined);
}

/** `PutPolicy p`, `storage.PutPolicy p`, `PutPolicy *p`. */
function typeBefore(view: View, at: number): string | undefined {
  const index = isMark(view, at - 1, '*', '&', '?') ? at - 2 : at - 1;
  if (view.tokens[at]?.isFirstOnLine !== false || !isWord(view, index)) return undefined;
  return typeName(textAt(view, index));
}

/** `p: PutPolicy`, `p *storage.PutPolicy`, `p = new rs.PutPolicy(`, `p := storage.PutPolicy{`. */
function typeBehind(view: View, at: number): string | undefined {
  for (let next = at + 1; next < at + reach; next++) {
    if (isMark(view, next, ';', ',', ')', '(', '{') || view.tokens[next]?.isFirstOnLine) break;
    const ends = isMark(view, next + 1, '(', '{', '=', ',', ')', ';') || isNew(view, next);
    const name = isWord(view, next) && ends ? typeName(textAt(view, next)) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Ruby and Objective-C: `PutPolicy.new(`, `[[PutPolicy alloc] init]`. */
function isNew(view: View, index: number): boolean {
  return isMark(view, index + 1, '.') && isMark(view, index + 2, 'new');
}

function typeName(text: string): string | undefined {
  return /^[A-Z][\dA-Z]*[a-z]\w*$/.test(text) ? text : undefined;
}
