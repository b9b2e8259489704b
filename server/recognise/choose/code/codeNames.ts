/** What the names around a number say of it: `statusCode === 612` is a code, `width: 612` is not. */
import { containerHolder, holderOf, type Holder } from '../../paths/holder';
import { isMark, isString, isWord, textAt, type View } from '../../text/view';

/** How a number stands in code. */
export interface NumberPlace {
  readonly kind:
    'compared' | 'assigned' | 'element' | 'index' | 'argument' | 'case' | 'key' | 'other';
  /** Names that govern it, the nearest first. */
  readonly names: readonly string[];
  /** Of an argument: name of the function. */
  readonly callee?: string;
  /** Other numbers in the same list or call. */
  readonly neighbours: readonly string[];
  /** Whether a string stands beside it in the same call or pair. */
  readonly hasText: boolean;
  /** Last token of what the number is compared with. */
  readonly operand?: number;
}

const comparisons = ['==', '===', '!=', '!==', '<', '>', '<=', '>=', 'eq', 'ne', 'is', 'in', 'not'];

const statementWords = [
  'if',
  'while',
  'elif',
  'unless',
  'return',
  'and',
  'or',
  'not',
  'when',
  'assert',
];

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

function plain(kind: NumberPlace['kind'], names: readonly string[]): NumberPlace {
  return { kind, names, neighbours: [], hasText: false };
}

function isKey(view: View, index: number): boolean {
  const arrow = isMark(view, index + 1, '=>') && view.language.arrowPairs;
  const opens =
    view.tokens[index]?.isFirstOnLine === true || isMark(view, index - 1, '{', ',', '[', '(');
  return opens && (arrow || isMark(view, index + 1, ':', 'to'));
}

function comparedPlace(view: View, first: number, index: number): NumberPlace | undefined {
  if (isMark(view, first - 1, ...comparisons) || isShellTest(view, first - 1)) {
    const operand = isShellTest(view, first - 1) ? first - 3 : first - 2;
    return { ...operandPlace(view, operand, -1), neighbours: comparedNumbers(view, index) };
  }
  if (!isMark(view, index + 1, ...comparisons)) return undefined;
  return { ...operandPlace(view, index + 2, 1), neighbours: comparedNumbers(view, index) };
}

function operandPlace(view: View, from: number, step: 1 | -1): NumberPlace {
  const names = operandNames(view, from, step);
  return { ...plain('compared', names), operand: step === 1 ? chainEnd(view, from) : from };
}

/** Last token of the member chain that begins at a token. */
function chainEnd(view: View, start: number): number {
  let at = start;
  for (let count = 0; count < 8; count++) {
    const closer = isMark(view, at + 1, '(', '[') ? view.closers.get(at + 1) : undefined;
    if (closer !== undefined) at = closer;
    else if (isMark(view, at + 1, '.', '?.', '->', '::') && isWord(view, at + 2)) at += 2;
    else break;
  }
  return at;
}

/** How far, in tokens, comparisons of one condition stand apart. */
const conditionReach = 60;

/** Other numbers compared in the same condition: `code == 406 || code == 612`. */
function comparedNumbers(view: View, index: number): string[] {
  const parent = view.parents[index];
  const found: string[] = [];
  for (let at = Math.max(0, index - conditionReach); at < index + conditionReach; at++) {
    if (at === index || view.parents[at] !== parent || view.tokens[at]?.kind !== 'number') continue;
    if (isMark(view, at - 1, ...comparisons)) found.push(textAt(view, at));
  }
  return found;
}

/** A number that a `switch`, `match` or `when` tells apart, with the other numbers it knows. */
function casePlace(view: View, index: number): NumberPlace {
  const open = view.parents[index] ?? -1;
  const subject = isMark(view, open - 1, ')') ? open - 2 : open - 1;
  const neighbours: string[] = [];
  const last = Math.min(view.closers.get(open) ?? open, open + 400);
  for (let at = open + 1; at < last; at++) {
    if (at === index || view.tokens[at]?.kind !== 'number' || view.parents[at] !== open) continue;
    if (isMark(view, at - 1, 'case', 'when', ',', '|') || isMark(view, at + 1, '->', '=>'))
      neighbours.push(textAt(view, at));
  }
  return { ...plain('case', subjectNames(view, index)), neighbours, operand: subject };
}

/** `-eq`, `-ne` of the shell. */
function isShellTest(view: View, index: number): boolean {
  return isMark(view, index, 'eq', 'ne', 'lt', 'gt', 'le', 'ge') && isMark(view, index - 1, '-');
}

/** Names of the operand that begins or ends at a token, the nearest first. */
function operandNames(view: View, from: number, step: 1 | -1): string[] {
  const names: string[] = [];
  for (let at = from, count = 0; count < 8; at += step, count++) {
    if (isMark(view, at, ...statementWords)) break;
    if (isWord(view, at)) names.push(textAt(view, at));
    else if (isString(view, at) && isMark(view, at - 1, '[', '(')) names.push(textAt(view, at));
    else if (!isMark(view, at, '.', '?.', '->', '::', '(', ')', '[', ']', '!', '"')) break;
  }
  return step === 1 ? names.reverse() : names;
}

function subjectNames(view: View, index: number): string[] {
  const open = view.parents[index] ?? -1;
  if (open < 0) return [];
  const closer = isMark(view, open - 1, ')') ? open - 2 : open - 1;
  return operandNames(view, closer, -1).filter(name => !/^(?:switch|match|when|case)$/.test(name));
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

function argument(view: View, index: number, { open }: Holder & { kind: 'argument' }): NumberPlace {
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
