import { expect, test } from 'vitest';
import { readArticleTarget, readExampleTarget, readSearchWords } from '../client/articleTarget';

test.for([
  ['dump/8948', { id: 'dump/8948', toSide: false }],
  [{ id: 'a' }, { id: 'a', toSide: false }],
  [
    { id: 'a', toSide: true },
    { id: 'a', toSide: true },
  ],
  [
    { articleId: 'b', webviewSection: 'article' },
    { id: 'b', toSide: false },
  ],
  ['', undefined],
  ['a\nb', undefined],
  ['x'.repeat(501), undefined],
  [{ id: 7 }, undefined],
  [['a'], undefined],
  [undefined, undefined],
  [null, undefined],
] as const)('article of %j', ([argument, target]) => {
  expect(readArticleTarget(argument)).toEqual(target);
});

test.for([
  [{ endpoint: 'GET /stat/<entry>' }, { endpoint: 'GET /stat/<entry>' }],
  [{ articleId: 'a' }, { articleId: 'a' }],
  ['a', { articleId: 'a' }],
  [{ endpoint: 'x'.repeat(501) }, {}],
  [undefined, {}],
] as const)('example of %j', ([argument, target]) => {
  expect(readExampleTarget(argument)).toEqual(target);
});

test.for([
  [' 612 ', '612'],
  [{ query: '证书' }, '证书'],
  ['  ', undefined],
  [{ fsPath: '/x' }, undefined],
  [undefined, undefined],
] as const)('words of %j', ([argument, words]) => {
  expect(readSearchWords(argument)).toBe(words);
});
