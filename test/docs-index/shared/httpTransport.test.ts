import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { httpTransport } from '../../../docs-index/shared/httpTransport';
import { readServerUrls } from '../../../docs-index/shared/serverUrls';
import type { ServerRequest } from '../../../docs-index/shared/transport';
import { fakeServer, sendJson } from './fakeServer';

const credentials = { kind: 'basic', user: 'reader', password: 'sekret' } as const;

/** What asking a server comes to: its answer, or the failure and its sentence without the host. */
async function ask(
  answer: (response: ServerResponse) => void,
  request: Partial<ServerRequest> = {},
): Promise<unknown> {
  const { url } = await fakeServer((_, response) => answer(response));
  const transport = httpTransport({ url, alias: 'docs', credentials });
  return transport.send({ method: 'GET', path: '/docs', ...request }).then(
    ({ json }) => json,
    (error: unknown) => {
      const { failure, message } = error as { failure: string; message: string };
      return `${failure}: ${message.replaceAll(transport.host, 'HOST')}`;
    },
  );
}

const status = (code: number) => (response: ServerResponse) => {
  response.writeHead(code, { 'content-type': 'text/html' }).end('<h1>No</h1>');
};

test.for([
  [401, 'unauthorized: The search server HOST does not know who asks (401): sign in again.'],
  [403, 'forbidden: The search server HOST does not let this user do that (403).'],
  [404, 'missing: The search server HOST has nothing of this name (404).'],
  [429, 'busy: The search server HOST is too busy to answer (429).'],
  [503, 'busy: The search server HOST is too busy to answer (503).'],
  [500, 'refused: The search server HOST answered with an error (500).'],
] as const)('status %i is told in one sentence', async ([code, told]) => {
  expect(await ask(status(code))).toBe(told);
});

test('HTML for JSON, answers without end, silence and a broken answer are told', async () => {
  expect(await ask(response => response.end('<html>sign in</html>'))).toBe(
    'not-json: What answers at HOST is no search server: it sends no JSON.',
  );
  expect(await ask(response => response.end('1'.repeat(3_000_000)), { mostBytes: 1_048_576 })).toBe(
    'too-large: The search server HOST sent more than 1 MB at once.',
  );
  expect(await ask(() => undefined, { timeoutMs: 50 })).toBe(
    'slow: The search server HOST took too long to answer.',
  );
  expect(await ask(response => response.destroy())).toBe(
    'unreachable: The search server HOST cannot be reached (ECONNRESET).',
  );
});

test('a redirect is not followed, and nobody else is told who asks', async () => {
  const other = await fakeServer((_, response) => sendJson(response, {}));
  const told = await ask(response => response.writeHead(302, { location: other.url }).end());
  expect(told).toBe(
    'redirect: The search server HOST points elsewhere, which is not followed: give the address it really has.',
  );
  expect(other.asked).toEqual([]);
});

test('an API key goes to its address as a header, elsewhere not at all, and into no sentence', async () => {
  const key = 'os_plumHarbour';
  const other = await fakeServer((_, response) => sendJson(response, {}));
  const { url, asked } = await fakeServer(({ path, authorization }, response) => {
    if (path === '/there') sendJson(response, { ok: true });
    else if (path === '/moved') response.writeHead(307, { location: other.url }).end();
    else sendJson(response, { error: { reason: `No rights for ${authorization ?? ''}` } }, 400);
  });
  const transport = httpTransport({ url, alias: 'docs', credentials: { kind: 'api-key', key } });
  const told = (path: string) =>
    transport.send({ method: 'GET', path }).then(
      ({ json }) => json,
      (error: unknown) => String(error).replace(transport.host, 'HOST'),
    );
  expect(await told('/there')).toEqual({ ok: true });
  expect(await told('/moved')).toContain('points elsewhere, which is not followed');
  expect(await told('/echo')).toBe(
    'UserError: The search server HOST answered with an error (400).',
  );
  expect(asked.map(({ authorization }) => authorization)).toEqual([
    ...['ApiKey os_plumHarbour', 'ApiKey os_plumHarbour', 'ApiKey os_plumHarbour'],
  ]);
  expect(other.asked).toEqual([]);
});

test('a question that is cancelled ends at once', async () => {
  const cancel = new AbortController();
  const asked = ask(() => cancel.abort(), { signal: cancel.signal });
  expect(await asked).toBe('cancelled: It was cancelled.');
});

test('credentials and packed bodies arrive; a node that is gone is passed over', async () => {
  const server = await fakeServer((_, response) => sendJson(response, { ok: true }));
  const transport = httpTransport({
    ...{ url: `http://127.0.0.1:1,${server.url}`, alias: 'docs', credentials },
  });
  const body = JSON.stringify({ text: '证书'.repeat(2000) });
  const { json } = await transport.send({ method: 'POST', path: '/docs/_search', body });
  expect(json).toEqual({ ok: true });
  const authorization = `Basic ${Buffer.from('reader:sekret').toString('base64')}`;
  expect(server.asked).toEqual([{ method: 'POST', path: '/docs/_search', body, authorization }]);
});

test('addresses that would show a secret are refused, and none of the secret is told', () => {
  const refused = (url: string, hasCredentials = true) => {
    try {
      return readServerUrls(url, hasCredentials).map(String);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  expect(refused('https://me:sekret@search.example.com')).toBe(
    'The address of the search server must not hold a password: sign in instead.',
  );
  expect(refused('http://search.example.com:9200')).toBe(
    'No credentials are sent to search.example.com:9200 over http://: use https://.',
  );
  expect(refused('search.example.com')).toBe(
    'The address of the search server must begin with https:// or http://.',
  );
  expect(refused('https://a.example.com, http://localhost:9200')).toEqual([
    'https://a.example.com/',
    'http://localhost:9200/',
  ]);
  expect(refused('http://search.example.com', false)).toEqual(['http://search.example.com/']);
});
