import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../docs-index/read/mend/clean';
import { mendMarkdown } from '../../../docs-index/read/mend/mendMarkdown';
import { read } from '../../read';
import { growth, mostGrowth } from '../../growth';

/** Pieces that mean something to one reader or another, in any order. */
const pieces = fc.constantFrom(
  ...[
    '## ',
    '# ',
    '---',
    '\n',
    '\n\n',
    '|',
    ' | ',
    '---|---',
    '| 8 |',
    '```',
    '`',
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
  ],
  ...[
    '**问题分类**：a',
    '### 客服解答',
    '**客户**：',
    '* __',
    '> ',
    'GET /x HTTP/1.1',
    'stringlengths 1',
    '<br>',
  ],
  ...[
    'title: a',
    'a,b',
    'question,response',
    '\t',
    '{"title":"a","text":"b"}',
    '汉',
    '😀',
    '\ufeff',
    '\\',
    '](http://a',
  ],
  ...[
    '# -*- coding: utf-8 -*-',
    'import x',
    '[a@b c]# d',
    'mv a b',
    '1. ',
    '****',
    'a '.repeat(50),
  ],
);
const strange = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''));

describe('no input makes a reader throw', () => {
  test('texts made of what readers look for', async () => {
    await fc.assert(
      fc.asyncProperty(strange, async text => {
        const { articles, problems } = await read(text);
        expect(articles.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('any bytes', async () => {
    const start = fc.constantFrom(
      [],
      [0x1f, 0x8b, 8],
      [0x50, 0x41, 0x52, 0x31],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 500 }), async (head, bytes) => {
        const { articles, problems } = await read(new Uint8Array([...head, ...bytes]));
        expect(articles.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('any page, any title', () => {
    fc.assert(
      fc.property(strange, fc.string(), (text, title) => {
        mendMarkdown(cleanPage(text, title).text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('time grows with length alone', () => {
  const units = [
    ...[
      'a',
      '|',
      ' | ',
      'a | b\n',
      'a | b\n---|---\n',
      '`',
      '```\n',
      '{',
      '{\n',
      '[',
      '"',
      '> ',
      '>',
      '#',
      '# a\n',
    ],
    ...[
      '* __\n',
      '**',
      '****\n',
      '<',
      '\\',
      '](',
      '[a](',
      '1. a\n',
      '汉',
      '\n',
      ' ',
      'GET / HTTP/1.1\n',
      '**客户**：a\n',
    ],
    ...[
      '## a\n**问题分类**：b\n',
      '| 1 |\n',
      'a,',
      '","',
      '{"a":[',
      '[{"title":"a","text":"b"},',
      '---\n',
      'mv a\n',
    ],
  ];
  test.each(units)('%j', async unit => {
    const work = async (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      await read(text);
      await read(`# a\n${text}`);
      mendMarkdown(text);
      cleanPage(`[a](http://b) > ${text}`, 'a');
    };
    expect(await growth(work, { size: 200_000 })).toBeLessThanOrEqual(mostGrowth);
  });
});
