import { expect, test } from 'vitest';
import { compareVersions, pageVersion } from '../../../docs-index/text/pageVersion';

test.each([
  ['site/docs/glaze/mix.md', 'site/docs/glaze/mix', '', ''],
  ['site/versioned_docs/version-v1.6/glaze/mix.md', 'site/docs/glaze/mix', '1.6', ''],
  ['site/kiln_versioned_docs/version-2.x/mix.mdx', 'site/kiln/mix', '2.x', ''],
  [
    'site/i18n/zh-CN/docusaurus-plugin-content-docs/current/glaze/mix.md',
    'site/docs/glaze/mix',
    '',
    'zh-cn',
  ],
  [
    'site/i18n/zh/docusaurus-plugin-content-docs-kiln/version-2.x/mix.md',
    'site/kiln/mix',
    '2.x',
    'zh',
  ],
  ['manual/v3/en/mix.html', 'manual/mix', '3', 'en'],
  ['manual/latest/zh_TW/mix.html', 'manual/mix', '', 'zh-tw'],
  ['manual/cn.zh-CN/mix.md', 'manual/mix', '', 'zh-cn'],
  ['manual/README_CN.md', 'manual/readme', '', 'cn'],
  ['manual/mix.zh-Hans.md', 'manual/mix', '', 'zh-hans'],
  ['locales/it/mix.md', 'mix', '', 'it'],
])('%s is %s in version %s and language %s', (path, key, version, language) => {
  expect(pageVersion(path)).toEqual({ key, version, language });
});

test.each(['reports/2023/mix.md', 'book/2/mix.md', 'it/mix.md', 'my/id/mix.md', 'main/v/mix.md'])(
  'nothing in %s is a version or a language',
  path => {
    expect(pageVersion(path)).toEqual({ key: path.slice(0, -3), version: '', language: '' });
  },
);

test('versions in order, the newest first', () => {
  const versions = ['1.9', '', '2.x', '1.10', '2.4', '1.9.1', '3'];
  expect(versions.sort(compareVersions)).toEqual(['', '3', '2.x', '2.4', '1.10', '1.9.1', '1.9']);
});
