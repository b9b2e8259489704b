/** Ten thousand requests at once, a fifth of them cancelled: none lost, none wrong, nothing piled up. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { startServer, type StartedServer } from './startServer';

const code = `const qiniu = require('qiniu');
if (info.statusCode === 612) return done(null, false);
const policy = new qiniu.rs.PutPolicy({ scope: bucket, returnBody: body,  });
await fetch('https://fusion.qiniuapi.com/v2/tune/refresh', { body: '{"urls": [], ""}' });
`;

interface Question {
  readonly method: string;
  readonly params: unknown;
}

function questions(uri: string): readonly Question[] {
  const textDocument = { uri };
  const places = code.split('\n').flatMap((text, line) => {
    const columns = Array.from({ length: Math.ceil(text.length / 6) }, (_, at) => at * 6);
    return columns.map(character => ({ textDocument, position: { line, character } }));
  });
  const words = ['612', 'no such bucket', '证书 续期', 'returnBody', '上传 失败', 'POST /v2/tune'];
  return [
    ...places.map(params => ({ method: 'textDocument/hover', params })),
    ...places.map(params => ({ method: 'supportDocs/symbolAt', params })),
    ...places.map(params => ({ method: 'textDocument/completion', params })),
    ...words.map(query => ({ method: 'supportDocs/search', params: { query } })),
    ...words.map(query => ({ method: 'workspace/symbol', params: { query } })),
    ...words.map(name => ({ method: 'supportDocs/lookup', params: { name } })),
    { method: 'supportDocs/browse', params: { path: [] } },
    { method: 'supportDocs/examples', params: { languageId: 'http', query: 'refresh' } },
    { method: 'supportDocs/search', params: { wrong: true } },
  ];
}

test('ten thousand mixed requests with cancellations', { timeout: 240_000 }, async () => {
  const server = await startServer();
  const uri = server.open('store.js', 'javascript', code);
  await server.status(({ state }) => state === 'ready');
  const asked = questions(uri);
  const alone: string[] = [];
  for (const question of asked) alone.push(await answer(server, question));
  expect(new Set(alone).size).toBeGreaterThan(20);
  const before = residentBytes(server);

  const random = randomNumbers(7);
  let answered = 0;
  let cancelled = 0;
  for (let round = 0; round < 20; round++) {
    const storm = Array.from({ length: 500 }, async () => {
      const at = Math.floor(random() * asked.length);
      const question = asked[at];
      if (question === undefined) return;
      const source = new CancellationTokenSource();
      const pending = answer(server, question, source);
      const fate = random();
      if (fate < 0.1) source.cancel();
      else if (fate < 0.2) setImmediate(() => source.cancel());
      const text = await pending;
      if (fate < 0.2 && text === cancelledText) cancelled++;
      else {
        expect(text).toBe(alone[at]);
        answered++;
      }
    });
    await Promise.all(storm);
  }
  expect(answered + cancelled).toBe(10_000);
  expect(cancelled).toBeGreaterThan(100);
  expect(server.complaints()).toEqual([]);
  expect(residentBytes(server) - before).toBeLessThan(150 * 1024 * 1024);
});

const cancelledText = 'cancelled';

/** The answer as text, without the time it took; errors by their message. */
async function answer(
  { connection }: StartedServer,
  { method, params }: Question,
  source = new CancellationTokenSource(),
): Promise<string> {
  try {
    const result: unknown = await connection.sendRequest(method, params, source.token);
    return JSON.stringify(result, (key, value: unknown) => (key === 'tookMs' ? 0 : value));
  } catch (error) {
    const { code, message } = error as { code?: number; message?: string };
    return code === LSPErrorCodes.RequestCancelled ? cancelledText : `error ${code}: ${message}`;
  }
}

/** Memory of the server's process as the system counts it; 0 where it does not tell. */
function residentBytes({ process: child }: StartedServer): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The same numbers in [0, 1) every time: a linear congruential generator (Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
