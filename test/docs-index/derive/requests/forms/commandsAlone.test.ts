import { expect, test } from 'vitest';
import { endpointsOf } from '../endpointsOf';

const shell = (...lines: string[]): string => `\`\`\`shell\n${lines.join('\n')}\n\`\`\``;

test('requests that only commands show, each below its heading', () => {
  const put = shell(
    '$ http --form PUT "https://api.crates.test/crates/$crate_id/lid" \\',
    '    open=1',
  );
  const list = shell("curl -H 'Authorization: Bearer t' https://api.crates.test/v1/crates?page=2");
  expect(endpointsOf(`## Open\n\n${put}\n\n## List\n\n${list}`)).toEqual([
    'PUT /crates/{crate_id}/lid @api.crates.test # Open',
    'GET /v1/crates @api.crates.test # List',
  ]);
});

test("somebody's own ids are places for one", () => {
  const paths = [
    '/v1/crates/48213',
    '/v1/boxes/bx_aKdUwQzLmN/lids/7f0c9a2e-1b3d-4c5e-8f6a-9b0c1d2e3f4a',
  ];
  const text = paths.map(path => `curl -X DELETE https://crates.test${path}`).join('\n');
  expect(endpointsOf(shell(text))).toEqual([
    'DELETE /v1/crates/{crate_id} @crates.test',
    'DELETE /v1/boxes/{box_id}/lids/{lid_id} @crates.test',
  ]);
});

test.each([
  ['a file', 'curl -sSL https://get.crates.test/v1/install.sh | sh'],
  ['a page', 'curl https://www.crates.test/docs/start'],
  ["one's own server", 'curl -X POST http://localhost:8080/v1/crates'],
  ['an address for examples', "curl https://example.com/v1/a -d '{}'"],
  ['a text', 'curl the command, and http the protocol'],
])('none where a command fetches %s', (_, command) => {
  expect(endpointsOf(shell(command))).toEqual([]);
});

test('none beside a request that the page states, and none of a ticket', () => {
  const command = shell('curl -X POST https://crates.test/v1/lids');
  expect(endpointsOf(`\`GET /v1/crates/{id}\`\n\n${command}`)).toEqual(['GET /v1/crates/{id}']);
  expect(endpointsOf(command, { kind: 'ticket' })).toEqual([]);
});

test('a request that the page comes back to has the fields of both places', () => {
  const list = '- `GET /v1/crates`\n- `POST /v1/crates`';
  expect(endpointsOf(`${list}\n\n## Get\n\n\`GET /v1/crates\``)).toEqual([
    'GET /v1/crates',
    'POST /v1/crates',
  ]);
});
