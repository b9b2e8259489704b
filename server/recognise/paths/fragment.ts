/**
 * Names in pieces of a body or query that a program puts together by hand: `"\"startDate\":\"{0}\","`,
 * `"&delimiter=" + delimiter`, `"bucket={0}&key={1}"`.
 */
import { holderOf } from './holder';
import { readChain } from './memberChain';
import { valuePathAt } from './findKeyPath';
import type { Root } from './keyPath';
import type { Spot } from '../spot';
import type { StringPart } from './stringParts';
import { handsOn } from './statement';
import { expressionStart, isMark, isWord, textAt, type View } from '../text/view';

const jsonName = /\\?["']([A-Za-z_][\w-]{0,60})\\?["']\s?:/g;
const queryName = /(?:^|[?&])([A-Za-z_][\w.-]{1,60})=/g;
const longest = 2000;

/** The name at the cursor in a piece of JSON or of a query; undefined elsewhere. */
export function fragmentPart(spot: Spot): StringPart | undefined {
  const { view, index, offset } = spot;
  const token = index === undefined ? undefined : view.tokens[index];
  if (index === undefined || token?.kind !== 'string' || token.text.length > longest)
    return undefined;
  const pattern = isQuery(view, index) ? queryName : jsonName;
  for (const match of token.text.matchAll(pattern)) {
    const name = match[1] ?? '';
    const start = token.textStart + match.index + match[0].indexOf(name);
    const end = start + name.length;
    if (offset < start || offset > end) continue;
    const segments = [{ name, isArray: false }];
    return { path: { segments, root: builderOf(view, index), isRead: false }, start, end };
  }
  return undefined;
}

/** `${…}`, `#{…}`, `{…}`, `\(…)`: values in a string, whatever they are. */
const holes = /[$#]?\{[^{}\n]{1,120}\}|\\\([^()\n]{0,80}\)/g;

/** `&a=`, `a={0}&b={1}`, or `a=` with something joined behind it. */
function isQuery(view: View, index: number): boolean {
  const text = (view.tokens[index]?.text ?? '').replace(holes, '0');
  if (/["'\s]/.test(text) || /:\/\//.test(text)) return false;
  if (/^[?&][\w.-]{2,60}=/.test(text) || /^[\w.-]{2,60}=[^&]*&[\w.-]+=/.test(text)) return true;
  return /^[\w.-]{2,60}=$/.test(text) && isMark(view, index + 1, '+', '.', ',', '<');
}

/** What the piece is put into: the builder it is appended to, the variable it is added to. */
function builderOf(view: View, index: number): Root {
  const open = view.parents[index] ?? -1;
  const isAsked = isMark(view, open, '(') && isWord(view, open - 1);
  if (isAsked && isMark(view, open - 2, '.', '->') && !handsOn(textAt(view, open - 1))) {
    const root = readChain(view, open - 3)?.root;
    if (root !== undefined) return root;
  }
  return valuePathAt(view, index)?.root ?? variableOf(view, index) ?? { kind: 'none' };
}

/** `query = 'a=1&b=2'`, `data = encode("a=1&b=2")`: the variable a whole string is put into. */
function variableOf(view: View, index: number): Root | undefined {
  let holder = holderOf(view, isMark(view, index - 1, '$', '@') ? index - 1 : index);
  for (let steps = 0; steps < 3 && holder.kind === 'argument'; steps++) {
    if (!handsOn(textAt(view, holder.open - 1))) return undefined;
    holder = holderOf(view, expressionStart(view, holder.open));
  }
  if (holder.kind !== 'target' || !isWord(view, holder.index)) return undefined;
  return { kind: 'variable', name: textAt(view, holder.index), index: holder.index };
}
