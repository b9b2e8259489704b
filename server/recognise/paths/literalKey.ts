/** Which tokens are keys of a literal, in any language: `"a": 1`, `'a' => 1`, `a = 1`, `{ a }`. */
import { containerHolder, isBlock, isLabel } from './holder';
import { isMark, isString, isWord, type View } from '../text/view';

const noKeyWords = new Set(
  'case default else try finally except return lambda if elif while for public private'.split(' '),
);
const modifiers =
  'readonly public private protected static pub var let val const final override open'.split(' ');

/** Whether the token is the key of a pair: `"a": 1`, `a: 1`, `'a' => 1`, `a = 1` in brackets, `{ a }`. */
export function isLiteralKey(view: View, index: number): boolean {
  const token = view.tokens[index];
  if (token === undefined || token.kind === 'punct') return false;
  const isReserved = token.kind === 'word' && noKeyWords.has(token.text);
  // JavaScript: `{ bucket: name, private: 1 }`.
  if (isReserved && !(isMark(view, index - 1, ',') && isMark(view, index + 1, ':'))) return false;
  const next = isMark(view, index + 1, '?') ? index + 2 : index + 1;
  const before = isSymbol(view, index) ? index - 2 : index - 1;
  const opensPair =
    token.isFirstOnLine || isMark(view, before, '{', ',', '(', '[', ';', ...modifiers);
  if (isConstructorField(view, index)) return true;
  // Dart: `{ if (prefix != null) 'prefix': prefix }`.
  const isGuarded = isString(view, index) && isMark(view, index - 1, ')', 'else');
  if (isMark(view, next, ':') && isLabel(view, next)) return false;
  if (isMark(view, next, ':')) return (opensPair || isGuarded) && !isParameter(view, index);
  if (isMark(view, next, '=>')) return view.language.arrowPairs && opensPair;
  if (isDotPair(view, index) || isColonName(view, index)) return true;
  if (isString(view, index) && (isMark(view, next, 'to', '->') || isPairInBraces(view, index))) {
    return true;
  }
  const parent = view.parents[index] ?? -1;
  if (isHalfTyped(view, index)) return true;
  if (token.kind !== 'word' || parent < 0) return false;
  if (isMark(view, next, '=')) return isNamedArgument(view, index, parent);
  return isShorthand(view, index, parent) || isDeclaredField(view, index, parent);
}

/** `{ "size": 40, "disk_name"`: a key of JSON whose colon is not there yet. */
function isHalfTyped(view: View, index: number): boolean {
  if (!view.language.isJson || !isString(view, index)) return false;
  if (!isMark(view, view.parents[index] ?? -1, '{') || !isMark(view, index - 1, '{', ','))
    return false;
  const next = view.tokens[index + 1];
  return next === undefined || next.isFirstOnLine || next.text === '}';
}

/** Kotlin and Scala: `data class Item(val size: Long)`. */
function isConstructorField(view: View, index: number): boolean {
  const open = view.parents[index] ?? -1;
  if (!isMark(view, index - 1, 'val', 'var') || !isMark(view, open, '(')) return false;
  return containerHolder(view, open).kind === 'type';
}

/** Haskell: `"key" .= value`, `"key" := value`. */
function isDotPair(view: View, index: number): boolean {
  if (!view.language.dotPairs || !isString(view, index)) return false;
  const isDotted = isMark(view, index + 1, '.') && isMark(view, index + 2, '=');
  return isDotted || isMark(view, index + 1, ':=');
}

/** Clojure: `{:key value}`. */
function isColonName(view: View, index: number): boolean {
  if (!view.language.colonNames || !isWord(view, index)) return false;
  return isMark(view, index - 1, ':') && isMark(view, view.parents[index] ?? -1, '{');
}

/** Ruby writes `:status => 1`. */
function isSymbol(view: View, index: number): boolean {
  return view.language.arrowPairs && isMark(view, index - 1, ':');
}

/** `function f(status: string)`: a declared parameter, no key. */
function isParameter(view: View, index: number): boolean {
  const open = view.parents[index] ?? -1;
  if (!isMark(view, open, '(') || isString(view, index)) return false;
  return !view.language.colonArguments || isMark(view, open - 2, 'func', 'def', 'function', 'init');
}

/** C++: `{"key", value}`. */
function isPairInBraces(view: View, index: number): boolean {
  return (
    isMark(view, index - 1, '{') &&
    isMark(view, index + 1, ',') &&
    isMark(view, index - 2, '{', ',')
  );
}

function isNamedArgument(view: View, index: number, parent: number): boolean {
  // PowerShell and HCL part the pairs of `{…}` by lines.
  const isLine = view.tokens[index]?.isFirstOnLine === true && isMark(view, parent, '{');
  if (!isLine && !isMark(view, index - 1, '(', '{', ',')) return false;
  // Defaults of declared parameters: `def list(self, limit=None)`.
  if (isMark(view, parent - 2, 'def', 'function', 'func', 'fn')) return false;
  return isMark(view, parent, '(') || (isMark(view, parent, '{') && !isBlock(view, parent));
}

function isShorthand(view: View, index: number, parent: number): boolean {
  if (!isMark(view, parent, '{') || !isMark(view, index - 1, '{', ',')) return false;
  // Go's `Range{from, to}` has values by their position.
  if (view.language.lowerTypes) return false;
  return isMark(view, index + 1, ',', '}') && !isBlock(view, parent);
}

/** Java, C#, C: `private String hook_url;` in the body of a type. */
function isDeclaredField(view: View, index: number, parent: number): boolean {
  if (!isMark(view, index + 1, ';', '=', '{') || !isMark(view, parent, '{')) return false;
  const afterType = isWord(view, index - 1) || isMark(view, index - 1, '>', ']', '?');
  return afterType && containerHolder(view, parent).kind === 'type';
}
