import { expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { read } from '../../../read';

async function namesOf(text: string) {
  const { articles } = await read(text, { name: 'a.md' });
  return articles.map(article => readReference(article).reference);
}

test('each heading of a page of operations is one, its table the arguments', async () => {
  const [reference] = await namesOf(`---
title: Pictures
names: operation
---

Written behind the question mark.

## \`shrink\` make it smaller

Keeps the ratio.

| Argument | Required | Description |
| --- | --- | --- |
| \`/<Mode>\` | yes | How. One of: \`fit\` all of it, \`fill\` no margin |
| \`/w/<Width>\` | no | In pixels |
| \`/strip\` | no | Drops the metadata |
| \`/<EncodedURL>…\` | no | More pictures |
| not an argument | no | Left out |

## Notes

| \`/x/<Y>\` | no | |
`);
  const argument = { isRepeated: false, required: false, values: [] };
  expect(reference?.names).toEqual([
    {
      key: 'shrink',
      role: 'operation',
      description: 'Keeps the ratio.',
      articleId: 'a',
      line: 3,
      arguments: [
        {
          ...argument,
          name: '',
          value: 'Mode',
          required: true,
          description: 'How. One of: `fit` all of it, `fill` no margin',
          values: [
            { value: 'fit', meaning: 'all of it' },
            { value: 'fill', meaning: 'no margin' },
          ],
        },
        { ...argument, name: 'w', value: 'Width', description: 'In pixels' },
        { ...argument, name: 'strip', value: '', description: 'Drops the metadata' },
        {
          ...argument,
          name: '',
          value: 'EncodedURL',
          isRepeated: true,
          description: 'More pictures',
        },
      ],
    },
  ]);
  expect(reference?.fields).toEqual([]);
});

test('rows of other pages: every code span is a name, a request in its row the API behind it', async () => {
  const [reference] = await namesOf(`---
title: Methods
names: method
languages: [go, kotlin]
---

| Method | API | Since | Description |
| --- | --- | --- | --- |
| \`Client.Find\` \`Client.Look\` | \`GET /v1/things/<id>\` | 2.0 | Finds a thing |
| \`Client.Close\` | | | Ends it |
| plain words | | | Left out |
`);
  const own = { role: 'method', languages: ['go', 'kotlin'], articleId: 'a' };
  const found = { ...own, api: 'GET /v1/things/<id>', line: 3 };
  expect(reference?.names).toEqual([
    { ...found, key: 'Client.Find', description: 'Since: 2.0\n\nFinds a thing' },
    { ...found, key: 'Client.Look', description: 'Since: 2.0\n\nFinds a thing' },
    { ...own, key: 'Client.Close', description: 'Ends it', line: 4 },
  ]);
});

test('a page of another kind lists no names, whatever its front matter says', async () => {
  const text = '---\ntitle: T\nnames: spells\n---\n\n| A | B |\n| --- | --- |\n| `x` | y |\n';
  const [reference] = await namesOf(text);
  expect(reference?.names).toBeUndefined();
});
