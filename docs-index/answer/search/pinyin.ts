/**
 * Pinyin typed without an input method: `zhengshu` and `zs` for 证书. Read for words that stand in
 * titles or among the synonyms, so that few of the many words of one sound are meant.
 */
import type { PackManifest } from '../../manifest';
import { readHead, type SearchSpace } from '../../keep/segments';
import { foldText } from '../../text/terms';
import { pinyinTable } from './pinyinTable';

export interface PinyinWord {
  readonly text: string;
  /** Only the first letter of each reading was typed. */
  readonly isInitials: boolean;
}

/**
 * The Chinese words that a run of Latin letters, or Chinese that nobody writes, sounds like: `beian`
 * and 被案 are 备案. Those in most titles first.
 */
export type PinyinReader = (typed: string) => PinyinWord[];

const mostWords = 4;
/** As many titles are read, evenly spread, as the first such query may wait for. */
const mostTitles = 5000;
/** 证书过期 is read as one word too, and as zsgq. */
const longestWord = 6;

/** Prepares reading; the words are collected when the first unknown Latin word is typed. */
export function createPinyinReader(space: SearchSpace, manifest: PackManifest): PinyinReader {
  let made: PinyinKeys | undefined;
  return typed => {
    const isHan = hanWord.test(typed);
    if (!isHan && !/^[a-z]{2,24}$/.test(typed)) return [];
    made ??= collectKeys(space, manifest);
    const { full, readings } = made;
    if (isHan) {
      const same = keysOf(typed, readings).flatMap(key => full.get(key.join('')) ?? []);
      return [...new Set(same)].map(text => ({ text, isInitials: false }));
    }
    const whole = made.full.get(typed) ?? splitWord(typed, made.full);
    if (whole) return whole.map(text => ({ text, isInitials: false }));
    const words = typed.length <= longestWord ? (made.initials.get(typed) ?? []) : [];
    return words.map(text => ({ text, isInitials: true }));
  };
}

interface PinyinKeys {
  readonly full: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  readonly readings: ReadonlyMap<string, readonly string[]>;
}

function collectKeys(space: SearchSpace, manifest: PackManifest): PinyinKeys {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const title of someTitles(space)) for (const word of wordsOf(foldText(title))) count(word);
  for (const word of manifest.synonyms.flat()) if (hanWord.test(word)) count(foldText(word));
  const readings = readReadings();
  const full = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [word] of words) {
    const own = keysOf(word, readings);
    for (const key of own) addWord(full, key.join(''), word);
    for (const key of own) addWord(initials, key.map(reading => reading[0] ?? '').join(''), word);
  }
  return { full, initials, readings };
}

const hanWord = /^\p{Script=Han}{2,6}$/u;

function addWord(words: Map<string, string[]>, key: string, word: string): void {
  const known = words.get(key);
  if (!known) words.set(key, [word]);
  else if (known.length < mostWords && !known.includes(word)) known.push(word);
}

function* someTitles({ members, indexedCount }: SearchSpace): IterableIterator<string> {
  const step = Math.max(1, Math.ceil(indexedCount / mostTitles));
  for (const { content } of members) {
    for (let article = 0; article < content.heads.count; article += step) {
      yield readHead(content, article).title;
    }
  }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of two characters or more, and two neighbouring words as one. */
function* wordsOf(title: string): IterableIterator<string> {
  let before = '';
  for (const { segment } of segmenter.segment(title.slice(0, 200))) {
    const isHan = /^\p{Script=Han}+$/u.test(segment);
    if (isHan && segment.length > 1 && segment.length <= longestWord) yield segment;
    const both = before + segment;
    if (isHan && before !== '' && both.length <= longestWord) yield both;
    before = isHan ? segment : '';
  }
}

function readReadings(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const [, reading = '', characters = ''] of pinyinTable.matchAll(/([a-z]+)(\S+)/g)) {
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(reading);
      else readings.set(character, [reading]);
    }
  }
  return readings;
}

/** 重 is zhong or chong: a word has as many keys as there are ways to read it, eight at most. */
function keysOf(word: string, readings: ReadonlyMap<string, readonly string[]>): string[][] {
  let keys: string[][] = [[]];
  for (const character of word) {
    const own = readings.get(character) ?? [];
    keys = keys.flatMap(key => own.map(reading => [...key, reading])).slice(0, 8);
  }
  return keys;
}

/** `zhengshuguoqi` → 证书过期, where only its two halves are words. */
function splitWord(typed: string, full: PinyinKeys['full']): string[] | undefined {
  for (let at = typed.length - 2; at >= 2; at--) {
    const [first] = full.get(typed.slice(0, at)) ?? [];
    const [second] = full.get(typed.slice(at)) ?? [];
    if (first !== undefined && second !== undefined) return [first + second];
  }
  return undefined;
}
