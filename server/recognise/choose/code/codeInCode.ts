/** Whether a number that is a token of the program is an error code there. */
import { isListOfCodes, isNeutral, isTextTable, judge } from './codeLists';
import { numberPlace } from './codeNames';
import type { NumberPlace } from './numberPlace';
import { lineAround } from '../../text/lines';
import { wordsOf } from '../../text/words';
import { namesVendor } from '../../vendor/evidence';
import { constantsBeside, isFamily, isInCodeType, isOfOtherType } from './codeFamily';
import { isCounter, isOpen, judgeName, mayAnswer, namesError } from './nameVerdict';
import type { NumberText } from '../../text/numberText';
import type { Spot } from '../../spot';

/** Whether the number is a token of the program: bare, or a string of its own. */
export function isInCode(spot: Spot, { start, end }: NumberText): boolean {
  if (spot.index === undefined || (spot.kind !== 'code' && spot.kind !== 'string')) return false;
  if (spot.language.kind === 'http' && isStatusLine(spot, start)) return false;
  const token = spot.view.tokens[spot.index];
  if (token?.kind === 'number') return true;
  return token?.kind === 'string' && token.textStart === start && token.text.length === end - start;
}

/** `HTTP/1.1 612`, the first line of an answer in a request file or a client's pane. */
function isStatusLine({ text }: Spot, start: number): boolean {
  return /(?:^|\n)HTTP\/[\d.]{1,3} $/.test(text.slice(Math.max(0, start - 12), start));
}

/**
 * Whether only the vendor's SDK can have given the number, or it stands among the vendor's own codes:
 * then an ordinary 401 is the vendor's too.
 */
export function isFromVendor(spot: Spot): boolean {
  const place = numberPlace(spot.view, spot.index ?? -1);
  if (place.operand !== undefined && spot.vendorNames().holdsChain(place.operand)) {
    return place.names.some(name => judgeName(name) === 'code');
  }
  if (!spot.evidence().isVendor) return false;
  switch (place.kind) {
    case 'case':
    case 'compared':
      return isFamily(spot, place.neighbours, 1) && place.names.slice(1).every(mayAnswer);
    case 'key':
    case 'element':
      return isFamily(spot, place.neighbours);
    case 'assigned':
    case 'argument':
      return isFamily(spot, constantsBeside(spot.view, spot.index ?? -1));
    default:
      return false;
  }
}

/** Whether the names and signs around it let it be a code; an ordinary one (`isStrong`) needs more. */
export function fitsCode(spot: Spot, isStrong: boolean): boolean {
  const place = numberPlace(spot.view, spot.index ?? -1);
  const verdict = place.names.map(name => judge(spot, name)).find(found => found !== undefined);
  if (isStrong) {
    return verdict === 'code' || ['case', 'key', 'element'].includes(place.kind) || isMember(spot);
  }
  if (isData(spot)) return (verdict ?? judgeName(lineKey(spot))) === 'code';
  const isConstant = place.kind === 'assigned' || place.kind === 'argument';
  if (isConstant && isMember(spot)) return true;
  if (isOfVendor(spot, place)) {
    // The `delete_status` that the SDK gave is a code, whatever the word before it.
    return verdict !== 'measure' || place.kind === 'compared' || isOpen(place.names[0] ?? '');
  }
  switch (place.kind) {
    case 'argument':
      if (isOfOtherType(spot)) return false;
      return verdict !== 'measure' && (verdict === 'code' || isCodeCall(place));
    case 'element':
      return verdict === 'code' || isListOfCodes(spot, place);
    case 'key':
      return verdict === 'code' || isListOfCodes(spot, place) || isTextTable(spot, place);
    case 'index':
      return verdict === 'code';
    case 'compared':
    case 'case':
      return isTold(place, verdict);
    case 'assigned':
      return verdict === 'code' || (verdict === undefined && saysError(spot, place));
    default:
      return (
        verdict === 'code' ||
        /\breturn\s{1,4}-?$/.test(
          spot.text.slice(Math.max(0, spot.offset - 24), spot.offset).replace(/\d+$/, ''),
        )
      );
  }
}

/** Whether what the number is compared with, or the name that holds it, is the vendor's. */
function isOfVendor(spot: Spot, { operand, names, kind }: NumberPlace): boolean {
  if (operand !== undefined) return spot.vendorNames().holdsChain(operand);
  return kind !== 'argument' && names.some(name => namesVendor(spot.tables.words, name));
}

/** The names say that it is a code, and of something that may be an answer. */
function isTold({ names, kind }: NumberPlace, verdict: string | undefined): boolean {
  if (verdict === 'measure' || names.every(isCounter)) return kind === 'case' && names.length === 0;
  const [first = '', owner] = names;
  if (verdict !== 'code') return false;
  return judgeName(first) !== 'code' || owner === undefined || mayAnswer(owner);
}

/** A constant in a type of codes, or one of several whose values are. */
function isMember({ view, index = -1, ...spot }: Spot): boolean {
  if (isInCodeType(view, index)) return true;
  return isFamily({ view, ...spot, index }, constantsBeside(view, index));
}

/** `NO_SUCH_KEY = 612`; `damage = 612` and `ROOM = 701` say nothing of codes. */
function saysError(spot: Spot, { names }: NumberPlace): boolean {
  const [name = ''] = names;
  return namesError(name) || isSaidByDocs(spot, name);
}

/** Whether a word of the constant's name is one of the code's documented messages. */
function isSaidByDocs(spot: Spot, name: string): boolean {
  const number = spot.view.tokens[spot.index ?? -1]?.text ?? '';
  const said = spot.tables.symbols
    .errorsByCode(number)
    .flatMap(error => error.messages)
    .join(' ')
    .toLowerCase();
  const telling = wordsOf(name).filter(word => word.length > 3);
  return telling.some(word => new RegExp(`\\b${word}`).test(said));
}

function isData(spot: Spot): boolean {
  return ['yaml', 'settings', 'http'].includes(spot.language.kind) || /^json/.test(spot.languageId);
}

/** The key a line of settings begins with: `ignore_codes = 612, 614`. */
function lineKey({ text, offset }: Spot): string {
  const line = lineAround(text, offset);
  return /^\s*["']?([\w.-]+)["']?\s*[=:]/.exec(text.slice(line.start, line.end))?.[1] ?? '';
}

/** `assertEquals(612, …)`, `FILE_NOT_FOUND(612, "no such file")`, `codes.includes(612)`. */
function isCodeCall({ callee = '', hasText, neighbours, names }: NumberPlace): boolean {
  const isAsked =
    /^(?:assert|expect|equal|eq|to|is|should|includes?|contains|has|in|of|indexOf|asList)/i.test(
      callee,
    );
  // `ids.includes(612)`: what is asked has a name, and it says nothing of codes.
  if (isAsked) return names.every(name => name === callee || isNeutral(name));
  return hasText && /^[A-Z][A-Z0-9_]+$/.test(callee) && neighbours.length < 2;
}
