/** Requests that are not of the protocol's form, asked of the real server. */
import { expect, test } from 'vitest';
import { LogMessageNotification } from 'vscode-languageserver-protocol/node';
import { connect } from './connect';

const uri = 'untitled:a.js';
const textDocument = { uri };
const position = { line: 0, character: 3 };
const range = { start: position, end: position };
const odd: readonly unknown[] = [null, 5, 'x', true, [], {}, [[]]];

/** Parameters that are well formed, by method; each of their fields is then spoilt. */
const requests: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/hover': { textDocument, position },
  'textDocument/completion': { textDocument, position },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'completionItem/resolve': { label: 'a' },
  'workspace/symbol': { query: 'a' },
  'workspace/executeCommand': { command: 'supportDocs.server.lookup', arguments: ['612'] },
  'supportDocs/symbolAt': { textDocument, position },
  'supportDocs/examples': { languageId: 'http', textDocument, position },
  'supportDocs/search': { query: 'a' },
  'supportDocs/article': { id: 'a' },
  'supportDocs/lookup': { name: 'a' },
  'supportDocs/symbolsInText': { text: 'a' },
  'supportDocs/tool': { name: 'search_docs', input: {} },
};

/** The code of the error that a request is answered with; undefined for an answer. */
type Ask = (method: string, params: unknown) => Promise<number | undefined>;

async function start(): Promise<{ readonly ask: Ask; readonly logged: readonly string[] }> {
  const { client, open } = await connect();
  const logged: string[] = [];
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  open('a.js', 'javascript', 'if (code === 612) stop();\n');
  const ask: Ask = async (method, params) => {
    try {
      await client.sendRequest(method, params);
      return undefined;
    } catch (error) {
      return error instanceof Error && 'code' in error ? Number(error.code) : NaN;
    }
  };
  return { ask, logged };
}

test.for(Object.entries(requests))('%s refuses what is malformed', async ([method, given]) => {
  const { ask, logged } = await start();
  expect(await ask(method, given)).toBeUndefined();
  const [needed = ''] = Object.keys(given);
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => name !== needed));
  const spoilt = odd.filter(value => typeof value !== typeof given[needed]);
  const codes = await Promise.all([
    ask(method, rest),
    ...spoilt.map(value => ask(method, { ...given, [needed]: value })),
    ...odd.filter(value => !Array.isArray(value)).map(value => ask(method, value)),
  ]);
  expect(new Set(codes)).toEqual(new Set([-32602]));
  expect(logged).toEqual([]);
});

const places: readonly unknown[] = [
  ...odd,
  { line: '0', character: 0 },
  { line: -1, character: 0 },
  { line: 0.5, character: 0 },
  { line: 0 },
];

test('places that are none are refused, by every request that has one', async () => {
  const { ask, logged } = await start();
  const codes: (number | undefined)[] = [];
  for (const place of places) {
    codes.push(await ask('textDocument/hover', { textDocument, position: place }));
    codes.push(await ask('supportDocs/symbolAt', { textDocument, position: place }));
    const wrong = { textDocument, range: { start: place, end: place }, context: requests };
    codes.push(await ask('textDocument/codeAction', wrong));
  }
  for (const context of odd)
    codes.push(await ask('textDocument/codeAction', { textDocument, range, context }));
  expect(new Set(codes)).toEqual(new Set([-32602]));
  expect(logged).toEqual([]);
});

test('whatever is optional and odd costs nothing but itself', async () => {
  const { ask, logged } = await start();
  const codes: (number | undefined)[] = [];
  for (const value of odd) {
    codes.push(await ask('completionItem/resolve', { label: 'a', data: value }));
    codes.push(await ask('completionItem/resolve', { label: 'a', data: { key: value } }));
    codes.push(await ask('supportDocs/browse', value === null ? {} : { path: value }));
    codes.push(await ask('supportDocs/search', { query: 'a', limit: value, kinds: value }));
    const diagnostics = [value, { range, message: 'x', data: value }];
    codes.push(
      await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics } }),
    );
    codes.push(
      await ask('workspace/executeCommand', {
        command: 'supportDocs.server.status',
        arguments: value,
      }),
    );
  }
  expect(new Set(codes)).toEqual(new Set([undefined]));
  expect(logged).toEqual([]);
});

test('a request without parameters is one that says nothing', async () => {
  const { client, open } = await connect();
  open('a.js', 'javascript', 'if (code === 612) stop();\n');
  const needless = ['supportDocs/status', 'supportDocs/problems', 'supportDocs/browse'];
  const told = (answer: Promise<unknown>): Promise<unknown> =>
    answer.then(
      () => 'answered',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
  for (const method of [...Object.keys(requests), ...needless]) {
    if (method === 'completionItem/resolve') continue;
    const absent = await told(client.sendRequest(method));
    const others = [null, []].map(params => told(client.sendRequest(method, params)));
    const expected = needless.includes(method) ? 'answered' : -32602;
    expect([method, absent, ...(await Promise.all(others))]).toEqual([
      method,
      ...[expected, expected, expected],
    ]);
  }
});
