/** What stands in the fields of an example: what the documents show, else what fits; never a secret. */
import { describe, expect, test } from 'vitest';
import { makeExamples } from '../../../../docs-index/answer/examples/examples';
import { docsOf } from '../../../docsOf';

const head = '| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n';

/** The full request as a request file, of a page with these rows and this example. */
async function request(rows: string, example = ''): Promise<string> {
  const fence = example === '' ? '' : `\n## Request example\n\n${example}\n`;
  const index = await docsOf({
    'page.md': `# Make\n\n\`POST /v1/things/{thing_id}\`\n\n## Request\n\n${head}${rows}\n${fence}`,
  });
  const [made] = makeExamples(index.symbols, { languageId: 'http', form: 'full' });
  return made?.text ?? '';
}

/** The JSON body alone, from rows `name | type | description`. */
async function body(rows: readonly string[], example?: string): Promise<unknown> {
  const lines = rows.map(row => {
    const [name = '', type = '', said = ''] = row.split(' | ');
    return `| ${name} | ${type} | body | no | ${said} |\n`;
  });
  const text = await request(lines.join(''), example);
  return JSON.parse(text.slice(text.indexOf('\n\n')));
}

describe('where the document shows none', () => {
  test('the documented default, example or range comes first', async () => {
    expect(
      await body([
        'a | int | Default is 5000',
        'b | string | e.g. `eu-west`',
        'c | string | 前缀，例如 image/',
        'd | int | 取值范围为 3~60',
        'e | string | 例如 AKIAIOSFODNN7EXAMPLE1',
        'f | string | for example https://www.real.cn/a.png',
      ]),
    ).toEqual({
      ...{ a: 5000, b: 'eu-west', c: 'image/', d: 3, e: '{{e}}' },
      f: 'https://example.com/sample.png',
    });
  });

  test('names and units tell the rest', async () => {
    expect(
      await body([
        'callbackUrl | string | Where the result goes',
        'image_uri | string | Picture',
        'domain | string | Domain',
        'mimeType | string | Type',
        'start_time | int | 开始时间，时间戳，毫秒',
        'until | int64 | End',
        'day | string | 日期，格式 YYYY-MM-DD',
        'fsizeLimit | int | 上限，单位字节',
        'page_size | int | Items on a page',
        'width | int | Width',
        'is_on | bool | Switch',
        'note | string | Remark',
      ]),
    ).toEqual({
      ...{ callbackUrl: 'https://example.com/callback', image_uri: 'https://example.com/path' },
      ...{ domain: 'www.example.com', mimeType: 'image/jpeg', start_time: 1_700_000_000_000 },
      ...{ until: 1_700_003_600, day: '2024-10-01', fsizeLimit: 1_048_576, page_size: 20 },
      ...{ width: 640, is_on: true, note: '{{note}}' },
    });
  });

  test('a text in the path is for a person to name', async () => {
    const text = await request('| thing_id | string | path | yes | e.g. `abc` |\n');
    expect(text).toBe('POST {{host}}/v1/things/{{thing_id}}\n');
  });

  test('what an example shows in the path is taken over, but no number of a thing', async () => {
    const rows = '| thing_id | string | path | yes | The thing |\n';
    const shown = (id: string) => request(rows, `\`\`\`http\nPOST /v1/things/${id}\n\`\`\``);
    expect(await shown('lamp')).toBe('POST {{host}}/v1/things/lamp\n');
    expect(await shown('510122010713')).toBe('POST {{host}}/v1/things/{{thing_id}}\n');
  });
});

describe('what the document shows', () => {
  const rows = ['name | string | Name', 'size | int | Size'];

  test('is taken over, also from curl and with fields no table knows', async () => {
    const command =
      '```bash\ncurl -X POST https://api.things.test/v1/things/t1 \\\n  -H \'X-Mode: fast\' -d \'{"name": "sea", "size": 3, "tags": ["a"]}\'\n```';
    expect(await request('| name | string | body | no | Name |\n', command)).toBe(
      'POST https://api.things.test/v1/things/{{thing_id}}\nX-Mode: fast\nContent-Type: application/json\n\n' +
        '{\n  "name": "sea",\n  "size": 3,\n  "tags": [\n    "a"\n  ]\n}\n',
    );
  });

  test('unless it is the response, printed in the wrong place', async () => {
    const wrong = '```json\n{"request_id": "x", "data": [{"status": "ok"}]}\n```';
    expect(await body(rows, wrong)).toEqual({ name: '{{name}}', size: 1 });
  });

  test.each([
    ['an e-mail address', '"name": "li.lei@corp.cn"', { name: '{{name}}' }],
    ['a phone number', '"name": "13812345678"', { name: '{{name}}' }],
    ['a number that is a phone number', '"name": "x", "tel": 13812345678', { tel: '{{tel}}' }],
    ['an identity number', '"name": "11010119900307123X"', { name: '{{name}}' }],
    ['a key', '"name": "AKIAIOSFODNN7EXAMPLE"', { name: '{{name}}' }],
    ['a key of letters', '"name": "QWxhZGRpbjpvcGVuIHNlcGFtZSBub3c"', { name: '{{name}}' }],
    [
      'a token by its name',
      '"name": "x", "sessionToken": "abc"',
      { sessionToken: '{{sessionToken}}' },
    ],
    ['an id', '"name": "x", "uid": 10086', { uid: '{{uid}}' }],
    ['a resource', '"name": "i-wx4i9"', { name: '{{name}}' }],
    [
      'a domain',
      '"name": "img.customer.cn;cdn.customer.com"',
      { name: 'www.example.com;www.example.com' },
    ],
    ['an address', '"name": "58.33.12.9"', { name: '{{name}}' }],
    ['a private address', '"name": "192.168.1.9"', { name: '192.168.1.9' }],
    [
      'addresses in a sentence',
      '"name": "see https://www.real.cn/a?k=v in 10.0.0.1"',
      { name: 'see https://example.com/path in 10.0.0.1' },
    ],
    ['a mask', '"name": "[masked: phone]"', { name: '{{name}}' }],
  ])('%s does not get through', async (_, members, expected) => {
    const text = await request(
      '| name | string | body | no | Name |\n',
      `\`\`\`json\n{${members}}\n\`\`\``,
    );
    const json = text.slice(text.indexOf('\n\n')).replaceAll(/: (\{\{\w+\}\})/g, ': "$1"');
    expect(JSON.parse(json)).toMatchObject(expected);
  });

  test.each([
    ['Bearer abcdef0123456789', 'Bearer {{$dotenv API_TOKEN}}'],
    ['Basic dXNlcjpwYXNz', 'Basic {{$dotenv CREDENTIALS}}'],
    ['Photo QWxh:c2Vz=', 'Photo {{$dotenv ACCESS_KEY}}:{{Sign}}'],
    ['Photo <UploadToken>', 'Photo {{$dotenv UPLOAD_TOKEN}}'],
  ])('of %s only the scheme', async (shown, expected) => {
    const example = `\`\`\`http\nPOST /v1/things/t1 HTTP/1.1\nAuthorization: ${shown}\nCookie: sid=1\n\n{"name": "x"}\n\`\`\``;
    const text = await request('| name | string | body | no | Name |\n', example);
    expect(text).toContain(`\nAuthorization: ${expected}\nCookie: {{Cookie}}\n`);
  });
});

test('members of one structure at two places are two placeholders', async () => {
  const index = await docsOf({
    'page.md': `# Make\n\n\`POST /v1/things\`\n\n## Request\n\n${head}| root_disk | DiskArgs | body | yes | Root |\n| data_disks | []DiskArgs | body | no | Others |\n\n### DiskArgs Disk\n\n| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| label | string | yes | Label |\n`,
  });
  const [made] = makeExamples(index.symbols, { languageId: 'json', form: 'full' });
  expect(made?.placeholders.map(({ name }) => name)).toEqual([
    ...['host', 'root_disk.label', 'data_disks.label'],
  ]);
});

test('a number that one thing of somebody has is not taken over, one that counts is', async () => {
  const shown =
    '```json\n{"card_number": "6222 0210 0011", "sku": "5702016116977", "page": 12345678}\n```';
  const rows = ['card_number | string | Card', 'sku | string | Goods', 'page | int | Page'];
  const made = await body(rows, shown);
  expect(JSON.stringify(made)).not.toMatch(/6222|5702016116977/);
  expect(made).toMatchObject({ page: 12345678 });
});
