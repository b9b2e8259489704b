/** Whether a number or name in the text is a documented error code. */
import type { ErrorDoc } from '../../../docs-index/reference';
import { fitsCode, isFromVendor, isInCode } from './code/codeInCode';
import { registeredCodes } from './code/registeredCodes';
import { numberPlace } from './code/codeNames';
import { judgeName } from './code/nameVerdict';
import { hasLogShape, namesVendor } from '../vendor/evidence';
import { fitsText } from './code/codeInText';
import { namedCodeAt, type NamedCode } from './code/namedCode';
import { labelBefore, numberAt, type NumberText } from '../text/numberText';
import { linesAround, lineAround } from '../text/lines';
import { isOfVendorRequest } from './code/requestEntry';
import { isOwnAnswer } from './ownAnswer';
import type { Spot } from '../spot';

export interface CodeChoice {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
}

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
  const isCommon = registeredCodes.has(code) || Math.abs(Number(code)) < 100;
  if (isCommon && success.test(code)) return false;
  if (spot.language.kind === 'style' || isTable(spot)) return false;
  const label = labelBefore(spot.text, number.start);
  if (label?.isQuery === true || isAdjacentLabel(spot.text, number.start, label?.name))
    return false;
  const isStrong = isCommon || errors.some(error => error.hover === 'strong');
  if (!(isInCode(spot, number) ? fitsCode(spot, isStrong) : fitsText(spot, number, isStrong))) {
    return false;
  }
  const inCode = isInCode(spot, number);
  if (isStrong) return (inCode && isFromVendor(spot)) || isBesideProof(spot, number, errors);
  if (inCode && isFromVendor(spot)) return true;
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
  if (isOfVendorRequest(spot, start)) return true;
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
