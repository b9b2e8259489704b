import { expect, test } from 'vitest';
import {
  matchMessages,
  messagePattern,
  messageRows,
} from '../../../../docs-index/derive/symbols/messages';
import type { ErrorDoc } from '../../../../docs-index/reference';
import { growth, mostGrowth } from '../../../growth';

function errorOf(...messages: string[]): ErrorDoc {
  return { messages, title: 't', description: '', articleId: 'a', line: 1 };
}

/** The documented messages found in a text, each with the words it stands in. */
function check(messages: readonly string[], text: string, expected: readonly string[]): void {
  const found = matchMessages(messageRows([errorOf(...messages)]), text);
  expect(found.map(({ row, start, end }) => `${row.message} @ ${text.slice(start, end)}`)).toEqual(
    expected,
  );
}

test('whole words, any letter case, any blanks', () => {
  check(['no such part'], 'x: No  such part, no such partner', ['no such part @ No  such part']);
});

test('parts in angle brackets vary, a lone x too', () => {
  check(['block <N>: bad ctx'], 'PUT block 12: bad ctx', [
    'block <N>: bad ctx @ block 12: bad ctx',
  ]);
  check(['use <host>'], 'please use up-z1.example.com, ok', ['use <host> @ use up-z1.example.com']);
  check(['disk x lost'], 'Disk 3 lost', ['disk x lost @ Disk 3 lost']);
});

test('what varies as a whole is no message', () => {
  check(['<reason>', '<a> <b>', '…', '<reason> 7'], 'const bucket = find(reason, 7);', []);
  check(['<reason> gone'], 'file gone', ['<reason> gone @ file gone']);
});

test('every place and every message, the longer first', () => {
  check(['no part', 'no part left'], 'no part left; no part', [
    'no part left @ no part left',
    'no part @ no part',
    'no part @ no part',
  ]);
});

test('messages in Chinese need no word boundary', () => {
  check(['没有权限'], '提示没有权限登录', ['没有权限 @ 没有权限']);
});

test('special characters are literal', () => {
  check(['job(<N>) not found?'], 'job(7) not found?', ['job(<N>) not found? @ job(7) not found?']);
  expect(messagePattern('a.b').test('a-b')).toBe(false);
});

test('the cost grows with the text, not with text times messages', async () => {
  const messages = Array.from(
    { length: 2000 },
    (_, at) => `documented failure number${at} of <kind>`,
  );
  const table = messageRows([errorOf(...messages, 'a <x> b <y> c <z> ddd')]);
  const many = [messageRows([errorOf('aaa<x>'.repeat(50))])];
  many.push(messageRows([errorOf(`aaa ${'<x><y>'.repeat(50)} b`)]));
  const work = (size: number) => {
    matchMessages(table, 'const value = compute(failure, other); '.repeat(size));
    matchMessages(table, 'a a b b c c ddd '.repeat(size));
    for (const rows of many) matchMessages(rows, 'aaa'.repeat(size) + 'aaa '.repeat(size));
  };
  expect(await growth(work, { size: 8000 })).toBeLessThanOrEqual(mostGrowth);
});
