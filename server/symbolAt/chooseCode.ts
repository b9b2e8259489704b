/** Whether a number or name in the text is a documented error code. */
import type { ErrorDoc } from '../../docs-index/reference';
import { numberPlace, type NumberPlace } from './codeNames';
import { isCounter, judgeName } from './nameVerdict';
import { hasLogShape, namesVendor } from './evidence';
import { fitsText } from './codeInText';
import { namedCodeAt, type NamedCode } from './namedCode';
import { labelBefore, numberAt, type NumberText } from './numberText';
import { linesAround, lineAround } from './lines';
import { isOwnAnswer } from './ownAnswer';
import type { Spot } from './spot';

export interface CodeChoice {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
}

/** Status codes of the HTTP registry: anybody's server answers with them. */
const registered = new Set(
  `100 101 102 103 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402
  403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 425 426 428 429 431 451
  500 501 502 503 504 505 506 507 508 510 511`.split(/\s+/),
);
const success = /^2\d\d$/;

/** The documented code at the cursor; undefined where the number is something else. */
export function chooseCode(spot: Spot): CodeChoice | undefined {
  const number = numberAt(spot.text, spot.offset);
  return number === undefined ? chooseNamed(spot) : chooseNumber(spot, number);
}

function chooseNamed(spot: Spot): CodeChoice | undefined {
  const named = namedCodeAt(spot);
  if (named === undefined) return undefined;
  const errors = spot.tables.symbols.errorsByCode(named.code);
  const mayShow = !errors.some(error => error.hover === 'explicit');
  const isSure = mayShow && isNameSaid(spot, named);
  return isSure || spot.explicit ? { ...named, isGuess: !isSure } : undefined;
}

/** A serial such as `PH-4711` proves itself, any other name needs the vendor and to be reported. */
function isNameSaid(spot: Spot, { isSerial, isWord, start, end }: NamedCode): boolean {
  const { language, kind } = spot;
  if (language.kind === 'style' || language.kind === 'silent' || isTable(spot)) return false;
  const evidence = spot.evidence();
  if (isSerial) return !evidence.isOther;
  if (!evidence.isVendor || kind === 'code' || kind === 'comment') return false;
  const label = labelBefore(spot.text, start);
  if (label !== undefined && judgeName(label.name) === 'code') return true;
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  const isAlone = token?.kind === 'string' && token.text.length === end - start;
  return !isWord && (isAlone ? !isOwnAnswer(spot, start) : kind !== 'string');
}

function chooseNumber(spot: Spot, number: NumberText): CodeChoice | undefined {
  const errors = spot.tables.symbols.errorsByCode(number.code);
  if (errors.length === 0) return undefined;
  const isSure = !errors.some(error => error.hover === 'explicit') && isSaid(spot, number, errors);
  if (!isSure && !spot.explicit) return undefined;
  return { ...number, isGuess: !isSure };
}

function isSaid(spot: Spot, number: NumberText, errors: readonly ErrorDoc[]): boolean {
  const { code } = number;
  const isCommon = registered.has(code) || Math.abs(Number(code)) < 100;
  if (isCommon && success.test(code)) return false;
  if (spot.language.kind === 'style' || isTable(spot)) return false;
  const label = labelBefore(spot.text, number.start);
  if (label?.isQuery === true || isAdjacentLabel(spot.text, number.start, label?.name))
    return false;
  const isStrong = isCommon || errors.some(error => error.hover === 'strong');
  if (!(isInCode(spot, number) ? fitsCode(spot, isStrong) : fitsText(spot, number, isStrong))) {
    return false;
  }
  if (isStrong) return isBesideProof(spot, number, errors);
  return isVendorCode(spot, number) || isBesideMessage(spot, number, errors);
}

/** Cells of a data file are data. */
function isTable(spot: Spot): boolean {
  return (
    /^(?:csv|tsv|sql)$/.test(spot.languageId) ||
    /\.(?:csv|tsv|svg|lock|sum|map)$/.test(spot.fileName)
  );
}

/** `main.go:631`, `BDT:612`: a name glued on by a colon that says nothing of codes. */
function isAdjacentLabel(text: string, start: number, name: string | undefined): boolean {
  if (text.charAt(start - 1) !== ':' || /["'`]/.test(text.charAt(start - 2))) return false;
  return name === undefined || judgeName(name) !== 'code';
}

/** Whether the number is a token of the program: bare, or a string of its own. */
function isInCode(spot: Spot, { start, end }: NumberText): boolean {
  if (spot.index === undefined || (spot.kind !== 'code' && spot.kind !== 'string')) return false;
  const token = spot.view.tokens[spot.index];
  if (token?.kind === 'number') return true;
  return token?.kind === 'string' && token.textStart === start && token.text.length === end - start;
}

function fitsCode(spot: Spot, isStrong: boolean): boolean {
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
    case 'assigned':
      return verdict !== 'measure';
    default:
      return (
        verdict === 'code' ||
        /\breturn\s{1,4}-?$/.test(
          spot.text.slice(Math.max(0, spot.offset - 24), spot.offset).replace(/\d+$/, ''),
        )
      );
  }
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
    text === '0' || registered.has(text) || tables.symbols.errorsByCode(text).length > 0;
  if (kind === 'key') return neighbours.filter(isCode).length * 2 >= neighbours.length;
  return neighbours.every(isCode);
}

/** For ordinary numbers: a message documented for this very code, or the vendor's log, beside it. */
function isBesideProof(
  spot: Spot,
  { start, end }: NumberText,
  errors: readonly ErrorDoc[],
): boolean {
  if (isOwnAnswer(spot, start)) return false;
  const { words, symbols } = spot.tables;
  const line = lineAround(spot.text, start);
  const near = linesAround(spot.text, start, 2);
  if (hasLogShape(words, spot.text.slice(line.start, line.end))) return true;
  const isStatusLine = /HTTP\/[\d.]{1,3}["\s]{1,2}$/.test(spot.text.slice(line.start, start));
  const block = isStatusLine ? linesAround(spot.text, start, 8) : near;
  if (isStatusLine && hasLogShape(words, spot.text.slice(line.end, block.end))) return true;
  const beside = spot.text.slice(near.start, near.end);
  const isNamed = spot.evidence().isVendor || namesVendor(words, beside);
  const own = new Set(errors.flatMap(error => error.messages));
  return (
    isNamed && end > start && symbols.messagesIn(beside).some(({ row }) => own.has(row.message))
  );
}

/** `"code": 612, "error": "no such file or directory"`: nobody else says that of this number. */
function isBesideMessage(spot: Spot, { start }: NumberText, errors: readonly ErrorDoc[]): boolean {
  if (spot.evidence().isOther || isOwnAnswer(spot, start)) return false;
  const line = lineAround(spot.text, start);
  const said = spot.tables.symbols.messagesIn(spot.text.slice(line.start, line.end));
  return said.some(({ row }) => errors.some(error => error.messages.includes(row.message)));
}

/** Codes that only this vendor uses: the vendor is named, or a comparison stands among its words. */
function isVendorCode(spot: Spot, { code }: NumberText): boolean {
  const evidence = spot.evidence();
  if (evidence.isVendor) return true;
  if (evidence.isOther || evidence.hints < 2 || code.length !== 3 || spot.index === undefined)
    return false;
  const place = numberPlace(spot.view, spot.index);
  return place.kind === 'compared' && place.names.map(judgeName).includes('code');
}
