/** What a number is compared with: `code == 612`, `switch (code) { case 612:`, `match code { 612 =>`. */
import { isMark, isString, isWord, textAt, type View } from '../../text/view';
import { plain, type NumberPlace } from './numberPlace';

const comparisons = [
  '==',
  '===',
  '!=',
  '!==',
  '~=',
  '<',
  '>',
  '<=',
  '>=',
  'eq',
  'ne',
  'is',
  'in',
  'not',
];

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

/** The place of a number that a sign compares with something; undefined where none does. */
export function comparedPlace(view: View, first: number, index: number): NumberPlace | undefined {
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
export function casePlace(view: View, index: number): NumberPlace {
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
export function operandNames(view: View, from: number, step: 1 | -1): string[] {
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
