import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMerge } from '../../../server/indexing/mergePolicy';
import {
  countArticles,
  emptyState,
  putFiles,
  putMerged,
  removeFiles,
  type FileState,
  type SegmentState,
  type SourceState,
} from '../../../server/indexing/sourceState';

function file(path: string, key: string, ids: readonly string[]): FileState {
  const parts = ids.length === 0 ? [] : [{ key, ids }];
  return { path, name: path, stamp: '1', hash: key, problems: [], parts };
}

function segment(key: string, articles: number, size = articles * 1000): SegmentState {
  return { key, deleted: [], size, articles };
}

/** Ids that can be found: in a segment and not deleted there. */
function liveIds(state: SourceState): string[] {
  return state.files.flatMap(({ parts }) =>
    parts.flatMap(({ key, ids }) => {
      const deleted = new Set(state.segments.find(one => one.key === key)?.deleted);
      return ids.filter(id => !deleted.has(id));
    }),
  );
}

test('a file that is read again loses its old articles and nothing else does', () => {
  const files = [file('a', 's1', ['a/1', 'a/2']), file('b', 's1', ['b/1'])];
  const first = putFiles(emptyState('/docs'), files, segment('s1', 3));
  const second = putFiles(first, [file('a', 's2', ['a/1'])], segment('s2', 1));
  expect(second.segments.map(({ key, deleted }) => [key, deleted])).toEqual([
    ['s1', ['a/1', 'a/2']],
    ['s2', []],
  ]);
  expect(countArticles(second)).toBe(2);
  expect(countArticles(first)).toBe(3);
});

test('a segment whose articles are all deleted goes', () => {
  const state = putFiles(emptyState('/docs'), [file('a', 's1', ['a'])], segment('s1', 1));
  expect(removeFiles(state, ['a'])).toEqual(emptyState('/docs'));
});

test('a manifest stands in a segment of its own until its file changes', () => {
  const manifest = { ...file('m', 's1', []), parts: [{ key: 's1', ids: [] }] };
  const held = { ...segment('s1', 0), manifest: true };
  const state = putFiles(emptyState('/docs'), [manifest], held);
  expect(state.segments).toEqual([held]);
  expect(removeFiles(state, ['m']).segments).toEqual([]);
});

test('whatever happens to files, what can be found is what the files last held', () => {
  const change = fc.record({
    path: fc.constantFrom('a', 'b', 'c', 'd'),
    count: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), changes => {
      const truth = new Map<string, readonly string[]>();
      let state = emptyState('/docs');
      changes.forEach(({ path, count }, at) => {
        const key = `s${at}`;
        const ids = Array.from({ length: count }, (_, n) => `${path}/${n}`);
        if (count === 0) truth.delete(path);
        else truth.set(path, ids);
        state =
          count === 0
            ? removeFiles(state, [path])
            : putFiles(state, [file(path, key, ids)], segment(key, count));
        state = mergeAll(state, key);
        expect(liveIds(state).sort()).toEqual([...truth.values()].flat().sort());
        expect(countArticles(state)).toBe([...truth.values()].flat().length);
      });
    }),
  );
});

test('many small changes leave few segments, and each article is seldom rewritten', () => {
  let state = emptyState('/docs');
  let rewritten = 0;
  const changes = 2000;
  for (let at = 0; at < changes; at++) {
    const one = file(`f${at}`, `s${at}`, [`f${at}`]);
    state = putFiles(state, [one], segment(`s${at}`, 1, 10_000));
    const before = state;
    state = mergeAll(state, `after ${at}`, count => (rewritten += count));
    expect(countArticles(state)).toBe(countArticles(before));
  }
  expect(state.segments.length).toBeLessThan(30);
  expect(rewritten / changes).toBeLessThan(6);
});

test('a segment of which a third is deleted is rewritten, a huge one is not joined', () => {
  const wasteful = { ...segment('a', 9), deleted: ['1', '2', '3'] };
  expect(planMerge([wasteful, segment('b', 9)])).toEqual([wasteful]);
  const huge = Array.from({ length: 20 }, (_, at) => segment(`h${at}`, 9, 40_000_000));
  expect(planMerge(huge)).toBeUndefined();
});

function mergeAll(
  before: SourceState,
  name: string,
  onMerge: (articles: number) => void = () => undefined,
): SourceState {
  let state = before;
  for (let round = 0; ; round++) {
    const group = planMerge(state.segments);
    if (group === undefined) return state;
    const articles = group.reduce((sum, one) => sum + one.articles - one.deleted.length, 0);
    const size = group.reduce((sum, one) => sum + one.size, 0);
    const merged = segment(`${name} m${round}`, articles, size);
    state = putMerged(state, new Set(group.map(one => one.key)), merged);
    onMerge(articles);
  }
}
