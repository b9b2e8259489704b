/** Names of people beside their mail addresses, which hold a part of the name. */
import { isPersonalMail } from './contacts';
import { isPerson, latinName } from './latinNames';
import type { Searched, Span } from './span';

/** How far from the `@` a name may stand: in the same row, record, signature. */
const reach = 200;

/**
 * Names near an address that is made of them: `'Rosa Quint', 'rquint@…'`, a row with `Leo Hain` and
 * `leo.hain@…`, a signature above its address.
 */
export function findMailNames({ text, cues }: Searched): Span[] {
  const spans: Span[] = [];
  for (const at of cues.placesOf(['@'])) {
    const mail = mailAt(text, at);
    if (mail === undefined) continue;
    const from = Math.max(0, at - reach);
    const near = text.slice(from, at + reach);
    for (const { 0: words, index } of near.matchAll(anyName)) {
      const found = ownerIn(words, mail);
      if (found === undefined) continue;
      const start = from + index + found.at;
      spans.push({ kind: 'name', start, end: start + found.name.length });
    }
  }
  return spans;
}

const anyName = new RegExp(`(?<![\\p{L}\\d.-])(?<!\\p{L}['’])${latinName}(?![\\w(])`, 'gu');

interface Mail {
  readonly user: string;
  readonly host: string;
}

const userUnit = /[\p{Script=Latin}\d._%+-]/u;
/** Boxes of nobody in particular. */
const shared =
  /^(?:info|mail|email|support|sales|admin|hello|hi|contact|team|help|service|services|billing|security|office|press|news|jobs|legal|privacy|dev|developers?|community|marketing|orders?|notifications?|alerts?|no-?reply)$/;

function mailAt(text: string, at: number): Mail | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && userUnit.test(text.charAt(start - 1))) start--;
  const host = /^(?:[\p{L}\d-]{1,63}\.){1,4}[A-Za-z]{2,18}/u.exec(
    text.slice(at + 1, at + 120),
  )?.[0];
  if (host === undefined || at - start < 3) return undefined;
  const end = at + 1 + host.length;
  if (!isPersonalMail(text.slice(start, end), { text, start, end })) return undefined;
  const user = bare(text.slice(start, at));
  return shared.test(user) ? undefined : { user, host: bare(host) };
}

/** The part of some words that is the name of whom an address belongs to. */
function ownerIn(
  words: string,
  mail: Mail,
): { readonly name: string; readonly at: number } | undefined {
  const all = Array.from(words.matchAll(/\S+/g), ({ 0: word, index }) => ({ word, index }));
  const isOwn = all.map(({ word }) => word.split(/[-'’]/).some(part => isPartOf(bare(part), mail)));
  const first = isOwn.indexOf(true);
  if (first < 0) return undefined;
  const last = isOwn.lastIndexOf(true);
  // The given name stands before what was told, or the surname behind it.
  const from =
    first === 0 ? 0 : isInitial(all[first - 1]?.word) ? Math.max(0, first - 2) : first - 1;
  const to = last === 0 ? all.length - 1 : last;
  const at = all[from]?.index ?? 0;
  const end = (all[to]?.index ?? 0) + (all[to]?.word.length ?? 0);
  const name = words.slice(at, end).replace(/['’-]+$/, '');
  return name.includes(' ') && isPerson(name) ? { name, at } : undefined;
}

function isInitial(word = ''): boolean {
  return /^\p{Lu}\.$/u.test(word);
}

/** Whether a word of a name is in the part of an address that is a person's own. */
function isPartOf(word: string, { user, host }: Mail): boolean {
  if (word.length < 3) return false;
  const parts = user.split(/[^a-z]+/);
  if (parts.some(part => part.length >= 3 && word.startsWith(part))) return !host.includes(word);
  // `mbell@bell.org` is somebody's, `bell@bell.org` is nobody's.
  return word.length >= 4 && user.includes(word) && (user !== word || !host.includes(word));
}

const others: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  ı: 'i',
  đ: 'd',
};

/** In small letters, without accents. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæıđ]/g, letter => others[letter] ?? letter);
}
