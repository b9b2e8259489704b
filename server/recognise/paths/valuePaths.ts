/** Whose value a token is: of a key, of what it is compared with, of the subject of its `case`. */
import { holderOf } from './holder';
import { keyPathAt, valuePathAt } from './findKeyPath';
import { bare, type KeyPath } from './keyPath';
import { isCast, readChain } from './memberChain';
import { isMark, isString, isWord, textAt, type View } from '../text/view';

const equals = ['==', '===', '!=', '!==', 'eq', 'ne', 'is', '=~'];
const members = ['in', 'not', 'of', 'includes', 'contains'];
const comparing =
  /^(?:equals?|equalsIgnoreCase|includes?|contains?|eq|strictEqual|deepEqual|indexOf|assert\w*|expect|to|toBe|toEqual|toStrictEqual|is|has|Equal|NotEqual|in_array|compare\w*|match(?:es)?)$/i;

/** Paths of everything whose value the token may be, the likeliest first. */
export function valuePathsAt(view: View, index: number): KeyPath[] {
  const compared = comparedPaths(view, index);
  if (compared.length > 0) return compared;
  const first = firstAlternative(view, index);
  const held = valuePathAt(view, first) ?? unionPath(view, first);
  return held === undefined ? [] : [held];
}

/** `type Scene = 'pulp' | 'terror'`: the type, whose field is found by where it is used. */
function unionPath(view: View, first: number): KeyPath | undefined {
  if (!isMark(view, first - 1, '=') || !isMark(view, first - 3, 'type')) return undefined;
  const index = first - 2;
  return { ...bare({ kind: 'type', name: textAt(view, index), index }), isRead: false };
}

function comparedPaths(view: View, index: number): KeyPath[] {
  if (isMark(view, index - 1, ...equals)) return operand(view, index - 2);
  if (isMark(view, index + 1, ...equals)) return operandAfter(view, index + 2);
  const first = firstAlternative(view, index);
  if (isMark(view, first - 1, 'case', 'when') || isCaseArm(view, index))
    return subject(view, index);
  // `"review".equals(result.suggestion)`
  if (isMark(view, index + 1, '.') && comparing.test(textAt(view, index + 2))) {
    return operandAfter(view, index + 4);
  }
  const holder = holderOf(view, index);
  if (holder.kind === 'element') return listPaths(view, holder.open);
  if (holder.kind !== 'argument') return [];
  // Python writes lists in round brackets too: `x in ("a", "b")`.
  const isList = isMark(view, holder.open - 1, ...members);
  return isList ? listPaths(view, holder.open) : callPaths(view, index, holder.open);
}

function operand(view: View, end: number): KeyPath[] {
  let last = end;
  while (isMark(view, last - 1, '.', '?.') && (isCast(view, last) || isPlain(view, last)))
    last -= 2;
  const chain = readChain(view, last);
  return chain === undefined || (chain.segments.length === 0 && chain.root.kind !== 'variable')
    ? []
    : [asRead(chain)];
}

/** `["status"]!!.jsonPrimitive.content`, `status.rawValue`: the value itself. */
function isPlain(view: View, index: number): boolean {
  const isContent = isMark(view, index, 'content', 'contentOrNull') && isCast(view, index - 2);
  return isContent || isMark(view, index, 'rawValue');
}

/** A bare variable stands for the member it bears the name of. */
function asRead(chain: KeyPath): KeyPath {
  return { ...chain, isRead: true };
}

/** The chain that begins at a token: its last member. */
function operandAfter(view: View, start: number): KeyPath[] {
  let at = start;
  for (let count = 0; count < 32; count++) {
    const closer = isMark(view, at + 1, '(', '[') ? view.closers.get(at + 1) : undefined;
    if (closer !== undefined) at = closer;
    else if (isMark(view, at + 1, '.', '?.', '->') && isWord(view, at + 2)) at += 2;
    else break;
  }
  return isWord(view, start) ? operand(view, at) : [];
}

/** Of `case "a", "b", "c":` the first string of the list a token stands in. */
function firstAlternative(view: View, index: number): number {
  let first = index;
  while (isMark(view, first - 1, ',', '|') && isString(view, first - 2)) first -= 2;
  return first;
}

/** `"Running" ->`, `"Running" =>`, `"a", "b" ->` within `when (x) {` or `match x {`. */
function isCaseArm(view: View, index: number): boolean {
  const open = view.parents[index] ?? -1;
  if (!isMark(view, open, '{') || !isMark(view, index + 1, '->', '=>', ',', '|')) return false;
  for (let at = open - 1; at > open - 14 && at >= 0; at--) {
    if (isMark(view, at, 'match', 'when', 'switch')) return true;
    if (isMark(view, at, ';', '{', '}')) return false;
  }
  return false;
}

function subject(view: View, index: number): KeyPath[] {
  const open = view.parents[index] ?? -1;
  if (open >= 0) return operand(view, isMark(view, open - 1, ')') ? open - 2 : open - 1);
  return [];
}

/** `expect(x.status).toBe("Running")`, `assertEquals("Running", x.status)`, `list.includes(…)`. */
function callPaths(view: View, index: number, open: number): KeyPath[] {
  const callee = textAt(view, open - 1);
  if (!comparing.test(callee)) return [];
  const paths: KeyPath[] = [];
  for (let at = open + 1; at < Math.min(view.closers.get(open) ?? open, open + 40); at++) {
    const isEnd = isMark(view, at + 1, ',') || view.closers.get(open) === at + 1;
    if (at !== index && isEnd && view.parents[at] === open) paths.push(...operand(view, at));
  }
  if (isMark(view, open - 2, '.', '?.', '->')) {
    const receiver = open - 3;
    const inner = view.openers.get(receiver);
    const isExpect =
      inner !== undefined && /^(?:expect|assertThat|should)$/.test(textAt(view, inner - 1));
    paths.push(...operand(view, isExpect ? receiver - 1 : receiver));
  }
  return paths.filter(path => path.segments.length > 0);
}

/** `x in ("a", "b")`, `["a", "b"].includes(x)`, `when (x) in listOf("a")`. */
function listPaths(view: View, open: number): KeyPath[] {
  if (isMark(view, open - 1, ...members))
    return operand(view, isMark(view, open - 2, 'not') ? open - 3 : open - 2);
  const closer = view.closers.get(open);
  if (closer === undefined || !isMark(view, closer + 1, '.')) return [];
  return comparing.test(textAt(view, closer + 2)) ? operandAfter(view, closer + 4) : [];
}

/** Whether the token is itself a key, and so no value. */
export function isKeyToken(view: View, index: number): boolean {
  return keyPathAt(view, index) !== undefined;
}
