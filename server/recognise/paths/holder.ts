/**
 * What holds an expression: the key it is the value of, the variable it is assigned to, the call it
 * is an argument of, the list it stands in. One step outward, in any of the languages we know.
 */
import {
  expressionStart,
  genericStart,
  isMark,
  isString,
  isWord,
  textAt,
  type View,
} from '../text/view';
import { isBlockHead } from './blockHead';

export type Holder =
  /** The value of the key at token `index`. */
  | { readonly kind: 'key'; readonly index: number }
  /** Assigned to the variable at `index`, or to the member chain that ends there. */
  | { readonly kind: 'target'; readonly index: number }
  /** An argument of the call whose bracket is at `open`; `position` counts from 0. */
  | { readonly kind: 'argument'; readonly open: number; readonly position: number }
  /** An element of the list (or nested braces) that opens at `open`. */
  | { readonly kind: 'element'; readonly open: number }
  /** The body of the type named at `index`. */
  | { readonly kind: 'type'; readonly index: number }
  /** A block of statements: nothing holds it. */
  | { readonly kind: 'block' }
  /** Stands on its own: a document, a returned value. */
  | { readonly kind: 'none' };

const typeWords = ['struct', 'class', 'interface', 'enum', 'record', 'object'];

/** What holds the literal, call or body whose opening bracket is at `open`. */
export function containerHolder(view: View, open: number, depth = 0): Holder {
  const name = typeName(view, open);
  if (name !== undefined) return { kind: 'type', index: name };
  if (isBlockHead(view, open)) return { kind: 'block' };
  return holderOf(view, expressionStart(view, open), depth);
}

/** `class Name extends X {`, `type Name struct {`, `data class Name(`: where the name stands. */
function typeName(view: View, open: number): number | undefined {
  for (let at = open - 1; at >= Math.max(0, open - 16); at--) {
    if (isMark(view, at, ';', '{', '}', ')', '=', ':=', 'return', 'new')) return undefined;
    if (!isMark(view, at, ...typeWords)) continue;
    if (isMark(view, open, '(') && at !== open - 2) return undefined;
    if (isWord(view, at + 1) && at + 1 < open) return at + 1;
    return isWord(view, at - 1) ? at - 1 : undefined;
  }
  return undefined;
}

/** Nested brackets asked about before a literal is taken for granted: hostile text may nest without end. */
const maxDepth = 12;

/** What holds the expression whose first token is at `start`. */
export function holderOf(view: View, start: number, depth = 0): Holder {
  const before = start - 1;
  const token = view.tokens[before];
  if (token === undefined) return { kind: 'none' };
  if (token.kind === 'word') return wordHolder(view, before);
  if (token.kind !== 'punct') return { kind: 'none' };
  const isLineStart = view.tokens[start]?.isFirstOnLine === true;
  switch (token.text) {
    case ':':
      return keyBefore(view, before);
    case '=>':
      return view.language.arrowPairs && isKeyToken(view, before - 1)
        ? { kind: 'key', index: before - 1 }
        : { kind: 'block' };
    case '->':
      return isString(view, before - 1) ? { kind: 'key', index: before - 1 } : { kind: 'block' };
    case '=':
    case ':=':
    case '+=': {
      const key = keyOfDotPair(view, before);
      return key === undefined ? assigned(view, before, depth) : { kind: 'key', index: key };
    }
    case '(':
    case '[':
    case '{':
      return inBracket(view, before, { start, depth });
    case ',':
      return inBracket(view, view.parents[before] ?? -1, { start, depth });
    case ')':
      return isLineStart && !view.language.arrowPairs ? { kind: 'none' } : { kind: 'block' };
    default:
      return { kind: 'none' };
  }
}

/** Whether the brace at `open` begins a block of statements rather than a literal. */
export function isBlock(view: View, open: number, depth = 0): boolean {
  if (!isMark(view, open, '{') || depth > maxDepth) return false;
  const { kind } = containerHolder(view, open, depth + 1);
  return kind === 'block' || kind === 'type';
}

/** Whether a colon ends a label of a message that is sent: `[receiver name:argument]`. */
export function isLabel(view: View, colon: number): boolean {
  return view.language.messageSends && isMark(view, view.parents[colon] ?? -1, '[');
}

/** Haskell: of `"key" .= value` and `"key" := value` where the key stands. */
function keyOfDotPair(view: View, sign: number): number | undefined {
  const key = isMark(view, sign - 1, '.') ? sign - 2 : sign - 1;
  return view.language.dotPairs && isString(view, key) ? key : undefined;
}

function isKeyToken(view: View, index: number): boolean {
  return isString(view, index) || isWord(view, index) || view.tokens[index]?.kind === 'number';
}

function wordHolder(view: View, before: number): Holder {
  const isPair = textAt(view, before) === 'to' && isString(view, before - 1);
  return isPair ? { kind: 'key', index: before - 1 } : { kind: 'none' };
}

function keyBefore(view: View, colon: number): Holder {
  let index = colon - 1;
  // `[dict setObject:value forKey:@"name"]`: a label of the message, no key.
  if (isLabel(view, colon)) return { kind: 'none' };
  if (isMark(view, index, '?')) index--;
  if (isMark(view, index, ')')) return { kind: 'block' };
  if (isMark(view, index, 'else', 'default', 'try') || isMark(view, index - 1, 'case', '?')) {
    return { kind: 'block' };
  }
  return isKeyToken(view, index) ? { kind: 'key', index } : { kind: 'none' };
}

/** The target of an assignment: the name right before it, or before the type that follows a name. */
function assigned(view: View, sign: number, depth: number): Holder {
  const parent = view.parents[sign] ?? -1;
  if (isMark(view, parent, '(', '[')) return { kind: 'key', index: sign - 1 };
  let first = isMark(view, sign - 1, '>') ? genericStart(view, sign - 1) : sign - 1;
  while (first > 0 && sign - first < 16 && !view.tokens[first]?.isFirstOnLine) {
    const before = isMark(view, first - 1, '>') ? genericStart(view, first - 1) + 1 : first - 1;
    if (isMark(view, before, ';', '{', '(', ',') || view.parents[before] !== parent) break;
    first = before;
  }
  for (let at = first; at < sign - 1; at++) {
    if (isMark(view, at + 1, ':') && isWord(view, at)) return { kind: 'target', index: at };
  }
  if (isMark(view, sign - 2, 'type')) return { kind: 'type', index: sign - 1 };
  if (
    isMark(view, parent, '{') &&
    (isMark(view, sign - 2, '{', ',') || view.tokens[sign - 1]?.isFirstOnLine === true) &&
    !isBlock(view, parent, depth)
  ) {
    return { kind: 'key', index: sign - 1 };
  }
  return { kind: 'target', index: sign - 1 };
}

interface Place {
  readonly start: number;
  readonly depth: number;
}

function inBracket(view: View, open: number, { start, depth }: Place): Holder {
  if (open < 0) return { kind: 'none' };
  if (!isMark(view, open, '(')) {
    // C++ writes pairs as `{"key", value}`.
    const isPair =
      isMark(view, open, '{') && isString(view, open + 1) && isMark(view, open + 2, ',');
    if (isPair && start === open + 3) return { kind: 'key', index: open + 1 };
    return isBlock(view, open, depth) ? { kind: 'none' } : { kind: 'element', open };
  }
  let position = 0;
  for (let at = open + 1; at < start; at++) {
    if (isMark(view, at, ',') && view.parents[at] === open) position++;
  }
  return { kind: 'argument', open, position };
}
