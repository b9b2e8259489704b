import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFromSearchView } from '../../../client/search/searchMessages';

const question = {
  number: 3,
  query: '612',
  kinds: ['kb', 'ticket'],
  categories: ['CDN'],
  offset: 0,
  limit: 30,
};

test.for([
  { kind: 'ready' },
  { kind: 'home' },
  { kind: 'leave' },
  { kind: 'search', question },
  { kind: 'act', action: 'openToSide', articleId: 'dump/1', section: 'fix', query: '612' },
  { kind: 'run', command: 'showLog' },
])('$kind comes through as it was sent', message => {
  expect(readFromSearchView(JSON.parse(JSON.stringify(message)))).toEqual(message);
});

test.for([
  { kind: 'run', command: 'workbench.action.quit' },
  { kind: 'act', action: 'delete', articleId: 'a', query: '' },
  { kind: 'act', action: 'open', articleId: '', query: '' },
  { kind: 'search', question: { ...question, number: '3' } },
  { kind: 'search' },
  {},
  null,
  'ready',
])('%j is no message of the page', message => {
  expect(readFromSearchView(message)).toBeUndefined();
});

test('a question is cut to sane bounds', () => {
  const wild = { ...question, kinds: ['kb', 'x'], categories: [7], offset: -5, limit: 1e9 };
  expect(readFromSearchView({ kind: 'search', question: wild })).toEqual({
    kind: 'search',
    question: { ...question, kinds: ['kb'], categories: [], offset: 0, limit: 500 },
  });
});

test('nothing a page sends makes the reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), message => {
      readFromSearchView(message);
      readFromSearchView({ kind: 'search', question: message });
    }),
  );
});
