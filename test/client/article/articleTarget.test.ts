import { expect, test } from 'vitest';
import {
  blockQuery,
  readArticleTarget,
  readBlockTarget,
  readExampleTarget,
  readSearchWords,
} from '../../../client/article/articleTarget';

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

test.for([
  ['3:dump/8948', { id: 'dump/8948', block: 3 }],
  ['0:a:b', { id: 'a:b', block: 0 }],
  ['dump/8948', undefined],
  ['-1:a', undefined],
  ['99999:a', undefined],
  ['1:', undefined],
] as const)('block of %s', ([query, target]) => {
  expect(readBlockTarget(query)).toEqual(target);
  if (target !== undefined) expect(blockQuery(target)).toBe(query);
});
