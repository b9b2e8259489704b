/** The numbers that stand with a number in the same enum, map, list or condition. */
import { containerHolder } from '../../paths/holder';
import type { Spot } from '../../spot';
import { isMark, isWord, textAt, type View } from '../../text/view';
import { registeredCodes } from './registeredCodes';
import { judgeName } from './nameVerdict';

/** Whether only this vendor's documents know the number as a code: 612, and not 404. */
export function isOnlyOurs({ tables }: Spot, text: string): boolean {
  const code = text.replace(/^["']|["']$/g, '');
  if (!/^\d{3,}$/.test(code) || registeredCodes.has(code)) return false;
  return tables.symbols.errorsByCode(code).some(error => error.hover === undefined);
}

/** Whether at least two numbers beside are codes that only this vendor uses, and most are codes. */
export function isFamily(spot: Spot, numbers: readonly string[], least = 2): boolean {
  const ours = numbers.filter(number => isOnlyOurs(spot, number)).length;
  const codes = numbers.filter(
    number => registeredCodes.has(number) || isOnlyOurs(spot, number),
  ).length;
  return ours >= least && codes * 4 >= numbers.length * 3;
}

/** How far, in tokens, constants of one block stand apart. */
const reach = 90;

/** Values of the constants declared beside the one a number is given to: `A = 612`, `A(612, "…")`. */
export function constantsBeside(view: View, index: number): string[] {
  const isArgument = isConstantCall(view, index);
  const outer = view.parents[isArgument ? (view.parents[index] ?? -1) : index];
  const found: string[] = [];
  for (let at = Math.max(0, index - reach); at < index + reach; at++) {
    if (at === index || view.tokens[at]?.kind !== 'number') continue;
    const own = view.parents[at] ?? -1;
    const isLike = isArgument
      ? isConstantCall(view, at) && view.parents[own] === outer
      : own === outer && isMark(view, at - 1, '=', ':', '=>', ':=');
    if (isLike) found.push(textAt(view, at));
  }
  return found;
}

/** `NO_SUCH_FILE(612, "no such file")`, a constant of Java's and Kotlin's enums. */
export function isConstantCall(view: View, index: number): boolean {
  const open = index - 1;
  if (!isMark(view, open, '(') || !isWord(view, open - 1)) return false;
  return /^[A-Z]\w+$/.test(textAt(view, open - 1)) && isMark(view, open - 2, ',', '{', ';');
}

/** Whether a constant is made in the body of a type: `enum Room { LIBRARY(612, "Library") }`. */
export function isOfOtherType({ view, index = -1 }: Spot): boolean {
  if (!isConstantCall(view, index)) return false;
  const open = view.parents[view.parents[index] ?? -1] ?? -1;
  return open >= 0 && containerHolder(view, open).kind === 'type';
}

/** Whether the type whose body a token stands in is one of codes: `enum ErrorCode {`. */
export function isInCodeType(view: View, index: number): boolean {
  const inner = isConstantCall(view, index) ? (view.parents[index] ?? -1) : index;
  const open = view.parents[inner] ?? -1;
  if (open < 0) return false;
  const holder = containerHolder(view, open);
  return holder.kind === 'type' && judgeName(textAt(view, holder.index)) === 'code';
}
