import { expect, test } from 'vitest';
import { asksForHelp } from '../../../../docs-index/answer/search/asksForHelp';

test.each([
  ['箱子为什么打不开了', true],
  ['who took all of my crates', true],
  ['开箱子', false],
  ['crate full', false],
  ['打开箱子的接口是哪个', false],
  ['which endpoint opens all the crates', false],
])('%s: %s', (query, expected) => expect(asksForHelp(query)).toBe(expected));
