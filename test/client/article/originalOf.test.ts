import { expect, test } from 'vitest';
import { originalOf } from '../../../client/article/originalOf';

const sources = ['/home/me/docs', 'C:\\docs\\', '/share/a.md'];

test.each([
  ['/home/me/docs/a/b.md', true],
  ['C:\\docs\\a.md', true],
  ['/share/a.md', true],
  ['/home/me/docs-of-others/a.md', false],
  ['/home/me/docs/../../../etc/passwd', false],
  ['C:\\docs\\..\\a.md', false],
  ['/etc/passwd', false],
  ['\\\\server.example\\share\\a.md', false],
  ['//server.example/share/a.md', false],
  ['', false],
])('the file %s is opened: %s', (path, isOpened) => {
  expect(originalOf({ source: { path, line: 1 } }, sources)).toEqual(
    isOpened ? { file: path } : {},
  );
});

test.each([
  ['https://docs.example/a', true],
  ['HTTP://docs.example/a', true],
  ['file:///C:/Windows/System32/calc.exe', false],
  ['vscode://some.extension/do', false],
  ['javascript:alert(1)', false],
  ['command:workbench.action.quit', false],
  ['//docs.example/a', false],
])('the address %s is opened: %s', (url, isOpened) => {
  const article = { source: { path: '/elsewhere/a.md', line: 1 }, url };
  expect(originalOf(article, sources)).toEqual(isOpened ? { page: url } : {});
});
