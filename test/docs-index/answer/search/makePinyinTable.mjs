// Writes docs-index/answer/search/pinyinTable.ts: the readings of the characters of GB 2312, by pinyin-pro.
// usage: node test/makePinyinTable.mjs
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

// eslint-disable-next-line no-undef -- a global of Node
const gb2312 = new TextDecoder('gb2312');
const characters = [];
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gb2312.decode(Uint8Array.of(row, cell));
    if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
  }
}

const syllables = new Map();
for (const character of characters) {
  const options = { multiple: true, toneType: 'none', type: 'array', v: true };
  for (const reading of new Set(pinyin(character, options))) {
    if (!/^[a-z]+$/.test(reading)) continue;
    syllables.set(reading, (syllables.get(reading) ?? '') + character);
  }
}
const entries = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(entry => entry.join(''));
const lines = [''];
for (const entry of entries) {
  const line = lines.at(-1) ?? '';
  if (line.length + entry.length > 90) lines.push(entry);
  else lines[lines.length - 1] = `${line} ${entry}`.trim();
}
writeFileSync(
  'docs-index/answer/search/pinyinTable.ts',
  `/**
 * Characters by reading, \`ai哀挨爱\`; those with several readings stand at each. Made by
 * \`node test/makePinyinTable.mjs\` from pinyin-pro, whose own tables would cost every start of the
 * server ten times the memory. Not edited by hand.
 */
export const pinyinTable = \`
${lines.join('\n')}
\`;
`,
);
console.log(characters.length, 'characters', 'in', entries.length, 'readings');
