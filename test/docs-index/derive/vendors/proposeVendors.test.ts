import { expect, test } from 'vitest';
import { proposeVendors, readReference } from '../../../../docs-index/derive/readReference';
import { page } from '../../../page';

function vendorsOf(...bodies: readonly string[]) {
  return proposeVendors(
    bodies.map((body, at) => readReference(page(body, { id: `p${at}` })).reference),
  );
}

test('hosts, packages and the name they share; the credential that examples show', () => {
  const api = (path: string): string =>
    `\`GET https://api.cratehub.co.uk${path}\`\n\n\`\`\`http\nGET ${path} HTTP/1.1\nAuthorization: Bearer abc\n\`\`\``;
  const sdk =
    '```sh\npip install cratehub-sdk requests\nnpm i @cratehub/client\n```\n\n```go\nimport (\n\t"github.com/cratehub/go-sdk"\n)\n```';
  expect(vendorsOf(api('/v1/crates'), api('/v1/lids'), sdk)).toEqual([
    {
      ...{ id: 'cratehub', names: ['cratehub'], hosts: ['cratehub.co.uk'] },
      packages: ['cratehub-sdk', '@cratehub/client', 'github.com/cratehub/go-sdk'],
      ...{ logShapes: [], hints: [], auth: { kind: 'bearer' } },
    },
  ]);
});

test('an everyday word that nothing else bears is a host, not a name', () => {
  expect(
    vendorsOf('`GET https://api.box.io/v1/x`').map(({ names, hosts }) => [names, hosts]),
  ).toEqual([[[], ['box.io']]]);
});

test.each([
  ['placeholders', '`GET https://{host}/v1/x`'],
  ['names that belong to nobody', '`GET https://api.example.com/v1/x`'],
  ['machines', '`GET http://localhost:8080/v1/x`\n\n`GET http://10.0.0.1/v1/y`'],
  ['no hosts', '`GET /v1/x`'],
])('nobody in %s', (_, body) => {
  expect(vendorsOf(body)).toEqual([]);
});
