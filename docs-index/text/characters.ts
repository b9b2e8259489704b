/**
 * What a UTF-16 unit is to the search terms, and the form it is compared in: lower case, half
 * width, simplified, without accents. Tables, because every character of every article passes here.
 */
import { simplifiedUnits } from './simplified';

export const separator = 0;
export const digit = 1;
export const lowerLetter = 2;
export const upperLetter = 3;
/** Written without spaces: Chinese characters, kana, hangul. */
export const han = 4;

/** Class of each UTF-16 unit. */
export const classOf = new Uint8Array(0x10000);
/** The unit each unit is compared as; itself where nothing folds. */
export const foldOf = new Uint16Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) foldOf[unit] = unit;
markRange(0x3005, 0x3007, han); // 々〆〇
markRange(0x3041, 0x30ff, han);
markRange(0x3400, 0x4dbf, han);
markRange(0x4e00, 0x9fff, han);
markRange(0xac00, 0xd7a3, han);
markRange(0xf900, 0xfaff, han);
// The surrogates of the rarer planes of Han; emoji lie beyond and separate.
markRange(0xd840, 0xd87f, han);
markRange(0x30, 0x39, digit);
for (let unit = 0x41; unit < 0x530; unit++) addLetter(unit);
for (let unit = 0xc0; unit < 0x250; unit++) foldAccent(unit);
for (let unit = 0xf900; unit <= 0xfaff; unit++) {
  foldOf[unit] = String.fromCharCode(unit).normalize('NFC').charCodeAt(0);
}
for (const [from, to] of simplifiedUnits) foldOf[from] = to;
for (let unit = 0xff01; unit <= 0xff5e; unit++) {
  const half = unit - 0xfee0;
  classOf[unit] = classOf[half] ?? separator;
  foldOf[unit] = foldOf[half] ?? half;
}

function markRange(first: number, last: number, unitClass: number): void {
  classOf.fill(unitClass, first, last + 1);
}

function addLetter(unit: number): void {
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  if (lower === char.toUpperCase() || lower.length !== 1) return;
  classOf[unit] = lower === char ? lowerLetter : upperLetter;
  foldOf[unit] = lower.charCodeAt(0);
}

function foldAccent(unit: number): void {
  if (classOf[unit] === separator) return;
  const bare = String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0);
  foldOf[unit] = bare;
}
