import { expect, test } from 'vitest';
import { tellsReleases } from '../../../docs-index/text/tellsReleases';

const headed = (...headings: string[]) => headings.map(text => `## ${text}\n\nText.\n`).join('\n');

test.each([
  ['called so', 'Changelog', '', true],
  ['called so, of a product', 'Oar SDK release notes', '', true],
  ['called so in Chinese', '船桨 SDK 更新日志', '', true],
  [
    'headings are versions',
    'Oar',
    headed('v1.2.0', '1.1.9 (2024-05-06)', '[1.1.8] - 2024-04-01'),
    true,
  ],
  ['with the name of the product', '', headed('Oar 2.0.1', 'Oar 2.0.0', 'Oar 1.9.x'), true],
  ['headings are dates', '历史', headed('2024 年 5 月', '2024 年 4 月', '2024-03-01'), true],
  ['one release', 'Oar version 2.1', headed('New features', 'Bug fixes'), true],
  ['one release by its date', 'Cloud May 6, 2024', headed('Bug fixes'), true],
  ['numbered sections', '划船', headed('1.1 准备', '1.2 下水', '1.3 上岸'), false],
  ['one goes from one to the other', 'Upgrade Oar', headed('2.0.1', '2.0.0', '1.9.0'), false],
  ['upgrades', '', headed('升级到 2.0.1', '升级到 2.0.0', '升级到 1.9.0'), false],
  [
    'few versions among others',
    '',
    headed('v1.2', 'Rowing', 'Resting', 'Docking', 'v1.1', 'v1.0'),
    false,
  ],
  ['a weakness that was mended', 'CVE-2031-20465', headed('修复方案'), false],
  ['a page on releasing', 'Release the anchor', headed('Before', 'After'), false],
])('%s', (_, title, markdown, expected) => {
  expect(tellsReleases({ title, path: 'docs/page.md', markdown })).toBe(expected);
});

test.each([
  ['docs/release-notes/cloud-7.md', true],
  ['CHANGELOG.md', true],
  ['docs/ZED release notes.mdx', true],
  ['docs/release.md', false],
])('the file %s', (path, expected) => {
  expect(tellsReleases({ title: 'Oar', path, markdown: 'Text.' })).toBe(expected);
});
