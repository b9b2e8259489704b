import { expect, test } from 'vitest';
import {
  asksForHelp,
  asksForReleases,
  asksQuestion,
} from '../../../../docs-index/answer/search/asksFor';

test.each([
  ['箱子为什么打不开了', true],
  ['who took all of my crates', true],
  ['开箱子', false],
  ['crate full', false],
  ['打开箱子的接口是哪个', false],
  ['which endpoint opens all the crates', false],
])('asks for help: %s, %s', (query, expected) => expect(asksForHelp(query)).toBe(expected));

test.each([
  ['how do I row', true],
  ['船为什么漏水', true],
  ['the oar fails', true],
  ['下水失败', true],
  ['what is an oar', false],
  ['什么是船桨', false],
  ['船桨', false],
  ['howl', false],
])('asks a question: %s, %s', (query, expected) => expect(asksQuestion(query)).toBe(expected));

test.each([
  ['oar 2.1', true],
  ['更新日志', true],
  ["what's new", true],
  ['升级之后漏水', false],
  ['row 2 boats', false],
])('asks for releases: %s, %s', (query, expected) => expect(asksForReleases(query)).toBe(expected));
