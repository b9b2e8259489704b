/** curl commands as documents print them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { readCurl } from '../../../../docs-index/derive/requests/curlText';
import { page } from '../../../page';
import { growth, mostGrowth } from '../../../growth';

/** `METHOD host/path | headers | body on one line` */
function read(command: string): string | undefined {
  const found = readCurl(command);
  if (found === undefined) return undefined;
  const { method, host = '', path, headers, body = '' } = found;
  const heads = headers.map(([name, value]) => `${name}=${value}`).join(', ');
  return `${method} ${host}${path} | ${heads} | ${body.replace(/\n\s*/g, ' ')}`;
}

describe('commands', () => {
  test.each([
    ['curl https://a.test/v1/items', 'GET https://a.test/v1/items |  | '],
    ['$ curl -sSL a.test/v1?x=1', 'GET http://a.test/v1?x=1 |  | '],
    ['curl -XDELETE /v1/items/42', 'DELETE /v1/items/42 |  | '],
    ['curl $HOST/v1/items', 'GET /v1/items |  | '],
    ['curl "https://<host>/v1/items"', 'GET /v1/items |  | '],
    [
      `curl --request POST 'https://a.test/v1' \\\n  --header 'A: b' \\\n  --data-raw '{"a": "it'\\''s",}'`,
      'POST https://a.test/v1 | A=b | { "a": "it\'s" }',
    ],
    [
      'curl -X PUT "https://a.test/v1" -H "Content-Type:application/json" -d "{\\"a\\": \\"$1\\"}"',
      'PUT https://a.test/v1 | Content-Type=application/json | { "a": "$1" }',
    ],
    // The converter has lost the backslashes, the word processor has turned the quotes.
    [
      'curl https://a.test/v1\n -H “A: b c”\n -d “x=1”\n\nnothing',
      'POST https://a.test/v1 | A=b c | x=1',
    ],
    ['curl https://a.test/v1 ^\n  -H "A: b"', 'GET https://a.test/v1 | A=b | '],
    [
      'curl -G https://a.test/v1 -d a=1 --data-urlencode "b=x y"',
      'GET https://a.test/v1?a=1&b=x%20y |  | ',
    ],
    [
      'curl --json \'{"a":1}\' https://a.test/v1 | jq .',
      'POST https://a.test/v1 | Content-Type=application/json | { "a": 1 }',
    ],
    [
      'curl -u me:secret https://a.test/v1',
      'GET https://a.test/v1 | Authorization=Basic <Credentials> | ',
    ],
    ['curl -T /home/me/a.bin https://a.test/v1', 'PUT https://a.test/v1 |  | <home>'],
    ['curl -o out.json https://a.test/v1?a=1&b=2', 'GET https://a.test/v1?a=1&b=2 |  | '],
    ['curl', undefined],
    ['curling is a sport', undefined],
    ['wget https://a.test/', undefined],
  ])('%s', (command, expected) => {
    expect(read(command)).toBe(expected);
  });

  test('forms are multipart', () => {
    expect(
      readCurl("curl a.test/u -F 'key=k' -F 'file=@/home/me/a.png;type=image/png'")?.body,
    ).toBe(
      '--part\nContent-Disposition: form-data; name="key"\n\nk\n' +
        '--part\nContent-Disposition: form-data; name="file"; filename="a.png"\n\n\n--part--',
    );
  });

  test('no text throws or takes long', async () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void readCurl(`curl ${text}`)));
    const work = (size: number) => {
      readCurl(`curl ${'\\'.repeat(size)}'${'"\\'.repeat(size)}`);
      readCurl(`curl ${"'\\n".repeat(size)}`);
    };
    expect(await growth(work, { size: 100_000 })).toBeLessThanOrEqual(mostGrowth);
  });
});

describe('pages', () => {
  const table =
    '名称 | 类型 | 位置 | 必须 | 描述\n--- | --- | --- | --- | ---\na | int | body | 是 | A\n';

  /** The page's host and examples. */
  function examplesOf(body: string): unknown {
    const { endpoints, examples } = readReference(page(body)).reference;
    return {
      hosts: endpoints.map(({ key, host }) => `${key} ${host ?? '-'}`),
      examples: examples.map(({ kind, api, path }) => `${kind} ${api ?? '-'} ${path ?? '-'}`),
    };
  }

  test('a command is an example of the endpoint it calls, and names its host', () => {
    expect(
      examplesOf(
        `POST /v1/items\n\n${table}\n## SDK 示例代码\n\n\`\`\`bash\n# first\ncurl -X POST https://a.test/v1/items -d '{"a":1}'\n\`\`\`\n\n\`\`\`json\n{"ok": true}\n\`\`\``,
      ),
    ).toEqual({
      hosts: ['POST /v1/items https://a.test'],
      examples: ['request POST /v1/items /v1/items'],
    });
  });

  test('a command of another address is none', () => {
    const other = "```\ncurl -I https://www.a.test/index.html\n```\n\ncurl https://b.test/x -d 'y'";
    expect(examplesOf(`POST /v1/items\n\n${table}\n\n${other}`)).toEqual({
      hosts: ['POST /v1/items -'],
      examples: [],
    });
    expect(examplesOf(other)).toEqual({ hosts: [], examples: [] });
  });
});
