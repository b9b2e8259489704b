/**
 * Masking takes time in proportion to the text. The texts are made of the rules' own pieces, repeated
 * between a beginning and an end, for these are what patterns go back and forth over.
 */
import { expect, test } from 'vitest';
import { maskRules, redact } from '../../../../docs-index/read/mask/redact';
import { growth, mostGrowth } from '../../../growth';
import { seededRandom } from './plantedSecrets';

/** Words of the patterns, and what stands in them for a class of units. */
const pieces = [
  ...new Set(
    maskRules.flatMap(({ pattern, begins = [] }) => [
      ...begins,
      ...(pattern.source
        .replace(/\\[a-zA-Z]/g, ' ')
        .match(/[A-Za-z]{2,}|[\u4e00-\u9fff]{1,8}|:\/\/|\+86?|@|<|-/g) ?? []),
    ]),
  ),
  ...[' ', '\n', '\t', '\u3000', '1', '12', '1.', '.', '-', '--', '_', ':', '：', '=', '"', '\\"'],
  ...["'", '|', '\\', '\\n', '&', '/', '%40', '**', ',', '{', '[', '(', 'aB3', 'eyJ', '2001:'],
  ...['47.97.43.162', '13800001111', '\n| 密码 | SK |\n|---|---|\n', '-----BEGIN PRIVATE KEY-----'],
];

const random = seededRandom(23);
const pick = () => pieces[Math.floor(random() * pieces.length)] ?? '';
const some = (odds: number) => (random() < odds ? pick() : '');

const made = Array.from({ length: 150 }, () => {
  const unit = pick() + some(0.5) + some(0.2);
  return [some(0.6), unit, some(0.5) + some(0.3)] as const;
});

test.each([
  ['QQ', ' ', ''],
  ['QQ', '\n', ''],
  ['86 1', '.', '1-'],
  ['', 'eyJ--', ''],
  ['', 'sk-eyJ', ''],
  ['AKIA', '1-eyJ', 'Qiniu '],
  ['47.97.43.162', '\\', 'sk='],
  ['', '-----BEGIN PRIVATE KEY-----', 'a'],
  ['pass', ' ', 'x'],
] as const)('%j, %j repeated, %j', async (first, unit, last) => {
  expect(await growthOf(first, unit, last)).toBeLessThanOrEqual(mostGrowth);
});

test('wide tables: many columns of passwords, many rows', async () => {
  const text = (size: number) =>
    `${'| 密码 '.repeat(size)}|\n|---|---|\n${'| a | b |\n'.repeat(size)}`;
  const size = 8000;
  expect(await growth(count => redact(text(count)), { size })).toBeLessThanOrEqual(mostGrowth);
});

test('texts made of the pieces of the rules', async () => {
  for (const parts of made) {
    expect(await growthOf(...parts), parts.join(' ')).toBeLessThanOrEqual(mostGrowth);
  }
});

function growthOf(first: string, unit: string, last: string): Promise<number> {
  const text = (size: number) => first + unit.repeat(Math.ceil(size / unit.length)) + last;
  return growth(size => redact(text(size)), { size: 48_000 });
}
