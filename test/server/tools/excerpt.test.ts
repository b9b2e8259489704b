import { expect, test } from 'vitest';
import { excerptAround } from '../../../server/tools/excerpt';
import { bytesOf } from '../../../server/tools/fitText';

const filler = (word: string) => `${`${word} `.repeat(60).trim()}.`;
const rows = Array.from({ length: 60 }, (_, n) => `| ${n} | the gate number ${n} squeaks |`);
const page = [
  '# Gates',
  filler('lead'),
  '## Oil',
  filler('oil'),
  '## Table of gates',
  ['| no | what |', '| --- | --- |', ...rows].join('\n'),
  '## Code',
  '```sh\n' + Array.from({ length: 60 }, (_, n) => `open gate${n}`).join('\n') + '\n```',
].join('\n\n');

function excerpt(passage: string, section?: string): string {
  return excerptAround(page, { passage, section }, 600);
}

test('a text that fits is whole, what it says twice once', () => {
  const ticket =
    '## Question\n\nWhy does the gate squeak at night?\n\n## Conversation\n\n**Customer**\n\n' +
    'Why does the gate squeak at night?\n\n**Support**\n\nOil it.';
  expect(excerptAround(ticket, { passage: 'Oil it.', section: undefined }, 1000)).toBe(
    '## Question\n\nWhy does the gate squeak at night?\n\n## Conversation\n\n**Support**\n\nOil it.',
  );
});

test('it begins with the section that answers', () => {
  expect(excerpt('oil oil oil oil oil oil', 'Oil')).toMatch(/^…\n## Oil\n\noil oil/);
});

test('far below its heading, with a little before, the heading and the head of the table', () => {
  const text = excerpt('the gate number 47 squeaks', 'Table of gates');
  const lines = text.split('\n').filter(line => line !== '');
  expect(lines.slice(0, 4)).toEqual(['…', '## Table of gates', '| no | what |', '| --- | --- |']);
  expect(text).toContain('| 47 | the gate number 47 squeaks |');
  expect(text).not.toContain('| 40 |');
  expect(bytesOf(text)).toBeLessThanOrEqual(600);
});

test('inside a block of code the block is opened again', () => {
  const lines = excerpt('open gate41 open gate42')
    .split('\n')
    .filter(line => line !== '');
  expect(lines.slice(0, 3)).toEqual(['…', '## Code', '```sh']);
  expect(lines).toContain('open gate41');
});

test('a passage that is nowhere: from the beginning', () => {
  expect(excerpt('nothing of the kind').startsWith('# Gates\n\nlead lead')).toBe(true);
});
