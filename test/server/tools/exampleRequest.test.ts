import { expect, test } from 'vitest';
import { callTool } from '../../../server/tools/agentTools';
import { loadNimbus } from '../../nimbus';

async function example(input: object) {
  const index = await loadNimbus();
  return callTool({ name: 'example_request', input }, { index, reference: index });
}

test('a request in the language asked for, with its placeholders', async () => {
  const { text, isError } = await example({ endpoint: 'GET /api/nb/v1/machine/x', language: 'py' });
  expect(isError).toBe(false);
  expect(text).toMatch(/^"GET \/api\/nb\/v1\/machine\/:id" of "Read a machine"/);
  expect(text).toMatch(/<quote [0-9a-f]{8}: API reference>\nimport /);
  expect(text).toMatch(/\nPlaceholders:\n- "host"/);
});

test('a language nobody writes gives HTTP, and says so', async () => {
  const { text } = await example({ endpoint: 'GET /api/nb/v1/machine/:id', language: 'cobol' });
  expect(text).toMatch(/\n\nThere are no examples in "cobol"; this is HTTP\. Languages: http, /);
  expect(text).toContain('GET {{host}}/api/nb/v1/machine/');
});

test('an endpoint nobody documents is answered with those near it', async () => {
  const { text, isError } = await example({ endpoint: 'GET /api/nb/v1/machines', language: 'go' });
  expect(isError).toBe(true);
  expect(text).toMatch(
    /^No such endpoint is documented\. Near it: .*"GET \/api\/nb\/v1\/machine\/:id"/,
  );
});
