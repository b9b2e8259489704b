import { describe, expect, test } from 'vitest';
import { mendMarkdown } from '../../../../docs-index/read/mend/mendMarkdown';

function check(text: string, expected: string): void {
  expect(mendMarkdown(text)).toBe(expected);
}

describe('tables', () => {
  test.each([
    [
      'bare bars become a table',
      'name | type\n---|---\na | int',
      '| name | type |\n| --- | --- |\n| a | int |',
    ],
    [
      'list items and lines between rows belong to the cell above',
      'name | text\n---|---\na | one:\n* `x` ex\n* `y`\nb | two\nmore of two\nc | three',
      '| name | text |\n| --- | --- |\n| a | one:<br>* `x` ex<br>* `y` |\n| b | two<br>more of two |\n| c | three |',
    ],
    [
      'labels below the last row belong to it, prose does not',
      'kind | label\n---|---\na | x:first\ny:second\nz:third\nThis is prose.',
      '| kind | label |\n| --- | --- |\n| a | x:first<br>y:second<br>z:third |\n\nThis is prose.',
    ],
    [
      'bars in code are no columns',
      'name | text\n---|---\na | `x | y` or z',
      '| name | text |\n| --- | --- |\n| a | `x \\| y` or z |',
    ],
    [
      'bars without spaces are no columns',
      'name | text\n---|---\na | !@|{} end',
      '| name | text |\n| --- | --- |\n| a | !@\\|{} end |',
    ],
    [
      'an empty last cell stays, a spanned first cell is empty',
      'a | b | c\n---|---|---\n1 | 2 |\n3 | 4',
      '| a | b | c |\n| --- | --- | --- |\n| 1 | 2 |  |\n|  | 3 | 4 |',
    ],
    [
      'a second table, a heading and a command end a table',
      'a | b\n---|---\n1 | 2\nc | d\n---|---\n3 | 4\n# H',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c | d |\n| --- | --- |\n| 3 | 4 |\n\n# H',
    ],
    [
      'what looks like a tag is shown',
      'name | value\n---|---\nAuth | Key <AccessKey>:<Sign>',
      '| name | value |\n| --- | --- |\n| Auth | Key \\<AccessKey>:\\<Sign> |',
    ],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('examples', () => {
  test.each([
    [
      'JSON is indented again, its tokens untouched',
      '{\n"a": 1.0,\n"b": {\n"c": [\n1\n]\n}\n}',
      '```json\n{\n  "a": 1.0,\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}\n```',
    ],
    [
      'broken JSON stays as broken as it is',
      '{\n"a": x",\n...\n"b": {\n},\n}',
      '```json\n{\n  "a": x",\n  ...\n  "b": {\n  },\n}\n```',
    ],
    ['JSON that is indented already', '{\n    "a": 1\n}', '```json\n{\n    "a": 1\n}\n```'],
    [
      'JSON that is cut off ends at the heading',
      '{\n"a": 1,\n"b": 2\n# Next',
      '```json\n{\n  "a": 1,\n  "b": 2\n```\n\n# Next',
    ],
    [
      'a request with a wrapped header and a body, out of its quote',
      '> Example\n>\n> POST /v1/x HTTP/1.1\n> Host: a.example.com\n> Authorization: Key\n> abcdefghijklmnopqrstuvwxyz012345\n>\n> {\n> "a": 1\n> }',
      'Example\n\n```http\nPOST /v1/x HTTP/1.1\nHost: a.example.com\nAuthorization: Key abcdefghijklmnopqrstuvwxyz012345\n\n{\n  "a": 1\n}\n```',
    ],
    ['a quoted path stays a quote', '> `GET` /v1/x', '> `GET` /v1/x'],
    [
      'Python keeps its lines; brackets are indented',
      '# -*- coding: utf-8 -*-\nimport json\nbody = {\n"a": 1\n}\nprint(body)\n**Note**',
      '```python\n# -*- coding: utf-8 -*-\nimport json\nbody = {\n    "a": 1\n}\nprint(body)\n```\n\n**Note**',
    ],
    [
      'commands, settings, and output behind a prompt',
      '运行:\ncd /tmp\nmake && make install\n结果:\nnet.a.b = 0\n[root@host ~]# ping x\n1 from x\n从结果可以看出,目标主机的网络配置没有问题。',
      '运行:\n\n```shell\ncd /tmp\nmake && make install\n```\n\n结果:\n\n```ini\nnet.a.b = 0\n```\n\n```console\n[root@host ~]# ping x\n1 from x\n```\n\n从结果可以看出,目标主机的网络配置没有问题。',
    ],
    [
      'a fence left open by scraping',
      '{\n"a": 1\n}```\n## Next\n```json\n{\n"b": 2\n}',
      '```json\n{\n  "a": 1\n}\n```\n\n## Next\n\n```json\n{\n  "b": 2\n}\n```',
    ],
    ['a closed fence is left alone', '```go\nx := 1\n```', '```go\nx := 1\n```'],
    [
      'prose in brackets is no JSON',
      '[see](https://a.example.com)',
      '[see](https://a.example.com)',
    ],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('paragraphs', () => {
  const long = 'a '.repeat(38).trim();
  test.each([
    ['a wrapped line is joined', `${long}\nbcd ef`, `${long} bcd ef`],
    ['a short line is not', 'short\nline', 'short\n\nline'],
    [
      'an address broken at a hyphen',
      'see [x](https://a.example.com/b-\nc)',
      'see [x](https://a.example.com/b-c)',
    ],
    [
      'Han text is not wrapped between Han characters',
      `${'汉'.repeat(80)}\n字`,
      `${'汉'.repeat(80)}\n\n字`,
    ],
    ['a heading without a space', '##返回值', '## 返回值'],
    [
      'icons of external links',
      '[文档 __](https://a.example.com)',
      '[文档](https://a.example.com)',
    ],
    ['emphasis of a lost picture', '**输出****\n**\nx', '**输出**\n\nx'],
  ])('%s', (_, text, expected) => check(text, expected));
});
