import { expect, test } from 'vitest';
import {
  emptyHistory,
  mostOpened,
  readHistory,
  rememberOpened,
  rememberSearch,
  toggleFavourite,
  type History,
} from '../../../client/search/history';

const a = { id: 'a', title: 'A', kind: 'kb' } as const;
const b = { id: 'b', title: 'B', kind: 'ticket' } as const;

function searched(...words: readonly string[]): readonly string[] {
  return words.reduce<History>(rememberSearch, emptyHistory).searches;
}

test('searches come back newest first, each once', () => {
  expect(searched('612', 'bad token', '612')).toEqual(['612', 'bad token']);
});

test('words typed further take the place of what they began with', () => {
  expect(searched('证书', '证书 过期')).toEqual(['证书 过期']);
});

test('a single character is no search to remember, and twenty are enough', () => {
  expect(searched('a', ' ')).toEqual([]);
  const many = Array.from({ length: 30 }, (_, at) => `query ${at + 10}`);
  expect(searched(...many)).toHaveLength(20);
});

test('articles opened twice or more are offered, the most often opened first', () => {
  let history: History = emptyHistory;
  for (const [at, article] of [a, b, b, a, b].entries()) {
    history = rememberOpened(history, article, at);
  }
  history = rememberOpened(history, { id: 'once', title: 'Once', kind: 'qa' }, 9);
  expect(mostOpened(history, 5).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(mostOpened(history, 1).map(({ id }) => id)).toEqual(['b']);
});

test('marking an article twice takes the mark away', () => {
  const marked = toggleFavourite(toggleFavourite(emptyHistory, a), b);
  expect(marked.favourites).toEqual([b, a]);
  expect(toggleFavourite(marked, a).favourites).toEqual([b]);
});

test('what was stored comes back, and what does not fit is left out', () => {
  const history = rememberOpened(rememberSearch(toggleFavourite(emptyHistory, a), 'abc'), b, 3);
  expect(readHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
  expect(
    readHistory({ searches: ['x', 7], opened: [{ id: 'a' }, null], favourites: 'no' }),
  ).toEqual({ searches: ['x'], opened: [], favourites: [] });
  for (const stored of [undefined, null, 7, 'x', []])
    expect(readHistory(stored)).toEqual(emptyHistory);
});
