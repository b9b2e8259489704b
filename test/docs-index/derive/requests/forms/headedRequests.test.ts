import { expect, test } from 'vitest';
import { endpointsOf } from '../endpointsOf';

test('the path below a heading, or below the title, that begins with the method', () => {
  expect(endpointsOf('## POST Crate Create\n/crates\n\nMakes one.')).toEqual(['POST /crates']);
  expect(
    endpointsOf('/crates\n\n/crates/&lt;GUID&gt;\n\nAll, or one.', { title: 'GET Crates' }),
  ).toEqual(['GET /crates', 'GET /crates/<GUID>']);
});

test('the path below a heading of its own, for which the heading above has a short name', () => {
  const part = (method: string, path: string): string =>
    `## ${method} /crate\n\n\`\`\`sh\ncurl https://crate.io/x\n\`\`\`\n\n### HTTP Request\n\n${path}`;
  expect(endpointsOf(part('GET', '`{token}/crate/{id}`'))).toEqual(['GET /{token}/crate/{id}']);
  expect(endpointsOf(part('PUT', '`{token}/crate` and `{token}/crate/{id}`'))).toEqual([
    'PUT /{token}/crate # PUT /crate',
    'PUT /{token}/crate/{id} # PUT /crate',
  ]);
});

test.each([
  ['a heading without a method', '## Crates\n\n/crates'],
  ['a method of another section', '## POST Crate\n\nMakes one.\n\n### Files\n\n/etc/crates'],
  ['text behind the path', '## GET Crates\n\n/crates is where they are.'],
  ['a code span that is no path', '## GET Crates\n\n### Request\n\n`crates`'],
])('none in %s', (_, body) => {
  expect(endpointsOf(body)).toEqual([]);
});
