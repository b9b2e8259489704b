/**
 * Ten thousand requests, five hundred at once and a fifth of them cancelled, of a server at rest and
 * of one that indexes all the while: none lost, none wrong, nothing piled up.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { temporaryFolder } from '../temporaryFolder';
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

/** Pages that no question finds, so that answers stay the same whichever of them are indexed. */
function page(round: number): string {
  const birds = Array.from({ length: 60 }, (_, at) => `penguin${(at * 7 + round) % 97}`);
  return `---\ntitle: Zoo\ncategory: Zoo\n---\n\n${birds.join(' swims\n\n')}`;
}

test.each([
  ['at rest', 0],
  ['while indexing', 150],
])('ten thousand mixed requests, %s', { timeout: 240_000 }, async (_, pages) => {
  const folder = temporaryFolder({ 'zoo.md': page(0) });
  const draft = join(temporaryFolder({}), 'draft');
  const write = (round: number) => {
    for (let at = 0; at < pages; at++) {
      // Moved into place, for a file half written is half a page.
      writeFileSync(draft, page(round + at));
      renameSync(draft, join(folder, `zoo${at}.md`));
    }
  };
  write(0);
  const cacheDir = join(temporaryFolder({}), 'cache');
  const server = await startServer({ initializationOptions: { sources: [folder], cacheDir } });
  let updates = 0;
  void server.status(({ state }) => {
    if (state === 'indexing') updates++;
    return false;
  });
  const uri = server.open('store.js', 'javascript', code);
  await server.status(({ state }) => state === 'ready');
  const asked = questions(uri);
  const alone: string[] = [];
  const replace = pages > 0 ? steady : timeless;
  for (const question of asked) {
    const source = new CancellationTokenSource();
    alone.push(await answer(server, question, { replace, source }));
  }
  expect(new Set(alone).size).toBeGreaterThan(20);
  const before = residentBytes(server);

  const random = randomNumbers(7);
  let answered = 0;
  let cancelled = 0;
  const updatesBefore = updates;
  for (let round = 0; round < 20; round++) {
    write(round);
    const storm = Array.from({ length: 500 }, async () => {
      const at = Math.floor(random() * asked.length);
      const question = asked[at];
      if (question === undefined) return;
      const source = new CancellationTokenSource();
      const pending = answer(server, question, { replace, source });
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
  if (pages > 0) expect(updates - updatesBefore).toBeGreaterThan(5);
  expect(cancelled).toBeGreaterThan(100);
  expect(server.complaints()).toEqual([]);
  expect(residentBytes(server) - before).toBeLessThan(150 * 1024 * 1024);
});

const cancelledText = 'cancelled';

/** Without times. */
function timeless(key: string, value: unknown): unknown {
  return key === 'tookMs' ? 0 : value;
}

/**
 * Of hits the best: how rare a word is in all documents, and with it the order of results that are
 * nearly as good and where they stop to be matches, changes while some documents are replaced.
 */
function steady(key: string, value: unknown): unknown {
  if (key === 'hits' && Array.isArray(value)) return (value[0] as { id?: string } | undefined)?.id;
  return ['score', 'total', 'facets'].includes(key) ? 0 : timeless(key, value);
}

/** The answer as text, what may change left out; errors by their message. */
async function answer(
  { connection }: StartedServer,
  { method, params }: Question,
  {
    replace,
    source,
  }: { readonly replace: typeof steady; readonly source: CancellationTokenSource },
): Promise<string> {
  try {
    const result: unknown = await connection.sendRequest(method, params, source.token);
    return JSON.stringify(result, replace);
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
