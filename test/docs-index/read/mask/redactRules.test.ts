/**
 * What a rule says of its matches (how they begin, which words and digits they hold) only spares time:
 * with and without it the same is found, so that no list may miss a way to begin.
 */
import { expect, test } from 'vitest';
import { addressRules } from '../../../../docs-index/read/mask/addressSecrets';
import { codeRules } from '../../../../docs-index/read/mask/codeSecrets';
import { flagRules } from '../../../../docs-index/read/mask/commandFlags';
import { latinRules } from '../../../../docs-index/read/mask/latinNames';
import { plateRules } from '../../../../docs-index/read/mask/licencePlates';
import { peopleRules } from '../../../../docs-index/read/mask/people';
import { postalRules } from '../../../../docs-index/read/mask/postalAddresses';
import { maskRules } from '../../../../docs-index/read/mask/redact';
import { namedRules } from '../../../../docs-index/read/mask/namedSecrets';
import { placeRules } from '../../../../docs-index/read/mask/passwordPlaces';
import { contactRules } from '../../../../docs-index/read/mask/contacts';
import { cueReader } from '../../../../docs-index/read/mask/cues';
import { foldWidth } from '../../../../docs-index/read/mask/foldWidth';
import { numberRules } from '../../../../docs-index/read/mask/numbers';
import { orderRules } from '../../../../docs-index/read/mask/orders';
import { commandRules } from '../../../../docs-index/read/mask/passwordCommands';
import { passwordRules } from '../../../../docs-index/read/mask/passwords';
import { phoneRules } from '../../../../docs-index/read/mask/phones';
import { secretRules } from '../../../../docs-index/read/mask/secrets';
import { findByRules, type Rule, type Searched } from '../../../../docs-index/read/mask/span';
import { plantSecrets, seededRandom, type Random } from './plantedSecrets';
import { plantShapes } from './plantedShapes';
import { plantTickets } from './plantedTickets';

const readCues = cueReader(
  maskRules.flatMap(({ begins = [], words = [] }) => [...begins, ...words]),
);

/** The rule without what it says of its matches. */
function bareRule({ kind, pattern, group, toEnd, accept }: Rule): Rule {
  const flags = `${pattern.flags.replace(/[yg]/g, '')}g`;
  return {
    kind,
    pattern: new RegExp(pattern.source, flags),
    ...(group !== undefined && { group }),
    ...(toEnd && { toEnd }),
    ...(accept && { accept }),
  };
}

/** Words of a pattern, as they stand in it. */
function wordsOf({ pattern }: Rule): readonly string[] {
  const source = pattern.source.replace(/\\[a-zA-Z]/g, ' ');
  return source.match(/[A-Za-z]{2,}|[\u4e00-\u9fff]{1,8}|:\/\/|\+86?|@|<|-/g) ?? [];
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz0123456789_-+/';
const marks = [
  ' ',
  ':',
  '=',
  ': ',
  '"',
  '是',
  '|',
  '/',
  '-',
  '\n',
  '',
  '_',
  '>',
  ' -p ',
  '(',
  '：',
];
/** What often stands between a word and what it announces. */
const links = [': ', '=', '是', ' ', '号', '：', ' is ', ' key: ', '-secret=', '/', '', ' -p '];

interface Makers {
  readonly word: () => string;
  readonly value: () => string;
  readonly mark: () => string;
  readonly link: () => string;
}

/** What a pattern may look for: its own words, and keys, numbers and names. */
function makersOf(words: readonly string[], random: Random): Makers {
  const pick = (items: readonly string[] | string): string =>
    items[Math.floor(random() * items.length)] ?? '';
  const run = (set: string, length: number) => Array.from({ length }, () => pick(set)).join('');
  const values = [
    () => run(letters, 6 + Math.floor(random() * 50)),
    () => run('0123456789', 4 + Math.floor(random() * 16)),
    () => `138${run('0123456789', 8)}`,
    () =>
      pick([
        'admin',
        '张三',
        'a.b@example.com',
        '[REDACTED_ID_CARD',
        'Passw0rd!',
        '浙A·8K2M6',
        'Mei Kite\n',
        '康丽娜，',
        '杭州市文一路12号3楼',
      ]),
  ];
  return {
    word: () => (random() < 0.2 ? pick(words).toUpperCase() : pick(words)),
    value: () => values[Math.floor(random() * values.length)]?.() ?? '',
    mark: () => pick(marks),
    link: () => pick(links),
  };
}

/** Words and values in any order. */
function mixedText({ word, value, mark }: Makers, random: Random): string {
  const pieces = Array.from({ length: 8 }, () => (random() < 0.3 ? word() : value()) + mark());
  return `${pieces.join('')} `;
}

/** A word that announces a value. */
function announcement(first: string, { word, value, link, mark }: Makers): string {
  return `${mark()}${first}${link()}${value()}${mark()}${word()}${link()}${value()} `;
}

function searchedIn(text: string): Searched {
  const folded = foldWidth(text);
  return { text: folded, cues: readCues(folded) };
}

const planted = [plantSecrets, plantShapes, plantTickets].flatMap(plant =>
  plant(seededRandom(3), 4).map(({ text }) => searchedIn(text)),
);

test.each([
  ['secrets', secretRules],
  ['passwords', passwordRules],
  ['commands', commandRules],
  ['contacts', contactRules],
  ['numbers', numberRules],
  ['orders', orderRules],
  ['phones', phoneRules],
  ['named secrets', namedRules],
  ['options', flagRules],
  ['addresses', addressRules],
  ['programs', codeRules],
  ['places', placeRules],
  ['people', peopleRules],
  ['names in Latin letters', latinRules],
  ['postal addresses', postalRules],
  ['licence plates', plateRules],
] as const)('%s are found as if each pattern were tried everywhere', (_name, rules) => {
  const random = seededRandom(5);
  let found = 0;
  for (const rule of rules) {
    const bare = [bareRule(rule)];
    const words = wordsOf(rule);
    const makers = makersOf(words, random);
    const made = [
      ...Array.from({ length: 100 }, () => mixedText(makers, random)),
      ...words.flatMap(word => Array.from({ length: 60 }, () => announcement(word, makers))),
    ].map(searchedIn);
    const missed = [...planted, ...made].filter(searched => {
      const spans = findByRules(searched, bare);
      found += spans.length;
      return JSON.stringify(findByRules(searched, [rule])) !== JSON.stringify(spans);
    });
    expect(
      missed.map(({ text }) => text),
      String(rule.pattern),
    ).toEqual([]);
  }
  expect(found).toBeGreaterThan(0);
});
