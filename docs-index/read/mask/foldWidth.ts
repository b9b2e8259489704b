import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

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

const simpleOf = new Map(
  traditionalToSimplified.split('|').flatMap(pair => {
    const [from = '', to = ''] = pair.split(' ');
    return from.length === 1 && to.length === 1 ? [[from, to] as const] : [];
  }),
);
const anyTraditional = new RegExp(`[${[...simpleOf.keys()].join('')}]`, 'g');

function simplified(text: string): string {
  return text.replace(anyTraditional, letter => simpleOf.get(letter) ?? letter);
}

const wide = 1;
const traditional = 2;
/** Where these stand the text is Japanese, whose words are others. */
const kana = 4;

/** What each unit needs, as a sum of the three above. */
const foldOf = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (/[\u3041-\u30ff]/.test(letter)) return kana;
  return (anyFolded.test(letter) ? wide : 0) | (simpleOf.has(letter) ? traditional : 0);
});

/** Most texts hold none, and the replacements are spared. */
function foldsOf(text: string): number {
  let held = 0;
  for (let at = 0; at < text.length; at++) held |= foldOf[text.charCodeAt(at)] ?? 0;
  return held;
}
