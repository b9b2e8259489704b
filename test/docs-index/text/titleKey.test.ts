import { expect, test } from 'vitest';
import { titleKey } from '../../../docs-index/text/titleKey';

test.each([
  ['Get Started!', 'getstarted'],
  ['get-started', 'getstarted'],
  ['1.2 Get Started', 'getstarted'],
  ['（三）灯的颜色', '灯的颜色'],
  ['第三章 灯的颜色', '灯的颜色'],
  ['燈的顏色：ＬＥＤ 灯', '灯的颜色led灯'],
  ['2.0', '20'],
  ['612', '612'],
  ['500 errors', '500errors'],
  ['三方登录', '三方登录'],
  ['…', ''],
])('%s → %s', (title, key) => {
  expect(titleKey(title)).toBe(key);
});
