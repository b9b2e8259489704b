/** Paths whose first part is in a base that stands in another file, and what types say of the method. */
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../docs-index/manifest';
import { docsOf } from '../../docsOf';
import { lookAt } from './lookAt';

const { manifest } = readManifest(
  'name: t\nvendors:\n  - { id: lumen, names: [lumen], hosts: [lumen-cloud.example] }\n',
  'a.yaml',
);
const page = (endpoint: string): string =>
  `---\ntitle: ${endpoint}\nendpoint: ${endpoint}\nhost: https://api.lumen-cloud.example\n---\n\n## Parameters\n\n| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n| slip_colour | string | body | no | Which |\n| size | int | body | no | How big |\n`;
const docs = await docsOf(
  {
    'a.md': page('POST /v2/parcels/<id>/slips'),
    'b.md': page('PATCH /v2/parcels/<id>/slips/<slip>'),
    'c.md': page('GET /v2/big_parcels'),
    'd.md': page('POST /v2/big_parcels'),
    'e.md': page('POST /v2/lids/<Name>'),
    'f.md': page('GET /v2/lids/<Name>').replace(/\n\n## Parameters[^]*/, ''),
    'g.md': page('GET /v2/watch').replace('https://api.', 'https://watch.'),
  },
  manifest,
);

const look = (languageId: string, marked: string) => lookAt(docs, languageId, marked);

describe('a path without its version', () => {
  test.each([
    ['self.get_data("parcels/%s/sl¦ips" % i, type=POST)', 'POST /v2/parcels/<id>/slips'],
    [
      'self.get_data("parcels/%s/sl¦ips/%s" % (i, s), type=PATCH)',
      'PATCH /v2/parcels/<id>/slips/<slip>',
    ],
    ['self.get_data("big_par¦cels/", type=POST)', 'POST /v2/big_parcels'],
    ['self.get_data("big_par¦cels", type=GET)', 'GET /v2/big_parcels'],
    ['self.ask("GET", "big_par¦cels")', 'GET /v2/big_parcels'],
    // A key of an answer, and a word that nobody asks for.
    ['answer["big_par¦cels"]', 'nothing'],
    ['show("big_par¦cels")', 'nothing'],
  ])('%s', (call, expected) => {
    expect(look('python', `# lumen\n${call}\n`)).toBe(expected);
  });

  test('nor is it anything where the vendor is not named', () => {
    expect(look('python', 'ask("big_par¦cels/", type=POST)')).toBe('nothing');
  });
});

describe('types that say what they are for', () => {
  const go = (name: string): string =>
    `// lumen\nconst slips = "v2/parcels/%s/slips"\nconst slip = "v2/parcels/%s/slips/%s"\n\ntype ${name} struct {\n\tSize int \`json:"size"\`\n\tSlipColour string \`json:"slip_col¦our"\`\n}`;
  test.each([
    ['SlipCreateRequest', 'slip_colour of POST /v2/parcels/<id>/slips'],
    ['SlipEditRequest', 'slip_colour of PATCH /v2/parcels/<id>/slips/<slip>'],
  ])('%s', (name, expected) => {
    expect(look('go', go(name))).toBe(expected);
  });
});

describe('a word where a name is documented', () => {
  test.each([
    ['https://api.lumen-cloud.example/v2/li¦ds/traffic', 'POST /v2/lids/<Name>'],
    // Another host of the vendor's has paths of its own.
    ['https://watch.lumen-cloud.example/v2/li¦ds/traffic', 'nothing'],
  ])('%s', (url, expected) => {
    expect(look('java', `// lumen\nclient.post("${url}");`)).toBe(expected);
  });
});

describe('a type of an answer', () => {
  const go = (name: string, asked: string): string =>
    `// lumen\n${asked}\n\ntype ${name} struct {\n\tSize int \`json:"size"\`\n\tSlipColour string \`json:"slip_col¦our"\`\n}`;
  const get = 'client.Get(lumenHost + "/v2/lids/" + name)';
  const post = 'client.Post(lumenHost + "/v2/lids/" + name)';
  test.each([
    ['LidInfo', get, 'nothing'],
    ['LidInfo', post, 'slip_colour of POST /v2/lids/<Name>'],
  ])('%s', (name, asked, expected) => {
    expect(look('go', go(name, asked))).toBe(expected);
  });
});

test('values of a Go struct by their position are no keys', () => {
  const text = '// lumen\nclient.Post("/v2/big_parcels", Range{size, slip_col¦our, other})\n';
  expect(look('go', text)).toBe('nothing');
  expect(look('javascript', text.replace('Range{', '{'))).toBe(
    'slip_colour of POST /v2/big_parcels',
  );
});
