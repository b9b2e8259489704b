/**
 * Where a key stands: from the key at the cursor outward through literals, lists, calls and struct
 * tags, to the variable, type, call or document that holds it all. Array positions are left out.
 */
import { messageKey } from './messageSend';
import { isPutCall, isReadKey, readChain } from './memberChain';
import { containerHolder, holderOf, type Holder } from './holder';
import { bare, inArray, type KeyPath, type Segment } from './keyPath';
import { isLiteralKey } from './literalKey';
import { literalType } from './literalType';
import { putKeyAt, type PutKey } from './putKey';
import { tagNameOf } from './structTag';
import { expressionStart, isMark, isString, isWord, textAt, type View } from '../text/view';

/** Path of the key at a token; undefined if the token is no key. */
export function keyPathAt(view: View, index: number): KeyPath | undefined {
  const token = view.tokens[index];
  if (token === undefined || token.text === '' || token.text.length > 200) return undefined;
  const message = messageKey(view, index);
  if (message !== undefined) return message;
  if (isReadKey(view, index)) return readChain(view, index);
  const put = putKeyAt(view, index);
  if (put !== undefined) return putPath(view, index, put);
  return isLiteralKey(view, index) ? outward(view, index, keyName(view, index)) : undefined;
}

/** Path of what the value at a token belongs to, `["pulp", "terror"]` included. */
export function valuePathAt(view: View, start: number): KeyPath | undefined {
  const held = outwardFrom(view, holderOf(view, start));
  return held.segments.length > 0 ? held : undefined;
}

function putPath(view: View, index: number, { open, into }: PutKey): KeyPath {
  const segment = { name: textAt(view, index), isArray: false };
  if (into !== undefined) {
    const root = { kind: 'variable', name: textAt(view, into), index: into } as const;
    return { segments: [segment], root, isRead: false };
  }
  if (!isMark(view, open - 2, '.', '->', '?.')) {
    return { segments: [segment], root: { kind: 'call', open }, isRead: false };
  }
  const receiver = receiverOf(view, open);
  const segments = [...positionOf(textAt(view, open - 1)), ...receiver.segments, segment];
  return { ...receiver, segments, isRead: false };
}

/** What `put` is called on; of `new JSONObject().put(…).put(…)` what the whole chain is stored in. */
function receiverOf(view: View, open: number): KeyPath {
  const receiver = readChain(view, open - 3) ?? bare({ kind: 'none' });
  if (receiver.root.kind !== 'call') return receiver;
  const start = expressionStart(view, open);
  const held = outwardFrom(view, holderOf(view, start));
  if (held.root.kind === 'variable' || held.segments.length > 0) return held;
  return { ...receiver, root: { kind: 'call', open: firstCall(view, start, open) } };
}

/** The bracket of the first call of a chain, which all its calls hang on: `Form::new().text(…).text(…)`. */
function firstCall(view: View, start: number, open: number): number {
  for (let at = start; at < open; at++) {
    if (isMark(view, at, '(') && view.parents[at] === view.parents[open]) return at;
  }
  return open;
}

/** `addHeader`, `queryParam`, `addFormDataPart` say where in the request the key goes. */
function positionOf(callee: string): Segment[] {
  const name = /header|query|form/i.exec(callee)?.[0].toLowerCase();
  if (name === undefined) return [];
  return [{ name: name === 'header' ? 'headers' : name, isArray: false }];
}

/** C# and Ruby may write `@params` and `:params`. */
function keyName(view: View, index: number): string {
  return textAt(view, index).replace(isString(view, index) ? /^$/ : /^[@$:]+(?=\w)/, '');
}

function outward(view: View, index: number, name: string, steps = 0): KeyPath {
  const container = containerOf(view, index, steps);
  return { ...container, segments: [...container.segments, { name, isArray: false }] };
}

/** Where the bracket around a token stands: what holds the literal, type or call it is in. */
export function containerOf(view: View, index: number, steps = 0): KeyPath {
  const open = view.parents[index] ?? -1;
  if (open < 0) return bare({ kind: 'document' });
  const known = view.containers.get(open);
  if (known !== undefined) return known;
  const path = containerAt(view, open, steps);
  // On the way out the steps left may not reach: only what was asked first is known whole.
  if (steps === 0) view.containers.set(open, path);
  return path;
}

/** How many brackets are followed outward: deeper than any request, and no deeper than a stack. */
const maxSteps = 64;

function containerAt(view: View, open: number, steps = 0): KeyPath {
  if (steps > maxSteps) return bare({ kind: 'none' });
  const tag = tagBehind(view, open);
  if (tag !== undefined) {
    return outward(view, tag.index, tag.name, steps + 1);
  }
  if (isMark(view, open, '(') && !isLiteralCall(view, open)) return bare({ kind: 'call', open });
  const typeName = literalType(view, open);
  const held = outwardFrom(view, containerHolder(view, open), steps + 1);
  return held.segments.length === 0 && typeName !== undefined ? { ...held, typeName } : held;
}

function outwardFrom(view: View, holder: Holder, steps = 0): KeyPath {
  if (steps > maxSteps) return bare({ kind: 'none' });
  switch (holder.kind) {
    case 'key':
      return outward(view, holder.index, keyName(view, holder.index), steps);
    case 'element':
      return inArray(containerAt(view, holder.open, steps + 1));
    case 'argument':
      return argumentPath(view, holder, steps + 1);
    case 'target':
      return targetPath(view, holder.index);
    case 'type':
      return typePath(view, holder.index, steps);
    default:
      return bare(holder.kind === 'none' ? { kind: 'document' } : { kind: 'none' });
  }
}

/** Calls that only build, wrap or print a value: `listOf(…)`, `json.dumps(…)`, `Object.freeze(…)`. */
const literalCalls =
  /^(?:array|dict|list|set|tuple|map|object|hash|json|vec|obj|freeze|stringify|dumps?|encode|marshal|serialize|to_?json|from_?json|parse|of|entry|pair|aslist|(?:array|list|map|set|mutablemap|mutablelist|hashmap|linkedmap|json(?:object|array)?|dict)of|tojsonstring|json_encode|to_string|new|h|m|d|(?:encode|build|make|to)_?(?:www_?)?(?:form|query|params)\w*|url_?encode|http_build_query|urlsearchparams|frommap|jsonobject|jsonarray|hashmap|buildjson\w*|object\w*create|stringentity|jsoncontent|bytes|buffer|newreader|newbuffer\w*|string)$/i;

function isLiteralCall(view: View, open: number): boolean {
  const callee = isMark(view, open - 1, '!') ? open - 2 : open - 1;
  return isWord(view, callee) && literalCalls.test(textAt(view, callee));
}

function argumentPath(
  view: View,
  { open, position }: Holder & { readonly kind: 'argument' },
  steps: number,
): KeyPath {
  const key = open + 1;
  if (position === 1 && isString(view, key) && isPutCall(view, open))
    return putPath(view, key, { open });
  if (isMark(view, open - 1, 'of') && position % 2 === 1) {
    const before = keyOfPair(view, open, position);
    if (before !== undefined) return outwardPair(view, open, before);
  }
  return isLiteralCall(view, open) || !isWord(view, open - 1)
    ? outwardFrom(view, containerHolder(view, open), steps + 1)
    : bare({ kind: 'call', open });
}

/** Java: `Map.of("key", value, "key", value)`. */
function keyOfPair(view: View, open: number, position: number): number | undefined {
  let count = 0;
  for (let at = open + 1; at < view.tokens.length && count < position; at++) {
    if (isMark(view, at, ',') && view.parents[at] === open && ++count === position) {
      return isString(view, at - 1) ? at - 1 : undefined;
    }
  }
  return undefined;
}

function outwardPair(view: View, open: number, key: number): KeyPath {
  const held = outwardFrom(view, containerHolder(view, open), 1);
  return { ...held, segments: [...held.segments, { name: textAt(view, key), isArray: false }] };
}

function targetPath(view: View, index: number): KeyPath {
  const chain = isReadKey(view, index) ? readChain(view, index) : undefined;
  if (chain !== undefined) return { ...chain, isRead: false };
  const closes = view.openers.get(index);
  if (closes !== undefined) {
    const written = readChain(view, closes + 1);
    return written ? { ...written, isRead: false } : bare({ kind: 'none' });
  }
  return bare({ kind: 'variable', name: textAt(view, index), index });
}

/** Swift keeps the names of a type's fields in an enum inside it. */
function typePath(view: View, index: number, steps: number): KeyPath {
  const name = textAt(view, index);
  const outer = view.parents[index] ?? -1;
  if (name === 'CodingKeys' && outer >= 0) return containerAt(view, outer, steps + 1);
  return bare({ kind: 'type', name, index });
}

/** Go: a struct written in place has its own tag behind it. */
function tagBehind(view: View, open: number): { index: number; name: string } | undefined {
  const closer = view.closers.get(open);
  if (closer === undefined || !isMark(view, open - 1, 'struct')) return undefined;
  const name = tagNameOf(view, closer + 1);
  return name === undefined ? undefined : { index: closer + 1, name };
}
