/** A row of the tree stays what it is while facts about it change. */
import { expect, test } from 'vitest';
import { browseRows, type BrowseRow } from '../../../client/sources/browseRows';
import type { BrowseAnswer, StatusAnswer } from '../../../server/protocol';

/** A server with these products, each with its count, and these sources with theirs. */
function serverWith(products: Record<string, number>, sources: Record<string, number>) {
  const state = { products, sources, reading: false, isAway: false };
  const browse = async (path: readonly string[]): Promise<BrowseAnswer> => {
    if (state.isAway) throw new Error('connection got disposed');
    return Promise.resolve({
      folders: Object.entries(path.length > 0 ? {} : state.products).map(([name, count]) => ({
        ...{ name, path: [name], count },
      })),
      articles: path.length > 0 ? [{ id: 'a', title: 'A', kind: 'kb' }] : [],
    });
  };
  const server = {
    get status(): StatusAnswer {
      const of = Object.entries(state.sources);
      return {
        state: state.reading ? 'indexing' : 'ready',
        ...{ articles: 0, symbols: 0, problems: 0 },
        sources: of.map(([path, articles]) => ({ path, articles, problems: 0 })),
      };
    },
    // Of all questions the tree asks this one.
    ask: (question: (requests: never) => unknown) => question({ browse } as never) as never,
  };
  return { state, rows: browseRows(server) };
}

const named = (rows: readonly BrowseRow[] | undefined): readonly string[] | undefined =>
  rows?.map(row => {
    if (row.kind === 'source') return `${row.source.path} ${row.source.articles}`;
    return row.kind === 'folder' ? `${row.folder.name} ${row.folder.count}` : row.kind;
  });

test('while counts of sources change, the rows are the same objects with the new counts', async () => {
  const { state, rows } = serverWith({ Photos: 1 }, { kb: 1, wiki: 5 });
  const [above, product] = await rows.below(undefined);
  const [kb] = await rows.below(above);
  await rows.renew();
  state.sources = { kb: 2, wiki: 5 };
  expect(named(await rows.renew())).toEqual(['kb 2']);
  expect((await rows.below(undefined))[1]).toBe(product);
  expect((await rows.below(above))[0]).toBe(kb);
});

test('another source is a matter of the row above them', async () => {
  const { state, rows } = serverWith({ Photos: 1 }, { kb: 1 });
  await rows.below(undefined);
  await rows.renew();
  state.sources = { kb: 1, wiki: 5 };
  expect(named(await rows.renew())).toEqual(['sources']);
});

test('all are drawn where products change, and once where reading has ended', async () => {
  const { state, rows } = serverWith({ Photos: 1 }, { kb: 1 });
  const [, product] = await rows.below(undefined);
  await rows.renew();
  state.products = { Photos: 2, Films: 1 };
  expect(await rows.renew()).toBeUndefined();
  const now = await rows.below(undefined);
  expect(named(now)).toEqual(['sources', 'Photos 2', 'Films 1']);
  expect(now[1]).toBe(product);
  state.reading = true;
  expect(named(await rows.renew())).toEqual(['kb 1']);
  state.reading = false;
  expect(await rows.renew()).toBeUndefined();
  expect(await rows.renew()).toEqual([]);
});

test('of two renewals at once the later one counts, for what the first one found too', async () => {
  const { state, rows } = serverWith({ Photos: 1 }, { kb: 1 });
  await rows.below(undefined);
  await rows.renew();
  state.sources = { kb: 2 };
  const both = await Promise.all([rows.renew(), rows.renew()]);
  expect(both.map(named)).toEqual([[], ['kb 2']]);
});

test('a server that goes away while the tree is first drawn is asked again', async () => {
  const { state, rows } = serverWith({ Photos: 1 }, { kb: 1 });
  state.isAway = true;
  await expect(rows.below(undefined)).rejects.toThrow('disposed');
  state.isAway = false;
  expect(await rows.renew()).toBeUndefined();
  expect(named(await rows.below(undefined))).toEqual(['sources', 'Photos 1']);
});
