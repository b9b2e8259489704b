import { simplifiedUnits } from '../../text/simplified';

/**
 * Full-width letters, digits and the marks inside of numbers and addresses as ordinary ones, every
 * kind of dash and space as `-` and ` `, and traditional letters as simplified ones, so that one
 * set of words finds both; every offset stays the same.
 */
export function foldWidth(text: string): string {
  const plain = text.replaceAll('：', ':');
  const held = foldsOf(plain);
  if (held === 0) return plain;
  const narrow = (held & wide) === 0 ? plain : withoutWidth(plain);
  return (held & traditional) === 0 || (held & kana) !== 0 ? narrow : simplified(narrow);
}

function withoutWidth(text: string): string {
  return text
    .replace(fullWidth, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(spaces, ' ');
}

const fullWidth = /[０-９Ａ-Ｚａ-ｚ＠．＿－＋＝／＃]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

const anyFolded = new RegExp(
  `[${[fullWidth, dashes, spaces].map(({ source }) => source.slice(1, -1)).join('')}]`,
);

const anyTraditional = new RegExp(`[${String.fromCharCode(...simplifiedUnits.keys())}]`, 'g');

function simplified(text: string): string {
  return text.replace(anyTraditional, letter => {
    const unit = letter.charCodeAt(0);
    return String.fromCharCode(simplifiedUnits.get(unit) ?? unit);
  });
}

const wide = 1;
const traditional = 2;
/** Where these stand the text is Japanese, whose words are others. */
const kana = 4;

/** What each unit needs, as a sum of the three above; made for the first text. */
let needs: Uint8Array | undefined;

function makeNeeds(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const letter = String.fromCharCode(unit);
    if (/[\u3041-\u30ff]/.test(letter)) return kana;
    return (anyFolded.test(letter) ? wide : 0) | (simplifiedUnits.has(unit) ? traditional : 0);
  });
}

/** Most texts hold none, and the replacements are spared. */
function foldsOf(text: string): number {
  const known = (needs ??= makeNeeds());
  let held = 0;
  for (let at = 0; at < text.length; at++) held |= known[text.charCodeAt(at)] ?? 0;
  return held;
}
