import { expect, test } from 'vitest';
import { afterCodeBlocks, codeBlocks } from '../../../client/article/codeBlocks';

const text = 'a\n```json\n{\n  "b": 1\n}\n```\nc\n~~~~\n```\nd\n~~~~\n```open\ne';

test('closed fences are blocks, with their language', () => {
  expect(codeBlocks(text).map(({ code, language }) => ({ code, language }))).toEqual([
    { code: '{\n  "b": 1\n}', language: 'json' },
    { code: '```\nd', language: '' },
  ]);
  expect(codeBlocks('no code')).toEqual([]);
});

test('what is added stands right behind each block', () => {
  expect(afterCodeBlocks(text, block => `[${block}]`)).toBe(
    'a\n```json\n{\n  "b": 1\n}\n```\n\n[0]\n\nc\n~~~~\n```\nd\n~~~~\n\n[1]\n\n```open\ne',
  );
});
