import { expect, test } from 'vitest';
import { watchFences } from '../../../docs-index/text/fenceWatch';

const codeLines = (...lines: string[]) => {
  const watch = watchFences();
  return lines.filter(line => watch.isCode(line));
};

test('lines of a fence are code, the fence itself too', () => {
  expect(codeLines('one', '```js', 'two', '```', 'three')).toEqual(['```js', 'two', '```']);
});

test('a fence ends with as many marks of its kind, and nothing behind them', () => {
  const inner = ['````md', '```', 'code', '~~~~', '```` no', '````'];
  expect(codeLines(...inner, 'text')).toEqual(inner);
});

test('fences stand in quotes and lists too', () => {
  expect(codeLines('> ```', '> code', '> ```', '> text')).toEqual(['> ```', '> code', '> ```']);
});

test('code spans of three marks in one line are no fence', () => {
  expect(codeLines('```one``` and more', 'text')).toEqual([]);
});
