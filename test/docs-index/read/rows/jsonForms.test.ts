import { expect, test } from 'vitest';
import { readSource } from '../../../../docs-index/read/readSource';

async function read(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const { format, articles, problems } = await readSource({ path: name, name, bytes });
  return { format, told: articles.map(({ title, body }) => `${title}: ${body}`), problems };
}

const oar = { title: 'Oar breaks', text: 'Carry a spare one.' };
const sail = { title: 'Sail tears', text: 'Sew it.' };
const both = ['Oar breaks: Carry a spare one.', 'Sail tears: Sew it.'];
const cells = [Object.values(oar), Object.values(sail)];
const pretty = (value: unknown) => JSON.stringify(value, undefined, 2);

test.each([
  ['rows', [oar, sail]],
  ['columns and data', { columns: Object.keys(oar), index: [0, 1], data: cells }],
  [
    'a map for each column',
    { title: { 0: oar.title, 1: sail.title }, text: { 0: oar.text, 1: sail.text } },
  ],
  ['a map for each row', { 'desk-1': oar, 'desk-2': sail }],
  ['a header and rows', [Object.keys(oar), ...cells]],
])('JSON as %s', async (_, value) => {
  expect(await read('desk.json', JSON.stringify(value))).toEqual({
    format: 'json',
    told: both,
    problems: [],
  });
});

test('objects over several lines that follow each other, with lists inside', async () => {
  const text = `${pretty({ ...oar, notes: [{ by: 'Ann' }] })}\n${pretty(sail)}\n`;
  const expected = { format: 'jsonl', told: both, problems: [] };
  expect(await read('desk.json', text)).toEqual(expected);
  expect(await read('desk.jsonl', text.replace('}\n{', '},\n{'))).toEqual(expected);
});

test('commas behind the last, and NaN, but not in texts', async () => {
  const text =
    '[{"title": "A, }", "text": "NaN, ]", "score": NaN,}, {"title": "B", "text": "x",},]';
  expect(await read('desk.json', text)).toEqual({
    format: 'json',
    told: ['A, }: NaN, ]', 'B: x'],
    problems: [],
  });
});

test('a broken one of the objects costs itself alone', async () => {
  const text = `${pretty(oar)}\n{\n  "title": oops\n}\n${pretty(sail)}\n`;
  const { told, problems } = await read('desk.json', text);
  expect(told).toEqual(both);
  expect(problems.map(({ line }) => line)).toEqual([5]);
});

test('fields in single quotes, with quotes doubled', async () => {
  const text = "'title';'text'\n'Oar''s end';'Split; or \"gone\"'\n";
  expect(await read('desk.csv', text)).toEqual({
    format: 'csv',
    told: ['Oar\'s end: Split; or "gone"'],
    problems: [],
  });
});

test('a description below a subject is a text, below a mere name it is not', async () => {
  const wrapped = (row: object) => JSON.stringify({ tickets: [row], next_page: null });
  const told = await read('a.json', wrapped({ subject: 'Oar breaks', description: 'Mend it.' }));
  expect(told.told).toEqual(['Oar breaks: Mend it.']);
  const config = await read('b.json', wrapped({ name: 'oar', description: 'Tool of a build.' }));
  expect(config).toEqual({ format: 'passed-over', told: [], problems: [] });
});
