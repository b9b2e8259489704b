import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultLimits, limitNames, readLimits, withLimits } from '../../docs-index/limits';

test('a setting in its own unit becomes a limit, the others keep their default', () => {
  const limits = withLimits({ wholeFileMegabytes: 1, recordKilobytes: 0.5, folderDepth: 3 });
  expect(limits).toEqual({
    ...defaultLimits,
    wholeFileBytes: 1 << 20,
    recordLength: 512,
    folderDepth: 3,
  });
});

test.each([
  [undefined, {}],
  [null, {}],
  ['x', {}],
  [
    { folderDepth: 7, links: 0, recordsPerFile: -1, filesPerFolder: 'many', other: 3 },
    { folderDepth: 7 },
  ],
  [{ folderDepth: Infinity, links: NaN }, {}],
])('%j is read as %j', (given, expected) => expect(readLimits(given)).toEqual(expected));

test('the manifest offers every limit with the default that holds', () => {
  const { contributes } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {
    contributes: {
      configuration: {
        properties: Record<string, { properties?: Record<string, { default: number }> }>;
      };
    };
  };
  const offered = contributes.configuration.properties['supportDocs.limits']?.properties ?? {};
  expect(Object.keys(offered)).toEqual(limitNames);
  const given = Object.fromEntries(
    Object.entries(offered).map(([name, property]) => [name, property.default]),
  );
  expect(withLimits(given)).toEqual(defaultLimits);
});
