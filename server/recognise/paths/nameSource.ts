/** What a variable was read from: an answer, a member of one, an item of a list. */
import { inArray, type KeyPath } from './keyPath';
import { chainFrom } from './expressionChain';
import { readChain } from './memberChain';
import { isMark, isWord, textAt, type View } from '../text/view';
import { isSame, namesLike, type Named } from './sameName';

/** `server = resp['data']`, `const { result } = await …`, `for (const cut of scene.cuts)`. */
export function sourceOf(view: View, root: Named): KeyPath | undefined {
  for (const at of [root.index, ...namesLike(view, root)]) {
    if (at > root.index) continue;
    const source =
      assignedSource(view, at) ??
      destructured(view, at) ??
      iterated(view, at) ??
      parameter(view, at) ??
      filled(view, at);
    if (source !== undefined && !isSame(source.root, root)) return source;
  }
  return undefined;
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

/** The list that a name goes through, of a name that stands in the head of a loop. */
export function loopSource(view: View, root: Named): KeyPath | undefined {
  const heads = [root.index, ...namesLike(view, root)].filter(at => at <= root.index);
  return heads.map(at => iterated(view, at)).find(source => source !== undefined);
}

/** `for (const x of list)`, `for x in list`, `for _, x := range list`, `foreach ($list as $i => $x)`. */
function iterated(view: View, at: number): KeyPath | undefined {
  const as = isMark(view, at - 1, '=>') ? at - 3 : at - 1;
  if (isMark(view, as, 'as')) return inArray(readChain(view, as - 1));
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
    // A parameter may have its type behind it: `(item: Item) => …`.
    const isTyped = isMark(view, at - 1, '(') && isMark(view, at + 1, ':');
    const isFunction = isTyped || isMark(view, at + 1, '=>', '->', ')', '|', ',');
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

/** Go: `send(request, &answer)`; C#: `TryParse(text, out var answer)`: what the call gives. */
function filled(view: View, at: number): KeyPath | undefined {
  const open = view.parents[at] ?? -1;
  const isGiven = isMark(view, at - 1, '&', 'out') || isMark(view, at - 2, 'out');
  const isArgument = isGiven && isMark(view, at + 1, ',', ')') && isMark(view, open, '(');
  if (!isArgument || !isWord(view, open - 1)) return undefined;
  return { segments: [], root: { kind: 'call', open }, isRead: true };
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
