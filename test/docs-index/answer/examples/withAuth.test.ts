import { expect, test } from 'vitest';
import { makeExamples } from '../../../../docs-index/answer/docsIndex';
import { readManifest } from '../../../../docs-index/manifest';
import { docsOf } from '../../../docsOf';

const doc = `# List

\`GET https://api.crate.io/v1/crates\`

\`\`\`shell
curl "https://api.crate.io/v1/crates" -H "X-Crate-Key: purrpurr"
\`\`\`
`;

/** The request of the page in a request file, for a vendor whose manifest holds these lines. */
async function request(auth: string): Promise<string> {
  const text = `vendors:\n  - id: crate\n    hosts: [crate.io]\n${auth}`;
  const { manifest } = readManifest(text, 'support-docs.yaml');
  const { symbols } = await docsOf({ 'page.md': doc });
  const query = { languageId: 'http', form: 'full', vendors: manifest.vendors } as const;
  return makeExamples(symbols, query)[0]?.text ?? '';
}

test.each([
  ['nothing said', '', ['X-Crate-Key: {{$dotenv API_TOKEN}}']],
  [
    'bearer',
    '    auth: { kind: bearer, variable: CRATE_TOKEN }',
    ['Authorization: Bearer {{$dotenv CRATE_TOKEN}}'],
  ],
  ['basic', '    auth: { kind: basic }', ['Authorization: Basic {{$dotenv CREDENTIALS}}']],
  [
    'a header',
    '    auth: { kind: header, name: X-Crate-Key }\n    environmentPrefix: CRATE',
    ['X-Crate-Key: {{$dotenv CRATE_API_TOKEN}}'],
  ],
  ['the query', '    auth: { kind: query, name: key }', ['/v1/crates?key={{$dotenv API_TOKEN}}']],
  [
    'a signature',
    '    auth: { kind: signed, name: CRATE1 }',
    ['Authorization: CRATE1 {{$dotenv ACCESS_KEY}}:{{Sign}}'],
  ],
])('%s', async (_, auth, expected) => {
  const text = await request(auth);
  for (const line of expected) expect(text).toContain(line);
  expect(text).not.toContain('purrpurr');
});

test('a manifest whose auth makes no sense says so', () => {
  const read = (auth: string) =>
    readManifest(`vendors:\n  - id: crate\n    auth: ${auth}`, 'm.yaml').problems.map(
      ({ message }) => message,
    );
  expect(read('{ kind: magic }')).toEqual([
    "The manifest's auth needs a kind: bearer, basic, header, query, signed",
  ]);
  expect(read('{ kind: header }')).toEqual([
    "The manifest's auth of kind header needs the name of a header or parameter",
  ]);
});
