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

test('paths alone: the host that commands and texts of several pages name, without its variable', () => {
  const api = '`GET /v1/crates`\n\n```sh\ncurl https://rest{lane#}.cratehub.io/v1/crates\n```';
  const words = '`GET /v1/lids` answers at `api.cratehub.io`, see `api-objects.md`.';
  expect(vendorsOf(api, words).map(({ hosts }) => hosts)).toEqual([['cratehub.io']]);
  expect(vendorsOf(api)).toEqual([]);
});

test('the credential that the tables of most requests list', () => {
  const api = (path: string, name: string): string =>
    `\`GET https://cratehub.io${path}\`\n\n### Headers\n\n| Key | Type |\n| --- | --- |\n| ${name} | string |`;
  const auths = (...names: string[]) =>
    vendorsOf(...names.map((name, at) => api(`/v1/${at}`, name))).map(({ auth }) => auth);
  expect(auths('Client-Token', 'Client-Token', 'X-Lid')).toEqual([
    { kind: 'header', name: 'Client-Token' },
  ]);
  expect(auths('Client-Token', 'X-Lid')).toEqual([undefined]);
  expect(auths('next_page_token')).toEqual([undefined]);
});

test('stand-ins are nobody, and what is imported from within a package is none', () => {
  const sdk = "```js\nimport a from 'cratehub-sdk';\nimport b from 'cratehub-sdk/lid/lid';\n```";
  expect(
    vendorsOf(
      '`GET https://xxxx.com/a`',
      '`GET https://your-domain.com/a`',
      '`GET https://a.cratehub.io/b`',
      sdk,
    ),
  ).toMatchObject([{ hosts: ['cratehub.io'], packages: ['cratehub-sdk'] }]);
});

test('the credential that pages tell of in words, the most of them first', () => {
  const api = '`GET https://api.cratehub.io/v1/crates`';
  const authOf = (...said: readonly string[]) => vendorsOf(api, ...said)[0]?.auth;
  expect(authOf('Send it in `Authorization: Bearer {token}`.')).toEqual({ kind: 'bearer' });
  expect(authOf('格式为 `Authorization: Crate TOKEN`。')).toEqual({
    ...{ kind: 'header', name: 'Authorization' },
  });
  expect(authOf('The header `X-Crate-Key` holds your key.')).toEqual({
    ...{ kind: 'header', name: 'X-Crate-Key' },
  });
  const basic = 'Use `Authorization: Basic <credentials>`.';
  expect(authOf(basic, `${basic} Again.`, 'Or `Authorization: Bearer x`.')).toEqual({
    kind: 'basic',
  });
  expect(authOf('Authorization is needed.')).toBeUndefined();
});

test('who is named by one host beside a vendor of many, if a package bears the name', () => {
  const many = Array.from({ length: 20 }, (_, at) => `\`GET https://api.bigstore.net/v1/x${at}\``);
  const small = '`GET https://api.cratehub.io/v1/lids`';
  const named = (...bodies: readonly string[]): string[] =>
    vendorsOf(...many, ...bodies).map(({ id }) => id);
  expect(named(small)).toEqual(['bigstore']);
  expect(named(small, '```sh\nnpm install @cratehub/client\n```')).toEqual([
    'bigstore',
    'cratehub',
  ]);
});
