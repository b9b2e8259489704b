import { describe, expect, test } from 'vitest';
import { problemLines, read } from '../../../read';

describe('native pages', () => {
  test('front matter in full', async () => {
    const text = `---
title: "612 resource not found"
category: Errors / Storage
tags: [a, b]
url: https://docs.example.com/612
updated: 2024-01-02
kind: reference
codes: ["612"]
messages: ["no such file, or directory"]
product: kodo
operation: stat
endpoint: GET /stat/<EncodedEntryURI>
host: https://rs.example.com
---

# 612 resource not found

Text.
`;
    const { format, articles, problems } = await read(text, { name: 'errors/612.md' });
    expect({ format, problems }).toEqual({ format: 'markdown', problems: [] });
    expect(articles).toEqual([
      {
        id: 'errors/612',
        title: '612 resource not found',
        kind: 'reference',
        category: 'Errors / Storage',
        breadcrumb: ['Errors', 'Storage'],
        body: 'Text.',
        source: { path: 'docs/errors/612.md', line: 1 },
        bodyLine: 18,
        url: 'https://docs.example.com/612',
        updated: '2024-01-02',
        tags: ['a', 'b'],
        errors: { codes: ['612'], messages: ['no such file, or directory'], product: 'kodo' },
        operation: {
          name: 'stat',
          endpoint: 'GET /stat/<EncodedEntryURI>',
          host: 'https://rs.example.com',
        },
      },
    ]);
  });

  test.each([
    ['# Title\n\nText', 'Title', 'Text'],
    ['Title\n=====\nText', 'Title', 'Text'],
    ['Intro\n\n## Part\nText', 'Part', 'Intro\n\n## Part\nText'],
    ['## Oars\n\n### Long\n\nText', 'Oars', '## Oars\n\n### Long\n\nText'],
    ['## Long\n\nText\n\n## Short', 'page', '## Long\n\nText\n\n## Short'],
    ['Intro\n\n## Oars\n\n### Long', 'page', 'Intro\n\n## Oars\n\n### Long'],
    ['only text', 'page', 'only text'],
    ['---\ntitle: A\n---\n# B\nText', 'A', '# B\nText'],
  ])('%j is titled %s', async (text, title, body) => {
    const { articles } = await read(text, { name: 'page.md' });
    expect(articles).toMatchObject([{ title, body }]);
  });

  test('an address that could act is dropped', async () => {
    const { articles } = await read('---\nurl: javascript:alert(1)\n---\n# A');
    expect(articles[0]).not.toHaveProperty('url');
  });

  test('broken front matter costs one problem, not the page', async () => {
    const reading = await read('---\ntitle: [\n---\n# A\nText');
    expect(reading.articles).toMatchObject([{ title: 'A', body: 'Text' }]);
    expect(problemLines(reading)).toEqual([
      expect.stringMatching(/^2: Front matter: title is not valid \(.*\); it was left out\.$/),
    ]);
  });

  test.each([
    ['title: [New] Faster oars\n\tauthor: nobody', '[New] Faster oars'],
    ['title: Error: no such\n  album here', 'Error: no such album here'],
  ])('a sentence that is no YAML says what it says: %j', async (front, title) => {
    const reading = await read(`---\n${front}\ndate: 2026-05-02\n---\n\nText`);
    expect(reading.articles).toMatchObject([{ title, updated: '2026-05-02' }]);
    expect(problemLines(reading)).toEqual([]);
  });

  test.each([
    ['category: [Boats, Oars]', 'Boats / Oars'],
    ['categories:\n  - Boats\n  - Oars', 'Boats / Oars'],
    ['categories: [Boats]', 'Boats'],
  ])('a list of categories is a way down: %j', async (front, category) => {
    const { articles } = await read(`---\ntitle: A\n${front}\n---\n\nText`);
    expect(articles).toMatchObject([{ category }]);
  });

  test('a key of the wrong type', async () => {
    const reading = await read('---\ntitle: {a: 1}\n---\n# A');
    expect(problemLines(reading)).toEqual(['2: Front matter: title is no text; ignored.']);
  });

  test('aliases cannot blow up', async () => {
    const bomb = [
      'a: &a [x]',
      ...Array.from('bcdefgh', (c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ];
    const { articles } = await read(`---\n${bomb.join('\n')}\n---\n# A`);
    expect(articles).toHaveLength(1);
  });

  test.for([
    ['../../errors/../612', 'errors/612'],
    ['a\\b//./c', 'a/b/c'],
    ['..', 'page'],
    ['one\u0007two', 'one two'],
    ['x'.repeat(1000), 'x'.repeat(300)],
  ])('an id that no address can carry is made sound: %s', async ([id = '', sound]) => {
    const text = `---\nid: ${JSON.stringify(id)}\n---\n\n# Title\n\nText.\n`;
    const { articles } = await read(text, { name: 'page.md' });
    expect(articles.map(article => article.id)).toEqual([sound]);
  });
});

describe('titles without a blank behind their marks', () => {
  const titleOf = async (text: string): Promise<string | undefined> =>
    (await read(text, { name: 'crates/lid.md' })).articles[0]?.title;

  test('count where no heading has one', async () => {
    expect(await titleOf('#箱子的盖子\n\n先看盖子。\n\n##打开\n\n打开它。')).toBe('箱子的盖子');
    expect(await titleOf('#箱子的盖子\n\n# 盖子\n\n先看盖子。')).toBe('盖子');
  });

  test('a line of tags is none', async () => {
    expect(await titleOf('#箱子 #盖子\n\n先看盖子。')).toBe('lid');
  });
});

test('entities of a title are what they stand for', async () => {
  const { articles } = await read('---\ntitle: Clay &amp; slip\n---\n\nText.\n', { name: 'a.md' });
  expect(articles.map(({ title }) => title)).toEqual(['Clay & slip']);
});
