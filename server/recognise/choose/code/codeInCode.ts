/** Whether a number that is a token of the program is an error code there. */
import { numberPlace, type NumberPlace } from './codeNames';
import { lineAround } from '../../text/lines';
import { isCounter, judgeName } from './nameVerdict';
import type { NumberText } from '../../text/numberText';
import type { Spot } from '../../spot';

/** Status codes of the HTTP registry: anybody's server answers with them. */
export const registeredCodes = new Set(
  `100 101 102 103 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402
  403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 425 426 428 429 431 451
  500 501 502 503 504 505 506 507 508 510 511`.split(/\s+/),
);
/** Whether the number is a token of the program: bare, or a string of its own. */
export function isInCode(spot: Spot, { start, end }: NumberText): boolean {
  if (spot.index === undefined || (spot.kind !== 'code' && spot.kind !== 'string')) return false;
  const token = spot.view.tokens[spot.index];
  if (token?.kind === 'number') return true;
  return token?.kind === 'string' && token.textStart === start && token.text.length === end - start;
}

/** Whether the names and signs around it let it be a code; an ordinary one (`isStrong`) needs more. */
export function fitsCode(spot: Spot, isStrong: boolean): boolean {
  const place = numberPlace(spot.view, spot.index ?? -1);
  const verdict = place.names.map(judgeName).find(found => found !== undefined);
  if (isStrong) return verdict === 'code' || place.kind === 'case' || place.kind === 'key';
  if (isData(spot)) return (verdict ?? judgeName(lineKey(spot))) === 'code';
  switch (place.kind) {
    case 'argument':
      return verdict !== 'measure' && (verdict === 'code' || isCodeCall(place));
    case 'element':
      return verdict === 'code' || (verdict === undefined && isCodeList(spot, place));
    case 'key':
      return (
        verdict === 'code' || (verdict === undefined && (place.hasText || isCodeList(spot, place)))
      );
    case 'index':
      return verdict === 'code';
    case 'compared':
      return verdict !== 'measure' && !place.names.every(isCounter);
    case 'case':
      return verdict !== 'measure';
    case 'assigned':
      return verdict === 'code' || (verdict === undefined && !place.names.every(isPlainWord));
    default:
      return (
        verdict === 'code' ||
        /\breturn\s{1,4}-?$/.test(
          spot.text.slice(Math.max(0, spot.offset - 24), spot.offset).replace(/\d+$/, ''),
        )
      );
  }
}

/** `hp`, `damage`: a word that says nothing of codes, and not a constant such as `NoSuchKey`. */
function isPlainWord(name: string): boolean {
  return /^[a-z]+$/.test(name);
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
function isCodeCall({ callee = '', hasText, neighbours }: NumberPlace): boolean {
  if (
    /^(?:assert|expect|equal|eq|to|is|should|includes?|contains|has|in|of|indexOf|asList)/i.test(
      callee,
    )
  )
    return true;
  return hasText && /^[A-Z]/.test(callee) && neighbours.length < 2;
}

/** A list of numbers that are all codes, ours or HTTP's; of a map's keys half of them. */
function isCodeList({ tables }: Spot, { neighbours, kind }: NumberPlace): boolean {
  if (neighbours.length === 0) return kind === 'element';
  const isCode = (text: string): boolean =>
    text === '0' || registeredCodes.has(text) || tables.symbols.errorsByCode(text).length > 0;
  if (kind === 'key') return neighbours.filter(isCode).length * 2 >= neighbours.length;
  return neighbours.every(isCode);
}
