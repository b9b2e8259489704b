import { expect, test } from 'vitest';
import { httpTransport } from '../../../../docs-index/shared/httpTransport';
import { bulkWriter, type BulkItem } from '../../../../docs-index/shared/publish/bulk';
import { fakeServer, sendJson } from '../fakeServer';

const item = (id: string): BulkItem => ({ id, json: `{"id":"${id}"}`, path: 'a.md', line: 3 });

/** Ids of the documents in a bulk request. */
function idsIn(body: string): string[] {
  const lines = body.trim().split('\n');
  return lines
    .filter((_, at) => at % 2 === 0)
    .map(line => (JSON.parse(line) as { index: { _id: string } }).index._id);
}

/** Writes three documents to a server that says these statuses of them, round after round. */
async function write(rounds: readonly (readonly number[] | number)[]) {
  const { url, asked } = await fakeServer(({ body }, response) => {
    const round = rounds[asked.length - 1] ?? idsIn(body).map(() => 201);
    if (typeof round === 'number') {
      sendJson(response, {}, round);
      return;
    }
    const items = round.map(status => ({ index: { status, error: { reason: `no\n${status}` } } }));
    sendJson(response, { errors: true, items });
  });
  const refused: string[] = [];
  const writer = bulkWriter({
    transport: httpTransport({ url, alias: 'docs' }),
    target: 'docs-writing',
    onRefused: ({ item: { id, path, line }, reason }) =>
      refused.push(`${id} ${path}:${line} ${reason}`),
    pause: 1,
  });
  for (const id of ['a', 'b', 'c']) await writer.add(item(id));
  const failed = await writer.end().then(
    () => undefined,
    (error: unknown) => (error as Error).message.replace(/127\S+/, 'HOST'),
  );
  return { sent: asked.map(({ body }) => idsIn(body).join('')), refused, failed };
}

test('only what was not taken is sent again, until it is', async () => {
  expect(await write([[201, 429, 503], [201, 429], [200]])).toEqual({
    ...{ sent: ['abc', 'bc', 'c'], refused: [], failed: undefined },
  });
});

test('a whole request that is refused for a while is sent again', async () => {
  expect(await write([503, 429, [201, 201, 201]])).toEqual({
    ...{ sent: ['abc', 'abc', 'abc'], refused: [], failed: undefined },
  });
});

test('a record the server does not take is told with its file and line, and the rest is there', async () => {
  expect(await write([[201, 400, 201]])).toEqual({
    ...{ sent: ['abc'], refused: ['b a.md:3 no 400'], failed: undefined },
  });
});

test('nobody who stays busy is asked for ever, and an index that is gone is not made again', async () => {
  expect((await write(Array.from({ length: 9 }, () => 503))).failed).toBe(
    'The search server HOST is too busy to answer (503).',
  );
  expect((await write([[404, 404, 404]])).failed).toBe(
    'The index that was being written is gone: another publish to the same alias has replaced it.',
  );
});
