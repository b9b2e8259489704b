import { expect, test } from 'vitest';
import type { Article } from '../../../../docs-index/article';
import { readReference } from '../../../../docs-index/derive/readReference';
import { openViews, readHead } from '../../../../docs-index/keep/segments';
import { emptyManifest } from '../../../../docs-index/manifest';
import {
  referencePack,
  type PackLimits,
} from '../../../../docs-index/shared/publish/referencePack';
import { madeArticle } from '../../../madeArticles';

const table = '\n\n## Parameters\n\n| Name | Type |\n| --- | --- |\n| knot | string |\n';

/** A page of one API; with a table it is one that is made for reference. */
function page(id: string, given: Partial<Article> = {}) {
  const body = `## Tie\n\n\`\`\`\nGET /v1/ropes/${id}/knots\n\`\`\`\n`;
  const { article } = madeArticle({ id, body, ...given });
  return { article, reference: readReference(article).reference };
}

/** Ids in the pack of some articles, and how many found no room. */
function packed(items: readonly ReturnType<typeof page>[], limits?: PackLimits) {
  const pack = referencePack(limits);
  for (const item of items) pack.add(item);
  const { bytes, leftOut } = pack.end(emptyManifest);
  const ids = openViews([bytes]).members.flatMap(({ content }) =>
    Array.from({ length: content.heads.count }, (_, at) => readHead(content, at).id),
  );
  return { ids, leftOut, bytes: bytes.length };
}

test('a pack holds in their order the articles that document something', () => {
  const items = [
    page('a'),
    page('b', { body: 'Ropes are tied.' }),
    page('c', { kind: 'qa' }),
    page('d', { body: `${page('d').article.body}${table}` }),
  ];
  expect(packed(items)).toMatchObject({ ids: ['a', 'c', 'd'], leftOut: 0 });
});

test('a full pack takes no more of its kind, and pages made for reference in place of others', () => {
  const many = Array.from({ length: 400 }, (_, number) => page(`kb-${number}`));
  const limits = { mostBytes: 60_000, segmentLength: 2000 };
  const full = packed(many, limits);
  expect(full.ids.length).toBeGreaterThan(50);
  expect(full.ids).toEqual(many.map(({ article }) => article.id).slice(0, full.ids.length));
  expect(full.leftOut).toBe(400 - full.ids.length);
  const made = Array.from({ length: 20 }, (_, number) =>
    page(`api-${number}`, { kind: 'reference' }),
  );
  const tickets = Array.from({ length: 20 }, (_, number) => page(`qa-${number}`, { kind: 'qa' }));
  const mixed = packed([...tickets, ...many, ...made], limits);
  expect(mixed.ids.filter(id => id.startsWith('api-'))).toEqual(made.map(item => item.article.id));
  expect(mixed.ids.filter(id => id.startsWith('qa-'))).toEqual([]);
  expect(mixed.leftOut).toBe(440 - mixed.ids.length);
  expect([full.bytes, mixed.bytes].filter(bytes => bytes > limits.mostBytes)).toEqual([]);
});
