/** A request holds one of the fields of which the document wants one. */
import { expect, test } from 'vitest';
import { makeExamples } from '../../../../docs-index/answer/examples/examples';
import { docsOf } from '../../../docsOf';

/** Names of the members of the minimal body, from rows `name | required | description`. */
async function minimal(rows: readonly string[], position = 'body'): Promise<readonly string[]> {
  const lines = rows.map(row => {
    const [name = '', required = '', said = ''] = row.split(' | ');
    return `| ${name} | string | ${position} | ${required} | ${said} |\n`;
  });
  const head = '| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n';
  const index = await docsOf({
    'page.md': `# Send\n\n\`POST /v1/postcards\`\n\n## Request\n\n${head}${lines.join('')}\n`,
  });
  const [made] = makeExamples(index.symbols, { languageId: 'http', form: 'minimal' });
  return (made?.placeholders ?? []).map(({ name }) => name).filter(name => name !== 'host');
}

const stamp = 'stamp | yes | Which stamp';
const greeting = 'greeting | no | First words';

test.each([
  ['至少给一个', 'street | no | 街道；street 与 box 至少给一个', 'box | no | 信箱'],
  ['二选一', 'street | no | 与 `box` 二选一', 'box | no | 与 `street` 二选一'],
  ['必填其一', 'street | no | 街道，和 box 必填其一', 'box | no | 信箱'],
  ['不能同时为空', 'street | no | 街道。street、box 不能同时为空', 'box | no | 信箱'],
  ['为空时必填', 'street | no | 当 box 为空时必填', 'box | no | 信箱'],
  ['at least one of', 'street | no | At least one of street and box.', 'box | no | Box'],
  ['either or', 'street | no | Either `street` or `box` is required', 'box | no | Box'],
  ['one of', 'street | no | One of street or box must be specified.', 'box | no | Box'],
  ['specify either', 'street | no | Road. Specify either `street` or `box`.', 'box | no | Box'],
  ['required unless', 'street | no | Required unless `box` is given', 'box | no | Box'],
  ['required if not', 'street | no | Required if box is not set', 'box | no | Box'],
  ['in the column of required fields', 'street | 二选一 | 街道', 'box | 二选一 | 信箱'],
  ['named there', 'street | 与 box 二选一 | 街道', 'box | 与 street 二选一 | 信箱'],
])('%s: one of the two, beside what is required', async (_, street, box) => {
  expect(await minimal([greeting, stamp, street, box])).toEqual(['stamp', 'street']);
});

test('one that is required already is enough', async () => {
  const rows = ['street | yes | Road', 'box | no | Either street or box is required', greeting];
  expect(await minimal(rows)).toEqual(['street']);
});

test('in the query as well as in the body', async () => {
  const rows = [stamp, 'street | no | street 与 box 至少给一个', 'box | no | 信箱'];
  expect(await minimal(rows, 'query')).toEqual(['stamp', 'street']);
});

test.each([
  ['values of the field itself', 'color | no | At least one of `red`, `green`', 'ink | no | Ink'],
  ['what excludes another', 'street | no | Cannot be used together with box', 'box | no | Box'],
  ['how many items', 'lines | no | 至少一个元素', 'box | no | 信箱'],
  ['which of them counts', 'street | no | street 与 box 同时给时以 box 为准', 'box | no | 信箱'],
])('%s ask for nothing', async (_, first, second) => {
  expect(await minimal([stamp, first, second])).toEqual(['stamp']);
});

test('a body that is shown and that no table describes is all that is known of it', async () => {
  const shown = '```json\n{\n  "street": "Elm",\n  "stamp": true\n}\n```';
  const index = await docsOf({
    'page.md': `# Send\n\n## Request\n\n\`POST /v1/letters\`\n\nRequest body:\n\n${shown}\n`,
  });
  for (const form of ['minimal', 'full'] as const) {
    const [made] = makeExamples(index.symbols, { languageId: 'http', form });
    expect(made?.text).toContain('"street": "Elm"');
  }
});
