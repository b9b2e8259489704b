import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPublishing } from '../../../../docs-index/shared/publish/publisher';
import type { ServerRequest, Transport } from '../../../../docs-index/shared/transport';
import { temporaryFolder } from '../../../temporaryFolder';
import { json, run } from '../../cli/runCli';

/** A server that takes the documents it likes, and keeps the lines of all it is sent. */
function server(likes: (line: string) => boolean) {
  const lines: string[] = [];
  const answer = ({ path, body = '' }: ServerRequest): unknown => {
    if (path.includes('/_count')) return { count: lines.filter(likes).length };
    if (!path.includes('/_bulk')) return {};
    const sent = body.split('\n').filter((_, at) => at % 2 === 1);
    lines.push(...sent);
    const refusal = { status: 400, error: { reason: 'too many knots' } };
    return { items: sent.map(line => ({ index: likes(line) ? { status: 201 } : refusal })) };
  };
  const send = (request: ServerRequest) => Promise.resolve({ status: 200, json: answer(request) });
  const transport: Transport = { host: 'made.example.com', send, close: () => undefined };
  return { transport, lines };
}

/** Publishes rows of a data set that document an endpoint each, to an index with little room for them. */
async function publish(
  rows: number,
  {
    options = [],
    likes = () => true,
  }: { options?: readonly string[]; likes?: (line: string) => boolean } = {},
) {
  const text = Array.from({ length: rows }, (_, number) => {
    const response = `\`\`\`\nGET /v1/ropes/${number}/knots\n\`\`\`\n`;
    return JSON.stringify({ question: `Knots of rope ${number}`, response, tag: 'Ropes' });
  }).join('\n');
  const folder = temporaryFolder({ 'archive.jsonl': text });
  const { transport, lines } = server(likes);
  const packLimits = { mostBytes: 50_000, segmentLength: 5000 };
  const loadSearchServer = () =>
    Promise.resolve({
      openSearchServer: () => {
        throw new Error('Nobody searches here.');
      },
      publishTo: ({ alias }: { readonly alias: string }, given: { now: Date; shards: number }) =>
        startPublishing({ ...given, transport, alias, packLimits }),
    });
  const args = ['publish', join(folder, 'archive.jsonl'), '--to', 'https://made.example.com'];
  return { outcome: await run([...args, ...options], { loadSearchServer }), lines };
}

test('the pack of an archive stays as large as it may be, and what has no room there is told', async () => {
  const { outcome, lines } = await publish(1500, { options: ['--json'] });
  expect(outcome.code).toBe(0);
  const { articles, leftOut } = json(outcome) as { articles: number; leftOut: number };
  expect([articles, leftOut > 500, leftOut < 1500]).toEqual([1500, true, true]);
  const pieces = lines.filter(line => line.startsWith('{"piece"'));
  const length = pieces.reduce((sum, line) => sum + line.length, 0);
  expect([length > 30_000, length < 70_000]).toEqual([true, true]);
  const told = (await publish(1500)).outcome.out;
  const count = leftOut.toLocaleString('en');
  expect(told).toContain(
    `What ${count} of them document is found by searches only: the pack for hovers is full\n`,
  );
});

test('an archive whose documents have room tells of nothing left out', async () => {
  const { outcome } = await publish(20, { options: ['--json'] });
  expect(Object.keys(json(outcome) as object)).toEqual([
    ...['articles', 'passages', 'index', 'alias', 'problems', 'redactions', 'ms'],
  ]);
});

test('of many records that the server does not take the first are told, and the others counted', async () => {
  const likes = (line: string) => !line.includes('Knots of rope');
  const { outcome } = await publish(520, { options: ['--json'], likes });
  const { articles, problems } = json(outcome) as {
    articles: number;
    problems: { path: string; line: number; message: string }[];
  };
  expect([outcome.code, articles, problems.length]).toEqual([1, 0, 501]);
  expect(problems[1]).toMatchObject({
    line: 2,
    message: 'The search server does not take this record: too many knots.',
  });
  expect(problems.at(-1)?.message).toBe('20 more records were not taken.');
});
