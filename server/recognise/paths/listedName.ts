/** Names that are written as items of a list: `FIELDS = ['callback_url', 'size_limit', …]`. */
import { isMark, isString, textAt, type View } from '../text/view';

/** Fewer strings are no list of names, more are looked at no further. */
const fewest = 3;
const most = 100;

/**
 * All items of the list that the string at a token stands in; undefined if it stands in none, or in
 * one that holds something else as well.
 */
export function listedNames(view: View, index: number): readonly string[] | undefined {
  const open = view.parents[index] ?? -1;
  const closer = view.closers.get(open);
  if (closer === undefined || !isString(view, index) || !isList(view, open)) return undefined;
  const names: string[] = [];
  for (let at = open + 1; at < closer && names.length < most; at += 2) {
    const isItem = isString(view, at) && (isMark(view, at + 1, ',') || at + 1 === closer);
    if (!isItem) return undefined;
    names.push(textAt(view, at));
  }
  return names.length < fewest ? undefined : names;
}

/** `[…]`, `array(…)`, `Set.of(…)`, Go's and Java's `string[]{…}`. */
function isList(view: View, open: number): boolean {
  if (isMark(view, open, '[')) return true;
  if (isMark(view, open, '{')) return isMark(view, open + 2, ',');
  return /^(?:array|list|set|tuple|of|asList|\w+Of|=|in)$/.test(textAt(view, open - 1));
}
