import { expect, test } from 'vitest';
import { problemAdvice } from '../../server/problemAdvice';

test.each([
  ['The file is larger than the limit of 64 KB; it was left out.', 'wholeFileMegabytes'],
  ['A line is longer than 100 bytes; such lines were cut.', 'lineKilobytes'],
  ['The record is too long; it and the rest were left out.', 'recordKilobytes'],
  ['The record is longer than 2 MB; it was cut.', 'recordKilobytes'],
  ['The limit of 3 records is reached.', 'recordsPerFile'],
  ['2 more problems are not listed.', 'problemsPerFile'],
  ['The folder holds too many files; the last 1 were left out.', 'filesPerFolder'],
  ['Folders are nested too deeply; this one was left out.', 'folderDepth'],
  ['The source holds too many links; this one was not followed.', 'links'],
])('%s', (message, limit) => {
  expect(problemAdvice(message, 'en')).toBe(`Raise ${limit} in the setting supportDocs.limits.`);
  expect(problemAdvice(message, 'zh-cn')).toBe(`可在设置 supportDocs.limits 中调高 ${limit}。`);
});

test('a link that leads out can be followed, and an empty file is nobody’s setting', () => {
  const link = 'The link leads out of the source, to /etc/x; it was left out.';
  expect(problemAdvice(link, 'en')).toContain('supportDocs.followOutsideLinks');
  expect(problemAdvice(link, 'zh-cn')).toContain('supportDocs.followOutsideLinks');
  expect(problemAdvice('The file is empty; it was left out.', 'en')).toBe('');
});
