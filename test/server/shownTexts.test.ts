import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shownText } from '../../server/shownTexts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('what varies stays in its place', () => {
  expect(shownText('Front matter: tags is no text; ignored.', 'zh-cn')).toBe(
    '页首信息：tags 不是文本，已忽略。',
  );
  expect(shownText('12 more problems are not listed.', 'zh-CN')).toBe('另有 12 个问题未列出。');
});

test('other languages get English, and other sentences stay', () => {
  expect(shownText('The page is empty; it was left out.', 'de')).toMatch(/^The page/);
  expect(shownText('Nobody wrote this.', 'zh-cn')).toBe('Nobody wrote this.');
});

test('every sentence on a problem that the sources hold has a Chinese one', () => {
  const folders = ['docs-index/read', 'docs-index/node', 'server/indexing', 'server/node'];
  const files = [
    ...folders.flatMap(folder =>
      readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
    ),
    `${root}/docs-index/manifest.ts`,
  ];
  const sentences = files.flatMap(file => {
    const code = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    return (
      [...code.matchAll(/'([A-Z][^'\n]* [^'\n]*\.)'|`((?:[A-Z]|\$\{)[^`\n]* [^`\n]*\.)`/g)]
        .map(([, plain, template]) => plain ?? template ?? '')
        .map(text => text.replace(/\$\{[^}]*\}/g, '7').replaceAll('\\ufffd', '\ufffd'))
        // Only the log says these.
        .filter(
          text =>
            !/^(?:The index cache|This file runs|Changes of some|The indexer did not)/.test(text),
        )
    );
  });
  expect(sentences.length).toBeGreaterThan(20);
  const english = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;
  const shown = sentences.map(text => shownText(text, 'zh-cn'));
  expect(shown.filter((text, at) => text === sentences[at] || english.test(text))).toEqual([]);
});
