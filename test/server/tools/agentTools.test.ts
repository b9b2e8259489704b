import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import {
  agentTools,
  callTool,
  inputSchema,
  toolInstructions,
} from '../../../server/tools/agentTools';
import { docsOf } from '../../docsOf';
import { hostileAttempts, hostileDocs } from '../../hostileDocs';
import { loadNimbus } from '../../nimbus';

let nimbus: DocsIndex;

beforeAll(async () => {
  nimbus = await loadNimbus();
});

function call(name: string, input: unknown, maxBytes?: number) {
  const options = maxBytes === undefined ? {} : { maxBytes };
  return callTool({ name, input, ...options }, { index: nimbus, reference: nimbus });
}

test('four tools, each described for a model in less than 2,000 bytes', () => {
  const sizes = agentTools.map(tool => [
    tool.name,
    JSON.stringify([tool.name, tool.title, tool.description, inputSchema(tool)]).length < 2000,
  ]);
  expect(sizes).toEqual([
    ['search_docs', true],
    ['read_doc', true],
    ['look_up', true],
    ['example_request', true],
  ]);
  expect(toolInstructions.length).toBeLessThan(2000);
});

const wrongInputs: readonly (readonly [string, unknown, string])[] = [
  ['look_up', {}, 'The parameter "name" is missing. Call look_up like this: {"name":"612"}'],
  [
    'look_up',
    { name: ['612'] },
    'The parameter "name" must be a string. Call look_up like this: {"name":"612"}',
  ],
  [
    'look_up',
    { name: '742', colour: 'red' },
    'There is no parameter "colour"; the parameters are name. Call look_up like this: {"name":"612"}',
  ],
  ['look_up', [1], 'The input must be an object. Call look_up like this: {"name":"612"}'],
  [
    'search_docs',
    { query: 'drawer', limit: 'many' },
    'The parameter "limit" must be a whole number from 1 to 20. ' +
      'Call search_docs like this: {"query":"upload callback fails"}',
  ],
  [
    'search_docs',
    { query: 'drawer', kind: 'blog' },
    'The parameter "kind" is one of kb, ticket, qa, reference. ' +
      'Call search_docs like this: {"query":"upload callback fails"}',
  ],
  [
    'write_doc',
    {},
    'There is no such tool. The tools are search_docs, read_doc, look_up, example_request.',
  ],
];

test.for(wrongInputs)('%s of %j says what to do', ([name, input, text]) => {
  expect(call(name, input)).toEqual({ text, isError: true });
});

test('names that models invent are taken for what they mean, numbers for text', () => {
  const meant = call('look_up', { name: '742' });
  expect(meant.isError).toBe(false);
  expect(call('look_up', { code: 742 })).toEqual(meant);
  expect(call('look_up', '742')).toEqual(meant);
  expect(call('search_docs', { userQuery: 'lost drawer' })).toEqual(
    call('search_docs', { query: 'lost drawer' }),
  );
});

test('hostile inputs: as long as can be, with zeros, with names that every object has', () => {
  const long = 'x'.repeat(10_000_000);
  const texts = [
    { name: long },
    { name: '7\u000042' },
    { name: 'toString' },
    JSON.parse('{"__proto__": "742"}'),
    { constructor: '742' },
    { [long]: '742' },
  ].map(input => call('look_up', input).text.split('\n')[0]);
  const like = 'the parameters are name. Call look_up like this: {"name":"612"}';
  const nothing = expect.stringMatching(/^Nothing is documented under this name in /) as unknown;
  expect(texts).toEqual([
    ...[nothing, nothing, nothing],
    `There is no parameter "__proto__"; ${like}`,
    `There is no parameter "constructor"; ${like}`,
    `There is no parameter "${'x'.repeat(40)}"; ${like}`,
  ]);
});

test('no input throws or is answered at length', () => {
  const names = agentTools.map(tool => tool.name);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, input) => {
      const { text } = call(name, input);
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(8000);
    }),
  );
  const keys = ['query', 'name', 'id', 'endpoint', 'language', 'limit', 'part', '__proto__'];
  const text = fc.oneof(fc.string(), fc.constantFrom('742', 'drawer', '\u0000', 'toString'));
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.dictionary(fc.constantFrom(...keys), text),
      (name, input) => {
        expect(call(name, input).text).not.toBe('');
      },
    ),
  );
});

test('a call while indexing says so first', () => {
  const docs = { index: nimbus, reference: nimbus, note: 'Still indexing: 1 of 2 files.' };
  const { text } = callTool({ name: 'look_up', input: { name: '742' } }, docs);
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Still indexing: 1 of 2 files.',
    '',
    '1. error-code "742"',
  ]);
});

/** Characters that no answer may hold, whatever documents hold. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u;

test('whatever documents hold stays between marks that they do not contain', async () => {
  const hostile = await docsOf(hostileDocs());
  const docs = { index: hostile, reference: hostile };
  const ids = [...hostile.titles()].map(title => title.id);
  const calls = [
    ...ids.map(id => ({ name: 'read_doc', input: { id } })),
    ...hostileAttempts().map(query => ({ name: 'search_docs', input: { query, limit: 3 } })),
    ...hostileAttempts().map(name => ({ name: 'look_up', input: { name } })),
    ...hostile.symbols.endpoints.map(({ key }) => ({
      name: 'example_request',
      input: { endpoint: key, language: 'python' },
    })),
  ];
  const texts = calls.map(one => callTool(one, docs).text);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(text => unseen.test(text))).toEqual([]);
  expect(texts.filter(text => !marksMatch(text))).toEqual([]);
});

/** Every mark that opens is closed once, and nothing else has its form. */
function marksMatch(text: string): boolean {
  const opened = [...text.matchAll(/^<quote ([0-9a-f]{8}): [a-zA-Z ]+>$/gm)].map(
    ([, mark]) => mark,
  );
  const closed = [...text.matchAll(/^<\/quote ([0-9a-f]{8})>$/gm)].map(([, mark]) => mark);
  const everywhere = opened.map(mark => text.split(mark ?? '').length - 1);
  const uses = (mark: string | undefined) => opened.filter(other => other === mark).length * 2;
  return (
    JSON.stringify(opened) === JSON.stringify(closed) &&
    everywhere.every((count, at) => count === uses(opened[at]))
  );
}
