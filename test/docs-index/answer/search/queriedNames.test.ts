/** Names that stand within a query: which of them decide, and which are only words. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { readReference } from '../../../../docs-index/derive/readReference';
import { buildSegment, type IndexedArticle } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';

function apiPage(id: string, path: string, fields: readonly string[]): IndexedArticle {
  const rows = fields.map(field => `| ${field} | string | no | of the lamp |`);
  const table = ['| Name | Type | Required | Description |', '| --- | --- | --- | --- |', ...rows];
  const body = `# Request\n\n> \`POST\` ${path}\n\n# Parameters\n\n${table.join('\n')}\n`;
  const { article } = madeArticle({ id, title: `${id} API`, body });
  return { article, reference: readReference(article).reference };
}

const talk = ['Painting a shelf', 'A shelf falls', 'Moving a shelf', 'Old shelf', 'New shelf'].map(
  (title, place) => madeArticle({ id: `talk-${place}`, title, body: '架子 shelf 的安装' }),
);
const index = openIndex([
  buildSegment([
    ...talk,
    madeArticle({ id: 'clear', title: '清空整个 shelf', body: '一次性清空 shelf 的办法' }),
    madeArticle({
      id: 'history',
      title: 'Older versions',
      body: 'lamp.mode 改成了 lamp.scenes，v1 与 v3 的区别',
    }),
    apiPage('store', '/v1/store', ['shelf', 'lamp.scenes']),
    apiPage('dim', '/v1/dim', ['dimmerurl', 'dimmerurls']),
    apiPage('dimmed', '/v1/dimmed', ['dimmerURL', 'dimmerurl_list']),
    apiPage('dimmer', '/v1/dimmer', ['dimmerUrl', 'mode', 'shade']),
    apiPage('both', '/v1/both', ['lamp_color', 'lamp_place']),
    apiPage('color', '/v1/color', ['lamp_color']),
    apiPage('place', '/v1/place', ['lamp_place']),
  ]),
]);

test.each([
  // A word that many texts hold is a word, though one page has a field of that name.
  ['怎么一次性清空整个shelf', 'clear'],
  ['lamp.mode 改成 lamp.scenes v1 v3', 'history'],
  ['lamp.scenes 怎么填', 'store'],
  ['lamp_place 和 lamp_color', 'both'],
  // Of several spellings the one typed.
  ['dimmerUrl', 'dimmer'],
  ['how do I set dimmerUrl', 'dimmer'],
  ['dimmerURL 怎么填', 'dimmed'],
  ['lamp_color 写错了', 'color'],
])('%s → %s', (query, id) => {
  expect(index.search({ query }).hits[0]?.id).toBe(id);
});
