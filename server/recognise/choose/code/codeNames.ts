/** What the names around a number say of it: `statusCode === 612` is a code, `width: 612` is not. */
import { containerHolder, holderOf, type Holder } from '../../paths/holder';
import { isMark, isString, isWord, textAt, type View } from '../../text/view';
import { type NumberPlace, plain } from './numberPlace';
import { comparedPlace, casePlace, operandNames } from './comparedNumber';

/** What wraps a value without a word of its own: `Some(612) => …`, `Ok(612)`, `(int)(612)`. */
const wrappers = new Set([
  'Some',
  'Ok',
  'Err',
  'Just',
  'Right',
  'Left',
  'int',
  'Integer',
  'valueOf',
]);

/** The place of the number (or string of digits) at a token. */
export function numberPlace(view: View, index: number): NumberPlace {
  const first = firstAlternative(view, index);
  if (first !== index) return alternativePlace(view, first, index);
  const signed = isMark(view, index - 1, '-', '+') ? index - 1 : index;
  const compared = comparedPlace(view, signed, index);
  if (compared !== undefined) return compared;
  if (isMark(view, signed - 1, 'case', 'when')) return casePlace(view, index);
  const pairs = pairsAround(view, index);
  if (pairs !== undefined) return pairs;
  if (isKey(view, index))
    return { ...inContainer(view, index, 'key'), hasText: hasTextNear(view, index) };
  const holder = holderOf(view, signed);
  if (holder.kind === 'key' || holder.kind === 'target') {
    const names = [textAt(view, holder.index), ...outerNames(view, holder.index)];
    return plain('assigned', names);
  }
  if (holder.kind === 'argument' && listCalls.test(textAt(view, holder.open - 1))) {
    return { ...inContainer(view, index, 'element'), names: listNames(view, holder.open) };
  }
  if (holder.kind === 'argument') {
    const isArm = wrappers.has(textAt(view, holder.open - 1)) && !isMark(view, index - 1, ',');
    return isArm ? wrappedPlace(view, holder.open) : argument(view, index, holder);
  }
  if (holder.kind === 'element') {
    const isIndex = isMark(view, holder.open, '[') && isWord(view, holder.open - 1);
    return isIndex
      ? plain('index', operandNames(view, holder.open - 1, -1))
      : inContainer(view, index, 'element');
  }
  if (isMark(view, index - 1, ',') || isMark(view, index + 1, ',', '->', '=>', '|')) {
    return casePlace(view, index);
  }
  return plain('other', []);
}

/** Functions that only make a list: `Set.of(…)`, `listOf(…)`. */
const listCalls =
  /^(?:of|asList|(?:array|list|set|sorted|mutable\w*)Of|frozenset|Set|List|in_array)$/i;

/** What the list that a call makes is stored in. */
function listNames(view: View, open: number): string[] {
  const holder = containerHolder(view, open);
  const isHeld = holder.kind === 'key' || holder.kind === 'target';
  return isHeld ? [textAt(view, holder.index)] : [];
}

/** Of `502 | 573 | 599 =>` and `matches!(status, 502 | 573)` the first number. */
function firstAlternative(view: View, index: number): number {
  let first = index;
  while (isMark(view, first - 1, '|') && view.tokens[first - 2]?.kind === 'number') first -= 2;
  return first;
}

/** All alternatives stand where the first one does. */
function alternativePlace(view: View, first: number, index: number): NumberPlace {
  const place = numberPlace(view, first);
  return place.kind === 'other' && isMark(view, index + 1, '=>', '->', '|')
    ? casePlace(view, index)
    : place;
}

/** The place of a wrapped number is that of its wrapping. */
function wrappedPlace(view: View, open: number): NumberPlace {
  const closer = view.closers.get(open) ?? open;
  return isMark(view, closer + 1, '=>', '->') ? casePlace(view, open) : numberPlace(view, open - 1);
}

/** C# and C++: `{ {612, "…"}, {614, "…"} }`, a map by the numbers its pairs begin with. */
function pairsAround(view: View, index: number): NumberPlace | undefined {
  const open = index - 1;
  const outer = view.parents[open] ?? -1;
  const isPair = (at: number): boolean =>
    isMark(view, at, '{') && view.tokens[at + 1]?.kind === 'number' && isString(view, at + 3);
  if (!isPair(open) || !isMark(view, outer, '{')) return undefined;
  const neighbours: string[] = [];
  const last = Math.min(view.closers.get(outer) ?? outer, outer + 400);
  for (let at = outer + 1; at < last; at++) {
    if (at !== open && view.parents[at] === outer && isPair(at))
      neighbours.push(textAt(view, at + 1));
  }
  return { ...inContainer(view, open, 'key'), neighbours, hasText: true };
}

function isKey(view: View, index: number): boolean {
  const arrow = isMark(view, index + 1, '=>') && view.language.arrowPairs;
  const opens =
    view.tokens[index]?.isFirstOnLine === true || isMark(view, index - 1, '{', ',', '[', '(');
  return opens && (arrow || isMark(view, index + 1, ':', 'to'));
}

/** Names of what holds the container of a token: the list's variable or key. */
function outerNames(view: View, index: number): string[] {
  const open = view.parents[index] ?? -1;
  if (open < 0) return [];
  const holder = containerHolder(view, open);
  if (holder.kind === 'type') return [textAt(view, holder.index)];
  if (holder.kind === 'key' || holder.kind === 'target') return [textAt(view, holder.index)];
  return isWord(view, open - 1) ? [textAt(view, open - 1)] : [];
}

function inContainer(view: View, index: number, kind: NumberPlace['kind']): NumberPlace {
  const open = view.parents[index] ?? -1;
  const names: string[] = [];
  let outer = open;
  for (let steps = 0; outer >= 0 && steps < 6; steps++) {
    const holder = containerHolder(view, outer);
    if (holder.kind === 'element') outer = holder.open;
    else if (holder.kind === 'argument') {
      names.push(textAt(view, outer - 1), textAt(view, holder.open - 1));
      break;
    } else {
      if (holder.kind !== 'none' && holder.kind !== 'block') names.push(textAt(view, holder.index));
      break;
    }
  }
  // `codes[612]`, `(x in [612])`: what is indexed or asked.
  if (names.length === 0) names.push(...operandNames(view, open - 1, -1));
  return {
    kind,
    names: names.filter(name => name !== ''),
    neighbours: numbersIn(view, index),
    hasText: false,
  };
}

function numbersIn(view: View, index: number): string[] {
  const open = view.parents[index] ?? -1;
  const found: string[] = [];
  const last = Math.min(view.closers.get(open) ?? open + 80, open + 400);
  for (let at = open + 1; at < last; at++) {
    const token = view.tokens[at];
    if (at === index || token === undefined || view.parents[at] !== open) continue;
    if (token.kind === 'number' || (token.kind === 'string' && /^\d+$/.test(token.text)))
      found.push(token.text);
  }
  return found;
}

function hasTextNear(view: View, index: number): boolean {
  return isString(view, index + 2) || isWord(view, index + 2);
}

export function argument(
  view: View,
  index: number,
  { open }: Holder & { kind: 'argument' },
): NumberPlace {
  const last = Math.min(view.closers.get(open) ?? open, open + 40);
  const names: string[] = [];
  let hasText = false;
  for (let at = open + 1; at < last; at++) {
    if (isWord(view, at)) names.push(textAt(view, at));
    if (isString(view, at) && at !== index) hasText = true;
  }
  const callee = isWord(view, open - 1) ? textAt(view, open - 1) : '';
  const before = operandNames(view, open - 1, -1);
  return {
    kind: 'argument',
    names: [...before, ...names],
    callee,
    neighbours: numbersIn(view, index),
    hasText,
  };
}
