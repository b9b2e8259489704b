/** The endpoint that is meant by a word comes first: called so, the plainest of those called alike. */
import { expect, test } from 'vitest';
import { readManifest } from '../../../docs-index/manifest';
import { findEndpoints } from '../../../server/features/findEndpoints';
import { docsOf } from '../../docsOf';

const page = (title: string, endpoint: string): string =>
  `---\nendpoint: ${endpoint}\n---\n# ${title}\n`;

const docs = {
  'a.md': page('查询调光任务 / state of dimming', 'POST /v2/lamps/dim/list'),
  'b.md': page('缓存调光 / dim lamps', 'POST /v2/lamps/dim'),
  'c.md': page('更新灯 / dim a lamp', 'POST /update/<Lamp>'),
  'd.md': page('撤下灯 / take a lamp away', 'POST /rooms/lamps/<Lamp>/remove'),
  'e.md': page('移除房间 / take a room away', 'DELETE /rooms/<Room>'),
  'f.md': page('安装灯罩 / mount a shade', 'POST /shades/<Shade>/<Lamp>/<Side>'),
  'g.md': page('表单安装 / mount in one form', 'POST /'),
};
const { manifest } = readManifest('name: x\nsynonyms:\n  - [移除, remove]\n', 'x.yaml');

test.each([
  ['dim', ['POST /v2/lamps/dim', 'POST /v2/lamps/dim/list', 'POST /update/<Lamp>']],
  ['安装', ['POST /', 'POST /shades/<Shade>/<Lamp>/<Side>']],
  ['移除', ['DELETE /rooms/<Room>', 'POST /rooms/lamps/<Lamp>/remove']],
  ['/v2/lamps/dim', ['POST /v2/lamps/dim', 'POST /v2/lamps/dim/list']],
])('%s', async (words, expected) => {
  const index = await docsOf(docs, manifest);
  const found = findEndpoints(index.symbols.endpoints, words, index);
  expect(found.map(({ key }) => key)).toEqual(expected);
});
