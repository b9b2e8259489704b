/** Member chains: `body.result.scenes.pulp`, `ret['data']["disks"][0]`, `node.path("a").path("b")`. */
import { isGetterCall, isHelperRead } from './getterCall';
import type { KeyPath, Root, Segment } from './keyPath';
import { genericStart, isMark, isString, isWord, textAt, type View } from '../text/view';

const accessors = ['.', '?.', '->'] as const;
const putters =
  /^(?:put|set|add|append|insert|with|query|header|field|param|part|form|property|replace|update|store|text$|file$)/i;
/** Functions that go through what they are given: `Object.values(x)`, `enumerate(x)`. */
const eachOf =
  /^(?:[Aa]rray|values|entries|from|enumerate|list|sorted|reversed|iter|array_values)$/;
/** Methods that hand on what they are called on, or an element of it; the first without arguments. */
const passing =
  /^(?:json|data|body|body(?:As)?(?:String|Text|Bytes)|read(?:AsString|Text|Bytes)|unwrap|text|content|string|to\w*|as\w*|first|last|values|items|result|get|parse|await|iter|into_iter|stream|collect|clone|cloned|ok)$/;
/** Properties that only see the value as another type: `["data"]!!.jsonObject["status"]`. */
const casts = /^(?:json(?:Object|Array|Primitive)|RootElement)$/;
const passingWithArguments =
  /^(?:json|then|map|filter|flatMap|forEach|each|find|some|every|reduce|expect|first|last|slice)$/;

export function isPutCall(view: View, open: number): boolean {
  // `axios.put('https://…', data)` sends to a URL.
  const isUrl = /^(?:\w{2,8}:)?\//.test(textAt(view, open + 1));
  if (isUrl || !isMark(view, open, '(') || !isWord(view, open - 1)) return false;
  return putters.test(textAt(view, open - 1));
}

/** Whether the token is a member being read or written: `.name`, `['name']`, `.get("name")`. */
export function isReadKey(view: View, index: number): boolean {
  if (isWord(view, index)) {
    if (symbolIndex(view, index) !== undefined) return true;
    if (isAskedName(view, index)) return true;
    return isMark(view, index - 1, ...accessors) && !isMark(view, index + 1, '(');
  }
  if (!isString(view, index)) return false;
  if (isDotRead(view, index)) return true;
  const open = view.parents[index] ?? -1;
  if (isMark(view, open, '[')) {
    const isAlone = open === index - 1 && isMark(view, index + 1, ']');
    return isAlone && isIndexing(view, open);
  }
  if (isHelperRead(view, index)) return true;
  const isPair = isMark(view, index + 1, ',') && isPutCall(view, open);
  return isGetterCall(view, open) && (!isPair || isMark(view, open - 1, 'dig'));
}

/** Clojure: `(:key answer)`, `(.key answer)`. */
function isAskedName(view: View, index: number): boolean {
  if (!view.language.colonNames || !isMark(view, index - 1, ':', '.')) return false;
  return isMark(view, index - 2, '(') && isWord(view, index + 1);
}

/** Haskell: `answer .: "key"`, `answer .:? "key"`. */
function isDotRead(view: View, index: number): boolean {
  if (!view.language.dotPairs) return false;
  const colon = isMark(view, index - 1, '?', '!') ? index - 2 : index - 1;
  return isMark(view, colon, ':') && isMark(view, colon - 1, '.') && isWord(view, colon - 2);
}

/** Ruby: of `params[:scope]` the bracket, for the name of the symbol. */
function symbolIndex(view: View, index: number): number | undefined {
  const open = index - 2;
  if (!view.language.arrowPairs || !isMark(view, index - 1, ':') || !isMark(view, open, '['))
    return undefined;
  return isMark(view, index + 1, ']') && isIndexing(view, open) ? open : undefined;
}

function isIndexing(view: View, open: number): boolean {
  if (view.tokens[open]?.isFirstOnLine) return false;
  if (isMark(view, open - 1, 'return', 'in', 'of', 'case', 'else', 'and', 'or', 'to')) return false;
  return isWord(view, open - 1) || isMark(view, open - 1, ']', ')', '?.', '!', '?');
}

/**
 * The chain whose last member is at a token; for a token that is no member, the variable or call it
 * ends. Methods that only pass on (`.json()`, `.map(…)`) leave no trace.
 */
export function readChain(view: View, index: number): KeyPath | undefined {
  const steps: Segment[] = [];
  let at = index;
  let isArray = false;
  const symbol = isWord(view, index) ? symbolIndex(view, index) : undefined;
  const holder = askedHolder(view, index);
  if (holder !== undefined) {
    const segments = [{ name: textAt(view, index), isArray: false }];
    return { segments, root: variable(view, holder), isRead: true };
  }
  if (isString(view, index)) at = stringMember(view, index, steps);
  else if (symbol !== undefined) {
    steps.push({ name: textAt(view, index), isArray: false });
    at = symbol - 1;
  }
  const take = (name: string): void => {
    steps.unshift({ name, isArray });
    isArray = false;
  };
  for (let count = 0; count < 48; count++) {
    if (isMark(view, at, '!', '?')) at--;
    else if (isWord(view, at)) {
      if (!isMark(view, at - 1, ...accessors)) return finish(variable(view, at));
      if (steps.length === 0 || !isCast(view, at)) take(textAt(view, at));
      at -= 2;
    } else if (isMark(view, at, ']')) {
      const open = view.openers.get(at) ?? -1;
      if (isString(view, open + 1) && open + 2 === at) take(textAt(view, open + 1));
      else if (symbolIndex(view, at - 1) === open) take(textAt(view, at - 1));
      else isArray = true;
      at = isMark(view, open - 1, '?.') ? open - 2 : open - 1;
    } else if (isMark(view, at, ')')) {
      const open = view.openers.get(at) ?? -1;
      if (isGetterCall(view, open) && isString(view, open + 1)) {
        for (const name of stringArguments(view, open).reverse()) take(name);
        at = open - 3;
      } else if (isPassing(view, open, at)) {
        at = calleeAt(view, open) - 2;
      } else if (eachOf.test(textAt(view, open - 1)) && at > open + 1) {
        isArray = true;
        at--;
      } else if (isWord(view, open - 1)) return finish({ kind: 'call', open });
      else at = beforeDefault(view, open, at) - 1;
    } else return finish({ kind: 'none' });
  }
  return undefined;

  function finish(root: Root): KeyPath | undefined {
    const isWritten = isMark(view, lastOf(view, index) + 1, '=', ':=', '+=');
    return { segments: steps, root, isRead: !isWritten };
  }
}

/** Tokens in a bracket that is looked into for what is taken where there is nothing. */
const mostInside = 40;

/** Of `(answer.items || [])` where the sign stands; the bracket's end if there is none. */
function beforeDefault(view: View, open: number, closer: number): number {
  if (closer - open > mostInside) return closer;
  for (let at = open + 1; at < closer; at++) {
    if (view.parents[at] === open && isMark(view, at, '||', '??')) return at;
  }
  return closer;
}

/** The variable that a name is asked of before or behind it: `(:key answer)`, `answer .: "key"`. */
function askedHolder(view: View, index: number): number | undefined {
  if (isWord(view, index)) return isAskedName(view, index) ? index + 1 : undefined;
  if (!isString(view, index) || !isDotRead(view, index)) return undefined;
  return isMark(view, index - 1, '?', '!') ? index - 4 : index - 3;
}

/** Whether a member only sees its value as another type. */
export function isCast(view: View, index: number): boolean {
  return isWord(view, index) && casts.test(textAt(view, index));
}

function isPassing(view: View, open: number, closer: number): boolean {
  const callee = calleeAt(view, open);
  if (!isMark(view, callee - 1, ...accessors)) return false;
  return (closer === open + 1 ? passing : passingWithArguments).test(textAt(view, callee));
}

/** Index of the name before a call's bracket: of `body<JsonObject>()` that of `body`. */
function calleeAt(view: View, open: number): number {
  return isMark(view, open - 1, '>') ? genericStart(view, open - 1) : open - 1;
}

/** Takes the string member and returns the last token of what it is a member of. */
function stringMember(view: View, index: number, steps: Segment[]): number {
  const open = view.parents[index] ?? -1;
  if (isMark(view, open, '[')) {
    steps.push({ name: textAt(view, index), isArray: false });
    return isMark(view, open - 1, '?.') ? open - 2 : open - 1;
  }
  if (isHelperRead(view, index)) {
    steps.push({ name: textAt(view, index), isArray: false });
    return index - 2;
  }
  for (let at = open + 1; at <= index; at++) {
    if (isString(view, at)) steps.push({ name: textAt(view, at), isArray: false });
  }
  return open - 3;
}

function stringArguments(view: View, open: number): string[] {
  const names: string[] = [];
  for (let at = open + 1; at < (view.closers.get(open) ?? open); at++) {
    if (isString(view, at)) names.push(textAt(view, at));
  }
  return names;
}

function variable(view: View, index: number): Root {
  return { kind: 'variable', name: textAt(view, index), index };
}

function lastOf(view: View, index: number): number {
  return isMark(view, index + 1, ']') ? index + 1 : index;
}
