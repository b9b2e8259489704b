/**
 * Full-width letters, digits and the marks inside of numbers and addresses as ordinary ones, and
 * every kind of dash and space as `-` and ` `; every offset stays the same.
 */
export function foldWidth(text: string): string {
  const plain = text.replaceAll('：', ':');
  if (!holdsFolded(plain)) return plain;
  return plain
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

/** 1 for each of them. */
const isFolded = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  anyFolded.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Most texts hold none, and three replacements are spared. */
function holdsFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isFolded[text.charCodeAt(at)] === 1) return true;
  return false;
}
