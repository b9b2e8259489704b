/** Whether a number that is a token of the program is an error code there. */
import { registeredCodes } from './registeredCodes';
import { numberPlace, type NumberPlace } from './codeNames';
import { lineAround } from '../../text/lines';
import { wordsOf } from '../../text/words';
import { namesVendor } from '../../vendor/evidence';
import { constantsBeside, isFamily, isInCodeType, isOfOtherType } from './codeFamily';
import {
  isCounter,
  isOpen,
  judgeName,
  mayAnswer,
  namesError,
  namesTexts,
  type Verdict,
} from './nameVerdict';
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
  if (isOfVendor(spot, place)) return verdict !== 'measure' || place.kind === 'compared';
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

/** A name that bears the vendor's, as `KodoStatus`, may end in whatever word of codes. */
function judge({ tables }: Spot, name: string): Verdict | undefined {
  const verdict = judgeName(name);
  return verdict === 'measure' && isOpen(name) && namesVendor(tables.words, name)
    ? 'code'
    : verdict;
}

/** A list whose numbers are all codes, without a name or with one that speaks of codes or errors. */
function isListOfCodes(spot: Spot, place: NumberPlace): boolean {
  const { names, kind, neighbours } = place;
  if (!isCodeList(spot, place) || (kind === 'key' && neighbours.length === 0)) return false;
  if (names.length === 0) return kind === 'element' && isFamily(spot, neighbours, 0);
  return names.some(name => isOpen(name) || namesError(name));
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

/** A map from codes to texts, by its name, by what is said above it, or by its other keys. */
function isTextTable(spot: Spot, place: NumberPlace): boolean {
  const { names } = place;
  if (names.some(name => judge(spot, name) === 'measure')) return false;
  if (!place.hasText && !isCodeList(spot, place)) return false;
  if (names.some(namesTexts) || isCodesSaidAbove(spot)) return true;
  if (!names.every(isNeutral)) return false;
  return place.neighbours.length === 0 || isFamily(spot, place.neighbours, 1);
}

/** `t`, `map`, `table`: a name that says nothing. */
function isNeutral(name: string): boolean {
  return (
    name.length < 3 ||
    /^(?:map|table|dict|data|lookup|default|exports|new|return|handlers?|actions?)$/i.test(name)
  );
}

/** How far above a list the words stand that say what it holds, in characters. */
const aboveReach = 400;

function isCodesSaidAbove({ view, index = -1, text }: Spot): boolean {
  const open = view.tokens[view.parents[index] ?? -1]?.start ?? 0;
  const above = text
    .slice(Math.max(0, open - aboveReach), open)
    .split('\n')
    .slice(-4)
    .join('\n');
  return /返回码|状态码|错误码|(?:error|status|return|result) ?codes?\b/i.test(above);
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

/** A list of numbers that are all codes, ours or HTTP's; of a map's keys half of them. */
function isCodeList({ tables }: Spot, { neighbours, kind }: NumberPlace): boolean {
  if (neighbours.length === 0) return kind === 'element';
  const isCode = (text: string): boolean =>
    text === '0' || registeredCodes.has(text) || tables.symbols.errorsByCode(text).length > 0;
  if (kind === 'key') return neighbours.filter(isCode).length * 2 >= neighbours.length;
  return neighbours.every(isCode);
}
