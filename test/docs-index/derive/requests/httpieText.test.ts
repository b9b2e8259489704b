import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHttpie } from '../../../../docs-index/derive/requests/httpieText';

/** Method, path, headers and body of a command on one line; '' for none. */
function check(command: string, expected: string): void {
  const { method = '', path = '', headers = [], body } = readHttpie(command) ?? {};
  const said = headers.map(([name, value]) => `${name}: ${value}`);
  expect(
    [`${method} ${path}`.trim(), ...said, ...(body === undefined ? [] : [body])].join(' | '),
  ).toBe(expected);
}

test('what the method is, and what the items behind the address are', () => {
  check(
    '$ http https://crates.test/v1/crates page==2 Api-Key:k',
    'GET /v1/crates?page=2 | Api-Key: k',
  );
  check('http -f POST https://crates.test/v1/crates lid=shut', 'POST /v1/crates | lid=shut');
  check(
    'https PUT "https://crates.test/v1/crates/$id" lid=shut count:=3',
    'PUT /v1/crates/$id | {\n  "lid": "shut",\n  "count": 3\n}',
  );
  check('http -a me:secret DELETE https://crates.test/v1/crates', 'DELETE /v1/crates');
});

test.each(['http is a protocol', 'http://crates.test/v1', 'https post crates.test/v1', 'http'])(
  'no command: %s',
  text => check(text, ''),
);

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void readHttpie(`http ${text}`)));
});
