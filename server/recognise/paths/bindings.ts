/**
 * What a name is bound to: the response a variable was read from, the field a sub-object is put
 * under later, the field whose type a structure is. Only within the view; a guess by nearness.
 */
import { holderOf } from './holder';
import { keyPathAt, valuePathAt } from './findKeyPath';
import { inArray, type KeyPath, type Root, type Segment } from './keyPath';
import { scopeAround } from './scope';
import { chainFrom } from './expressionChain';
import { readChain } from './memberChain';
import { annotationOf, tagNameOf } from './structTag';
import { annotatedPath, tagPath } from './wirePath';
import { isMark, textAt, type View } from '../text/view';

/** How many bindings are followed from one name to the next. */
const maxDepth = 5;

/** A path with what its root is bound to in front of it, and every root met on the way. */
export interface ResolvedPath extends KeyPath {
  readonly roots: readonly Root[];
}

/** Follows the root of a path to what it is bound to, as far as the text tells. */
export function resolvePath(view: View, path: KeyPath): ResolvedPath {
  const roots: Root[] = [path.root];
  let resolved = path;
  for (let depth = 0; depth < maxDepth; depth++) {
    const outer = outerPath(view, resolved);
    if (outer === undefined) break;
    const segments = [...outer.segments, ...resolved.segments];
    resolved = { ...resolved, segments, root: outer.root };
    roots.push(outer.root);
  }
  return { ...resolved, roots };
}

function outerPath(view: View, { root, isRead }: KeyPath): KeyPath | undefined {
  if (root.kind === 'variable') {
    return isRead ? sourceOf(view, root) : storedUnder(view, root);
  }
  return root.kind === 'type' ? fieldOfType(view, root) : undefined;
}

type Named = Root & { readonly index: number; readonly name: string };

/** Every other token that is this name, the nearest before the root first. */
export function namesLike(view: View, { name, index }: Named): number[] {
  const all: number[] = [];
  view.tokens.forEach((token, at) => {
    if (at !== index && token.kind === 'word' && token.text === name) all.push(at);
  });
  const found = inScope(view, index, all);
  const before = found.filter(at => at < index).reverse();
  return [...before, ...found.filter(at => at > index)].slice(0, 40);
}

/** Of a name that the function around declares itself, only what is in that function. */
function inScope(view: View, index: number, all: readonly number[]): readonly number[] {
  if (all.length === 0) return all;
  const { start, end } = scopeAround(view, index);
  const inside = all.filter(at => at >= start && at < end);
  if (inside.length === all.length) return all;
  return [index, ...inside].some(at => isDeclared(view, at)) ? inside : all;
}

const declaring = ['let', 'var', 'const', 'val', 'final', 'auto'];

/** Whether the name at a token is declared there: assigned, typed, or a parameter. */
function isDeclared(view: View, at: number): boolean {
  if (isMark(view, at - 1, '.', '->', '?.', '::')) return false;
  if (isMark(view, at + 1, ':=', '=') || isMark(view, at - 1, ...declaring)) return true;
  const isTyped = view.tokens[at - 1]?.kind === 'word' && view.tokens[at]?.isFirstOnLine === false;
  return isTyped || (isMark(view, at + 1, ':') && !isMark(view, at - 1, '{', ','));
}

/** `server = resp['data']`, `const { result } = await …`, `for (const cut of scene.cuts)`. */
function sourceOf(view: View, root: Named): KeyPath | undefined {
  for (const at of [root.index, ...namesLike(view, root)]) {
    if (at > root.index) continue;
    const source =
      assignedSource(view, at) ??
      destructured(view, at) ??
      iterated(view, at) ??
      parameter(view, at);
    if (source !== undefined && !isSame(source.root, root)) return source;
  }
  return undefined;
}

function isSame(root: Root, other: Named): boolean {
  return root.kind === 'variable' && root.name === other.name;
}

function assignedSource(view: View, at: number): KeyPath | undefined {
  const sign = isMark(view, at + 1, '=', ':=')
    ? at + 1
    : (typedSign(view, at) ?? listSign(view, at));
  if (
    sign === undefined ||
    isMark(view, sign + 1, 'range') ||
    isMark(view, at - 1, '.', '->', '?.')
  )
    return undefined;
  return chainFrom(view, sign + 1);
}

/** `ret, info = …`, `entries, _, err := …`, `list($ret, $err) = …`: the sign behind the other targets. */
function listSign(view: View, at: number): number | undefined {
  for (let next = at + 1; next < at + 14; next++) {
    if (isMark(view, next, '=', ':=')) return next === at + 1 ? undefined : next;
    const open = view.openers.get(next) ?? next;
    const isList = isMark(view, open - 1, 'list') || view.tokens[open]?.isFirstOnLine === true;
    if (isMark(view, next, ')', ']'))
      return isList && isMark(view, next + 1, '=') ? next + 1 : undefined;
    if (!isMark(view, next, ',') && view.tokens[next]?.kind !== 'word') return undefined;
    if (view.tokens[next]?.isFirstOnLine) return undefined;
  }
  return undefined;
}

/** `const body: Body = …`: the sign after the type. */
function typedSign(view: View, at: number): number | undefined {
  if (!isMark(view, at + 1, ':')) return undefined;
  for (let next = at + 2; next < at + 10; next++) {
    if (isMark(view, next, '=')) return next;
    if (isMark(view, next, ',', ';', ')', '{')) return undefined;
  }
  return undefined;
}

/** `const { result, data: answer } = await …`: the member's name in front. */
function destructured(view: View, at: number): KeyPath | undefined {
  const open = view.parents[at] ?? -1;
  const closer = view.closers.get(open);
  if (closer === undefined || !isMark(view, open, '{') || !isMark(view, closer + 1, '=', ':=')) {
    return undefined;
  }
  const source = chainFrom(view, closer + 2);
  if (source === undefined) return undefined;
  const name = isMark(view, at - 1, ':') ? textAt(view, at - 2) : textAt(view, at);
  return { ...source, segments: [...source.segments, { name, isArray: false }] };
}

/** `for (const x of list)`, `for x in list`, `for _, x := range list`, `foreach ($list as $x)`. */
function iterated(view: View, at: number): KeyPath | undefined {
  if (isMark(view, at - 1, 'as')) {
    let last = at - 2;
    if (isMark(view, last, '=>')) last -= 2;
    return inArray(readChain(view, last));
  }
  const sign = at + 1;
  const isRange = isMark(view, sign, ':=', '=') && isMark(view, sign + 1, 'range');
  const isLoop =
    isMark(view, sign, 'of', 'in') || (isMark(view, sign, ':') && inLoopHead(view, at));
  return isRange || isLoop ? inArray(chainFrom(view, isRange ? sign + 2 : sign + 1)) : undefined;
}

function inLoopHead(view: View, at: number): boolean {
  return isMark(view, (view.parents[at] ?? -1) - 1, 'for', 'foreach');
}

/** `cuts.map(cut => …)`, `cuts.forEach((cut) => …)`, `cuts.each do |cut|`, `cuts.each { |cut| }`. */
function parameter(view: View, at: number): KeyPath | undefined {
  let open = at - 1;
  if (isMark(view, open, '|')) open--;
  if (isMark(view, open, '(') && isMark(view, open - 1, '(')) open--;
  if (isMark(view, open, '{', 'do', '(') && isMark(view, open - 2, '.', '?.', '->')) {
    const isFunction = isMark(view, at + 1, '=>', '->', ')', '|', ',');
    const chain = isFunction ? readChain(view, open - 3) : undefined;
    if (chain !== undefined && isEach(view, open)) return inArray(chain);
  }
  return answered(view, at);
}

/** `map`, `forEach`, `each do`: calls that go through what they are called on. */
function isEach(view: View, open: number): boolean {
  return /^(?:map|flatMap|forEach|for_each|each\w*|filter|find|some|every|any|all|reduce|collect|then|let|also|sort\w*|select)$/.test(
    textAt(view, open - 1),
  );
}

/** The parameter of a function handed to a call: `bm.list(…, (err, answer) => …)` gives it the answer. */
function answered(view: View, at: number): KeyPath | undefined {
  let open = view.parents[at] ?? -1;
  const closer = view.closers.get(open) ?? -1;
  const isList = isMark(view, open, '(') && isMark(view, closer + 1, '=>', '{', '->', 'use');
  if (isList) open = view.parents[open] ?? -1;
  else if (!isMark(view, at + 1, '=>', '->')) return undefined;
  const isCall = isMark(view, open, '(') && view.tokens[open - 1]?.kind === 'word';
  return isCall ? { segments: [], root: { kind: 'call', open }, isRead: true } : undefined;
}

/** `params.put("cut_param", cutParam)`, `{ params: params }`, `body["params"] = params`. */
function storedUnder(view: View, root: Named): KeyPath | undefined {
  for (const at of namesLike(view, root)) {
    if (isMark(view, at + 1, '.', '->', '?.', '[', '(', ':', '=', ':=')) continue;
    const shorthand = keyPathAt(view, at);
    if (shorthand !== undefined && !shorthand.isRead) return shorthand;
    const start = isMark(view, at - 1, '&', '*', '...') ? at - 1 : at;
    const held = holderOf(view, start);
    if (held.kind !== 'key' && held.kind !== 'argument' && held.kind !== 'target') continue;
    const path = valuePathAt(view, start);
    if (path !== undefined && !isSame(path.root, root)) return path;
  }
  return undefined;
}

/** Go `CutParam *CutParam `json:"cut_param"``, TypeScript `cut_param?: CutParam`, Java annotations. */
function fieldOfType(view: View, root: Named): KeyPath | undefined {
  for (const at of namesLike(view, root)) {
    const field = fieldOnLine(view, at);
    if (field !== undefined && !isSameType(field.root, root)) return field;
  }
  return undefined;
}

function isSameType(root: Root, other: Named): boolean {
  return root.kind === 'type' && root.name === other.name;
}

function fieldOnLine(view: View, at: number): KeyPath | undefined {
  for (let next = at + 1; next < at + 6; next++) {
    const tag = tagNameOf(view, next);
    if (tag !== undefined) {
      const path = tagPath(view, next, tag);
      // `[]T` and `map[string]T`: one step through a list or map.
      const isMany = isMark(view, at - 1, ']') || isMark(view, at - 2, ']');
      return isMany ? inArray(path) : path;
    }
    if (view.tokens[next]?.isFirstOnLine !== false) break;
  }
  for (let back = at - 1; back > Math.max(-1, at - 12); back--) {
    if (isMark(view, back, ';', '}', '{')) break;
    if (annotationOf(view, back) !== undefined) return annotatedPath(view, back);
    const path = isMark(view, back + 1, ':', '?') ? keyPathAt(view, back) : undefined;
    if (path !== undefined) return { ...path, segments: markArray(view, path.segments, at) };
  }
  return undefined;
}

function markArray(view: View, segments: readonly Segment[], at: number): readonly Segment[] {
  const last = segments.at(-1);
  if (last === undefined || !isMark(view, at + 1, '[', '>')) return segments;
  return [...segments.slice(0, -1), { ...last, isArray: true }];
}
