import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter, splitFrontMatter } from '../../../../docs-index/read/formats/frontMatter';

describe('values that are read without the parser are what it makes of them', () => {
  test.each([
    'plain words',
    'Oars & sails, 20% off (new!)',
    'a:b and C# too',
    '/docs/oars#top',
    'a [b] {c} "d"',
    'words # a remark',
    '"in quotes: a # b"',
    "'in quotes: a # b'",
    '"a \\" b"',
    "'it''s'",
    '[]',
    '[a, b]',
    'true',
    '12',
    '1.5',
    '2026-05-02',
    '~',
    '中文：标题',
  ])('key: %s', value => {
    const text = `key: ${value}`;
    const { key } = parse(text, { schema: 'core' }) as { key: unknown };
    expect(splitFrontMatter(`---\n${text}\n---\n`).valueOf('key')).toEqual(key);
  });
});

test('what is asked for twice is masked once, what is not asked for is not masked', () => {
  const masked: string[] = [];
  const mask = (text: string) => {
    masked.push(text);
    return text;
  };
  const front = readFrontMatter('---\ntitle: Oars\nlayout: wide\n---\nText', mask);
  expect([front.valueOf('title'), front.valueOf('title')]).toEqual(['Oars', 'Oars']);
  expect(masked).toEqual(['Text', 'Oars']);
});
