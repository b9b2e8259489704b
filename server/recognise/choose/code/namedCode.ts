/** Error codes that are names: `PH-4711`, `InvalidBucketName`. */
import { rarityOf } from '../../text/names';
import type { Spot } from '../../spot';

export interface NamedCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is letters and a number that hardly stand together elsewhere: `PH-4711`. */
  readonly isSerial: boolean;
  /** Whether it is one everyday word. */
  readonly isWord: boolean;
}

/** What a name may be made of, the longest way first: `NB.Conflict`, `PH-4711`, `NotFound`. */
const pieces = [/[\w.-]/, /[\w-]/, /\w/];
const longest = 80;

/** The documented code, letters in it, that the offset is on. */
export function namedCodeAt({ text, offset, tables }: Spot): NamedCode | undefined {
  for (const piece of pieces) {
    const word = wordAt(text, offset, piece);
    const { code } = word;
    if (!/[A-Za-z]/.test(code) || tables.symbols.errorsByCode(code).length === 0) continue;
    const isSerial = /^[A-Z]{1,12}[A-Z_-]{0,12}[_-]\d{3,8}$/.test(code);
    return { ...word, isSerial, isWord: rarityOf(code) < 2 };
  }
  return undefined;
}

function wordAt(
  text: string,
  offset: number,
  piece: RegExp,
): { code: string; start: number; end: number } {
  let start = offset;
  let end = offset;
  while (offset - start < longest && piece.test(text.charAt(start - 1))) start--;
  while (end - offset < longest && piece.test(text.charAt(end))) end++;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end--;
  while (start < end && /[.-]/.test(text.charAt(start))) start++;
  return { code: text.slice(start, end), start, end };
}
